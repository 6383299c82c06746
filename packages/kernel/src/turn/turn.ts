import {
  type Effect,
  endingId,
  initialStates,
  moveLeftId,
  moveLengthId,
  nowId,
  standingId,
  turnId,
} from '@sandtable/scenario';
import { forgetEarly } from '../action/early.ts';
import { addressOf, type Build, boundsOf, read } from '../build.ts';
import { clamped, condition } from '../expression.ts';
import { releaseDue } from '../inject.ts';
import { entering, writeAll } from '../machine/configuration.ts';
import type { Reactions } from '../machine/reactions.ts';
import { type Samples, sampleMetrics } from '../metric.ts';
import type { SeatDesk } from '../policy/seat-desk.ts';
import { emptyQueue, emptyQueueAfter } from '../queue.ts';
import { plainScope } from '../scope.ts';
import { fix } from '../script.ts';
import { writeShared } from '../shared-function.ts';
import * as c from '../wasm/code.ts';
import type { Frame, FunctionName } from '../wasm/module.ts';

const WORD = 4;

/** What the phases of a turn are made of. */
export type Parts = {
  readonly desks: readonly SeatDesk[];
  readonly releases: ReadonlyMap<string, FunctionName>;
  readonly reactions: readonly Reactions[];
  /** The code of a step on the turn of each machine that listens to it, and the effects that it may have. */
  readonly steps: readonly { readonly step: (frame: Frame) => c.Code; readonly effects: readonly Effect[] }[];
  /** Functions that judge all rules. */
  readonly rules: readonly FunctionName[];
  readonly samples: readonly Samples[];
  /** Choices of policies, for each policy those for each seat, and the place of the first in the function table. */
  readonly chooses: readonly FunctionName[];
  readonly choosePlaces: number;
};

/** (): a turn begins, and perhaps a move; what is due is released. Gives whether a move begins. */
export function writeBriefing(build: Build, parts: Parts): FunctionName {
  const { scenario, counters } = build;
  return build.module.write(0, 1, (frame) => {
    const moveBegins = frame.newLocal();
    return [
      c.clear(counters.address, counters.used * WORD),
      c.clear(build.heard, scenario.signals.length * WORD),
      put(build, frame, turnId, c.add(read(build, turnId), c.number(1))),
      c.call(build.foreseen.draw.index),
      scenario.actions.flatMap(({ id, seats }) =>
        seats.map((seat) => c.store(addressOf(build, nowId(id, seat)), c.number(0))),
      ),
      c.set(moveBegins, c.isZero(read(build, moveLeftId))),
      c.when(c.get(moveBegins), [
        put(build, frame, moveLeftId, read(build, moveLengthId)),
        standingSlots(parts.desks).map((id) => c.store(addressOf(build, id), c.number(0))),
      ]),
      c.when(c.equal(read(build, turnId), c.number(1)), [enterMachines(build, parts), emptyQueue(build)]),
      releaseDue(build, frame, parts.releases),
      c.get(moveBegins),
    ];
  });
}

/** All machines are entered before any hears a signal. */
function enterMachines(build: Build, { reactions }: Parts): c.Code {
  return build.scenario.machines.map((machine, index) => {
    const states = initialStates(machine);
    return [
      states.map((state) => writeAll(build, entering(machine, state, c.number(1)))),
      machine.states
        .filter((state) => states.includes(state))
        .map(({ id }) => {
          const entry = reactions[index]?.entry.get(id);
          return entry ? c.call(entry.index) : c.nothing;
        }),
    ];
  });
}

function standingSlots(desks: readonly SeatDesk[]): string[] {
  return desks
    .filter(({ actions }) => actions.some(({ action }) => action.standing))
    .flatMap(({ seat }) => Array.from({ length: seat.orders }, (_, index) => standingId(seat.id, index + 1)));
}

/** (): policies choose, all of them on the same world, and what is to stand through the move is written down. */
export function writeClosingOfOrders(build: Build, { desks, choosePlaces, chooses }: Parts): FunctionName {
  const { module, scenario } = build;
  const seats = scenario.seats.length;
  return module.write(0, 0, ({ newLocal }) => {
    const policy = newLocal();
    return [
      desks.map(({ seatIndex, seat }) => {
        const place = c.add(c.multiply(c.get(policy), c.number(seats)), c.number(choosePlaces + seatIndex));
        const other = c.when(c.atLeast(c.get(policy), c.number(0)), c.callIndirect(module.typeOf(0, 0), place));
        const usual = scenario.policies.findIndex(({ id }) => id === seat.policy);
        const own = chooses[usual * seats + seatIndex];
        return [
          c.set(policy, c.load(build.control + WORD * seatIndex)),
          own ? c.when(c.equal(c.get(policy), c.number(usual)), c.call(own.index), other) : other,
        ];
      }),
      desks.map((desk) => writeStanding(build, desk, newLocal())),
    ];
  });
}

function writeStanding(build: Build, { seat, actions, drafts }: SeatDesk, order: number): c.Code {
  const standing = actions.filter(({ action }) => action.standing);
  if (standing.length === 0) return c.nothing;
  return Array.from({ length: seat.orders }, (_, index): c.Code => {
    const stands = standing.map(({ firstOrder, combinations }) =>
      c.lessUnsigned(c.subtract(c.get(order), c.number(firstOrder + 1)), c.number(combinations)),
    );
    const mayStand = stands.reduce((so, next) => c.bitOr(so, next));
    const address = addressOf(build, standingId(seat.id, index + 1));
    return [c.set(order, c.load(drafts + WORD * index)), c.when(mayStand, c.store(address, c.get(order)))];
  });
}

/** (): rules in order, then a step of each machine in order; the queue is emptied after each. */
export function writeWorld(build: Build, { rules, steps }: Parts): FunctionName {
  const stepped = writeShared(
    build,
    steps.map(({ step, effects }) => (frame) => [step(frame), emptyQueueAfter(build, effects)]),
  );
  return build.module.write(0, 0, () => [...rules, ...stepped].map(({ index }) => c.call(index)));
}

/** (): metrics are sampled, endings judged, and the move goes on or ends. Gives whether the game is over. */
export function writeClose(build: Build, { samples }: Parts): FunctionName {
  const { interrupts } = build.scenario;
  return build.module.write(0, 1, (frame) => {
    const scope = plainScope(frame);
    const left = clamped(
      frame.newLocal(),
      c.subtract(read(build, moveLeftId), c.number(1)),
      0,
      boundsOf(build, moveLeftId).max,
    );
    const isInterrupted = interrupts.reduce<c.Code>(
      (so, interrupt) => c.choose(so, c.number(1), c.unequal(condition(build, scope, interrupt), c.number(0))),
      c.number(0),
    );
    return [
      sampleMetrics(build, frame, samples),
      c.when(c.isZero(read(build, endingId)), judgeEndings(build, frame)),
      c.store(addressOf(build, moveLeftId), c.choose(isInterrupted, c.number(0), left)),
      [forgetEarly(build), fix(build, null)],
      c.unequal(read(build, endingId), c.number(0)),
    ];
  });
}

/** The first ending whose condition holds, and after the last turn the built-in one. */
function judgeEndings(build: Build, frame: Frame): c.Code {
  const { endings, calendar } = build.scenario;
  const scope = plainScope(frame);
  const latch = (number: number): c.Code => c.store(addressOf(build, endingId), c.number(number));
  const time = c.when(c.atLeast(read(build, turnId), c.number(calendar.turns)), latch(endings.length + 1));
  return endings.reduceRight<c.Code>(
    (rest, { when }, index) =>
      when === undefined ? rest : c.when(condition(build, scope, when), latch(index + 1), rest),
    time,
  );
}

function put(build: Build, frame: Frame, variable: string, value: c.Code): c.Code {
  const { min, max } = boundsOf(build, variable);
  return c.store(addressOf(build, variable), clamped(frame.newLocal(), value, min, max));
}
