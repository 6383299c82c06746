import { type AstNode, AstUtils, type Reference } from 'langium';
import {
  type BindNeed,
  isBand,
  isChoice,
  isLet,
  isLoopVariable,
  isNeed,
  isSandFile,
  isState,
  type Need,
  type SandFile,
  type State as StateNode,
} from '../../generated/ast.ts';
import type { Entity, Enumeration, Literal, Machine, Place, Seat, Side, State } from './entity.ts';
import type { Instance, Instances } from './instance.ts';

/** What every name of every instance means. Written while declarations are gathered, then only read. */
export type Names = {
  readonly instances: Instances;
  /** In the order of the scenario, which gives them their numbers. */
  readonly sides: Side[];
  readonly seats: Seat[];
  readonly places: Place[];
  readonly enumerations: Enumeration[];
  readonly entities: Map<Instance, Map<AstNode, Entity>>;
  /** Bindings that do not fit their need, which are told at the binding and then mean nothing. */
  readonly unfit: Set<BindNeed>;
  /** References that link to a declaration, but of which instance is not told. */
  readonly lost: Map<Reference, AstNode>;
};

export function newNames(instances: Instances): Names {
  const entities = new Map(instances.inOrder.map((instance) => [instance, new Map<AstNode, Entity>()]));
  return { instances, sides: [], seats: [], places: [], enumerations: [], entities, unfit: new Set(), lost: new Map() };
}

export function declare(names: Names, instance: Instance, node: AstNode, entity: Entity): void {
  names.entities.get(instance)?.set(node, entity);
}

/** What a declaration of an instance's own file is there. */
export function entityIn(names: Names, instance: Instance, declaration: AstNode): Entity | undefined {
  return names.entities.get(instance)?.get(declaration);
}

/** What a reference written in an instance means there; undefined where it leads nowhere, which the linker reports. */
export function resolve(names: Names, instance: Instance, reference: Reference): Entity | undefined {
  const node = reference.ref;
  if (node === undefined || isLocal(node)) return undefined;
  const holder = instanceNamed(names, instance, reference, node);
  const entity = entityOf(names, holder, node);
  if (holder === undefined) names.lost.set(reference, node);
  return entity;
}

/** A literal by its name in the enumeration that is wanted where it stands. */
export function literalNamed(names: Names, enumeration: string, written: string): Literal | undefined {
  const found = names.enumerations.find(({ id }) => id === enumeration);
  const index = found?.literals.indexOf(written.slice(written.lastIndexOf('.') + 1).trim()) ?? -1;
  return found === undefined || index < 0 ? undefined : { is: 'literal', enumeration: found, index };
}

/** The instance in which a reference's target is declared. */
export function instanceOf(names: Names, instance: Instance, reference: Reference): Instance | undefined {
  return reference.ref && instanceNamed(names, instance, reference, reference.ref);
}

/** The seats that a side or seat stands for. */
export function seatsOf(names: Names, party: Entity | undefined): Seat[] {
  if (party?.is === 'seat') return [party];
  if (party?.is === 'side') return names.seats.filter((seat) => seat.side === party);
  return [];
}

/** A state by the end of its path: `friction`, `standoff.at_sea`. Undefined where none or several end so. */
export function stateByPath(machine: Machine, path: string): State | undefined {
  const found = machine.states.filter(({ id }) => id.endsWith(`.${path}`));
  const direct = found.find(({ id }) => id === `${machine.id}.${path}`);
  return direct ?? (found.length === 1 ? found[0] : undefined);
}

/** What is bound where it stands and is no declaration of the file. */
function isLocal(node: AstNode): boolean {
  return isBand(node) || isChoice(node) || isLet(node) || isLoopVariable(node);
}

function entityOf(names: Names, instance: Instance | undefined, node: AstNode): Entity | undefined {
  if (instance === undefined) return undefined;
  const need = needAround(node);
  if (need === undefined) return names.entities.get(instance)?.get(node);
  const given = instance.bound.get(need);
  if (given === undefined) return names.entities.get(instance)?.get(node);
  if (names.unfit.has(given.clause)) return undefined;
  const bound = resolve(names, given.by, given.clause.source);
  if (!isState(node)) return bound;
  return bound?.is === 'machine' ? stateByPath(bound, pathInNeed(node)) : undefined;
}

/** Which instance of its file a name means: `a.hulls` and `b.hulls` link to one declaration, but mean two tracks. */
function instanceNamed(names: Names, from: Instance, reference: Reference, node: AstNode): Instance | undefined {
  const file = fileOf(node);
  let instance = from;
  for (const segment of reference.$refText.split('.')) {
    const next = instance.named.get(segment.trim());
    if (next === undefined || instance.file.model === file) break;
    instance = next;
  }
  return instance.file.model === file ? instance : names.instances.shared.get(file);
}

function fileOf(node: AstNode): SandFile {
  const file = AstUtils.getContainerOfType(node, isSandFile);
  if (file === undefined) throw new Error('assertion: every declaration stands in a file');
  return file;
}

function needAround(node: AstNode): Need | undefined {
  return isNeed(node) || isState(node) ? AstUtils.getContainerOfType(node, isNeed) : undefined;
}

function pathInNeed(state: StateNode): string {
  const parent = state.$container;
  return isState(parent) ? `${pathInNeed(parent)}.${state.name}` : state.name;
}
