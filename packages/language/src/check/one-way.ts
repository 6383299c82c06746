import { intervalOf, type Variable } from '@sandtable/scenario';
import { isTrack, type Track } from '../generated/ast.ts';
import { inWords } from '../lower/names/bounds.ts';
import { NUMBER, PERCENTAGE } from '../lower/typing/expression-type.ts';
import type { CheckingFacts } from './checking.ts';
import type { Total } from './facts/totals.ts';
import { byOwnPlace } from './place.ts';

type Way = 'up' | 'down';
type Totals = ReadonlyMap<string, Total>;

/**
 * A level that only rises or only falls comes to its bound and stays there. A count begins at the bound from which it
 * rises, a stock at the bound from which it falls: these are meant, unless it is certain that they run out of range.
 */
export function checkTracksGoBothWays(checking: CheckingFacts): void {
  const { totals: most } = checking.facts;
  const certain = certainTotals(checking);
  const paid = paidVariables(checking);
  for (const [node, variables] of byOwnPlace(checking, checking.scenario.variables)) {
    if (!isTrack(node)) continue;
    const way = onlyWay(variables, most);
    if (way === undefined || (way === 'down' && variables.some(({ id }) => paid.has(id)))) continue;
    const [full] = variables.filter((variable) => comesToBound(checking, variable, way, { most, certain }));
    if (full !== undefined) report(checking, node, full, way);
  }
}

/** The one way in which a track and all of its family go. */
function onlyWay(variables: readonly Variable[], totals: Totals): Way | undefined {
  const all = variables.flatMap(({ id }) => totals.get(id) ?? []);
  if (all.some(({ isSet }) => isSet)) return undefined;
  const [rises, falls] = [all.some(({ raise }) => raise > 0), all.some(({ lower }) => lower > 0)];
  return rises === falls ? undefined : rises ? 'up' : 'down';
}

function comesToBound(
  { facts }: CheckingFacts,
  { id, start, min, max }: Variable,
  way: Way,
  { most, certain }: { readonly most: Totals; readonly certain: Totals },
): boolean {
  const begins = intervalOf(start, facts.declared);
  if ('problem' in begins) return false;
  const isCount = way === 'up' ? begins.min <= min : begins.max >= max;
  const total = (isCount ? certain : most).get(id);
  if (total === undefined) return false;
  return way === 'up' ? begins.max + total.raise >= max : begins.min - total.lower <= min;
}

/** What rules do that fire in every turn, by the least that they do. */
function certainTotals({ facts }: CheckingFacts): Totals {
  const totals = new Map<string, Total>();
  for (const { construct } of facts.flows) {
    const { of, conditions, chance, effects, times } = construct;
    if (of.kind !== 'rule' || conditions.length > 0 || chance !== undefined) continue;
    for (const effect of effects) {
      if (effect.do !== 'change' || effect.how === 'set' || effect.target.op !== 'variable') continue;
      const by = intervalOf(effect.amount, facts.declared);
      const least = 'problem' in by ? 0 : Math.max(by.min, 0) * times;
      const total = totals.get(effect.target.id) ?? { raise: 0, lower: 0, isSet: false };
      total[effect.how] += least;
      totals.set(effect.target.id, total);
    }
  }
  return totals;
}

function paidVariables({ scenario }: CheckingFacts): ReadonlySet<string> {
  const paid = scenario.actions.flatMap(({ costs }) => costs.map(({ of }) => of));
  return new Set(paid.flatMap((of) => (of.op === 'variable' ? [of.id] : of.ids)));
}

function report({ lowering }: CheckingFacts, node: Track, { kind, min, max }: Variable, way: Way): void {
  const type = kind.is === 'track' && kind.percentage ? PERCENTAGE : NUMBER;
  const [low, high] = [inWords(min, type), inWords(max, type)];
  const message =
    way === 'up'
      ? `Nothing ever lowers ‘${node.name}’, so it can come to ${high} and stays there. Let something lower it; a count begins at ${low}.`
      : `Nothing ever raises ‘${node.name}’, so it can come to ${low} and stays there. Let something raise it; a stock that is used up begins at ${high}.`;
  lowering.report.warning('only-one-way', node, message, 'name');
}
