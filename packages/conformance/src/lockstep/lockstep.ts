import {
  type Deed,
  type Event,
  type Game,
  type Input,
  playOut,
  sampleOf,
  step,
  unattendedControl,
} from '@sandtable/engine';
import { type Answer, compile, type Draft, type Kernel, type Opening, type State, type Watch } from '@sandtable/kernel';
import { type RunKey, runKey, studyKeyFromSeed } from '@sandtable/random';
import { digestOf, type Expression, type Scenario, turnId } from '@sandtable/scenario';
import { tapeOf } from '../generate/tape.ts';
import { type Rehearsal, rehearse } from '../suite/rehearsal.ts';
import { disturbed } from './disturbance.ts';

/** Where engine and kernel first differ. */
export type Mismatch = {
  /** How the game was played: by policies, by people, or played on from the middle. */
  readonly game: string;
  readonly turn: number;
  readonly engine: string;
  readonly kernel: string;
};

const AUTHOR = 'lockstep';
/** How many rests of a game are disturbed and played on from. */
const PLAYED_ON = 4;

/** Plays runs of a scenario with every seat played by its policy, in both engines, and compares every turn and the end. */
export function compareRuns(scenario: Scenario, seed: string, runs: number): Mismatch | undefined {
  return compareRunsIn(kernelOf(scenario), scenario, seed, runs);
}

/** A kernel that is asked at the end of each run what every ending asks. */
function kernelOf(scenario: Scenario, from?: State): Kernel {
  return compile(scenario, { asks: asksOf(scenario), ...(from && { from }) });
}

function asksOf({ endings }: Scenario): Expression[] {
  return endings.flatMap(({ when }) => when ?? []);
}

function compareRunsIn(kernel: Kernel, scenario: Scenario, seed: string, runs: number): Mismatch | undefined {
  const study = studyKeyFromSeed(seed);
  const policies = policiesOf(scenario);
  for (let run = 0; run < runs; run += 1) {
    const played = playOut(scenario, { seed, run });
    if (played.refused) throw new Error(played.refused.text);
    const setup = { key: runKey(study, run), policies };
    const mismatch = compareOne(kernel, setup, `run ${run} of seed ${seed}`, played.game, closesOf(played.events));
    if (mismatch) return mismatch;
  }
  return undefined;
}

/** A game in which people order, and say beforehand what they answer in a turn: the same is given to both engines. */
function comparePeople(kernel: Kernel, rehearsal: Rehearsal): Mismatch | undefined {
  const { game, events, given } = playGiven(rehearsal.first, givenIn(rehearsal));
  const setup = { key: game.key, policies: policiesBy(game), given };
  return compareOne(kernel, setup, 'people', game, closesOf(events));
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
  const setup = { key: game.key, policies: policiesOf(scenario) };
  const kernel = kernelOf(scenario, game);
  return compareOne(kernel, setup, `played on from ${restOf(game)}`, end, closesOf(events));
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
  const kernel = kernelOf(scenario);
  const tape = tapeOf(words.slice(half));
  const rehearsal = rehearse(scenario, tapeOf(words.slice(0, half)));
  const rests = rehearsal.moments.map(({ after }) => after).filter(({ phase }) => phase.at !== 'over');
  const picked = Array.from({ length: rests.length === 0 ? 0 : PLAYED_ON }, () => disturbed(tape.pick(rests), tape));
  return (
    compareRunsIn(kernel, scenario, 'lockstep', runs) ??
    comparePeople(kernel, rehearsal) ??
    picked.reduce<Mismatch | undefined>((found, game) => found ?? comparePlayedOn(scenario, game), undefined)
  );
}

type Setup = Opening & { readonly key: RunKey; readonly given?: Given };

function compareOne(
  kernel: Kernel,
  setup: Setup,
  game: string,
  end: Game,
  closes: readonly Close[],
): Mismatch | undefined {
  const digests: string[] = [];
  const { key, given, ...opening } = setup;
  const closed: Watch['closed'] = (_, world) => void digests.push(digestOf(world));
  const run = kernel.run(kernel.prepare(opening), key, { ...(given && { given }), closed });
  const turns = Math.max(closes.length, digests.length);
  for (let index = 0; index < turns; index += 1) {
    const [engine, own] = [closes[index]?.digest ?? 'over', digests[index] ?? 'over'];
    const turn = closes[index]?.turn ?? (closes.at(-1)?.turn ?? 0) + 1;
    if (engine !== own) return { game, turn, engine, kernel: own };
  }
  const asked = asksOf(end.scenario).map((of) => sampleOf({ kind: 'share', of }, end));
  const engine = `${metricsOf(end)}; ${asked.join(' ')}`;
  const own = `${run.totals.join(' ')}; ${run.asked.join(' ')}`;
  return engine === own ? undefined : { game, turn: closes.at(-1)?.turn ?? 0, engine, kernel: own };
}

type Close = Extract<Event, { kind: 'closed' }>;

function closesOf(events: readonly Event[]): Close[] {
  return events.filter((event) => event.kind === 'closed');
}

function metricsOf({ scenario, metrics }: Game): string {
  return scenario.metrics
    .map(({ id, aggregate }) => {
      const samples = metrics[id];
      const field = ({ final: 'last', average: 'total', count: 'counted' } as const)[aggregate as 'final'] ?? aggregate;
      return samples?.[field as keyof typeof samples];
    })
    .join(' ');
}

function policiesOf({ seats }: Scenario): Record<string, string> {
  return Object.fromEntries(seats.flatMap(({ id, policy }) => (policy === undefined ? [] : [[id, policy]])));
}

function policiesBy({ control }: Game): Record<string, string> {
  return Object.fromEntries(
    Object.entries(control).flatMap(([seat, by]) => (by.by === 'policy' ? [[seat, by.policy]] : [])),
  );
}
