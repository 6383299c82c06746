import { childExpressions } from '../children.ts';
import type { Environment } from '../environment.ts';
import type { Dice, Expression } from '../expression.ts';
import { intervalOf, TRIES_MOST } from '../interval.ts';
import type { Scenario } from '../scenario.ts';

/** Words in a block of the generator; a die, a chance and a try take one each. */
const WORDS = 4;

/** Costs stop here, so that sums and products of them stay exact. */
export const COST_CAP = 1e12;

/** A cost, no higher than the cap. */
export function capped(steps: number): number {
  return Math.min(steps, COST_CAP);
}

/** What expressions of a scenario cost in steps. */
export class ExpressionCosts {
  readonly #environment: Environment;
  readonly #values = new Map<string, number>();

  constructor({ values }: Scenario, environment: Environment) {
    this.#environment = environment;
    // A value uses only values before it, so each is known when it is needed.
    for (const { id, is } of values) this.#values.set(id, this.of(is));
  }

  /** Every node is evaluated, also those of cases that are not taken; a value costs what it is made of. */
  of(expression: Expression): number {
    let steps = 1 + this.#own(expression);
    for (const child of childExpressions(expression)) steps += this.of(child.expression);
    return capped(steps);
  }

  /** The sum over several, absent ones free. */
  ofAll(expressions: readonly (Expression | null | undefined)[]): number {
    return capped(expressions.reduce((sum, each) => sum + (each ? this.of(each) : 0), 0));
  }

  /** The blocks of a table's roll. */
  ofRoll(table: string): number {
    const dice = this.#environment.tables.get(table)?.dice;
    return dice ? blocksOfDice(dice) : 0;
  }

  #own(expression: Expression): number {
    switch (expression.op) {
      case 'value':
        return this.#values.get(expression.id) ?? 0;
      case 'value-element':
        return expression.ids.reduce((most, id) => Math.max(most, this.#values.get(id) ?? 0), 0);
      case 'dice':
        return blocksOfDice(expression.dice);
      case 'hits':
        return Math.ceil(this.#triesMost(expression.of) / WORDS);
      case 'roll':
        return this.ofRoll(expression.table);
      default:
        return 0;
    }
  }

  #triesMost(tries: Expression): number {
    const interval = intervalOf(tries, this.#environment);
    return 'problem' in interval ? TRIES_MOST : Math.min(Math.max(interval.max, 0), TRIES_MOST);
  }
}

function blocksOfDice({ count }: Dice): number {
  return Math.ceil(count / WORDS);
}
