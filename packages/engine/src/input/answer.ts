import { combinationOfValues } from '@sandtable/scenario';
import { found } from '../assert.ts';
import type { AnswerDeed } from '../input.ts';
import { type Play, update } from '../play.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { askOf, recordAnswer } from '../resolution/ask.ts';

/**
 * Answers an open ask, or one that may come in this turn. Until the ask is due a later answer replaces an earlier one.
 */
export function answer(play: Play, deed: AnswerDeed): Refusal | undefined {
  const { seat, requester, action: id, grant, choices } = deed;
  const action = play.plan.actions.get(id);
  if (!action) return refusal('unknown', `unknown action: ${id}`);
  if (!action.seats.includes(requester)) return refusal('not-yours', `${requester} cannot order ${id}.`);
  if (choices && combinationOfValues(action, choices) === undefined) {
    return refusal('out-of-range', `${id} cannot be ordered with the choices ${choices.join(', ')}.`);
  }
  // What others are asked, and whether the order is possible as things stand, is not for this seat to learn.
  if (!mayBeAsked(play, deed)) return refusal('not-yours', `${seat} is never asked for ${id}.`);
  const given = { grant, ...(choices ? { choices } : {}) };
  const ask = askOf(play.plan.scenario, play.world, requester, action);
  if (ask?.of === seat) recordAnswer(play, ask, given);
  else update(play, { answers: [...play.game.answers, { seat, requester, action: id, ...given }] });
  play.events.push({ kind: 'answered', seat, action: id, requester, ...given, by: null });
  return undefined;
}

/** Whether some state of the world has the action's requests or consents go to the seat. */
function mayBeAsked({ plan }: Play, { seat, requester, action: id }: AnswerDeed): boolean {
  if (seat === requester) return false;
  const { authority, request, consents } = found('action', id, plan.actions.get(id));
  const asked = [...authority, ...consents].some((clause) => clause.seat === seat);
  return asked || request?.to === seat;
}
