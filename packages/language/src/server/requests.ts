import { type AstNode, AstUtils } from 'langium';
import {
  type CompletionItem,
  ErrorCodes,
  type Hover,
  type Location,
  type Position,
  type Range,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { format } from '../format/format.ts';
import { isUse } from '../generated/ast.ts';
import type { Project, ProjectFile } from '../project/project.ts';
import { completionsAt } from './completion.ts';
import { offsetAt, rangeOfNodes } from './convert.ts';
import { describeDeclaration } from './documentation.ts';
import { type Located, locate, type Named, nameLeafOf } from './locate.ts';
import { occurrencesOf } from './references.ts';
import { editsOf, renamingOf, type Trial, whyNoName, whyNotRenamed } from './rename.ts';
import type { Workspace } from './workspace.ts';

/** What an editor asks about a place in a file. Every answer is worked out from the texts as they are now. */

export function completion(workspace: Workspace, path: string, position: Position): CompletionItem[] {
  const text = textOf(workspace, path);
  return completionsAt(text, offsetAt(text, position), (instead) =>
    workspace.projectWith(path, new Map([[path, instead]])),
  );
}

export function hover(workspace: Workspace, path: string, position: Position): Hover | null {
  const project = workspace.project(path);
  const located = project.main && at(project.main, position);
  if (located?.is !== 'name') return null;
  const value = describeDeclaration(located.target, fileOf(located.target, project.files)?.text ?? '');
  return { contents: { kind: 'markdown', value }, range: rangeOfNodes(located.leaf) };
}

export function definition(workspace: Workspace, path: string, position: Position): Location | null {
  const project = workspace.project(path);
  const located = project.main && at(project.main, position);
  if (located === undefined) return null;
  if (located.is === 'path') return usedFile(workspace, located.use, project);
  const file = fileOf(located.target, project.files);
  const name = nameLeafOf(located.target);
  return file && name ? { uri: workspace.uriOf(file.absolutePath), range: rangeOfNodes(name) } : null;
}

export function references(
  workspace: Workspace,
  path: string,
  position: Position,
  withDeclaration: boolean,
): Location[] {
  const files = workspace.everything(path);
  const named = namedAt(files, path, position);
  if (named === undefined) return [];
  return occurrencesOf(named.target, files)
    .filter(({ isDeclaration }) => withDeclaration || !isDeclaration)
    .map(({ file, leaf }) => ({ uri: workspace.uriOf(file.absolutePath), range: rangeOfNodes(leaf) }));
}

/** The name that would be changed, so that an editor can refuse early. */
export function prepareRename(workspace: Workspace, path: string, position: Position): Range | null {
  const { main } = workspace.project(path);
  const located = main && at(main, position);
  return located?.is === 'name' ? rangeOfNodes(located.leaf) : null;
}

export function rename(workspace: Workspace, path: string, position: Position, name: string): WorkspaceEdit {
  const files = workspace.everything(path);
  const named = namedAt(files, path, position);
  if (named === undefined) throw new ResponseError(ErrorCodes.InvalidParams, 'There is no name here.');
  const renaming = renamingOf(files, named, name);
  const trial: Trial = {
    everything: (instead) => workspace.everything(path, instead),
    project: (each, instead) => workspace.projectWith(each, instead),
  };
  const refusal = whyNoName(name) ?? whyNotRenamed(renaming, trial);
  if (refusal !== undefined) throw new ResponseError(ErrorCodes.InvalidParams, refusal);
  return { changes: editsOf(renaming, (file) => workspace.uriOf(file.absolutePath)) };
}

/** The whole text laid out, or nothing where it has mistakes. */
export function formatting(workspace: Workspace, path: string): TextEdit[] {
  const text = textOf(workspace, path);
  const formatted = format(text);
  if (!('text' in formatted) || formatted.text === text) return [];
  const lines = text.split('\n');
  const end = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return [{ range: { start: { line: 0, character: 0 }, end }, newText: formatted.text }];
}

function namedAt(files: readonly ProjectFile[], path: string, position: Position): Named | undefined {
  const file = files.find(({ absolutePath }) => absolutePath === path);
  const located = file && at(file, position);
  return located?.is === 'name' ? located : undefined;
}

function at(file: ProjectFile, position: Position): Located | undefined {
  return locate(file, offsetAt(file.text, position));
}

function usedFile(workspace: Workspace, use: AstNode, project: Project): Location | null {
  const file = isUse(use) ? project.fileOf(use) : undefined;
  const start = { line: 0, character: 0 };
  return file === undefined ? null : { uri: workspace.uriOf(file.absolutePath), range: { start, end: start } };
}

function fileOf(node: AstNode, files: readonly ProjectFile[]): ProjectFile | undefined {
  const root = AstUtils.findRootNode(node);
  return files.find(({ model }) => model === root);
}

function textOf(workspace: Workspace, path: string): string {
  return workspace.textOf(path) ?? workspace.project(path).main?.text ?? '';
}
