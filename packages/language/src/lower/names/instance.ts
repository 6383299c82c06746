import type { BindNeed, Element, Need, Parameter, SandFile, SetParameter, Use } from '../../generated/ast.ts';
import { isBindNeed, isNeed, isSetParameter } from '../../generated/ast.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import type { Report } from '../report.ts';

/**
 * One use of a file: what is played, a file shared by all who use it plainly, or an instance under a name of its own
 * with its own parameters and bindings. Each has its own copy of everything that the file declares.
 */
export type Instance = {
  readonly file: ProjectFile;
  /** Stands before every id: empty for what is played and what is shared, `senkaku.` for an instance. */
  readonly prefix: string;
  readonly isPlayed: boolean;
  /** What brought it in: of a shared file, the first that did. */
  readonly use?: Use;
  /** The instances that this file uses under a name. */
  readonly named: Map<string, Instance>;
  readonly set: ReadonlyMap<Parameter, Given<SetParameter>>;
  readonly bound: ReadonlyMap<Need, Given<BindNeed>>;
};

/** A clause of a `with`, whose names are those of the file that says it. */
export type Given<Clause> = { readonly by: Instance; readonly clause: Clause };

export type Instances = {
  /** Depth first by `use`: whatever a file uses stands before it. The last is the file that is played. */
  readonly inOrder: readonly Instance[];
  readonly played: Instance;
  /** The shared instance of a file, if somebody uses it plainly. */
  readonly shared: ReadonlyMap<SandFile, Instance>;
};

/** More than any scenario needs, and few enough that files which use each other in doublings end soon. */
const INSTANCES_MOST = 200;

/** What a file declares, but for what has a mistake in its text: parts of that may be missing. */
export function elementsOf({ file }: Instance): Element[] {
  return file.model.elements.filter((element) => !file.damaged.has(element));
}

export function instancesOf(main: ProjectFile, project: Pick<Project, 'fileOf'>, report: Report): Instances {
  const inOrder: Instance[] = [];
  const shared = new Map<SandFile, Instance>();
  let count = 0;

  const build = (file: ProjectFile, prefix: string, given: Brought, above: readonly ProjectFile[]): Instance => {
    count += 1;
    const isPlayed = file === main && prefix === '';
    const instance: Instance = { file, prefix, isPlayed, named: new Map(), ...given };
    if (prefix === '') shared.set(file.model, instance);
    for (const use of file.model.uses) if (!file.damaged.has(use)) enter(use, instance, [...above, file]);
    inOrder.push(instance);
    return instance;
  };

  const enter = (use: Use, user: Instance, above: readonly ProjectFile[]): void => {
    const file = project.fileOf(use);
    if (file === undefined) return;
    if (use.name === undefined) {
      if (!shared.has(file.model)) build(file, '', { ...NOTHING_GIVEN, use }, above);
      return;
    }
    if (above.includes(file)) {
      report.error('use-cycle', use, `${file.path} uses itself through ${above.at(-1)?.path}.`, 'path');
    } else if (count >= INSTANCES_MOST) {
      report.error('too-large', use, `The files use each other more than ${INSTANCES_MOST} times.`, 'path');
    } else {
      user.named.set(use.name, build(file, `${user.prefix}${use.name}.`, { ...clausesOf(use, user), use }, above));
    }
  };

  const played = build(main, '', NOTHING_GIVEN, []);
  return { inOrder, played, shared };
}

/** The needs of a file that nobody has bound, where somebody uses it. */
export function unboundNeeds(instance: Instance): Need[] {
  return elementsOf(instance)
    .filter(isNeed)
    .filter((need) => !instance.bound.has(need));
}

type Clauses = Pick<Instance, 'set' | 'bound'>;
type Brought = Pick<Instance, 'set' | 'bound' | 'use'>;
const NOTHING_GIVEN: Clauses = { set: new Map(), bound: new Map() };

function clausesOf(use: Use, by: Instance): Clauses {
  const set = new Map<Parameter, Given<SetParameter>>();
  const bound = new Map<Need, Given<BindNeed>>();
  for (const clause of use.bindings) {
    if (isSetParameter(clause) && clause.parameter.ref) set.set(clause.parameter.ref, { by, clause });
    if (isBindNeed(clause) && clause.need.ref) bound.set(clause.need.ref, { by, clause });
  }
  return { set, bound };
}
