import { FINDING_CODES, type Finding } from '@sandtable/engine';
import { type Explanation, LINT_FINDINGS } from '@sandtable/language';
import { expect, test } from 'vitest';
import { explain } from '../../src/lint/explanations.ts';

const because = { en: ['So.'] };
const found = (code: Finding['code'], of: string): Finding => ({ code, of, sentence: `${code} ${of}` });
const told = (findings: readonly Finding[], explanations: readonly Omit<Explanation, 'because'>[]) => {
  const { open, explained, idle } = explain(
    findings,
    explanations.map((each) => ({ ...each, because })),
  );
  return {
    open: open.map(({ of }) => of),
    explained: explained.map(({ finding }) => finding.of),
    idle: idle.flatMap(({ of }) => of),
  };
};

test('a finding is explained by its code, what it is of, and its seat', () => {
  const findings = [found('dominant', 'pump@hill'), found('dominant', 'pump@shore'), found('never-legal', 'pump@lake')];
  expect(told(findings, [{ code: 'dominant', of: ['pump'] }])).toEqual({
    open: ['pump@lake'],
    explained: ['pump@hill', 'pump@shore'],
    idle: [],
  });
  expect(told(findings, [{ code: 'dominant', of: ['pump'], seats: ['shore'] }])).toMatchObject({
    open: ['pump@hill', 'pump@lake'],
  });
  expect(told(findings, [{ code: 'dominant', of: ['pump_more'] }])).toMatchObject({ idle: ['pump_more'] });
});

test('with something, all that is in it is explained: members of a ‘for each’, states within a state', () => {
  const findings = [found('rule-never-fired', 'tire.north'), found('rule-never-fired', 'tired')];
  expect(told(findings, [{ code: 'rule-never-fired', of: ['tire'] }])).toMatchObject({ open: ['tired'] });
  const states = [found('state-never-entered', 'crisis.war'), found('state-never-entered', 'crisis.war.at_sea')];
  expect(told(states, [{ code: 'state-never-entered', of: ['crisis.war'] }])).toMatchObject({ open: [] });
});

test('what is of the scenario as a whole is explained without a name', () => {
  const findings = [found('initiative-decides', 'south, north')];
  expect(told(findings, [{ code: 'initiative-decides', of: [] }])).toMatchObject({
    open: [],
    explained: ['south, north'],
  });
});

test('the language explains every finding of lint, and no other', () => {
  expect(Object.keys(LINT_FINDINGS)).toEqual([...FINDING_CODES]);
});
