import type { Edition } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import { lowerConstant } from '../effect/change.ts';
import type { Scope } from '../expression/scope.ts';
import type { Lowering } from '../lowering.ts';
import { inWords } from '../names/bounds.ts';
import { resolve } from '../names/names.ts';
import { textOrName } from '../text/text.ts';
import { type Occurrence, occurrencesOf } from './each.ts';

/** The editions of what is played, and only of that: those of a used scenario set what is set by who uses it. */
export function lowerEditions(lowering: Lowering): Edition[] {
  return occurrencesOf(lowering, ast.isEdition)
    .filter(({ scope }) => scope.instance.isPlayed)
    .map(edition);
}

function edition({ node, scope, id }: Occurrence<ast.Edition>): Edition {
  const { report, origins } = scope.lowering;
  if (node.clauses.length === 0) {
    const message = 'This is the scenario as it is: set a parameter, or say how long a move is, ‘move is 3 turns’.';
    report.error('missing-clause', node, message, 'name');
  }
  const move = node.clauses.find(ast.isCalendarMove);
  const lowered: Edition = {
    id,
    title: textOrName(scope, node.title, node.name),
    parameters: node.clauses.filter(ast.isEditionParameter).flatMap((each) => parameter(scope, each)),
    ...(move === undefined ? {} : { turnsPerMove: turnsPerMove(scope, node, move) }),
  };
  return origins.mark(lowered, node);
}

function parameter(scope: Scope, node: ast.EditionParameter): Edition['parameters'] {
  const { names, report } = scope.lowering;
  const entity = resolve(names, scope.instance, node.parameter);
  if (entity?.is !== 'parameter') return [];
  const { id, type, min, max } = entity;
  const value = lowerConstant(scope, node.value, type);
  if (value === undefined) return [];
  if (type.is !== 'wrong' && (value < min || value > max)) {
    const [found, low, high] = [value, min, max].map((each) => inWords(each, type));
    report.error('out-of-range', node.value, `${found} lies outside ${low}..${high}, the range of ‘${id}’.`);
  }
  return [{ parameter: id, value }];
}

/** Where nothing else shortens the game, moves that do not fill it are most likely a slip. */
function turnsPerMove({ lowering: { report, calendar } }: Scope, edition: ast.Edition, node: ast.CalendarMove): number {
  const { turns } = calendar;
  if (node.turns < 1 || node.turns > turns) {
    report.error('out-of-range', node, `This is ${node.turns}; 1 to ${turns} is possible.`, 'turns');
    return 1;
  }
  const left = turns % node.turns;
  if (left !== 0 && !edition.clauses.some(ast.isEditionParameter)) {
    const whole = divisorsAround(turns, node.turns);
    const message = `${turns} turns are not whole moves of ${node.turns}: the last move has ${left}. Moves of ${whole} fill the game.`;
    report.hint('move-uneven', node, message, 'turns');
  }
  return node.turns;
}

/** The lengths nearest to one that does not fill the game: the next shorter, and the next longer. */
function divisorsAround(turns: number, length: number): string {
  const fills = (each: number): boolean => turns % each === 0;
  let [shorter, longer] = [length - 1, length + 1];
  while (!fills(shorter)) shorter -= 1;
  while (!fills(longer)) longer += 1;
  return `${shorter} or ${longer} turns`;
}
