import { type Expression, endingId, type Metric, type Scenario, type Test } from '@sandtable/scenario';
import type * as ast from '../generated/ast.ts';
import type { CheckingFacts } from './checking.ts';
import { influencing } from './facts/influence.ts';
import { readIn } from './facts/reads.ts';
import { byOwnPlace } from './place.ts';

/** A test without a check always passes. */
export function checkTestsCheckSomething(checking: CheckingFacts): void {
  for (const [node, tests] of byOwnPlace(checking, checking.scenario.tests)) {
    if (tests.some(({ steps }) => steps.some((step) => step.do === 'check' || step.do === 'check-runs'))) continue;
    const message = 'This test checks nothing, so it always passes: add a ‘check’.';
    checking.lowering.report.warning('checks-nothing', node, message, 'title');
  }
}

/** Endings that no test comes to, and rules of which no test would tell if they did something else. */
export function checkTestsLookAtEverything(checking: CheckingFacts): void {
  const { scenario, lowering, facts } = checking;
  const { header } = lowering.names.instances.played.file.model;
  if (scenario.tests.length === 0) {
    const message =
      'Nothing here is tested: write ‘expect "…" { … check … }’, so that a change that breaks it is seen.';
    if (header) lowering.report.hint('untested', header, message, 'name');
    return;
  }
  const checked = scenario.tests.flatMap((test) => checkedBy(test, scenario.metrics));
  const ended = endingsIn(scenario, checked);
  for (const [node, endings] of byOwnPlace(checking, scenario.endings)) {
    if (endings.some(({ id }) => ended.has(id))) continue;
    const { name } = node as ast.Ending;
    const message = `No test comes to this ending: write one that does, with ‘check ${name}’.`;
    lowering.report.hint('untested', node, message, 'name');
  }
  const read = new Set<string>();
  for (const expression of checked) readIn(expression, (id) => read.add(id));
  for (const { id, when } of scenario.endings) if (when && ended.has(id)) readIn(when, (each) => read.add(each));
  const seen = influencing(read, scenario, facts.flows);
  const unseen = new Set(
    facts.flows.flatMap(({ construct, written }) =>
      written.size > 0 && ![...written].some((id) => seen.has(id)) ? [construct.of.part as object] : [],
    ),
  );
  for (const [node, rules] of byOwnPlace(checking, scenario.rules)) {
    if (!rules.every((rule) => unseen.has(rule))) continue;
    const message = `No test would tell if ‘${(node as ast.Rule).name}’ did something else: check something that it changes.`;
    lowering.report.hint('untested', node, message, 'name');
  }
}

/** What a test's checks ask for; a figure of a metric asks for what the metric measures. */
function checkedBy({ steps }: Test, metrics: readonly Metric[]): Expression[] {
  return steps.flatMap((step) => {
    if (step.do === 'check') return [step.that];
    if (step.do !== 'check-runs') return [];
    const { figure } = step;
    if (figure.kind === 'share') return [figure.of];
    return metrics.filter(({ id }) => id === figure.metric).map(({ of }) => of);
  });
}

/** The endings that expressions ask for. */
function endingsIn({ endings }: Scenario, expressions: readonly Expression[]): ReadonlySet<string> {
  const numbers = new Set<number>();
  const visit = (expression: Expression): void => {
    if (expression.op === 'and' || expression.op === 'or') expression.of.forEach(visit);
    else if (expression.op === 'not') visit(expression.of);
    else if (expression.op === 'equal' && expression.left.op === 'variable' && expression.left.id === endingId) {
      if (expression.right.op === 'number') numbers.add(expression.right.value);
    }
  };
  expressions.forEach(visit);
  return new Set(endings.flatMap(({ id }, index) => (numbers.has(index + 1) ? [id] : [])));
}
