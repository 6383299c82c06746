import { type Asked, canonicalJson, type Expression } from '@sandtable/scenario';
import type { StudyPlan } from './study-plan.ts';

/** What a study asks, and what its expectations are about and it does not ask; each figure once, in that order. */
export function askedOf({ ask, expect }: Pick<StudyPlan, 'ask' | 'expect'>): readonly Asked[] {
  const asked = new Map<string, Asked>();
  for (const { figure, text } of [...ask, ...expect]) {
    const key = canonicalJson(figure);
    if (!asked.has(key)) asked.set(key, { figure, text });
  }
  return [...asked.values()];
}

/** The place of a figure among those asked. */
export function placeOfFigure(asked: readonly Asked[], figure: Asked['figure']): number {
  const key = canonicalJson(figure);
  return asked.findIndex((each) => canonicalJson(each.figure) === key);
}

/** The conditions that have to be asked at the end of each run: those of the figures that are shares, in order. */
export function conditionsOf(asked: readonly Asked[]): readonly Expression[] {
  return asked.flatMap(({ figure }) => (figure.kind === 'share' ? [figure.of] : []));
}
