import { activation, draw, noise } from '@sandtable/random';
import { type Band, clamp, marginSite, turnId, type Visibility } from '@sandtable/scenario';
import { fail, found } from '../assert.ts';
import { contextOf, type Setting } from '../context.ts';
import { holds } from '../evaluate.ts';

/** What a seat sees of one number of the world. Nothing at all is no sight: undefined. */
export type Sight =
  | { readonly kind: 'exact'; readonly value: number }
  /** The number lies within `margin` of the value, except that the value stops at the bounds. */
  | { readonly kind: 'margin'; readonly value: number; readonly margin: number }
  | { readonly kind: 'band'; readonly band: Band };

/** What has bounds and an audience: a variable or a value. */
export type Sightable = {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly shown: readonly Visibility[];
};

/** The clause that decides what the seat sees: the first that names it and whose condition holds; undefined for none. */
function decidingClause(setting: Setting, seat: string, shown: readonly Visibility[]): Visibility | undefined {
  return shown.find((clause) => clause.seats.includes(seat) && holds(clause.when, contextOf(setting)));
}

/** Whether the seat sees it as it is. */
export function seesExactly(setting: Setting, seat: string, shown: readonly Visibility[]): boolean {
  return decidingClause(setting, seat, shown)?.as.kind === 'exact';
}

/**
 * What the seat sees of `of`, whose true value is `value`; undefined for nothing.
 *
 * The error within a margin is drawn at `<id>/margin/<side>` in the turn of the world that is seen: one a turn for all
 * seats of a side, however often they look.
 */
export function sightOf(setting: Setting, seat: string, of: Sightable, value: number): Sight | undefined {
  const as = decidingClause(setting, seat, of.shown)?.as;
  switch (as?.kind) {
    case undefined:
      return undefined;
    case 'exact':
      return { kind: 'exact', value };
    case 'margin': {
      const { side } = found('seat', seat, setting.plan.seats.get(seat)).seat;
      const site = setting.plan.site(marginSite(of.id, side));
      const [word] = draw(setting.key, site, setting.world[turnId] ?? 0, activation(0, 0));
      return { kind: 'margin', value: clamp(value + noise(word, as.margin), of.min, of.max), margin: as.margin };
    }
    case 'bands': {
      const band = as.bands.find(({ from, to }) => from <= value && value <= to);
      return { kind: 'band', band: band ?? fail(`a band of ${of.id} around its value`, value) };
    }
  }
}
