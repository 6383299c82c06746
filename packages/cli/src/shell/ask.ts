import { createInterface, type Interface } from 'node:readline';

/** Asks for lines of input. Nothing is read, and the process is not kept alive, before the first question. */
export function lineAsker(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
): (prompt: string) => Promise<string | undefined> {
  let lines: AsyncIterator<string> | undefined;
  let asked: Interface | undefined;
  return async (prompt) => {
    if (!asked) {
      asked = createInterface({ input, output, terminal: input.isTTY === true && output.isTTY === true });
      // Ctrl-C leaves as the end of the input does: what is kept is kept, and a word is said.
      asked.on('SIGINT', () => asked?.close());
      lines = asked[Symbol.asyncIterator]();
    }
    asked.setPrompt(prompt);
    asked.prompt();
    const next = await lines?.next();
    if (next?.done !== false) return undefined;
    if (input.isTTY !== true) output.write('\n');
    return next.value;
  };
}
