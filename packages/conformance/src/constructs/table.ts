import { join } from 'node:path';
import { repository } from '../library/shelf.ts';
import { reasonFor } from './account.ts';
import { constructsOf } from './derive.ts';
import { testOf } from './row.ts';
import { rows } from './rows/index.ts';

/** Where the table stands. */
export const tablePath = join(repository, 'docs', 'constructs.md');

const opening = `# Every construct, and the test that fails if the engine ignores it

The list is derived from the JSON Schema of the intermediate form, so that no construct can be forgotten: each field of each thing, each kind of what comes in kinds, each word where a field is one of several. Nothing that is read from a scenario is then ignored.

For each construct there is a way to make the engine ignore it: one text of one file, put in another's place. \`pnpm constructs\` does this for one construct after another, runs its test and says which tests did not notice; it writes this page when all did. Where one test is named for two constructs, ignoring one of them is ignoring the other.
`;

/** The page, as the rows and the schema now say. */
export function renderTable(): string {
  const all = constructsOf();
  const played = rows.map((row) => {
    const { file, titles } = testOf(row);
    return line(row.constructs.join(', '), `\`${file}\`: ${titles.join(', ')}`, `\`${row.file}\``);
  });
  const others = all.flatMap((construct) => {
    const reason = reasonFor(construct);
    return reason === undefined ? [] : [[construct, reason] as const];
  });
  const reasons = [...new Set(others.map(([, reason]) => reason))];
  return [
    opening,
    `## Played: ${all.length - others.length} constructs`,
    '',
    line('construct', 'test', 'made to be ignored in'),
    line('---', '---', '---'),
    ...played,
    '',
    `## Not for the engine to play: ${others.length} constructs`,
    '',
    'These reach those for whom they are meant, and decide nothing in a game.',
    '',
    line('why', 'constructs'),
    line('---', '---'),
    ...reasons.map((reason) =>
      line(reason, others.flatMap(([name, why]) => (why === reason ? [name] : [])).join(', ')),
    ),
    '',
  ].join('\n');
}

function line(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
