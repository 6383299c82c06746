import { compile, DIAGNOSTICS_MOST, type FileReader, format, memoryReader } from '@sandtable/language';
import { draw, runKey, siteOf, studyKeyFromSeed } from '@sandtable/random';
import { tapeOf } from '../generate/tape.ts';
import type { Shelf } from '../library/shelf.ts';
import { damaged } from './damage.ts';

/** A damaged file that was compiled: how long it took, and what was wrong with how that went. */
export type Trial = {
  readonly text: string;
  readonly diagnostics: number;
  readonly findings: readonly string[];
};

const WORDS = 64;
const SITE = siteOf('fuzz');
const ALONE = '/scenarios/alone/alone.sand';

/** The words that make up trial `number` of a seed: any trial can be made again alone. */
function wordsOf(seed: string, number: number): number[] {
  const key = runKey(studyKeyFromSeed(seed), number);
  return Array.from({ length: WORDS / 4 }, (_, n) => [...draw(key, SITE, 0, n)]).flat();
}

/** Damages one of the shelf's files, and compiles and formats what uses it. */
export function tryDamaged(shelf: Shelf, seed: string, number: number): Trial {
  const tape = tapeOf(wordsOf(seed, number));
  const files = shelf.folders.flatMap(({ main, playable, sandFiles }) =>
    sandFiles.map((file) => ({ main, file, playable })),
  );
  const { main, file, playable } = tape.pick(files);
  const found = shelf.reader.read(file);
  const text = damaged('text' in found ? found.text : '', tape);
  const astray = new Set<string>();
  const trial = attempt(main, playable, watched(shelf, file, text, astray), text);
  const readElsewhere = [...astray].map((path) => `it read ${path}, outside of the scenarios`);
  return { ...trial, findings: [...trial.findings, ...readElsewhere] };
}

/** Compiles and formats a text that is a scenario's only file. */
export function tryText(text: string): Trial {
  return attempt(ALONE, true, memoryReader({ [ALONE]: text }), text);
}

function attempt(main: string, playable: boolean, reader: FileReader, text: string): Trial {
  const findings: string[] = [];
  let diagnostics = 0;
  const { error: say } = console;
  // Langium tells the console of exceptions that it catches.
  console.error = (...said) => void findings.push(`it said ${said.map(stackOf).join(' ')}`);
  try {
    const compilation = compile(main, reader);
    diagnostics = compilation.diagnostics.length;
    if (diagnostics > DIAGNOSTICS_MOST) findings.push(`${diagnostics} diagnostics`);
    if (playable && !compilation.scenario && diagnostics === 0) findings.push('neither a scenario nor a diagnostic');
    format(text);
  } catch (error) {
    findings.push(`it threw ${stackOf(error)}`);
  } finally {
    console.error = say;
  }
  return { text, diagnostics, findings };
}

function stackOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

function watched({ root, reader }: Shelf, damagedFile: string, text: string, astray: Set<string>): FileReader {
  return {
    ...reader,
    read: (path) => {
      if (!path.startsWith(`${root}/`)) astray.add(path);
      return path === damagedFile ? { text } : reader.read(path);
    },
  };
}
