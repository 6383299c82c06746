import { combinationsOf, type Preference, valuesOfCombination } from '@sandtable/scenario';
import { isAsking } from '../action/ask.ts';
import { type Judging, mustHold } from '../action/judge.ts';
import { found } from '../assert.ts';
import { constantIn } from '../bounds.ts';
import type { Build } from '../build.ts';
import { all, truth } from '../expression.ts';
import { naming, type Scope } from '../scope.ts';
import * as c from '../wasm/code.ts';
import { writePick } from './pick.ts';
import type { DeskAction, SeatDesk } from './seat-desk.ts';

/** The orders that a preference asks for, one of which may be taken. */
export type Candidates = {
  readonly preference: Preference;
  /** How many of them are legal. */
  readonly count: c.Code;
  /** 1 + the number of the nth legal one among the seat's orders, from 0. */
  readonly order: (nth: c.Code) => c.Code;
  /** It is always the same order, and which is legal hangs on nothing that was drawn. */
  readonly isOne: boolean;
};

/** So many combinations of open choices are judged while compiling, where the world has no say in them. */
const LISTED_MOST = 64;

/** What a preference asks for; undefined where there is never anything. */
export function candidatesOf(
  build: Build,
  desk: SeatDesk,
  scope: Scope,
  preference: Preference,
): Candidates | undefined {
  const own = desk.actions.find(({ action }) => action.id === preference.action);
  const when = preference.when === undefined ? 1 : constantIn(build, scope, preference.when);
  if (!own || when === 0) return undefined;
  const holds = preference.when !== undefined && when === undefined ? [truth(build, scope, preference.when)] : [];
  const listed = listedOrders(build, desk, scope, own, preference);
  if (!listed) {
    const pick = writePick(build, desk, preference, own);
    return {
      preference,
      count: c.choose(all(holds), c.call(pick.index, c.number(-1)), c.number(0)),
      order: (nth) => c.add(c.call(pick.index, nth), c.number(own.firstOrder + 1)),
      isOne: false,
    };
  }
  const { combinations, legal } = listed;
  const [only] = combinations;
  if (only === undefined) return undefined;
  const orders = combinations.map((combination) => own.firstOrder + combination + 1);
  const isLegal = all([...holds, ...legal]);
  if (combinations.length === 1) {
    return { preference, count: isLegal, order: () => c.number(own.firstOrder + only + 1), isOne: true };
  }
  const list = build.memory.constants(orders);
  return {
    preference,
    count: c.multiply(isLegal, c.number(combinations.length)),
    order: (nth) => c.loadAt(c.shiftLeft(nth, c.number(2)), list),
    isOne: false,
  };
}

type Listed = { readonly combinations: readonly number[]; readonly legal: readonly c.Code[] };

/** The combinations that are asked for, where they are known and all of them are legal whenever `legal` holds. */
function listedOrders(
  build: Build,
  desk: SeatDesk,
  scope: Scope,
  own: DeskAction,
  preference: Preference,
): Listed | undefined {
  const wanted = own.action.choices.map((_, index) => {
    const choice = preference.choices[index] ?? null;
    return choice === null ? null : constantIn(build, scope, choice);
  });
  if (wanted.includes(undefined)) return undefined;
  const combinations = Array.from({ length: combinationsOf(own.action) }, (_, index) => index).filter((combination) =>
    valuesOfCombination(own.action, combination).every((value, index) => {
      const only = wanted[index] ?? null;
      return only === null || value === only;
    }),
  );
  if (combinations.length > LISTED_MOST) return undefined;
  const common = commonLegality(build, desk, scope, own);
  const [first] = combinations;
  if (combinations.length === 1 && first !== undefined) {
    const named = choosing(scope, own, first);
    return { combinations, legal: [...common, ...mustHold(build, named, own, desk.judging, 'by-choice')] };
  }
  const judged = combinations.map((combination) =>
    knownLegality(build, choosing(scope, own, combination), own, desk.judging),
  );
  if (judged.includes(undefined)) return undefined;
  return { combinations: combinations.filter((_, index) => judged[index]), legal: common };
}

function commonLegality(build: Build, { judging }: SeatDesk, scope: Scope, own: DeskAction): c.Code[] {
  const asks = own.asks ? [c.isZero(isAsking(build, own))] : [];
  return [...asks, ...mustHold(build, scope, own, judging, 'common')];
}

/** Whether the choices of an order are legal, where that is known beforehand. */
function knownLegality(build: Build, scope: Scope, own: DeskAction, judging: Judging): boolean | undefined {
  const fails = own.action.requirements.some(({ when, secretly }) => {
    return !(secretly && judging.openly) && constantIn(build, scope, when) === 0;
  });
  if (fails) return false;
  return mustHold(build, scope, own, judging, 'by-choice').length === 0 ? true : undefined;
}

function choosing(scope: Scope, { action }: DeskAction, combination: number): Scope {
  return valuesOfCombination(action, combination).reduce((so, number, index) => {
    const { name } = found('choice', String(index), action.choices[index]);
    return naming(so, name, { is: 'number', number });
  }, scope);
}
