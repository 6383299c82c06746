import type { Diagnostic, Severity } from './diagnostic.ts';

/** More than these nobody reads, and printing them takes longer than finding them. */
export const DIAGNOSTICS_MOST = 100;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/**
 * At most 100 diagnostics, in their order: hints give way first, then warnings, then the errors furthest down. The last
 * says how many were left out, and is as severe as the worst of them all: hints alone stay hints.
 */
export function capped(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= DIAGNOSTICS_MOST) return diagnostics;
  const byRank = diagnostics
    .map((diagnostic, index) => ({ diagnostic, index }))
    .sort((a, b) => RANK[a.diagnostic.severity] - RANK[b.diagnostic.severity] || a.index - b.index)
    .slice(0, DIAGNOSTICS_MOST - 1)
    .sort((a, b) => a.index - b.index)
    .map(({ diagnostic }) => diagnostic);
  const left = diagnostics.length - byRank.length;
  const last = byRank.at(-1)!;
  const severity = worst(diagnostics);
  const message = `There are ${left} more; put these right first.`;
  return [...byRank, { code: 'too-many-mistakes', severity, message, file: last.file, range: last.range }];
}

function worst(diagnostics: readonly Diagnostic[]): Severity {
  return diagnostics.reduce<Severity>(
    (least, { severity }) => (RANK[severity] < RANK[least] ? severity : least),
    'hint',
  );
}
