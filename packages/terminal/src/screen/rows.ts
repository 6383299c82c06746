import stringWidth from 'string-width';
import { layOut, type Paint, visible } from '../page/lay-out.ts';
import { titleOfEye } from '../word/eye.ts';
import { bodyOf, type Size } from './body.ts';
import { type ScreenState, tabs, viewAt } from './state.ts';

/** Longer lines of text are hard to read, however wide the terminal. */
const COLUMNS_MAX = 110;

/**
 * The rows of a screen, exactly as many as it has: who and when above, the body in sight, below it a notice and the keys.
 * Everything on it comes from the seat's view.
 */
export function rowsOf(state: ScreenState, size: Size, paint: Paint): string[] {
  const head = headRows(state, size, paint);
  const foot = footRows(state, size, paint);
  const room = Math.max(1, size.rows - head.length - foot.length);
  const { page, focus } = bodyOf(state, { columns: size.columns, rows: room });
  const columns = Math.min(size.columns, COLUMNS_MAX);
  const laid = layOut(page, columns, paint);
  const above =
    focus === undefined ? state.scroll : scrollTo(layOut(page.slice(0, focus), columns, paint).length, room);
  const first = Math.max(0, Math.min(above, laid.length - room));
  const shown = laid.slice(first, first + room);
  const more = laid.length > first + room;
  const body = [...shown, ...Array.from({ length: room - shown.length }, () => '')];
  if (more) body[room - 1] = paint('quiet', '…');
  return [...head, ...body, ...foot].map((row) => row.trimEnd());
}

/** How far to scroll so that a row is in sight, some rows from the edge. */
function scrollTo(row: number, room: number): number {
  return Math.max(0, row - Math.max(1, room - 3));
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

/** Who sits at the screen, and when; behind the curtain neither. */
function whoRow(state: ScreenState): string {
  const { words, seat, front } = state;
  const { scenario, phrases } = words;
  const { turn, date, hour } = viewAt(state);
  const run = runningRow(state);
  if (front.at === 'curtain' || turn === 0) return `${words.text(scenario.title)}${run}`;
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
