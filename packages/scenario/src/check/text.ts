import { shownIn } from '../parts/part.ts';
import type { Path } from '../path.ts';
import type { Presentation, Text } from '../text.ts';
import { checkExpression, type Surroundings } from './expression.ts';
import type { Names } from './names.ts';
import type { Report } from './report.ts';

/** Checks that a text is there in the scenario's first language and in no other than its languages. */
export function checkText(text: Text, around: Surroundings, report: Report, path: Path): void {
  const { names } = around;
  const [first = ''] = names.languages;
  if (!Object.hasOwn(text, first)) report(path, `missing in the first language: ${first}`);
  for (const language of Object.keys(text)) {
    if (!names.languages.includes(language))
      report([...path, language], `not a language of this scenario: ${language}`);
  }
  for (const { show, as, path: way } of shownIn(text)) {
    checkPresentation(as, names, report, [...path, ...way.slice(0, -1), 'as']);
    checkExpression(show, { ...around, draws: false, sees: true }, report, [...path, ...way]);
  }
}

function checkPresentation(as: Presentation, names: Names, report: Report, path: Path): void {
  if (as.kind === 'enumeration' && !names.enumerations.has(as.enumeration)) {
    report([...path, 'enumeration'], `unknown enumeration: ${as.enumeration}`);
  }
  if (as.kind === 'machine' && !names.machines.has(as.machine)) {
    report([...path, 'machine'], `unknown machine: ${as.machine}`);
  }
}
