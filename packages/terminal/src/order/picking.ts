import type { LegalOrder } from '@sandtable/engine';
import type { Offer } from './offer.ts';

/** An action whose choices are being made, one after another: those made so far. */
export interface Picking {
  readonly offer: Offer;
  readonly picked: readonly number[];
}

/** The orders that the choices made so far leave. */
export function ordersLeft({ offer, picked }: Picking): readonly LegalOrder[] {
  return offer.orders.filter(({ choices }) => picked.every((value, index) => choices[index] === value));
}

/** What is left to choose from for the next choice. */
export function valuesLeft(picking: Picking): number[] {
  return [...new Set(ordersLeft(picking).map(({ choices }) => choices[picking.picked.length] ?? 0))];
}

/** The same after every choice that only one value is left for: nobody is asked about those. */
export function withForced(picking: Picking): Picking {
  const { offer, picked } = picking;
  if (picked.length === offer.action.choices.length) return picking;
  const [only, ...others] = valuesLeft(picking);
  return only === undefined || others.length > 0 ? picking : withForced({ offer, picked: [...picked, only] });
}
