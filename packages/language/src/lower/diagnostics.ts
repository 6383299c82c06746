import { AstUtils } from 'langium';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { rangeOfNode } from '../diagnostic/place-of.ts';
import { isSandFile } from '../generated/ast.ts';
import type { Project } from '../project/project.ts';
import type { Finding } from './report.ts';

/** Findings at their places in the author's text. */
export function diagnosticsOf(project: Project, findings: readonly Finding[]): Diagnostic[] {
  const paths = new Map(project.files.map(({ model, path }) => [model, path]));
  return findings.flatMap(({ node, property, index, code, severity, message }): Diagnostic[] => {
    const model = AstUtils.getContainerOfType(node, isSandFile);
    const file = model && paths.get(model);
    return file === undefined ? [] : [{ code, severity, message, file, range: rangeOfNode(node, property, index) }];
  });
}
