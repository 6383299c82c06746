import { type Event, playOut, whiteCellView } from '@sandtable/engine';
import { decodeScenario } from '@sandtable/scenario';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tapeOf } from '../../src/generate/tape.ts';
import { type Account, playInPlainXState } from '../../src/judge/plain-xstate.ts';
import { drawStatechart, type Statechart, scenarioOf } from '../../src/judge/statechart.ts';

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function playInEngine(chart: Statechart): Account[] {
  const played = playOut(scenarioOf(chart), { seed: 'judge' });
  if (played.refused) throw new Error(played.refused.text);
  const accounts: Account[] = [];
  let done: string[] = [];
  const active = new Set<string>();
  for (const event of played.events) {
    if (event.kind === 'told') done.push(wordsOf(event));
    if (event.kind === 'entered') active.add(event.state);
    if (event.kind === 'left') active.delete(event.state);
    if (event.kind !== 'closed') continue;
    accounts.push({ done, active: [...active] });
    done = [];
  }
  const atTheEnd = whiteCellView(played.game).machines.flatMap(({ states }) => states.map(({ id }) => id));
  expect(atTheEnd.sort(byId)).toEqual([...active].sort(byId));
  return accounts;
}

const wordsOf = ({ message }: Extract<Event, { kind: 'told' }>): string => (message.text.en ?? []).join('');

const sorted = (accounts: readonly Account[]): Account[] =>
  accounts.map(({ done, active }) => ({ done, active: [...active].sort(byId) }));

describe('statecharts', () => {
  it('mean in the engine what they mean in XState alone', { timeout: 60_000 }, () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(fc.nat(0xffffffff), { minLength: 40, maxLength: 200, size: 'max' }), (words) => {
        const chart = drawStatechart(tapeOf(words));
        expect('problems' in decodeScenario(scenarioOf(chart))).toBe(false);
        const judged = playInPlainXState(chart);
        taken += judged.flatMap(({ done }) => done).filter((each) => each.startsWith('take')).length;
        expect(sorted(playInEngine(chart))).toEqual(sorted(judged));
      }),
      { numRuns: 150, seed: 3 },
    );
    // The comparison is worth something only where transitions are taken.
    expect(taken).toBeGreaterThan(300);
  });
});
