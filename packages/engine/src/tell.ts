import { type Text, turnId } from '@sandtable/scenario';
import type { Phase } from './game.ts';
import type { Message } from './message.ts';
import { contextNow, type Doing, numberOf, type Play, update } from './play.ts';
import { say } from './say.ts';

/** Phases whose results are provisional: what is told in them reaches seats when the white cell publishes. */
const provisional: ReadonlySet<Phase['at']> = new Set(['resolution', 'world', 'close']);

/** Tells seats a text. The white cell reads all of them, also one that is told to no seat. */
export function tell(play: Play, doing: Doing, seats: readonly string[], text: Text, from?: Text): void {
  const context = contextNow(play, doing);
  const withheld = play.game.whiteCell && !play.byHand && provisional.has(play.game.phase.at);
  const message: Message = {
    turn: numberOf(play, turnId),
    seats,
    construct: doing.construct,
    text: say(text, context),
    ...(from ? { from: say(from, context) } : {}),
    withheld: withheld ? seats : [],
  };
  update(play, { messages: [...play.game.messages, message] });
  play.events.push({ kind: 'told', message });
}

/**
 * Names a knot of the scenario's story, for whoever tells it.
 *
 * @param seats who is told: that of an inject goes to those whom the inject goes to, any other to all
 */
export function tellStory(play: Play, construct: string, knot: string, seats?: readonly string[]): void {
  play.events.push({ kind: 'story', knot, construct, seats: seats ?? play.plan.scenario.seats.map(({ id }) => id) });
}
