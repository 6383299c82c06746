import { type AstNode, AstUtils } from 'langium';
import { inOrder } from '../diagnostic/diagnostic.ts';
import { sandServices } from '../services.ts';
import { nameClashes } from '../wellformed/clashes.ts';
import { checkRepeatedClauses } from '../wellformed/clauses.ts';
import { checkDuplicateNames } from '../wellformed/duplicates.ts';
import { checkFileKind } from '../wellformed/file-kind.ts';
import { diagnosticOf, type Finding } from '../wellformed/finding.ts';
import { checkKnot, type Knots } from '../wellformed/knots.ts';
import { checkMeaning, type Meanings, meaningsIn } from '../wellformed/meaning.ts';
import { checkNumbers } from '../wellformed/numbers.ts';
import { checkShadows } from '../wellformed/shadows.ts';
import { checkTexts } from '../wellformed/texts.ts';
import { unusedUses } from '../wellformed/unused.ts';
import { linkFiles } from './link.ts';
import { loadFiles } from './load.ts';
import { folderOf } from './path.ts';
import type { Project, ProjectFile } from './project.ts';
import type { FileReader } from './reader.ts';
import { knotsBeside } from './story.ts';

/**
 * Reads a file and all that it uses, parses and links them, and checks what can be told from the text alone. Nothing is
 * read but through `reader`, and nothing outside the root. Never throws: what is wrong is in the diagnostics, by file
 * (as they were read) and place.
 */
export function parseProject(entryPath: string, reader: FileReader): Project {
  const { root, main, files, fileOf, diagnostics: loading } = loadFiles(entryPath, reader);
  const { diagnostics: linking, used } = linkFiles(files);
  const pathOf = pathsByRoot(files);
  const meanings = meaningsIn(files);
  const knots = knotsFor({ root, main, files }, reader);
  const checks = files.flatMap((file) =>
    [...findingsOf(file, meanings, knots), ...unusedUses(file, used, fileOf)].map((finding) =>
      diagnosticOf(finding, file, pathOf),
    ),
  );
  const clashes =
    main === undefined
      ? []
      : nameClashes({ main, fileOf }).map(({ finding, file }) => diagnosticOf(finding, file, pathOf));
  const diagnostics = inOrder(
    [...loading, ...linking, ...checks, ...clashes],
    files.map(({ path }) => path),
  );
  return { root, main, files, fileOf, diagnostics };
}

function findingsOf(file: ProjectFile, meanings: Meanings, knots: Knots): Finding[] {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const { visible } = sandServices().names.Resolver;
  for (const node of file.contents.nodes) {
    checkFileKind(node, report);
    checkRepeatedClauses(node, report);
    checkDuplicateNames(node, report);
    checkShadows(node, visible, report);
    checkNumbers(node, report);
    checkTexts(node, report);
    checkKnot(node, knots, report);
    checkMeaning(node, file, meanings, report);
  }
  return findings;
}

/** A file has told what the stories beside it hold, and those beside the file that is played; they are read when asked for. */
function knotsFor({ root, main, files }: Pick<Project, 'root' | 'main' | 'files'>, reader: FileReader): Knots {
  const beside = new Map<string, ReadonlySet<string> | undefined>();
  const knotsIn = (folder: string): ReadonlySet<string> | undefined => {
    if (!beside.has(folder)) beside.set(folder, knotsBeside(folder, root, reader));
    return beside.get(folder);
  };
  return (model) => {
    const own = files.find((file) => file.model === model);
    const found = [main, own].flatMap((file) => (file && knotsIn(folderOf(file.absolutePath))) ?? []);
    return found.length === 0 ? undefined : new Set(found.flatMap((knots) => [...knots]));
  };
}

function pathsByRoot(files: readonly ProjectFile[]): (node: AstNode) => string {
  const paths = new Map<AstNode, string>(files.map(({ model, path }) => [model, path]));
  return (node) => paths.get(AstUtils.findRootNode(node)) ?? '';
}
