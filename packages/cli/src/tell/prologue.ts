import { ENGINE_VERSION, type Setup, wordsOfPercentage } from '@sandtable/engine';
import { hashOf, type Parameter } from '@sandtable/scenario';
import { columns } from './columns.ts';
import { type Line, line } from './line.ts';
import { seatsText } from './telling.ts';
import type { Wording } from './wording.ts';

/** What stands above a run: everything that decides it. */
export function prologue(words: Wording, setup: Setup): Line[] {
  const { phrases, scenario } = words;
  const { marking } = scenario;
  return [
    line(0, phrases.version(words.text(scenario.title), scenario.version), 'heading'),
    ...(marking ? [line(0, words.text(marking), 'warning')] : []),
    line(0, ''),
    ...columns(0, [
      [phrases.hash, hashOf(scenario)],
      [phrases.engine, ENGINE_VERSION],
      [phrases.seed, setup.run === undefined ? setup.seed : phrases.run(setup.seed, setup.run)],
      [phrases.calendar, calendarText(words)],
    ]),
    ...playerLines(words, setup),
    ...parameterLines(words, setup),
    ...startLines(words, setup),
  ];
}

function calendarText(words: Wording): string {
  const { turnsPerMove } = words;
  const { turn, turns, start } = words.scenario.calendar;
  const move = turnsPerMove === 1 ? '' : words.phrases.perMove(turnsPerMove);
  return `${words.phrases.length(turns, turn, words.moment(start, 0))}${move}`;
}

/** A line for each policy with the seats that it plays. */
function playerLines(words: Wording, { control = {} }: Setup): Line[] {
  const { phrases, scenario } = words;
  const players = Map.groupBy(scenario.seats, ({ id }) => {
    const by = control[id];
    return by?.by === 'policy' ? words.title(by.policy) : phrases.nobody;
  });
  const lines = [...players].map(([player, seats]) =>
    line(
      1,
      `${player}: ${seatsText(
        words,
        seats.map(({ id }) => id),
      )}`,
    ),
  );
  return [line(0, phrases.playedBy), ...lines];
}

function parameterLines(words: Wording, { parameters = {} }: Setup): Line[] {
  return words.scenario.parameters
    .filter(({ id }) => parameters[id] !== undefined)
    .map((parameter) => {
      const { id, default: usual } = parameter;
      const put = (value: number) => parameterText(words, parameter, value);
      return line(0, words.phrases.parameter(words.title(id), put(parameters[id] ?? usual), put(usual)));
    });
}

function startLines(words: Wording, { starts = {} }: Setup): Line[] {
  return words.scenario.variables
    .filter(({ id }) => starts[id] !== undefined)
    .map(({ id }) => line(0, words.phrases.start(words.title(id), words.valueOf(id, starts[id] ?? 0))));
}

function parameterText(words: Wording, { kind, unit }: Parameter, value: number): string {
  if (kind === 'percentage') return wordsOfPercentage(value);
  if (kind === 'number') return words.withUnit(value, unit);
  return words.value(value, { kind: 'enumeration', enumeration: kind.enumeration });
}
