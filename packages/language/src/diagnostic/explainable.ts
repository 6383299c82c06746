import type { DiagnosticCode } from './codes.ts';

/** What a finding of `lint` is about: kinds of declarations, as one of them is called, and whether a seat has it. */
export type Subject = { readonly types: readonly string[]; readonly called: string; readonly ofSeat: boolean };

const ACTION: Subject = { types: ['Action'], called: 'an action', ofSeat: true };

/**
 * The findings of `lint` with what each is about; `null` is the scenario as a whole. Lint is not of this package: a test
 * of the command holds the two lists together.
 */
export const LINT_FINDINGS: Readonly<Record<string, Subject | null>> = {
  'rule-never-fired': { types: ['Rule'], called: 'a rule', ofSeat: false },
  'state-never-entered': { types: ['State'], called: 'a state', ofSeat: false },
  'ending-never-reached': { types: ['Ending'], called: 'an ending', ofSeat: false },
  'often-clamped': { types: ['Track', 'Force'], called: 'a track or a force', ofSeat: false },
  'never-legal': ACTION,
  'never-chosen': ACTION,
  dominant: ACTION,
  'initiative-decides': null,
};

/** The hints of `check` about a scenario. Errors and warnings are put right; a hint may be as it should be. */
export const HINTS: readonly DiagnosticCode[] = [
  'always-true',
  'order-decides',
  'rules-cancel',
  'limit-idle',
  'never-used',
  'shown-to-nobody',
  'beyond-orders',
  'never-varied',
  'gives-away',
  'endings-overlap',
  'move-uneven',
  'untested',
];

/** Every code that can be explained. */
export const EXPLAINABLE: readonly string[] = [...Object.keys(LINT_FINDINGS), ...HINTS];
