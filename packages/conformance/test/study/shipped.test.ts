import { compile } from '@sandtable/language';
import { planOfBlock, type StudyPlan } from '@sandtable/study';
import { describe, expect, it } from 'vitest';
import { readShelf } from '../../src/library/shelf.ts';
import { newFolder, play } from './played.ts';

const shelf = readShelf();
/**
 * One: what two come to is tried elsewhere, and so many modules in several threads of one process meet a fault of V8
 * (https://github.com/nodejs/node/issues/64500), which ends the process once in some ten runs of all of them.
 */
const threads = 1;

/** Without expectations nothing is claimed: that it plays is seen from a few runs at each point. */
const FEW = 3;

function sized(plan: StudyPlan): StudyPlan {
  if (plan.expect.length > 0) return plan;
  const { until: _, ...fixed } = plan;
  return { ...fixed, runs: Math.min(plan.runs, FEW) };
}

const shipped = shelf.folders
  .filter(({ playable }) => playable)
  .flatMap(({ name, main }) => {
    const { scenario } = compile(main, shelf.reader);
    if (!scenario) throw new Error(`${main} does not compile`);
    return scenario.studies.map((study) => ({ name: `${name} ${study.id}`, scenario, study }));
  });

describe('the studies of the repository', () => {
  it.each(shipped)('$name plays, and what was found holds', { timeout: 120_000 }, async ({ scenario, study }) => {
    const end = await play(newFolder(), scenario, sized(planOfBlock(study)), { threads });
    if (end.is !== 'whole') throw new Error(`the study is ${end.is}`);
    const { size, expectations } = end.answer;
    expect(size.failures).toEqual([]);
    const found = expectations.filter(({ predicted }) => !predicted);
    expect(found.filter(({ stands }) => stands.some((standing) => standing !== 'holds'))).toEqual([]);
  });

  it('ask of delay, pause and the options of the command', () => {
    const asked = new Set(shipped.map(({ name }) => name));
    expect([...asked]).toEqual(
      expect.arrayContaining(['options_and_hours', 'delay_and_pause'].map((id) => `command-transition ${id}`)),
    );
  });
});
