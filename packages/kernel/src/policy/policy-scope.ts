import { plainScope, type Scope } from '../scope.ts';
import type { SeatDesk } from './seat-desk.ts';

/** The scope of a policy that plays a seat: it knows whom it plays. */
export function policyScope(frame: Scope['frame'], { seatIndex, sideIndex }: SeatDesk): Scope {
  const names = new Map([
    ['actor', { is: 'number', number: sideIndex } as const],
    ['seat', { is: 'number', number: seatIndex } as const],
  ]);
  return { ...plainScope(frame), names };
}
