import { begin, endingOf, figureOf, type Game, type Setup } from '@sandtable/engine';
import { compile, type KernelRun } from '@sandtable/kernel';
import type { Sitting } from './sitting.ts';

/** Where a game lies among others from the same start, each side in them played by its policy. */
export interface Among {
  /** How many others were played. */
  readonly games: number;
  /** In how many of them the same ending came. */
  readonly sameEnding: number;
  /** For each metric in how many of them it was lower, and in how many the same. */
  readonly metrics: ReadonlyMap<string, { readonly lower: number; readonly same: number }>;
}

const GAMES = 1_000;

/** What is known already: a game that is over stays as it is, however often one looks. */
const known = new WeakMap<Game, Among>();

/** Plays a thousand others, in a fraction of a second; a game that is not over is among none. */
export function amongOthers({ game, journal }: Sitting): Among | undefined {
  const input = journal.entries[0]?.input;
  if (game.phase.at !== 'over' || input?.kind !== 'set-up') return undefined;
  const before = known.get(game);
  if (before) return before;
  const among = playOthers(game, input.setup);
  known.set(game, among);
  return among;
}

function playOthers(game: Game, { parameters, starts }: Setup): Among {
  const { scenario } = game;
  const kernel = compile(scenario);
  const policies = Object.fromEntries(scenario.seats.flatMap(({ id, policy }) => (policy ? [[id, policy]] : [])));
  const opening = kernel.prepare({ policies, ...(parameters && { parameters }), ...(starts && { starts }) });
  const runs = Array.from({ length: GAMES }, (_, run): KernelRun => {
    const { game: other } = begin(scenario, { seed: 'among a thousand', run });
    if (!other) throw new Error('a game of the scenario cannot be begun');
    return kernel.run(opening, other.key);
  });
  const ending = endingOf(game);
  const number = scenario.endings.findIndex(({ id }) => id === ending) + 1 || scenario.endings.length + 1;
  return {
    games: GAMES,
    sameEnding: runs.filter((run) => run.ending === number).length,
    metrics: new Map(
      scenario.metrics.flatMap(({ id, aggregate }, index) => {
        const figure = figureOf(game, id);
        if (!figure) return [];
        const others = runs.map((run) => compared(run, index, aggregate === 'average', figure));
        const lower = others.filter((each) => each < 0).length;
        return [[id, { lower, same: others.filter((each) => each === 0).length }] as const];
      }),
    ),
  };
}

/** Below 0 where the run's metric is lower than the figure; averages are compared as fractions. */
function compared(
  run: KernelRun,
  index: number,
  average: boolean,
  figure: { readonly total: number; readonly turns: number },
): number {
  const total = run.totals[index] ?? 0;
  return average ? total * figure.turns - figure.total * run.turns : total - figure.total;
}
