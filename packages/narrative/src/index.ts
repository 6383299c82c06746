export { type Book, type ReadBook, readBook } from './book.ts';
export { type StoryFunction, storyFunctions } from './function.ts';
export type { StoryPlace } from './ink.ts';
export { briefingKnot, knotsNamedBy, type NamedKnot } from './knot.ts';
export type { TellableLine } from './line.ts';
export type { StoryMistake, StoryMistakeCode } from './mistake.ts';
export { orderAmong, type WrittenOrder } from './order.ts';
export { openTeller, type Teller, type Telling, type ToldChoice, type ToldLine } from './teller.ts';
export type { StoryMoment, StorySeen, StoryView } from './view.ts';
