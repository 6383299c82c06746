import { type Control, replay } from '@sandtable/engine';
import { compile } from '@sandtable/language';
import type { Scenario } from '@sandtable/scenario';
import { type Host, type Playing, playerWords, playPlain, silent, sitDown, textOf } from '@sandtable/terminal';
import { describe, expect, it } from 'vitest';
import { readShelf } from '../../src/library/shelf.ts';

const shelf = readShelf();

function scenarioOf(main: string): Scenario {
  const { scenario } = compile(main, shelf.reader);
  if (!scenario) throw new Error(`${main} does not compile`);
  return scenario;
}

const host: Host = { author: 'a test', now: () => '2026-11-30T00:00:00.000Z', storyteller: () => silent };

/** Plays a scenario in lines; `typed` answers each prompt. */
async function played(
  scenario: Scenario,
  seats: readonly string[],
  typed: (prompt: string, playing: Playing) => string | undefined,
  language = 'en',
): Promise<{ readonly end: string; readonly printed: string; readonly playing: Playing }> {
  const control = Object.fromEntries(
    scenario.seats.map(({ id, policy }): [string, Control] => {
      if (seats.includes(id)) return [id, { by: 'people' }];
      return [id, policy === undefined ? { by: 'nobody' } : { by: 'policy', policy }];
    }),
  );
  const table = sitDown(scenario, { seed: '7', control }, host);
  if ('refused' in table) throw new Error(table.refused.text);
  const lines: string[] = [];
  const playing: Playing = {
    table,
    read: new Map(),
    saw: new Map(),
    words: playerWords(scenario, language),
    host,
    talk: {
      print: (page) => lines.push(...page.map(textOf)),
      ask: async (prompt) => {
        lines.push(prompt);
        // A play that does not come to an end is left, so that the test fails and does not hang.
        if (lines.length > 50_000) return undefined;
        return typed(prompt, playing);
      },
    },
    keep: () => {},
  };
  const end = await playPlain(playing);
  return { end, printed: lines.join('\n'), playing };
}

/** Gives no order, agrees to everything. */
const passing = (prompt: string): string => (prompt.includes('y/n') ? 'y' : 'done');

describe.each(shelf.folders.filter(({ playable }) => playable))('scenarios/$name in plain lines', ({ main }) => {
  const scenario = scenarioOf(main);
  const ofPeople = new Set(scenario.sides.filter(({ played }) => played === 'people').map(({ id }) => id));
  const seat = scenario.seats.find(({ side }) => ofPeople.has(side)) ?? scenario.seats[0];
  const who = seat ? [seat.id] : [];

  it.each(scenario.languages)('is played to its ending by one who gives no order, in %s', async (language) => {
    const { end, printed, playing } = await played(scenario, who, passing, language);
    expect(end).toBe('over');
    const { game, journal } = playing.table.sitting;
    const ended = scenario.endings.find(({ id }) =>
      printed.includes(playing.words.text(scenario.endings.find((each) => each.id === id)?.title ?? scenario.title)),
    );
    expect(ended, 'an ending is told').toBeDefined();
    expect(replay(journal, scenario).game?.world).toEqual(game.world);
  });

  it('takes orders from the list, and a turn back', async () => {
    let picked = 0;
    let back = false;
    const { end, printed, playing } = await played(scenario, who, (prompt, { table }) => {
      if (prompt.includes('y/n')) return 'y';
      if (!back && table.sitting.marks.length === 3) {
        back = true;
        return 'back';
      }
      if (!prompt.startsWith('Order')) return '1';
      picked += 1;
      return picked % 3 === 0 ? 'done' : '1';
    });
    expect(end).toBe('over');
    expect(printed).toContain('Given: ');
    expect(playing.table.sitting.journal.entries.filter(({ input }) => input.kind === 'fork')).toHaveLength(1);
    expect(replay(playing.table.sitting.journal, scenario).divergence).toBeUndefined();
  });
});
