import type { IToken } from 'chevrotain';
import { type AstNode, GrammarAST, type LinkingError, type ReferenceInfo } from 'langium';
import { findNextFeatures, type NextFeature } from 'langium/lsp';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { EXPLAINABLE, LINT_FINDINGS } from '../diagnostic/explainable.ts';
import { isExplained, isForceCount, isNameReference, isOf } from '../generated/ast.ts';
import { FUNCTION_NAMES } from '../lower/expression/call.ts';
import { nounOf } from '../names/declared.ts';
import { memberNames, type NameResolver, type Sight } from '../names/resolve.ts';
import { namesInSight } from '../names/why-not.ts';
import type { Project } from '../project/project.ts';
import { type SandServices, sandServices } from '../services.ts';
import type { SandSyntaxMessages } from '../syntax/mistakes.ts';
import { DECLARATION_WORDS } from '../syntax/words.ts';
import { positionAt } from './convert.ts';
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

/** What can be written to. */
const TARGETS: ReadonlySet<string> = new Set(['Flag', 'Force', 'Need', 'Status', 'Track']);

/** `projectOf` reads the project as if the file had another text. */
export function completionsAt(text: string, offset: number, projectOf: (text: string) => Project): CompletionItem[] {
  if (isInProse(text, offset)) return [];
  const start = beginningOfName(text, offset);
  const end = endOfName(text, offset);
  const before = text.slice(0, start);
  const next = nextFeatures(before, sandServices());
  const isPath = before.endsWith('.');
  const names = isPath || next.some(({ feature }) => GrammarAST.isCrossReference(feature));
  const project = names ? projectOf(`${before}${PLACEHOLDER}${closing(before, text.slice(end))}`) : undefined;
  const info = project && placeOfName(project);
  const proposed = project && info ? nameItems(info, project) : [];
  const isMember = info !== undefined && sandServices().names.Resolver.sightOf(info).members !== undefined;
  const codes = next.some(isCode) ? codeItems(before) : [];
  const items = isMember || isPath ? proposed : [...proposed, ...wordItems(next), ...codes];
  const range = { start: positionAt(text, start), end: positionAt(text, end) };
  return items.map((item) => ({ ...item, textEdit: { range, newText: item.label } }));
}

/** Whether a place is in a comment or in a text, but not in a value of one. */
function isInProse(text: string, offset: number): boolean {
  const { tokens, hidden } = sandServices().parser.Lexer.tokenize(text);
  const isInside = ({ startOffset, image }: IToken, closes: boolean) =>
    startOffset < offset && (offset < startOffset + image.length || (!closes && offset === startOffset + image.length));
  return (
    hidden.some((token) => isInside(token, token.image.startsWith('/*'))) ||
    tokens.some(
      (token) => /TEXT/.test(token.tokenType.name) && isInside(token, !token.tokenType.name.startsWith('UNCLOSED')),
    )
  );
}

/** What follows the place, with the brackets before it that nothing closes yet: half a call would not be read. */
function closing(before: string, after: string): string {
  if (after.trimStart().startsWith(')')) return after;
  let open = 0;
  for (const { image } of sandServices().parser.Lexer.tokenize(before).tokens) {
    if (image === '(') open += 1;
    else if (image === ')') open -= 1;
    else if (image === '{' || image === '}') open = 0;
  }
  return ')'.repeat(Math.max(0, open)) + after;
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
    if (sight.members === undefined && !isWritten(info, node)) return [];
    const file = files.find(({ model }) => model === node.$cstNode?.root.astNode);
    const documentation = { kind: 'markdown' as const, value: describeDeclaration(node, file?.text ?? '') };
    const kind = CompletionItemKind.Variable;
    return [{ label: name.slice(prefix.length), kind, detail: nounOf(node), documentation }];
  });
}

/** Only the codes of findings are made of words of any kind. */
function isCode({ feature }: NextFeature): boolean {
  return GrammarAST.isRuleCall(feature) && feature.rule.$refText === 'WORD';
}

/** What can be explained, as far as it is not written yet: the place is behind the last hyphen. */
function codeItems(before: string): CompletionItem[] {
  const [written = ''] = /[\w-]*$/.exec(before) ?? [];
  return EXPLAINABLE.filter((code) => code.startsWith(written)).map((code) => ({
    label: code.slice(written.length),
    kind: CompletionItemKind.EnumMember,
  }));
}

/** Whether an author would write the name of this there: a place in an expression takes any name, to say what is wrong. */
function isWritten({ container, property }: ReferenceInfo, { $type }: AstNode): boolean {
  if (isExplained(container) && property === 'subject') {
    return LINT_FINDINGS[container.code]?.types.includes($type) ?? true;
  }
  if (!isNameReference(container)) return true;
  let whole: AstNode = container;
  while (isOf(whole.$container) || isForceCount(whole.$container)) whole = whole.$container;
  return (whole.$containerProperty === 'target' ? TARGETS : VALUES).has($type);
}

/** Where the place has members of its own (states, literals), these and nothing else. */
function proposed(sight: Sight, info: ReferenceInfo, resolver: NameResolver): Iterable<string> {
  const isPath = info.reference.$refText.includes('.');
  return sight.members !== undefined && !isPath ? memberNames(sight.members) : namesInSight(sight, resolver);
}

/** The words of the language that can come next. */
function wordItems(next: readonly NextFeature[]): CompletionItem[] {
  const words = new Set(next.flatMap(({ feature }) => (GrammarAST.isKeyword(feature) ? [feature.value] : [])));
  const plain = [...words].filter((word) => /^\w/.test(word)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const functions = next.some(({ property }) => property === 'function') ? FUNCTION_NAMES : [];
  return [
    ...plain.map((label) => ({ label, kind: CompletionItemKind.Keyword })),
    ...functions.map((label) => ({ label, kind: CompletionItemKind.Function })),
  ];
}

function nextFeatures(before: string, services: SandServices): readonly NextFeature[] {
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
