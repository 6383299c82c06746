import type { Effect, Scenario } from '@sandtable/scenario';
import {
  action,
  at,
  go,
  machine,
  number,
  policy,
  raise,
  rule,
  scenario,
  state,
  track,
  variable,
  words,
} from '../test/small.ts';

const sides = ['a', 'b', 'c', 'd', 'e', 'f'];
const tracks = 60;

/** A chance, and dice where it fails: about two draws and one written variable. */
function gamble(of: number, site: string): Effect {
  const lower: Effect = {
    do: 'change',
    how: 'lower',
    target: variable(`track_${(of + 7) % tracks}`),
    amount: { op: 'dice', dice: { count: 1, sides: 3 }, site: `${site}.1` },
  };
  return {
    do: 'chance',
    chance: { percentage: number(3000), site },
    then: [raise(`track_${of % tracks}`)],
    otherwise: [lower],
  };
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** 60 variables, 60 rules, 6 machines of 5 states, 8 actions, 6 sides played by a policy with 2 orders each, 60 turns. */
export function wideScenario(): Scenario {
  return scenario({
    calendar: { start: '2024-07-01', turn: { count: 1, unit: 'month' }, turns: 60, turnsPerMove: 1 },
    initiative: { kind: 'rolled' },
    sides: sides.map((id) => ({ id, title: words(id), aims: [], played: 'policy' as const })),
    seats: sides.map((id) => ({ id, side: id, title: words(id), orders: 2, policy: 'p' })),
    variables: times(tracks, (index) => track(`track_${index}`, { max: 100, start: 50 })),
    machines: times(6, ladder),
    rules: times(60, (index) =>
      rule(`rule_${index}`, [gamble(index, `rule_${index}/0`)], {
        when: at(variable(`track_${index}`), 'greater', number(30)),
      }),
    ),
    actions: times(8, (index) =>
      action(`action_${index}`, {
        seats: sides,
        costs: [{ amount: number(1), of: variable(`track_${index}`) }],
        requirements: [{ when: at(variable(`track_${index}`), 'greater', number(2)), secretly: false }],
        choices: index % 2 === 0 ? [] : [{ name: 'n', title: words('N'), values: [1, 2, 3, 4], of: 'number' }],
        effects: [gamble(index, `action_${index}/0`), gamble(index + 9, `action_${index}/2`)],
      }),
    ),
    policies: [
      policy('p', {
        seats: sides,
        preferences: times(8, (index) => ({
          action: `action_${index}`,
          choices: index % 2 === 0 ? [] : [null],
          weight: variable(`track_${index}`),
        })),
      }),
    ],
  });
}

function ladder(index: number) {
  const id = (rung: number): string => `m${index}.s${rung % 5}`;
  return machine(
    `m${index}`,
    times(5, (rung) =>
      state(id(rung), {
        initial: rung === 0,
        entry: [raise(`track_${index}`)],
        transitions: [
          go(id(rung + 1), {
            when: at(variable(`track_${index}`), 'at-least', number(20)),
            chance: { percentage: number(5000), site: `${id(rung)}/go/0` },
          }),
          go(id(rung + 2), { after: 3 }),
        ],
      }),
    ),
  );
}
