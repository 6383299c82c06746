/** Why an input was refused. The game is then as it was. */
export type Refusal = {
  readonly code: RefusalCode;
  /** A sentence for whoever gave the input. It tells nothing that the seat may not see. */
  readonly text: string;
};

export type RefusalCode =
  /** The input is not one: a field is missing, of another type, or unknown. */
  | 'malformed'
  /** Not possible in this phase. */
  | 'not-now'
  /** It names a seat, action, variable, inject, policy or parameter that there is none of. */
  | 'unknown'
  /** Not for this seat to do. */
  | 'not-yours'
  /** A number outside what is allowed. */
  | 'out-of-range'
  /** The order cannot be given as things stand: see the reasons for which orders lapse. */
  | 'illegal'
  /** Effects or an inject that do not fit the scenario. */
  | 'unfit';

/** A refusal. `text` is a whole sentence. */
export function refusal(code: RefusalCode, text: string): Refusal {
  return { code, text };
}
