import { seenBy } from '../sitting/eye.ts';
import { type Playback, sittingAt } from '../sitting/playback.ts';
import type { StoryChoice } from '../sitting/storyteller.ts';
import type { PlayerWords } from '../word/player-words.ts';
import { momentPage } from './beat.ts';
import { briefingPage } from './briefing.ts';
import { endingPage } from './ending.ts';
import { line, type Page, parted } from './page.ts';

/** What is shown at the moment of a journal that is watched. */
export function framePage(words: PlayerWords, playback: Playback): Page {
  const { frames, at, eye } = playback;
  const frame = frames[at];
  switch (frame?.shows) {
    case 'beat':
      return parted([
        momentPage(words, frame.beat, `${at + 1}/${frames.length}`),
        choicesPage(words, frame.beat.choices),
      ]);
    case 'ending': {
      const sitting = sittingAt(playback);
      return endingPage(words, sitting, seenBy(sitting.game, eye));
    }
    default:
      return briefingPage(words, eye);
  }
}

/** What the story let the seat choose: whoever plays has it before them, whoever watches reads it here. */
function choicesPage({ phrases }: PlayerWords, choices: readonly StoryChoice[]): Page {
  if (choices.length === 0) return [];
  return [line(phrases.story.choose, 'quiet'), ...choices.map(({ text }) => line(`• ${text}`, 'quiet', 1))];
}
