import { type AstNode, AstUtils } from 'langium';
import { HINTS } from '../diagnostic/explainable.ts';
import * as ast from '../generated/ast.ts';
import { explanationsIn } from '../lower/construct/explained.ts';
import type { Lowering } from '../lower/lowering.ts';
import type { Finding } from '../lower/report.ts';

/**
 * What was found, without the hints that the file explains; and a hint for each explanation of one that is not there.
 *
 * @param isWhole whether everything was looked at: before that, what is not found may only not be found yet
 */
export function unexplained({ names, report }: Lowering, isWhole: boolean): Finding[] {
  const explained = [...new Set(explanationsIn(names).map(({ node }) => node))].filter(({ code }) =>
    HINTS.some((hint) => hint === code),
  );
  const { findings } = report;
  const idle = explained.filter((each) => !findings.some((finding) => explains(each, finding)));
  if (isWhole) for (const each of idle) tellIdle(each, report);
  return report.findings.filter((finding) => !explained.some((each) => explains(each, finding)));
}

function explains({ code, subject }: ast.Explained, finding: Finding): boolean {
  if (finding.severity !== 'hint' || finding.code !== code) return false;
  if (subject === undefined) return ast.isHeader(finding.node);
  return subject.ref !== undefined && stands(finding.node, subject.ref);
}

/** Whether a node is another or a part of it. */
function stands(node: AstNode, within: AstNode): boolean {
  return node === within || AstUtils.hasContainerOfType(node, (each): each is AstNode => each === within);
}

function tellIdle(node: ast.Explained, report: Lowering['report']): void {
  const of = node.subject === undefined ? '' : ` of ‘${node.subject.$refText}’`;
  const message = `‘${node.code}’ is not found${of}: there is nothing left to explain, so leave this out.`;
  report.hint('explanation-idle', node, message, 'code');
}
