import { type RowClass, recordFiles, repositoryPath, rowClasses, type ValidationRow } from './row.ts';
import { type Scenarios, simulate } from './simulate.ts';
import type { Validated } from './validated.ts';
import { isShare, type Verdict, verdictOf } from './verdict.ts';

/** Where the page stands in the repository. */
export const validationPage = 'docs/validation.md';

/** Runs of each option: so many that the ends of the interval hardly move with another seed. */
const PAGE_RUNS = 4000;

type Told = { readonly row: ValidationRow; readonly verdict?: Verdict };

const meanings: Readonly<Record<RowClass, string>> = {
  input: 'put in as it is. It proves nothing; it is listed so that nobody takes it for a finding',
  fitted:
    'a parameter was chosen so that this comes out. That it does says that the fit worked, and no more; a fitted row that is missed says that it did not',
  'reproduced by construction':
    'follows from what was put in, whatever else happens. It would be a mistake if it did not',
  predicted:
    'neither put in nor fitted: the mechanisms have to bring it about. Only these rows judge the model, and a cell that was fitted is never one of them',
  'face-valid only':
    'nothing like it is on record, or nothing was counted. Nothing can be held against a figure; people who know the matter have to judge it',
};

const opening = `# How near the scenarios come to the record

Each row sets a published figure beside what the scenario plays. It is written by \`npx -y pnpm@12.21.0 pages ${validationPage}\` from \`scenarios/*/validation.csv\` and the studies named there; a test plays a part of them again. What is missed stays here as well as what is covered.

**How to read a row.** *Played* is the central 90 percent of the runs: one run in twenty lies below it, one in twenty above; in brackets the median and the mean. The row is *covered* if the published figure lies in it, or some of the published range; otherwise it is *missed*, with how far outside the figure lies. The last number of a verdict is the percentage of runs at or below the published figure: near 50 the record is an ordinary run of the model, near 0 or 100 it is a rare one. Of an ending what is played is the share of all runs, and it is covered where that lies within the published range. A wide interval covers easily and says little; so read its ends too. At least ${PAGE_RUNS.toLocaleString('en')} runs stand behind each.

**What a class means.**

| class | the figure is |
| --- | --- |
${rowClasses.map((name) => line(name, meanings[name])).join('\n')}

All of it is of modelled runs. That a scenario comes near the record of one thing does not make it right about another, least of all about a war that has not been fought.
`;

/**
 * The page, as the rows say and the scenarios now play.
 *
 * @throws where rows are not in their form, or name what is not there
 */
export function renderValidation(all: readonly Validated[]): string {
  const wrong = all.flatMap(({ name, problems }) => problems.map((problem) => `scenarios/${name}: ${problem}`));
  if (wrong.length > 0) throw new Error(wrong.join('; '));
  const told = all.map(({ name, scenarios, rows }) => ({ name, told: playedRows(scenarios, rows) }));
  return [opening, ...summary(told), ...told.flatMap(section)].join('\n');
}

function playedRows(scenarios: Scenarios, rows: readonly ValidationRow[]): Told[] {
  const runs = simulate(scenarios, rows, PAGE_RUNS);
  return rows.map((row) => {
    const simulated = runs.get(row.row);
    return simulated ? { row, verdict: verdictOf(row, simulated) } : { row };
  });
}

type Section = { readonly name: string; readonly told: readonly Told[] };

function summary(sections: readonly Section[]): string[] {
  const everything = { name: 'all', told: sections.flatMap(({ told }) => told) };
  const count = (told: readonly Told[], name: RowClass): string => {
    const own = told.filter(({ row }) => row.class === name);
    if (own.length === 0) return '–';
    if (name === 'input' || name === 'face-valid only') return `${own.length}`;
    return `${own.filter(({ verdict }) => verdict?.is === 'covered').length} of ${own.length}`;
  };
  return [
    '## In short',
    '',
    'Covered rows of all, by class; input and what is face-valid only is counted, not judged. Were a model the world, and each figure one draw from it, about nine of ten predicted rows would be covered: fewer say that it is wrong somewhere or too sure, more that its intervals are wide.',
    '',
    line('scenario', ...rowClasses),
    line('---', ...rowClasses.map(() => '---')),
    ...[...sections, everything].map(({ name, told }) =>
      line(name === 'all' ? '**all**' : `[${name}](#${name})`, ...rowClasses.map((kind) => count(told, kind))),
    ),
    '',
    ...missedInShort(sections),
  ];
}

function missedInShort(sections: readonly Section[]): string[] {
  const missed = sections.flatMap(({ name, told }) =>
    told.flatMap(({ row, verdict }) =>
      verdict?.is === 'missed'
        ? [`- ${name} \`${row.row}\` (${row.class}): ${row.title}; ${farInWords(row, verdict.by)}`]
        : [],
    ),
  );
  return missed.length === 0 ? ['No row is missed.', ''] : ['What is missed:', '', ...missed, ''];
}

function section({ name, told }: Section): string[] {
  const studies = Map.groupBy(
    told.filter(({ row }) => row.played),
    ({ row }) => studyInWords(row),
  );
  const given = told.filter(({ row }) => row.class === 'input');
  const faceValid = told.filter(({ row }) => row.class === 'face-valid only' && !row.played);
  return [
    `## ${name}`,
    '',
    `The rows stand in [validation.csv](../scenarios/${name}/validation.csv), what is played in [its folder](../scenarios/${name}).`,
    '',
    ...[...studies].flatMap(([study, rows]) => playedTable(name, study, rows)),
    ...plainTable(name, 'Put in', given),
    ...plainTable(name, 'Face-valid only', faceValid),
  ];
}

function studyInWords({ played }: ValidationRow): string {
  return `Study \`${played?.study}\`${played?.file ? ` of \`${played.file}\`` : ''}`;
}

function playedTable(name: string, heading: string, told: readonly Told[]): string[] {
  return [
    `### ${heading}`,
    '',
    line('row', 'figure', 'at', 'published', 'played', 'verdict', 'class', 'source'),
    line(...Array.from({ length: 8 }, () => '---')),
    ...told.map(({ row, verdict }) =>
      line(
        `\`${row.row}\``,
        row.title,
        row.played?.option ? `\`${row.played.option}\`` : '',
        publishedInWords(row),
        verdict ? playedInWords(row, verdict) : '',
        verdict ? inWords(row, verdict) : '',
        row.class,
        grounds(row, name),
      ),
    ),
    '',
  ];
}

function plainTable(name: string, heading: string, told: readonly Told[]): string[] {
  if (told.length === 0) return [];
  return [
    `### ${heading}`,
    '',
    line('row', 'figure', 'published', 'source'),
    line('---', '---', '---', '---'),
    ...told.map(({ row }) => line(`\`${row.row}\``, row.title, publishedInWords(row), grounds(row, name))),
    '',
  ];
}

function publishedInWords({ published, range, unit }: ValidationRow): string {
  const figure = published === undefined ? '' : numberText(published);
  const ends = range && `${numberText(range.low)} to ${numberText(range.high)}`;
  const told = figure && ends ? `${figure} (${ends})` : figure || ends || '–';
  return told === '–' ? told : withUnit(told, unit);
}

function playedInWords(row: ValidationRow, { low, high, median, mean }: Verdict): string {
  if (isShare(row)) return `${numberText(mean)}% of runs`;
  return `${numberText(low)} to ${numberText(high)} (median ${numberText(median)}, mean ${numberText(mean)})`;
}

function inWords(row: ValidationRow, { is, by, below }: Verdict): string {
  if (row.class === 'face-valid only') return 'not judged';
  const rank = below === undefined || isShare(row) ? '' : `, ${Math.round(below)}`;
  if (is === 'covered') return `covered${rank}`;
  return `**missed**: ${farInWords(row, by)}${rank}`;
}

function farInWords(row: ValidationRow, by: number): string {
  const far = `${distanceInWords(numberText(Math.abs(by)), row.unit)} ${by > 0 ? 'above' : 'below'}`;
  return isShare(row) ? `the published range lies ${far} the share` : `the published figure lies ${far} the interval`;
}

/** With its files of the record as links. */
function grounds({ source, status, note }: ValidationRow, name: string): string {
  const told = `${source} (${status})${note ? `; ${note}` : ''}`;
  return told.replaceAll(recordFiles, (file) => `[data](../${repositoryPath(file, name)})`);
}

/** Of these a figure is the number and no count: `week 9`. */
const ORDINAL: ReadonlySet<string> = new Set(['week', 'month', 'turn']);

function withUnit(text: string, unit: string): string {
  if (ORDINAL.has(unit)) return `${unit} ${text}`;
  return unit.startsWith('%') || unit === '' ? `${text}${unit}` : `${text} ${singular(text, unit)}`;
}

function distanceInWords(text: string, unit: string): string {
  return ORDINAL.has(unit) ? `${text} ${singular(text, `${unit}s`)}` : withUnit(text, unit);
}

/** `convoys a week` of 1: `convoy a week`. */
function singular(text: string, unit: string): string {
  return text === '1' ? unit.replace(/^(\w+)s\b/, '$1') : unit;
}

/** As many digits as say something: none after the point from 1,000 on, one from 10 on, else two. */
function numberText(value: number): string {
  const size = Math.abs(value);
  const decimals = Number.isInteger(value) || size >= 1000 ? 0 : size >= 10 ? 1 : 2;
  const [whole = '', part = ''] = size.toFixed(decimals).split('.');
  const digits = part.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${grouped}${digits && `.${digits}`}`;
}

function line(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** What a page says of each row, by the scenario's name and the row's, as `renderValidation` writes it. */
export function verdictsOn(page: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const [, ...sections] = page.split(/^## /m);
  return new Map(
    sections.map((section) => {
      const rows = [...section.matchAll(/^\| `(\w+)` \|(.+)\|$/gm)];
      return [section.split('\n', 1)[0] ?? '', new Map(rows.map(([, row = '', rest = '']) => [row, rest]))] as const;
    }),
  );
}
