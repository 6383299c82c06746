import type { Scenario } from '../scenario.ts';
import type { Names } from './names.ts';
import { checkUnique, type Report } from './report.ts';

/** Checks editions: that their parameters are there, once, and in range, and that their moves fit into the game. */
export function checkEditions({ editions = [], calendar }: Scenario, names: Names, report: Report): void {
  checkUnique(
    report,
    ['editions'],
    'id',
    editions.map(({ id }) => id),
    'id',
  );
  for (const [index, { parameters, turnsPerMove = 1 }] of editions.entries()) {
    const path = ['editions', index];
    const set = parameters.map(({ parameter }) => parameter);
    checkUnique(report, [...path, 'parameters'], 'value of the parameter', set, 'parameter');
    for (const [each, { parameter: id, value }] of parameters.entries()) {
      const place = [...path, 'parameters', each];
      const parameter = names.parameters.get(id);
      if (!parameter) report([...place, 'parameter'], `unknown parameter: ${id}`);
      else if (value < parameter.min || value > parameter.max) {
        report([...place, 'value'], `${id} is ${value}, outside ${parameter.min}..${parameter.max}`);
      }
    }
    if (turnsPerMove > calendar.turns) {
      report([...path, 'turnsPerMove'], `a move of ${turnsPerMove} turns is longer than the game of ${calendar.turns}`);
    }
  }
}
