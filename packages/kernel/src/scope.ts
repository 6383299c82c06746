import type { Interval } from '@sandtable/scenario';
import type { Frame } from './wasm/module.ts';

/** What a name of an expression stands for; of a local perhaps also what numbers it can be. */
export type Name =
  | { readonly is: 'local'; readonly local: number; readonly interval?: Interval }
  | { readonly is: 'number'; readonly number: number };

export type Names = ReadonlyMap<string, Name>;

/** Where draws of a construct are made. */
export type Drawing = {
  /** Added to each site: `@<seat>` for an action. */
  readonly suffix: string;
  /** The local that holds the order's slot; absent for lane 0. */
  readonly lane?: number;
  /** The construct is carried out once in a turn and lane at most, so that what was drawn before is known. */
  readonly once: boolean;
};

/** A signal or inject that a construct may set off, and the local that says whether it does. */
export type Pending = { readonly kind: 'signal' | 'inject'; readonly id: string; readonly local: number };

/** Where an expression or effect stands: in which function, with which names, and whether it may draw. */
export type Scope = {
  readonly frame: Frame;
  readonly names: Names;
  readonly drawing?: Drawing;
  /**
   * What has been set off so far and follows the construct, in the order of the text. Absent where the queue may hold
   * something already, or the order of the text is not that of time: there everything goes into the queue.
   */
  readonly pending?: Pending[];
};

/** A scope without names in which nothing is drawn: of conditions, values and the like. */
export function plainScope(frame: Frame): Scope {
  return { frame, names: new Map() };
}

/** The scope in which also this name is known. */
export function naming(scope: Scope, name: string, meaning: Name): Scope {
  return { ...scope, names: new Map(scope.names).set(name, meaning) };
}
