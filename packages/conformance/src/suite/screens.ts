import { type Game, openJournal, viewOf } from '@sandtable/engine';
import { opening, playerWords, rowsOf, type ScreenState, silent, tabs } from '@sandtable/terminal';
import type { Tape } from '../generate/tape.ts';
import type { Rehearsal } from './rehearsal.ts';
import { spread } from './sample.ts';
import { withOther } from './secrecy.ts';

const MOMENTS_MOST = 3;
const size = { columns: 100, rows: 200 };

/**
 * Checks that nothing on a seat's screens depends on what it cannot see: at some moments when orders are given a variable
 * is changed; where the seat's sight of the world stays as it was, every tab of its screen has to as well.
 */
export function checkScreensKeepSecrets({ scenario, moments }: Rehearsal, tape: Tape): string[] {
  const orders = moments.filter(({ before, input }) => before.phase.at === 'orders' && input.kind === 'advance');
  return spread(orders, MOMENTS_MOST).flatMap(({ before }) =>
    scenario.seats.flatMap(({ id: seat }) => {
      const [sight, screens] = [sightOf(before, seat), screensOf(before, seat)];
      return scenario.variables.flatMap((variable) => {
        const changed = withOther(before, variable, tape);
        if (sightOf(changed, seat) !== sight || screensOf(changed, seat) === screens) return [];
        return [`the screens of ${seat} tell of ${variable.id}, which it does not see`];
      });
    }),
  );
}

function sightOf(game: Game, seat: string): string {
  const { variables, values, machines } = viewOf(game, seat);
  return JSON.stringify([variables, values, machines]);
}

function screensOf(game: Game, seat: string): string {
  const { scenario } = game;
  const [log, choices] = [new Map(), new Map()];
  const sitting = { scenario, game, journal: openJournal(scenario), seats: [seat], log, choices, marks: [] };
  const first: ScreenState = opening({ sitting, storyteller: silent }, playerWords(scenario, 'en'), seat);
  return tabs.map((tab) => rowsOf({ ...first, tab }, size, (_, text) => text).join('\n')).join('\f');
}
