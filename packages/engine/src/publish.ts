import type { Message } from './message.ts';
import { type Play, update, worldNow } from './play.ts';
import { recordOf } from './record.ts';

/** Releases what is provisional to some seats: the world as it stands, what they were told, what became of their orders. */
export function publish(play: Play, seats: readonly string[]): void {
  const { messages, outcomes, published } = play.game;
  const world = worldNow(play);
  const worlds = seats.map((seat) => [seat, world] as const);
  update(play, {
    published: recordOf([...Object.entries(published), ...worlds]),
    messages: messages.map((message) => released(message, seats)),
    outcomes: outcomes.map((each) =>
      each.withheld && seats.includes(each.seat) ? { ...each, withheld: false } : each,
    ),
  });
}

function released(message: Message, seats: readonly string[]): Message {
  if (!message.withheld.some((seat) => seats.includes(seat))) return message;
  return { ...message, withheld: message.withheld.filter((seat) => !seats.includes(seat)) };
}
