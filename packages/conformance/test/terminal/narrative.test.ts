import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Control, replay } from '@sandtable/engine';
import { compile } from '@sandtable/language';
import { type Book, briefingKnot, knotsNamedBy, readBook } from '@sandtable/narrative';
import { openingOf, type Scenario } from '@sandtable/scenario';
import {
  type Host,
  type Playing,
  playerWords,
  playPlain,
  type Storyteller,
  silent,
  sitDown,
  storyteller,
  textOf,
} from '@sandtable/terminal';
import { describe, expect, it } from 'vitest';
import { readShelf } from '../../src/library/shelf.ts';

const shelf = readShelf();

function bookOf(scenario: Scenario, file: string, read: (path: string) => string | undefined): Book {
  const { book, mistakes } = readBook(scenario, file, 'en', read);
  if (!book) throw new Error(mistakes.map(({ message }) => message).join('\n'));
  return book;
}

/** The story that stands beside a scenario. */
function ownBook(name: string, scenario: Scenario): Book {
  const file = join(shelf.root, name, 'story', `${name}.en.ink`);
  return bookOf(scenario, file, (path) => readFileSync(path, 'utf8'));
}

/** A story of something else, with a knot for each that the scenario names; it draws, and tells long and short. */
function foreignBook(scenario: Scenario): Book {
  const knots = new Set([briefingKnot, ...knotsNamedBy(scenario).map(({ knot }) => knot)]);
  const told = [...knots].map(
    (knot) =>
      `=== ${knot} ===\n{ chance(50): On the moon it snows. | {pick(6)} rabbits dig. }\nAnd it is late. # headline\n-> DONE`,
  );
  const text = ['EXTERNAL chance(percent)', 'EXTERNAL pick(among)', ...told].join('\n');
  return bookOf(scenario, 'foreign.en.ink', () => text);
}

/** Plays in lines, with the same answers whatever is told. */
async function played(scenario: Scenario, seat: string, tell: () => Storyteller) {
  const host: Host = { author: 'a test', now: () => '2026-11-30T00:00:00.000Z', storyteller: tell };
  const control = Object.fromEntries(
    scenario.seats.map(({ id, policy }): [string, Control] => {
      if (id === seat) return [id, { by: 'people' }];
      return [id, policy === undefined ? { by: 'nobody' } : { by: 'policy', policy }];
    }),
  );
  const short = scenario.editions?.find(({ id }) => id === 'one_hour');
  const table = sitDown(scenario, { seed: '7', control, ...(short && openingOf(short)) }, host);
  if ('refused' in table) throw new Error(table.refused.text);
  const lines: string[] = [];
  let asked = 0;
  const playing: Playing = {
    ...{ table, host, read: new Map(), saw: new Map(), words: playerWords(scenario, 'en'), keep: () => {} },
    talk: {
      print: (page) => lines.push(...page.map(textOf)),
      ask: async (prompt) => {
        asked += 1;
        if (asked > 5_000) return undefined;
        if (prompt.includes('y/n')) return 'y';
        return prompt.startsWith('Order') && asked % 4 === 0 ? 'done' : '1';
      },
    },
  };
  expect(await playPlain(playing)).toBe('over');
  const { journal } = playing.table.sitting;
  return {
    text: lines.join('\n'),
    inputs: journal.entries.map(({ input }) => input),
    digests: replay(journal, scenario).steps.flatMap(({ events }) =>
      events.flatMap((event) => (event.kind === 'closed' ? [event.digest] : [])),
    ),
  };
}

describe.each([
  { name: 'senkaku', seat: 'jcg' },
  { name: 'taiwan', seat: 'president' },
])('a story changes nothing: $name', ({ name, seat }) => {
  it('comes to the same digests with its own story, with none, and with one of something else', {
    timeout: 240_000,
  }, async () => {
    const { scenario } = compile(join(shelf.root, name, `${name}.sand`), shelf.reader);
    if (!scenario) throw new Error(`${name} does not compile`);
    const words = playerWords(scenario, 'en');
    const [own, foreign] = [ownBook(name, scenario), foreignBook(scenario)];
    const told = await played(scenario, seat, () => storyteller(words, own));
    const mute = await played(scenario, seat, () => silent);
    const other = await played(scenario, seat, () => storyteller(words, foreign));
    expect(told.digests.length).toBeGreaterThan(5);
    expect(mute.inputs).toEqual(told.inputs);
    expect(other.inputs).toEqual(told.inputs);
    expect(mute.digests).toEqual(told.digests);
    expect(other.digests).toEqual(told.digests);
    expect(other.text).toMatch(/On the moon it snows|rabbits dig/);
    expect(mute.text).not.toBe(told.text);
    expect(other.text).not.toContain('Eight pieces of land');
  });
});
