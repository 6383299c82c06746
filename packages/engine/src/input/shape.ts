/** Says what is wrong with data of any origin, as the end of a sentence; undefined where it fits. */
export type Shape = (data: unknown, name: string) => string | undefined;

/** A text that is not empty. */
export const text: Shape = (data, name) =>
  typeof data === 'string' && data !== '' && data.isWellFormed() ? undefined : `${name} to be a text`;

/** A 32-bit integer. */
export const whole: Shape = (data, name) =>
  typeof data === 'number' && (data | 0) === data ? undefined : `${name} to be a whole number`;

/** An integer that JSON carries exactly, from 0. */
export const natural: Shape = (data, name) =>
  Number.isSafeInteger(data) && (data as number) >= 0 ? undefined : `${name} to be a whole number from 0`;

export const yesOrNo: Shape = (data, name) => (typeof data === 'boolean' ? undefined : `${name} to be true or false`);

/** Anything that is an object: looked into elsewhere. */
export const object: Shape = (data, name) => (isObject(data) ? undefined : `${name} to be an object`);

/** Null. */
export const nothing: Shape = (data, name) => (data === null ? undefined : `${name} to be null`);

/** Any text or number, an empty or a great one too. */
export function anything(type: 'string' | 'number'): Shape {
  return (data, name) => (typeof data === type ? undefined : `${name} to be a ${type}`);
}

/** One of some words or numbers. */
export function oneOf(...words: readonly (string | number)[]): Shape {
  return (data, name) => (words.some((word) => word === data) ? undefined : `${name} to be one of ${words.join(', ')}`);
}

export function listOf(each: Shape): Shape {
  return (data, name) => {
    if (!Array.isArray(data)) return `${name} to be a list`;
    return first(data.map((item, index) => each(item, `${name}[${index}]`)));
  };
}

/** An object whose fields are ids, each with a value of one shape. */
export function recordOf(each: Shape): Shape {
  return (data, name) => {
    if (!isObject(data)) return `${name} to be an object`;
    return first(Object.entries(data).map(([key, value]) => each(value, `${name}.${key}`)));
  };
}

/** An object with these fields and no others. */
export function fields(needed: Shapes, optional: Shapes = {}): Shape {
  return (data, name) => {
    if (!isObject(data)) return `${name} to be an object`;
    const known = { ...needed, ...optional };
    const unknown = Object.keys(data).find((key) => !Object.hasOwn(known, key));
    if (unknown !== undefined) return `${name} to have no field ${unknown}`;
    return first(
      Object.entries(known).map(([key, shape]) => {
        const value = data[key];
        if (value === undefined) return Object.hasOwn(needed, key) ? `${name} to have a field ${key}` : undefined;
        return shape(value, `${name}.${key}`);
      }),
    );
  };
}

/** The shape that fits; where none does, what is wrong by the last. */
export function eitherOf(...shapes: readonly Shape[]): Shape {
  return (data, name) => {
    const problems = shapes.map((shape) => shape(data, name));
    return problems.includes(undefined) ? undefined : problems.at(-1);
  };
}

/** The shape that belongs to the word in a field. */
export function byWord(field: string, shapes: Shapes): Shape {
  return (data, name) => {
    if (!isObject(data)) return `${name} to be an object`;
    const word = data[field];
    const shape = typeof word === 'string' && Object.hasOwn(shapes, word) ? shapes[word] : undefined;
    return shape ? shape(data, name) : oneOf(...Object.keys(shapes))(word, `${name}.${field}`);
  };
}

type Shapes = { readonly [field: string]: Shape };

function isObject(data: unknown): data is { readonly [key: string]: unknown } {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function first(problems: readonly (string | undefined)[]): string | undefined {
  return problems.find((problem) => problem !== undefined);
}
