import { presentationOfVariable, wordsOfPercentage } from '@sandtable/engine';
import type { Expression, Presentation, Scenario } from '@sandtable/scenario';

/** Binds tighter with every step; a part that binds less tightly than its place needs stands in parentheses. */
const tightness = { or: 1, and: 2, not: 3, compare: 4, add: 5, multiply: 6, of: 7, atom: 8 } as const;

type Written = { readonly text: string; readonly tight: number };

/**
 * An expression of the intermediate form as an author would write it, for the labels of charts. It is for people: what
 * the language has expanded stays expanded.
 */
export function formulaText(scenario: Scenario, expression: Expression): string {
  return write(scenario, expression).text;
}

const comparisons = {
  equal: '=',
  unequal: '!=',
  less: '<',
  'at-most': '<=',
  greater: '>',
  'at-least': '>=',
} as const;

const sums = { add: '+', subtract: '-' } as const;
const products = { multiply: '*', divide: '/', modulo: 'mod' } as const;

function write(scenario: Scenario, expression: Expression): Written {
  const put = (part: Expression, tight: number): string => within(write(scenario, part), tight);
  const list = (parts: readonly Expression[], word: string, tight: number): Written => ({
    text: parts.map((part) => put(part, tight)).join(word),
    tight,
  });
  switch (expression.op) {
    case 'equal':
    case 'unequal':
    case 'less':
    case 'at-most':
    case 'greater':
    case 'at-least': {
      const as = presentationIn(scenario, expression.left) ?? presentationIn(scenario, expression.right);
      const side = (part: Expression) => constantText(scenario, part, as) ?? put(part, tightness.add);
      const text = `${side(expression.left)} ${comparisons[expression.op]} ${side(expression.right)}`;
      return { text, tight: tightness.compare };
    }
    case 'between': {
      const as = presentationIn(scenario, expression.of);
      const bound = (part: Expression) => constantText(scenario, part, as) ?? put(part, tightness.add);
      const text = `${put(expression.of, tightness.add)} in ${bound(expression.from)}..${bound(expression.to)}`;
      return { text, tight: tightness.compare };
    }
    case 'add':
    case 'subtract':
      return {
        text: `${put(expression.left, tightness.add)} ${sums[expression.op]} ${put(expression.right, tightness.multiply)}`,
        tight: tightness.add,
      };
    case 'multiply':
    case 'divide':
    case 'modulo':
      return {
        text: `${put(expression.left, tightness.multiply)} ${products[expression.op]} ${put(expression.right, tightness.of)}`,
        tight: tightness.multiply,
      };
    case 'and':
      return list(expression.of, ' and ', tightness.and);
    case 'or':
      return list(expression.of, ' or ', tightness.or);
    case 'not':
      return { text: `not ${put(expression.of, tightness.not)}`, tight: tightness.not };
    case 'negate':
      return { text: `-${put(expression.of, tightness.atom)}`, tight: tightness.of };
    case 'share':
      return {
        text: `${constantText(scenario, expression.percentage, { kind: 'percentage' }) ?? put(expression.percentage, tightness.of)} of ${put(expression.of, tightness.of)}`,
        tight: tightness.of,
      };
    default:
      return { text: atomText(scenario, expression, (part) => write(scenario, part).text), tight: tightness.atom };
  }
}

function within({ text, tight }: Written, least: number): string {
  return tight < least ? `(${text})` : text;
}

function atomText(scenario: Scenario, expression: Expression, put: (part: Expression) => string): string {
  switch (expression.op) {
    case 'number':
      return String(expression.value);
    case 'variable':
    case 'parameter':
    case 'value':
      return expression.id;
    case 'element':
    case 'value-element':
      return `${(expression.ids[0] ?? '').replace(/\.[^.]*$/, '')} of ${put(expression.index)}`;
    case 'local':
      return expression.name;
    case 'seen':
      return put(expression.of);
    case 'active': {
      const machine = scenario.machines.find(({ states }) => states.some(({ id }) => id === expression.state));
      return machine ? `${machine.id} is ${expression.state.slice(machine.id.length + 1)}` : expression.state;
    }
    case 'absolute':
      return `abs(${put(expression.of)})`;
    case 'minimum':
    case 'maximum':
      return `${expression.op === 'minimum' ? 'min' : 'max'}(${expression.of.map(put).join(', ')})`;
    case 'first': {
      const cases = expression.cases.map(({ when, then }) => `${put(then)} when ${put(when)}`);
      return `first of { ${[...cases, `otherwise ${put(expression.otherwise)}`].join(' ')} }`;
    }
    case 'listed':
      return `listed(${put(expression.index)})`;
    case 'lookup':
      return `lookup(${expression.table}, ${put(expression.row)})`;
    case 'dice':
      return `${expression.dice.count}d${expression.dice.sides}`;
    case 'hits':
      return `hits of ${put(expression.of)} at ${put(expression.at)}`;
    case 'roll':
      return `roll(${expression.table})`;
    default:
      return put(expression);
  }
}

/** A constant as the other side of its comparison reads it: a literal's name, a percentage, yes or no. */
function constantText(scenario: Scenario, part: Expression, as: Presentation | undefined): string | undefined {
  if (part.op !== 'number' || !as) return undefined;
  switch (as.kind) {
    case 'percentage':
      return wordsOfPercentage(part.value);
    case 'yes-no':
      return part.value === 0 ? 'no' : 'yes';
    case 'enumeration':
      return scenario.enumerations.find(({ id }) => id === as.enumeration)?.literals[part.value]?.id;
    default:
      return undefined;
  }
}

function presentationIn(scenario: Scenario, part: Expression): Presentation | undefined {
  switch (part.op) {
    case 'variable': {
      const variable = scenario.variables.find(({ id }) => id === part.id);
      return variable && presentationOfVariable(variable, { scenario });
    }
    case 'element':
      return presentationIn(scenario, { op: 'variable', id: part.ids[0] ?? '' });
    case 'parameter': {
      const kind = scenario.parameters.find(({ id }) => id === part.id)?.kind;
      return typeof kind === 'object' ? { kind: 'enumeration', enumeration: kind.enumeration } : kind && { kind };
    }
    case 'value': {
      const kind = scenario.values.find(({ id }) => id === part.id)?.kind;
      return kind && { kind };
    }
    case 'seen':
      return presentationIn(scenario, part.of);
    case 'add':
    case 'subtract':
      return presentationIn(scenario, part.left) ?? presentationIn(scenario, part.right);
    default:
      return undefined;
  }
}
