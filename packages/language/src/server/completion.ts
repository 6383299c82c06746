import { GrammarAST, type LinkingError, type ReferenceInfo } from 'langium';
import { findNextFeatures } from 'langium/lsp';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { nounOf } from '../names/declared.ts';
import { memberNames, type NameResolver, type Sight } from '../names/resolve.ts';
import { namesInSight } from '../names/why-not.ts';
import type { Project } from '../project/project.ts';
import { type SandServices, sandServices } from '../services.ts';
import type { SandSyntaxMessages } from '../syntax/mistakes.ts';
import { DECLARATION_WORDS } from '../syntax/words.ts';
import { describeDeclaration } from './documentation.ts';

/** Stands for the name that the author is about to write; no author writes it. */
const PLACEHOLDER = 'zz_here_zz';

/** What can stand in an expression; names of other kinds are read there, but only to say that they are wrong. */
const VALUES: ReadonlySet<string> = new Set([
  'Choice',
  'Ending',
  'Flag',
  'Force',
  'Inject',
  'Let',
  'LoopVariable',
  'Machine',
  'Need',
  'Parameter',
  'Place',
  'Seat',
  'Side',
  'Status',
  'Track',
  'Value',
]);

/** `projectOf` reads the project as if the file had another text. */
export function completionsAt(text: string, offset: number, projectOf: (text: string) => Project): CompletionItem[] {
  const start = beginningOfName(text, offset);
  const end = endOfName(text, offset);
  const before = text.slice(0, start);
  const project = projectOf(`${before}${PLACEHOLDER}${text.slice(end)}`);
  const info = placeOfName(project);
  const names = info === undefined ? [] : nameItems(info, project);
  const isMember = info !== undefined && sandServices().names.Resolver.sightOf(info).members !== undefined;
  if (isMember || before.endsWith('.')) return names;
  return [...names, ...wordItems(before)];
}

/** The reference in which the placeholder stands. It cannot be linked, so its error knows where it is. */
function placeOfName({ main }: Project): ReferenceInfo | undefined {
  const reference = main?.contents.references.find(({ $refText }) => $refText.includes(PLACEHOLDER));
  void reference?.ref;
  return (reference?.error as LinkingError | undefined)?.info;
}

function nameItems(info: ReferenceInfo, { files }: Project): CompletionItem[] {
  const resolver = sandServices().names.Resolver;
  const sight = resolver.sightOf(info);
  const prefix = info.reference.$refText.slice(0, info.reference.$refText.indexOf(PLACEHOLDER));
  return [...proposed(sight, info, resolver)].flatMap((name) => {
    if (!name.startsWith(prefix)) return [];
    const resolution = resolver.resolve({ ...info, reference: { $refText: name, ref: undefined } });
    if (!('found' in resolution)) return [];
    const { node } = resolution.found;
    if (info.container.$type === 'NameReference' && sight.members === undefined && !VALUES.has(node.$type)) return [];
    const file = files.find(({ model }) => model === node.$cstNode?.root.astNode);
    const documentation = { kind: 'markdown' as const, value: describeDeclaration(node, file?.text ?? '') };
    const kind = CompletionItemKind.Variable;
    return [{ label: name.slice(prefix.length), kind, detail: nounOf(node), documentation }];
  });
}

/** Where the place has members of its own (states, literals), these and nothing else. */
function proposed(sight: Sight, info: ReferenceInfo, resolver: NameResolver): Iterable<string> {
  const isPath = info.reference.$refText.includes('.');
  return sight.members !== undefined && !isPath ? memberNames(sight.members) : namesInSight(sight, resolver);
}

/** The words of the language that can come next. */
function wordItems(before: string): CompletionItem[] {
  const services = sandServices();
  const words = new Set(
    nextFeatures(before, services).flatMap(({ feature }) => (GrammarAST.isKeyword(feature) ? [feature.value] : [])),
  );
  const plain = [...words].filter((word) => /^\w/.test(word)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return plain.map((label) => ({ label, kind: CompletionItemKind.Keyword }));
}

function nextFeatures(before: string, services: SandServices): ReturnType<typeof findNextFeatures> {
  (services.parser.ParserErrorMessageProvider as SandSyntaxMessages).startCounting();
  try {
    const { tokens, elementStack, tokenIndex } = services.parser.CompletionParser.parse(before);
    if (tokens.length === 0)
      return DECLARATION_WORDS.map((value) => ({ feature: { $type: 'Keyword', value } as GrammarAST.Keyword }));
    return findNextFeatures([elementStack.map((feature) => ({ feature }))], tokens.slice(tokenIndex));
  } catch {
    // A text that the parser gives up on has no next word.
    return [];
  }
}

const LETTER = /[\p{L}\p{M}\p{N}_]/u;

function beginningOfName(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && LETTER.test(text[start - 1] ?? '')) start -= 1;
  return start;
}

function endOfName(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && LETTER.test(text[end] ?? '')) end += 1;
  return end;
}
