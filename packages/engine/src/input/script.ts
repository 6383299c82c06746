import type { Inject } from '@sandtable/scenario';
import type { Live } from '../game.ts';
import { type InjectState, injectState, putInject, releaseInject } from '../inject.ts';
import type { Input } from '../input.ts';
import { checkInject } from '../live.ts';
import { type Play, update } from '../play.ts';
import { emptyQueue } from '../queue.ts';
import { recordOf } from '../record.ts';
import { type Refusal, refusal } from '../refusal.ts';

type InjectInput = Extract<Input, { kind: 'inject' }>;

/** Adds an inject to the exercise's script, edits, holds, resumes or releases one. */
export function changeScript(play: Play, input: InjectInput): Refusal | undefined {
  const { author } = input;
  switch (input.do) {
    case 'add':
      return add(play, author, input.inject);
    case 'edit': {
      const refused = refuseUnless(play, input.inject.id, ['waiting', 'held']);
      return refused ?? edit(play, author, input.inject);
    }
    case 'hold':
      return put(play, author, input.id, 'waiting', 'held');
    case 'resume':
      return put(play, author, input.id, 'held', 'waiting');
    case 'release':
      return release(play, input.id);
  }
}

function add(play: Play, author: string, written: Omit<Inject, 'id'>): Refusal | undefined {
  const { live } = play.game;
  const id = `live.${live.count + 1}`;
  const checked = checkInject(play.plan.scenario, id, { ...written, id });
  if ('refused' in checked) return checked.refused;
  const added = [...live.added, { inject: checked.fits, state: 0 as const }];
  update(play, { live: { ...live, count: live.count + 1, added } });
  play.events.push({ kind: 'inject', author, inject: id, did: 'added' });
  return undefined;
}

function edit(play: Play, author: string, written: Inject): Refusal | undefined {
  const { live } = play.game;
  const checked = checkInject(play.plan.scenario, `live.${live.count + 1}`, written);
  if ('refused' in checked) return checked.refused;
  update(play, { live: edited({ ...live, count: live.count + 1 }, checked.fits) });
  play.events.push({ kind: 'inject', author, inject: written.id, did: 'edited' });
  return undefined;
}

/** One that was itself written in play is replaced; of the scenario's the edit is kept beside it. */
function edited(live: Live, inject: Inject): Live {
  if (live.added.some((each) => each.inject.id === inject.id)) {
    return { ...live, added: live.added.map((each) => (each.inject.id === inject.id ? { ...each, inject } : each)) };
  }
  return { ...live, edited: recordOf([...Object.entries(live.edited), [inject.id, inject]]) };
}

function put(play: Play, author: string, id: string, from: InjectState, to: InjectState): Refusal | undefined {
  const refused = refuseUnless(play, id, [from]);
  if (refused) return refused;
  putInject(play, id, to);
  play.events.push({ kind: 'inject', author, inject: id, did: to === 'held' ? 'held' : 'resumed' });
  return undefined;
}

/** By hand an inject is released at once, also one that is held; what it tells is not provisional. */
function release(play: Play, id: string): Refusal | undefined {
  const refused = refuseUnless(play, id, ['waiting', 'held']);
  if (refused) return refused;
  putInject(play, id, 'waiting');
  play.byHand = true;
  releaseInject(play, id, 'hand');
  emptyQueue(play);
  play.byHand = false;
  return undefined;
}

function refuseUnless({ world, game }: Play, id: string, allowed: readonly InjectState[]): Refusal | undefined {
  const state = injectState({ world, live: game.live }, id);
  if (state === undefined) return refusal('unknown', `unknown inject: ${id}`);
  return allowed.includes(state) ? undefined : refusal('not-now', `The inject ${id} is ${state}.`);
}
