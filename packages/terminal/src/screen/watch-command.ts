import { whiteCell } from '../sitting/eye.ts';
import { atNextHeadline, stepped } from '../sitting/playback.ts';
import type { PlayerWords } from '../word/player-words.ts';
import { branchNotice, type ScreenState, tabs } from './state.ts';
import { eyesOf, goTo, goToTurn, onNumber, through } from './watch.ts';

/** How the white cell is typed, for its name has a blank. */
export const whiteCellTyped = 'white-cell';

const words = ['turn', 'start', 'end', 'headline', 'as', 'branch', 'branches', 'help', 'quit'] as const;

/** What can be typed where a journal is watched, for completion. */
export function watchWords({ scenario }: PlayerWords): string[] {
  const eyes = eyesOf(scenario).map((eye) => `as ${eye === whiteCell ? whiteCellTyped : eye}`);
  return [...words, ...tabs.slice(1), ...eyes];
}

/** Does what was typed: `turn 4` or `4`, `as jcg`, a page. */
export function carryOutWatching(state: ScreenState, text: string): ScreenState {
  const playback = state.watching?.playback;
  const [verb = '', argument = ''] = text.trim().split(/\s+/);
  if (!playback || verb === '') return state;
  if (/^\d+$/.test(verb)) return goToTurn(state, Number(verb));
  const tab = tabs.find((each) => each === verb);
  if (tab) return { ...state, tab, scroll: 0 };
  switch (verb) {
    case 'turn':
      return goToTurn(state, Number(argument));
    case 'start':
      return goTo(state, stepped(playback, -playback.frames.length));
    case 'end':
      return goTo(state, stepped(playback, playback.frames.length));
    case 'headline':
      return goTo(state, atNextHeadline(playback));
    case 'as':
      return asTyped(state, argument);
    case 'branch':
      return onNumber(state, Number(argument));
    case 'branches':
      return { ...state, notice: branchNotice(state) };
    case 'help':
      return { ...state, front: { at: 'help' } };
    case 'quit':
      return { ...state, left: true };
    default:
      return { ...state, notice: state.words.phrases.watch.noCommand(text.trim()) };
  }
}

function asTyped(state: ScreenState, typed: string): ScreenState {
  const eye = typed === whiteCellTyped ? whiteCell : typed;
  if (eyesOf(state.words.scenario).includes(eye)) return through(state, eye);
  return { ...state, notice: state.words.phrases.watch.noEye(typed) };
}
