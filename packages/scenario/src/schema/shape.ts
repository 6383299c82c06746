import * as z from 'zod';

// The hand-written types are what programmers read; the schemas are what strangers' data must satisfy. These makers tie
// the two: a schema is made for a type, and compiles only where it has exactly the type's fields, each required or
// optional as there and with exactly its type. So neither can drift from the other, in either direction.

/** `true` only where both are the same type: neither wider nor narrower. */
export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type Present<T, K extends keyof T> = Exclude<T[K], undefined>;
type IsOptional<T, K extends keyof T> = Record<never, never> extends Pick<T, K> ? true : false;

/** The schema given for a field, or `never` where it does not fit the field of the type. */
type Fitting<T, K extends keyof T, S> =
  Same<[z.output<S>, S extends z.ZodExactOptional ? true : false], [Present<T, K>, IsOptional<T, K>]> extends true
    ? S
    : never;

type Shape<T, S> = { readonly [K in keyof S]: K extends keyof T ? Fitting<T, K, S[K]> : never };

/** What data of a type must satisfy. */
export type Schema<T> = z.ZodType<T>;

/** Schemas that the JSON Schema gives a name of their own. */
export const names = z.registry<{ id: string }>();

/** Gives a schema a name in the JSON Schema. */
export function named<T>(id: string, schema: z.ZodType<T>): z.ZodType<T> {
  names.add(schema, { id });
  return schema;
}

/**
 * The schema of a type of object: these fields and no others.
 *
 * Called as `object<Rule>()({ ... })`, because the type is given and the fields are found out.
 */
export function object<T>() {
  return <const S extends { readonly [K in keyof T]-?: z.ZodType }>(shape: S & Shape<T, S>): z.ZodType<T> =>
    z.strictObject(shape as z.ZodRawShape) as unknown as z.ZodType<T>;
}

/** A field that may be absent; present and undefined it may not be, since JSON cannot say that. */
export function optional<T>(schema: z.ZodType<T>): z.ZodExactOptional<z.ZodType<T>> {
  return z.exactOptional(schema);
}

/** A list of up to `most` items, at least `least`. */
export function list<T>(item: z.ZodType<T>, least = 0, most = 100_000): z.ZodType<readonly T[]> {
  return z.array(item).min(least).max(most);
}

/** One of several kinds of object, told apart by the field `by`. Each kind is made by {@link object}. */
export function kinds<T>() {
  return <const S extends readonly z.ZodType[]>(
    by: keyof T & string,
    members: Same<z.output<S[number]>, T> extends true ? S : never,
  ): z.ZodType<T> => {
    const objects = members as unknown as [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]];
    return z.discriminatedUnion(by, objects) as unknown as z.ZodType<T>;
  };
}

/** One of several schemas; `expected` says in words what is asked for. */
export function either<T>() {
  return <const S extends readonly z.ZodType[]>(
    expected: string,
    members: Same<z.output<S[number]>, T> extends true ? S : never,
  ): z.ZodType<T> => z.union(members, `expected ${expected}`) as unknown as z.ZodType<T>;
}

/** One of these texts. */
export function oneOf<const T extends string>(...texts: readonly T[]): z.ZodType<T> {
  return z.enum(texts) as unknown as z.ZodType<T>;
}

/** This number and no other. */
export function exactly<const T extends number>(number: T): z.ZodType<T> {
  return z.literal(number) as unknown as z.ZodType<T>;
}

/** What the schema takes, or null. */
export function orNull<T>(schema: z.ZodType<T>): z.ZodType<T | null> {
  return z.nullable(schema);
}

/** For types that contain themselves: the schema is looked up when it is first used. */
export function later<T>(schema: () => z.ZodType<T>): z.ZodType<T> {
  return z.lazy(schema);
}
