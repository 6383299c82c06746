import { type Path, pathText } from './path.ts';

/**
 * What is wrong in a scenario's data: where, from the scenario's root, and a sentence for whoever wrote it.
 * A value and never thrown: scenarios come from strangers.
 */
export type Problem = { readonly path: Path; readonly sentence: string };

/** More problems than this, in one scenario, help nobody. */
export const PROBLEMS_MOST = 100;

/** `actions[2].seats[0]: unknown seat: jpan`. */
export function problemText({ path, sentence }: Problem): string {
  return path.length === 0 ? sentence : `${pathText(path)}: ${sentence}`;
}
