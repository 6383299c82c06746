import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codesWithPage, diagnosticsFolder, readDiagnosticPage, withPrinted } from './diagnostic-page.ts';

/** `pnpm pages`: writes into the pages what is derived from the code. Review the difference as prose. */
for (const code of codesWithPage()) {
  const page = readDiagnosticPage(code);
  const text = withPrinted(page);
  if (text === page.text) continue;
  writeFileSync(join(diagnosticsFolder, `${code}.md`), text);
  process.stdout.write(`docs/diagnostics/${code}.md\n`);
}
