import { begin, type Game, quantileOf, step, unattendedControl } from '@sandtable/engine';
import type { Expression, Scenario } from '@sandtable/scenario';
import { type Fan, fansOf, planOfBlock, type StudyPlan } from '@sandtable/study';
import { describe, expect, test } from 'vitest';
import { watch } from './harbour-watch.ts';

const block = watch.studies[0];
if (!block) throw new Error('the scenario has no study');
const runs = 60;
const plan: StudyPlan = { ...planOfBlock(block), vary: [], sample: { design: 'base' }, runs };
/** Clashes sooner, so that some runs end early. */
const nervous: Scenario = {
  ...watch,
  endings: watch.endings.map((ending) => (ending.id === 'clash' ? { ...ending, when: tensionFrom(9) } : ending)),
};

function tensionFrom(value: number): Expression {
  return { op: 'at-least', left: { op: 'variable', id: 'tension' }, right: { op: 'number', value } };
}

/** The tension after each close of a run, as the engine plays it. */
function tensions(policy: string, run: number): number[] {
  const control = { ...unattendedControl(nervous), south: { by: 'policy' as const, policy } };
  const begun = begin(nervous, { seed: '7', run, control });
  if (begun.refused) throw new Error(begun.refused.text);
  let game: Game = begun.game;
  const seen: number[] = [];
  while (game.phase.at !== 'over') {
    const made = step(game, { kind: 'advance', to: 'turn', author: 'test' });
    if (made.refused) throw new Error(made.refused.text);
    game = made.game;
    seen.push(game.world.tension ?? Number.NaN);
  }
  return seen;
}

function quantiles(samples: readonly number[]): Omit<Fan['turns'][number], 'turn'> {
  const at = (percent: number): number => quantileOf(samples, percent);
  const [low90, low50, median, high50, high90] = [at(5), at(25), at(50), at(75), at(95)];
  return { runs: samples.length, low90, low50, median, high50, high90 };
}

describe('the fans of a study', () => {
  const fans = fansOf(nervous, plan);

  test('are of the tracks that move, for each option', () => {
    expect(fans.map(({ variable, option, runs }) => [variable, option, runs])).toEqual([
      ['tension', 0, runs],
      ['tension', 1, runs],
    ]);
  });

  test.each([
    [0, 'calm'],
    [1, 'bold'],
  ])('are what the engine plays, turn by turn, without the runs that have ended: option %i', (option, policy) => {
    const played = Array.from({ length: runs }, (_, run) => tensions(policy, run));
    const turns = Array.from({ length: watch.calendar.turns }, (_, index) => index + 1);
    const expected = turns.flatMap((turn) => {
      const samples = played.flatMap((seen) => seen[turn - 1] ?? []);
      return samples.length === 0 ? [] : [{ turn, ...quantiles(samples) }];
    });
    expect(fans[option]?.turns).toEqual(expected);
    expect(new Set(expected.map((each) => each.runs)).size).toBeGreaterThan(1);
  });

  test('of fewer runs than there are spread evenly over the samples', () => {
    const few = fansOf(watch, { ...planOfBlock(block), runs: 40 }, 24);
    expect(few.map((fan) => [fan.option, fan.runs, fan.turns[0]?.runs])).toEqual([
      [0, 24, 24],
      [1, 24, 24],
    ]);
  });
});
