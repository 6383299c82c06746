import {
  decodeEffects,
  decodeInject,
  type Effect,
  type Inject,
  type Problem,
  problemText,
  type Scenario,
} from '@sandtable/scenario';
import { type Refusal, refusal } from './refusal.ts';

/** What the white cell wrote, checked against the scenario; or why it does not fit. */
export type Checked<T> = { readonly fits: T } | { readonly refused: Refusal };

/** Where effects are to stand: as an inject's, or in the place of an action's own, whose names they then know. */
export type Place = { readonly action: string } | 'inject';

/**
 * Checks an inject written in play: it may use what the scenario declares and adds nothing to the world. Its draws are
 * made at `<construct>/<ordinal>`, so that they meet no others.
 *
 * @param construct `live.n`, which the sites begin with
 */
export function checkInject(scenario: Scenario, construct: string, inject: Inject): Checked<Inject> {
  const decoded = decodeInject(sited(inject, construct), scenario);
  return 'inject' in decoded ? { fits: decoded.inject } : unfit(decoded.problems);
}

/** Checks effects written in play. */
export function checkLiveEffects(
  scenario: Scenario,
  construct: string,
  place: Place,
  effects: readonly Effect[],
): Checked<readonly Effect[]> {
  const action = place === 'inject' ? undefined : scenario.actions.find(({ id }) => id === place.action);
  const decoded = decodeEffects(sited(effects, construct), scenario, action);
  return 'effects' in decoded ? { fits: decoded.effects } : unfit(decoded.problems);
}

function unfit(problems: readonly Problem[]): { readonly refused: Refusal } {
  const sentences = problems.slice(0, 3).map(problemText);
  return { refused: refusal('unfit', `This does not fit the scenario: ${sentences.join('; ')}.`) };
}

/** Deeper than any effect: what is nested deeper is left as it is, for the check to refuse. */
const depthMost = 1000;

/** The same with every draw at a site of its own, numbered in the order in which they are written. */
function sited<T>(written: T, construct: string): T {
  let ordinal = 0;
  const resited = (data: unknown, depth: number): unknown => {
    if (typeof data !== 'object' || data === null || depth > depthMost) return data;
    if (Array.isArray(data)) return data.map((each) => resited(each, depth + 1));
    const entries = Object.entries(data).map(([key, value]) => [key, resited(value, depth + 1)] as const);
    const draws = 'site' in data && !('op' in data && data.op === 'seen');
    return Object.fromEntries(draws ? [...entries, ['site', `${construct}/${ordinal++}`]] : entries);
  };
  return resited(written, 0) as T;
}
