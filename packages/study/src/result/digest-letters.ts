/** The hexadecimal digits as letters of ASCII, by their value. */
const LETTERS = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

const LETTERS_EACH = 32;

/**
 * The texts of digests as they stand in files, for those who write millions: `digestText` in ASCII.
 *
 * @param digests four words for each
 * @returns gives the letters of each by its place; they are views of one array
 */
export function digestLetters(digests: Int32Array): (place: number) => Uint8Array {
  const letters = new Uint8Array((digests.length / 4) * LETTERS_EACH);
  for (let at = 0; at < letters.length; at += 1) {
    const word = digests[at >>> 3] ?? 0;
    letters[at] = LETTERS[(word >>> (28 - 4 * (at & 7))) & 15] ?? 0;
  }
  return (place) => letters.subarray(place * LETTERS_EACH, (place + 1) * LETTERS_EACH);
}
