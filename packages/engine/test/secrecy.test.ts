import type { Action, Expression, Scenario, Variable, Visibility } from '@sandtable/scenario';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Game } from '../src/game.ts';
import { legalOrders } from '../src/order/legal.ts';
import { viewOf } from '../src/view/view.ts';
import {
  action,
  at,
  give,
  go,
  local,
  machine,
  number,
  onward,
  policy,
  scenario,
  start,
  state,
  track,
  variable,
  words,
} from './small.ts';

fc.configureGlobal({ seed: 1 });

/**
 * What a seat is given never depends on what it cannot see. Scenarios and worlds are made at random; what blue cannot
 * see is changed, and its view, its legal orders and their odds must stay the same to the last character.
 */

const NUMBERS = 6;
const ids = Array.from({ length: NUMBERS }, (_, index) => `v${index}`);

const seats = fc.subarray(['blue', 'red'], { minLength: 1 });
const bands: Visibility['as'] = {
  kind: 'bands',
  bands: [
    { id: 'low', title: words('Low'), from: 0, to: 3 },
    { id: 'high', title: words('High'), from: 4, to: 10 },
  ],
};
const ways: readonly Visibility['as'][] = [
  { kind: 'exact' },
  { kind: 'exact' },
  { kind: 'margin', margin: 0 },
  { kind: 'margin', margin: 2 },
  bands,
];
const as = fc.constantFrom(...ways);

/** A clause may hang on v0, which everybody sees: so that what is seen says no more than it should. */
const clause: fc.Arbitrary<Visibility> = fc
  .tuple(seats, as, fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }))
  .map(([to, how, from]) => ({
    seats: to,
    as: how,
    ...(from !== undefined && { when: at(variable('v0'), 'at-least', number(from)) }),
  }));

const clauses = fc.array(clause, { maxLength: 3 });

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom(...ids).map(variable),
  fc.integer({ min: 0, max: 9 }).map(number),
  fc.constant<Expression>({ op: 'value', id: 'sum' }),
  fc.constant<Expression>({ op: 'active', state: 'm.on' }),
);

const expression: fc.Arbitrary<Expression> = fc.oneof(
  leaf,
  fc
    .tuple(fc.constantFrom('add' as const, 'subtract' as const), leaf, leaf)
    .map(([op, left, right]) => ({ op, left, right })),
);

function actionWith(
  id: string,
  [weight, needed, hidden, by]: readonly [Expression, Expression, boolean, Expression],
): Action {
  return action(id, {
    choices: [{ name: 'n', title: words('n'), values: [1, 2], of: 'number' }],
    // The language lets open requirements look at what the seat sees only; here v0 stands for that.
    requirements: [
      { when: at(variable('v0'), 'at-least', local('n')), secretly: false },
      ...(hidden ? [{ when: at(needed, 'at-least', number(2)), secretly: true }] : []),
    ],
    authority: [
      { seat: 'red', when: at(needed, 'at-least', number(4)) },
      { seat: 'blue', when: at(weight, 'less', number(4)) },
    ],
    request: { takes: { hours: by, turns: number(0) } },
    consents: [{ seat: 'red', when: at(by, 'at-least', number(3)), takes: { hours: number(1), turns: number(0) } }],
    effects: [
      {
        do: 'chance',
        chance: { percentage: { op: 'multiply', left: weight, right: number(100) }, site: `${id}/0` },
        then: [],
        otherwise: [],
      },
      {
        do: 'change',
        how: 'raise',
        target: variable('v1'),
        amount: { op: 'hits', of: by, at: number(2500), site: `${id}/1` },
      },
    ],
  });
}

const scenarios: fc.Arbitrary<Scenario> = fc
  .tuple(
    fc.array(clauses, { minLength: NUMBERS - 1, maxLength: NUMBERS - 1 }),
    clauses,
    fc.boolean(),
    fc.array(fc.tuple(expression, expression, fc.boolean(), expression), { minLength: 1, maxLength: 3 }),
  )
  .map(([shown, valueShown, machineShown, actions]) =>
    scenario({
      variables: ids.map(
        (id, index): Variable => ({
          ...track(id),
          shown: index === 0 ? [{ seats: ['blue', 'red'], as: { kind: 'exact' } }] : (shown[index - 1] ?? []),
        }),
      ),
      values: [
        {
          id: 'sum',
          title: words('Sum'),
          min: 0,
          max: 10,
          kind: 'number',
          is: { op: 'add', left: variable('v1'), right: variable('v2') },
          shown: valueShown,
        },
      ],
      machines: [
        {
          ...machine('m', [state('m.off', { initial: true, transitions: [go('m.on')] }), state('m.on')]),
          shown: machineShown ? [{ seats: ['blue'], as: { kind: 'exact' } }] : [],
        },
      ],
      actions: actions.map((given, index) => actionWith(`a${index}`, given)),
      policies: [policy('p')],
    }),
  );

const worlds = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: NUMBERS, maxLength: NUMBERS });

/** The game with these numbers in its world, and its machine on or off. */
function withNumbers(of: Scenario, numbers: readonly number[], on: boolean): Game {
  const begun = give(start(of, { seed: 'secrecy' }), onward('phase'));
  const corrected = numbers.map((value, index) => ({ kind: 'correct', variable: `v${index}`, value }) as const);
  return give(begun, ...corrected, ...(on ? [{ kind: 'correct', state: 'm.on' } as const] : [])).game;
}

/** What blue sees of each id, to tell what it cannot see from what it can. */
function sightsOf(game: Game) {
  const { variables, values } = viewOf(game, 'blue');
  return new Map([...variables, ...values].map(({ id, sight }) => [id, JSON.stringify(sight)]));
}

function given(game: Game): string {
  return JSON.stringify([viewOf(game, 'blue'), legalOrders(game, 'blue')]);
}

describe('what a seat is given', () => {
  it('does not change with what it cannot see', () => {
    let changes = 0;
    fc.assert(
      fc.property(scenarios, worlds, worlds, fc.boolean(), fc.boolean(), (of, numbers, others, on, otherwiseOn) => {
        const game = withNumbers(of, numbers, on);
        const seen = sightsOf(game);
        const machineSeen = viewOf(game, 'blue').machines.length > 0;
        // Each number that blue does not see, or that it cannot tell from another, is changed one after another.
        let changed = [...numbers];
        let turned = on;
        for (const [index, other] of others.entries()) {
          const tried = changed.with(index, other);
          const sights = sightsOf(withNumbers(of, tried, turned));
          if ([...seen].every(([id, sight]) => sights.get(id) === sight) && sights.size === seen.size) changed = tried;
        }
        if (!machineSeen) turned = otherwiseOn;
        if (changed.join() !== numbers.join() || turned !== on) changes += 1;
        expect(given(withNumbers(of, changed, turned))).toBe(given(game));
      }),
      { numRuns: 400 },
    );
    expect(changes).toBeGreaterThan(200);
  });

  it('does change with what it sees', () => {
    const of = fc.sample(scenarios, { numRuns: 1, seed: 1 })[0] ?? scenario();
    expect(given(withNumbers(of, [5, 0, 0, 0, 0, 0], false))).not.toBe(
      given(withNumbers(of, [6, 0, 0, 0, 0, 0], false)),
    );
  });
});
