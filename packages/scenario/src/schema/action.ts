import type * as z from 'zod';
import type { Action, Choice, Duration, Limits, Requirement } from '../action.ts';
import { COMBINATIONS_MOST } from '../combination.ts';
import { effects, target } from './effect.ts';
import { expression } from './expression.ts';
import { TURNS_MOST } from './machine.ts';
import { declaredId, idOf, integer, yesNo } from './scalar.ts';
import { either, list, named, object, oneOf, optional } from './shape.ts';
import { text } from './text.ts';

const COUNT_MOST = 1_000_000;

const choice: z.ZodType<Choice> = object<Choice>()({
  name: declaredId,
  title: text,
  values: list(integer(), 1, COMBINATIONS_MOST),
  of: either<Choice['of']>()("'number', 'percentage', 'place', 'side', 'seat' or { enumeration }", [
    oneOf('number', 'percentage', 'place', 'side', 'seat'),
    object<{ readonly enumeration: string }>()({ enumeration: idOf }),
  ]),
});

const requirement: z.ZodType<Requirement> = object<Requirement>()({
  when: expression,
  secretly: yesNo,
  text: optional(text),
});

export const limits: z.ZodType<Limits> = named(
  'Limits',
  object<Limits>()({
    perTurn: optional(integer(1, COUNT_MOST)),
    perGame: optional(integer(1, COUNT_MOST)),
    wait: optional(integer(1, TURNS_MOST)),
  }),
);

const duration: z.ZodType<Duration> = named('Duration', object<Duration>()({ hours: expression, turns: expression }));

export const action: z.ZodType<Action> = object<Action>()({
  id: declaredId,
  title: text,
  seats: list(idOf, 1),
  choices: list(choice, 0, 20),
  costs: list(object<Action['costs'][number]>()({ amount: expression, of: target }), 0, 100),
  requirements: list(requirement, 0, 1000),
  limits,
  standing: yesNo,
  authority: list(object<Action['authority'][number]>()({ seat: idOf, when: optional(expression) }), 0, 1000),
  request: optional(object<NonNullable<Action['request']>>()({ to: optional(idOf), takes: duration })),
  consents: list(
    object<Action['consents'][number]>()({ seat: idOf, when: optional(expression), takes: duration }),
    0,
    100,
  ),
  effects,
});
