import { isShared } from '../sitting/seat.ts';
import { goBack, goOn, type Host, mustAnswer } from '../sitting/sitting.ts';
import { type ScreenState, viewAt } from './state.ts';

/**
 * Lets the game go on to where somebody here must act, and puts that before them: what happened, an ask, orders, the end.
 */
export function proceed(state: ScreenState, host: Host): ScreenState {
  let { table } = state;
  for (let done = goOn(table, host); done; done = goOn(table, host)) table = { ...table, sitting: done.sitting };
  const after = { ...state, table };
  const seat = nextSeat(after) ?? state.seat;
  const turned: ScreenState = { ...after, seat, tab: 'orders', scroll: 0, cursor: 0 };
  return isShared(table.sitting) && seat !== state.seat ? { ...turned, front: { at: 'curtain' } } : arrive(turned);
}

/** Who must act first; at the end of the game nobody. */
function nextSeat({ table }: ScreenState): string | undefined {
  const { game, seats } = table.sitting;
  if (game.phase.at === 'orders') return seats.find((seat) => !game.submitted.includes(seat));
  return seats.find((seat) => mustAnswer(game, seat));
}

/** What the seat meets when it looks: first what it has not read, then what is asked of it, then its orders. */
export function arrive(state: ScreenState): ScreenState {
  const log = state.table.sitting.log.get(state.seat) ?? [];
  const beats = log.slice(state.read.get(state.seat) ?? 0);
  const read = new Map(state.read).set(state.seat, log.length);
  if (beats.length > 0) return { ...state, read, scroll: 0, front: { at: 'happened', beats, index: 0 } };
  return settle({ ...state, read });
}

/** After everything was read. */
export function settle(state: ScreenState): ScreenState {
  if (state.watching) return { ...state, scroll: 0, front: { at: 'tab' } };
  if (state.table.sitting.game.phase.at === 'over') return { ...state, scroll: 0, front: { at: 'over' } };
  if (viewAt(state).asks.some(({ answer }) => answer === 'none')) return { ...state, scroll: 0, front: { at: 'ask' } };
  return { ...state, scroll: 0, front: { at: 'tab' } };
}

/** Goes back to an entry of the journal; everything up to there counts as read. */
export function returnTo(state: ScreenState, entry: number, host: Host): ScreenState {
  const table = goBack(state.table.sitting, entry, host);
  const read = new Map([...table.sitting.log].map(([seat, beats]) => [seat, beats.length]));
  return proceed({ ...state, table, read, saw: new Map(), notice: '' }, host);
}
