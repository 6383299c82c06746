import {
  type Game,
  legalOrders,
  loadGame,
  oddsOf,
  saveGame,
  step,
  viewOf,
  whiteCellView,
  wordsOfSaid,
} from '@sandtable/engine';
import type { Scenario } from '@sandtable/scenario';
import type { Tape } from '../generate/tape.ts';
import type { Rehearsal } from './rehearsal.ts';
import { spread } from './sample.ts';

const MOMENTS_MOST = 12;
const DAMAGES = 8;

/**
 * Checks that a save in which anything was changed is refused, or is a game that can be looked at and played on: nothing
 * throws. At some moments of a game its save is damaged again and again.
 */
export function checkDamagedSavesDoNoHarm({ scenario, moments }: Rehearsal, tape: Tape): string[] {
  return spread(moments, MOMENTS_MOST).flatMap(({ before }) => {
    const text = saveGame(before);
    return Array.from({ length: DAMAGES }, () => tryDamaged(scenario, text, tape)).flat();
  });
}

function tryDamaged(scenario: Scenario, text: string, tape: Tape): string[] {
  const save = JSON.parse(text);
  const damage = damaged(save, tape);
  try {
    const { game } = loadGame(scenario, JSON.stringify(save));
    if (game) lookAndPlayOn(game);
    return [];
  } catch (error) {
    return [`a save damaged at ${damage} throws: ${String(error)}`];
  }
}

/** Everything that is asked of a game at a rest, and its next steps. */
function lookAndPlayOn(start: Game): void {
  let game = start;
  for (let steps = 0; steps < 6; steps += 1) {
    whiteCellView(game);
    oddsOf(game);
    for (const { id } of game.scenario.seats) {
      for (const { text } of viewOf(game, id).messages) wordsOfSaid(text, 'en', game.scenario);
      legalOrders(game, id);
    }
    game = step(game, { kind: 'advance', to: steps < 4 ? 'halt' : 'turn', author: 'suite' }).game;
  }
}

/** Changes one value somewhere in data, in place, and says where. */
function damaged(data: unknown, tape: Tape, path = ''): string {
  if (typeof data !== 'object' || data === null) return path;
  const keys = Object.keys(data);
  if (keys.length === 0) return path;
  const key = tape.pick(keys);
  const holder = data as Record<string, unknown>;
  const value = holder[key];
  if (typeof value === 'object' && value !== null && !tape.oneIn(4) && Object.keys(value).length > 0) {
    return damaged(value, tape, `${path}/${key}`);
  }
  if (tape.oneIn(5)) delete holder[key];
  else holder[key] = other(value, tape);
  return `${path}/${key}`;
}

function other(value: unknown, tape: Tape): unknown {
  const near = typeof value === 'number' ? [value + 1, value - 1, -value, value * 65_536] : [];
  return tape.pick<unknown>([
    0,
    1,
    3,
    -1,
    2 ** 31,
    2 ** 40,
    0.5,
    '',
    'side0',
    'constructor',
    true,
    null,
    [],
    {},
    ...near,
  ]);
}
