import { AstUtils, GrammarAST } from 'langium';
import { type GrammarRule, grammarRules } from './grammar.ts';

/*
 * The form of a construct as authors read it, made from the grammar. Words in small letters and signs are written as
 * they stand; CAPITALS are filled in; `[ ]` may be left out; `( | )` leaves a choice; `...` means several, `, ...`
 * several with commas between. Brackets and bars that are themselves written stand in quotes.
 */

const WIDTH = 100;

/** The forms of the named rules, line by line. */
export function syntaxOf(names: readonly string[]): string[] {
  const rules = grammarRules();
  return names.flatMap((name) => {
    const rule = rules.get(name);
    if (rule === undefined) throw new Error(`the grammar has no rule ${name}`);
    return wrapped(`${labelOf(name)}:`, formOf(rule));
  });
}

/** The words of a rule that are written as they stand. */
export function keywordsOf(rule: GrammarRule): string[] {
  const operators = rule.$type === 'InfixRule' ? rule.operators.precedences.flatMap(({ operators }) => operators) : [];
  const inside = AstUtils.streamAllContents(rule).filter(GrammarAST.isKeyword).toArray();
  return [...inside, ...operators].map(({ value }) => value);
}

/** What some of the grammar's names are to readers. */
const LABELS: Readonly<Record<string, string>> = {
  Arithmetic: 'SUM',
  Bindable: 'LONG NAME',
  Explainable: 'LONG NAME',
  Exported: 'NAME',
  INT: 'NUMBER',
  NameReference: 'LONG NAME',
  Named: 'LONG NAME',
  Negatable: 'COMPARISON',
  PERCENT: 'PERCENTAGE',
  PlaceOrNeed: 'PLACE',
  Primary: 'OPERAND',
  QName: 'LONG NAME',
  RATIO: 'ODDS',
};

function labelOf(name: string): string {
  return LABELS[name] ?? name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toUpperCase();
}

/** The pieces of a form, between which a line may end. */
function formOf(rule: GrammarRule): string[] {
  if (rule.$type === 'ParserRule') return piecesOf(rule.definition);
  const operand = labelOf(rule.call.rule.$refText);
  const levels = rule.operators.precedences.map(({ operators }) => operators.map(({ value }) => value));
  return [operand, ...levels.map((level) => `[${choice(level)} ${operand} ...]`)];
}

function piecesOf(element: GrammarAST.AbstractElement): string[] {
  if (element.cardinality !== undefined) return [written(element)];
  if (GrammarAST.isGroup(element)) return sequence(element.elements);
  if (!GrammarAST.isAlternatives(element) || element.$container?.$type !== 'ParserRule') return [written(element)];
  const ways = waysOf(element);
  return ways.map((way, index) => (index < ways.length - 1 ? `${way} |` : way));
}

function sequence(elements: readonly GrammarAST.AbstractElement[]): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < elements.length; at += 1) {
    const [element, next] = [elements[at], elements[at + 1]];
    if (element === undefined || GrammarAST.isAction(element)) continue;
    if (next !== undefined && isRestOfList(element, next)) {
      pieces.push(`${written(element)}, ...`);
      at += 1;
    } else pieces.push(...piecesOf(element));
  }
  return pieces;
}

/** `a+=A (',' a+=A)*` is a list. */
function isRestOfList(first: GrammarAST.AbstractElement, rest: GrammarAST.AbstractElement): boolean {
  if (!GrammarAST.isAssignment(first) || !GrammarAST.isGroup(rest) || rest.cardinality !== '*') return false;
  const [comma, again] = rest.elements;
  const isComma = GrammarAST.isKeyword(comma) && comma.value === ',';
  return isComma && GrammarAST.isAssignment(again) && again.feature === first.feature;
}

function written(element: GrammarAST.AbstractElement): string {
  const ways = waysOf(element);
  switch (element.cardinality) {
    case '?':
      return `[${ways.join(' | ')}]`;
    case '*':
      return `[${choice(ways)} ...]`;
    case '+':
      return `${choice(ways)} ...`;
    default:
      return choice(ways);
  }
}

function choice(ways: readonly string[]): string {
  return ways.length > 1 ? `( ${ways.join(' | ')} )` : (ways[0] ?? '');
}

/** The ways in which an element can be written, its cardinality apart. */
function waysOf(element: GrammarAST.AbstractElement): string[] {
  if (GrammarAST.isAlternatives(element)) {
    return element.elements.flatMap((each) => (each.cardinality === undefined ? waysOf(each) : [written(each)]));
  }
  if (GrammarAST.isGroup(element)) return [sequence(element.elements).join(' ')].filter((way) => way !== NEVER_RIGHT);
  if (GrammarAST.isKeyword(element)) return [/^[()|[\]]$/.test(element.value) ? `'${element.value}'` : element.value];
  if (GrammarAST.isRuleCall(element)) return [labelOf(element.rule.$refText)];
  return GrammarAST.isAssignment(element) ? waysOfAssigned(element) : [];
}

/** Read only so that a message can say what to write instead. */
const NEVER_RIGHT = 'DECIMAL';

/** Texts, numbers and expressions are called by what they are for, everything else by what it is. */
function waysOfAssigned({ feature, operator, terminal }: GrammarAST.Assignment): string[] {
  if (GrammarAST.isCrossReference(terminal)) return [labelOf(terminal.type.$refText)];
  if (!GrammarAST.isRuleCall(terminal)) return waysOf(terminal);
  const rule = terminal.rule.$refText;
  const isForSomething = (rule === rule.toUpperCase() && feature !== 'value') || PLAIN.has(rule);
  if (!isForSomething) return [labelOf(rule)];
  if (rule === 'IndexName' && feature === 'right') return ['MEMBER'];
  return [(operator === '+=' ? feature.replace(/(?<=[^s])s$/, '') : feature).toUpperCase()];
}

const PLAIN: ReadonlySet<string> = new Set([
  'Arithmetic',
  'ChoiceValue',
  'Expression',
  'IndexName',
  'NameReference',
  'Primary',
  'Text',
]);

/** Words side by side, in rows. */
export function inColumns(words: readonly string[]): string[] {
  const width = 2 + Math.max(...words.map(({ length }) => length));
  const perRow = Math.floor(WIDTH / width);
  const rows = Array.from({ length: Math.ceil(words.length / perRow) }, (_, row) =>
    words.slice(row * perRow, (row + 1) * perRow),
  );
  return rows.map((row) =>
    row
      .map((word) => word.padEnd(width))
      .join('')
      .trimEnd(),
  );
}

function wrapped(label: string, pieces: readonly string[]): string[] {
  const lines = [label];
  for (const piece of pieces) {
    const last = lines.at(-1) ?? '';
    if (last.length + 1 + piece.length <= WIDTH) lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(`    ${piece}`);
  }
  return lines;
}
