import { type Control, fork } from '@sandtable/engine';
import { compile } from '@sandtable/language';
import type { Scenario } from '@sandtable/scenario';
import {
  type Host,
  type Key,
  opening,
  openPlayback,
  type Playback,
  playerWords,
  press,
  proceed,
  rowsOf,
  type ScreenState,
  silent,
  sitDown,
  tick,
  watching,
  whiteCell,
} from '@sandtable/terminal';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { readShelf } from '../../src/library/shelf.ts';

const shelf = readShelf();
const host: Host = { author: 'a test', now: () => '2026-11-30T00:00:00.000Z', storyteller: () => silent };

const tutorial: Scenario = (() => {
  const { scenario } = compile(shelf.folders.find(({ name }) => name === 'tutorial')?.main ?? '', shelf.reader);
  if (!scenario) throw new Error('the tutorial does not compile');
  return scenario;
})();

/** The tutorial as the mayor of Hilltown plays it who gives no order, in screens. */
function played(): ScreenState {
  const control: Record<string, Control> = { hill_mayor: { by: 'people' }, shore_mayor: { by: 'nobody' } };
  const table = sitDown(tutorial, { seed: '7', control }, host);
  if ('refused' in table) throw new Error(table.refused.text);
  let state = proceed(opening(table, playerWords(tutorial, 'en'), 'hill_mayor'), host);
  for (let turn = 0; state.front.at !== 'over'; turn += 1) {
    if (turn > 500) throw new Error('the game does not end');
    state = press(state, state.front.at === 'tab' ? { char: 'd' } : 'enter', host);
  }
  return state;
}

function opened(eye: string, journal = played().table.sitting.journal): Playback {
  const playback = openPlayback(tutorial, journal, eye, silent);
  if ('sentence' in playback) throw new Error(playback.sentence);
  return playback;
}

const shown = (state: ScreenState, columns = 80, rows = 24): string => {
  const all = rowsOf(state, { columns, rows }, (_, text) => text);
  expect(all).toHaveLength(rows);
  for (const row of all) expect(stringWidth(row), row).toBeLessThanOrEqual(columns);
  return all.join('\n');
};

const pressed = (state: ScreenState, ...keys: readonly Key[]): ScreenState =>
  keys.reduce((now, key) => press(now, key, host), state);

const typed = (text: string): Key[] => [{ char: ':' }, ...[...text].map((char) => ({ char })), 'enter'];

describe('a journal that is watched', () => {
  it('shows a seat exactly what it was shown in play', () => {
    const { sitting } = played().table;
    const { frames } = opened('hill_mayor', sitting.journal);
    const beats = frames.flatMap((frame) => (frame.shows === 'beat' ? [frame.beat] : []));
    expect(beats).toEqual(sitting.log.get('hill_mayor'));
    expect([frames[0]?.shows, frames.at(-1)?.shows]).toEqual(['beginning', 'ending']);
  });

  it('shows the white cell every seat’s orders, and what no seat sees', () => {
    const { frames } = opened(whiteCell);
    const beats = frames.flatMap((frame) => (frame.shows === 'beat' ? [frame.beat] : []));
    const own = opened('hill_mayor').frames.flatMap((frame) => (frame.shows === 'beat' ? frame.beat.changes : []));
    expect(beats.flatMap(({ changes }) => changes).length).toBeGreaterThan(own.length);
  });

  it.each([
    [80, 24, 'en'],
    [200, 60, 'en'],
    [80, 24, 'ja'],
  ])('fills a screen of %i x %i with each frame and page, in %s', (columns, rows, language) => {
    let state = watching(opened(whiteCell), playerWords(tutorial, language));
    const frames = state.watching?.playback.frames.length ?? 0;
    const screens = new Set<string>();
    for (let frame = 0; frame < frames; frame += 1) {
      for (const char of '23451') {
        state = pressed(state, { char });
        screens.add(shown(state, columns, rows));
      }
      state = pressed(state, 'right');
    }
    shown(pressed(state, { char: '?' }), columns, rows);
    expect(screens.size).toBeGreaterThan(frames);
  });

  it('goes forward and back, by turns, to a turn, to the ends, and says where there is nothing', () => {
    const first = watching(opened(whiteCell), playerWords(tutorial, 'en'));
    const turn = (state: ScreenState): unknown => state.table.sitting.game.world.turn;
    const second = pressed(first, { char: ']' }, { char: ']' });
    expect(turn(second)).toBe(2);
    expect(pressed(second, 'right', 'left')).toEqual(second);
    expect(turn(pressed(second, { char: '[' }))).toBe(1);
    expect(turn(pressed(first, ...typed('turn 4')))).toBe(4);
    expect(turn(pressed(first, ...typed('5')))).toBe(5);
    const last = pressed(first, { char: 'G' });
    expect(shown(last)).toContain('The game in figures');
    expect(pressed(first, { char: 'n' })).toEqual(last);
    expect(pressed(last, { char: 'n' }).notice).toContain('nothing of the kind');
    expect(pressed(last, { char: 'g' })).toEqual(first);
    expect(pressed(first, ...typed('tunr 4')).notice).toContain('‘tunr 4’');
  });

  it('runs by itself to its end, and stands still when somebody steps', () => {
    const first = pressed(watching(opened(whiteCell), playerWords(tutorial, 'en')), { char: '+' }, { char: ' ' });
    expect(first.watching).toMatchObject({ playing: true, pause: 2_000 });
    expect(pressed(first, 'right').watching?.playing).toBe(false);
    let state = first;
    for (let ticks = 0; state.watching?.playing; ticks += 1) {
      expect(ticks).toBeLessThan(100);
      state = tick(state);
    }
    expect(shown(state)).toContain('The game in figures');
    expect(tick(state)).toBe(state);
  });

  it('is seen through the eyes of the white cell and of each seat in turn, at the same moment', () => {
    const state = pressed(watching(opened(whiteCell), playerWords(tutorial, 'en')), ...typed('turn 3'));
    const eyes = tutorial.seats.map((_, index) => pressed(state, ...Array(index + 1).fill({ char: 'v' })));
    expect(eyes.map(({ seat }) => seat)).toEqual(tutorial.seats.map(({ id }) => id));
    for (const each of eyes) expect(each.table.sitting.game).toBe(state.table.sitting.game);
    expect(pressed(state, ...typed('as shore_mayor')).seat).toBe('shore_mayor');
    expect(pressed(state, ...typed('as white-cell')).seat).toBe(whiteCell);
  });

  it('has branches, which begin at the last moment that they have in common', () => {
    const { journal } = played().table.sitting;
    const third = journal.entries.find(({ closed }) => closed.some(({ turn }) => turn === 3))?.id ?? 0;
    const by = { author: 'a test', recorded: '2026-11-30T00:00:00.000Z' };
    const forked = fork(journal, third, 'same', by);
    const state = pressed(watching(opened(whiteCell, forked), playerWords(tutorial, 'en')), { char: 'G' });
    expect(state.table.sitting.game.world.turn).toBe(3);
    const other = pressed(state, { char: 'b' });
    expect(other.watching?.playback.branch).toBe(1);
    expect(other.table.sitting.game.world.turn).toBe(3);
    expect(pressed(other, { char: 'G' }).table.sitting.game.phase.at).toBe('over');
    expect(pressed(other, { char: 'b' }).watching?.playback.branch).toBe(2);
  });
});
