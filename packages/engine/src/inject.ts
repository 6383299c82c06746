import { type Inject, injectStateId, turnId } from '@sandtable/scenario';
import { found } from './assert.ts';
import { count } from './change.ts';
import { contextOf } from './context.ts';
import { applyEffects } from './effect.ts';
import { holds } from './evaluate.ts';
import type { Game, Live } from './game.ts';
import { doing, numberOf, type Play, settingNow, update } from './play.ts';
import { tell, tellStory } from './tell.ts';

/** Where an inject stands: not yet released, released, or held back until it is released by hand. */
export type InjectState = 'waiting' | 'released' | 'held';

const states = ['waiting', 'released', 'held'] as const;

/** All injects of a game as they now read, those of the scenario in its order and then those written in play. */
export function injectsOf({ scenario, live }: Pick<Game, 'scenario' | 'live'>): Inject[] {
  return [
    ...scenario.injects.map((inject) => live.edited[inject.id] ?? inject),
    ...live.added.map((each) => each.inject),
  ];
}

/** Where an inject stands; undefined where there is none of that id. */
export function injectState({ world, live }: Pick<Game, 'world' | 'live'>, inject: string): InjectState | undefined {
  const number = world[injectStateId(inject)] ?? live.added.find((each) => each.inject.id === inject)?.state;
  return number === undefined ? undefined : states[number];
}

/** Writes where an inject stands: into the world, or beside it where the inject was written in play. */
export function putInject(play: Play, inject: string, state: InjectState): void {
  const number = states.indexOf(state);
  if (play.plan.slots.has(injectStateId(inject))) count(play, inject, injectStateId(inject), number);
  else update(play, { live: withState(play.game.live, inject, number as 0 | 1 | 2) });
}

function withState(live: Live, inject: string, state: 0 | 1 | 2): Live {
  return { ...live, added: live.added.map((each) => (each.inject.id === inject ? { ...each, state } : each)) };
}

/** The injects whose time or condition has come, all judged on the world as it now is. */
export function dueInjects(play: Play): Inject[] {
  const context = contextOf(settingNow(play));
  const turn = numberOf(play, turnId);
  return injectsOf(play.game).filter((inject) => {
    const scheduled = inject.turn !== undefined || inject.when !== undefined;
    if (!scheduled || stateNow(play, inject.id) !== 'waiting') return false;
    return turn >= (inject.turn ?? 0) && holds(inject.when, context);
  });
}

/**
 * Releases an inject that waits; one that was released or is held stays as it is. It is told, then its effects apply;
 * what they queue is for the caller to empty.
 *
 * @param by the construct that releases it, `time` or `hand`
 */
export function releaseInject(play: Play, id: string, by: string): void {
  if (stateNow(play, id) !== 'waiting') return;
  const inject = found(
    'inject',
    id,
    injectsOf(play.game).find((each) => each.id === id),
  );
  putInject(play, id, 'released');
  play.events.push({ kind: 'released', inject: id, by });
  const own = doing(id);
  tell(play, own, inject.seats, inject.text, inject.from);
  if (inject.story !== undefined) tellStory(play, id, inject.story, inject.seats);
  applyEffects(play, inject.effects, own);
}

function stateNow({ game, world }: Play, inject: string): InjectState {
  return found('inject', inject, injectState({ world, live: game.live }, inject));
}
