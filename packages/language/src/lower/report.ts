import type { AstNode } from 'langium';
import type { DiagnosticCode } from '../diagnostic/codes.ts';
import type { Severity } from '../diagnostic/diagnostic.ts';

/** A mistake found while lowering, at a piece of the author's text. */
export type Finding = {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly node: AstNode;
  /** Narrows the place to one property of the node, and to one member of a list. */
  readonly property?: string;
  readonly index?: number;
};

type Tell = (code: DiagnosticCode, node: AstNode, message: string, property?: string, index?: number) => void;

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
    (code, node, message, property, index) => {
      const messages = told.get(node) ?? new Set();
      told.set(node, messages);
      const key = `${code}\n${property ?? ''}\n${index ?? ''}\n${message}`;
      if (messages.has(key)) return;
      messages.add(key);
      const place = { ...(property === undefined ? {} : { property }), ...(index === undefined ? {} : { index }) };
      findings.push({ code, severity, node, message, ...place });
    };
  return { error: teller('error'), warning: teller('warning'), hint: teller('hint'), findings };
}
