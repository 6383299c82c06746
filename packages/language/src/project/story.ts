import { folderOf, isWithin, joined } from './path.ts';
import type { FileReader } from './reader.ts';

/** Stories larger together than this are not looked through to their end. */
const FILES_MOST = 200;
const CHARACTERS_MOST = 4_000_000;

/**
 * The knots of the stories beside a scenario: of the `.ink` files in its folder `story`, and of those that they include.
 * Undefined where there is no story.
 *
 * @param folder of the scenario; nothing outside of `root` is read
 */
export function knotsBeside(folder: string, root: string, reader: FileReader): ReadonlySet<string> | undefined {
  const names = reader.list?.(`${folder}/story`) ?? [];
  const open = names.filter((name) => name.endsWith('.ink')).map((name) => `${folder}/story/${name}`);
  if (open.length === 0) return undefined;
  const knots = new Set<string>();
  const read = new Set<string>();
  let characters = 0;
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const real = reader.realPath(path);
    if (real === undefined || !isWithin(real, root) || read.has(real)) continue;
    if (read.size >= FILES_MOST || characters > CHARACTERS_MOST) break;
    read.add(real);
    const text = textOf(real, reader);
    characters += text.length;
    for (const knot of knotsIn(text)) knots.add(knot);
    for (const included of includedBy(text)) {
      const at = joined(folderOf(real), included);
      if (at !== undefined) open.push(at);
    }
  }
  return knots;
}

/** Without comments; nothing of what cannot be read, which is told where the story is compiled. */
function textOf(path: string, reader: FileReader): string {
  const reading = reader.read(path);
  return 'text' in reading ? reading.text.replace(/\/\*[\s\S]*?(\*\/|$)/g, '').replace(/\/\/.*/g, '') : '';
}

/** `=== knot ===`; functions are called, not told. */
function knotsIn(text: string): string[] {
  return [...text.matchAll(/^[ \t]*={2,}[ \t]*([\p{L}\p{N}_]+)([ \t]+[\p{L}\p{N}_]+)?/gmu)].flatMap(([, name, next]) =>
    name === undefined || (name === 'function' && next !== undefined) ? [] : [name],
  );
}

function includedBy(text: string): string[] {
  return [...text.matchAll(/^[ \t]*INCLUDE[ \t]+(.+)$/gm)].map(([, path = '']) => path.trim());
}
