import { didYouMean, nearestNames } from '@sandtable/scenario';

/** What somebody typed where orders are given. */
export type Command =
  | { readonly do: 'pick'; readonly number: number }
  | { readonly do: 'order'; readonly text: string }
  | { readonly do: 'drop'; readonly slot: number | undefined }
  | { readonly do: 'back'; readonly turn: number | undefined }
  | { readonly do: 'switch'; readonly branch: number | undefined }
  | { readonly do: 'story'; readonly number: number | undefined }
  | { readonly do: PlainCommand };

type PlainCommand = 'done' | 'world' | 'map' | 'log' | 'briefing' | 'orders' | 'branches' | 'help' | 'quit' | 'nothing';

/** The words that are typed, the first of each the one that help shows; for English and Japanese alike. */
const plainWords: readonly (readonly [PlainCommand, readonly string[]])[] = [
  ['done', ['done', 'd']],
  ['orders', ['orders', 'o']],
  ['world', ['world', 'w']],
  ['map', ['map', 'm']],
  ['log', ['log', 'l']],
  ['briefing', ['briefing', 'b']],
  ['branches', ['branches']],
  ['help', ['help', '?', 'h']],
  ['quit', ['quit', 'q']],
];

/** All first words, for completion and near misses. */
export const commandWords: readonly string[] = [
  ...plainWords.flatMap(([, [word]]) => word ?? []),
  'drop',
  'back',
  'switch',
  'story',
];

/** Reads a line; a leading colon is taken off. What is no command is an order, or said to be none. */
export function readCommand(typed: string): Command {
  const text = typed.trim().replace(/^:\s*/, '');
  if (text === '') return { do: 'nothing' };
  if (/^\d+$/.test(text)) return { do: 'pick', number: Number(text) };
  const plain = plainWords.find(([, words]) => words.includes(text.toLowerCase()));
  if (plain) return { do: plain[0] };
  const [, verb, argument] = /^(drop|back|switch|story)(?:\s+(\d+))?$/.exec(text) ?? [];
  const number = argument === undefined ? undefined : Number(argument);
  if (verb === 'drop') return { do: 'drop', slot: number };
  if (verb === 'back') return { do: 'back', turn: number };
  if (verb === 'switch') return { do: 'switch', branch: number };
  if (verb === 'story') return { do: 'story', number };
  return { do: 'order', text };
}

/** ` Did you mean ‘world’?` for what is nearly a command. */
export function nearCommand(text: string): string {
  return didYouMean(nearestNames(text, commandWords));
}
