import { type LangiumDocument, TextDocument, URI } from 'langium';
import type { Diagnostic, SourceRange } from '../diagnostic/diagnostic.ts';
import type { Element, SandFile, Use } from '../generated/ast.ts';
import { type SandServices, sandServices } from '../services.ts';
import type { SandParseResult, SyntaxMistake } from '../syntax/parser.ts';
import { contentsOf } from '../syntax/walk.ts';
import type { ProjectFile } from './project.ts';

/** A file's text as a tree, with the mistakes of the text itself. Never throws; names are not linked yet. */
export type ParsedFile = ProjectFile & { readonly mistakes: readonly Diagnostic[] };

export function parseFile(text: string, path: string, absolutePath: string): ParsedFile {
  const services = sandServices();
  const document = newDocument(text, absolutePath, services);
  const { mistakes } = document.parseResult as SandParseResult<SandFile>;
  const model = document.parseResult.value;
  return {
    path,
    absolutePath,
    text,
    model,
    document,
    contents: contentsOf(model),
    damaged: damagedBy(mistakes, model),
    mistakes: mistakes.filter(isToBeTold).map((mistake) => asDiagnostic(mistake, path, document.textDocument)),
  };
}

function isToBeTold({ isConsequence }: SyntaxMistake): boolean {
  return isConsequence !== true;
}

function newDocument(text: string, absolutePath: string, services: SandServices): LangiumDocument<SandFile> {
  // By the end of the name the services of the language are found; a text that was never saved has none.
  const uri = URI.file(absolutePath.endsWith('.sand') ? absolutePath : `${absolutePath}.sand`);
  const content = TextDocument.create(uri.toString(), services.LanguageMetaData.languageId, 0, text);
  return services.shared.workspace.LangiumDocumentFactory.fromTextDocument<SandFile>(content, uri);
}

function asDiagnostic(mistake: SyntaxMistake, file: string, text: TextDocument): Diagnostic {
  const { code, message, offset, length, openedAt } = mistake;
  const range = rangeAt(text, offset, length);
  const related =
    openedAt === undefined ? [] : [{ file, range: rangeAt(text, openedAt, 1), message: 'The ‘{’ that is still open.' }];
  return { code, severity: 'error', message, file, range, ...(related.length > 0 && { related }) };
}

function rangeAt(text: TextDocument, offset: number, length: number): SourceRange {
  const start = text.positionAt(offset);
  const end = text.positionAt(offset + length);
  return {
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
  };
}

/**
 * The declarations in which a mistake stands: of those that begin before it the last. What is missing at the end of one
 * is noticed at the word that begins the next, so both are taken for damaged.
 */
function damagedBy(mistakes: readonly SyntaxMistake[], model: SandFile): ReadonlySet<Element | Use> {
  const nodes = [...model.uses, ...model.elements].sort((a, b) => offsetOf(a) - offsetOf(b));
  const damaged = new Set<Element | Use>();
  for (const { offset, isBetweenDeclarations } of mistakes) {
    if (isBetweenDeclarations) continue;
    const at = nodes.findLast((each) => offsetOf(each) <= offset);
    const before = nodes.findLast((each) => offsetOf(each) < offset);
    for (const node of [at, before]) if (node !== undefined) damaged.add(node);
  }
  return damaged;
}

function offsetOf(node: Element | Use): number {
  return node.$cstNode?.offset ?? 0;
}
