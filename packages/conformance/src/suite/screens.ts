import { type Event, type Game, openJournal, viewOf } from '@sandtable/engine';
import type { Variable } from '@sandtable/scenario';
import {
  beatBetween,
  oddsBefore,
  offersAt,
  opening,
  type PlayerWords,
  playerWords,
  press,
  rollsOf,
  rowsOf,
  type ScreenState,
  silent,
  tabs,
} from '@sandtable/terminal';
import type { Tape } from '../generate/tape.ts';
import type { Rehearsal } from './rehearsal.ts';
import { spread } from './sample.ts';
import { withOther } from './secrecy.ts';

const MOMENTS_MOST = 3;
const size = { columns: 100, rows: 200 };
const nothing = { lines: [], choices: [] };
const host = { author: 'a check', now: () => '', storyteller: () => silent };

/**
 * Checks that nothing on a seat's screens depends on what it cannot see: at some moments a variable is changed; where the
 * seat's sight of the world stays as it was, every screen has to as well. When orders are given these are all tabs, the
 * choices of an action and an order before it is given; after a step what happened in it; at the end the ending.
 */
export function checkScreensKeepSecrets({ scenario, moments, last }: Rehearsal, tape: Tape): string[] {
  const words = playerWords(scenario, 'en');
  const orders = moments.filter(({ before, input }) => before.phase.at === 'orders' && input.kind === 'advance');
  const steps = moments.filter(({ input }) => input.kind === 'advance');
  const others = (variable: Variable, game: Game): Game => withOther(game, variable, tape);
  return [
    ...spread(orders, MOMENTS_MOST).flatMap(({ before }) => told(words, [before], others, screensOfOrders)),
    ...spread(steps, MOMENTS_MOST).flatMap(({ before, after, events }) =>
      told(words, [before, after], others, happenedWith(events)),
    ),
    ...told(words, [last], others, screenOfEnding),
  ];
}

/** Draws what a seat meets at a moment, from the games that its screens rest on. */
type Screens = (words: PlayerWords, games: readonly Game[], seat: string) => string;

/** What screens tell that the seat does not see, for each seat and each variable. */
function told(
  words: PlayerWords,
  games: readonly Game[],
  other: (variable: Variable, game: Game) => Game,
  draw: Screens,
): string[] {
  const { seats, variables } = words.scenario;
  return seats.flatMap(({ id: seat }) => {
    const [sight, screens] = [sightOf(games, seat), draw(words, games, seat)];
    return variables.flatMap((variable) => {
      const changed = games.map((game) => other(variable, game));
      if (sightOf(changed, seat) !== sight || draw(words, changed, seat) === screens) return [];
      return [`the screens of ${seat} tell of ${variable.id}, which it does not see`];
    });
  });
}

function sightOf(games: readonly Game[], seat: string): string {
  return JSON.stringify(
    games.map((game) => {
      const { variables, values, machines } = viewOf(game, seat);
      return [variables, values, machines];
    }),
  );
}

/** All tabs, what asks for an answer, and the first order of the list and the last on their way to being given. */
function screensOfOrders(words: PlayerWords, [game]: readonly Game[], seat: string): string {
  if (!game) return '';
  const first = stateOf(words, game, seat);
  const ways = [0, offersAt(first).filter(({ orders }) => orders.length > 0).length - 1];
  return [
    ...tabs.map((tab) => ({ ...first, tab })),
    { ...first, front: { at: 'ask' } as const },
    ...ways.flatMap((cursor) => (cursor < 0 ? [] : towardsGiving({ ...first, cursor }))),
  ]
    .map(shown)
    .join('\f');
}

/** The screens from the list to the order before it is given, the first choice taken each time. */
function towardsGiving(list: ScreenState): ScreenState[] {
  const screens: ScreenState[] = [];
  let state = press(list, 'enter', host);
  while (state.front.at === 'choices') {
    screens.push(state);
    state = press(state, 'enter', host);
  }
  return [...screens, state];
}

function happenedWith(events: readonly Event[]): Screens {
  return (words, [before, after], seat) => {
    if (!(before && after)) return '';
    const dice = { rolls: rollsOf(events, seat), odds: oddsBefore(before, events, seat) };
    const beat = beatBetween(viewOf(before, seat), viewOf(after, seat), dice, nothing);
    return shown({ ...stateOf(words, after, seat), front: { at: 'happened', beats: [beat], index: 0 } });
  };
}

function screenOfEnding(words: PlayerWords, [game]: readonly Game[], seat: string): string {
  return game ? shown({ ...stateOf(words, game, seat), front: { at: 'over' } }) : '';
}

function stateOf(words: PlayerWords, game: Game, seat: string): ScreenState {
  const { scenario } = game;
  const [log, choices] = [new Map(), new Map()];
  const sitting = { scenario, game, journal: openJournal(scenario), seats: [seat], log, choices, marks: [] };
  return opening({ sitting, storyteller: silent }, words, seat);
}

function shown(state: ScreenState): string {
  return rowsOf(state, size, (_, text) => text).join('\n');
}
