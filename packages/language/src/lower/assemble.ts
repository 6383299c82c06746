import { figureKind, type Initiative, type Metric, type Scenario, type Seat } from '@sandtable/scenario';
import { inQuotes } from '../diagnostic/quotes.ts';
import * as ast from '../generated/ast.ts';
import { lowerActions } from './construct/action.ts';
import { lowerEditions } from './construct/edition.ts';
import { lowerEndings, lowerMetrics } from './construct/ending.ts';
import { lowerInjects, lowerInjectsSeen } from './construct/inject.ts';
import { lowerMachines, lowerMachinesSeen } from './construct/machine.ts';
import { lowerParameters, lowerSources } from './construct/parameter.ts';
import { lowerEnumerations, lowerPlaces, lowerSides } from './construct/party.ts';
import { lowerPolicies, type PolicySeats } from './construct/policy.ts';
import { lowerRules, lowerSignals } from './construct/rule.ts';
import { lowerStandIns } from './construct/stand-in.ts';
import { lowerStudies } from './construct/study.ts';
import { lowerTables } from './construct/table.ts';
import { lowerTests } from './construct/test.ts';
import { lowerValues } from './construct/value.ts';
import { lowerForces, lowerVariables } from './construct/variable.ts';
import { lowerCondition } from './expression/expression.ts';
import { type Scope, scopeOf } from './expression/scope.ts';
import type { Lowering } from './lowering.ts';
import { isPlayable } from './names/declarations.ts';
import { elementsOf } from './names/instance.ts';
import { resolve } from './names/names.ts';
import { type Sights, sightsOf } from './sight/sights.ts';
import { lowerText, textOrName } from './text/text.ts';
import { NUMBER, PERCENTAGE, type Type } from './typing/expression-type.ts';

/**
 * The whole scenario. First the world and who sees what of it, then what reads and changes it: a text says to each
 * reader only what it sees, and a policy decides by no more.
 */
export function assemble(lowering: Lowering): { readonly scenario: Scenario; readonly sights: Sights } {
  const { sides, seats } = lowerSides(lowering);
  const { forces, counts } = lowerForces(lowering);
  const { values: own, flags } = lowerValues(lowering);
  const standIns = lowerStandIns(lowering);
  const variables = [...standIns.variables, ...lowerVariables(lowering), ...counts, ...flags];
  const values = [...standIns.values, ...own];
  const machinesSeen = lowerMachinesSeen(lowering);
  const injectsSeen = lowerInjectsSeen(lowering);
  const sights = sightsOf({
    variables,
    values,
    machines: [...standIns.machines, ...machinesSeen],
    injects: injectsSeen,
    seats,
  });

  const world = {
    places: lowerPlaces(lowering),
    parameters: lowerParameters(lowering),
    variables,
    forces: [...standIns.forces, ...forces],
    values,
    tables: lowerTables(lowering),
    signals: lowerSignals(lowering),
    machines: [...standIns.machines, ...lowerMachines(lowering, machinesSeen, sights)],
    actions: lowerActions(lowering, sights),
    rules: lowerRules(lowering, sights),
    injects: lowerInjects(lowering, injectsSeen, sights),
    endings: lowerEndings(lowering),
  };
  const { policies, seats: played } = lowerPolicies(lowering, world.actions, sights);
  const metrics = lowerMetrics(lowering);
  const lowered = { policies: played, metrics: metricTypes(metrics) };
  const editions = lowerEditions(lowering);
  const scenario: Scenario = {
    ...frame(lowering),
    sides,
    seats: seats.map((seat) => withPolicy(lowering, seat, played)),
    ...world,
    policies,
    metrics,
    ...(editions.length === 0 ? {} : { editions }),
    tests: lowerTests(lowering, lowered),
    studies: lowerStudies(lowering, lowered),
    // Texts are lowered by now, so their languages are known, and the bands that they show.
    enumerations: [...lowerEnumerations(lowering), ...lowering.shownBands.values()],
    languages: [...lowering.languages],
  };
  return { scenario, sights };
}

type Frame = Pick<
  Scenario,
  | 'format'
  | 'formatVersion'
  | 'id'
  | 'title'
  | 'version'
  | 'kind'
  | 'marking'
  | 'sources'
  | 'calendar'
  | 'initiative'
  | 'interrupts'
>;

function frame(lowering: Lowering): Frame {
  const { played } = lowering.names.instances;
  const { header } = played.file.model;
  const scope = scopeOf(lowering, played);
  if (header !== undefined && isPlayable(played.file) && lowering.names.sides.length === 0) {
    lowering.report.error('missing-clause', header, 'What is played needs at least one ‘side’.', 'name');
  }
  const marking = elementsOf(played).find(ast.isMarking);
  const name = header?.name ?? 'untitled';
  return {
    format: 'sandtable.scenario',
    formatVersion: 1,
    id: name,
    title: textOrName(scope, header?.title, name),
    version: header?.version ?? '0.1',
    kind: header?.kind === 'campaign' ? 'campaign' : 'scenario',
    ...(marking === undefined ? {} : { marking: lowerText(scope, marking.text) }),
    sources: lowerSources(lowering),
    calendar: lowering.calendar,
    initiative: initiative(scope),
    interrupts: elementsOf(played)
      .filter(ast.isInterrupt)
      .map(({ condition }) => lowerCondition(scope, condition)),
  };
}

/** As listed, and after those any side that the list leaves out, as declared. */
function initiative(scope: Scope): Initiative {
  const { names, report } = scope.lowering;
  const node = elementsOf(scope.instance).find(ast.isInitiative);
  if (node?.rolled) return { kind: 'rolled' };
  const listed = (node?.sides ?? []).flatMap((reference, index) => {
    const side = resolve(names, scope.instance, reference);
    const isFirst = node?.sides.findIndex(({ ref }) => ref === reference.ref) === index;
    if (side?.is === 'side' && isFirst) return [side.id];
    if (side?.is === 'side' && node) {
      report.error('repeated-clause', node, `‘${reference.$refText}’ has its place in the initiative already.`);
    } else if (side !== undefined && node) {
      const message = `Initiative is among sides, and ‘${reference.$refText}’ is a ${side.is}.`;
      report.error('wrong-kind', node, message, index === 0 ? 'sides' : undefined);
    }
    return [];
  });
  const left = names.sides.filter(({ id }) => !listed.includes(id)).map(({ id }) => id);
  if (node && left.length > 0) {
    const message = `The initiative leaves out ${inQuotes(left)}.`;
    report.error('missing-clause', node, message);
  }
  return { kind: 'listed', sides: [...listed, ...left] };
}

/** What is played names who plays best; else the first policy for the seat does. */
function withPolicy(lowering: Lowering, seat: Seat, policies: PolicySeats): Seat {
  const { inOrder, played } = lowering.names.instances;
  for (const instance of [played, ...inOrder]) {
    for (const policy of elementsOf(instance).filter(ast.isPolicy)) {
      const id = instance.prefix + policy.name;
      if (policies.get(id)?.has(seat.id)) return { ...seat, policy: id };
    }
  }
  return seat;
}

function metricTypes(metrics: readonly Metric[]): ReadonlyMap<string, Type> {
  return new Map(metrics.map((metric) => [metric.id, figureKind(metric) === 'percentage' ? PERCENTAGE : NUMBER]));
}
