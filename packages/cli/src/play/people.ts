import type { Setup } from '@sandtable/engine';
import type { Scenario } from '@sandtable/scenario';
import type { Shell } from '../shell/shell.ts';
import { unknown } from '../shell/unknown.ts';
import type { Wording } from '../tell/wording.ts';

/** The set-up with these seats, or all seats of these sides, in the hands of people; all others as they are. */
export function withPeople(scenario: Scenario, setup: Setup, who: readonly string[]): Setup {
  const seats = who.flatMap((name) => seatsOf(scenario, name));
  const people = Object.fromEntries(seats.map((seat) => [seat, { by: 'people' } as const]));
  return { ...setup, control: { ...setup.control, ...people } };
}

function seatsOf({ seats, sides }: Scenario, name: string): string[] {
  if (seats.some(({ id }) => id === name)) return [name];
  const ofSide = seats.filter(({ side }) => side === name).map(({ id }) => id);
  if (ofSide.length > 0) return ofSide;
  throw unknown(
    'seat or side',
    name,
    [...seats, ...sides].map(({ id }) => id),
  );
}

/**
 * Asks who is played, where the command line does not say: a seat, or all of a side's.
 *
 * @returns undefined where nobody answers
 */
export async function askWho(shell: Shell, words: Wording): Promise<string[] | undefined> {
  const { scenario } = words;
  const choices = scenario.sides.flatMap((side) => {
    const seats = scenario.seats.filter((seat) => seat.side === side.id);
    const whole = { id: side.id, title: words.title(side.id), depth: 1 };
    return seats.length === 1 ? [whole] : [whole, ...seats.map(({ id }) => ({ id, title: words.title(id), depth: 2 }))];
  });
  for (const [index, { title, depth }] of choices.entries()) {
    shell.out.write(`${String(index + 1).padStart(3)}${'  '.repeat(depth)}${title}\n`);
  }
  for (;;) {
    const answer = await shell.ask(words.phrases.whoAreYou);
    if (answer === undefined) return undefined;
    const picked = choices[Number(answer.trim()) - 1]?.id ?? choices.find(({ id }) => id === answer.trim())?.id;
    if (picked !== undefined) return [picked];
  }
}
