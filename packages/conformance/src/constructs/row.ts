/**
 * A construct that the engine plays, the test that fails where it does not, and how it is made not to: in the file, this
 * text is replaced by that. The text stands in the file exactly once.
 */
export type Row = {
  /** As {@link constructsOf} names it; several where ignoring one is ignoring the other. */
  readonly constructs: readonly string[];
  /** `evaluate > arithmetic`: the file of the test, then the titles around it and its own. */
  readonly test: string;
  /** From `packages`, `engine/src/evaluate.ts`. */
  readonly file: string;
  readonly text: string;
  readonly instead: string;
};

/** The rows of one source file, each as [constructs parted by commas, test, text, what stands in its place]. */
export function rowsIn(
  file: string,
  rows: readonly (readonly [constructs: string, test: string, text: string, instead: string])[],
): Row[] {
  return rows.map(([constructs, test, text, instead]) => ({
    constructs: constructs.split(', '),
    test,
    file: placeOf(file, 'src', '.ts'),
    text,
    instead,
  }));
}

/** The file of a row's test, from `packages`, and the titles that lead to it. */
export function testOf({ test }: Pick<Row, 'test'>): { readonly file: string; readonly titles: readonly string[] } {
  const [file = '', ...titles] = test.split(' > ');
  return { file: placeOf(file, 'test', '.test.ts'), titles };
}

/** `evaluate` is the engine's; another package stands before a colon. */
function placeOf(short: string, folder: string, ending: string): string {
  const [path = '', owner = 'engine'] = short.split(':').reverse();
  return `${owner}/${folder}/${path}${ending}`;
}
