import { type Game, legalOrders, viewOf, whyIllegal } from '@sandtable/engine';
import { actionsOfSeat, combinationsOf, type Variable, valuesOfCombination } from '@sandtable/scenario';
import type { Tape } from '../generate/tape.ts';
import type { Rehearsal } from './rehearsal.ts';
import { spread } from './sample.ts';

const MOMENTS_MOST = 6;

/** So many variables are changed before so many seats at a moment; of a larger scenario each moment takes a share. */
const SIGHTS_MOST = 500;

/**
 * Checks that nothing given to a seat depends on what it cannot see: at some moments of a game each declared variable is
 * changed to another value, and other seats' drafts are taken away. In a large scenario the moments share the variables.
 * Where the seat's sight of the world is the same as before, its orders, their odds, its asks, messages and everything
 * else in its view have to be the same too.
 */
export function checkViewsKeepSecrets({ moments, last }: Rehearsal, tape: Tape): string[] {
  const orders = moments.filter(({ before, input }) => before.phase.at === 'orders' && input.kind === 'advance');
  const halts = moments.filter(({ before }) => before.phase.at === 'resolution');
  const games = [...spread(orders, MOMENTS_MOST), ...spread(halts, 2)].map(({ before }) => before).concat(last);
  return games.flatMap((game, moment) => {
    const { seats, variables } = game.scenario;
    const shares = Math.max(1, Math.ceil((seats.length * variables.length) / SIGHTS_MOST));
    const first = (tape.below(shares) + moment) % shares;
    const own = variables.filter((_, index) => index % shares === first);
    return seats.flatMap(({ id }) => checkSeat(game, id, own, tape));
  });
}

/** A view split into what it shows of the world, and what follows from it. */
function given(game: Game, seat: string): { readonly sight: string; readonly rest: string } {
  const { variables, values, machines, ...rest } = viewOf(game, seat);
  return {
    sight: JSON.stringify([variables, values, machines]),
    rest: JSON.stringify([rest, legalOrders(game, seat), reasonsFor(game, seat)]),
  };
}

/** Why the seat may not give each of its orders, the first and the last way to give it. */
function reasonsFor(game: Game, seat: string): unknown[] {
  return actionsOfSeat(game.scenario, seat).flatMap(({ action }) =>
    [0, combinationsOf(action) - 1].map((combination) =>
      whyIllegal(game, seat, { action: action.id, choices: valuesOfCombination(action, combination) }),
    ),
  );
}

function checkSeat(game: Game, seat: string, variables: readonly Variable[], tape: Tape): string[] {
  const before = given(game, seat);
  const found: string[] = [];
  for (const variable of variables) {
    const changed = withOther(game, variable, tape);
    const after = given(changed, seat);
    const unseen = !variable.shown.some(({ seats }) => seats.includes(seat));
    if (after.sight === before.sight && after.rest !== before.rest) {
      found.push(`${seat} is given something that tells of ${variable.id}, which it does not see`);
    }
    if (unseen && after.sight !== before.sight && !isDeclassified(game, variable)) {
      found.push(`${seat} sees a change of ${variable.id}, which is not shown to it`);
    }
  }
  const alone = { ...game, drafts: game.drafts.filter((draft) => draft.seat === seat) };
  const after = given(alone, seat);
  if (after.sight !== before.sight || after.rest !== before.rest)
    found.push(`${seat} is given something that tells of others' drafts`);
  return found;
}

/** The game with another value of a variable, drawn by the tape. */
export function withOther(game: Game, { id, min, max }: Variable, tape: Tape): Game {
  const now = game.world[id] ?? min;
  const other = min === max ? now : min + ((now - min + 1 + tape.below(max - min)) % (max - min + 1));
  const put = <T extends { readonly [id: string]: number }>(world: T): T => Object.freeze({ ...world, [id]: other });
  const published = Object.entries(game.published).map(([seat, world]) => [seat, put(world)]);
  return { ...game, world: put(game.world), published: Object.fromEntries(published) };
}

/** Whether an author let something that is shown depend on it: a value, or a condition of showing something else. */
function isDeclassified({ scenario }: Game, { id }: Variable): boolean {
  const named = JSON.stringify(id);
  const shownOf = [...scenario.variables, ...scenario.values, ...scenario.machines].map(({ shown }) => shown);
  return JSON.stringify([shownOf, scenario.values.map(({ is }) => is)]).includes(named);
}
