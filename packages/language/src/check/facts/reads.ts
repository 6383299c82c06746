import { blocksOf, childExpressions, type Effect, type Expression, expressionsOfEffect } from '@sandtable/scenario';
import { type Construct, injectKey } from './construct.ts';

/** What an expression reads: variables, values, parameters and states, by their ids. */
export function readIn(expression: Expression, told: (id: string) => void): void {
  switch (expression.op) {
    case 'number':
    case 'local':
    case 'dice':
      return;
    case 'variable':
    case 'value':
    case 'parameter':
      told(expression.id);
      return;
    case 'active':
      told(expression.state);
      return;
    case 'element':
    case 'value-element':
      for (const id of expression.ids) told(id);
  }
  for (const child of childExpressions(expression)) readIn(child.expression, told);
}

/** What effects read, those inside them too; what they write is not read by that, but the index of a family is. */
function readInEffects(effects: readonly Effect[], told: (id: string) => void): void {
  for (const effect of effects) {
    if (effect.do === 'change') {
      if (effect.target.op === 'element') readIn(effect.target.index, told);
      readIn(effect.amount, told);
    } else {
      for (const { expression } of expressionsOfEffect(effect)) readIn(expression, told);
    }
    for (const block of blocksOf(effect)) readInEffects(block.effects, told);
  }
}

/** Everything that a change of which can make a construct come about, or come about otherwise. */
export function readByConstruct(construct: Construct): Set<string> {
  const read = new Set(construct.after);
  const told = (id: string) => read.add(id);
  if (construct.of.kind === 'inject') read.add(injectKey(construct.of.part.id));
  for (const condition of construct.conditions) readIn(condition, told);
  if (construct.chance) readIn(construct.chance, told);
  readInEffects(construct.effects, told);
  return read;
}
