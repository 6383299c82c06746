import type { AstNode } from 'langium';
import { isRollOn, isTable, type RollOn, type SandAstType, type Table } from '../generated/ast.ts';
import type { ProjectFile } from '../project/project.ts';
import { checkAmount, checkCost } from './amounts.ts';
import { checkOneOf, checkProbability } from './chances.ts';
import type { Report } from './finding.ts';
import { checkMachine } from './machines.ts';
import { checkOutcomes } from './outcomes.ts';
import { checkSample } from './samples.ts';
import { checkColumns } from './table-columns.ts';
import { checkResultsGoOneWay } from './table-results.ts';
import { checkRows } from './table-rows.ts';
import { checkTransitionsOf } from './transitions.ts';

type Node = SandAstType[keyof SandAstType];

/** What the statements of all files are held against. */
export type Meanings = {
  readonly rolls: ReadonlyMap<Table, readonly RollOn[]>;
  /** Declarations with a mistake in their text: parts of them may be missing. */
  readonly damaged: ReadonlySet<AstNode>;
};

/** What can be told of a statement from it and from what it names, where no part of either is missing. */
export function checkMeaning(
  node: AstNode,
  { model }: ProjectFile,
  { rolls, damaged }: Meanings,
  report: Report,
): void {
  const statement = node as Node;
  if (damaged.size > 0 && isWithin(node, damaged)) return;
  if (isTable(node)) checkTable(node, isPlayed(model.header?.kind), rolls.get(node) ?? [], report);
  switch (statement.$type) {
    case 'Change':
    case 'AddUnits':
    case 'RemoveUnits':
    case 'MoveUnits':
      checkAmount(statement, report);
      break;
    case 'Cost':
      checkCost(statement, report);
      break;
    case 'Chance':
    case 'Likelihood':
    case 'Rate':
    case 'Hits':
      checkProbability(statement, report);
      break;
    case 'OneOf':
      checkOneOf(statement, report);
      break;
    case 'RollOn':
      if (isTable(statement.table.ref) && !damaged.has(statement.table.ref)) checkOutcomes(statement, report);
      break;
    case 'Machine':
      checkMachine(statement, report);
      break;
    case 'Study':
      checkSample(statement, report);
      break;
    case 'State':
      checkTransitionsOf(statement, report);
      break;
    default:
  }
}

function checkTable(node: Table, isPlayed: boolean, rolls: readonly RollOn[], report: Report): void {
  const mayBeRolledElsewhere = rolls.length === 0 && !isPlayed;
  const isOnlyRolled = !mayBeRolledElsewhere && rolls.every(({ plus }) => plus === undefined);
  checkRows(node, isOnlyRolled, report);
  checkColumns(node, report);
  checkResultsGoOneWay(node, report);
}

/** Goes through the files once. */
export function meaningsIn(files: readonly ProjectFile[]): Meanings {
  const rolls = new Map<Table, RollOn[]>();
  for (const node of files.flatMap(({ contents }) => contents.nodes)) {
    const table = isRollOn(node) ? node.table?.ref : undefined;
    if (!isRollOn(node) || !isTable(table)) continue;
    const same = rolls.get(table);
    if (same === undefined) rolls.set(table, [node]);
    else same.push(node);
  }
  return { rolls, damaged: new Set(files.flatMap(({ damaged }) => [...damaged])) };
}

function isWithin(node: AstNode, damaged: ReadonlySet<AstNode>): boolean {
  for (let each: AstNode | undefined = node; each !== undefined; each = each.$container) {
    if (damaged.has(each)) return true;
  }
  return false;
}

function isPlayed(kind: string | undefined): boolean {
  return kind === 'scenario' || kind === 'campaign';
}
