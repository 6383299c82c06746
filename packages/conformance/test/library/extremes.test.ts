import { playOut } from '@sandtable/engine';
import { compile as compileKernel } from '@sandtable/kernel';
import { compile, memoryReader } from '@sandtable/language';
import { inEdition } from '@sandtable/scenario';
import { askingKernel, compareRun } from '@sandtable/study';
import { describe, expect, it } from 'vitest';
import { type Extreme, jointExtremes, mannerExtremes, policiesOf, singleExtremes } from '../../src/extremes/extreme.ts';
import { pairwise } from '../../src/extremes/pairwise.ts';
import { judgeOf } from '../../src/extremes/sensible.ts';
import { readShelf } from '../../src/library/shelf.ts';

const shelf = readShelf();

/** So many runs of a scenario are shared out among extremes, and each has some. */
const RUNS = 2400;
const runsEach = (extremes: number): number => Math.min(Math.max(Math.ceil(RUNS / extremes), 8), 60);

describe.each(shelf.folders.filter(({ playable }) => playable))('scenarios/$name', ({ main }) => {
  const { scenario } = compile(main, shelf.reader);
  if (!scenario) throw new Error(`${main} compiles to nothing`);
  const judge = judgeOf(scenario, compileKernel(scenario));
  const manners = mannerExtremes(scenario);
  const judgeAll = (extremes: readonly Extreme[]) =>
    extremes.map((each) => ({ extreme: each, ...judge(each, runsEach(extremes.length)) }));
  /** Where nothing stirs, measured sides may have nothing to do: it is enough that in some manner each has. */
  const idleAlways = (extreme: Extreme, idle: readonly string[]): readonly string[] => {
    let left = idle;
    for (const manner of [extreme, ...manners.map((each) => bothOf(extreme, each))]) {
      if (left.length === 0) break;
      const still = judge(manner, 20).idle;
      left = left.filter((side) => still.includes(side));
    }
    return left;
  };
  const problemsAmong = (extremes: readonly Extreme[]): string[] =>
    judgeAll(extremes).flatMap(({ extreme, problems, idle }) => [
      ...problems,
      ...idleAlways(extreme, idle).map((side) => `${extreme.name}: ${side} gives no order`),
    ]);

  it('is a sensible game with each parameter at its ends', { timeout: 120_000 }, () => {
    expect(problemsAmong(singleExtremes(scenario))).toEqual([]);
  });

  it('is a sensible game with all parameters low, and with all high, whatever the policies', {
    timeout: 120_000,
  }, () => {
    const all = jointExtremes(scenario);
    expect(problemsAmong(all)).toEqual([]);
    const met = judgeAll(all.flatMap((each) => manners.map((manner) => bothOf(each, manner))));
    expect(met.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('is a sensible game whatever policies of two sides meet, in which each policy gives orders', {
    timeout: 120_000,
  }, () => {
    const all = judgeAll(manners);
    expect(all.flatMap(({ problems }) => problems)).toEqual([]);
    const policies = scenario.sides.flatMap(({ id: side }) =>
      policiesOf(scenario, side).map(({ id }) => ({ id, side })),
    );
    const neverOrder = policies.filter(({ id, side }) => {
      const own = all.filter(({ extreme }) => Object.values(extreme.opening.policies).includes(id));
      return own.length > 0 && own.every(({ idle }) => idle.includes(side));
    });
    expect(neverOrder).toEqual([]);
  });

  it('is a sensible game in each edition', { timeout: 120_000 }, () => {
    const editions = scenario.editions ?? [];
    const problems = editions.flatMap(({ id }) => {
      const edition = inEdition(scenario, id);
      const judgeEdition = judgeOf(edition, compileKernel(edition));
      const own = mannerExtremes(edition);
      return own.flatMap((each) =>
        judgeEdition(each, runsEach(2 * own.length)).problems.map((found) => `${id}, ${found}`),
      );
    });
    expect(problems).toEqual([]);
  });

  it('is the same game in engine and kernel at its extremes', { timeout: 300_000 }, () => {
    const kernel = askingKernel(scenario);
    const few = [...jointExtremes(scenario), ...manners.slice(-1)];
    const mismatches = few.flatMap(({ name, opening }) => {
      const control = Object.entries(opening.policies).map(([seat, policy]) => [
        seat,
        { by: 'policy', policy } as const,
      ]);
      const { parameters } = opening;
      const played = playOut(scenario, { seed: 'extremes', run: 0, parameters, control: Object.fromEntries(control) });
      if (played.refused) throw new Error(played.refused.text);
      const { game: end, events } = played;
      return compareRun(kernel, { game: name, end, events, key: end.key, opening }) ?? [];
    });
    expect(mismatches).toEqual([]);
  });
});

/** The parameters of one and the policies of the other. */
function bothOf({ name, opening }: Extreme, manner: Extreme): Extreme {
  return {
    name: `${name}, ${manner.name}`,
    opening: { parameters: opening.parameters, policies: manner.opening.policies },
  };
}

describe('combinations of levels', () => {
  it.each([[[3, 3, 3, 3]], [[3, 2, 1]], [[4, 3, 3, 3, 3, 3]], [[2, 2, 2, 2, 2, 2, 2, 2]], [[3]]])(
    'of %j have any two levels of any two factors together',
    (levels) => {
      const rows = pairwise(levels);
      for (const [one, ones] of levels.entries())
        for (const [other, others] of levels.entries()) {
          if (one === other) continue;
          expect(new Set(rows.map((row) => `${row[one]} ${row[other]}`)).size).toBe(ones * others);
        }
    },
  );

  it('of four times three levels are nine', () => {
    expect(pairwise([3, 3, 3, 3])).toHaveLength(9);
  });
});

describe('the check itself', () => {
  const text = `scenario well "A well" version "0.1" language en
calendar { start 2027-04-05  turn is 1 week  turns 3 }
side north "North"
param depth "Depth" 0..9 default 5 assumed "For a test."
track water "Water" 0..10 start 5 shown to all
action draw "Draw" by north { requires depth >= 1  then lower water by 1 }
policy thirsty "Draws" for north { prefer draw }
ending dry "Dry" { when water <= 4 }
`;
  const { scenario } = compile('/well.sand', memoryReader(new Map([['/well.sand', text]])));

  it('finds a game that comes to no ending, and a side that has nothing to do', () => {
    const judge = judgeOf(scenario!, compileKernel(scenario!));
    const [low, high] = singleExtremes(scenario!);
    expect(judge(low!, 2)).toEqual({ problems: ['depth = 0: ends by itself after 3 turns'], idle: ['north'] });
    expect(judge(high!, 2)).toEqual({ problems: [], idle: [] });
  });
});
