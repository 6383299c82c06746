import type { TextEdit } from 'vscode-languageserver';
import { SandTerminals } from '../generated/ast.ts';
import { didYouMean } from '../names/nearest.ts';
import { RESERVED_WORDS } from '../syntax/words.ts';
import { rangeOfNodes } from './convert.ts';
import type { Occurrence } from './references.ts';
import { uriOf } from './workspace.ts';

/** Why a word cannot be a name, or undefined where it can. */
export function whyNoName(word: string): string | undefined {
  if (RESERVED_WORDS.has(word)) return `‘${word}’ is a reserved word.${didYouMean([`${word}_1`])}`;
  const whole = new RegExp(`^(?:${SandTerminals.ID.source})$`);
  return whole.test(word) ? undefined : `‘${word}’ is no name: letters, digits and ‘_’, beginning with a letter.`;
}

/**
 * The edits, by file, that give a declaration another name. Only the name itself changes: a prefix stays
 * (`senkaku.hulls` becomes `senkaku.ships`), and where a file calls it otherwise (`use hulls as ships`) nothing does.
 */
export function renameEdits(
  occurrences: readonly Occurrence[],
  before: string,
  after: string,
): Record<string, TextEdit[]> {
  const changes: Record<string, TextEdit[]> = {};
  for (const { file, leaf } of occurrences) {
    if (leaf.text.normalize('NFC') !== before) continue;
    const uri = uriOf(file.absolutePath);
    changes[uri] = [...(changes[uri] ?? []), { range: rangeOfNodes(leaf), newText: after }];
  }
  return changes;
}
