import { compile, type Diagnostic, type FileReader, memoryReader, renderDiagnostic } from '@sandtable/language';
import type { Fence } from './fence.ts';

/**
 * Files of an example in a page. The first is the one to check. A block of `sand` is a file; the line above it names it
 * (`` `theatre.sand`: ``), and without a name it is `example.sand`; several blocks of one file follow each other. So that pages stay short, a line
 * `// … and 99 more lines like this` stands for that many copies of the line above it.
 */
export type Example = {
  readonly main: string;
  /** All of them, in their order in the page. */
  readonly files: readonly string[];
  readonly reader: FileReader;
};

const FOLDER = '/example';
const NAMED = /^`([\w./-]+\.sand)`/;
const CANNOT_BE_READ = /^`([\w./-]+\.sand)` cannot be read: (.+)\.$/;
const MORE_LINES = /^(.*)\n *\/\/ … and ([\d,]+) more lines like this$/gm;

/** @throws where there is no block of `sand`, because an example without one shows nothing. */
export function exampleOf(fences: readonly Fence[]): Example {
  const blocks = fences.filter(({ language }) => language === 'sand');
  const texts = new Map<string, string>();
  for (const { introduction, text } of blocks) {
    const path = `${FOLDER}/${NAMED.exec(introduction)?.[1] ?? 'example.sand'}`;
    texts.set(path, [texts.get(path), withAllLines(text)].filter((each) => each !== undefined).join('\n'));
  }
  const [main] = texts.keys();
  if (main === undefined) throw new Error('an example without a block of sand');
  return { main, files: [...texts.keys()], reader: withUnreadable(memoryReader(texts), fences) };
}

/** What `sandtable check` finds in an example. */
export function diagnosticsOf({ main, reader }: Example): readonly Diagnostic[] {
  return compile(main, reader).diagnostics;
}

/** What `sandtable check` prints of it: of errors, and of what the page is about; of very many the first two and the last. */
export function printed({ main, reader }: Example, code: string): string {
  const { diagnostics, project } = compile(main, reader);
  const texts = new Map(project.files.map(({ path, text }) => [path, text]));
  const all = diagnostics
    .filter((each) => each.code === code || each.severity === 'error')
    .map((each) => renderDiagnostic(each, texts.get(each.file) ?? '', { colour: false }));
  const shown = all.length > 10 ? [...all.slice(0, 2), '…', ...all.slice(-1)] : all;
  return `${shown.join('\n\n')}\n`;
}

function withAllLines(text: string): string {
  return text.replace(MORE_LINES, (_, line: string, count: string) =>
    Array.from({ length: Number(count.replaceAll(',', '')) + 1 }, () => line).join('\n'),
  );
}

/** A line such as `` `theatre.sand` cannot be read: it is a folder. `` makes a file that is there but holds no text. */
function withUnreadable(reader: FileReader, fences: readonly Fence[]): FileReader {
  const details = new Map<string, string>();
  for (const { introduction } of fences) {
    const [, name, detail] = CANNOT_BE_READ.exec(introduction) ?? [];
    if (name !== undefined && detail !== undefined) details.set(`${FOLDER}/${name}`, detail);
  }
  return {
    ...reader,
    read: (path) => {
      const detail = details.get(path);
      return detail === undefined ? reader.read(path) : { problem: { why: 'unreadable', detail } };
    },
    realPath: (path) => (details.has(path) ? path : reader.realPath(path)),
  };
}
