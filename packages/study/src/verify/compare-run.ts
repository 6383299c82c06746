import { type Event, type Game, sampleOf } from '@sandtable/engine';
import { compile, type Kernel, type Opening, type State, type Watch } from '@sandtable/kernel';
import type { RunKey } from '@sandtable/random';
import { digestOf, type Expression, type Scenario } from '@sandtable/scenario';

/** Where engine and kernel first differ. */
export type Mismatch = {
  /** How the game was played, in words. */
  readonly game: string;
  readonly turn: number;
  readonly engine: string;
  readonly kernel: string;
};

/** A game as the engine played it to its end, and what the kernel needs to play it too. */
export type PlayedGame = {
  readonly game: string;
  readonly end: Game;
  readonly events: readonly Event[];
  readonly key: RunKey;
  readonly opening: Opening;
  readonly given?: NonNullable<Watch['given']>;
};

/** A kernel that is asked at the end of each run what every ending asks. */
export function askingKernel(scenario: Scenario, from?: State): Kernel {
  return compile(scenario, { asks: asksOf(scenario), ...(from && { from }) });
}

function asksOf({ endings }: Scenario): Expression[] {
  return endings.flatMap(({ when }) => when ?? []);
}

/**
 * Plays a game in the kernel, and compares the digest of every turn, and at the end metrics and conditions.
 *
 * @param kernel that `askingKernel` made
 */
export function compareRun(
  kernel: Kernel,
  { game, end, events, key, opening, given }: PlayedGame,
): Mismatch | undefined {
  const digests: string[] = [];
  const closed: Watch['closed'] = (_, world) => void digests.push(digestOf(world));
  const run = kernel.run(kernel.prepare(opening), key, { ...(given && { given }), closed });
  const closes = events.filter((event) => event.kind === 'closed');
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

function metricsOf({ scenario, metrics }: Game): string {
  return scenario.metrics
    .map(({ id, aggregate }) => {
      const samples = metrics[id];
      const field = ({ final: 'last', average: 'total', count: 'counted' } as const)[aggregate as 'final'] ?? aggregate;
      return samples?.[field as keyof typeof samples];
    })
    .join(' ');
}
