import { checkChancesFit } from './chances.ts';
import type { Checking, CheckingFacts } from './checking.ts';
import { checkConditionsCanFail, checkConditionsCanHold } from './conditions.ts';
import { checkActorsSeeWhatTheyDecideOn } from './decisions.ts';
import { checkEndingsCanBeReached, checkEndingsInOrder } from './endings.ts';
import { factsOf } from './facts/facts.ts';
import { checkInjectsAreReleased, checkInjectsGiveNothingAway } from './injects.ts';
import { checkTracksGoBothWays } from './one-way.ts';
import { checkActionsDoSomething, checkCostsCanBePaid } from './orders.ts';
import { checkParametersAreUsed, checkParametersVary } from './parameters.ts';
import {
  checkLimitsCanCount,
  checkRulesDoNotCancelOut,
  checkRulesDoNotFeedThemselves,
  checkRulesHaveATrigger,
} from './rules.ts';
import { checkComputerSidesHavePolicies, checkPlayersSeeSomething, checkSidesCanAct } from './sides.ts';
import { checkStartsFit } from './starts.ts';
import { checkTestsCheckSomething, checkTestsLookAtEverything } from './tests.ts';
import { checkOrdersReachTracks, checkTracksChange, checkTracksServe } from './tracks.ts';
import { checkTransitionsCanHold, checkTransitionsInOrder } from './transitions.ts';

/** What makes a scenario wrong, each in a construct by itself. */
const MISTAKES: readonly ((checking: Checking) => void)[] = [checkActorsSeeWhatTheyDecideOn, checkRulesHaveATrigger];

/** What is most likely not meant, though it can be played. */
const ODDITIES: readonly ((checking: CheckingFacts) => void)[] = [
  checkConditionsCanHold,
  checkConditionsCanFail,
  checkTransitionsCanHold,
  checkTransitionsInOrder,
  checkStartsFit,
  checkChancesFit,
  checkRulesDoNotCancelOut,
  checkLimitsCanCount,
  checkCostsCanBePaid,
  checkInjectsGiveNothingAway,
  checkTestsCheckSomething,
];

/** What only a whole scenario can have or lack: a module has a host, and what has mistakes is not all there. */
const OF_THE_WHOLE: readonly ((checking: CheckingFacts) => void)[] = [
  checkRulesDoNotFeedThemselves,
  checkTracksServe,
  checkTracksChange,
  checkTracksGoBothWays,
  checkOrdersReachTracks,
  checkParametersAreUsed,
  checkParametersVary,
  checkSidesCanAct,
  checkComputerSidesHavePolicies,
  checkPlayersSeeSomething,
  checkActionsDoSomething,
  checkInjectsAreReleased,
  checkEndingsCanBeReached,
  checkEndingsInOrder,
  checkTestsLookAtEverything,
];

export function checkMistakes(checking: Checking): void {
  for (const check of MISTAKES) check(checking);
}

/** @param isWhole whether it can be played and is proved to be in order so far */
export function checkOddities(checking: Checking, isWhole: boolean): void {
  const { scenario, lowering } = checking;
  const isStandIn = (part: object): boolean => lowering.origins.ofPart(part) === undefined;
  const facts = factsOf({ scenario, isWhole, hasCalendar: lowering.hasCalendar, isStandIn });
  for (const check of ODDITIES) check({ ...checking, facts });
  if (!isWhole) return;
  for (const check of OF_THE_WHOLE) check({ ...checking, facts });
}
