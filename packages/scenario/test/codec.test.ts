import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeScenario,
  decodeScenarioText,
  encodeScenario,
  environmentOf,
  hashOf,
  layoutOf,
  parametersOf,
  type Scenario,
  startVector,
  turnCost,
} from '../src/index.ts';
import { number, raise, rule, scenario, track } from './build.ts';
import { harbour } from './harbour.ts';

fc.configureGlobal({ seed: 1 });

describe('a scenario', () => {
  it.each([
    ['the least', scenario()],
    ['one of everything', harbour],
  ])('comes back as it was written: %s', (_, written) => {
    const text = encodeScenario(written);
    expect(decodeScenarioText(text)).toEqual({ scenario: written });
    expect(decodeScenario(written)).toEqual({ scenario: written });
    const decoded = decodeScenarioText(text);
    if ('scenario' in decoded) expect(encodeScenario(decoded.scenario)).toBe(text);
  });

  it('comes back as it was written, whatever it is made of', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const effects = fc.array(
      fc.nat({ max: 9 }).map((amount) => raise('v.x', amount)),
      { maxLength: 3 },
    );
    const made = fc
      .record({
        bounds: fc.tuple(fc.integer({ min: -99, max: 0 }), fc.integer({ min: 0, max: 99 })),
        rules: fc.uniqueArray(word, { maxLength: 5 }),
        turns: fc.integer({ min: 1, max: 5000 }),
        titles: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }),
        effects,
      })
      .map(({ bounds: [min, max], rules, turns, titles, effects: own }) =>
        scenario({
          title: { en: titles },
          calendar: { ...scenario().calendar, turns },
          variables: [track('v.x', min, max)],
          rules: rules.map((id) => rule(`r.${id}`, own, { when: number(1) })),
        }),
      );
    fc.assert(
      fc.property(made, (written) => {
        expect(decodeScenarioText(encodeScenario(written))).toEqual({ scenario: written });
      }),
    );
  });
});

/** A place in data, to be found by counting. */
type Spot = { readonly holder: Record<string, unknown>; readonly key: string };

function spotsIn(json: unknown): Spot[] {
  if (typeof json !== 'object' || json === null) return [];
  const holder = json as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...spotsIn(holder[key])]);
}

describe('a damaged scenario', () => {
  const spots = spotsIn(harbour).length;
  const damage = fc.record({
    at: fc.nat({ max: spots - 1 }),
    // What stands elsewhere in the same scenario is the most treacherous: it is right by itself.
    from: fc.nat({ max: spots - 1 }),
    value: fc.option(fc.oneof(fc.jsonValue(), fc.integer(), fc.constantFrom('turn', '__proto__', 'mayor', 'unrest')), {
      nil: undefined,
    }),
    how: fc.constantFrom('copy', 'copy', 'copy', 'replace', 'remove'),
  });

  it('is refused or can be laid out, proved, costed and hashed; nothing ever throws', () => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        const json: unknown = JSON.parse(JSON.stringify(harbour));
        for (const { at, from, value, how } of damages) {
          const found = spotsIn(json);
          const spot = found[at % found.length];
          const other = found[from % found.length];
          if (!spot || !other) continue;
          if (how === 'remove') delete spot.holder[spot.key];
          else spot.holder[spot.key] = how === 'copy' ? structuredClone(other.holder[other.key]) : value;
        }
        const decoded = decodeScenario(json);
        if ('problems' in decoded) {
          expect(decoded.problems.length).toBeGreaterThan(0);
          for (const { sentence } of decoded.problems) expect(sentence).not.toBe('');
        } else use(decoded.scenario);
      }),
      { numRuns: 150 },
    );
    use(harbour);
  });
});

function use(scenarioTaken: Scenario): void {
  const layout = layoutOf(scenarioTaken);
  const vector = startVector(layout, parametersOf(scenarioTaken));
  for (const [index, { min, max }] of layout.slots.entries()) {
    expect(vector[index]).toBeGreaterThanOrEqual(min);
    expect(vector[index]).toBeLessThanOrEqual(max);
  }
  environmentOf(scenarioTaken, layout);
  expect(hashOf(scenarioTaken)).toMatch(/^[0-9a-f]{64}$/);
  expect(turnCost(scenarioTaken)).toBeGreaterThan(0);
}
