import { markingPage } from '../page/briefing.ts';
import { framePage } from '../page/frame.ts';
import { emptyLine } from '../page/page.ts';
import { type Playback, stepped } from '../sitting/playback.ts';
import type { PlayerWords } from '../word/player-words.ts';
import type { LineTalk } from './line-talk.ts';

/** Prints a journal that is watched, from where it stands to its end. */
export function watchPlain(playback: Playback, words: PlayerWords, print: LineTalk['print']): void {
  print(markingPage(words));
  for (let now = playback; ; now = stepped(now, 1)) {
    print([...framePage(words, now), emptyLine]);
    if (now.at === now.frames.length - 1) return;
  }
}
