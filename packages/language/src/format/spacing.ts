import type { AstNode } from 'langium';
import {
  isBound,
  isCall,
  isDistribution,
  isDomain,
  isExplained,
  isNegation,
  isOrder,
  isTransition,
  isUseItem,
} from '../generated/ast.ts';
import { type Leaf, startOf } from './leaf.ts';

/** The lists whose members are clauses of their own: on one line they stand two blanks apart. */
const CLAUSE_LISTS: ReadonlySet<string> = new Set([
  'aims',
  'bindings',
  'branches',
  'clauses',
  'effects',
  'elements',
  'items',
  'otherwise',
  'outcomes',
  'placements',
  'reactions',
  'seats',
  'sources',
  'states',
  'steps',
  'transitions',
]);

/** Words after which the first member of such a list follows like any other word. */
const LEADS_IN: ReadonlySet<string> = new Set(['{', ':', 'then', 'enter', 'exit', 'otherwise']);

const VALUE_OPENED: ReadonlySet<string> = new Set(['TEXT_START', 'TEXT_MIDDLE', 'LONG_TEXT_START', 'LONG_TEXT_MIDDLE']);
const VALUE_CLOSING: ReadonlySet<string> = new Set(['TEXT_END', 'TEXT_MIDDLE', 'LONG_TEXT_END', 'LONG_TEXT_MIDDLE']);

/** The blanks between two leaves on one line. */
export function blanksBetween(before: Leaf, leaf: Leaf): string {
  if (leaf.isComment && leaf.kind !== 'BLOCK_COMMENT') return '  ';
  if (before.isComment || leaf.isComment) return ' ';
  if (VALUE_OPENED.has(before.kind) || VALUE_CLOSING.has(leaf.kind)) return '';
  if (isTight(before, leaf)) return '';
  return startsClause(leaf) && !LEADS_IN.has(before.kind) ? '  ' : ' ';
}

function isTight(before: Leaf, leaf: Leaf): boolean {
  switch (leaf.kind) {
    case ',':
    case ':':
    case ')':
    case '.':
    case '..':
      return true;
    case '(':
      return isCall(leaf.node) || isOrder(leaf.node) || isDistribution(leaf.node) || isTightAfter(before, leaf);
    case '}':
      return isDomain(leaf.node);
    case '-':
      return isExplained(leaf.node) || isTightAfter(before, leaf);
    default:
      return isTightAfter(before, leaf);
  }
}

function isTightAfter(before: Leaf, leaf: Leaf): boolean {
  switch (before.kind) {
    case '(':
    case '.':
    case '..':
      return true;
    case '{':
      return isDomain(before.node);
    case '-':
      return isExplained(before.node) || isBound(before.node) || (isNegation(before.node) && leaf.kind !== '-');
    default:
      return false;
  }
}

/** Whether a leaf is the first of a member of a list of clauses. */
function startsClause(leaf: Leaf): boolean {
  for (let node: AstNode | undefined = leaf.node; node !== undefined; node = node.$container) {
    if (startOf(node) !== leaf.offset) return false;
    if (CLAUSE_LISTS.has(node.$containerProperty ?? '') && node.$containerIndex !== undefined) {
      // These read as one phrase: `go friction after 2 turns when storm`, `use a, b from "x.sand"`.
      return !isTransition(node.$container) && !isUseItem(node);
    }
  }
  return false;
}
