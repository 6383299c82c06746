import { type Diagnostic, renderDiagnostic, type Severity } from '@sandtable/language';
import type { Stream } from '../shell/shell.ts';

/** Prints diagnostics with their lines, an empty line after each. */
export function tellDiagnostics(
  stream: Stream,
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string,
): void {
  for (const diagnostic of diagnostics) {
    stream.write(`${renderDiagnostic(diagnostic, textOf(diagnostic.file), { colour: stream.colour })}\n\n`);
  }
}

/** `2 errors, 1 warning`, or `no mistakes`. */
export function countText(diagnostics: readonly Pick<Diagnostic, 'severity'>[]): string {
  const parts = (['error', 'warning', 'hint'] as const satisfies readonly Severity[]).flatMap((severity) => {
    const count = diagnostics.filter((each) => each.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return parts.length === 0 ? 'no mistakes' : parts.join(', ');
}

/** Whether the scenario cannot be played. */
export function hasErrors(diagnostics: readonly Pick<Diagnostic, 'severity'>[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
