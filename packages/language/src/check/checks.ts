import { checkChancesFit } from './chances.ts';
import type { Checking, CheckingFacts } from './checking.ts';
import { checkConditionsCanFail, checkConditionsCanHold } from './conditions.ts';
import { checkActorsSeeWhatTheyDecideOn } from './decisions.ts';
import { factsOf } from './facts/facts.ts';
import { checkStartsFit } from './starts.ts';
import { checkTransitionsCanHold, checkTransitionsInOrder } from './transitions.ts';

/** What makes a scenario wrong, each in a construct by itself. */
const MISTAKES: readonly ((checking: Checking) => void)[] = [checkActorsSeeWhatTheyDecideOn];

/** What is most likely not meant, though it can be played. */
const ODDITIES: readonly ((checking: CheckingFacts) => void)[] = [
  checkConditionsCanHold,
  checkConditionsCanFail,
  checkTransitionsCanHold,
  checkTransitionsInOrder,
  checkStartsFit,
  checkChancesFit,
];

/** What only a whole scenario can have or lack: a module has a host, and what has mistakes is not all there. */
const OF_THE_WHOLE: readonly ((checking: CheckingFacts) => void)[] = [];

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
