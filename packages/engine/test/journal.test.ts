import { createHash } from 'node:crypto';
import { canonicalJson, type Expression, hashOf } from '@sandtable/scenario';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin } from '../src/begin.ts';
import type { Game } from '../src/game.ts';
import type { Deed, Input, Setup } from '../src/input.ts';
import { appended } from '../src/journal/append.ts';
import { branches, fork, undo } from '../src/journal/branch.ts';
import type { Journal } from '../src/journal/entry.ts';
import { parseJournal } from '../src/journal/parse.ts';
import { openJournal, record } from '../src/journal/record.ts';
import { replay } from '../src/journal/replay.ts';
import { textOfAppended, textOfJournal, withSeeds } from '../src/journal/text.ts';
import { verify } from '../src/journal/verify.ts';
import { step } from '../src/step.ts';
import { action, number, onward, order, raise, rule, scenario, track } from './small.ts';

const by = { author: 'recorder', recorded: '2026-01-02T03:04:05Z' };
const die: Expression = { op: 'dice', dice: { count: 1, sides: 6 }, site: 'weather/0' };
const of = scenario({
  variables: [track('tension', { max: 100 }), track('calm')],
  actions: [action('push', { effects: [raise('tension', 10)] })],
  rules: [rule('weather', [raise('tension', die)])],
});
const setup: Setup = { seed: 'seven', control: { blue: { by: 'nobody' }, red: { by: 'nobody' } } };

type Kept = { readonly game: Game; readonly journal: Journal };

function begun(): Kept {
  const made = begin(of, setup);
  if (made.refused) throw new Error(made.refused.text);
  const input: Input = { kind: 'set-up', setup, author: 'white' };
  return { game: made.game, journal: record(openJournal(of), input, made.events, by) };
}

function keep({ game, journal }: Kept, ...deeds: readonly Deed[]): Kept {
  return deeds.reduce<Kept>(
    (kept, deed) => {
      const input: Input = { ...deed, author: 'white' };
      const made = step(kept.game, input);
      if (made.refused) throw new Error(made.refused.text);
      return { game: made.game, journal: record(kept.journal, input, made.events, by) };
    },
    { game, journal },
  );
}

/** Turn 1 with an order, then the end of the second and third turns in one go. */
function threeTurns(): Kept {
  return keep(begun(), onward('phase'), order('push'), onward(), onward(), onward());
}

function gameAt(journal: Journal): Game {
  const replayed = replay(journal, of);
  if (replayed.divergence || !replayed.game) throw new Error(replayed.divergence?.sentence);
  return replayed.game;
}

function parsed(text: string) {
  const read = parseJournal(text);
  if ('refused' in read) throw new Error(read.refused.sentence);
  return read;
}

/** JSON with whole numbers only, as journals have it. */
function toWhole(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json, (_, value) => (typeof value === 'number' ? Math.trunc(value % 1000) : value)));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

describe('a journal', () => {
  it('is a chain of hashes over canonical JSON', () => {
    const { journal } = threeTurns();
    expect(journal.header).toMatchObject({ scenario: { id: 'small', version: '1', hash: hashOf(of) } });
    let previous = sha256(canonicalJson(journal.header));
    for (const { hash, ...rest } of journal.entries) {
      expect(hash).toBe(sha256(canonicalJson({ previous, ...rest })));
      previous = hash;
    }
    expect(journal.entries.map(({ id, parent }) => [id, parent])).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
      [4, 3],
      [5, 4],
      [6, 5],
    ]);
    expect(verify(journal)).toBeUndefined();
  });

  it('holds the digests of turns that closed, and what changed since the close before', () => {
    const { journal, game } = threeTurns();
    const closed = journal.entries.flatMap((entry) => entry.closed);
    expect(closed.map(({ turn }) => turn)).toEqual([1, 2, 3]);
    expect(closed[0]?.changed).toMatchObject({ turn: 1, calm: 0, 'push@blue/uses': 1 });
    expect(Object.keys(closed[1]?.changed ?? {})).toEqual(expect.arrayContaining(['turn', 'tension']));
    expect(closed[1]?.changed).not.toHaveProperty('calm');
    expect(closed[2]?.changed.tension).toBe(game.world.tension);
  });

  it('holds seeds only as their hashes', () => {
    const { journal } = keep(begun(), { kind: 'rekey', seed: 'another' });
    expect(JSON.stringify([journal.header, journal.entries])).not.toContain('seven');
    expect(journal.entries[0]?.input).toMatchObject({ setup: { seed: `sha256:${sha256('seven')}` } });
    expect(journal.entries[1]?.input).toMatchObject({ seed: `sha256:${sha256('another')}` });
    expect(textOfJournal(journal, 'sealed')).not.toContain('"seven"');
  });

  it.each([
    [
      'an input',
      (journal: Journal) => change(journal, 3, { input: { ...order('push'), author: 'somebody' } as Input }),
      3,
    ],
    ['a digest', (journal: Journal) => change(journal, 4, { closed: [] }), 4],
    ['the time', (journal: Journal) => change(journal, 5, { recorded: 'yesterday' }), 5],
    ['the header', (journal: Journal) => ({ ...journal, header: { ...journal.header, engine: '9' } }), 1],
    ['an entry taken out', (journal: Journal) => ({ ...journal, entries: journal.entries.toSpliced(2, 1) }), 3],
    ['a parent that comes later', (journal: Journal) => change(journal, 2, { parent: 5 }), 2],
  ])('shows where it was altered: %s', (_, alter, id) => {
    const altered = alter(threeTurns().journal);
    expect(verify(altered)).toMatchObject({ id });
    expect(replay(altered, of)).toMatchObject({ game: null, divergence: { what: 'chain', entry: id } });
  });
});

function change(journal: Journal, id: number, to: Partial<Journal['entries'][number]>): Journal {
  return { ...journal, entries: journal.entries.map((entry) => (entry.id === id ? { ...entry, ...to } : entry)) };
}

describe('replay', () => {
  it('comes to the same game, turn by turn', () => {
    const { journal, game } = threeTurns();
    const replayed = replay(journal, of);
    expect(replayed).toMatchObject({ turns: 3 });
    expect(replayed.divergence).toBeUndefined();
    expect(replayed.game).toEqual(game);
    expect(replayed.steps.map(({ entry: { id } }) => id)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('stops after an entry', () => {
    const { journal } = threeTurns();
    expect(replay(journal, of, { at: 4 })).toMatchObject({ turns: 1, game: { phase: { at: 'briefing' } } });
  });

  it('says which scenario it would need', () => {
    const { journal } = threeTurns();
    expect(replay(journal, { ...of, version: '2' }).divergence).toMatchObject({
      what: 'scenario',
      sentence: 'The journal is of small 1, and this is small 2.',
    });
  });

  it('plays an edited scenario as far as it is the same, and names the first turn and the variables that differ', () => {
    const { journal } = threeTurns();
    const late: Expression = {
      op: 'first',
      cases: [{ when: { op: 'equal', left: { op: 'variable', id: 'turn' }, right: number(2) }, then: number(7) }],
      otherwise: die,
    };
    const edited = { ...of, rules: [rule('weather', [raise('tension', late)])] };
    expect(replay(journal, edited).divergence).toMatchObject({ what: 'scenario' });
    const replayed = replay(journal, edited, { edited: true });
    expect(replayed.turns).toBe(1);
    const recorded = journal.entries[4]?.closed[0];
    const before = journal.entries[3]?.closed[0];
    expect(replayed.divergence).toMatchObject({
      what: 'digest',
      entry: 5,
      turn: 2,
      expected: recorded?.digest,
      variables: [
        { variable: 'tension', expected: recorded?.changed.tension, found: (before?.changed.tension ?? 0) + 7 },
      ],
    });
  });

  it('says when an input is refused now', () => {
    const { journal } = threeTurns();
    const { divergence } = replay(journal, { ...of, actions: [] }, { edited: true });
    expect(divergence).toMatchObject({ what: 'refused', entry: 3, refusal: { code: 'illegal' } });
  });

  it('says when it does not know the seed, and takes it from who does', () => {
    const { journal } = threeTurns();
    const parsed = parseJournal(textOfJournal(journal, 'sealed'));
    if ('refused' in parsed) throw new Error(parsed.refused.sentence);
    expect(replay(parsed.journal, of).divergence).toMatchObject({
      what: 'seed',
      entry: 1,
      hash: `sha256:${sha256('seven')}`,
    });
    expect(replay(withSeeds(parsed.journal, ['seven']), of).turns).toBe(3);
  });
});

describe('branches', () => {
  it('begin where they were forked, and nothing is lost', () => {
    const { journal, game } = threeTurns();
    const forked = fork(journal, 4, 'same', by, 'What if');
    const other = keep({ journal: forked, game: gameAt(forked) }, onward('phase'), order('push'), onward());
    expect(other.game.world.turn).toBe(2);
    expect(other.game.world.tension).toBe(10 + (worldAfter(journal, 5).tension ?? 0));
    expect(branches(other.journal)).toEqual([
      { tip: 6, from: 0, inputs: 6 },
      { tip: 10, from: 4, inputs: 7, title: 'What if' },
    ]);
    expect(replay(other.journal, of, { at: 6 }).game).toEqual(game);
    expect(gameAt(other.journal)).toEqual(other.game);
  });

  it('keep their dice, or have others', () => {
    const { journal } = threeTurns();
    const branch = (dice: 'same' | 'fresh' | { seed: string }) => {
      const forked = fork(journal, 4, dice, by);
      return keep({ journal: forked, game: gameAt(forked) }, onward(), onward());
    };
    expect(branch('same').game).toEqual(threeTurns().game);
    const fresh = branch('fresh');
    expect(fresh.game.key).not.toEqual(threeTurns().game.key);
    expect(branch('fresh').game).toEqual(fresh.game);
    expect(gameAt(fresh.journal)).toEqual(fresh.game);
    // The seed follows from the one before, which a sealed journal does not show, and not from the chain alone.
    const { journal: sealed } = parsed(textOfJournal(fork(journal, 4, 'fresh', by), 'sealed'));
    expect(sealed.seeds).toEqual({});
    expect(() => fork(sealed, 4, 'fresh', by)).toThrow('a journal that knows the seed of the branch');
    const before = sha256('fork\nseven\n'.concat(journal.entries.at(-1)?.hash ?? ''));
    expect(fresh.game.seed).toBe(before);
    expect(branch({ seed: 'a' }).game.key).toEqual(branch({ seed: 'a' }).game.key);
    expect(branch({ seed: 'a' }).game.key).not.toEqual(branch({ seed: 'b' }).game.key);
  });

  it('undo input after input, down to the set-up', () => {
    let journal = threeTurns().journal;
    const turns: number[] = [];
    for (;;) {
      const undone = undo(journal, by);
      if (!undone) break;
      journal = undone;
      turns.push(gameAt(journal).world.turn ?? -1);
    }
    expect(turns).toEqual([2, 1, 1, 1, 0]);
    expect(journal.entries).toHaveLength(11);
    expect(branches(journal).map(({ tip }) => tip)).toEqual([6, 11]);
    expect(verify(journal)).toBeUndefined();
  });
});

function worldAfter(journal: Journal, at: number) {
  const { game } = replay(journal, of, { at });
  return game?.world ?? {};
}

describe('the text of a journal', () => {
  it('is read back as it was, with all branches', () => {
    const { journal } = threeTurns();
    const forked = fork(journal, 4, 'fresh', by, 'Other dice');
    const text = textOfJournal(forked);
    expect(text.split('\n')).toHaveLength(1 + 1 + 6 + 1 + 1 + 1);
    expect(parseJournal(text)).toEqual({ journal: forked, length: text.length });
  });

  it('grows line by line', () => {
    let kept = begun();
    let text = textOfJournal(openJournal(of)) + textOfAppended(openJournal(of), kept.journal);
    for (const deed of [onward('phase'), order('push'), onward(), { kind: 'rekey', seed: 'more' } as const, onward()]) {
      const next = keep(kept, deed);
      text += textOfAppended(kept.journal, next.journal);
      kept = next;
    }
    expect(text).toBe(textOfJournal(kept.journal));
  });

  it('may end in a line that was never finished, wherever it was cut off', () => {
    const { journal } = threeTurns();
    const text = textOfJournal(journal);
    const whole = text.lastIndexOf('\n', text.length - 2) + 1;
    for (let end = whole + 1; end < text.length - 1; end += 37) {
      const parsed = parseJournal(text.slice(0, end));
      expect(parsed).toMatchObject({ torn: { line: 8 }, length: whole });
      expect('journal' in parsed && parsed.journal.entries).toHaveLength(5);
    }
    // All but the line feed is there: nothing is lost.
    expect(parseJournal(text.slice(0, -1))).toMatchObject({
      journal: { entries: { length: 6 } },
      length: text.length - 1,
    });
  });

  it.each([
    ['', 1],
    ['\n', 1],
    ['Dear diary\n', 1],
    ['{"format":"something.else"}\n', 1],
    ['[]\n', 1],
  ])('is refused where it is foreign: %j', (text, line) => {
    const parsed = parseJournal(text);
    expect(parsed).toMatchObject({ refused: { line } });
  });

  it('is refused where it is of a later format', () => {
    const text = textOfJournal(threeTurns().journal).replace('"formatVersion":1', '"formatVersion":2');
    expect(parseJournal(text)).toMatchObject({
      refused: { line: 1, sentence: 'This journal has format version 2; this program reads version 1.' },
    });
  });

  it('is refused where it is damaged, with the line', () => {
    const lines = textOfJournal(threeTurns().journal).trimEnd().split('\n');
    const withLine = (index: number, line: string): string => `${lines.with(index, line).join('\n')}\n`;
    const line5 = lines[4] ?? '';
    expect(parseJournal(withLine(4, line5.slice(0, -9)))).toEqual({
      refused: { line: 5, sentence: 'Line 5 is damaged: it is neither an entry of a journal nor a seed.' },
    });
    expect(parseJournal(withLine(4, line5.replace('"white"', '"black"')))).toMatchObject({ refused: { line: 5 } });
    expect(parseJournal(withLine(4, line5.replace('{', '{"more":1,')))).toMatchObject({ refused: { line: 5 } });
    expect(parseJournal(withLine(4, ''))).toMatchObject({ refused: { line: 5 } });
    expect(parseJournal(`${lines.toSpliced(4, 1).join('\n')}\n`)).toMatchObject({ refused: { line: 5 } });
  });

  it.each([
    ['a number that is not whole', '1.5'],
    ['a number beyond what is exact', '1e300'],
    ['lists without end', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a field that programs stumble over', '{"__proto__":1}'],
    ['half a character', '"\\ud800"'],
  ])('is refused with the line where an entry holds %s', (_, json) => {
    const [header = ''] = textOfJournal(openJournal(of)).split('\n');
    const entry = `{"id":1,"parent":0,"author":"a","recorded":"b","input":{"kind":"x","y":${json}},"closed":[],"hash":"c"}`;
    expect(parseJournal(`${header}\n${entry}\n`)).toEqual({
      refused: { line: 2, sentence: 'Line 2 is damaged: it is neither an entry of a journal nor a seed.' },
    });
  });

  it('never stops a replay, whatever its entries hold', () => {
    const plain = fc.jsonValue({ maxDepth: 3 }).map((json) => toWhole(json));
    const fields = fc.dictionary(
      fc.constantFrom('setup', 'seed', 'run', 'control', 'seat', 'slot', 'order', 'ruling', 'to', 'title', 'author'),
      fc.oneof(plain, fc.constantFrom('blue', 'toString', 'end', { seed: 'seven' }, { toString: 1 })),
    );
    const kind = fc.constantFrom('set-up', 'fork', 'rekey', 'advance', 'order', 'rule', 'constructor');
    const entries = fc.array(fc.tuple(kind, fields, fc.nat(6)), { maxLength: 5 });
    fc.assert(
      fc.property(entries, fc.boolean(), (made, begins) => {
        let journal = begins ? begun().journal : openJournal(of);
        for (const [each, more, back] of made) {
          const parent = Math.max(journal.entries.length - back, 0);
          journal = appended(journal, { parent, input: { ...more, kind: each } as never, closed: [] }, by);
        }
        const read = parsed(textOfJournal(journal));
        for (const at of [0, ...journal.entries.map(({ id }) => id)]) {
          const { divergence } = replay(read.journal, of, { at });
          if (divergence) expect(divergence.sentence).toMatch(/\S/);
        }
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});
