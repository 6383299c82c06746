import { endingId, momentOfTurn, moveLeftId, moveLengthId, nowId, turnId } from '@sandtable/scenario';
import { fail } from './assert.ts';
import { change, count } from './change.ts';
import { contextOf } from './context.ts';
import { type CycleEvent, follow } from './cycle.ts';
import { judgeEndings } from './ending.ts';
import { holds } from './evaluate.ts';
import { dueInjects, releaseInject } from './inject.ts';
import { enterMachine, stepMachine } from './machine/step.ts';
import { sampleMetrics } from './metric.ts';
import { numberOf, type Play, settingNow, update, worldNow } from './play.ts';
import { publish } from './publish.ts';
import { emptyQueue } from './queue.ts';
import { closeOrders, makeAgenda } from './resolution/agenda.ts';
import { resolveFirst } from './resolution/resolve.ts';
import { playRules } from './rule.ts';
import { clearStanding } from './standing.ts';
import { digestOf } from './world.ts';

/**
 * Goes on from where the game rests to the next place where it can rest: does the work of the phase, then lets the
 * turn cycle decide what follows.
 */
export function goOn(play: Play): void {
  const { phase } = play.game;
  let found: Parameters<typeof enter>[1] = {};
  switch (phase.at) {
    case 'briefing': {
      const moveBegins = brief(play);
      if (!moveBegins) makeAgenda(play, 'standing');
      found = { moveBegins };
      break;
    }
    case 'orders':
      closeOrders(play);
      makeAgenda(play, 'drafted');
      break;
    case 'resolution':
      found = { asking: resolveFirst(play, phase.halt === 'ask') === 'asking' };
      break;
    case 'world':
      playWorld(play);
      break;
    case 'close':
      close(play);
      break;
    case 'over':
      fail('a game that is not over', phase.at);
  }
  enter(play, found);
}

/** Lets the turn cycle say what follows when a phase's work is done. */
export function enter(play: Play, found: { readonly moveBegins?: boolean; readonly asking?: boolean }): void {
  const { moveBegins = false, asking = false } = found;
  const more = play.game.agenda.length > 0;
  transition(play, { type: 'done', moveBegins, asking, more, over: numberOf(play, endingId) !== 0 });
}

/** Takes an event of the turn cycle. */
export function transition(play: Play, event: CycleEvent): void {
  const before = play.game.phase;
  update(play, follow({ ...play.game, world: play.world }, event));
  const { phase } = play.game;
  if (JSON.stringify(phase) !== JSON.stringify(before)) play.events.push({ kind: 'phase', phase });
}

/**
 * Briefing: a turn begins, and perhaps a move; in turn 1 machines are entered; the injects that are due, all judged
 * before any of them is released, are released in order.
 *
 * @returns whether a move begins
 */
function brief(play: Play): boolean {
  const turn = numberOf(play, turnId) + 1;
  play.drawn.clear();
  play.heard.clear();
  count(play, 'turn', turnId, turn);
  clearUses(play);
  const moveBegins = numberOf(play, moveLeftId) === 0;
  if (moveBegins) {
    count(play, 'move', moveLeftId, numberOf(play, moveLengthId));
    clearStanding(play);
  }
  const { calendar, machines } = play.plan.scenario;
  play.events.push({ kind: 'turn', turn, ...momentOfTurn(calendar, turn), move: moveBegins });
  if (turn === 1) {
    for (const machine of machines) enterMachine(play, machine);
    // Only now: no machine hears a signal before it has begun.
    emptyQueue(play);
  }
  for (const { id } of dueInjects(play)) {
    releaseInject(play, id, 'time');
    emptyQueue(play);
  }
  // Everybody sees how things stand when the game begins; only what comes of it is provisional.
  if (turn === 1 && play.game.whiteCell)
    publish(
      play,
      play.plan.scenario.seats.map(({ id }) => id),
    );
  return moveBegins;
}

/** Nobody has done anything yet in this turn. */
function clearUses(play: Play): void {
  const used = play.plan.scenario.actions
    .flatMap(({ id, seats }) => seats.map((seat) => nowId(id, seat)))
    .filter((variable) => numberOf(play, variable) !== 0);
  if (used.length > 0)
    change(
      play,
      'turn',
      'count',
      used.map((variable) => ({ variable, wanted: 0 })),
    );
}

/** World: rules in order, then a step of each machine in order; the queue is emptied after each. */
function playWorld(play: Play): void {
  playRules(play);
  for (const machine of play.plan.scenario.machines) {
    stepMachine(play, machine, null);
    emptyQueue(play);
  }
}

/** Close: metrics are sampled, endings judged, and the move ends if its turns are over or an interrupt holds. */
function close(play: Play): void {
  sampleMetrics(play);
  judgeEndings(play);
  const context = contextOf(settingNow(play));
  const interrupted = play.plan.scenario.interrupts.findIndex((interrupt) => holds(interrupt, context));
  count(play, 'move', moveLeftId, interrupted < 0 ? numberOf(play, moveLeftId) - 1 : 0);
  play.script = null;
  update(play, { answers: [] });
  const world = worldNow(play);
  play.events.push({
    kind: 'closed',
    turn: numberOf(play, turnId),
    digest: digestOf({ scenario: play.plan.scenario, world }),
    world,
    ...(interrupted < 0 ? {} : { interrupted }),
  });
}
