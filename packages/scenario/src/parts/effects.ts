import { rollExpressions } from '../children.ts';
import type { Effect } from '../effect.ts';
import type { Path } from '../path.ts';
import { asked, type ExpressionPart, inEach, percentageOf, within } from './part.ts';

/** A list of effects inside an effect. */
export type Block = { readonly path: Path; readonly effects: readonly Effect[] };

/** The lists of effects directly inside an effect, in the order of the text. */
export function blocksOf(effect: Effect): Block[] {
  switch (effect.do) {
    case 'chance':
    case 'if':
      return [
        { path: ['then'], effects: effect.then },
        { path: ['otherwise'], effects: effect.otherwise },
      ];
    case 'one-of':
      return [
        ...inEach(effect.branches, ['branches'], ({ effects }) => [{ path: ['effects'], effects }]),
        { path: ['otherwise'], effects: effect.otherwise },
      ];
    case 'roll':
      return inEach(effect.outcomes, ['outcomes'], ({ effects }) => [{ path: ['effects'], effects }]);
    case 'repeat':
      return [{ path: ['effects'], effects: effect.effects }];
    default:
      return [];
  }
}

/** The expressions directly in an effect and not in its blocks, in the order in which they are evaluated. */
export function expressionsOfEffect(effect: Effect): ExpressionPart[] {
  switch (effect.do) {
    case 'change':
      return [...asked('number', effect.target, ['target']), ...asked('number', effect.amount, ['amount'])];
    case 'move':
      return [
        ...asked('number', effect.amount, ['amount']),
        ...asked('number', effect.from, ['from']),
        ...asked('number', effect.to, ['to']),
      ];
    case 'let':
      return asked('number', effect.value, ['value']);
    case 'chance':
      return percentageOf(effect.chance, ['chance']);
    case 'one-of':
      return inEach(effect.branches, ['branches'], ({ percentage }) => asked('percentage', percentage, ['percentage']));
    case 'roll':
      return within(
        rollExpressions(effect.roll).map((child) => ({ ...child, use: 'number' as const })),
        ['roll'],
      );
    case 'if':
      return asked('condition', effect.when, ['when']);
    default:
      return [];
  }
}

/** Visits effects and all effects inside them, each before what is inside it. */
export function walkEffects(
  effects: readonly Effect[],
  visit: (effect: Effect, path: Path) => void,
  path: Path = [],
): void {
  for (const [index, effect] of effects.entries()) {
    const here = [...path, index];
    visit(effect, here);
    for (const block of blocksOf(effect)) walkEffects(block.effects, visit, [...here, ...block.path]);
  }
}
