import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { diceOf } from '../names/table.ts';
import { NUMBER, PERCENTAGE, type Typed, wrong } from '../typing/expression-type.ts';
import { lowerAs, lowerExpression } from './expression.ts';
import type { Scope } from './scope.ts';

const DICE_MOST = 99;
const FACES_MOST = 1000;

/** The site of a draw, or undefined where nothing may be left to chance, which is reported. */
export function siteOf(scope: Scope, node: AstNode, label: string | undefined, what: string): string | undefined {
  if (scope.draws !== undefined) return scope.draws.next(node, label, scope.keys);
  const message = `${what} can stand only in effects: roll there with ‘let’, and decide on what was rolled.`;
  scope.lowering.report.error('draw-misplaced', node, message);
  return undefined;
}

export function dice(scope: Scope, node: ast.Dice): Typed {
  const rolled = diceOf(node.dice);
  checkDice(scope, node, node.dice);
  const site = siteOf(scope, node, node.label, 'Dice');
  return site === undefined ? wrong() : { type: NUMBER, expression: { op: 'dice', dice: rolled, site } };
}

/** Reports dice that no engine rolls. */
export function checkDice({ lowering: { report } }: Pick<Scope, 'lowering'>, node: AstNode, text: string): boolean {
  const { count, sides } = diceOf(text);
  if (count >= 1 && count <= DICE_MOST && sides >= 2 && sides <= FACES_MOST) return true;
  const message = `‘${text}’ cannot be rolled: 1 to ${DICE_MOST} dice of 2 to ${FACES_MOST} sides can.`;
  report.error('dice-impossible', node, message);
  return false;
}

/** `hits of n at p` */
export function hits(scope: Scope, node: ast.Hits): Typed {
  const count = lowerExpression(scope, node.count);
  const of = count.type.is === 'number' ? count.expression : lowerAs(scope, node.count, NUMBER);
  const at = lowerAs(scope, node.probability, PERCENTAGE);
  const site = siteOf(scope, node, node.label, '‘hits of’');
  const type = count.type.is === 'number' ? count.type : NUMBER;
  return site === undefined ? wrong() : { type, expression: { op: 'hits', of, at, site } };
}
