import type { Action, Duration } from '../action.ts';
import type { Visibility } from '../audience.ts';
import type { Ending, Metric } from '../ending.ts';
import type { Machine, State } from '../machine.ts';
import type { Path } from '../path.ts';
import type { Answer, Policy, Preference } from '../policy.ts';
import type { Figure, Study, Test, TestStep, Variation } from '../question.ts';
import type { Inject, Rule } from '../rule.ts';
import type { Side } from '../scenario.ts';
import type { Enumeration, Parameter, Table, Value, Variable } from '../world.ts';
import { asked, type ExpressionPart, inEach, type Part, percentageOf, within, worded } from './part.ts';

// What each kind of construct holds, in the order of its fields: expressions, effects and texts.

export function partsOfSide({ title, aims }: Side): Part[] {
  return [...worded(title, ['title']), ...inEach(aims, ['aims'], (aim) => worded(aim, []))];
}

export function partsOfEnumeration({ literals }: Enumeration): Part[] {
  return inEach(literals, ['literals'], ({ title }) => worded(title, ['title']));
}

export function partsOfGrounded({ title, grounds }: Parameter | Table): Part[] {
  return [...worded(title, ['title']), ...worded(grounds.assumed, ['grounds', 'assumed'])];
}

export function partsOfVariable({ title, start, shown }: Variable): Part[] {
  return [...worded(title, ['title']), ...asked('start', start, ['start']), ...partsOfShown(shown)];
}

export function partsOfValue({ title, kind, is, shown }: Value): Part[] {
  const use = kind === 'yes-no' ? 'condition' : 'number';
  return [...worded(title, ['title']), ...asked(use, is, ['is']), ...partsOfShown(shown)];
}

function partsOfShown(shown: readonly Visibility[]): Part[] {
  return inEach(shown, ['shown'], ({ as, when }) => [
    ...(as.kind === 'bands' ? inEach(as.bands, ['as', 'bands'], ({ title }) => worded(title, ['title'])) : []),
    ...asked('condition', when, ['when']),
  ]);
}

export function partsOfMachine({ title, states, shown }: Machine): Part[] {
  return [...worded(title, ['title']), ...inEach(states, ['states'], partsOfState), ...partsOfShown(shown)];
}

function partsOfState({ title, entry, exit, transitions }: State): Part[] {
  return [
    ...worded(title, ['title']),
    { path: ['entry'], effects: entry },
    { path: ['exit'], effects: exit },
    ...inEach(transitions, ['transitions'], ({ when, chance, effects }): Part[] => [
      ...asked('condition', when, ['when']),
      ...percentageOf(chance, ['chance']),
      { path: ['effects'], effects },
    ]),
  ];
}

export function partsOfAction(action: Action): Part[] {
  const { title, choices, costs, requirements, authority, request, consents, effects } = action;
  const parts: Part[] = [
    ...inEach(costs, ['costs'], ({ amount, of }) => [
      ...asked('number', amount, ['amount']),
      ...asked('number', of, ['of']),
    ]),
    ...inEach(requirements, ['requirements'], ({ when, text }) => [
      ...asked('condition', when, ['when']),
      ...worded(text, ['text']),
    ]),
    ...inEach(authority, ['authority'], ({ when }) => asked('condition', when, ['when'])),
    ...(request ? partsOfDuration(request.takes, ['request', 'takes']) : []),
    ...inEach(consents, ['consents'], ({ when, takes }) => [
      ...asked('condition', when, ['when']),
      ...partsOfDuration(takes, ['takes']),
    ]),
    { path: ['effects'], effects },
  ];
  return [
    ...worded(title, ['title']),
    ...inEach(choices, ['choices'], ({ title: choice }) => worded(choice, ['title'])),
    ...parts.map((part) => ({ ...part, acting: action })),
  ];
}

function partsOfDuration({ hours, turns }: Duration, path: Path): ExpressionPart[] {
  return within([...asked('number', hours, ['hours']), ...asked('number', turns, ['turns'])], path);
}

export function partsOfRule({ title, when, chance, effects }: Rule): Part[] {
  return [
    ...worded(title, ['title']),
    ...asked('condition', when, ['when']),
    ...percentageOf(chance, ['chance']),
    { path: ['effects'], effects },
  ];
}

export function partsOfInject({ title, from, text, objective, expected, when, effects }: Inject): Part[] {
  return [
    ...worded(title, ['title']),
    ...worded(from, ['from']),
    ...worded(text, ['text']),
    ...worded(objective, ['objective']),
    ...worded(expected, ['expected']),
    ...asked('condition', when, ['when']),
    { path: ['effects'], effects },
  ];
}

/** A policy's preferences know who it plays; its answers also the choices of the order that asks. */
export function partsOfPolicy({ title, seats, preferences, answers }: Policy, actions: readonly Action[]): Part[] {
  const choicesOf = (id: string): Action['choices'] => actions.find((action) => action.id === id)?.choices ?? [];
  return [
    ...worded(title, ['title']),
    ...inEach(preferences, ['preferences'], (preference) =>
      [
        ...partsOfPicks(preference),
        ...asked('weight', preference.weight, ['weight']),
        ...asked('condition', preference.when, ['when']),
      ].map((part) => ({ ...part, acting: { seats, choices: [] } })),
    ),
    ...inEach(answers, ['answers'], (answer) =>
      [...partsOfPicks(answer), ...asked('condition', answer.when, ['when'])].map((part) => ({
        ...part,
        acting: { seats, choices: choicesOf(answer.action) },
      })),
    ),
  ];
}

function partsOfPicks({ choices = [] }: Preference | Answer): ExpressionPart[] {
  return inEach(choices, ['choices'], (choice) => asked('number', choice ?? undefined, []));
}

export function partsOfEnding({ title, when, text, outcomes }: Ending): Part[] {
  return [
    ...worded(title, ['title']),
    ...asked('condition', when, ['when']),
    ...worded(text, ['text']),
    ...inEach(outcomes, ['outcomes'], (outcome) => worded(outcome.text, ['text'])),
  ];
}

export function partsOfMetric({ title, aggregate, of }: Metric): Part[] {
  const asks = aggregate === 'count' || aggregate === 'longest' || aggregate === 'first';
  return [...worded(title, ['title']), ...asked(asks ? 'condition' : 'number', of, ['of'])];
}

export function partsOfTest({ steps }: Test): Part[] {
  return inEach(steps, ['steps'], partsOfStep);
}

function partsOfStep(step: TestStep): Part[] {
  switch (step.do) {
    case 'given':
      return [...asked('number', step.target, ['target']), ...asked('number', step.value, ['value'])];
    case 'given-parameter':
      return asked('number', step.value, ['value']);
    case 'check':
      return asked('condition', step.that, ['that']);
    case 'check-runs':
      return partsOfFigure(step.figure, ['figure']);
    default:
      return [];
  }
}

export function partsOfStudy({ title, question, vary, compare, ask, expect }: Study): Part[] {
  const started = (variation: Variation): ExpressionPart[] =>
    variation.kind === 'start' ? asked('number', variation.target, ['target']) : [];
  return [
    ...worded(title, ['title']),
    ...worded(question, ['question']),
    ...inEach(vary, ['vary'], started),
    ...inEach(compare, ['compare'], started),
    ...inEach(ask, ['ask'], ({ figure }) => partsOfFigure(figure, ['figure'])),
    ...inEach(expect, ['expect'], ({ figure }) => partsOfFigure(figure, ['figure'])),
  ];
}

function partsOfFigure(figure: Figure, path: Path): ExpressionPart[] {
  return figure.kind === 'share' ? asked('condition', figure.of, [...path, 'of']) : [];
}
