import {
  askAnswerId,
  askId,
  askOfId,
  combinationOfValues,
  type OrderText,
  type Scenario,
  seatOrderNumber,
} from '@sandtable/scenario';
import { earlyWords, SAID } from './action/early.ts';
import { fail, found } from './assert.ts';
import { addressOf, heardOf } from './build.ts';
import type { Compiled } from './compile.ts';
import { SAMPLE_FIELDS } from './metric.ts';
import type { Answer, Draft, State } from './state.ts';

const WORD = 4;

/** A module's memory, as words and as 64-bit integers. */
export type View = { readonly words: Int32Array; readonly longs: BigInt64Array };

/** Writes a game at rest into the memory of a module that was compiled for it. */
export function loadState(compiled: Compiled, view: View, state: State): void {
  const { build, samples } = compiled;
  const { words, longs } = view;
  for (const { id } of build.layout.slots) words[addressOf(build, id) / WORD] = found('variable', id, state.world[id]);
  for (const [id, address] of build.parameters) words[address / WORD] = found('parameter', id, state.parameters[id]);
  for (const [place, count] of Object.entries(state.drawn)) {
    const lane = Number(place.slice(0, place.indexOf('/')));
    const counter = build.counters.bySite.get(place.slice(place.indexOf('/') + 1));
    // What is not counted is drawn once in a turn at most.
    if (counter !== undefined) words[counter / WORD + lane] = count;
  }
  for (const [signal, count] of Object.entries(state.heard)) words[heardOf(build, signal) / WORD] = count;
  for (const { metric, at } of samples) {
    const own = state.metrics[metric.id];
    if (own) for (const field of SAMPLE_FIELDS) longs[at[field] / (2 * WORD)] = BigInt(own[field]);
  }
  for (const { inject, state: stands } of state.live.added) {
    words[found('inject', inject.id, build.addedInjects.get(inject.id)) / WORD] = stands;
  }
  writeDrafts(compiled, view, state.drafts);
  for (const answer of state.answers) addEarly(compiled, view, answer);
}

/** Puts orders into their slots; a free text fills its slot and does nothing. */
export function writeDrafts({ scenario, desks }: Compiled, { words }: View, drafts: readonly Draft[]): void {
  for (const { seat, slot, order } of drafts) {
    const desk = found(
      'seat',
      seat,
      desks.find((each) => each.seat.id === seat),
    );
    words[desk.drafts / WORD + slot - 1] = 'text' in order ? -1 : 1 + orderNumber(scenario, seat, order);
  }
}

function orderNumber(scenario: Scenario, seat: string, { action: id, choices }: OrderText): number {
  const action = scenario.actions.findIndex((each) => each.id === id);
  const combination = combinationOf(scenario, { action: id, choices });
  return seatOrderNumber(scenario, seat, { action, combination });
}

function combinationOf({ actions }: Scenario, { action: id, choices }: OrderText): number {
  const action = found(
    'action',
    id,
    actions.find((each) => each.id === id),
  );
  return found('combination', choices.join(', '), combinationOfValues(action, choices));
}

/** Gives an answer: to the ask that is open, else for one that may come in this turn. */
export function giveAnswer(compiled: Compiled, view: View, answer: Answer): void {
  const { build, scenario } = compiled;
  const { words } = view;
  const at = (variable: string): number => addressOf(build, variable) / WORD;
  const { seat, requester, action, grant, choices } = answer;
  const isOpen = build.layout.indexOf.has(askId(action, requester)) && words[at(askId(action, requester))] !== 0;
  const of = 1 + scenario.seats.findIndex(({ id }) => id === seat);
  if (!isOpen || words[at(askOfId(action, requester))] !== of) {
    addEarly(compiled, view, answer);
    return;
  }
  words[at(askAnswerId(action, requester))] = grant ? 1 : 2;
  if (grant && choices) words[at(askId(action, requester))] = 1 + combinationOf(scenario, { action, choices });
}

function addEarly(
  { build, scenario }: Compiled,
  { words }: View,
  { seat, requester, action, grant, choices }: Answer,
): void {
  const { early } = build;
  const count = words[early.count / WORD] ?? 0;
  if (count >= early.most) fail(`at most ${early.most} answers in a turn`, count + 1);
  const said = grant ? (choices ? SAID.otherwise + combinationOf(scenario, { action, choices }) : SAID.yes) : SAID.no;
  const seatOf = (id: string): number => scenario.seats.findIndex((each) => each.id === id);
  const own = earlyWords(
    seatOf(seat),
    seatOf(requester),
    scenario.actions.findIndex(({ id }) => id === action),
    said,
  );
  words.set(own, early.items / WORD + own.length * count);
  words[early.count / WORD] = count + 1;
}
