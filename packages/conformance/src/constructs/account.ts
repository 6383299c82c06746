import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../library/shelf.ts';
import { constructsOf } from './derive.ts';
import { testOf } from './row.ts';
import { rows } from './rows/index.ts';
import { unplayed } from './unplayed.ts';

/** Why the engine has no part in a construct; undefined where it plays it. */
export function reasonFor(construct: string): string | undefined {
  return unplayed.find(([pattern]) => pattern.test(construct))?.[1];
}

/** Constructs that have not exactly one row or a reason, and rows of what is none. */
export function findUnaccounted(): string[] {
  const all = constructsOf();
  const named = rows.flatMap(({ constructs }) => constructs);
  const foreign = named.filter((construct) => !all.includes(construct));
  const uneven = all.flatMap((construct) => {
    const count = named.filter((each) => each === construct).length + (reasonFor(construct) === undefined ? 0 : 1);
    return count === 1 ? [] : [`${construct} is accounted for ${count} times`];
  });
  return [...foreign.map((construct) => `${construct} is no construct`), ...uneven];
}

const rowsFolder = 'packages/conformance/src/constructs/rows';

/** Rows whose test is not there by its titles, or whose text does not stand in its file exactly once. */
export function findStale(): string[] {
  const read = (path: string): string => readFileSync(join(repository, 'packages', path), 'utf8');
  return rows.flatMap((row) => {
    const [name] = row.constructs;
    const { file, titles } = testOf(row);
    const tests = read(file).replaceAll("\\'", "'");
    const missing = titles.filter((title) => !tests.includes(`'${title}'`) && !tests.includes(`"${title}"`));
    const times = read(row.file).split(row.text).length - 1;
    return [
      ...missing.map((title) => `${name}: ${file} has no ‘${title}’: see to its row in ${rowsFolder}`),
      ...(times === 1
        ? []
        : [`${name}: ${row.file} has ‘${row.text}’ ${times} times: see to its row in ${rowsFolder}`]),
    ];
  });
}
