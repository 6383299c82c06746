import { plainJson } from '@sandtable/scenario';
import type { Entry, Header, Journal } from './entry.ts';
import { withSeeds } from './text.ts';
import { type BrokenLink, verify } from './verify.ts';

/** What a text turned out to be: a journal, or none and why. */
export type ParsedJournal =
  | {
      readonly journal: Journal;
      /** The beginning of a last line that was never finished: recording was cut off. It is not in the journal. */
      readonly torn?: { readonly line: number; readonly text: string };
      /** How much of the text, in characters, holds the journal: what lies behind is torn. */
      readonly length: number;
    }
  | { readonly refused: UnreadableJournal };

/** Why a text is no journal: the line, from 1, and a sentence. */
export type UnreadableJournal = { readonly line: number; readonly sentence: string };

type Line = { readonly number: number; readonly text: string; readonly ended: boolean };

/**
 * Reads a journal's text. A last line without its line feed that makes no sense is what a kill in the middle of writing
 * leaves: it is reported and left out. Everything else that is not as it was written is refused.
 */
export function parseJournal(text: string): ParsedJournal {
  const lines = linesOf(text);
  const [first, ...rest] = lines;
  const header = first === undefined ? undefined : headerOf(first);
  if (header === undefined)
    return {
      refused: { line: 1, sentence: "This is no journal of a game: its first line is not a journal's header." },
    };
  if (header.formatVersion !== 1) {
    return {
      refused: {
        line: 1,
        sentence: `This journal has format version ${header.formatVersion}; this program reads version 1.`,
      },
    };
  }
  return readLines(header, rest, text);
}

function readLines(header: Header, lines: readonly Line[], text: string): ParsedJournal {
  const entries: Entry[] = [];
  const lineOf: number[] = [];
  const seeds: string[] = [];
  let torn: Line | undefined;
  for (const line of lines) {
    const item = itemOf(line.text);
    if (item?.kind === 'seed') seeds.push(item.seed);
    else if (item?.kind === 'entry') {
      entries.push(item.entry);
      lineOf.push(line.number);
    } else if (line.ended) {
      return {
        refused: {
          line: line.number,
          sentence: `Line ${line.number} is damaged: it is neither an entry of a journal nor a seed.`,
        },
      };
    } else torn = line;
  }
  const journal = withSeeds({ header, entries, seeds: {} }, seeds);
  const broken = verify(journal);
  if (broken) return { refused: brokenAt(broken, lineOf) };
  if (torn === undefined) return { journal, length: text.length };
  return { journal, torn: { line: torn.number, text: torn.text }, length: text.length - torn.text.length };
}

function brokenAt({ id, sentence }: BrokenLink, lineOf: readonly number[]): UnreadableJournal {
  const line = lineOf[id - 1] ?? 1;
  return { line, sentence: `Line ${line}: ${sentence}` };
}

function linesOf(text: string): Line[] {
  const texts = text.split('\n');
  const last = texts.pop() ?? '';
  const ended = texts.map((each, index) => ({ number: index + 1, text: each, ended: true }));
  return last === '' ? ended : [...ended, { number: ended.length + 1, text: last, ended: false }];
}

function headerOf({ text }: Line): Header | undefined {
  const json = objectOf(text);
  if (json === undefined) return undefined;
  const { format, formatVersion, scenario, engine } = json;
  if (format !== 'sandtable.journal' || !Number.isInteger(formatVersion) || typeof engine !== 'string')
    return undefined;
  if (!isObject(scenario) || !hasOnly(json, ['format', 'formatVersion', 'scenario', 'engine'])) return undefined;
  const { id, version, hash } = scenario;
  const named = [id, version, hash].every((each) => typeof each === 'string');
  return named && hasOnly(scenario, ['id', 'version', 'hash']) ? (json as unknown as Header) : undefined;
}

type Item = { readonly kind: 'seed'; readonly seed: string } | { readonly kind: 'entry'; readonly entry: Entry };

function itemOf(text: string): Item | undefined {
  const json = objectOf(text);
  if (json === undefined) return undefined;
  const { seed } = json;
  if (typeof seed === 'string' && hasOnly(json, ['seed'])) return { kind: 'seed', seed };
  return isEntry(json) ? { kind: 'entry', entry: json as unknown as Entry } : undefined;
}

/** The envelope of an entry. What its input holds is judged by the engine when it is replayed. */
function isEntry(json: Fields): boolean {
  const { id, parent, author, recorded, input, closed, hash } = json;
  return (
    hasOnly(json, ['id', 'parent', 'author', 'recorded', 'input', 'closed', 'hash']) &&
    [id, parent].every(Number.isSafeInteger) &&
    [author, recorded, hash].every((each) => typeof each === 'string') &&
    isObject(input) &&
    hasKind(input) &&
    Array.isArray(closed) &&
    closed.every(isClosedTurn)
  );
}

function hasKind({ kind }: Fields): boolean {
  return typeof kind === 'string';
}

function isClosedTurn(json: unknown): boolean {
  if (!isObject(json) || !hasOnly(json, ['turn', 'digest', 'changed'])) return false;
  const { turn, digest, changed } = json;
  return (
    Number.isSafeInteger(turn) &&
    typeof digest === 'string' &&
    isObject(changed) &&
    Object.values(changed).every(Number.isSafeInteger)
  );
}

type Fields = { readonly [field: string]: unknown };

/** Nothing but what a journal can have written: whole numbers, and no deeper than any input. */
function objectOf(text: string): Fields | undefined {
  try {
    const plain = plainJson(JSON.parse(text));
    return 'json' in plain && isObject(plain.json) ? plain.json : undefined;
  } catch {
    return undefined;
  }
}

function isObject(json: unknown): json is Fields {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function hasOnly(json: Fields, fields: readonly string[]): boolean {
  return Object.keys(json).every((field) => fields.includes(field));
}
