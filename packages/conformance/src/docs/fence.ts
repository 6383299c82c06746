/** A block of code in a page: between two lines of three backticks or more, the first with the language. */
export type Fence = {
  readonly language: string;
  /** With its last line break. */
  readonly text: string;
  /** The nearest heading above it, without its signs; empty where there is none. */
  readonly heading: string;
  /** The last line above it that is not blank, for a block that is introduced by its name. */
  readonly introduction: string;
  /** Offsets of its text in the page. */
  readonly start: number;
  readonly end: number;
};

/** The blocks of code of a page, in order. */
export function fencesOf(page: string): Fence[] {
  const fences: Fence[] = [];
  let [heading, introduction, offset] = ['', '', 0];
  let open: { readonly sign: string; readonly language: string; readonly start: number } | undefined;
  for (const line of page.split('\n')) {
    const [, sign, language = ''] = /^(`{3,})(\w*)/.exec(line) ?? [];
    if (open === undefined && sign !== undefined) {
      open = { sign, language, start: offset + line.length + 1 };
    } else if (open !== undefined && line === open.sign) {
      const text = page.slice(open.start, offset);
      fences.push({ language: open.language, text, heading, introduction, start: open.start, end: offset });
      open = undefined;
      introduction = '';
    } else if (open === undefined) {
      heading = /^#+ (.+)/.exec(line)?.[1] ?? heading;
      if (line.trim() !== '') introduction = line;
    }
    offset += line.length + 1;
  }
  return fences;
}
