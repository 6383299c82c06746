import type { Host } from '../sitting/sitting.ts';
import { bodyOf, type Size } from './body.ts';
import type { Key } from './key.ts';
import { press } from './press.ts';
import { roomFor } from './rows.ts';
import { scrollMost } from './sight.ts';
import type { ScreenState } from './state.ts';

/**
 * What a key does on a screen of this size: what happened is read to its end before the next of it comes, and nobody
 * scrolls beyond an end.
 */
export function pressAt(state: ScreenState, key: Key, host: Host, size: Size): ScreenState {
  if (state.front.at === 'happened' && (key === 'enter' || (typeof key !== 'string' && key.char === ' '))) {
    const room = roomFor(state, size);
    const most = scrollMost(bodyOf(state, room), room);
    // A row that was in sight stays there, for the eye to go on from.
    if (state.scroll < most) return { ...state, scroll: Math.min(most, state.scroll + Math.max(1, room.rows - 2)) };
  }
  const next = press(state, key, host);
  if (next.scroll === 0) return next;
  const room = roomFor(next, size);
  return { ...next, scroll: Math.min(next.scroll, scrollMost(bodyOf(next, room), room)) };
}
