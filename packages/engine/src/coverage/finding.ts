import type { Coverage } from './coverage.ts';

/** Something that a look at many runs gives to think about. It is no mistake by itself. */
export type Finding = { readonly code: FindingCode; readonly of: string; readonly sentence: string };

/** The kinds of findings. A code never changes its meaning. */
export const FINDING_CODES = [
  'rule-never-fired',
  'state-never-entered',
  'ending-never-reached',
  'often-clamped',
  'never-legal',
  'never-chosen',
  'dominant',
  'initiative-decides',
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

/** A variable that is clamped in more than this share of runs may have bounds that are too narrow. */
const CLAMPED_OFTEN = 0.2;
/** An order that a seat chooses in more than this share of its choices leaves it no dilemma. */
const DOMINANT = 0.9;
/** Fewer choices than this say nothing. */
const CONTESTED_LEAST = 20;
/** More than this share of runs that end otherwise when sides act in another order. */
const INITIATIVE_DECIDES = 0.1;

/** What is worth telling an author of a coverage, by kind, each in the scenario's order. */
export function findingsIn(coverage: Coverage): Finding[] {
  return [...neverHappened(coverage), ...clampedOften(coverage), ...ordersIn(coverage), ...initiativeIn(coverage)];
}

function neverHappened({ rules, states, endings, runs }: Coverage): Finding[] {
  const over = `in ${inRuns(runs)}`;
  return [
    ...rules
      .filter(({ fired }) => fired.times === 0)
      .map(({ rule }) => finding('rule-never-fired', rule, `The rule ${rule} never fired ${over}.`)),
    ...states
      .filter(({ entered }) => entered.times === 0)
      .map(({ state }) => finding('state-never-entered', state, `The state ${state} was never entered ${over}.`)),
    ...endings
      .filter((each) => each.runs === 0 && each.ending !== 'time')
      .map(({ ending }) => finding('ending-never-reached', ending, `The ending ${ending} was never reached ${over}.`)),
  ];
}

function clampedOften({ clamped, runs }: Coverage): Finding[] {
  return clamped
    .filter((each) => each.runs > runs * CLAMPED_OFTEN)
    .map((each) =>
      finding(
        'often-clamped',
        each.variable,
        `${each.variable} was stopped by its bounds in ${each.runs} of ${inRuns(runs)}.`,
      ),
    );
}

function ordersIn({ actions, runs }: Coverage): Finding[] {
  return actions.flatMap(({ action, seat, legal, contested, chosen }) => {
    const of = `${action}@${seat}`;
    if (legal === 0) return [finding('never-legal', of, `${action} was never legal for ${seat} in ${inRuns(runs)}.`)];
    if (contested < CONTESTED_LEAST) return [];
    const share = `${chosen} of ${contested} times that it could have chosen something else`;
    if (chosen === 0)
      return [finding('never-chosen', of, `${seat} never chose ${action}, though it could ${contested} times.`)];
    return chosen > contested * DOMINANT ? [finding('dominant', of, `${seat} chose ${action} ${share}.`)] : [];
  });
}

function initiativeIn({ initiative: { sides, runs, endingDiffers } }: Coverage): Finding[] {
  if (endingDiffers <= runs * INITIATIVE_DECIDES) return [];
  const order = sides.toReversed().join(', ');
  return [
    finding(
      'initiative-decides',
      order,
      `${endingDiffers} of ${inRuns(runs)} end otherwise when the sides act in the order ${order}.`,
    ),
  ];
}

function finding(code: FindingCode, of: string, sentence: string): Finding {
  return { code, of, sentence };
}

function inRuns(runs: number): string {
  return runs === 1 ? '1 run' : `${runs} runs`;
}
