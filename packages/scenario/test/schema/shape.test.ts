import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import type { Rule, Scenario } from '../../src/index.ts';
import { integer } from '../../src/schema/scalar.ts';
import type { scenario } from '../../src/schema/scenario.ts';
import { either, kinds, list, object, oneOf, optional, type Same } from '../../src/schema/shape.ts';

// The type checker is the judge here: each line marked as an error must be one, or the test does not compile.

type Crew = { readonly name: 'ann' | 'bob'; readonly age?: number; readonly ranks: readonly number[] };

const name = oneOf('ann', 'bob');
const age = optional(integer());
const ranks = list(integer());

describe('a schema made for a type', () => {
  it('compiles where it has exactly the fields of the type', () => {
    const crew = object<Crew>()({ name, age, ranks });
    expectTypeOf(crew).toEqualTypeOf<z.ZodType<Crew>>();
    expect(crew.safeParse({ name: 'ann', ranks: [1] }).success).toBe(true);
    expect(crew.safeParse({ name: 'ann', ranks: [1], age: undefined }).success).toBe(false);
  });

  it('does not compile where it drifts from the type', () => {
    // @ts-expect-error a field is missing
    object<Crew>()({ name, age });
    // @ts-expect-error a field is missing, though it is optional
    object<Crew>()({ name, ranks });
    // @ts-expect-error a field too many
    object<Crew>()({ name, age, ranks, extra: integer() });
    // @ts-expect-error an optional field is required
    object<Crew>()({ name, age: integer(), ranks });
    // @ts-expect-error a required field is optional
    object<Crew>()({ name, age, ranks: optional(ranks) });
    // @ts-expect-error narrower than the type: a literal is forgotten
    object<Crew>()({ name: oneOf('ann'), age, ranks });
    // @ts-expect-error wider than the type: a literal too many
    object<Crew>()({ name: oneOf('ann', 'bob', 'cat'), age, ranks });
    // @ts-expect-error another type
    object<Crew>()({ name, age, ranks: integer() });
    expect.assertions(0);
  });

  it('does not compile where a kind of a union is forgotten', () => {
    type Animal = { readonly is: 'cat'; readonly lives: number } | { readonly is: 'dog' };
    const cat = object<Extract<Animal, { is: 'cat' }>>()({ is: oneOf('cat'), lives: integer() });
    const dog = object<Extract<Animal, { is: 'dog' }>>()({ is: oneOf('dog') });
    expectTypeOf(kinds<Animal>()('is', [cat, dog])).toEqualTypeOf<z.ZodType<Animal>>();
    // @ts-expect-error a kind is missing
    kinds<Animal>()('is', [cat]);
    // @ts-expect-error a member is missing
    either<number | 'ann' | 'bob'>()('anything', [name]);
    expect.assertions(0);
  });
});

it('has exactly the type of scenarios', () => {
  expectTypeOf<z.output<typeof scenario>>().toEqualTypeOf<Scenario>();
  expectTypeOf<Same<Scenario, Omit<Scenario, 'id'>>>().toEqualTypeOf<false>();
  expectTypeOf<Same<Rule, Rule & { readonly extra?: number }>>().toEqualTypeOf<false>();
});
