import { describe, expect, it } from 'vitest';
import {
  childExpressions,
  type Effect,
  type Expression,
  expressionsOfEffect,
  partsOf,
  pathText,
  shownIn,
  walkEffects,
  walkExpressions,
} from '../src/index.ts';
import { harbour } from './harbour.ts';

/** Every expression and effect in a piece of data, found by nothing but its fields `op` and `do`. */
function foundByFields(json: unknown, field: 'op' | 'do'): Set<unknown> {
  const found = new Set<unknown>();
  const search = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (field in value) found.add(value);
    for (const each of Object.values(value)) search(each);
  };
  search(json);
  return found;
}

function at(json: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], json);
}

describe('the parts of a scenario', () => {
  const expressions = new Map<Expression, string>();
  const effects = new Map<Effect, string>();
  const note = (root: Expression, path: readonly (string | number)[]): void => {
    walkExpressions(
      root,
      (each, way) => {
        expect(at(harbour, way)).toBe(each);
        expressions.set(each, pathText(way));
      },
      path,
    );
  };
  for (const part of partsOf(harbour)) {
    if ('expression' in part) note(part.expression, part.path);
    else if ('text' in part) for (const { show, path } of shownIn(part.text)) note(show, [...part.path, ...path]);
    else {
      walkEffects(
        part.effects,
        (effect, way) => {
          expect(at(harbour, way)).toBe(effect);
          effects.set(effect, pathText(way));
          for (const { expression, path } of expressionsOfEffect(effect)) note(expression, [...way, ...path]);
          if (effect.do === 'tell')
            for (const { show, path } of shownIn(effect.text)) note(show, [...way, 'text', ...path]);
        },
        part.path,
      );
    }
  }

  it('are all of its expressions, each with the way to it', () => {
    expect(new Set<unknown>(expressions.keys())).toEqual(foundByFields(harbour, 'op'));
    expect(expressions.size).toBeGreaterThan(100);
  });

  it('are all of its effects, each with the way to it', () => {
    const steps = foundByFields(harbour.tests, 'do');
    const all = [...foundByFields(harbour, 'do')].filter((each) => !steps.has(each));
    expect(new Set<unknown>(effects.keys())).toEqual(new Set(all));
  });

  it('name the construct that they stand in', () => {
    const owners = new Set(partsOf(harbour).map(({ owner }) => `${owner.kind} ${owner.id}`));
    for (const owner of [
      'scenario harbour',
      'variable unrest',
      'machine strike',
      'action tow',
      'rule gale',
      'inject news',
      'policy firm',
      'ending riot',
      'metric peak',
      'test an offer is made',
      'study moods',
    ]) {
      expect(owners).toContain(owner);
    }
  });

  it('know as locals what the action orders, and what a policy is asked', () => {
    const locals = partsOf(harbour).flatMap(({ acting, path }) =>
      acting ? [[pathText(path), acting.choices.map(({ name }) => name)] as const] : [],
    );
    const known = Object.fromEntries(locals);
    expect(known['actions[0].effects']).toEqual(['amount', 'style']);
    expect(known['actions[1].effects']).toEqual(['to']);
    expect(known['policies[0].preferences[0].weight']).toEqual([]);
    expect(known['policies[0].answers[0].choices[0]']).toEqual(['amount', 'style']);
    expect(Object.keys(known).every((path) => /^(actions|policies)\b/.test(path))).toBe(true);
  });
});

describe('the parts of an expression', () => {
  it('come in the order in which they are evaluated', () => {
    const roll: Expression = {
      op: 'roll',
      table: 't',
      column: {
        by: { kind: 'odds', left: { op: 'local', name: 'a' }, right: { op: 'local', name: 'b' } },
        shift: { op: 'local', name: 'c' },
      },
      plus: { op: 'local', name: 'd' },
      site: 's',
    };
    expect(childExpressions(roll).map(({ path }) => pathText(path))).toEqual([
      'column.by.left',
      'column.by.right',
      'column.shift',
      'plus',
    ]);
  });
});
