import { type Effect, endingId, type Target } from '@sandtable/scenario';
import { found } from './assert.ts';
import { change } from './change.ts';
import { latch } from './ending.ts';
import { elementOf, evaluate, holds, rollOn } from './evaluate.ts';
import { contextNow, type Doing, numberOf, type Play } from './play.ts';
import { tell, tellStory } from './tell.ts';

/**
 * Applies effects one after another; each sees what the ones before it did. Signals and released injects only queue.
 * A `let` gives its name to the effects after it in the same block and in the blocks inside.
 */
export function applyEffects(play: Play, effects: readonly Effect[], given: Doing): void {
  let doing = given;
  for (const effect of effects) {
    if (effect.do === 'let') {
      const value = evaluate(effect.value, contextNow(play, doing));
      doing = { ...doing, locals: new Map(doing.locals).set(effect.name, value) };
    } else {
      applyEffect(play, effect, doing);
    }
  }
}

function applyEffect(play: Play, effect: Exclude<Effect, { do: 'let' }>, doing: Doing): void {
  const { construct } = doing;
  switch (effect.do) {
    case 'change':
      applyChange(play, effect, doing);
      break;
    case 'move':
      applyMove(play, effect, doing);
      break;
    case 'tell':
      tell(play, doing, effect.seats, effect.text);
      break;
    case 'story':
      tellStory(play, construct, effect.knot);
      break;
    case 'release':
      play.queue.push({ kind: 'inject', inject: effect.inject, by: construct });
      break;
    case 'send':
      play.events.push({ kind: 'sent', signal: effect.signal, construct });
      play.queue.push({ kind: 'signal', signal: effect.signal });
      break;
    case 'end':
      if (numberOf(play, endingId) === 0) latch(play, effect.ending, construct);
      break;
    case 'if':
      applyEffects(play, holds(effect.when, contextNow(play, doing)) ? effect.then : effect.otherwise, doing);
      break;
    case 'repeat':
      for (let time = 0; time < effect.times; time += 1) applyEffects(play, effect.effects, doing);
      break;
    default:
      applyEffects(play, drawnBranch(play, effect, doing), doing);
  }
}

type Branching = Extract<Effect, { do: 'chance' | 'one-of' | 'roll' }>;

/** The effects that a draw picks. */
function drawnBranch(play: Play, effect: Branching, doing: Doing): readonly Effect[] {
  const context = contextNow(play, doing);
  const { draws } = context;
  switch (effect.do) {
    case 'chance': {
      const percentage = evaluate(effect.chance.percentage, context);
      return draws.chance(effect.chance, percentage) ? effect.then : effect.otherwise;
    }
    case 'one-of': {
      const percentages = effect.branches.map((branch) => evaluate(branch.percentage, context));
      return effect.branches[draws.oneOf(effect.site, percentages)]?.effects ?? effect.otherwise;
    }
    case 'roll': {
      const cell = rollOn(effect.roll, context);
      return effect.outcomes.find(({ cells }) => cells.includes(cell))?.effects ?? [];
    }
  }
}

function applyChange(play: Play, { how, target, amount }: Extract<Effect, { do: 'change' }>, doing: Doing): void {
  const variable = targetOf(play, target, doing);
  const value = evaluate(amount, contextNow(play, doing));
  const from = numberOf(play, variable);
  const wanted = how === 'set' ? value : how === 'raise' ? from + value : from - value;
  change(play, doing.construct, how, [{ variable, wanted }]);
}

/** Moves no fewer than none, no more than stand there, no more than fit. Between a place and itself nothing moves. */
function applyMove(play: Play, { amount, from, to }: Extract<Effect, { do: 'move' }>, doing: Doing): void {
  const wanted = evaluate(amount, contextNow(play, doing));
  const source = targetOf(play, from, doing);
  const goal = targetOf(play, to, doing);
  const there = numberOf(play, source) - found('variable', source, play.plan.slots.get(source)).min;
  const room = found('variable', goal, play.plan.slots.get(goal)).max - numberOf(play, goal);
  const moved = Math.max(Math.min(wanted, there, room), 0);
  if (source === goal) return;
  const [left, arrived] = [numberOf(play, source), numberOf(play, goal)];
  change(play, doing.construct, 'move', [
    { variable: source, wanted: left - wanted, to: left - moved },
    { variable: goal, wanted: arrived + wanted, to: arrived + moved },
  ]);
}

function targetOf(play: Play, target: Target, doing: Doing): string {
  return target.op === 'variable' ? target.id : elementOf(target, contextNow(play, doing));
}
