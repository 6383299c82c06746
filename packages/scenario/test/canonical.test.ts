import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, hashOf, ScenarioAssertion } from '../src/index.ts';
import { scenario } from './build.ts';
import { harbour } from './harbour.ts';

fc.configureGlobal({ seed: 1 });

/** The same data with every object's fields in another order. */
function shuffled(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(shuffled);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .reverse()
      .map(([key, value]) => [key, shuffled(value)]),
  );
}

describe('canonical JSON', () => {
  it.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ B: 1, a: 2, Z: 3, é: 4, 緊: 5 }, '{"B":1,"Z":3,"a":2,"é":4,"緊":5}'],
    // By code unit the high surrogate of an emoji stands before the full-width A, by code point after it.
    [{ Ａ: 1, '😀': 2 }, '{"😀":2,"Ａ":1}'],
    [{ a: undefined, b: -0 }, '{"b":0}'],
    ['"\\\n\u2028', '"\\"\\\\\\n\u2028"'],
  ])('of %j', (json, text) => {
    expect(canonicalJson(json)).toBe(text);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('asserts whole numbers: %d', (number) => {
    expect(() => canonicalJson({ number })).toThrow(ScenarioAssertion);
  });

  it.each([undefined, 1n, () => 0, Symbol('s')])('asserts JSON', (value) => {
    expect(() => canonicalJson([value])).toThrow(ScenarioAssertion);
  });

  it('reads back as what it was, and does not depend on the order of fields', () => {
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        fc.maxSafeInteger(),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(true, false, null),
        fc.array(tie('json')),
        fc.dictionary(
          fc.string({ unit: 'grapheme' }).filter((key) => key !== '__proto__'),
          tie('json'),
        ),
      ),
    }));
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(shuffled(value))).toBe(text);
      }),
    );
  });
});

describe('the hash of a scenario', () => {
  it('is fixed', () => {
    // SHA-256 of the canonical text, computed outside of this program.
    expect(hashOf(scenario())).toBe('d1499d2a6c532071c5146bf8865c837cb1902df389ed03395a76ed412e00c02d');
  });

  it('does not depend on the order of fields', () => {
    expect(hashOf(shuffled(harbour) as typeof harbour)).toBe(hashOf(harbour));
  });

  it('changes with whatever is said', () => {
    expect(hashOf({ ...harbour, version: '0.4' })).not.toBe(hashOf(harbour));
    expect(hashOf({ ...harbour, seats: harbour.seats.toReversed() })).not.toBe(hashOf(harbour));
  });
});
