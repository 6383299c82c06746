import type { Parameter } from '@sandtable/scenario';
import { type Factor, factorName } from '@sandtable/study';
import { code, column, paragraph, type Section, table } from '../document/document.ts';
import { sharedUnit } from '../wording/number.ts';
import { varies } from '../wording/varies.ts';
import type { Wording } from '../wording/wording.ts';

/** Every parameter of the scenario with its grounds, and the sources. */
export function parametersSection(words: Wording): Section | undefined {
  const { phrases, scenario } = words;
  if (scenario.parameters.length === 0) return undefined;
  const cited = new Set(scenario.parameters.flatMap(({ grounds }) => grounds.sources));
  const sources = scenario.sources.filter(({ key }) => cited.has(key));
  return {
    id: 'parameters',
    heading: phrases.parameters.heading,
    blocks: [
      paragraph(phrases.parameters.lead),
      table({
        caption: phrases.parameters.caption,
        columns: [
          column(phrases.columns.parameter),
          column(phrases.columns.name),
          column(phrases.columns.value),
          column(phrases.columns.bounds),
          column(phrases.columns.grounds),
        ],
        rows: scenario.parameters.map((parameter) => [
          words.variable(parameter.id),
          [code(parameter.id)],
          valueInStudy(words, parameter),
          bounds(words, parameter),
          grounds(words, parameter),
        ]),
      }),
      ...(sources.length > 0
        ? [
            table({
              caption: phrases.parameters.sources,
              columns: [column(phrases.columns.key), column(phrases.columns.source)],
              rows: sources.map(({ key, title, at }) => [[code(key)], at === undefined ? title : `${title} (${at})`]),
            }),
          ]
        : []),
    ],
  };
}

function valueInStudy(words: Wording, { id, default: usual }: Parameter): string {
  const { phrases, plan } = words;
  const is = (factor: Factor): boolean => factor.kind === 'parameter' && factorName(factor) === id;
  const compared = plan.compare.find(is);
  if (compared) return phrases.parameters.compared(varies(words, compared));
  const varied = plan.vary.find(is);
  if (varied) return phrases.parameters.varies(varies(words, varied));
  const fixed = plan.fixed.parameters[id];
  if (fixed !== undefined) return phrases.parameters.fixed(words.parameterValue(id, fixed));
  return words.parameterValue(id, usual);
}

function bounds(words: Wording, { id, min, max, kind }: Parameter): string {
  if (typeof kind !== 'string') {
    return Array.from({ length: max - min + 1 }, (_, place) => words.parameterValue(id, min + place)).join(
      words.phrases.list,
    );
  }
  const [low = '', high = ''] = sharedUnit([words.parameterValue(id, min), words.parameterValue(id, max)]);
  return words.phrases.range(low, high);
}

function grounds({ phrases, text }: Wording, { grounds: { sources, assumed } }: Parameter) {
  return [
    ...(assumed ? [`${phrases.parameters.assumed(text(assumed))}${sources.length > 0 ? phrases.sentences : ''}`] : []),
    ...sources.flatMap((key, place) => [place === 0 ? '' : phrases.list, code(key)]),
  ];
}
