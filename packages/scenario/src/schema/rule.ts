import type * as z from 'zod';
import type { Ending, Metric } from '../ending.ts';
import type { Answer, Policy, Preference } from '../policy.ts';
import type { Inject, Rule, Signal } from '../rule.ts';
import { limits } from './action.ts';
import { effects } from './effect.ts';
import { chance, expression } from './expression.ts';
import { TURNS_MOST } from './machine.ts';
import { declaredId, idOf, integer, shortText, yesNo } from './scalar.ts';
import { list, object, oneOf, optional, orNull } from './shape.ts';
import { text } from './text.ts';

export const rule: z.ZodType<Rule> = object<Rule>()({
  id: declaredId,
  title: text,
  when: optional(expression),
  chance: optional(chance),
  limits,
  effects,
});

export const signal: z.ZodType<Signal> = object<Signal>()({ id: declaredId, title: text });

export const inject: z.ZodType<Inject> = object<Inject>()({
  id: declaredId,
  title: text,
  serial: optional(shortText),
  from: optional(text),
  seats: list(idOf),
  text,
  story: optional(idOf),
  objective: optional(text),
  expected: optional(text),
  turn: optional(integer(1, TURNS_MOST)),
  when: optional(expression),
  effects,
});

const picks = list(orNull(expression), 0, 20);

const preference: z.ZodType<Preference> = object<Preference>()({
  action: idOf,
  choices: picks,
  weight: expression,
  when: optional(expression),
});

const answer: z.ZodType<Answer> = object<Answer>()({
  action: idOf,
  grant: yesNo,
  choices: optional(picks),
  when: optional(expression),
});

export const policy: z.ZodType<Policy> = object<Policy>()({
  id: declaredId,
  title: text,
  seats: list(idOf, 1),
  preferences: list(preference, 0, 1000),
  answers: list(answer, 0, 1000),
  otherwise: oneOf('pass', 'random'),
});

export const ending: z.ZodType<Ending> = object<Ending>()({
  id: declaredId,
  title: text,
  when: optional(expression),
  story: optional(idOf),
  text: optional(text),
  outcomes: list(object<Ending['outcomes'][number]>()({ side: idOf, text })),
});

export const metric: z.ZodType<Metric> = object<Metric>()({
  id: declaredId,
  title: text,
  aggregate: oneOf('highest', 'lowest', 'final', 'average', 'count', 'longest', 'first', 'total'),
  of: expression,
  unit: optional(shortText),
  kind: oneOf('number', 'percentage', 'yes-no'),
});
