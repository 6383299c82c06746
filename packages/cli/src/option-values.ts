import { InvalidArgumentError } from 'commander';

/** The examples of a command's help. */
export function examples(...lines: readonly (readonly [words: string, says: string])[]): string {
  return `\nExamples:\n${lines.map(([words, says]) => `  sandtable ${words}${says ? `\n      ${says}` : ''}`).join('\n')}`;
}

/** Reads a whole number of an option. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < min || value > max) {
      throw new InvalidArgumentError(`Expected a whole number from ${min} to ${max}.`);
    }
    return value;
  };
}

/** `name=value`, gathered over all uses of the option. */
export type Pair = readonly [name: string, value: string];

/** Reads `name=value`, as often as the option is given. */
export function pair(text: string, before: readonly Pair[] = []): readonly Pair[] {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError('Expected two parts with = between them.');
  return [...before, [text.slice(0, at), text.slice(at + 1)]];
}

/** Reads a text, as often as the option is given. */
export function several(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}
