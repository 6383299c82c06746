import { moveLeftId, moveLengthId } from '@sandtable/scenario';
import { keyOf, refuseControl, refuseSeed } from '../begin.ts';
import { change, count } from '../change.ts';
import type { Input } from '../input.ts';
import { numberOf, type Play, update } from '../play.ts';
import { publish } from '../publish.ts';
import { recordOf } from '../record.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { refuseMoveLength } from './correct.ts';

type Of<K extends Input['kind']> = Extract<Input, { kind: K }>;

/** Puts a seat into other hands. What its hands before drafted stays. */
export function changeControl(play: Play, { author, seat, control }: Of<'control'>): Refusal | undefined {
  const refused = refuseControl(play.plan, seat, control);
  if (refused) return refused;
  update(play, { control: recordOf([...Object.entries(play.game.control), [seat, control]]) });
  play.events.push({ kind: 'control', author, seat, control });
  return undefined;
}

/** Changes how long moves are from the next on, or ends this one at the close of the turn. */
export function changeMove(play: Play, input: Of<'move'>): Refusal | undefined {
  if (input.do === 'end') {
    const most = play.game.phase.at === 'briefing' ? 0 : 1;
    count(play, 'move', moveLeftId, Math.min(numberOf(play, moveLeftId), most));
    return undefined;
  }
  const refused = refuseMoveLength(play.plan, input.turns);
  if (refused) return refused;
  change(play, 'move', 'correct', [{ variable: moveLengthId, wanted: input.turns }]);
  return undefined;
}

/** Other dice from here on. */
export function rekey(play: Play, { author, seed }: Of<'rekey'>): Refusal | undefined {
  const refused = refuseSeed(seed);
  if (refused) return refused;
  update(play, { seed, run: 0, key: keyOf(seed, 0) });
  play.events.push({ kind: 'rekeyed', author });
  return undefined;
}

/** Releases what is provisional. */
export function publishTo(play: Play, { author, seats }: Of<'publish'>): Refusal | undefined {
  if (!play.game.whiteCell) return refusal('not-now', 'Without a white cell nothing is provisional.');
  const all = play.plan.scenario.seats.map(({ id }) => id);
  const unknown = seats?.find((seat) => !all.includes(seat));
  if (unknown !== undefined) return refusal('unknown', `unknown seat: ${unknown}`);
  publish(play, seats ?? all);
  play.events.push({ kind: 'published', author, seats: seats ?? all });
  return undefined;
}
