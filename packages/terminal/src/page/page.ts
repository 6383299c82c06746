/** What a passage of a page is, for the eye; every face shows it with what it has. */
export type Tone = 'heading' | 'strong' | 'quiet' | 'good' | 'bad' | 'warning';

/** A passage in one tone. */
export interface Span {
  readonly text: string;
  readonly tone?: Tone;
}

/**
 * A line of a page, before it is laid out for a width. `depth` counts steps of indentation. A face may break it at
 * blanks unless it is `whole`: drawn, such as a bar or a row of a table.
 */
export interface PageLine {
  readonly depth: number;
  readonly spans: readonly Span[];
  readonly whole?: true;
}

/** What a screen shows, or a plain play prints: lines of text, the same for both. */
export type Page = readonly PageLine[];

/** A line of one passage; an empty text is an empty line. */
export function line(text: string, tone?: Tone, depth = 0): PageLine {
  return { depth, spans: [tone ? { text, tone } : { text }] };
}

/** A line of several passages. */
export function spans(parts: readonly (Span | string)[], depth = 0): PageLine {
  return { depth, spans: parts.map((part) => (typeof part === 'string' ? { text: part } : part)) };
}

export const emptyLine: PageLine = line('');

/** Parts of a page with an empty line between those that have something to say. */
export function parted(parts: readonly Page[]): PageLine[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? [...part] : [emptyLine, ...part]));
}

/** The text of a line, without tones. */
export function textOf({ spans: parts }: PageLine): string {
  return parts.map(({ text }) => text).join('');
}
