import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '@sandtable/language';
import { actionsOfSeat, type Scenario } from '@sandtable/scenario';
import { fileReader } from '../src/files/file-reader.ts';
import type { Game } from './game.ts';
import { pickerOf } from './picker.ts';

const shelf = fileURLToPath(new URL('../../../scenarios', import.meta.url));

/** The edition that is played where a scenario has it. */
const SHORT = 'one_hour';

/** The names of the repository's scenarios that can be played. */
export function shippedScenarios(): string[] {
  const folders = readdirSync(shelf, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).filter((name) => scenarioOf(name) !== undefined);
}

/** A game of a shipped scenario, by one of the seats that have orders to give: the seed decides which. */
export function shippedGame(name: string, seed: string): Game {
  const scenario = scenarioOf(name);
  if (!scenario) throw new Error(`${name} cannot be played`);
  const seats = scenario.seats.filter(({ id, orders }) => orders > 0 && actionsOfSeat(scenario, id).length > 0);
  const seat = seats[pickerOf(`seat ${seed}`)(seats.length)]?.id ?? '';
  const edition = scenario.editions?.find(({ id }) => id === SHORT)?.id;
  return { path: join(shelf, name), scenario, seat, seed, edition };
}

function scenarioOf(name: string): Scenario | undefined {
  return compile(join(shelf, name, `${name}.sand`), fileReader).scenario;
}
