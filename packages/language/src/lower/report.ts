import type { AstNode } from 'langium';
import type { DiagnosticCode } from '../diagnostic/codes.ts';
import type { Severity } from '../diagnostic/diagnostic.ts';

/** A mistake found while lowering, at a piece of the author's text. */
export type Finding = {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly node: AstNode;
  /** Narrows the place to one property of the node. */
  readonly property?: string;
};

type Tell = (code: DiagnosticCode, node: AstNode, message: string, property?: string) => void;

/** Collects findings. The same text is lowered once for each instance and member, but a mistake in it is told once. */
export type Report = {
  readonly error: Tell;
  readonly warning: Tell;
  readonly hint: Tell;
  readonly findings: readonly Finding[];
};

export function newReport(): Report {
  const findings: Finding[] = [];
  const told = new Map<AstNode, Set<string>>();
  const teller =
    (severity: Severity): Tell =>
    (code, node, message, property) => {
      const messages = told.get(node) ?? new Set();
      told.set(node, messages);
      const key = `${code}\n${property ?? ''}\n${message}`;
      if (messages.has(key)) return;
      messages.add(key);
      findings.push({ code, severity, node, message, ...(property === undefined ? {} : { property }) });
    };
  return { error: teller('error'), warning: teller('warning'), hint: teller('hint'), findings };
}
