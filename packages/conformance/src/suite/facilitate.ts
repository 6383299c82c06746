import { begin, type Deed, type Game, type Input, injectsOf, legalOrders, openAsks, step } from '@sandtable/engine';
import type { Effect, Scenario } from '@sandtable/scenario';
import type { Tape } from '../generate/tape.ts';
import type { Moment, Rehearsal } from './rehearsal.ts';

const AUTHOR = 'white';
/** After so many inputs the game is played to its end. */
const INPUTS_MOST = 120;

/**
 * Plays a game that a white cell runs, by the tape: rulings of every kind, corrections, injects, other hands, other dice,
 * and orders and answers that may be refused. Refused inputs change nothing and are left out of the moments.
 */
export function facilitate(scenario: Scenario, tape: Tape): Rehearsal {
  const people = scenario.seats.filter(() => tape.oneIn(2)).map(({ id }) => [id, { by: 'people' }] as const);
  const setup = { seed: `white cell ${tape.below(1000)}`, whiteCell: true, control: Object.fromEntries(people) };
  const begun = begin(scenario, setup);
  if (!begun.game) throw new Error(`the set-up of a facilitated game was refused: ${begun.refused.text}`);
  const moments: Moment[] = [];
  let game = begun.game;
  const give = (deed: Deed): void => {
    const input: Input = { ...deed, author: AUTHOR };
    const { game: after, events, refused } = step(frozen(game), input);
    if (refused && after !== game) throw new Error(`a refused input changed the game: ${JSON.stringify(input)}`);
    if (!refused) moments.push({ before: game, input, after, events });
    game = after;
  };
  for (let count = 0; count < INPUTS_MOST && game.phase.at !== 'over'; count += 1) give(anyDeed(tape, game));
  while (game.phase.at !== 'over') give({ kind: 'advance', to: 'end' });
  give({ kind: 'publish' });
  return {
    scenario,
    setUp: { kind: 'set-up', setup, author: AUTHOR } as Rehearsal['setUp'],
    first: begun.game,
    moments,
    last: game,
  };
}

/** Frozen to the ground: a step that wrote to what it was given would throw. The scenario is the same in all. */
function frozen(game: Game): Game {
  const freeze = (data: unknown): void => {
    if (typeof data !== 'object' || data === null || data === game.scenario) return;
    Object.freeze(data);
    for (const value of Object.values(data)) freeze(value);
  };
  freeze(game);
  return game;
}

/** What the phase is for, mostly; else anything, or on with the game, so that it comes to an end. */
function anyDeed(tape: Tape, game: Game): Deed {
  const seat = tape.pick(game.scenario.seats).id;
  const { phase } = game;
  if (phase.at === 'orders' && !tape.oneIn(4)) return anyOrderDeed(tape, game, seat);
  if (phase.at === 'resolution' && !tape.oneIn(3)) {
    return phase.halt === 'ask' ? anyAnswer(tape, game) : { kind: 'rule', ruling: anyRuling(tape, game, seat) };
  }
  return tape.oneIn(3) ? anyFacilitation(tape, game, seat) : { kind: 'advance', to: 'halt' };
}

function anyOrderDeed(tape: Tape, game: Game, seat: string): Deed {
  const slot = tape.between(1, 2);
  const makers: readonly (() => Deed)[] = [
    () => ({ kind: 'order', seat, slot, order: anyOrder(tape, game, seat) }),
    () => ({ kind: 'order', seat, slot, order: anyOrder(tape, game, seat) }),
    () => ({ kind: 'submit', seat }),
    () => ({ kind: 'withdraw', seat, ...(tape.oneIn(2) ? { slot } : {}) }),
  ];
  return tape.pick(makers)();
}

function anyFacilitation(tape: Tape, game: Game, seat: string): Deed {
  const makers: readonly (() => Deed)[] = [
    () => ({ kind: 'advance', to: tape.pick(['phase', 'turn', 'move'] as const) }),
    () => ({ kind: 'withdraw', seat, slot: tape.between(1, 2) }),
    () => anyAnswer(tape, game),
    () => ({ kind: 'rule', ruling: { decide: 'effects', effects: anyEffects(tape, game) } }),
    () => anyCorrection(tape, game),
    () => anyInject(tape, game),
    () => ({ kind: 'control', seat, control: anyControl(tape, game) }),
    () => (tape.oneIn(3) ? { kind: 'move', do: 'end' } : { kind: 'move', do: 'length', turns: tape.between(1, 3) }),
    () => ({ kind: 'publish', ...(tape.oneIn(2) ? { seats: [seat] } : {}) }),
    () => ({ kind: 'rekey', seed: `other ${tape.below(9)}` }),
  ];
  return tape.pick(makers)();
}

function anyOrder(tape: Tape, game: Game, seat: string) {
  const legal = legalOrders(game, seat, 1);
  if (tape.oneIn(6)) return { text: 'Send an envoy.' };
  if (legal.length === 0 || tape.oneIn(5)) return orderText(tape, game);
  const { action, choices } = tape.pick(legal);
  return { action, choices };
}

/** An order of any action with choices that it offers, whoever may give it. */
function orderText(tape: Tape, { scenario }: Game) {
  const { id, choices } = tape.pick(scenario.actions);
  return { action: id, choices: choices.map(({ values }) => tape.pick(values)) };
}

function anyAnswer(tape: Tape, game: Game): Deed {
  const { scenario } = game;
  const open = openAsks(scenario, game.world);
  const { action, choices } = orderText(tape, game);
  const changed = tape.oneIn(2) ? { choices } : {};
  const given = { kind: 'answer', grant: !tape.oneIn(3), ...changed } as const;
  const ask = open.length > 0 && !tape.oneIn(3) ? tape.pick(open) : undefined;
  if (ask) return { ...given, seat: ask.of, requester: ask.seat, action: ask.action };
  return { ...given, seat: tape.pick(scenario.seats).id, requester: tape.pick(scenario.seats).id, action };
}

/** Effects that the scenario has somewhere: they may name what is not known where they are put, and are then refused. */
function anyEffects(tape: Tape, { scenario }: Game): readonly Effect[] {
  return tape.pick([...scenario.actions, ...scenario.rules, ...scenario.injects]).effects;
}

function anyRuling(tape: Tape, game: Game, seat: string): Extract<Deed, { kind: 'rule' }>['ruling'] {
  const effects = anyEffects(tape, game);
  const draws = { dice: [tape.between(1, 12), 3], ...(tape.oneIn(2) ? { chances: 'succeed' as const } : {}) };
  const next = game.agenda[0]?.seat ?? seat;
  const own = game.scenario.actions.filter(({ seats }) => seats.includes(next));
  const order =
    own.length === 0
      ? orderText(tape, game)
      : orderText(tape, { ...game, scenario: { ...game.scenario, actions: own } });
  return tape.pick([
    { decide: 'accept' },
    { decide: 'refuse' },
    { decide: 'delay' },
    { decide: 'modify', order },
    { decide: 'override', draws },
    { decide: 'override', effects },
    { decide: 'effects', effects },
  ] as const);
}

function anyCorrection(tape: Tape, { scenario }: Game): Deed {
  const states = scenario.machines.flatMap((machine) => machine.states);
  if (tape.oneIn(2)) return { kind: 'correct', state: tape.pick(states).id };
  const { id, min, max } = tape.pick(scenario.variables);
  return { kind: 'correct', variable: id, value: tape.between(min, max) };
}

function anyInject(tape: Tape, game: Game): Deed {
  const injects = injectsOf(game);
  const { id, ...written } = tape.pick(injects);
  const changed = { ...written, effects: anyEffects(tape, game), turn: tape.between(1, 6) };
  const makers: readonly (() => Deed)[] = [
    () => ({ kind: 'inject', do: 'add', inject: changed }),
    () => ({ kind: 'inject', do: 'edit', inject: { ...changed, id } }),
    () => ({ kind: 'inject', do: tape.pick(['hold', 'resume', 'release'] as const), id }),
  ];
  return tape.pick(makers)();
}

function anyControl(tape: Tape, { scenario }: Game): Extract<Deed, { kind: 'control' }>['control'] {
  const policy = tape.pick(scenario.policies).id;
  return tape.pick([{ by: 'people' }, { by: 'nobody' }, { by: 'policy', policy }] as const);
}
