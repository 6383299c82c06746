import type { Visibility } from '../audience.ts';
import { memberId } from '../id.ts';
import type { Path } from '../path.ts';
import type { Scenario } from '../scenario.ts';
import type { Grounds, Parameter, Range, Variable } from '../world.ts';
import type { Names } from './names.ts';
import { checkKnown, checkUnique, type Report } from './report.ts';

/** Checks places, forces, variables, values and parameters: their bounds, kinds, audiences and sources. */
export function checkWorld(scenario: Scenario, names: Names, report: Report): void {
  checkPlaces(scenario, names, report);
  checkForces(scenario, names, report);
  for (const [index, variable] of scenario.variables.entries()) checkVariable(variable, names, report, index);
  for (const [index, value] of scenario.values.entries()) {
    const path = ['values', index];
    checkBounds(value, report, path);
    checkShown(value.shown, { from: value.min, to: value.max }, names, report, path);
  }
  for (const [index, parameter] of scenario.parameters.entries()) {
    checkParameter(parameter, names, report, ['parameters', index]);
  }
}

function checkPlaces({ places }: Scenario, names: Names, report: Report): void {
  for (const [index, { id, latitude, longitude, borders }] of places.entries()) {
    const path = ['places', index, 'borders'];
    checkKnown(report, path, 'place', borders, names.places);
    checkUnique(report, path, 'border with', borders);
    for (const [each, other] of borders.entries()) {
      const found = places[names.places.get(other) ?? -1];
      if (other === id) report([...path, each], `${id} borders itself`);
      else if (found && !found.borders.includes(id)) report([...path, each], `${other} does not border ${id} in turn`);
    }
    if ((latitude === undefined) !== (longitude === undefined)) {
      report(['places', index], 'a latitude needs a longitude, and a longitude a latitude');
    }
  }
}

/** Each force has one variable in each place, whose id says so. */
function checkForces({ forces, places, variables }: Scenario, names: Names, report: Report): void {
  for (const [index, { id, side }] of forces.entries()) {
    if (!names.sides.has(side)) report(['forces', index, 'side'], `unknown side: ${side}`);
    for (const place of places) {
      const { kind } = names.variables.get(memberId(id, place.id)) ?? {};
      if (kind?.is !== 'force' || kind.force !== id || kind.place !== place.id) {
        report(['forces', index], `missing its variable for ${place.id}: ${memberId(id, place.id)}`);
      }
    }
  }
  for (const [index, { id, kind }] of variables.entries()) {
    if (kind.is !== 'force') continue;
    if (!names.forces.has(kind.force)) report(['variables', index, 'kind', 'force'], `unknown force: ${kind.force}`);
    else if (!names.places.has(kind.place)) {
      report(['variables', index, 'kind', 'place'], `unknown place: ${kind.place}`);
    } else if (id !== memberId(kind.force, kind.place)) {
      report(['variables', index, 'id'], `expected ${memberId(kind.force, kind.place)}, found ${id}`);
    }
  }
}

function checkVariable({ min, max, kind, shown }: Variable, names: Names, report: Report, index: number): void {
  const path = ['variables', index];
  checkBounds({ min, max }, report, path);
  checkShown(shown, { from: min, to: max }, names, report, path);
  if (kind.is === 'flag' && (min !== 0 || max !== 1)) report(path, `a flag is 0..1, found ${min}..${max}`);
  if (kind.is === 'force' && min < 0) report([...path, 'min'], `a force cannot be ${min}`);
  if (kind.is === 'status') {
    checkLiterals(kind.enumeration, { from: min, to: max }, names, report, path, [...path, 'kind', 'enumeration']);
  }
}

/** Reports numbers that are no literals of the enumeration. */
export function checkLiterals(
  enumeration: string,
  { from, to }: Range,
  names: Names,
  report: Report,
  path: Path,
  place: Path,
): void {
  const found = names.enumerations.get(enumeration);
  if (!found) {
    report(place, `unknown enumeration: ${enumeration}`);
    return;
  }
  const last = found.literals.length - 1;
  if (from < 0 || to > last) report(path, `the literals of ${enumeration} are 0..${last}, found ${from}..${to}`);
}

function checkBounds({ min, max }: { readonly min: number; readonly max: number }, report: Report, path: Path): void {
  if (min > max) report(path, `the bounds ${min}..${max} are the wrong way round`);
}

/** Checks who sees something whose numbers are `span`. */
export function checkShown(shown: readonly Visibility[], span: Range, names: Names, report: Report, path: Path): void {
  for (const [index, { seats, as }] of shown.entries()) {
    const clause = [...path, 'shown', index];
    checkKnown(report, [...clause, 'seats'], 'seat', seats, names.seats);
    checkUnique(report, [...clause, 'seats'], 'mention of', seats);
    if (as.kind !== 'bands') continue;
    const bands = [...clause, 'as', 'bands'];
    checkUnique(
      report,
      bands,
      'band',
      as.bands.map(({ id }) => id),
      'id',
    );
    checkCover(as.bands, span, 'band', report, bands);
  }
}

/** Reports ranges that leave a gap, overlap, are out of order, or do not cover the span exactly. */
export function checkCover(ranges: readonly Range[], span: Range, what: string, report: Report, path: Path): void {
  let next = span.from;
  for (const [index, { from, to }] of ranges.entries()) {
    if (from > to) report([...path, index], `the range ${from}..${to} is the wrong way round`);
    if (from !== next) report([...path, index], `expected a ${what} from ${next}, found one from ${from}`);
    next = to + 1;
  }
  if (next !== span.to + 1) report(path, `the ${what}s end at ${next - 1}, expected ${span.to}`);
}

function checkParameter(parameter: Parameter, names: Names, report: Report, path: Path): void {
  const { min, max, default: usual, kind, grounds } = parameter;
  checkBounds({ min, max }, report, path);
  if (usual < min || usual > max) report([...path, 'default'], `the default ${usual} lies outside ${min}..${max}`);
  if (typeof kind === 'object') {
    checkLiterals(kind.enumeration, { from: min, to: max }, names, report, path, [...path, 'kind', 'enumeration']);
  }
  checkDistribution(parameter, report, [...path, 'varies', 'arguments']);
  checkGrounds(grounds, names, report, path);
}

function checkDistribution({ varies }: Parameter, report: Report, path: Path): void {
  if (!varies) return;
  const { as, arguments: numbers } = varies;
  const [first = 0, second = 0, third = second] = numbers;
  const counts = { uniform: [0, 2], triangular: [3], normal: [2], pert: [3] }[as];
  if (!counts.includes(numbers.length)) {
    report(path, `${as} takes ${counts.join(' or ')} numbers, found ${numbers.length}`);
  } else if (as === 'normal') {
    if (second <= 0) report(path, `a standard deviation is above 0, found ${second}`);
  } else if (numbers.length > 0 && (first > second || second > third || first === third)) {
    report(path, `expected rising numbers, found ${numbers.join(', ')}`);
  }
}

/** Checks that the sources of a number are listed. */
export function checkGrounds({ sources }: Grounds, names: Names, report: Report, path: Path): void {
  checkKnown(report, [...path, 'grounds', 'sources'], 'source', sources, names.sources);
}
