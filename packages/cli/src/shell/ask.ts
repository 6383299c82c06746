import { createInterface, type Interface } from 'node:readline';

/** Asks for a line of input; undefined when there is no more. */
type Ask = (prompt: string) => Promise<string | undefined>;

/**
 * Asks for lines of input. Nothing is read, and the process is not kept alive, but while an answer is waited for: between
 * two questions a terminal belongs to whoever else reads its keys.
 */
export function lineAsker(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Ask {
  return input.isTTY === true && output.isTTY === true ? askAtTerminal(input, output) : askThroughPipe(input, output);
}

function askAtTerminal(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Ask {
  /** Lines that came before they were asked for, of which a paste has several. */
  const early: string[] = [];
  return (prompt) => {
    const line = early.shift();
    if (line !== undefined) {
      output.write(`${prompt}${line}\n`);
      return Promise.resolve(line);
    }
    return new Promise((resolve) => {
      const asked = createInterface({ input, output, terminal: true, prompt });
      let answered = false;
      asked.on('line', (text) => {
        if (answered) early.push(text);
        else {
          answered = true;
          // When all is read that came at once, and before anybody asks again: closing it also stops the input.
          queueMicrotask(() => {
            asked.close();
            resolve(text);
          });
        }
      });
      // Ctrl-C leaves as the end of the input does: what is kept is kept, and a word is said.
      asked.on('SIGINT', () => asked.close());
      asked.on('close', () => {
        if (!answered) resolve(undefined);
      });
      asked.prompt();
    });
  };
}

function askThroughPipe(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Ask {
  let asked: Interface | undefined;
  let lines: AsyncIterator<string> | undefined;
  let ended = false;
  return async (prompt) => {
    if (!asked) {
      asked = createInterface({ input, output, terminal: false });
      asked.on('close', () => {
        ended = true;
      });
      lines = asked[Symbol.asyncIterator]();
    }
    output.write(prompt);
    // Lines may be left to read where no more come.
    if (!ended) asked.resume();
    const next = await lines?.next();
    if (!ended) asked.pause();
    if (next?.done !== false) return undefined;
    output.write('\n');
    return next.value;
  };
}
