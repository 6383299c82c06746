// The only place where ids that no author wrote are spelled. `/` and `@` never stand in a declared id, so a derived id
// meets no declared one but the two names below, which no author may declare.

/** The number of the turn that is being played, from 1; 0 before the first. */
export const turnId = 'turn';
/** 1 + the index of the ending that is latched, 1 + the number of endings for the built-in `time`, 0 for none. */
export const endingId = 'ending';
/** How many turns of the move are left, the present one among them. */
export const moveLeftId = 'move/left';
/** How many turns the next move has. */
export const moveLengthId = 'move/length';

/** The active child of a machine or of a compound state: 1 + its index among its siblings. */
export const inId = (machineOrState: string): string => `${machineOrState}/in`;
/** The turn in which a state was entered, 0 while it is not active. */
export const sinceId = (state: string): string => `${state}/since`;

/** How often a seat's orders of an action succeeded in the game. */
export const usesId = (action: string, seat: string): string => `${action}@${seat}/uses`;
/** How often a seat's orders of an action succeeded in this turn. */
export const nowId = (action: string, seat: string): string => `${action}@${seat}/now`;
/** The first turn in which a seat may order an action again. */
export const readyId = (action: string, seat: string): string => `${action}@${seat}/ready`;

/** The open ask of a seat for an action: 1 + the number of its combination, 0 for none. */
export const askId = (action: string, seat: string): string => `${action}@${seat}/ask`;
/** What is asked for: 0 authority, n the action's n-th consent. */
export const askStageId = (action: string, seat: string): string => `${action}@${seat}/ask.stage`;
/** Turns until the answer is due. */
export const askLeftId = (action: string, seat: string): string => `${action}@${seat}/ask.left`;
/** Hours that the order has waited so far, stopping at {@link ASK_HOURS_MOST}. */
export const askHoursId = (action: string, seat: string): string => `${action}@${seat}/ask.hours`;
/** 0 not answered, 1 granted, 2 refused. */
export const askAnswerId = (action: string, seat: string): string => `${action}@${seat}/ask.answer`;
/** 1 + the index of the seat that is asked. */
export const askOfId = (action: string, seat: string): string => `${action}@${seat}/ask.of`;

/** How often a rule fired in the game. */
export const ruleUsesId = (rule: string): string => `${rule}/uses`;
/** The first turn in which a rule may fire again. */
export const ruleReadyId = (rule: string): string => `${rule}/ready`;

/** 0 waiting, 1 released, 2 held. */
export const injectStateId = (inject: string): string => `${inject}/state`;

/** The standing order in a seat's slot (from 1): 1 + the number of the seat's order, 0 for none. */
export const standingId = (seat: string, slot: number): string => `standing/${seat}/${slot}`;

/** A member of a family (`offer.japan`), or the count of a force in a place (`cutters.okinawa`). */
export const memberId = (family: string, member: string): string => `${family}.${member}`;

/** The site of a construct's draw: its ordinal in the construct, from 0, or its author's label. */
export const drawSite = (construct: string, ordinalOrLabel: number | string): string =>
  `${construct}/${ordinalOrLabel}`;
/** The site of the chance of a state's transition, counted from 0. */
export const transitionSite = (state: string, ordinal: number): string => `${state}/go/${ordinal}`;
/** The site of an action's draw when `seat` orders it. */
export const seatSite = (site: string, seat: string): string => `${site}@${seat}`;
/** The site of the error with which a side sees a variable or value. */
export const marginSite = (id: string, side: string): string => `${id}/margin/${side}`;
/** The site at which a side's place in a rolled initiative is drawn. */
export const initiativeSite = (side: string): string => `initiative/${side}`;
/** The site at which a policy chooses a seat's orders. */
export const policySite = (policy: string, seat: string): string => `${policy}/${seat}`;
