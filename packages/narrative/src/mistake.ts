/** Something wrong in a story's text, or between a story and its scenario: for the author, with a place and a way out. */
export interface StoryMistake {
  /** As the reader knows it. */
  readonly file: string;
  /** From 1; ink says no columns. */
  readonly line: number;
  readonly severity: 'error' | 'warning';
  readonly code: StoryMistakeCode;
  readonly message: string;
}

export type StoryMistakeCode =
  | 'ink'
  | 'ink-chance'
  | 'story-file'
  | 'story-language'
  | 'story-function'
  | 'story-name'
  | 'knot-missing'
  | 'knot-untold';
