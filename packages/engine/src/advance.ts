import type { Phase } from './game.ts';
import type { Destination } from './input.ts';
import { goOn } from './phase.ts';
import type { Play } from './play.ts';

/**
 * Goes on from where the game rests, at least one rest, until it arrives or somebody must act: people whose orders are
 * open, or who are asked, and the end.
 */
export function advance(play: Play, to: Destination): void {
  const from = play.game.phase.at;
  do goOn(play);
  while (!arrived(play.game.phase, from, to) && !mustWait(play));
}

function arrived({ at }: Phase, from: Phase['at'], to: Destination): boolean {
  switch (to) {
    case 'halt':
      return true;
    case 'phase':
      return at !== from;
    case 'turn':
      return at === 'briefing';
    case 'move':
      return at === 'orders';
    case 'end':
      return false;
  }
}

function mustWait({ game: { phase, control, submitted } }: Play): boolean {
  switch (phase.at) {
    case 'over':
      return true;
    case 'orders':
      return Object.entries(control).some(([seat, { by }]) => by === 'people' && !submitted.includes(seat));
    case 'resolution':
      return phase.halt === 'ask';
    default:
      return false;
  }
}
