import { type Deed, type Event, type Game, type Input, step, unattendedControl } from '@sandtable/engine';
import type { Answer, Draft, Kernel, Watch } from '@sandtable/kernel';
import { moveLengthId, type Scenario, turnId } from '@sandtable/scenario';
import { askingKernel, compareRun, type Mismatch, ownPolicies, verifyRun } from '@sandtable/study';
import { type Tape, tapeOf } from '../generate/tape.ts';
import { type Rehearsal, rehearse } from '../suite/rehearsal.ts';
import { disturbed } from './disturbance.ts';

const AUTHOR = 'lockstep';
/** How many rests of a game are disturbed and played on from. */
const PLAYED_ON = 4;

/** Plays runs of a scenario with every seat played by its policy, in both engines, and compares every turn and the end. */
export function compareRuns(
  scenario: Scenario,
  seed: string,
  runs: number,
  kernel: Kernel = askingKernel(scenario),
): Mismatch | undefined {
  for (let run = 0; run < runs; run += 1) {
    const mismatch = verifyRun(scenario, kernel, seed, run);
    if (mismatch) return mismatch;
  }
  return undefined;
}

/** A run with moves of another length, as an edition may have them. */
function compareMoves(scenario: Scenario, kernel: Kernel, tape: Tape): Mismatch | undefined {
  const starts = { [moveLengthId]: tape.between(1, scenario.calendar.turns) };
  return verifyRun(scenario, kernel, 'lockstep', 0, { starts });
}

/** A game in which people order, and say beforehand what they answer in a turn: the same is given to both engines. */
function comparePeople(kernel: Kernel, rehearsal: Rehearsal): Mismatch | undefined {
  const { game: end, events, given } = playGiven(rehearsal.first, givenIn(rehearsal));
  return compareRun(kernel, {
    game: 'people',
    end,
    events,
    key: end.key,
    opening: { policies: policiesBy(end) },
    given,
  });
}

type Given = NonNullable<Watch['given']>;
type GivenInTurn = { readonly orders: Draft[]; readonly answers: Answer[] };

function givenIn({ moments }: Rehearsal): Given {
  const byTurn = new Map<number, GivenInTurn>();
  for (const { before, input } of moments) {
    const of = byTurn.get(turnOf(before)) ?? { orders: [], answers: [] };
    byTurn.set(turnOf(before), of);
    if (input.kind === 'order') of.orders.push({ seat: input.seat, slot: input.slot, order: input.order });
    if (input.kind === 'answer') of.answers.push(input);
  }
  return (turn) => byTurn.get(turn) ?? { orders: [], answers: [] };
}

function turnOf({ world }: Game): number {
  return Number(world[turnId]);
}

function isBetweenTurns({ phase }: Game): boolean {
  return phase.at === 'briefing' || phase.at === 'over';
}

/**
 * Plays a game with what people wish to give, in the engine. Of several answers to one ask in a turn the last holds,
 * since all are given before the first is asked for; so the game may take another course than the one in which they
 * were given, and a wish be refused. What was taken is what the kernel is given.
 */
function playGiven(
  first: Game,
  wished: Given,
): { readonly game: Game; readonly events: readonly Event[]; given: Given } {
  const events: Event[] = [];
  const taken = new Map<number, GivenInTurn>();
  let game = first;
  const give = (input: Deed): boolean => {
    const made = step(game, { ...input, author: AUTHOR });
    if (made.refused) return false;
    game = made.game;
    events.push(...made.events);
    return true;
  };
  const goOn = (): void => {
    if (!give({ kind: 'advance', to: 'halt' })) throw new Error(`a game does not go on from ${restOf(game)}`);
  };
  while (game.phase.at !== 'over') {
    goOn();
    const wishes = wished(turnOf(game));
    const { orders, answers }: GivenInTurn = { orders: [], answers: [] };
    if (game.phase.at === 'orders') {
      orders.push(...wishes.orders.filter((order) => give({ kind: 'order', ...order })));
      for (const { id } of game.scenario.seats)
        if (game.control[id]?.by === 'people') give({ kind: 'submit', seat: id });
    }
    answers.push(
      ...wishes.answers.filter(({ seat, requester, action, grant }) =>
        give({ kind: 'answer', seat, requester, action, grant }),
      ),
    );
    taken.set(turnOf(game), { orders, answers });
    while (!isBetweenTurns(game)) goOn();
  }
  return { game, events, given: (turn) => taken.get(turn) ?? { orders: [], answers: [] } };
}

/** Plays on from a game at rest, whoever played it, with every seat played by its policy from there. */
function comparePlayedOn(scenario: Scenario, game: Game): Mismatch | undefined {
  const controls = Object.entries(unattendedControl(scenario)).map(
    ([seat, control]): Input => ({ kind: 'control', seat, control, author: AUTHOR }),
  );
  const inputs: readonly Input[] = [...controls, { kind: 'advance', to: 'end', author: AUTHOR }];
  let end = game;
  const events: Event[] = [];
  for (const input of inputs) {
    const made = step(end, input);
    if (made.refused) throw new Error(`${made.refused.text}\n${JSON.stringify(input)}`);
    end = made.game;
    events.push(...made.events);
  }
  const opening = { policies: ownPolicies(scenario) };
  const kernel = askingKernel(scenario, game);
  return compareRun(kernel, { game: `played on from ${restOf(game)}`, end, events, key: game.key, opening });
}

function restOf({ phase, world }: Game): string {
  return `turn ${world[turnId]}, ${JSON.stringify(phase)}`;
}

/**
 * All of it on one scenario: runs, a game of people, and games played on from rests of it.
 *
 * @param words decide what people do, and where and how the white cell disturbs the game
 */
export function compareScenario(scenario: Scenario, words: readonly number[], runs: number): Mismatch | undefined {
  const half = words.length >> 1;
  const kernel = askingKernel(scenario);
  const tape = tapeOf(words.slice(half));
  const rehearsal = rehearse(scenario, tapeOf(words.slice(0, half)));
  const rests = rehearsal.moments.map(({ after }) => after).filter(({ phase }) => phase.at !== 'over');
  const picked = Array.from({ length: rests.length === 0 ? 0 : PLAYED_ON }, () => disturbed(tape.pick(rests), tape));
  return (
    compareRuns(scenario, 'lockstep', runs, kernel) ??
    compareMoves(scenario, kernel, tape) ??
    comparePeople(kernel, rehearsal) ??
    picked.reduce<Mismatch | undefined>((found, game) => found ?? comparePlayedOn(scenario, game), undefined)
  );
}

function policiesBy({ control }: Game): Record<string, string> {
  return Object.fromEntries(
    Object.entries(control).flatMap(([seat, by]) => (by.by === 'policy' ? [[seat, by.policy]] : [])),
  );
}
