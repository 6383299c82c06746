import stringWidth from 'string-width';
import { type Paint, visible } from '../page/lay-out.ts';
import { titleOfEye } from '../word/eye.ts';
import { bodyOf, type Size } from './body.ts';
import { inSight } from './sight.ts';
import { type ScreenState, tabs, viewAt } from './state.ts';

/**
 * The rows of a screen, exactly as many as it has: who and when above, the body in sight, below it a notice and the keys.
 * Everything on it comes from the seat's view.
 */
export function rowsOf(state: ScreenState, size: Size, paint: Paint): string[] {
  const room = roomFor(state, size);
  const body = inSight(bodyOf(state, room), room, state.scroll, paint);
  return [...headRows(state, size, paint), ...body, ...footRows(state, size, paint)].map((row) => row.trimEnd());
}

/** Rows below: a notice and the keys. */
const FOOT = 2;

/** The room that a screen has between what stands above and below. */
export function roomFor(state: ScreenState, size: Size): Size {
  const head = headRows(state, size, (_, text) => text);
  return { columns: size.columns, rows: Math.max(1, size.rows - head.length - FOOT) };
}

function headRows(state: ScreenState, size: Size, paint: Paint): string[] {
  const { words, front, watching } = state;
  const { scenario, phrases } = words;
  const marking = scenario.marking ? [paint('warning', fitted(words.text(scenario.marking), size.columns))] : [];
  const who = paint('strong', fitted(whoRow(state), size.columns));
  if (front.at !== 'tab' && front.at !== 'command') return [...marking, who, ''];
  const names = tabs.map((tab, index) => {
    const title = watching && tab === 'orders' ? phrases.watch.tab : phrases.screen.tabs[tab];
    const name = `${index + 1} ${title}`;
    return tab === state.tab ? `[${name}]` : ` ${name} `;
  });
  return [...marking, who, fitted(names.join(' '), size.columns)];
}

/** Who sits at the screen, and when; behind the curtain neither, and above what happened only who: that has its own turn. */
function whoRow(state: ScreenState): string {
  const { words, seat, front } = state;
  const { scenario, phrases } = words;
  const { turn, date, hour } = viewAt(state);
  const run = runningRow(state);
  if (front.at === 'curtain' || turn === 0) return `${words.text(scenario.title)}${run}`;
  if (front.at === 'happened') return titleOfEye(words, seat);
  return `${titleOfEye(words, seat)}  ${phrases.turn(turn, scenario.calendar.turns, words.moment(date, hour))}${run}`;
}

/** Where one is in a journal, and whether it runs: `  ▶ 12/48, 4 s`. */
function runningRow({ watching, words }: ScreenState): string {
  if (!watching) return '';
  const { playback, playing, pause } = watching;
  const place = `${playback.at + 1}/${playback.frames.length}`;
  return `  ${playing ? `▶ ${place}, ${words.phrases.watch.seconds(pause / 1000)}` : place}`;
}

function footRows({ front, notice, words, watching }: ScreenState, size: Size, paint: Paint): string[] {
  const { screen, watch } = words.phrases;
  const reading = watching && front.at === 'tab';
  const below = front.at === 'command' ? `:${front.text}▏` : reading ? watch.footer : screen.footer[front.at];
  return [
    paint('warning', fitted(visible(notice), size.columns)),
    paint(front.at === 'command' ? 'strong' : 'quiet', fitted(below, size.columns)),
  ];
}

/** A row that is not longer than the screen is wide. */
function fitted(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let short = '';
  for (const char of text) {
    if (stringWidth(short + char) > columns - 1) break;
    short += char;
  }
  return `${short}…`;
}
