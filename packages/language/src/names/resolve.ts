import { type AstNode, type AstReflection, AstUtils, type ReferenceInfo } from 'langium';
import type { DiagnosticCode } from '../diagnostic/codes.ts';
import {
  isBindNeed,
  isCell,
  isColumn,
  isEnumeration,
  isMachine,
  isMetric,
  isNameReference,
  isNeed,
  isOutcomeCell,
  isRollOn,
  isSetParameter,
  isSide,
  isTable,
  isTransition,
  isUse,
  isUseItem,
  type SandFile,
  type Use,
} from '../generated/ast.ts';
import { type Members, membersExpectedAt } from './expected.ts';
import { enumerationsOfColumns, enumerationsWith, literalsOf } from './literals.ts';
import { localNamed } from './locals.ts';
import { ownerOf, statesByPath, statesOf } from './states.ts';
import type { UsedFiles } from './used.ts';
import { type FileNames, type Visible, VisibleNames } from './visible.ts';
import { type Wanted, wantedBy } from './wanted.ts';

/** Why a name could not be resolved; the message is written by `whyNot`. */
export type Unresolved =
  | { readonly why: 'unknown' }
  | { readonly why: 'wrong-kind'; readonly found: Visible }
  | { readonly why: 'ambiguous'; readonly found: readonly Visible[] };

export type Resolution = { readonly found: Visible } | { readonly problem: Unresolved };

export type ProblemCode = Extract<DiagnosticCode, 'unknown-name' | 'wrong-kind' | 'ambiguous-name'>;

/** Where a name is looked for, in this order. */
export type Sight = {
  readonly file: SandFile;
  readonly names: FileNames;
  readonly wanted: Wanted;
  /** From where choices, `let`s and names of `for each` are seen, where they may stand. */
  readonly localsFrom?: AstNode;
  /** What the place itself has: the states of a machine, the literals of an enumeration, bands. */
  readonly members?: Members;
  /** Nothing else than these may stand here. */
  readonly onlyMembers: boolean;
  /** What a used file declares, for names that are written for it (`use ... from`, `with`). */
  readonly inUsed?: Use;
};

/**
 * Finds what a name stands for: local names first, then what the place expects (a literal, a state, a band), then the
 * file itself and what it uses. There are no global names.
 */
export class NameResolver {
  readonly visible: VisibleNames;
  readonly #reflection: AstReflection;

  constructor(used: UsedFiles, reflection: AstReflection) {
    this.visible = new VisibleNames(used);
    this.#reflection = reflection;
  }

  resolve(info: ReferenceInfo): Resolution {
    return this.#lookUp(this.sightOf(info), info.reference.$refText.split('.'), info.container);
  }

  sightOf(info: ReferenceInfo): Sight {
    const { container, property } = info;
    const file = AstUtils.findRootNode(container) as SandFile;
    const names = this.visible.of(file);
    const wanted = wantedBy(info, this.#reflection);
    const base = { file, names, wanted, onlyMembers: false };
    if (isUseItem(container)) return { ...base, inUsed: container.$container };
    if ((isSetParameter(container) || isBindNeed(container)) && property !== 'source') {
      return isUse(container.$container) ? { ...base, inUsed: container.$container } : base;
    }
    const members = this.#membersAt(container, names);
    if (isNameReference(container)) return { ...base, localsFrom: container, ...(members && { members }) };
    if (members !== undefined) return { ...base, members, onlyMembers: true };
    return wanted.noun === 'a side or a seat' ? { ...base, localsFrom: container } : base;
  }

  #membersAt(container: AstNode, names: FileNames): Members | undefined {
    if (isNameReference(container)) return membersExpectedAt(container);
    if (isTransition(container)) {
      const machine = ownerOf(container);
      return machine && { of: 'machine', machine };
    }
    if (isColumn(container)) {
      const [only, other] = enumerationsOfColumns(names, container.$container);
      return only === undefined || other !== undefined
        ? undefined
        : { of: 'enumeration', enumeration: only.enumeration };
    }
    const table = isCell(container)
      ? AstUtils.getContainerOfType(container, isTable)
      : isOutcomeCell(container)
        ? AstUtils.getContainerOfType(container, isRollOn)?.table?.ref
        : undefined;
    const enumeration = table?.enumeration?.ref;
    return enumeration && { of: 'enumeration', enumeration };
  }

  #lookUp(sight: Sight, path: readonly string[], container: AstNode): Resolution {
    const [first = '', ...rest] = path;
    if (sight.inUsed !== undefined) {
      return choose(sight, this.#inUsed(sight.inUsed, path));
    }
    if (rest.length === 0 && sight.localsFrom !== undefined) {
      const local = localNamed(sight.localsFrom, first, sight.wanted.accepts);
      if (local !== undefined) return { found: local };
    }
    if (sight.members !== undefined) {
      const found = membersNamed(sight.members, path, container);
      if (found.length === 1 && found[0] !== undefined) return { found: found[0] };
      if (found.length > 1) return { problem: { why: 'ambiguous', found } };
    }
    const bySight = this.#bySight(sight.names, path, container);
    if (sight.onlyMembers && !bySight.some(({ node }) => sight.wanted.accepts(node)))
      return { problem: { why: 'unknown' } };
    const chosen = choose(sight, bySight);
    if ('found' in chosen || bySight.length > 0 || rest.length > 0 || !this.#mayBeLiteral(container)) return chosen;
    return choose(sight, literalsNamed(sight.names, first));
  }

  #mayBeLiteral(container: AstNode): boolean {
    return isNameReference(container) || isColumn(container);
  }

  #inUsed(use: Use, path: readonly string[]): Visible[] {
    const [name = '', ...rest] = path;
    if (rest.length > 0) return [];
    return this.visible.inUsed(use, name).map((node) => ({ name, node, via: use }));
  }

  /** What a path means in the file and through what it uses. */
  #bySight(names: FileNames, path: readonly string[], container: AstNode): Visible[] {
    const [first = '', ...rest] = path;
    const plain = names.plain.get(first) ?? [];
    if (rest.length === 0) return [...plain];
    const instance = names.instances.get(first);
    if (instance !== undefined) {
      const [second = '', ...last] = rest;
      const found = this.#inUsed(instance, [second]);
      return last.length === 0 ? found : found.flatMap((visible) => membersByPath(visible, last, container));
    }
    return plain.flatMap((visible) => membersByPath(visible, rest, container));
  }
}

/** Of what has the name, what the place wants. */
function choose({ wanted }: Sight, found: readonly Visible[]): Resolution {
  const accepted = found.filter(({ node }) => wanted.accepts(node));
  const [only, second] = accepted;
  // Two declarations of one name are reported where they are declared, unless both are meant to be there.
  if (only !== undefined && (second === undefined || !mayShareName(accepted))) return { found: only };
  if (only !== undefined) return { problem: { why: 'ambiguous', found: accepted } };
  const [wrong] = found;
  return { problem: wrong === undefined ? { why: 'unknown' } : { why: 'wrong-kind', found: wrong } };
}

/** Seats of several sides, and literals of several enumerations, may have the same simple name. */
function mayShareName(found: readonly Visible[]): boolean {
  const owners = new Set(found.map(({ node }) => node.$container));
  return owners.size === found.length && found.every(({ node }) => node.$type === 'Seat' || node.$type === 'Literal');
}

/** A side's seats, an enumeration's literals, a machine's states. */
function membersByPath({ node, via }: Visible, path: readonly string[], container: AstNode): Visible[] {
  const name = path.at(-1) ?? '';
  const visible = (member: AstNode): Visible => ({ name, node: member, ...(via && { via }) });
  if (isMachine(node) || (isNeed(node) && node.kind === 'machine')) {
    return statesByPath(node, path, isMetric(container) ? undefined : container).map(visible);
  }
  if (path.length > 1) return [];
  if (isSide(node)) return node.seats.filter((seat) => seat.name === name).map(visible);
  const literal = isEnumeration(node) ? literalsOf(node).get(name) : undefined;
  return literal === undefined ? [] : [visible(literal)];
}

function membersNamed(members: Members, path: readonly string[], container: AstNode): Visible[] {
  const name = path.at(-1) ?? '';
  const visible = (node: AstNode): Visible => ({ name, node });
  if (members.of === 'machine') {
    const from = isTransition(container) ? container.$container : undefined;
    return statesByPath(members.machine, path, from).map(visible);
  }
  if (path.length > 1) return [];
  if (members.of === 'bands')
    return members.bands
      .filter((band) => band.name === name)
      .slice(0, 1)
      .map(visible);
  const literal = literalsOf(members.enumeration).get(name);
  return literal === undefined ? [] : [visible(literal)];
}

function literalsNamed(names: FileNames, name: string): Visible[] {
  return enumerationsWith(names, name).flatMap(({ enumeration, visible: { via } }) => {
    const node = literalsOf(enumeration).get(name);
    return node === undefined ? [] : [{ name, node, ...(via && { via }) }];
  });
}

/** The names of all members, as they may be written at the place. */
export function memberNames(members: Members): string[] {
  switch (members.of) {
    case 'machine':
      return [...statesOf(members.machine).keys()];
    case 'enumeration':
      return [...literalsOf(members.enumeration).keys()];
    case 'bands':
      return [...new Set(members.bands.flatMap(({ name }) => name ?? []))];
  }
}
