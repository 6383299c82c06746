import { decodeScenario, type Effect, type Inject, problemText, type Scenario } from '@sandtable/scenario';
import { type Refusal, refusal } from './refusal.ts';

/** What the white cell wrote, checked against the scenario; or why it does not fit. */
export type Checked<T> = { readonly fits: T } | { readonly refused: Refusal };

/** Where effects are to stand: as an inject's, or in the place of an action's own, whose names they then know. */
export type Place = { readonly action: string } | 'inject';

/**
 * Checks an inject written in play as if it stood in the scenario. Its draws are made at `<id>/<ordinal>`, so that they
 * meet no others.
 *
 * @param construct `live.n`, which the sites begin with
 */
export function checkInject(scenario: Scenario, construct: string, inject: Inject): Checked<Inject> {
  const others = scenario.injects.filter(({ id }) => id !== inject.id);
  const checked = checkAmended({ ...scenario, injects: [...others, sited(inject, construct)] });
  return 'refused' in checked ? checked : { fits: checked.fits.injects.at(-1) ?? inject };
}

/** Checks effects written in play. */
export function checkLiveEffects(
  scenario: Scenario,
  construct: string,
  place: Place,
  effects: readonly Effect[],
): Checked<readonly Effect[]> {
  if (place === 'inject') {
    const inject: Inject = { id: construct, title: emptyText(scenario), seats: [], text: emptyText(scenario), effects };
    const checked = checkInject(scenario, construct, inject);
    return 'refused' in checked ? checked : { fits: checked.fits.effects };
  }
  const index = scenario.actions.findIndex(({ id }) => id === place.action);
  const instead = sited(effects, construct);
  const amended = scenario.actions.map((action, each) => (each === index ? { ...action, effects: instead } : action));
  const checked = checkAmended({ ...scenario, actions: amended });
  return 'refused' in checked ? checked : { fits: checked.fits.actions[index]?.effects ?? [] };
}

function checkAmended(amended: Scenario): Checked<Scenario> {
  const decoded = decodeScenario(amended);
  if ('scenario' in decoded) return { fits: decoded.scenario };
  const sentences = decoded.problems.slice(0, 3).map(problemText);
  return { refused: refusal('unfit', `This does not fit the scenario: ${sentences.join('; ')}.`) };
}

function emptyText({ languages }: Scenario): Inject['text'] {
  return { [languages[0] ?? 'en']: [] };
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
