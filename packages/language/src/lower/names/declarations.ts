import type { Reference } from 'langium';
import type {
  Band as BandEntity,
  Choice as ChoiceEntity,
  Entity,
  FamilyDomain,
  Force,
  Members,
  Seat,
  State,
} from './entity.ts';
import type {
  Action as ActionNode,
  Element,
  Enumeration as EnumerationNode,
  Family,
  Machine as MachineNode,
  Need,
  Party,
  Range,
  State as StateNode,
  Table as TableNode,
  Template,
  Visibility,
} from '../../generated/ast.ts';
import * as ast from '../../generated/ast.ts';
import type { ProjectFile } from '../../project/project.ts';
import type { Report } from '../report.ts';
import { NUMBER, PERCENTAGE, type Type, YES_NO } from '../typing/type.ts';
import { bandRanges, boundsOf, boundValue } from './bounds.ts';
import { membersOf, membersOfFamily } from './domain.ts';
import { elementsOf, type Instance } from './instance.ts';
import { declare, type Names, resolve, seatsOf } from './names.ts';

/** Gathers what every other declaration is: its id, type and bounds, before any expression is looked at. */
export function declareElements(names: Names, report: Report): void {
  for (const instance of names.instances.inOrder) {
    for (const element of elementsOf(instance)) declareElement({ names, instance, report }, element);
  }
}

type Context = { readonly names: Names; readonly instance: Instance; readonly report: Report };

function declareElement(context: Context, element: Element): void {
  const { instance } = context;
  const put = (entity: Entity): void => declare(context.names, instance, element, entity);
  const id = 'name' in element ? instance.prefix + element.name : '';
  switch (element.$type) {
    case 'Track':
      return put({ is: 'variable', word: 'track', id, ...numeric(context, element.range, element.unit), ...familyOf(context, id, element.family), bands: bandsOf(context, element.visibility) });
    case 'Flag':
      return put({ is: 'variable', word: 'flag', id, type: YES_NO, min: 0, max: 1, ...familyOf(context, id, element.family), bands: bandsOf(context, element.visibility) });
    case 'Status':
      return put({ is: 'variable', word: 'status', id, ...enumerated(context, element.enumeration), ...familyOf(context, id, element.family), bands: bandsOf(context, element.visibility) });
    case 'Parameter':
      return put({ is: 'parameter', id, ...typed(context, element.range, element.enumeration, element.unit) });
    case 'Value':
      return put({ is: 'value', id, ...typed(context, element.range, undefined, element.unit), ...familyOf(context, id, element.family), bands: bandsOf(context, element.visibility) });
    case 'Force':
      return put({ ...force(context, id, element.range, element.unit), bands: bandsOf(context, element.visibility) });
    case 'Signal':
      return put({ is: 'signal', id });
    case 'Table':
      return put(table(context, id, element));
    case 'Machine':
      return machine(context, id, element);
    case 'Action':
      return put(action(context, id, element));
    case 'Inject':
      return put({ is: 'inject', id });
    case 'Metric':
      return put({ is: 'metric', id });
    case 'Template':
      return template(context, element);
    case 'Policy':
      return put({ is: 'policy', id, seats: seatsOfAll(context, element.parties) });
    case 'Need':
      return need(context, element);
    case 'Sources':
      for (const source of element.sources) {
        declare(context.names, instance, source, { is: 'source', key: instance.prefix + source.name });
      }
  }
}

/** A scenario or campaign: used by another, it leaves its calendar, endings, measures and tests behind. */
export function isPlayable(file: ProjectFile): boolean {
  const kind = file.model.header?.kind;
  return kind === 'scenario' || kind === 'campaign';
}

/** Endings are numbered over the whole of what is played; those of a used scenario have no number. */
export function declareEndings(names: Names): void {
  let number = 0;
  for (const instance of names.instances.inOrder) {
    const counts = instance.isPlayed || !isPlayable(instance.file);
    for (const ending of elementsOf(instance).filter(ast.isEnding)) {
      const id = instance.prefix + ending.name;
      if (counts) number += 1;
      declare(names, instance, ending, { is: 'ending', id, ...(counts ? { number } : {}) });
    }
  }
}

type Bounded = { readonly type: Type; readonly min: number; readonly max: number };

function numeric(context: Context, range: Range, unit: string | undefined): Bounded {
  const bounds = boundsOf(range, context.report);
  return unit === undefined || bounds.type.is !== 'number' ? bounds : { ...bounds, type: { is: 'number', unit } };
}

function enumerated(context: Context, reference: Reference<EnumerationNode>): Bounded {
  const enumeration = resolve(context.names, context.instance, reference);
  if (enumeration?.is !== 'enumeration') return { type: { is: 'wrong' }, min: 0, max: 0 };
  return { type: { is: 'enumeration', id: enumeration.id }, min: 0, max: enumeration.literals.length - 1 };
}

/** By its range, else its enumeration, else a yes or no. */
function typed(
  context: Context,
  range: Range | undefined,
  enumeration: Reference<EnumerationNode> | undefined,
  unit: string | undefined,
): Bounded {
  if (range !== undefined) return numeric(context, range, unit);
  return enumeration === undefined ? { type: YES_NO, min: 0, max: 1 } : enumerated(context, enumeration);
}

function familyOf(context: Context, id: string, family: Family | undefined): { readonly family?: Members } {
  if (family === undefined) return {};
  const domain = familyDomain(context, family);
  const members = domain === undefined ? [] : membersOfFamily(context.names, domain);
  return { family: { domain: domain ?? { is: 'side' }, ids: members.map(({ key }) => `${id}.${key}`) } };
}

function familyDomain(context: Context, family: Family): FamilyDomain | undefined {
  if (family.index !== undefined) return { is: family.index };
  if (family.enumeration === undefined) return undefined;
  const enumeration = resolve(context.names, context.instance, family.enumeration);
  return enumeration?.is === 'enumeration' ? { is: 'enumeration', id: enumeration.id } : undefined;
}

function force(context: Context, id: string, range: Range, unit: string | undefined): Force {
  const bounds = numeric(context, range, unit);
  return { is: 'force', id, ...bounds, bands: [], ids: context.names.places.map((place) => `${id}.${place.id}`) };
}

/** The names that visibility gives to parts of a range, for `approval is low`. */
function bandsOf(context: Context, visibility: readonly Visibility[]): BandEntity[] {
  return visibility
    .filter(ast.isShown)
    .flatMap(({ bands }) => bandRanges(bands, context.report))
    .map(({ band, min, max }) => ({ name: band.name, from: min, to: max }));
}

function table(context: Context, id: string, node: TableNode): Entity {
  const first = node.columns[0];
  const literal = first?.literal === undefined ? undefined : resolve(context.names, context.instance, first.literal);
  const dice = node.dice === undefined ? undefined : diceOf(node.dice);
  return {
    is: 'table',
    id,
    gives: tableGives(context, node),
    ...(dice === undefined ? {} : { dice }),
    columns: first?.odds !== undefined ? 'odds' : first?.result ? 'only' : 'number',
    columnType: literal?.is === 'literal' ? { is: 'enumeration', id: literal.enumeration.id } : columnNumber(node),
    cells: cellsOf(context, node),
  };
}

/** Every result that the table can give, in rising order. */
function cellsOf(context: Context, node: TableNode): number[] {
  const cells = node.rows.flatMap((row) => row.cells).map((cell) => cellValue(context.names, context.instance, cell));
  return [...new Set(cells)].sort((a, b) => a - b);
}

/** What stands in a cell; a literal that leads nowhere counts as the first. */
export function cellValue(names: Names, instance: Instance, cell: ast.Cell): number {
  if (cell.bound !== undefined) return boundValue(cell.bound);
  const literal = cell.literal && resolve(names, instance, cell.literal);
  return literal?.is === 'literal' ? literal.index : 0;
}

function tableGives(context: Context, node: TableNode): Type {
  if (node.gives === 'number') return NUMBER;
  if (node.gives === 'percentage') return PERCENTAGE;
  return node.enumeration === undefined ? { is: 'wrong' } : enumerated(context, node.enumeration).type;
}

function columnNumber(node: TableNode): Type {
  return node.columns[0]?.range?.from.percentage === undefined ? NUMBER : PERCENTAGE;
}

/** `2d6`; what no engine rolls is reported where the table or the dice stand. */
export function diceOf(text: string): { readonly count: number; readonly sides: number } {
  const [count = 0, sides = 0] = text.split('d').map(Number);
  return { count, sides };
}

function machine(context: Context, id: string, node: MachineNode | Need): void {
  const states: State[] = [];
  const visit = (state: StateNode, above: string): void => {
    const entity: State = { is: 'state', id: `${above}.${state.name}`, machine: id };
    states.push(entity);
    declare(context.names, context.instance, state, entity);
    for (const child of state.states) visit(child, entity.id);
  };
  for (const state of node.states) visit(state, id);
  declare(context.names, context.instance, node, { is: 'machine', id, states });
}

function action(context: Context, id: string, node: ActionNode): Entity {
  const choices: ChoiceEntity[] = [];
  for (const clause of node.clauses.filter(ast.isChoose)) {
    for (const choice of clause.choices) {
      const members = membersOf(context.names, context.instance, choice.domain, context.report);
      const type = members[0]?.type ?? { is: 'wrong' };
      choices.push({ name: choice.name, type, values: members.map(({ value }) => value) });
    }
  }
  return { is: 'action', id, seats: seatsOfAll(context, node.parties), choices };
}

function seatsOfAll(context: Context, parties: readonly Reference<Party>[]): Seat[] {
  const named = parties.flatMap((party) => seatsOf(context.names, resolve(context.names, context.instance, party)));
  return context.names.seats.filter((seat) => named.includes(seat));
}

function template(context: Context, node: Template): void {
  const { names, instance } = context;
  const members = membersOf(names, instance, node.variable.domain, context.report);
  for (const declaration of node.declarations) {
    const id = instance.prefix + declaration.name;
    const byMember = new Map(members.map(({ value, key }) => [value, `${id}.${key}`]));
    if (ast.isInject(declaration)) declare(names, instance, declaration, { is: 'inject', id, byMember });
    if (ast.isMetric(declaration)) declare(names, instance, declaration, { is: 'metric', id, byMember });
  }
}

/** What stands for a need in a module that is checked by itself. */
function need(context: Context, node: Need): void {
  if (!context.instance.isPlayed) return;
  const id = node.name;
  const put = (entity: Entity): void => declare(context.names, context.instance, node, entity);
  const bounds = (): Bounded => typed(context, node.range, node.enumeration, node.unit);
  switch (node.kind) {
    case 'track':
    case 'flag':
    case 'status':
      return put({ is: 'variable', word: node.kind, id, ...bounds(), ...familyOf(context, id, node.family), bands: [] });
    case 'value':
      return put({ is: 'value', id, ...bounds(), ...familyOf(context, id, node.family), bands: [] });
    case 'force':
      if (node.range !== undefined) put(force(context, id, node.range, node.unit));
      return;
    case 'machine':
      return machine(context, id, node);
  }
}
