/** Words of a report: text, in which ids and commands stand apart. */
export type Words = string | readonly (string | { readonly code: string })[];

/**
 * A report before it is laid out: what the page and the Markdown have in common. The pictures are drawn only where they
 * are shown; each stands beside a table with the same numbers.
 */
export type StudyDocument = {
  readonly language: string;
  readonly title: string;
  readonly marking?: string;
  readonly question?: string;
  /** The line under the title: from what it was made. */
  readonly about: string;
  readonly sections: readonly Section[];
};

export type Section = {
  /** For links. */
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
};

export type Block =
  | { readonly is: 'paragraph'; readonly words: Words; readonly tone?: Tone }
  | { readonly is: 'list'; readonly items: readonly Words[] }
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'table'; readonly table: Table }
  | { readonly is: 'figure'; readonly figure: Figure };

/** A note says by which method; a warning is not to be missed. */
export type Tone = 'note' | 'warning';

/** The first cell of each row says what the row is of. */
export type Table = {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Words[])[];
};

/** What is whole is not broken over lines. */
export type Column = { readonly title: string; readonly isNumber?: boolean; readonly isWhole?: boolean };

export type Figure = {
  readonly caption: string;
  /** For those who do not see it: what it shows. */
  readonly alt: string;
  readonly draw: () => string;
  /** What its colours stand for. */
  readonly legend?: readonly { readonly title: string; readonly colour: string }[];
  readonly table: Table;
};

export function paragraph(words: Words, tone?: Tone): Block {
  return tone ? { is: 'paragraph', words, tone } : { is: 'paragraph', words };
}

export function list(items: readonly Words[]): Block[] {
  return items.length === 0 ? [] : [{ is: 'list', items }];
}

export function heading(text: string): Block {
  return { is: 'heading', text };
}

export function table(of: Table): Block {
  return { is: 'table', table: of };
}

export function figure(of: Figure): Block {
  return { is: 'figure', figure: of };
}

export function column(title: string): Column {
  return { title };
}

export function numbers(title: string): Column {
  return { title, isNumber: true };
}

/** A column of names or commands, none of them long. */
export function names(title: string): Column {
  return { title, isWhole: true };
}

export function code(text: string): { readonly code: string } {
  return { code: text };
}
