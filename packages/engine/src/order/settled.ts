import { type Effect, type Expression, endingId, type Target, walkExpressions } from '@sandtable/scenario';
import type { Context } from '../context.ts';
import { elementOf, evaluate } from '../evaluate.ts';
import type { Knowledge } from '../view/knowledge.ts';

/**
 * What can be said of expressions before effects are carried out: those whose reader knows what they depend on, and
 * that no effect before them touches, have the value that they will have.
 */
export type Settled = {
  /** What `of` makes of the values of these expressions; null where one of them is not settled. */
  readonly all: <T>(
    expressions: readonly Expression[],
    of: (context: Context, values: readonly number[]) => T,
  ) => T | null;
  /** What is settled when the effect has been carried out too. */
  readonly after: (effect: Effect) => Settled;
};

/** Everything that the reader knows is settled before the first effect. */
export function settledFrom(context: Context, knows: Knowledge): Settled {
  return make({ context, knows, touched: new Set(), open: new Set() });
}

type State = {
  readonly context: Context;
  readonly knows: Knowledge;
  /** Variables that may have been written. */
  readonly touched: ReadonlySet<string>;
  /** Local names whose numbers are not settled. */
  readonly open: ReadonlySet<string>;
};

function make(state: State): Settled {
  return {
    all: (expressions, of) =>
      expressions.every((each) => isSettled(each, state))
        ? of(
            state.context,
            expressions.map((each) => evaluate(each, state.context)),
          )
        : null,
    after: (effect) => make(effect.do === 'let' ? afterLet(effect, state) : afterWriting([effect], state)),
  };
}

function isSettled(expression: Expression, state: State): boolean {
  return state.knows(expression) && isUntouched(expression, state);
}

function isUntouched(expression: Expression, state: State): boolean {
  const { touched, open, context } = state;
  const value = (id: string): boolean => {
    const is = context.plan.values.get(id)?.is;
    return is === undefined || isUntouched(is, state);
  };
  let untouched = true;
  walkExpressions(expression, (part) => {
    switch (part.op) {
      case 'variable':
        untouched &&= !touched.has(part.id);
        break;
      case 'element':
        untouched &&= !part.ids.some((id) => touched.has(id));
        break;
      case 'value':
        untouched &&= value(part.id);
        break;
      case 'value-element':
        untouched &&= part.ids.every(value);
        break;
      case 'local':
        untouched &&= !open.has(part.name);
        break;
      case 'dice':
      case 'hits':
      case 'roll':
        untouched = false;
        break;
    }
  });
  return untouched;
}

function afterLet({ name, value }: Extract<Effect, { do: 'let' }>, state: State): State {
  const open = new Set(state.open);
  if (!isSettled(value, state)) return { ...state, open: open.add(name) };
  open.delete(name);
  const locals = new Map(state.context.locals).set(name, evaluate(value, state.context));
  return { ...state, open, context: { ...state.context, locals } };
}

function afterWriting(effects: readonly Effect[], state: State): State {
  const touched = new Set(state.touched);
  // A let inside a block hides a name around it, so what it names is not settled from here.
  const within = { ...state, open: new Set([...state.open, ...namesLetIn(effects)]) };
  for (const effect of effects) touch(effect, within, touched);
  return { ...state, touched };
}

function namesLetIn(effects: readonly Effect[]): string[] {
  return effects.flatMap((effect) => (effect.do === 'let' ? [effect.name] : namesLetIn(blocksOf(effect).flat())));
}

/** The lists of effects inside an effect. */
function blocksOf(effect: Effect): readonly (readonly Effect[])[] {
  switch (effect.do) {
    case 'chance':
    case 'if':
      return [effect.then, effect.otherwise];
    case 'one-of':
      return [...effect.branches.map(({ effects }) => effects), effect.otherwise];
    case 'roll':
      return effect.outcomes.map(({ effects }) => effects);
    case 'repeat':
      return [effect.effects];
    default:
      return [];
  }
}

/** Signals and injects wait until the effects are done, so that they touch nothing here. */
function touch(effect: Effect, state: State, touched: Set<string>): void {
  if (effect.do === 'end') touched.add(endingId);
  if (effect.do === 'change') touchTarget(effect.target, state, touched);
  if (effect.do === 'move') {
    touchTarget(effect.from, state, touched);
    touchTarget(effect.to, state, touched);
  }
  for (const each of blocksOf(effect).flat()) touch(each, state, touched);
}

/** An element whose index is settled is one variable, else it may be any of the family. */
function touchTarget(target: Target, state: State, touched: Set<string>): void {
  if (target.op === 'variable') touched.add(target.id);
  else if (isSettled(target.index, state)) touched.add(elementOf(target, state.context));
  else for (const id of target.ids) touched.add(id);
}
