import { code, column, numbers, paragraph, type Section, table, type Words } from '../document/document.ts';
import type { Wording } from '../wording/wording.ts';

/** What the study can be repeated from, its size, and the runs that failed. */
export function provenanceSection(words: Wording): Section {
  const { phrases, answer, text, count } = words;
  const { scenario, version, seed, size } = answer;
  const name = phrases.provenance;
  const rows: Words[][] = [
    [name.scenario, name.scenarioVersion(text(scenario.title), scenario.id, scenario.version)],
    [name.hash, [code(scenario.hash)]],
    [name.seed, [code(seed)]],
    [name.version, version],
    [
      name.runs,
      `${count(size.runs)} = ${name.size(count(size.options), count(size.samples), count(size.runsAtPoint))}`,
    ],
    [name.failed, count(size.failed)],
  ];
  return {
    id: 'provenance',
    heading: name.heading,
    blocks: [
      table({ caption: name.caption, columns: [column(name.name), column(name.value)], rows }),
      paragraph(name.repeat, 'note'),
      ...(size.failures.length > 0
        ? [
            table({
              caption: name.failures,
              columns: [numbers(phrases.columns.run), column(phrases.columns.reason)],
              rows: size.failures.map(({ row, reason }) => [String(row), reason]),
            }),
          ]
        : []),
    ],
  };
}
