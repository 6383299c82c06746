import { wilsonIntervalOfReach } from '@sandtable/engine';
import { runKey, studyKeyFromSeed } from '@sandtable/random';
import { describe, expect, it } from 'vitest';
import { unitDraw } from '../../src/design/unit-draw.ts';
import { lookAt, looksOf, type StoppingRule, stoppingReach } from '../../src/statistics/stopping.ts';

const rule: StoppingRule = { halfWidth: 0.05, confidence: 95, firstRuns: 100, budgetRuns: 3200 };

describe('the looks of a study', () => {
  it('double, and end with the budget', () => {
    expect(looksOf(rule)).toEqual([100, 200, 400, 800, 1600, 3200]);
    expect(looksOf({ ...rule, budgetRuns: 1000 })).toEqual([100, 200, 400, 800, 1000]);
    expect(looksOf({ ...rule, budgetRuns: 100 })).toEqual([100]);
    expect(() => looksOf({ ...rule, budgetRuns: 99 })).toThrow('first number of runs');
  });

  it('are the only times at which it is judged', () => {
    expect(() => lookAt(rule, 300, [7])).toThrow('a look after 100, 200');
  });
});

describe('the judgement', () => {
  it('shares what may lie outside among the looks', () => {
    // Six looks at 95%: 0.05 / 6 / 2 = 0.0041667 on either side; one look: the usual 1.959964.
    expect(stoppingReach(rule)).toBeCloseTo(2.6383, 4);
    expect(stoppingReach({ ...rule, firstRuns: 3200 })).toBeCloseTo(1.959964, 6);
  });

  it('waits for the widest share', () => {
    expect(lookAt(rule, 400, [0, 4]).decision).toBe('enough');
    expect(lookAt(rule, 400, [0, 200]).decision).toBe('go-on');
    const { decision, halfWidths } = lookAt(rule, 800, [0, 400]);
    // z sqrt(p (1 - p) / n + z^2 / 4 n^2) / (1 + z^2 / n) with z = 2.6383 at 400 of 800.
    expect(halfWidths[1]).toBeCloseTo(0.0464, 4);
    expect(decision).toBe('enough');
  });

  it('ends with the budget', () => {
    expect(lookAt({ ...rule, halfWidth: 0.001 }, 3200, [1600]).decision).toBe('budget-spent');
  });

  it.each([0.5, 0.1, 0.02])('keeps its promise for a share of %f: the interval at which it stops holds it', (share) => {
    const study = studyKeyFromSeed(`stopping ${share}`);
    const studies = 1000;
    let held = 0;
    for (let number = 0; number < studies; number += 1) {
      const key = runKey(study, number);
      let successes = 0;
      let run = 0;
      for (const runs of looksOf(rule)) {
        for (; run < runs; run += 1) if (unitDraw(key, run, 0) < share) successes += 1;
        if (lookAt(rule, runs, [successes]).decision !== 'go-on') break;
      }
      const { low, high } = wilsonIntervalOfReach(successes, run, stoppingReach(rule));
      if (low <= share && share <= high) held += 1;
    }
    expect(held / studies).toBeGreaterThan(0.95);
  });
});
