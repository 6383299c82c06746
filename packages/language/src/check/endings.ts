import type { Ending, Expression } from '@sandtable/scenario';
import type { AstNode } from 'langium';
import { textOf } from '../lower/expression/text-of.ts';
import type { CheckingFacts } from './checking.ts';
import { type Cell, cellsOf } from './facts/cells.ts';
import { byOwnPlace } from './place.ts';

/** An ending has a condition, or an effect that comes to it. */
export function checkEndingsCanBeReached(checking: CheckingFacts): void {
  const { scenario, facts, lowering } = checking;
  for (const [node, endings] of byOwnPlace(checking, scenario.endings)) {
    const [ending] = endings;
    if (ending === undefined || ending.when !== undefined || facts.mentions.ended.has(ending.id)) continue;
    const message = `Nothing comes to this ending: give it ‘when …’, or let an effect ‘end game with ${ending.id}’.`;
    lowering.report.error('missing-clause', node, message, 'name');
  }
}

/** Endings are judged in order: what can come out by that alone, and whether one of them always does in the end. */
export function checkEndingsInOrder(checking: CheckingFacts): void {
  const { scenario, lowering } = checking;
  const judged = scenario.endings.flatMap((ending): Judged[] =>
    ending.when === undefined ? [] : [{ ending, when: ending.when }],
  );
  const cells = cellsOf(
    checking,
    judged.map(({ when }) => when),
  );
  if (cells === undefined) return;
  const places = new Map(
    [...byOwnPlace(checking, scenario.endings)].flatMap(([node, [ending]]) =>
      ending === undefined ? [] : [[ending, node] as const],
    ),
  );
  for (const [index, { ending }] of judged.entries()) {
    const node = places.get(ending);
    if (node === undefined) continue;
    const before = judged.slice(0, index).map((each) => each.ending.id);
    const hiding = hidingOf(cells, index);
    if (hiding.length > 0) {
      const message = `Whenever this holds ${named(
        hiding.map((each) => before[each] ?? ''),
        'holds',
        'hold',
      )} too and ${hiding.length === 1 ? 'comes' : 'come'} first, so this ending is never reached: put it before, or ask for more there.`;
      lowering.report.warning('ending-hidden', node, message, 'name');
      continue;
    }
    const beside = judged.flatMap((each, other) =>
      other > index && overlap(cells, index, other) ? [each.ending.id] : [],
    );
    if (beside.length === 0) continue;
    const message = `${named(beside, 'can hold', 'can hold')} at the same time as this, and then this comes first. Let the conditions exclude each other if that is not meant.`;
    lowering.report.hint('endings-overlap', node, message, 'name');
  }
  reportUncovered(checking, cells);
}

type Judged = { readonly ending: Ending; readonly when: Expression };

/** The endings that come first in every cell in which one may hold; none where it is reached in some. */
function hidingOf(cells: readonly Cell[], index: number): number[] {
  const hiding = new Set<number>();
  for (const { holds } of cells) {
    if (holds[index]?.max !== 1) continue;
    const first = holds.findIndex(({ min }) => min === 1);
    if (first === -1 || first >= index) return [];
    hiding.add(first);
  }
  return [...hiding].sort((a, b) => a - b);
}

/**
 * Whether two can hold at once and it may not be meant that the earlier comes first. It is where one is a special case
 * of the other, which is how an exception is made; and where the earlier can end a game at any time, and the later is
 * for what is left at its end.
 */
function overlap(cells: readonly Cell[], earlier: number, later: number): boolean {
  const before = cells.filter(({ isLast }) => !isLast);
  const canEnd = (index: number): boolean => before.some(({ holds }) => holds[index]?.max === 1);
  if (before.length > 0 && canEnd(earlier) && !canEnd(later)) return false;
  const some = (is: (a: boolean, b: boolean, certain: boolean) => boolean): boolean =>
    cells.some(({ holds }) => {
      const [a, b] = [holds[earlier], holds[later]];
      return a !== undefined && b !== undefined && is(a.min === 1, b.min === 1, a.min === a.max && b.min === b.max);
    });
  const both = some((a, b) => a && b);
  return both && some((a, b, certain) => certain && a && !b) && some((a, b, certain) => certain && b && !a);
}

function reportUncovered(checking: CheckingFacts, cells: readonly Cell[]): void {
  const { scenario, lowering } = checking;
  const uncovered = cells.find(({ isLast, holds }) => isLast && holds.every(({ max }) => max === 0));
  if (uncovered === undefined) return;
  const { file } = lowering.names.instances.played;
  const cases = uncovered.because.flatMap((each) => inWords(checking, each) ?? []);
  const when = cases.length === 0 ? '' : `, such as with ${cases.slice(0, 3).join(', ')}`;
  const message = `After turn ${scenario.calendar.turns} the game can end without any of its endings${when}. Write a last one for whatever is left: ‘ending NAME { when turn = ${scenario.calendar.turns} }’.`;
  const [node] = [...byOwnPlace(checking, scenario.endings).keys()].slice(-1);
  const at: AstNode = node ?? file.model.header ?? file.model;
  lowering.report.warning('endings-incomplete', at, message, 'name');
}

/** What makes a cell, as an author would write it; of the turn it is known. */
function inWords({ lowering, scenario }: CheckingFacts, because: Expression): string | undefined {
  if (because.op === 'not') {
    const node = lowering.origins.ofPart(because.of);
    return node && `not ${textOf(node)}`;
  }
  if (because.op === 'active') {
    const node = lowering.origins.ofPart(because);
    return node && textOf(node);
  }
  if ('left' in because) {
    const [left, right] = [lowering.origins.ofPart(because.left), lowering.origins.ofPart(because.right)];
    return left && right && `${textOf(left)} ${SIGNS[because.op] ?? '?'} ${textOf(right)}`;
  }
  if (because.op !== 'between' || because.from.op !== 'number' || because.to.op !== 'number') return undefined;
  const node = lowering.origins.ofPart(because.of);
  const variable = because.of.op === 'variable' ? because.of.id : '';
  const kind = scenario.variables.find(({ id }) => id === variable)?.kind;
  if (node === undefined || variable === 'turn') return undefined;
  if (kind?.is === 'flag') return because.to.value === 0 ? `not ${textOf(node)}` : textOf(node);
  if (kind?.is === 'status') return undefined;
  const { value: from } = because.from;
  const { value: to } = because.to;
  return `${textOf(node)} ${from === to ? `= ${from}` : `in ${from}..${to}`}`;
}

const SIGNS: Readonly<Record<string, string>> = { less: '<', equal: '=', greater: '>' };

function named(ids: readonly string[], one: string, several: string): string {
  const names = ids.map((id) => `‘${id}’`);
  const last = names.at(-1) ?? '';
  return names.length === 1 ? `${last} ${one}` : `${names.slice(0, -1).join(', ')} and ${last} ${several}`;
}
