import { blocksOf, childExpressions, type Effect, type Expression, expressionsOfEffect } from '@sandtable/scenario';
import { type Construct, injectKey, signalKey } from './construct.ts';

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
export function readInEffects(effects: readonly Effect[], told: (id: string) => void): void {
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

/** A construct with everything a change of which can make it come about, and everything that it changes or sets off. */
export type Flow = {
  readonly construct: Construct;
  readonly read: ReadonlySet<string>;
  readonly written: ReadonlySet<string>;
};

export function flowOf(construct: Construct): Flow {
  return { construct, read: readBy(construct), written: writtenBy(construct) };
}

function readBy(construct: Construct): Set<string> {
  const read = new Set(construct.after);
  const told = (id: string) => read.add(id);
  if (construct.of.kind === 'inject') read.add(injectKey(construct.of.part.id));
  for (const condition of construct.conditions) readIn(condition, told);
  if (construct.chance) readIn(construct.chance, told);
  readInEffects(construct.effects, told);
  return read;
}

function writtenBy(construct: Construct): Set<string> {
  const written = new Set([...construct.brings, ...construct.ends]);
  writtenByEffects(construct.effects, (id) => written.add(id));
  return written;
}

function writtenByEffects(effects: readonly Effect[], told: (id: string) => void): void {
  for (const effect of effects) {
    if (effect.do === 'change') written(effect.target, told);
    if (effect.do === 'move') for (const end of [effect.from, effect.to]) written(end, told);
    if (effect.do === 'send') told(signalKey(effect.signal));
    if (effect.do === 'release') told(injectKey(effect.inject));
    for (const block of blocksOf(effect)) writtenByEffects(block.effects, told);
  }
}

/** The variables that a target can be. */
function written(target: Extract<Effect, { do: 'change' }>['target'], told: (id: string) => void): void {
  if (target.op === 'variable') told(target.id);
  else for (const id of target.ids) told(id);
}
