const WORD = 4;

/** The module's memory while it is laid out: addresses in bytes, handed out one after another. */
export class Memory {
  #next: number;
  readonly #addresses = new Map<string, number>();
  readonly #fixed: { readonly address: number; readonly words: readonly number[] }[] = [];

  /** The first address is not 0, so that no address is. */
  constructor() {
    this.#next = 2 * WORD;
  }

  /** Room for so many words; returns the address of the first. */
  words(count: number): number {
    const address = this.#next;
    this.#next += count * WORD;
    return address;
  }

  /** Room for 64-bit integers. */
  doubleWords(count: number): number {
    this.#next = Math.ceil(this.#next / 8) * 8;
    return this.words(2 * count);
  }

  /** Room for vectors of four words, at multiples of 16. */
  vectors(count: number): number {
    this.#next = Math.ceil(this.#next / 16) * 16;
    return this.words(4 * count);
  }

  /** Puts words that never change at an address that was handed out. */
  put(address: number, words: readonly number[]): void {
    this.#fixed.push({ address, words: [...words] });
  }

  /** Words that never change. Equal lists share their place. */
  constants(words: readonly number[]): number {
    const key = words.join();
    const known = this.#addresses.get(key);
    if (known !== undefined) return known;
    const address = this.words(words.length);
    this.#addresses.set(key, address);
    this.put(address, words);
    return address;
  }

  /** How many bytes are handed out. */
  get size(): number {
    return this.#next;
  }

  /** Writes what never changes into a memory. */
  fill(words: Int32Array): void {
    for (const { address, words: fixed } of this.#fixed) words.set(fixed, address / WORD);
  }
}
