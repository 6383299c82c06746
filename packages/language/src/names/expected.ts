import type { AstNode } from 'langium';
import {
  type Band,
  type Domain,
  type Enumeration,
  type Expression,
  isCall,
  isCase,
  isChange,
  isChoice,
  isComparison,
  isEditionParameter,
  isEnumeration,
  isFirstOf,
  isFlag,
  isForce,
  isForceCount,
  isGiven,
  isLet,
  isLiteral,
  isLoopVariable,
  isMachine,
  isNameReference,
  isNeed,
  isOf,
  isOrder,
  isParameter,
  isRollOn,
  isSetParameter,
  isShown,
  isStatus,
  isTable,
  isTrack,
  isValue,
  isVariedParameters,
  isVariedStart,
  type NameReference,
  type Table,
} from '../generated/ast.ts';
import { choicesOf } from './locals.ts';
import type { StateOwner } from './states.ts';

/** Whose members can be named without a prefix at a place, because of what stands beside it. */
export type Members =
  | { readonly of: 'enumeration'; readonly enumeration: Enumeration }
  | { readonly of: 'machine'; readonly machine: StateOwner }
  | { readonly of: 'bands'; readonly bands: readonly Band[] };

/** Names lead to other names (a `let` to what it was given); after so many steps nobody follows. */
const STEPS_MOST = 30;

/** What the place of a name expects: after `posture is` the postures, after `crisis is` the states of the crisis. */
export function membersExpectedAt(name: NameReference): Members | undefined {
  return expectedOf(name, STEPS_MOST);
}

function expectedOf(node: Expression, steps: number): Members | undefined {
  const parent: AstNode | undefined = node.$container;
  const property = node.$containerProperty;
  const index = node.$containerIndex ?? 0;
  if (parent === undefined || steps === 0) return undefined;
  if (isComparison(parent)) return property === 'right' ? membersOf(parent.left, steps) : undefined;
  if (isGiven(parent)) return property === 'value' ? membersOf(parent.target, steps) : undefined;
  if (isChange(parent)) return property === 'amount' ? membersOf(parent.target, steps) : undefined;
  if (isStatus(parent) || isParameter(parent)) return literalsOf(parent.enumeration?.ref);
  if (isSetParameter(parent) || isEditionParameter(parent)) return literalsOf(parent.parameter?.ref?.enumeration?.ref);
  if (isVariedParameters(parent)) return literalsOf(parent.parameters[0]?.ref?.enumeration?.ref);
  if (isVariedStart(parent)) return property === 'values' ? membersOf(parent.target, steps) : undefined;
  if (isOrder(parent)) return domainMembers(choicesOf(parent.action?.ref)[index]?.domain, steps);
  if (isRollOn(parent)) return property === 'column' ? columnsOf(parent.table?.ref) : undefined;
  if (isCall(parent))
    return columnArgument(parent.function, index) ? columnsOf(tableOf(parent.arguments[0])) : undefined;
  if (isOf(parent)) return property === 'right' ? literalsOf(familyOf(parent.left)) : undefined;
  if (isCase(parent)) return property === 'value' ? expectedOf(parent.$container, steps - 1) : undefined;
  if (isFirstOf(parent)) return expectedOf(parent, steps - 1);
  return undefined;
}

/** Whose members an expression can have as its value. */
function membersOf(expression: Expression | undefined, steps: number): Members | undefined {
  if (expression === undefined || steps === 0) return undefined;
  if (isNameReference(expression)) return membersOfTarget(expression.target?.ref, steps - 1);
  if (isOf(expression)) return membersOf(expression.left, steps - 1);
  if (isForceCount(expression)) return membersOf(expression.force, steps - 1);
  if (isFirstOf(expression)) return membersOf(expression.cases[0]?.value, steps - 1);
  if (isCall(expression)) return literalsOf(tableOf(expression.arguments[0])?.enumeration?.ref);
  return undefined;
}

function membersOfTarget(target: AstNode | undefined, steps: number): Members | undefined {
  if (target === undefined || steps === 0) return undefined;
  if (isMachine(target)) return { of: 'machine', machine: target };
  if (isNeed(target))
    return target.kind === 'machine' ? { of: 'machine', machine: target } : literalsOf(target.enumeration?.ref);
  if (isStatus(target) || isParameter(target)) return literalsOf(target.enumeration?.ref);
  if (isChoice(target) || isLoopVariable(target)) return domainMembers(target.domain, steps);
  if (isLiteral(target)) return isEnumeration(target.$container) ? literalsOf(target.$container) : undefined;
  if (isLet(target)) return membersOf(target.value, steps);
  if (isTrack(target) || isFlag(target) || isValue(target) || isForce(target)) {
    const bands = target.visibility.flatMap((clause) => (isShown(clause) ? clause.bands : []));
    return bands.length === 0 ? undefined : { of: 'bands', bands };
  }
  return undefined;
}

function domainMembers(domain: Domain | undefined, steps: number): Members | undefined {
  return domain?.enumeration === undefined ? membersOf(domain?.members[0], steps) : literalsOf(domain.enumeration.ref);
}

function literalsOf(enumeration: Enumeration | undefined): Members | undefined {
  return enumeration === undefined ? undefined : { of: 'enumeration', enumeration };
}

/** The enumeration by which a family of variables is indexed. */
function familyOf(expression: Expression | undefined): Enumeration | undefined {
  const target = isNameReference(expression) ? expression.target?.ref : undefined;
  return target !== undefined && 'family' in target ? target.family?.enumeration?.ref : undefined;
}

/** `roll(table, column)`, `lookup(table, row, column)`. */
function columnArgument(called: string, index: number): boolean {
  return (called === 'roll' && index === 1) || (called === 'lookup' && index === 2);
}

function tableOf(expression: Expression | undefined): Table | undefined {
  const target = isNameReference(expression) ? expression.target?.ref : undefined;
  return isTable(target) ? target : undefined;
}

/** The enumeration whose literals head a table's columns. */
function columnsOf(table: Table | undefined): Members | undefined {
  const literal = table?.columns.find((column) => column.literal !== undefined)?.literal?.ref;
  return literal === undefined ? undefined : literalsOf(literal.$container);
}
