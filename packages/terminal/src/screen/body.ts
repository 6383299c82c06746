import { wordsOfChoice, wordsOfOrder } from '@sandtable/engine';
import { valuesLeft } from '../order/picking.ts';
import { typedOf } from '../order/typed.ts';
import { momentPage } from '../page/beat.ts';
import { briefingPage } from '../page/briefing.ts';
import { chartLines } from '../page/chart.ts';
import { endingPage } from '../page/ending.ts';
import { framePage } from '../page/frame.ts';
import { helpPage } from '../page/help.ts';
import { logPage } from '../page/log.ts';
import { mapPage } from '../page/map.ts';
import { givenPage, orderPage } from '../page/orders.ts';
import { emptyLine, line, type Page, type PageLine, parted } from '../page/page.ts';
import { worldPage } from '../page/world.ts';
import { marked, pickable, unmarked } from './mark.ts';
import { choicesAt, type Front, offersAt, type ScreenState, viewAt } from './state.ts';
import { storyBody } from './story.ts';

/** What stands in the middle of a screen, and the line of it that must be in sight. */
export interface Body {
  readonly page: Page;
  readonly focus?: number;
}

/** How much room a screen has, in characters. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** The middle of the screen. */
export function bodyOf(state: ScreenState, size: Size): Body {
  const { front, words } = state;
  switch (front.at) {
    case 'curtain':
      return {
        page: [
          emptyLine,
          line(words.phrases.prompt.curtain(words.title(state.seat)), 'warning'),
          line(words.phrases.prompt.enter),
        ],
      };
    case 'choices':
      return choicesBody(state, front);
    case 'confirm': {
      const typed = typedOf(words.scenario, front.order);
      return {
        page: [
          ...orderPage(words, front.order),
          line(`= ${typed}`, 'quiet', 1),
          emptyLine,
          line(words.phrases.screen.confirm, 'quiet'),
        ],
      };
    }
    case 'story':
      return storyBody(state, front);
    case 'ask':
      return askBody(state);
    case 'happened':
      return happenedBody(state, front);
    case 'help':
      return { page: helpPage(helpOf(state)) };
    case 'over':
      return { page: endingPage(words, state.table.sitting, viewAt(state)) };
    case 'command':
    case 'tab':
      return tabBody(state, size);
  }
}

function tabBody(state: ScreenState, size: Size): Body {
  const { words, seat, table } = state;
  switch (state.tab) {
    case 'orders':
      return state.watching ? { page: framePage(words, state.watching.playback) } : ordersBody(state);
    case 'world':
      return { page: worldPage(words, viewAt(state), state.saw.get(seat)) };
    case 'map': {
      const rows = Math.min(24, Math.floor(size.rows * 0.6));
      const chart = chartLines(words, viewAt(state), size.columns, rows);
      return { page: parted([chart, mapPage(words, viewAt(state), state.saw.get(seat))]) };
    }
    case 'log':
      return { page: logPage(words, table.sitting.log.get(seat) ?? []) };
    case 'briefing':
      return { page: briefingPage(words, seat) };
  }
}

function ordersBody(state: ScreenState): Body {
  const { words, cursor } = state;
  const choices = choicesAt(state).length;
  const story = choices > 0 ? [pickable(words.phrases.story.choices(choices), '', cursor === 0)] : [];
  const head = [...givenPage(words, viewAt(state)), emptyLine];
  const lines = offersAt(state).map(({ action, orders, reasons }, index): PageLine => {
    const title = words.text(action.title);
    if (orders.length === 0) return line(`${title} (${words.phrases.notNow(reasons.join(' '))})`, 'quiet', 1);
    return pickable(title, words.phrases.ways(orders.length), index + story.length === cursor);
  });
  return { page: [...head, ...story, ...lines], focus: head.length + cursor };
}

function choicesBody({ words }: ScreenState, front: Extract<Front, { at: 'choices' }>): Body {
  const { action } = front.offer;
  const choice = action.choices[front.picked.length];
  if (!choice) return { page: [] };
  const chosen = front.picked.map((value, index) => {
    const before = action.choices[index];
    return before ? `${words.text(before.title) || before.name}: ${wordsOfChoice(words, before, value)}` : '';
  });
  const head = [
    line(words.text(action.title), 'strong'),
    ...chosen.map((text) => line(text, 'quiet', 1)),
    line(words.text(choice.title) || choice.name),
  ];
  const lines = valuesLeft(front).map((value, index) => {
    const here = index === front.cursor;
    const name = wordsOfChoice(words, choice, value);
    // A key for each of the first nine, unless that is what they are called.
    const number = index < 9 ? `${index + 1}` : '\u00a0';
    const text = `${here ? marked : unmarked}${name === number ? name : `${number}\u00a0${name}`}`;
    return line(text, here ? 'strong' : undefined);
  });
  return { page: [...head, ...lines], focus: head.length + front.cursor };
}

function askBody(state: ScreenState): Body {
  const { words } = state;
  const ask = viewAt(state).asks.find(({ answer }) => answer === 'none');
  if (!ask) return { page: [] };
  return {
    page: [
      line(words.phrases.asks(words.title(ask.requester), wordsOfOrder(words, ask.order)), 'strong'),
      emptyLine,
      line(words.phrases.screen.answer, 'quiet'),
    ],
  };
}

function happenedBody({ words }: ScreenState, { beats, index }: Extract<Front, { at: 'happened' }>): Body {
  const beat = beats[index];
  return { page: beat ? momentPage(words, beat, `${index + 1}/${beats.length}`) : [] };
}

function helpOf({ words: { phrases }, watching }: ScreenState): readonly (readonly [string, string])[] {
  const { watch, screen, prompt } = phrases;
  return watching ? [...watch.keys, ...watch.help] : [...screen.keys, ...prompt.help];
}
