import type { Reference } from 'langium';
import type {
  Action as ActionNode,
  Element,
  Machine as MachineNode,
  Party,
  Sources,
  Template,
} from '../../generated/ast.ts';
import * as ast from '../../generated/ast.ts';
import type { ProjectFile } from '../../project/project.ts';
import type { Report } from '../report.ts';
import { YES_NO } from '../typing/expression-type.ts';
import { membersOf } from './domain.ts';
import type { Choice as ChoiceEntity, Entity, Seat } from './entity.ts';
import { elementsOf } from './instance.ts';
import { declareMachine } from './machine.ts';
import { declare, type Names, resolve, seatsOf } from './names.ts';
import { declareStandIn } from './stand-in.ts';
import { tableOf } from './table.ts';
import { bandsOf, enumerated, familyOf, forceOf, type Gathering, numeric, typed } from './typed.ts';

/** Gathers what every other declaration is: its id, type and bounds, before any expression is looked at. */
export function declareElements(names: Names, report: Report): void {
  for (const instance of names.instances.inOrder) {
    for (const element of elementsOf(instance)) declareElement({ names, instance, report }, element);
  }
}

function declareElement(context: Gathering, element: Element): void {
  if (element.$type === 'Machine' || element.$type === 'Template' || element.$type === 'Sources') {
    declareInside(context, element);
  } else if (element.$type === 'Need') {
    declareStandIn(context, element);
  } else {
    const entity = entityFor(context, element);
    if (entity !== undefined) declare(context.names, context.instance, element, entity);
  }
}

/** What holds declarations of its own. */
function declareInside(context: Gathering, element: MachineNode | Template | Sources): void {
  const { names, instance } = context;
  if (element.$type === 'Machine') declareMachine(context, instance.prefix + element.name, element);
  if (element.$type === 'Template') template(context, element);
  if (element.$type !== 'Sources') return;
  for (const source of element.sources) {
    declare(names, instance, source, { is: 'source', key: instance.prefix + source.name });
  }
}

function entityFor(context: Gathering, element: Element): Entity | undefined {
  const { instance } = context;
  const id = 'name' in element ? instance.prefix + element.name : '';
  switch (element.$type) {
    case 'Track':
      return {
        is: 'variable',
        word: 'track',
        id,
        ...numeric(context, element.range, element.unit),
        ...familyOf(context, id, element.family),
        bands: bandsOf(context, element.visibility),
      };
    case 'Flag':
      return {
        is: 'variable',
        word: 'flag',
        id,
        type: YES_NO,
        min: 0,
        max: 1,
        ...familyOf(context, id, element.family),
        bands: bandsOf(context, element.visibility),
      };
    case 'Status':
      return {
        is: 'variable',
        word: 'status',
        id,
        ...enumerated(context, element.enumeration),
        ...familyOf(context, id, element.family),
        bands: bandsOf(context, element.visibility),
      };
    case 'Parameter':
      return { is: 'parameter', id, ...typed(context, element.range, element.enumeration, element.unit) };
    case 'Value':
      return {
        is: 'value',
        id,
        ...typed(context, element.range, undefined, element.unit),
        ...familyOf(context, id, element.family),
        bands: bandsOf(context, element.visibility),
      };
    case 'Force':
      return { ...forceOf(context, id, element.range, element.unit), bands: bandsOf(context, element.visibility) };
    case 'Signal':
      return { is: 'signal', id };
    case 'Table':
      return tableOf(context, id, element);
    case 'Action':
      return action(context, id, element);
    case 'Inject':
      return { is: 'inject', id };
    case 'Metric':
      return { is: 'metric', id };
    case 'Policy':
      return { is: 'policy', id, seats: seatsOfAll(context, element.parties) };
    default:
      return undefined;
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

function action(context: Gathering, id: string, node: ActionNode): Entity {
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

function seatsOfAll(context: Gathering, parties: readonly Reference<Party>[]): Seat[] {
  const named = parties.flatMap((party) => seatsOf(context.names, resolve(context.names, context.instance, party)));
  return context.names.seats.filter((seat) => named.includes(seat));
}

function template(context: Gathering, node: Template): void {
  const { names, instance } = context;
  const members = membersOf(names, instance, node.variable.domain, context.report);
  for (const declaration of node.declarations) {
    const id = instance.prefix + declaration.name;
    const byMember = new Map(members.map(({ value, key }) => [value, `${id}.${key}`]));
    if (ast.isInject(declaration)) declare(names, instance, declaration, { is: 'inject', id, byMember });
    if (ast.isMetric(declaration)) declare(names, instance, declaration, { is: 'metric', id, byMember });
  }
}
