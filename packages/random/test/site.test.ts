import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChanceAssertion, sameSite, siteOf } from '../src/index.ts';

describe('siteOf', () => {
  it('is the first 64 bits of SHA-256, as in the examples of FIPS 180-4', () => {
    expect(siteOf('abc')).toEqual({ high: 0xba7816bf, low: 0x8f01cfea });
    expect(siteOf('')).toEqual({ high: 0xe3b0c442, low: 0x98fc1c14 });
    expect(siteOf('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toEqual({
      high: 0x248d6a61,
      low: 0xd20638b8,
    });
  });

  it('is that of the UTF-8 bytes, as another library computes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (path) => {
        const digest = createHash('sha256').update(path, 'utf8').digest();
        expect(siteOf(path)).toEqual({ high: digest.readUInt32BE(0), low: digest.readUInt32BE(4) });
      }),
      { seed: 3 },
    );
    expect(siteOf('尖閣.接近')).toEqual({ high: 0xfbc76eb4, low: 0x6cf45f90 });
  });

  it('refuses a path that has no UTF-8', () => {
    expect(() => siteOf('a\ud800')).toThrow(ChanceAssertion);
  });
});

describe('sameSite', () => {
  it('compares both words', () => {
    expect(sameSite(siteOf('a'), siteOf('a'))).toBe(true);
    expect(sameSite({ high: 1, low: 2 }, { high: 1, low: 3 })).toBe(false);
    expect(sameSite({ high: 1, low: 2 }, { high: 0, low: 2 })).toBe(false);
  });
});
