import { wordsOfPercentage } from '@sandtable/engine';
import type { Effect, Scenario, Target } from '@sandtable/scenario';
import { formulaText } from './formula.ts';

/** An effect in a few words, as an author would begin it; what stands inside a block is left out. */
export function effectText(scenario: Scenario, effect: Effect): string {
  const target = (of: Target) => formulaText(scenario, of);
  switch (effect.do) {
    case 'change':
      return `${effect.how} ${target(effect.target)} ${effect.how === 'set' ? 'to' : 'by'} ${amountText(scenario, effect)}`;
    case 'move':
      return `move ${formulaText(scenario, effect.amount)} from ${target(effect.from)} to ${target(effect.to)}`;
    case 'let':
      return `let ${effect.name} = ${formulaText(scenario, effect.value)}`;
    case 'tell':
      return `tell ${effect.seats.length === 0 ? 'white cell' : effect.seats.join(', ')}`;
    case 'story':
      return `story ${effect.knot}`;
    case 'release':
      return `release ${effect.inject}`;
    case 'send':
      return `send signal ${effect.signal}`;
    case 'end':
      return `end game with ${effect.ending}`;
    case 'chance':
      return `chance ${effect.chance.percentage.op === 'number' ? wordsOfPercentage(effect.chance.percentage.value) : formulaText(scenario, effect.chance.percentage)}`;
    case 'one-of':
      return 'one of';
    case 'roll':
      return `roll on ${effect.roll.table}`;
    case 'if':
      return `if ${formulaText(scenario, effect.when)}`;
    case 'repeat':
      return `repeat ${effect.times} times`;
  }
}

/** An amount, in the words of what it is written to. */
function amountText(scenario: Scenario, { target, amount }: Extract<Effect, { do: 'change' }>): string {
  const comparison = formulaText(scenario, { op: 'equal', left: target, right: amount });
  return comparison.slice(comparison.indexOf(' = ') + 3);
}
