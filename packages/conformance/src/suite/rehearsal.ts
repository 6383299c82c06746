import { begin, type Event, type Game, type Input, legalOrders, openAsks, step } from '@sandtable/engine';
import type { Scenario, Seat } from '@sandtable/scenario';
import type { Tape } from '../generate/tape.ts';

/** A game as it was played: each input, the game that it met and what came of it. */
export type Rehearsal = {
  readonly scenario: Scenario;
  readonly setUp: Extract<Input, { kind: 'set-up' }>;
  /** The game after the set-up. */
  readonly first: Game;
  readonly moments: readonly Moment[];
  readonly last: Game;
};

export type Moment = {
  readonly before: Game;
  readonly input: Input;
  readonly after: Game;
  readonly events: readonly Event[];
};

const AUTHOR = 'rehearsal';
/** No game takes so many inputs; one that does would never end. */
const INPUTS_MOST = 5000;

/**
 * Plays a game to its end with some seats played by people who choose among their legal orders by the tape, halting
 * wherever the engine can halt, and the others by their policies.
 */
export function rehearse(scenario: Scenario, tape: Tape, seed = `rehearsal ${tape.below(1000)}`): Rehearsal {
  const people = scenario.seats.filter(() => tape.oneIn(2)).map(({ id }) => [id, { by: 'people' }] as const);
  const policies = scenario.seats.flatMap(({ id, policy }) =>
    policy === undefined ? [] : [[id, { by: 'policy', policy }] as const],
  );
  const setup = { seed, control: Object.fromEntries([...policies, ...people]) };
  const begun = begin(scenario, setup);
  if (!begun.game) throw new Error(`the set-up of a rehearsal was refused: ${begun.refused.text}`);
  const moments: Moment[] = [];
  let game = begun.game;
  const give = (input: Input): void => {
    const { game: after, events, refused } = step(game, input);
    if (refused) throw new Error(`a rehearsed input was refused: ${refused.text}\n${JSON.stringify(input)}`);
    moments.push({ before: game, input, after, events });
    game = after;
    if (moments.length > INPUTS_MOST) throw new Error(`the game did not end within ${INPUTS_MOST} inputs`);
  };
  while (game.phase.at !== 'over') {
    if (game.phase.at === 'orders') orderForPeople(tape, game, give);
    if (game.phase.at === 'resolution' && game.phase.halt === 'ask') answerForPeople(tape, game, give);
    give({ kind: 'advance', to: 'halt', author: AUTHOR });
  }
  return {
    scenario,
    setUp: { kind: 'set-up', setup, author: AUTHOR } as Rehearsal['setUp'],
    first: begun.game,
    moments,
    last: game,
  };
}

function orderForPeople(tape: Tape, start: Game, give: (input: Input) => void): void {
  const open = (seat: Seat): boolean => start.control[seat.id]?.by === 'people' && !start.submitted.includes(seat.id);
  let game = start;
  const put = (input: Input): void => {
    give(input);
    game = step(game, input).game;
  };
  for (const seat of start.scenario.seats.filter(open)) {
    for (let slot = 1; slot <= seat.orders; slot += 1) {
      const legal = legalOrders(game, seat.id, slot);
      if (legal.length === 0 || tape.oneIn(4)) continue;
      const { action, choices } = tape.pick(legal);
      put({ kind: 'order', seat: seat.id, slot, order: { action, choices }, author: AUTHOR });
    }
    put({ kind: 'submit', seat: seat.id, author: AUTHOR });
  }
}

/** Sometimes nobody answers, and the order lapses. */
function answerForPeople(tape: Tape, game: Game, give: (input: Input) => void): void {
  const asked = game.agenda[0];
  if (asked === undefined || tape.oneIn(5)) return;
  const action = asked.kind === 'ask' ? asked.action : 'action' in asked.order ? asked.order.action : '';
  const ask = openAsks(game.scenario, game.world).find((each) => each.seat === asked.seat && each.action === action);
  if (!ask) return;
  give({ kind: 'answer', seat: ask.of, requester: ask.seat, action, grant: !tape.oneIn(3), author: AUTHOR });
}
