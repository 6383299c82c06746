import type { Origins, Place, Project } from '@sandtable/language';

/** Where something stands in an author's file. */
export type SourcePlace = Place;

/** A piece of an author's text, as the language hands it out. */
type Origin = NonNullable<ReturnType<Origins['ofId']>>;

/** The place of a piece of an author's text; undefined where it is in none of the project's files. */
export function sourcePlace({ files }: Project, origin: Origin): SourcePlace | undefined {
  let root = origin;
  while (root.$container) root = root.$container;
  const file = files.find(({ model }) => model === root);
  const range = origin.$cstNode?.range;
  if (!file || !range) return undefined;
  const { start, end } = range;
  return {
    file: file.path,
    range: {
      start: { line: start.line + 1, column: start.character + 1 },
      end: { line: end.line + 1, column: end.character + 1 },
    },
  };
}

/** `scenarios/senkaku/senkaku.sand:12`. */
export function placeText({ file, range }: SourcePlace): string {
  return `${file}:${range.start.line}`;
}
