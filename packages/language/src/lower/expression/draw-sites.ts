import { drawSite } from '@sandtable/scenario';
import type { AstNode } from 'langium';
import type { Report } from '../report.ts';

/** Gives the draws of one construct their sites: an author's label, or the draw's ordinal in the construct. */
export type DrawSites = {
  readonly next: (node: AstNode, label: string | undefined, keys: readonly string[]) => string;
  /** A name for a `let`, different from all others in the construct. */
  readonly localName: (name: string) => string;
};

/** @param taken names that are locals of the construct already: choices and the like */
export function newDrawSites(construct: string, report: Report, taken: readonly string[] = []): DrawSites {
  let ordinal = 0;
  const labels = new Set<string>();
  const locals = new Set(taken);
  return {
    next(node, label, keys) {
      ordinal += 1;
      if (label === undefined) return drawSite(construct, ordinal - 1);
      const written = [label, ...keys].join('.');
      if (labels.has(written)) {
        report.error('label-repeated', node, `‘${label}’ already labels another draw of ‘${construct}’.`);
      }
      labels.add(written);
      return drawSite(construct, written);
    },
    localName(name) {
      let unique = name;
      for (let count = 2; locals.has(unique); count += 1) unique = `${name}.${count}`;
      locals.add(unique);
      return unique;
    },
  };
}
