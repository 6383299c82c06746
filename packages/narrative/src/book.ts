import type { Scenario } from '@sandtable/scenario';
import { checkText } from './check-text.ts';
import {
  compileInk,
  type InkComplaint,
  type InkNode,
  type InkStory,
  nodesOf,
  placeOf,
  type StoryPlace,
} from './ink.ts';
import { checkKnots, knotsIn, knotsNamedBy } from './knot.ts';
import { type TellableLine, tellableLines } from './line.ts';
import type { StoryMistake } from './mistake.ts';

/** A scenario's story in one language, compiled and checked. */
export interface Book {
  readonly language: string;
  /** A fresh telling begins with a story of its own: ink keeps what was told in it. */
  readonly open: () => InkStory;
  readonly knots: ReadonlySet<string>;
  /** The lines that can be told, in the order of the text, each with its knot. */
  readonly lines: readonly TellableLine[];
  /** The lines that a story's last `Continue` told of. */
  readonly linesTold: (story: InkStory) => readonly StoryPlace[];
}

/** A book, where the text has no errors, and what is wrong with it. */
export interface ReadBook {
  readonly book?: Book;
  readonly mistakes: readonly StoryMistake[];
}

/**
 * Compiles a story and holds it to its scenario. Never throws: what is wrong with the text is in the mistakes.
 *
 * @param file the story's main file
 * @param language what it is written in, `en`
 * @param read gives a file's text by its path; undefined where there is none
 */
export function readBook(
  scenario: Scenario,
  file: string,
  language: string,
  read: (path: string) => string | undefined,
): ReadBook {
  const text = read(file);
  if (text === undefined) {
    return {
      mistakes: [{ file, line: 1, severity: 'error', code: 'story-file', message: `There is no file ${file}.` }],
    };
  }
  const { story, parsed, complaints } = compileInk(file, text, read);
  const told = complaints.map(mistakeOf);
  if (!(story && parsed)) return { mistakes: told };
  const written = knotsIn(parsed, file);
  const mistakes = [
    ...told,
    ...checkText(parsed, file, scenario),
    ...checkKnots(file, written, knotsNamedBy(scenario), knotsReached(parsed)),
  ];
  if (mistakes.some(({ severity }) => severity === 'error')) return { mistakes };
  const open = (): InkStory => {
    const again = compileInk(file, text, read).story;
    if (!again) throw new Error(`${file} compiled once and not again`);
    return again;
  };
  const book: Book = {
    language,
    open,
    knots: new Set(written.map(({ knot }) => knot)),
    lines: tellableLines(parsed, file),
    linesTold: ({ state }) =>
      state.outputStream.flatMap(({ ownDebugMetadata }) => (ownDebugMetadata ? placeOf(ownDebugMetadata, file) : [])),
  };
  return { book, mistakes };
}

function mistakeOf({ file, line, severity, message }: InkComplaint): StoryMistake {
  return { file, line, severity, code: 'ink', message };
}

/** Knots that a divert of the text leads to. */
function knotsReached(root: InkNode): Set<string> {
  const targets = [...nodesOf(root)].flatMap(({ target }) => target?.dotSeparatedComponents?.split('.')[0] ?? []);
  return new Set(targets);
}
