export { layOut, type Paint, visible } from './page/lay-out.ts';
export { line, type Page, textOf } from './page/page.ts';
export type { LineTalk } from './plain/line-talk.ts';
export { type PlayEnd, playPlain } from './plain/play.ts';
export type { Playing } from './plain/playing.ts';
export { type Host, type Sitting, sitDown, type Table, takeUp } from './sitting/sitting.ts';
export { type Storyteller, silent, storyteller } from './sitting/storyteller.ts';
export { type PlayerWords, playerWords } from './word/player-words.ts';
