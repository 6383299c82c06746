import type { Key } from './key.ts';
import type { ScreenState } from './state.ts';

/** Rows that a key scrolls by. */
const PAGE = 10;

/** The same screen further up or down, where the key says so. */
export function scrolled(state: ScreenState, key: Key): ScreenState {
  const by = key === 'down' ? 1 : key === 'up' ? -1 : key === 'page-down' ? PAGE : key === 'page-up' ? -PAGE : 0;
  if (key === 'home') return { ...state, scroll: 0 };
  return { ...state, scroll: Math.max(0, state.scroll + by) };
}
