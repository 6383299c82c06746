import type { AstNode } from 'langium';
import type { Lowering } from '../lowering.ts';
import type { Member } from '../names/entity.ts';
import type { Instance } from '../names/instance.ts';
import type { Typed } from '../typing/expression-type.ts';
import type { DrawSites } from './draw-sites.ts';

/** What an expression may refer to where it stands, besides what files declare. */
export type Scope = {
  readonly lowering: Lowering;
  readonly instance: Instance;
  /** Choices, `let`s and the variables of `for each` and aggregates, by their declarations. */
  readonly bound: ReadonlyMap<AstNode, Typed>;
  /** Which member the variables of `for each` and aggregates are while their text is written out. */
  readonly members: ReadonlyMap<AstNode, Member>;
  readonly builtIn: BuiltIns;
  /** Absent where nothing may be left to chance: in conditions, values and starts. */
  readonly draws?: DrawSites;
  /** The members for which this text is being written out, outermost first: they keep labels apart. */
  readonly keys: readonly string[];
};

/** The names that stand for something in some places only. */
export type BuiltIns = {
  readonly actor?: Typed;
  readonly seat?: Typed;
  readonly waited?: Typed;
  /** Of a member of a family. */
  readonly owner?: Member;
};

export function scopeOf(lowering: Lowering, instance: Instance): Scope {
  return { lowering, instance, bound: new Map(), members: new Map(), builtIn: {}, keys: [] };
}

export function withBound(scope: Scope, node: AstNode, typed: Typed): Scope {
  return { ...scope, bound: new Map([...scope.bound, [node, typed]]) };
}

/** The scope in which a loop's variable is one of the members. */
export function withMember(scope: Scope, variable: AstNode, member: Member): Scope {
  const typed: Typed = { type: member.type, expression: { op: 'number', value: member.value } };
  const members = new Map([...scope.members, [variable, member] as const]);
  return { ...withBound(scope, variable, typed), members, keys: [...scope.keys, member.key] };
}

/** The same scope where nothing may be left to chance. */
export function withoutDraws(scope: Scope): Scope {
  const { draws: _, ...rest } = scope;
  return rest;
}
