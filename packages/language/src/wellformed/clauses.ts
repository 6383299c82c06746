import { type AstNode, GrammarUtils } from 'langium';
import {
  type Binding,
  type EditionParameter,
  isAction,
  isBindNeed,
  isCalendar,
  isEdition,
  isEditionParameter,
  isEnding,
  isInject,
  isPolicy,
  isRule,
  isSandFile,
  isStudy,
  isTransition,
  isUse,
} from '../generated/ast.ts';
import type { Report } from './finding.ts';

/** The clauses that may stand several times; of all others one can count. */
const MANY: ReadonlySet<string> = new Set([
  'Answer',
  'Ask',
  'Choose',
  'Consent',
  'Cost',
  'EditionParameter',
  'Expectation',
  'Inheritance',
  'Limit',
  'Outcome',
  'Preference',
  'Requirement',
  'VariedParameters',
  'VariedPolicy',
  'VariedStart',
]);

/** The declarations of which a file has one. */
const SINGLE: ReadonlySet<string> = new Set(['Calendar', 'Initiative', 'Marking', 'Pace']);

/** A clause as its author calls it. */
const WORDS: Readonly<Record<string, string>> = {
  After: 'after',
  Authority: 'authority',
  ByHand: 'released by hand',
  Calendar: 'calendar',
  CalendarMove: 'move is',
  CalendarStart: 'start',
  CalendarTurn: 'turn is',
  CalendarTurns: 'turns',
  EachTurn: 'each turn',
  Expected: 'expected',
  Fallback: 'otherwise',
  Follows: 'follows',
  Initiative: 'initiative',
  Likelihood: 'chance',
  Marking: 'marking',
  Message: 'text',
  Objective: 'objective',
  OnDate: 'on',
  OnSignal: 'on',
  OnTurn: 'on turn',
  Pace: 'steps every',
  Question: 'question',
  Rate: 'at',
  Recipients: 'to',
  Request: 'request',
  Runs: 'runs',
  Sample: 'sample',
  Seed: 'seed',
  Sender: 'from',
  Serial: 'serial',
  Standing: 'standing',
  StoryClause: 'story',
  Wait: 'wait',
  When: 'when',
};

/** Two of the same clause would leave it open which counts. */
export function checkRepeatedClauses(node: AstNode, report: Report): void {
  if (isSandFile(node)) {
    reportRepeated(
      node.elements.filter((each) => SINGLE.has(each.$type)),
      report,
    );
  } else if (isUse(node)) {
    checkSetOnce(node.bindings, report);
  } else if (isPolicy(node)) {
    reportRepeated(node.items, report);
  } else if (isAction(node) || isInject(node)) {
    reportRepeated(node.clauses, report);
    checkEffectsLast(node, report);
  } else if (isEdition(node)) {
    reportRepeated(node.clauses, report);
    checkSetOnce(node.clauses.filter(isEditionParameter), report);
  } else if (isRule(node) || isEnding(node) || isTransition(node) || isStudy(node) || isCalendar(node)) {
    reportRepeated(node.clauses, report);
  }
}

/** A parameter or need has one value in an instance, a parameter one in an edition. */
function checkSetOnce(bindings: readonly (Binding | EditionParameter)[], report: Report): void {
  const first = new Map<string, AstNode>();
  for (const binding of bindings) {
    const property = isBindNeed(binding) ? 'need' : 'parameter';
    const name = (isBindNeed(binding) ? binding.need : binding.parameter)?.$refText;
    if (name === undefined) continue;
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, binding);
      continue;
    }
    const message = `‘${name}’ is given something a second time; only one can count.`;
    const related = [{ node: before, message: 'It is given something here first.' }];
    report({ code: 'repeated-clause', message, node: binding, property, related });
  }
}

function reportRepeated(clauses: readonly AstNode[], report: Report): void {
  const first = new Map<string, AstNode>();
  for (const clause of clauses) {
    if (MANY.has(clause.$type)) continue;
    const before = first.get(clause.$type);
    if (before === undefined) {
      first.set(clause.$type, clause);
      continue;
    }
    const word = WORDS[clause.$type] ?? clause.$type;
    const message = `‘${word}’ stands here a second time; only one can count.`;
    report({
      code: 'repeated-clause',
      message,
      node: clause,
      related: [{ node: before, message: 'It stands here first.' }],
    });
  }
}

/** Conditions and limits first, then `then`, then effects: a reader finds "when may I" above "what happens". */
function checkEffectsLast(
  node: AstNode & { clauses: readonly AstNode[]; effects: readonly AstNode[] },
  report: Report,
): void {
  if (GrammarUtils.findNodesForKeyword(node.$cstNode, 'then').length > 1) {
    const message = '‘then’ stands here a second time: all effects follow the first.';
    report({ code: 'repeated-clause', message, node, keyword: 'then', index: 1 });
  }
  const firstEffect = node.effects[0]?.$cstNode?.offset;
  const late = node.clauses.find(
    (clause) => (clause.$cstNode?.offset ?? 0) > (firstEffect ?? Number.POSITIVE_INFINITY),
  );
  if (late === undefined) return;
  report({
    code: 'expected-token',
    message: 'This belongs before ‘then’: what follows ‘then’ are effects.',
    node: late,
  });
}
