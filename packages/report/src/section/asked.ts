import { moveLengthId } from '@sandtable/scenario';
import { type Factor, factorName } from '@sandtable/study';
import { code, column, names, paragraph, type Section, table, type Words } from '../document/document.ts';
import { varies } from '../wording/varies.ts';
import type { Wording } from '../wording/wording.ts';

/** What was asked: the options, what varies and how, and what was held otherwise than usual. */
export function askedSection(words: Wording): Section {
  const { phrases, answer, plan } = words;
  const { samples, options, runsAtPoint } = answer.size;
  const runs = words.count(runsAtPoint);
  return {
    id: 'asked',
    heading: phrases.asked.heading,
    blocks: [
      paragraph(phrases.asked.sample(words.count(samples), runs, words.count(options))),
      ...(answer.figures.length > 0 ? [figuresTable(words)] : []),
      ...(plan.compare.length > 0 ? [optionsTable(words)] : []),
      ...(plan.vary.length > 0 ? [variesTable(words)] : []),
      ...fixedTable(words),
      ...(plan.vary.length > 0 ? [paragraph(phrases.asked.designs[plan.sample.design], 'note')] : []),
    ],
  };
}

function figuresTable({ phrases, answer, figure }: Wording) {
  return table({
    caption: phrases.asked.figuresTable,
    columns: [column(phrases.columns.figure), column(phrases.columns.asWritten)],
    rows: answer.figures.map(({ text }, place) => [figure(place), [code(text)]]),
  });
}

function optionsTable({ phrases, answer, option: title }: Wording) {
  return table({
    caption: phrases.asked.optionsTable,
    columns: [column(phrases.columns.option), column(phrases.columns.name)],
    rows: answer.options.map(({ name }, option) => [title(option), [code(name)]]),
  });
}

function variesTable(words: Wording) {
  const { phrases, plan, factor } = words;
  const row = (each: Factor): Words[] => {
    const name = factorName(each);
    return [factor(name), [code(name)], varies(words, each)];
  };
  return table({
    caption: phrases.asked.variesTable,
    columns: [column(phrases.columns.what), names(phrases.columns.name), column(phrases.columns.how)],
    rows: plan.vary.map(row),
  });
}

/** What the plan holds in every run. */
function fixedTable(words: Wording) {
  const { phrases, plan, scenario } = words;
  const { parameters, starts, policies } = plan.fixed;
  const seats = new Map(scenario.seats.map(({ id, title }) => [id, words.text(title)]));
  const policy = (id: string | null): string => {
    const found = scenario.policies.find((each) => each.id === id);
    return found ? words.text(found.title) : phrases.asked.nobody;
  };
  const rows: Words[][] = [
    ...Object.entries(parameters).map(([id, value]) => [
      words.variable(id),
      [code(id)],
      words.parameterValue(id, value),
    ]),
    ...Object.entries(starts).map(([id, value]) =>
      id === moveLengthId
        ? [phrases.asked.moveLength, [code(id)], String(value)]
        : [
            phrases.startOf(words.variable(id)),
            [code(id)],
            words.factorValue({ kind: 'start', variable: id, values: [] }, value),
          ],
    ),
    ...Object.entries(policies).map(([id, value]) => [
      phrases.seatsPolicy(seats.get(id) ?? id),
      [code(id)],
      policy(value),
    ]),
  ];
  if (rows.length === 0) return [];
  const columns = [column(phrases.columns.what), names(phrases.columns.name), column(phrases.columns.value)];
  return [table({ caption: phrases.asked.fixedTable, columns, rows })];
}
