import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from '../house/source-file.ts';
import { excerptOf } from './excerpt.ts';

const prompt = '$ sandtable ';

/** What `play` asks, and behind it what somebody answers. */
const asked = /^((?:Which one\?|Who are you\?|Order>|Number, or Enter to go back>|Give this order\? \[Y\/n\]) )(.*)$/;

/**
 * What a command prints, line by line, on both of its streams. It runs as a process of its own, as a reader would start it.
 *
 * @param answers what is typed, line by line
 */
export function printedBy(command: string, folder: string, answers: readonly string[] = []): string[] {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const launcher = join(repositoryRoot, 'packages', 'cli', 'bin', 'sandtable.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...words], {
    cwd: folder,
    input: answers.map((answer) => `${answer}\n`).join(''),
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', NO_COLOR: '1' },
    maxBuffer: 64_000_000,
  });
  if (status !== 0 && status !== 1) throw new Error(`sandtable ${command} exits ${status}: ${stderr}`);
  return `${stdout}${stderr}`.trimEnd().split('\n');
}

/**
 * A block of `console` made again: each line `$ sandtable ...` is a command, and below it stands what it prints. What
 * stands behind a question of `play` is typed; no question before it may be left out.
 */
export function sessionAgain(shown: readonly string[], folder: string): string[] {
  const starts = shown.flatMap((line, index) => (line.startsWith('$ ') ? [index] : []));
  if (starts[0] !== 0) throw new Error(`a console begins with a command: ${shown[0]}`);
  return starts.flatMap((start, index) => {
    const typed = shown[start] ?? '';
    if (!typed.startsWith(prompt)) throw new Error(`only sandtable is called here: ${typed}`);
    const printed = shown.slice(start + 1, starts[index + 1]);
    const answers = printed.flatMap((line) => asked.exec(line)?.[2] ?? []);
    const whole = answered(printedBy(typed.slice(prompt.length), folder, answers), answers);
    return [typed, ...excerptOf(printed, whole)];
  });
}

/** What was printed, with the answers behind the questions, as a terminal would show it. */
function answered(printed: readonly string[], answers: readonly string[]): string[] {
  const left = [...answers];
  return printed.map((line) => (asked.test(line) ? `${line}${left.shift() ?? ''}` : line));
}
