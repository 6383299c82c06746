import type { Effect, Target } from '../effect.ts';
import { blocksOf, expressionsOfEffect } from '../parts/effects.ts';
import type { Path } from '../path.ts';
import { checkExpression, checkRoll, checkTarget, type Surroundings } from './expression.ts';
import { checkKnown, checkUnique, type Report } from './report.ts';
import { checkText } from './text.ts';

/** Checks effects and everything in them. A `let` is known to what follows it in its list, and inside of that. */
export function checkEffects(effects: readonly Effect[], around: Surroundings, report: Report, path: Path): void {
  let { locals } = around;
  for (const [index, effect] of effects.entries()) {
    const here = [...path, index];
    checkOwn(effect, around, report, here);
    for (const part of expressionsOfEffect(effect)) {
      const within = { ...around, locals, draws: part.use !== 'condition' };
      checkExpression(part.expression, within, report, [...here, ...part.path]);
    }
    if (effect.do === 'tell') checkText(effect.text, { ...around, locals }, report, [...here, 'text']);
    if (effect.do === 'let') locals = withName(locals, effect.name);
    for (const block of blocksOf(effect)) {
      checkEffects(block.effects, { ...around, locals }, report, [...here, ...block.path]);
    }
  }
}

function withName(locals: Surroundings['locals'], name: string): Surroundings['locals'] {
  return { has: (other) => other === name || locals.has(other) };
}

function checkOwn(effect: Effect, { names }: Surroundings, report: Report, path: Path): void {
  const known = (what: string, id: string, among: { readonly has: (id: string) => boolean }): void => {
    if (!among.has(id)) report([...path, what], `unknown ${what}: ${id}`);
  };
  switch (effect.do) {
    case 'change':
      checkTarget(effect.target, names, report, [...path, 'target']);
      break;
    case 'move':
      checkMove(effect, names, report, path);
      break;
    case 'tell':
      checkKnown(report, [...path, 'seats'], 'seat', effect.seats, names.seats);
      checkUnique(report, [...path, 'seats'], 'mention of', effect.seats);
      break;
    case 'release':
      known('inject', effect.inject, names.injects);
      break;
    case 'send':
      known('signal', effect.signal, names.signals);
      break;
    case 'end':
      known('ending', effect.ending, names.endings);
      break;
    case 'roll':
      checkRoll(effect.roll.table, effect.roll.column, names, report, [...path, 'roll']);
      checkUnique(
        report,
        [...path, 'outcomes'],
        'outcome for',
        effect.outcomes.flatMap(({ cells }) => cells),
      );
  }
}

function checkMove(
  { from, to }: Extract<Effect, { do: 'move' }>,
  names: Surroundings['names'],
  report: Report,
  path: Path,
): void {
  const forces = new Set<string>();
  for (const [field, target] of [
    ['from', from],
    ['to', to],
  ] as const) {
    for (const id of idsOf(target)) {
      const kind = names.variables.get(id)?.kind;
      if (kind?.is === 'force') forces.add(kind.force);
      else report([...path, field], `no count of a force: ${id}`);
    }
  }
  if (forces.size > 1) report(path, `units of one force cannot become units of another: ${[...forces].join(', ')}`);
}

function idsOf(target: Target): readonly string[] {
  return target.op === 'variable' ? [target.id] : target.ids;
}
