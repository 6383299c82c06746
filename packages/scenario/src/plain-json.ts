import type { Path } from './path.ts';
import type { Problem } from './problem.ts';

// Data of strangers is copied, with a limit on everything, before anything else looks at it. What follows may then walk
// it recursively and trust that it is a tree of plain objects.

/** Deeper data is refused. The language nests at most 60 brackets and 400 operators, some levels of JSON for each. */
export const DEPTH_MOST = 800;

/** More values (texts, numbers, lists, objects …) than this are refused. */
export const VALUES_MOST = 2_000_000;

/** More characters in all texts together are refused. */
export const CHARACTERS_MOST = 50_000_000;

/** A value that waits to be copied to `key` of `into`, and how to say where it stands. */
type Waiting = {
  readonly value: unknown;
  readonly into: Record<string | number, unknown>;
  readonly key: string | number;
  readonly parent: Waiting | undefined;
  readonly depth: number;
};

class Refusal extends Error {
  readonly waiting: Waiting;

  constructor(waiting: Waiting, sentence: string) {
    super(sentence);
    this.waiting = waiting;
  }
}

/**
 * A copy of data that is nothing but JSON with whole numbers: no number but safe integers, no text with half a
 * character, no field called `__proto__`, nothing that only programs can hold.
 *
 * @param json anything at all
 * @returns the copy, or the first thing that is wrong; never throws
 */
export function plainJson(json: unknown): { readonly json: unknown } | { readonly problem: Problem } {
  const root: Record<string | number, unknown> = {};
  try {
    copyAll({ value: json, into: root, key: 'root', parent: undefined, depth: 0 });
    return { json: root.root };
  } catch (error) {
    // Reading a stranger's object can run the stranger's code, which can throw anything: that too is not JSON.
    const [path, sentence] =
      error instanceof Refusal ? [pathTo(error.waiting), error.message] : [[], 'this cannot be read as JSON'];
    return { problem: { path, sentence } };
  }
}

function copyAll(first: Waiting): void {
  const stack = [first];
  let values = 0;
  let characters = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value, into, key, depth } = next;
    values += 1;
    if (values > VALUES_MOST) throw new Refusal(first, `more than ${VALUES_MOST} values`);
    if (depth > DEPTH_MOST) throw new Refusal(first, `nested deeper than ${DEPTH_MOST}`);
    if (typeof value === 'object' && value !== null) {
      into[key] = copyObject(next, value, stack);
    } else {
      into[key] = copyScalar(next, value);
      if (typeof value === 'string') characters += value.length;
      if (characters > CHARACTERS_MOST) throw new Refusal(first, `more than ${CHARACTERS_MOST} characters`);
    }
  }
}

function copyScalar(waiting: Waiting, value: unknown): unknown {
  switch (typeof value) {
    case 'number':
      if (!Number.isSafeInteger(value)) throw new Refusal(waiting, `expected a whole number, found ${value}`);
      return value + 0;
    case 'string':
      if (!value.isWellFormed()) throw new Refusal(waiting, 'half a character: a surrogate without its other half');
      return value;
    case 'boolean':
      return value;
    default:
      if (value === null) return null;
      throw new Refusal(waiting, `expected JSON, found ${typeof value}`);
  }
}

/** An empty copy of a list or object; what is in it is put on the stack, the last first. */
function copyObject(parent: Waiting, value: object, stack: Waiting[]): object {
  const depth = parent.depth + 1;
  if (Array.isArray(value)) {
    if (value.length > VALUES_MOST) throw new Refusal(parent, `more than ${VALUES_MOST} values`);
    const copy: unknown[] = [];
    const into = copy as unknown as Record<number, unknown>;
    for (let key = value.length - 1; key >= 0; key -= 1) stack.push({ value: value[key], into, key, parent, depth });
    return copy;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new Refusal(parent, 'expected JSON, found an object of a class');
  }
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value).reverse()) {
    if (key === '__proto__') throw new Refusal(parent, 'a field called __proto__');
    if (!key.isWellFormed()) throw new Refusal(parent, 'half a character in the name of a field');
    stack.push({ value: (value as Record<string, unknown>)[key], into: copy, key, parent, depth });
  }
  return copy;
}

function pathTo(waiting: Waiting): Path {
  const path: (string | number)[] = [];
  for (let at = waiting; at.parent; at = at.parent) path.push(at.key);
  return path.reverse();
}
