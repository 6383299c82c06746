import { compile } from '@sandtable/language';
import { hashOf, type Scenario } from '@sandtable/scenario';
import {
  type Host,
  type Key,
  opening,
  playerWords,
  press,
  pressAt,
  proceed,
  rowsOf,
  type ScreenState,
  silent,
  sitDown,
} from '@sandtable/terminal';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { generateScenario } from '../../src/generate/scenario.ts';
import { tapeOf } from '../../src/generate/tape.ts';
import { readShelf } from '../../src/library/shelf.ts';
import { rehearse } from '../../src/suite/rehearsal.ts';
import { checkScreensKeepSecrets } from '../../src/suite/screens.ts';

const shelf = readShelf();
const host: Host = { author: 'a test', now: () => '2026-11-30T00:00:00.000Z', storyteller: () => silent };
const sizes = [
  { columns: 80, rows: 24 },
  { columns: 200, rows: 60 },
  { columns: 40, rows: 12 },
];

const compiled = new Map<string, Scenario>();

function scenarioOf(name: string): Scenario {
  const before = compiled.get(name);
  if (before) return before;
  const main = shelf.folders.find((folder) => folder.name === name)?.main ?? '';
  const { scenario } = compile(main, shelf.reader);
  if (!scenario) throw new Error(`${name} does not compile`);
  compiled.set(name, scenario);
  return scenario;
}

function begun(scenario: Scenario, seats: readonly string[], language = 'en'): ScreenState {
  const control = Object.fromEntries(
    scenario.seats.map(({ id }) => [id, { by: seats.includes(id) ? 'people' : 'nobody' } as const]),
  );
  const table = sitDown(scenario, { seed: '7', control }, host);
  if ('refused' in table) throw new Error(table.refused.text);
  return proceed(opening(table, playerWords(scenario, language), seats[0] ?? ''), host);
}

/** What stands on a screen of each size, each of which has to be filled and nowhere overrun. */
function shown(state: ScreenState, columns = 80): string {
  const screens = sizes.map((size) => {
    const rows = rowsOf(state, size, (_, text) => text);
    expect(rows).toHaveLength(size.rows);
    for (const row of rows) expect(stringWidth(row), row).toBeLessThanOrEqual(size.columns);
    // The keys are named in full wherever a terminal has its usual width.
    if (size.columns >= 80) expect(rows.at(-1)).not.toContain('…');
    return rows.join('\n');
  });
  return screens[sizes.findIndex((size) => size.columns === columns)] ?? '';
}

const keys = (text: string): Key[] => [...text].map((char) => ({ char }));

/** One key after another. */
function pressed(state: ScreenState, ...given: readonly Key[]): ScreenState {
  return given.reduce((now, key) => press(now, key, host), state);
}

/** Presses what the screen asks for until the game is over. */
function playedOut(first: ScreenState): ScreenState {
  let state = first;
  for (let pressedKeys = 0; state.front.at !== 'over'; pressedKeys += 1) {
    shown(state);
    if (pressedKeys > 2_000) throw new Error('the game does not end');
    const { at } = state.front;
    state = pressed(state, at === 'tab' ? { char: 'd' } : at === 'ask' ? { char: 'y' } : 'enter');
  }
  return state;
}

describe('a game on screens', () => {
  it.each(['en', 'ja'])(
    'of the tutorial: orders with the arrows, by number and typed, to the end, in %s',
    (language) => {
      const scenario = scenarioOf('tutorial');
      let state = begun(scenario, ['hill_mayor'], language);
      state = pressed(state, { char: 's' });
      expect(state.front.at).toBe('tab');
      state = pressed(state, 'enter', 'down', 'down', 'enter');
      expect(state.front.at).toBe('confirm');
      expect(shown(state)).toContain('pump(3)');
      state = pressed(state, 'enter');
      expect(state.table.sitting.game.drafts).toMatchObject([{ order: { action: 'pump', choices: [3] } }]);
      state = pressed(state, { char: 'x' });
      expect(state.table.sitting.game.drafts).toEqual([]);
      state = pressed(state, { char: ':' }, ...keys('pu'), 'tab', ...keys('(2)'), 'enter');
      expect(state.table.sitting.game.drafts).toMatchObject([{ order: { action: 'pump', choices: [2] } }]);
      for (const tab of '2345?') shown(pressed(state, { char: tab }));
      state = playedOut(state);
      const ending = scenario.endings.find(({ title }) => shown(state).includes(state.words.text(title)));
      expect(ending).toBeDefined();
      const place =
        language === 'en' ? /\(lower in \d+, the same in \d+ of 1000\)$/m : /\(1000局中、より低い\d+、同じ\d+\)$/m;
      expect(shown(state)).toMatch(place);
    },
  );

  it('keeps what the cursor is not at in line with what it is at', () => {
    const first = pressed(begun(scenarioOf('senkaku'), ['jcg']), { char: 's' });
    expect(shown(first)).toMatch(/^› Move cutters {2}8 ways\n {2}Say how to meet the ships {2}2 ways$/m);
  });

  it('says in the language of the player why an order cannot be given', () => {
    const first = pressed(begun(scenarioOf('senkaku'), ['jcg'], 'ja'), { char: 's' }, { char: ':' });
    const typed = shown(pressed(first, ...keys('station(1, senkaku)'), 'enter'));
    expect(typed).toContain('巡視船を動かす (今はできない:一手番に1回まで。)');
    expect(typed).toContain('船の離隔を提案する (今はできない)');
  });

  it('names places on the map in full where there is room', () => {
    const map = pressed(begun(scenarioOf('senkaku'), ['jcg']), { char: 's' }, { char: '3' });
    expect(shown(map)).toContain('●Waters around the islands 10');
  });

  it('is read to the end of what happened before the next of it comes', () => {
    const small = { columns: 40, rows: 12 };
    const plain = (state: ScreenState): string => rowsOf(state, small, (_, text) => text).join('\n');
    const first = begun(scenarioOf('senkaku'), ['jcg']);
    expect(plain(first)).toMatch(/^…$/m);
    let [state, seen] = [first, plain(first)];
    for (let rest = 10; rest > 0 && /^…$/m.test(plain(state)); rest -= 1) {
      state = pressAt(state, 'enter', host, small);
      expect(state.front).toBe(first.front);
      seen += plain(state);
    }
    expect(seen.replaceAll(/\s+/g, ' ')).toContain('39 cases within twelve miles');
    expect(pressAt(state, 'enter', host, small).front.at).toBe('tab');
    const log = pressAt(pressed(first, { char: 's' }), { char: '4' }, host, small);
    const down = Array.from({ length: 30 }).reduce<ScreenState>((now) => pressAt(now, 'down', host, small), log);
    expect(plain(pressAt(down, 'up', host, small))).not.toBe(plain(down));
  });

  it('takes numbers that are typed: of an order that is given, and of one that is dropped', () => {
    const type = (state: ScreenState, text: string) => pressed(state, { char: ':' }, ...keys(text), 'enter');
    const first = pressed(begun(scenarioOf('senkaku'), ['jcg']), { char: 's' });
    expect(shown(type(first, '2'))).toMatch(/^Say how to meet the ships\n/m);
    expect(shown(type(first, '9'))).toContain('Type a number from 1 to 3.');
    const given = type(type(first, 'station(1, senkaku)'), 'take_posture(bar)');
    const actions = (state: ScreenState) => state.table.sitting.game.drafts.map(({ slot, order }) => [slot, order]);
    expect(actions(given).map(([slot]) => slot)).toEqual([1, 2]);
    expect(actions(type(given, 'drop 1'))).toEqual([[2, { action: 'take_posture', choices: expect.anything() }]]);
  });

  it('tells first what has changed, and takes no error of sight for a change', () => {
    const first = pressed(begun(scenarioOf('senkaku'), ['pm']), { char: 's' }, { char: 'd' }, { char: 's' });
    const world = shown(pressed(first, { char: '2' }), 200);
    const left = world.replaceAll(/^(.{98}).*$/gm, '$1').replaceAll(/ +$/gm, '');
    const [, changed = '', rest = ''] = left.split('\n\n').slice(1);
    expect(changed.split('\n')).not.toEqual([]);
    for (const each of changed.split('\n')) expect(each).toContain('(was ');
    expect(rest).toMatch(/Regional tension: 3$/m);
    // Fishing boats are seen to within twenty, also where there are none.
    expect(shown(pressed(first, { char: '3' }), 200)).not.toMatch(/^Yokota$/m);
  });

  it('puts beside each other what a wide terminal has no room for below each other', () => {
    const map = pressed(begun(scenarioOf('taiwan'), ['pm']), { char: 's' }, { char: '3' });
    expect(shown(map)).not.toContain('Philippine Sea');
    expect(shown(map, 200)).toMatch(/^Yokota {94,}\S/m);
    expect(shown(map, 200)).toMatch(/^ {102}Philippine Sea$|\S {2,}Philippine Sea$/m);
  });

  it('goes back a turn and to what it left', () => {
    let state = pressed(begun(scenarioOf('tutorial'), ['hill_mayor']), { char: 's' }, { char: 'd' }, { char: 's' });
    const second = state.table.sitting.game.world;
    state = pressed(state, { char: 'u' });
    expect(state.table.sitting.game.world.turn).toBe(1);
    state = pressed(state, { char: ':' }, ...keys('switch 1'), 'enter');
    expect(state.table.sitting.game.world).toEqual(second);
  });

  it('for two people: nobody reads what another has before them', () => {
    const state = pressed(begun(scenarioOf('tutorial'), ['hill_mayor', 'shore_mayor']), { char: 's' }, { char: 'd' });
    expect(state.front.at).toBe('curtain');
    expect(shown(state)).not.toMatch(/Tanks|tanks|pump/);
    expect(shown(pressed(state, 'enter', { char: 's' }))).toContain('Mayor of Shoreham');
  });

  it('comes out as the same game in lines does, for it gives the same inputs', () => {
    const scenario = scenarioOf('tutorial');
    const { journal } = playedOut(begun(scenario, ['hill_mayor'])).table.sitting;
    expect(journal.header.scenario.hash).toBe(hashOf(scenario));
    const kinds = new Set(journal.entries.map(({ input }) => input.kind));
    expect([...kinds].sort()).toEqual(
      ['advance', 'answer', 'set-up', 'submit'].filter((kind) => kinds.has(kind as never)),
    );
  });
});

describe('screens', () => {
  it('keep secrets', { timeout: 60_000 }, () => {
    const words = fc.array(fc.nat(0xffffffff), { minLength: 300, maxLength: 1200, size: 'max' });
    fc.assert(
      fc.property(words, fc.array(fc.nat(0xffffffff), { minLength: 50, maxLength: 100, size: 'max' }), (made, play) => {
        const tape = tapeOf(play);
        expect(checkScreensKeepSecrets(rehearse(generateScenario(made), tape), tape)).toEqual([]);
      }),
      { numRuns: 10, seed: 3 },
    );
  });
});
