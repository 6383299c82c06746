import type { Scenario } from '@sandtable/scenario';
import type { Tape } from '../generate/tape.ts';
import { checkWorldStaysInBounds } from './bounds.ts';
import { checkOddsAreThoseOfTheDraws } from './odds.ts';
import { checkOrdersListedAreLegal } from './orders.ts';
import { rehearse } from './rehearsal.ts';
import { checkReplayEqualsPlay } from './replay.ts';
import { checkSaveAndLoadEqualPlay } from './save.ts';
import { checkViewsKeepSecrets } from './secrecy.ts';

/**
 * What every scenario must satisfy, on one game of it: people and policies play, halting everywhere.
 *
 * @param tape decides who plays and what people order
 * @returns what is wrong, in sentences; empty where nothing is
 */
export function checkScenarioPlays(scenario: Scenario, tape: Tape): string[] {
  const rehearsal = rehearse(scenario, tape);
  return [
    ...checkWorldStaysInBounds(rehearsal),
    ...checkReplayEqualsPlay(rehearsal),
    ...checkSaveAndLoadEqualPlay(rehearsal),
    ...checkOrdersListedAreLegal(rehearsal),
    ...checkOddsAreThoseOfTheDraws(rehearsal),
    ...checkViewsKeepSecrets(rehearsal, tape),
  ];
}
