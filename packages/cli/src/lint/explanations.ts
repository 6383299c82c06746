import type { Finding } from '@sandtable/engine';
import type { Explanation } from '@sandtable/language';

/** Findings held against what an author says of them. */
export type Explained = {
  readonly open: readonly Finding[];
  readonly explained: readonly { readonly finding: Finding; readonly explanation: Explanation }[];
  /** Explanations of what was not found. */
  readonly idle: readonly Explanation[];
};

/** The first explanation of a finding counts. */
export function explain(findings: readonly Finding[], explanations: readonly Explanation[]): Explained {
  const held = findings.map((finding) => ({
    finding,
    explanation: explanations.find((each) => explains(each, finding)),
  }));
  return {
    open: held.flatMap(({ finding, explanation }) => (explanation ? [] : [finding])),
    explained: held.flatMap(({ finding, explanation }) => (explanation ? [{ finding, explanation }] : [])),
    idle: explanations.filter((each) => !findings.some((finding) => explains(each, finding))),
  };
}

/** An explanation of something is one of all that is in it: of the members of a `for each`, of the states in a state. */
function explains({ code, of, seats }: Explanation, finding: Finding): boolean {
  if (finding.code !== code) return false;
  if (of.length === 0) return true;
  const [id = '', seat] = finding.of.split('@');
  if (!of.some((each) => id === each || id.startsWith(`${each}.`))) return false;
  return seats === undefined || (seat !== undefined && seats.includes(seat));
}
