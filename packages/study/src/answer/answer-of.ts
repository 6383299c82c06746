import { hashOf, type Scenario } from '@sandtable/scenario';
import { factorName } from '../plan/factor.ts';
import type { StudyLayout } from '../plan/study-layout.ts';
import type { StudyPlan } from '../plan/study-plan.ts';
import { isKnownWellEnough } from '../result/known.ts';
import type { Counts } from '../result/tally.ts';
import { STUDY_VERSION } from '../version.ts';
import type { Answer, StudySize } from './answer.ts';
import { choiceAnswers } from './choices.ts';
import { discoveryAnswers } from './discoveries.ts';
import { expectationAnswers } from './expectations.ts';
import { figureTold } from './figure-told.ts';
import { influenceAnswers } from './influences.ts';
import { optionAnswers } from './options.ts';
import { tellingRuns } from './telling.ts';

/** What the counted rows of a study say. */
export function answerOf(scenario: Scenario, plan: StudyPlan, layout: StudyLayout, counts: Counts): Answer {
  const { title, question, seed } = plan;
  return {
    title,
    ...(question && { question }),
    scenario: { title: scenario.title, id: scenario.id, version: scenario.version, hash: hashOf(scenario) },
    version: STUDY_VERSION,
    seed,
    size: sizeOf(plan, layout, counts),
    figures: layout.asked.map((asked) => figureTold(scenario, asked)),
    options: optionAnswers(scenario, layout, counts),
    expectations: expectationAnswers(scenario, plan, layout, counts),
    choices: choiceAnswers(scenario, layout, counts),
    influences: influenceAnswers(scenario, plan, layout, counts),
    discoveries: discoveryAnswers(scenario, plan, layout, counts),
    telling: tellingRuns(scenario, layout, counts),
  };
}

function sizeOf(plan: StudyPlan, layout: StudyLayout, counts: Counts): StudySize {
  const { options, samples, points } = layout.space;
  return {
    runs: counts.rows,
    failed: counts.failed,
    failures: counts.failures,
    ...{ options, samples },
    runsAtPoint: counts.rows / points,
    ...(plan.until && { until: { within: plan.until.within, isKnown: isKnownWellEnough(plan, layout, counts) } }),
    factors: plan.vary.map(factorName),
  };
}
