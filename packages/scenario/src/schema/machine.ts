import type * as z from 'zod';
import type { Machine, State, Transition } from '../machine.ts';
import { effects } from './effect.ts';
import { chance, expression } from './expression.ts';
import { declaredId, idOf, integer, yesNo } from './scalar.ts';
import { list, object, oneOf, optional } from './shape.ts';
import { text } from './text.ts';
import { visibility } from './world.ts';

/** The longest game, in turns; no wait is longer. */
export const TURNS_MOST = 5000;

const transition: z.ZodType<Transition> = object<Transition>()({
  target: idOf,
  on: optional(idOf),
  after: optional(integer(1, TURNS_MOST)),
  when: optional(expression),
  chance: optional(chance),
  effects,
});

const state: z.ZodType<State> = object<State>()({
  id: declaredId,
  title: text,
  parent: optional(idOf),
  kind: oneOf('atomic', 'compound', 'parallel', 'final'),
  initial: yesNo,
  entry: effects,
  exit: effects,
  transitions: list(transition, 0, 100),
});

export const machine: z.ZodType<Machine> = object<Machine>()({
  id: declaredId,
  title: text,
  states: list(state, 1, 500),
  shown: list(visibility),
});
