import type { Scenario } from '@sandtable/scenario';
import type { Lowering } from '../lower/lowering.ts';
import type { Sights } from '../lower/sight/sights.ts';
import type { Facts } from './facts/facts.ts';

/**
 * What a check looks at: the names and texts of the lowering, the scenario as far as it could be lowered, and who sees
 * what. A check reports through `lowering.report`, and finds the author's place of any part through `lowering.origins`.
 */
export type Checking = {
  readonly lowering: Lowering;
  readonly scenario: Scenario;
  readonly sights: Sights;
};

/** With what can be reached in it. */
export type CheckingFacts = Checking & { readonly facts: Facts };
