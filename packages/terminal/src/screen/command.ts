import { actionsOfSeat } from '@sandtable/scenario';
import { readOrder } from '../order/typed.ts';
import { commandWords, nearCommand, readCommand } from '../plain/command.ts';
import type { Host } from '../sitting/sitting.ts';
import { settle } from './go.ts';
import type { Key } from './key.ts';
import { back, drop, giveOrder, openOffer, submit, switchTo } from './press.ts';
import { branchNotice, type ScreenState } from './state.ts';
import { openStory, pressStory } from './story.ts';
import { carryOutWatching, watchWords } from './watch-command.ts';

/** A key while a command is typed: what plain play takes at its prompt, with completion by Tab. */
export function pressCommand(state: ScreenState, text: string, key: Key, host: Host): ScreenState {
  const typing = (now: string): ScreenState => ({ ...state, front: { at: 'command', text: now } });
  if (key === 'escape') return settle(state);
  if (key === 'backspace') return text === '' ? settle(state) : typing(text.slice(0, -1));
  if (key === 'tab') return typing(completed(state, text));
  if (key === 'enter')
    return state.watching ? carryOutWatching(settle(state), text) : carryOut(settle(state), text, host);
  return typeof key === 'string' ? state : typing(text + key.char);
}

/** The longest beginning that all words share which begin so: commands, and the seat's orders. */
function completed({ words, seat, watching }: ScreenState, text: string): string {
  const orders = actionsOfSeat(words.scenario, seat).map(({ action }) => action.id);
  const known = watching ? watchWords(words) : [...commandWords, ...orders];
  const [first = text, ...others] = known.filter((word) => word.startsWith(text));
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}

function carryOut(state: ScreenState, text: string, host: Host): ScreenState {
  const command = readCommand(text);
  switch (command.do) {
    case 'done':
      return submit(state, host);
    case 'drop':
      return drop(state, host, command.slot);
    case 'back':
      return back(state, host, command.turn);
    case 'switch':
      return switchTo(state, command.branch, host);
    case 'quit':
      return { ...state, left: true };
    case 'help':
      return { ...state, front: { at: 'help' } };
    case 'branches':
      return { ...state, notice: branchNotice(state) };
    case 'order':
      return orderTyped(state, command.text, host);
    case 'story':
      return storyTyped(state, command.number);
    case 'pick':
      return openOffer(state, command.number);
    case 'nothing':
      return state;
    default:
      return { ...state, tab: command.do, scroll: 0 };
  }
}

function orderTyped(state: ScreenState, text: string, host: Host): ScreenState {
  const read = readOrder(state.words.scenario, state.seat, text);
  if ('problem' in read) return { ...state, notice: `${read.problem}${nearCommand(text)}` };
  return giveOrder(state, read.order, host);
}

/** What the story lets the seat choose, or one of that at once. */
function storyTyped(state: ScreenState, number: number | undefined): ScreenState {
  const story = openStory(state);
  if (story.front.at !== 'story') return { ...state, notice: state.words.phrases.story.none };
  return number === undefined ? story : pressStory(story, { ...story.front, cursor: number - 1 }, 'enter');
}
