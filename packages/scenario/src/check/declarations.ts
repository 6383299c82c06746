import { endingId, turnId } from '../id.ts';
import type { Scenario, Seat } from '../scenario.ts';
import type { Names } from './names.ts';
import { checkKnown, checkUnique, type Report } from './report.ts';

/** Checks who there is: ids that are unique, sides, seats, their order, and how long the game is. */
export function checkDeclarations(scenario: Scenario, names: Names, report: Report): void {
  checkIds(scenario, report);
  checkSeats(scenario, names, report);
  checkInitiative(scenario, names, report);
  checkUnique(report, ['languages'], 'language', scenario.languages);
  checkSize(scenario, report);
  const { turns, turnsPerMove } = scenario.calendar;
  if (turnsPerMove > turns) {
    report(['calendar', 'turnsPerMove'], `a move of ${turnsPerMove} turns is longer than the game of ${turns}`);
  }
}

/** The world stays small enough to be copied every turn: each seat of an action has up to 9 variables. */
const WORLD_MOST = 100_000;

function checkSize({ variables, actions }: Scenario, report: Report): void {
  const size = variables.length + actions.reduce((sum, { seats }) => sum + 9 * seats.length, 0);
  if (size > WORLD_MOST) report([], `the world has ${size} variables, at most ${WORLD_MOST}`);
}

/**
 * Ids of what has variables, draws or a name in expressions are unique among all of them, so that what is derived from
 * them is too. Sides, seats, places and enumerations are told apart by where they are named.
 */
function checkIds(scenario: Scenario, report: Report): void {
  const seen = new Map<string, string>();
  const claim = (id: string, path: readonly (string | number)[]): void => {
    const before = seen.get(id);
    if (before !== undefined) report([...path, 'id'], `a second construct with the id ${id}: ${before} has it`);
    else seen.set(id, String(path[0]));
  };
  for (const field of claimed) for (const [index, { id }] of scenario[field].entries()) claim(id, [field, index]);
  for (const [machine, { states }] of scenario.machines.entries()) {
    for (const [index, { id }] of states.entries()) claim(id, ['machines', machine, 'states', index]);
  }
  for (const field of apart)
    checkUnique(
      report,
      [field],
      'id',
      scenario[field].map(({ id }) => id),
      'id',
    );
  checkUnique(
    report,
    ['sources'],
    'source',
    scenario.sources.map(({ key }) => key),
    'key',
  );
  for (const [index, { literals }] of scenario.enumerations.entries()) {
    checkUnique(
      report,
      ['enumerations', index, 'literals'],
      'literal',
      literals.map(({ id }) => id),
      'id',
    );
  }
  for (const [index, { id }] of scenario.variables.entries()) {
    if (id === turnId || id === endingId) report(['variables', index, 'id'], `${id} is the world's own`);
  }
}

const claimed = [
  'parameters',
  'variables',
  'forces',
  'values',
  'tables',
  'signals',
  'machines',
  'actions',
  'rules',
  'injects',
  'policies',
  'endings',
  'metrics',
] as const;

const apart = ['sides', 'seats', 'places', 'enumerations', 'studies'] as const;

/** Seats stand in the order of their sides; each side has one at least. */
function checkSeats({ sides, seats }: Scenario, names: Names, report: Report): void {
  let latest = 0;
  for (const [index, seat] of seats.entries()) {
    const side = names.sides.get(seat.side);
    if (side === undefined) report(['seats', index, 'side'], `unknown side: ${seat.side}`);
    else if (side < latest) report(['seats', index], `${seat.id} stands after seats of later sides`);
    latest = Math.max(latest, side ?? 0);
    checkSeatPolicy(seat, names, report, index);
  }
  for (const [index, { id }] of sides.entries()) {
    if (!seats.some(({ side }) => side === id)) report(['sides', index], `${id} has no seat`);
  }
}

function checkSeatPolicy({ id, policy }: Seat, names: Names, report: Report, index: number): void {
  if (policy === undefined) return;
  const found = names.policies.get(policy);
  if (!found) report(['seats', index, 'policy'], `unknown policy: ${policy}`);
  else if (!found.seats.includes(id)) report(['seats', index, 'policy'], `${policy} is not a policy for ${id}`);
}

function checkInitiative({ initiative, sides }: Scenario, names: Names, report: Report): void {
  if (initiative.kind === 'rolled') return;
  const path = ['initiative', 'sides'];
  checkKnown(report, path, 'side', initiative.sides, names.sides);
  checkUnique(report, path, 'place for the side', initiative.sides);
  for (const { id } of sides) if (!initiative.sides.includes(id)) report(path, `${id} is missing`);
}
