import { endingId, momentOfTurn, moveLeftId, type Presentation, type Text, turnId } from '@sandtable/scenario';
import { found } from '../assert.ts';
import { contextOf, type Setting } from '../context.ts';
import { timeEnding } from '../ending.ts';
import { derivedValue } from '../evaluate.ts';
import type { Game, Phase } from '../game.ts';
import { activeStates } from '../machine/active.ts';
import type { Said } from '../message.ts';
import { say } from '../say.ts';
import { type AskHeard, type AskMade, asksHeard, asksMade } from './ask.ts';
import { type OutcomeView, outcomesOf } from './outcome.ts';
import { presentationOfValue, presentationOfVariable } from './presentation.ts';
import { seatSetting } from './seat-setting.ts';
import { type Sight, seesExactly, sightOf } from './sight.ts';
import { type SlotView, slotsOf } from './slot.ts';

/** What a seat sees: all that may leave for it. JSON. */
export type View = {
  readonly seat: string;
  readonly side: string;
  readonly turn: number;
  /** When the turn began: `2024-07-01`, hour 0..23. */
  readonly date: string;
  readonly hour: number;
  readonly phase: Phase['at'];
  /** Turns of the move that are left, this one among them. */
  readonly turnsLeft: number;
  /** In the scenario's order. */
  readonly variables: readonly Seen[];
  readonly values: readonly Seen[];
  readonly machines: readonly SeenMachine[];
  readonly slots: readonly SlotView[];
  readonly submitted: boolean;
  /** The seat's own orders that wait for an answer. */
  readonly asked: readonly AskMade[];
  /** What others ask of this seat. */
  readonly asks: readonly AskHeard[];
  /** What became of its orders, oldest first. */
  readonly outcomes: readonly OutcomeView[];
  /** Oldest first. */
  readonly messages: readonly MessageView[];
  /** How it ended, when it is over and the result is released. */
  readonly ending: EndingView | null;
};

/** A variable or value, as the seat sees it. */
export type Seen = { readonly id: string; readonly title: Text; readonly as: Presentation; readonly sight: Sight };

/** A machine's active states, outermost first. */
export type SeenMachine = {
  readonly id: string;
  readonly title: Text;
  readonly states: readonly { readonly id: string; readonly title: Text }[];
};

export type MessageView = { readonly turn: number; readonly text: Said; readonly from?: Said };

/** The id `time` is that of the built-in ending after the last turn. */
export type EndingView = {
  readonly id: string;
  readonly title?: Text;
  readonly text?: Said;
  readonly outcomes: readonly { readonly side: string; readonly text: Said }[];
};

/**
 * What a seat sees of a game. It is built from nothing: a number stands in it only because a `shown to` clause gives it
 * to this seat, a message because the seat was told. The seed, keys, draws and digests are never in it.
 *
 * @throws EngineAssertion for a seat that the scenario does not have
 */
export function viewOf(game: Game, seat: string): View {
  const setting = seatSetting(game, seat);
  const { side } = found('seat', seat, setting.plan.seats.get(seat)).seat;
  const turn = found('variable', turnId, game.world[turnId]);
  return {
    seat,
    side,
    turn,
    ...momentOfTurn(game.scenario.calendar, turn),
    phase: game.phase.at,
    turnsLeft: found('variable', moveLeftId, game.world[moveLeftId]),
    variables: seenVariables(setting, seat),
    values: seenValues(setting, seat),
    machines: seenMachines(setting, seat),
    slots: slotsOf(game, seat),
    submitted: game.submitted.includes(seat),
    asked: asksMade(setting, seat),
    asks: asksHeard(game, seat),
    outcomes: outcomesOf(game, seat),
    messages: messagesTo(game, seat),
    ending: game.phase.at === 'over' ? endingOf(setting) : null,
  };
}

function seenVariables(setting: Setting, seat: string): Seen[] {
  return setting.plan.scenario.variables.flatMap((variable) => {
    const sight = sightOf(setting, seat, variable, found('variable', variable.id, setting.world[variable.id]));
    const { id, title } = variable;
    return sight ? [{ id, title, as: presentationOfVariable(variable, setting.plan), sight }] : [];
  });
}

function seenValues(setting: Setting, seat: string): Seen[] {
  return setting.plan.scenario.values.flatMap((value) => {
    const sight = sightOf(setting, seat, value, derivedValue(value.id, contextOf(setting)));
    return sight ? [{ id: value.id, title: value.title, as: presentationOfValue(value), sight }] : [];
  });
}

function seenMachines(setting: Setting, seat: string): SeenMachine[] {
  return setting.plan.scenario.machines
    .filter(({ shown }) => seesExactly(setting, seat, shown))
    .map((machine) => ({
      id: machine.id,
      title: machine.title,
      states: activeStates(machine, setting).map((state) => ({ id: state.id, title: state.title })),
    }));
}

function messagesTo({ messages }: Game, seat: string): MessageView[] {
  return messages
    .filter(({ seats, withheld }) => seats.includes(seat) && !withheld.includes(seat))
    .map(({ turn, text, from }) => ({ turn, text, ...(from && { from }) }));
}

function endingOf(setting: Setting): EndingView | null {
  const number = setting.world[endingId] ?? 0;
  if (number === 0) return null;
  const ending = setting.plan.scenario.endings[number - 1];
  if (ending === undefined) return { id: timeEnding, outcomes: [] };
  const { id, title, text, outcomes } = ending;
  const context = contextOf(setting);
  return {
    id,
    title,
    ...(text && { text: say(text, context) }),
    outcomes: outcomes.map((outcome) => ({ side: outcome.side, text: say(outcome.text, context) })),
  };
}
