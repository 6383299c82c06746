import { describe, expect, it } from 'vitest';
import { decodeScenario, decodeScenarioText, problemText } from '../src/index.ts';
import { CHARACTERS_MOST, DEPTH_MOST, plainJson, VALUES_MOST } from '../src/plain-json.ts';
import { scenario } from './build.ts';

const objection = (json: unknown): string | undefined => {
  const read = plainJson(json);
  return 'problem' in read ? problemText(read.problem) : undefined;
};

function nested(depth: number): unknown {
  let json: unknown = 0;
  for (let level = 0; level < depth; level += 1) json = [json];
  return json;
}

describe('plain JSON', () => {
  it('is copied, and the copy shares nothing with it', () => {
    const json = { a: [1, { b: null }], c: 'x', d: true };
    const read = plainJson(json);
    expect(read).toEqual({ json });
    expect('json' in read && read.json).not.toBe(json);
    json.a.length = 0;
    expect(read).toEqual({ json: { a: [1, { b: null }], c: 'x', d: true } });
  });

  it.each([
    [{ a: [0, 0.5] }, 'a[1]: expected a whole number, found 0.5'],
    [{ a: { b: Number.NaN } }, 'a.b: expected a whole number, found NaN'],
    [[2 ** 53], '[0]: expected a whole number, found 9007199254740992'],
    [undefined, 'expected JSON, found undefined'],
    [[undefined], '[0]: expected JSON, found undefined'],
    [10n, 'expected JSON, found bigint'],
    [{ a: () => 0 }, 'a: expected JSON, found function'],
    [Symbol('s'), 'expected JSON, found symbol'],
    [{ a: new Map() }, 'a: expected JSON, found an object of a class'],
    [new Date(0), 'expected JSON, found an object of a class'],
    ['\ud800', 'half a character: a surrogate without its other half'],
    [{ '\udc00': 1 }, 'half a character in the name of a field'],
    [JSON.parse('{"a":{"__proto__":{"b":1}}}'), 'a: a field called __proto__'],
  ])('is not %o', (json, expected) => {
    expect(objection(json)).toBe(expected);
  });

  it('is not what throws when it is read', () => {
    const hostile = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('gotcha');
        },
      },
    );
    expect(objection(hostile)).toBe('this cannot be read as JSON');
    expect(
      objection({
        get a() {
          throw 'gotcha';
        },
      }),
    ).toBe('this cannot be read as JSON');
  });

  it('has bounds: depth, values and characters', () => {
    expect(objection(nested(DEPTH_MOST))).toBeUndefined();
    expect(objection(nested(DEPTH_MOST + 1))).toBe(`nested deeper than ${DEPTH_MOST}`);
    expect(objection(nested(200_000))).toBe(`nested deeper than ${DEPTH_MOST}`);
    const circle: unknown[] = [];
    circle.push(circle, circle);
    expect(objection(circle)).toBe(`nested deeper than ${DEPTH_MOST}`);
    expect(objection(new Array(2 ** 32 - 1))).toBe(`more than ${VALUES_MOST} values`);
    const long = 'x'.repeat(CHARACTERS_MOST / 100);
    expect(objection(new Array(100).fill(long))).toBeUndefined();
    expect(objection(new Array(101).fill(long))).toBe(`more than ${CHARACTERS_MOST} characters`);
  });
});

describe('the codec, given hostile data', () => {
  it('answers with problems for expressions as deep as data may be', () => {
    let expression: unknown = { op: 'number', value: 1 };
    for (let level = 0; level < DEPTH_MOST - 10; level += 1) {
      expression = { op: 'add', left: expression, right: { op: 'number', value: 1 } };
    }
    const deep = { ...scenario(), interrupts: [{ op: 'equal', left: expression, right: expression }] };
    expect(decodeScenario(deep)).toHaveProperty('scenario');
  });

  it.each([
    ['nothing', ''],
    ['half an object', '{"format":'],
    ['a million brackets', '['.repeat(1_000_000)],
    ['a million brackets that are closed', '['.repeat(1_000_000) + ']'.repeat(1_000_000)],
    ['a prototype', '{"format":"sandtable.scenario","formatVersion":1,"__proto__":{"id":"x"}}'],
    [
      'names of members that all objects have',
      '{"format":"sandtable.scenario","formatVersion":1,"constructor":{},"toString":1}',
    ],
    ['a null', 'null'],
  ])('answers with problems: %s', (_, text) => {
    const decoded = decodeScenarioText(text);
    expect('problems' in decoded && decoded.problems.length).toBeGreaterThan(0);
  });

  it('takes ids that are members of all objects, since they are looked up in maps', () => {
    const odd = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'].map((id) => ({
      ...scenario().sides[0],
      id,
    }));
    const json = {
      ...scenario(),
      sides: odd,
      seats: odd.map(({ id }) => ({ ...scenario().seats[0], id, side: id })),
      initiative: { kind: 'rolled' },
    };
    expect(decodeScenario(json)).toHaveProperty('scenario');
  });
});
