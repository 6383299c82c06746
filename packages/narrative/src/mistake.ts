import type { StoryPlace } from './ink.ts';

/** Something wrong in a story's text, or between a story and its scenario: for the author, with a place (ink says no columns) and a way out. */
export interface StoryMistake extends StoryPlace {
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
