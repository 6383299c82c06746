import type { StudySource } from './source.ts';

const COLUMNS = [
  ...['option', 'name', 'figure', 'unit', 'runs', 'estimate', 'low', 'high'],
  ...['parameters_low', 'parameters_high', 'listed_low', 'listed_high'],
  ...['difference', 'difference_low', 'difference_high', 'regret_if_less', 'regret_if_more'],
] as const;

type Row = { readonly [column in (typeof COLUMNS)[number]]: string | number | undefined };

/**
 * The table that people want of a study: a row for each option and figure, with its interval, its spreads, the
 * difference to the first option and the regrets. Percentages are in percent, numbers to the last digit that they have;
 * a cell is empty where there is nothing. Lines end as RFC 4180 wants it.
 */
export function csvTable({ answer }: Pick<StudySource, 'answer'>): string {
  const rows = answer.options.flatMap(({ name, figures }, option) =>
    figures.map(({ estimate, byParameters, byListed }, figure): Row => {
      const told = answer.figures[figure];
      const scale = told?.as === 'percentage' ? 1 / 100 : 1;
      const choice = answer.choices.find((each) => each.figure === figure);
      const difference = choice?.differences.find((each) => each.option === option)?.difference;
      const regret = choice?.regrets.find((each) => each.option === option);
      const known = estimate.runs === 0 ? undefined : estimate;
      const scaled = (value: number | undefined): number | undefined =>
        value === undefined ? undefined : value * scale;
      return {
        ...{ option: option + 1, name, figure: told?.text, unit: told?.as === 'percentage' ? '%' : told?.unit },
        ...{ runs: estimate.runs, estimate: scaled(known?.value), low: scaled(known?.low), high: scaled(known?.high) },
        ...{ parameters_low: scaled(byParameters?.low), parameters_high: scaled(byParameters?.high) },
        ...{ listed_low: scaled(byListed?.low), listed_high: scaled(byListed?.high) },
        ...{ difference: scaled(difference?.value) },
        ...{ difference_low: scaled(difference?.low), difference_high: scaled(difference?.high) },
        ...{ regret_if_less: scaled(regret?.ifLess), regret_if_more: scaled(regret?.ifMore) },
      };
    }),
  );
  return [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(','))]
    .map((line) => `${line}\r\n`)
    .join('');
}

function cell(value: string | number | undefined): string {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
