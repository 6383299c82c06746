import { type AstNode, GrammarUtils } from 'langium';
import { isLiteral, isSeat, isState, isUse, isUseItem } from '../generated/ast.ts';
import { nounOf } from '../names/declared.ts';
import { pathOf } from '../names/states.ts';

/** The `///` lines right above a declaration, without their marks. */
function docCommentOf(node: AstNode, text: string): string {
  const lines = text.slice(0, node.$cstNode?.offset ?? 0).split('\n');
  const above: string[] = [];
  for (const line of lines.slice(0, -1).reverse()) {
    const comment = /^\s*\/\/\/ ?(.*?)\s*$/.exec(line)?.[1];
    if (comment === undefined) break;
    above.unshift(comment);
  }
  return above.join('\n');
}

/** The parts of a declaration that say what it is: its bounds, start, unit, who sees it. */
const TOLD: readonly string[] = [
  'family',
  'enumeration',
  'range',
  'unit',
  'start',
  'default',
  'distribution',
  'expression',
  'dice',
  'side',
  'parties',
  'aggregate',
  'played',
  'orders',
  'domain',
  'value',
];

const INTRODUCED: Readonly<Record<string, string>> = {
  start: 'starts at ',
  default: 'default ',
  unit: 'unit ',
  dice: 'rolls ',
  distribution: 'varies as ',
  expression: '= ',
  side: 'of ',
  parties: 'by ',
  orders: 'orders ',
  domain: 'in ',
  value: '= ',
};

/** What an author sees of a declaration when pointing at its name: kind, title, bounds, start, audience, comment. */
export function describeDeclaration(node: AstNode, text: string): string {
  const kind = isUse(node) || isUseItem(node) ? 'use' : nounOf(node).replace(/^an? /, '');
  const name = 'name' in node ? String(node.name) : '';
  const title = sourceOf(node, 'title').split('"')[1];
  const told = TOLD.flatMap((property) => {
    const source = sourceOf(node, property);
    return source === '' ? [] : [`${INTRODUCED[property] ?? ''}${shortened(source)}`];
  });
  const visibility = GrammarUtils.findNodesForProperty(node.$cstNode, 'visibility').map((each) => oneLine(each.text));
  const head = `**${kind} ${pathTo(node, name)}**${title === undefined ? '' : ` — ${title}`}`;
  const details = [...told, ...visibility].join(', ');
  return [head, details, docCommentOf(node, text)].filter((part) => part !== '').join('\n\n');
}

function pathTo(node: AstNode, name: string): string {
  if (isState(node)) return pathOf(node);
  const owner = node.$container;
  return (isLiteral(node) || isSeat(node)) && owner !== undefined && 'name' in owner
    ? `${String(owner.name)}.${name}`
    : name;
}

function sourceOf(node: AstNode, property: string): string {
  return GrammarUtils.findNodesForProperty(node.$cstNode, property)
    .map((each) => oneLine(each.text))
    .join(', ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
