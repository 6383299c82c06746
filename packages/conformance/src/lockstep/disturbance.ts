import { type Deed, type Game, step } from '@sandtable/engine';
import type { Effect, Scenario } from '@sandtable/scenario';
import type { Tape } from '../generate/tape.ts';

/** What a white cell may do to a game in a moment; made up from what the scenario itself has. */
type Disturbance = (game: Game, tape: Tape) => Deed;

const DISTURBANCES: readonly Disturbance[] = [
  (game, tape) => {
    const inject = {
      title: { en: ['Added'] },
      seats: [],
      text: { en: ['Added.'] },
      effects: someEffects(game.scenario, tape),
    };
    const due = tape.oneIn(2) ? { turn: tape.between(1, game.scenario.calendar.turns) } : {};
    return { kind: 'inject', do: 'add', inject: { ...inject, ...due } };
  },
  ({ scenario }, tape) => {
    const inject = tape.pick(scenario.injects);
    return { kind: 'inject', do: 'edit', inject: { ...inject, effects: someEffects(scenario, tape) } };
  },
  ({ scenario }, tape) => ({
    kind: 'inject',
    do: tape.pick(['hold', 'release'] as const),
    id: tape.pick(scenario.injects).id,
  }),
  ({ scenario }, tape) => {
    const { id, min, max } = tape.pick(scenario.variables);
    return { kind: 'correct', variable: id, value: tape.between(min, max) };
  },
  ({ scenario }, tape) => ({ kind: 'correct', state: tape.pick(tape.pick(scenario.machines).states).id }),
  () => ({ kind: 'rule', ruling: { decide: 'delay' } }),
  (_, tape) => {
    const dice = Array.from({ length: tape.below(4) }, () => tape.between(1, 40));
    const chances = tape.pick([{}, { chances: 'succeed' }, { chances: 'fail' }] as const);
    return { kind: 'rule', ruling: { decide: 'override', draws: { dice, ...chances } } };
  },
  ({ scenario }, tape) => ({ kind: 'rule', ruling: { decide: 'override', effects: someEffects(scenario, tape) } }),
  ({ scenario }, tape) => ({ kind: 'rule', ruling: { decide: 'effects', effects: someEffects(scenario, tape) } }),
  ({ scenario }, tape) => ({ kind: 'move', do: 'length', turns: tape.between(1, scenario.calendar.turns) }),
];

/** Effects of an inject or rule of the scenario; neither knows names that others do not. */
function someEffects({ injects, rules }: Scenario, tape: Tape): readonly Effect[] {
  return tape.pick([...injects, ...rules]).effects;
}

/** The game after some of this; what the engine refuses at the moment is left out. */
export function disturbed(game: Game, tape: Tape): Game {
  let so = game;
  for (let count = tape.between(0, 4); count > 0; count -= 1) {
    const deed = tape.pick(DISTURBANCES)(so, tape);
    so = step(so, { ...deed, author: 'lockstep' }).game;
  }
  return so;
}
