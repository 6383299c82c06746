/**
 * Something that differs between the points of a study: a parameter (through listed values, or by its own
 * distribution), the policy of some seats, or what a variable of the world starts at.
 */
export type Factor =
  | { readonly kind: 'parameter'; readonly parameter: string; readonly values?: readonly number[] }
  | { readonly kind: 'policy'; readonly seats: readonly string[]; readonly policies: readonly string[] }
  | { readonly kind: 'start'; readonly variable: string; readonly values: readonly number[] };

/** How many listed values a factor has; undefined for a parameter that varies by its distribution. */
export function levelsOf(factor: Factor): number | undefined {
  return factor.kind === 'policy' ? factor.policies.length : factor.values?.length;
}

/** The name of a factor in tables, files and on the command line. No two factors of a plan have the same. */
export function factorName(factor: Factor): string {
  switch (factor.kind) {
    case 'parameter':
      return factor.parameter;
    case 'policy':
      return `policy of ${factor.seats.join(', ')}`;
    case 'start':
      return `start of ${factor.variable}`;
  }
}
