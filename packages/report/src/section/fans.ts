import { presentationOfVariable } from '@sandtable/engine';
import type { Fan } from '@sandtable/study';
import { type Block, column, figure, numbers, paragraph, type Section, type Table } from '../document/document.ts';
import { fanPicture, goingPicture } from '../picture/fan.ts';
import { type Measure, measureOf } from '../wording/measure.ts';
import type { Wording } from '../wording/wording.ts';

/** How tracks go, turn by turn. */
export function fansSection(words: Wording): Section | undefined {
  const { phrases, fans = [] } = words;
  const [first] = fans;
  if (!first) return undefined;
  const byVariable = Map.groupBy(fans, ({ variable }) => variable);
  return {
    id: 'fans',
    heading: phrases.fans.heading,
    blocks: [
      paragraph(phrases.fans.lead(words.count(first.runs))),
      ...[...byVariable].map(([variable, own]) => fanFigure(words, variable, own)),
      ...goingBlocks(words, byVariable.get(first.variable) ?? []),
    ],
  };
}

function fanFigure(words: Wording, variable: string, fans: readonly Fan[]): Block {
  const { phrases } = words;
  const title = words.variable(variable);
  const measure = measureOfTrack(words, variable);
  return figure({
    caption: phrases.fans.caption(title),
    alt: phrases.fans.alt(title),
    draw: () => fanPicture(words, fans, measure),
    table: fanTable(words, title, fans, measure),
  });
}

function measureOfTrack({ scenario, phrases, language }: Wording, id: string): Measure {
  const variable = scenario.variables.find((each) => each.id === id);
  const as = variable ? presentationOfVariable(variable, { scenario }) : undefined;
  if (as?.kind === 'percentage') return measureOf({ as: 'percentage' }, phrases, language);
  const unit = as?.kind === 'number' ? as.unit : undefined;
  return measureOf({ as: 'number', ...(unit !== undefined && { unit }) }, phrases, language);
}

function fanTable(words: Wording, title: string, fans: readonly Fan[], measure: Measure): Table {
  const { columns } = words.phrases;
  return {
    caption: words.phrases.fans.caption(title),
    columns: [
      numbers(columns.turn),
      column(columns.option),
      numbers(columns.low90),
      numbers(columns.low50),
      numbers(columns.median),
      numbers(columns.high50),
      numbers(columns.high90),
      numbers(columns.going),
    ],
    rows: fans.flatMap(({ option, turns }) =>
      turns.map((each) => [
        words.count(each.turn),
        words.optionLetter(option),
        ...[each.low90, each.low50, each.median, each.high50, each.high90].map(measure.exact),
        words.count(each.runs),
      ]),
    ),
  };
}

/** Where runs end before the calendar does, how many are left. */
function goingBlocks(words: Wording, fans: readonly Fan[]): Block[] {
  const { phrases } = words;
  if (fans.every(({ runs, turns }) => turns.every((each) => each.runs === runs))) return [];
  const turns = [...new Set(fans.flatMap((fan) => fan.turns.map(({ turn }) => turn)))].sort((a, b) => a - b);
  const at = (fan: Fan, turn: number): number => fan.turns.find((each) => each.turn === turn)?.runs ?? 0;
  return [
    figure({
      caption: phrases.fans.going,
      alt: phrases.fans.goingAlt,
      draw: () => goingPicture(words, fans),
      table: {
        caption: phrases.fans.going,
        columns: [numbers(phrases.columns.turn), ...fans.map(({ option }) => numbers(words.option(option)))],
        rows: turns.map((turn) => [words.count(turn), ...fans.map((fan) => words.count(at(fan, turn)))]),
      },
    }),
  ];
}
