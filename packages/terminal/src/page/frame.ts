import { seenBy } from '../sitting/eye.ts';
import { type Playback, sittingAt } from '../sitting/playback.ts';
import type { PlayerWords } from '../word/player-words.ts';
import { momentPage } from './beat.ts';
import { briefingPage } from './briefing.ts';
import { endingPage } from './ending.ts';
import type { Page } from './page.ts';

/** What is shown at the moment of a journal that is watched. */
export function framePage(words: PlayerWords, playback: Playback): Page {
  const { frames, at, eye } = playback;
  const frame = frames[at];
  switch (frame?.shows) {
    case 'beat':
      return momentPage(words, frame.beat, `${at + 1}/${frames.length}`);
    case 'ending': {
      const sitting = sittingAt(playback);
      return endingPage(words, sitting, seenBy(sitting.game, eye));
    }
    default:
      return briefingPage(words, eye);
  }
}
