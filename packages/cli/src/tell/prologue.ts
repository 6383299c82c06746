import { ENGINE_VERSION, type Setup, wordsOfPercentage } from '@sandtable/engine';
import { hashOf, type Parameter, type Scenario } from '@sandtable/scenario';
import { type Line, line } from './line.ts';
import type { Wording } from './wording.ts';

/** What stands above a run: everything that decides it. */
export function prologue(words: Wording, setup: Setup): Line[] {
  const { scenario } = words;
  const { calendar, marking } = scenario;
  const { count, unit } = calendar.turn;
  const length = count === 1 ? `a ${unit}` : `${count} ${unit}s`;
  const move = calendar.turnsPerMove === 1 ? '' : `, ${calendar.turnsPerMove} turns a move`;
  return [
    line(0, `${words.text(scenario.title)}, version ${scenario.version}`, 'heading'),
    ...(marking ? [line(0, words.text(marking), 'warning')] : []),
    line(0, ''),
    line(0, `Hash      ${hashOf(scenario)}`),
    line(0, `Engine    ${ENGINE_VERSION}`),
    line(0, `Seed      ${setup.seed}${setup.run === undefined ? '' : `, run ${setup.run}`}`),
    line(0, `Calendar  ${calendar.turns} turns of ${length} from ${calendar.start}${move}`),
    ...playerLines(words, setup),
    ...parameterLines(words, setup),
  ];
}

/** A line for each policy with the seats that it plays. */
function playerLines(words: Wording, { control = {} }: Setup): Line[] {
  const players = Map.groupBy(words.scenario.seats, ({ id }) => {
    const by = control[id];
    return by?.by === 'policy' ? words.title(by.policy) : 'nobody';
  });
  const lines = [...players].map(([player, seats]) =>
    line(1, `${player}: ${seats.map(({ id }) => words.title(id)).join('; ')}`),
  );
  return [line(0, 'Played by'), ...lines];
}

function parameterLines(words: Wording, { parameters = {} }: Setup): Line[] {
  return words.scenario.parameters
    .filter(({ id }) => parameters[id] !== undefined)
    .map((parameter) => {
      const { id, default: usual } = parameter;
      const put = (value: number) => parameterText(words.scenario, parameter, value);
      return line(0, `Parameter ${words.title(id)}: ${put(parameters[id] ?? usual)} instead of ${put(usual)}`);
    });
}

function parameterText(scenario: Scenario, { kind, unit }: Parameter, value: number): string {
  if (kind === 'percentage') return wordsOfPercentage(value);
  if (kind === 'number') return unit ? `${value} ${unit}` : String(value);
  return scenario.enumerations.find(({ id }) => id === kind.enumeration)?.literals[value]?.id ?? String(value);
}
