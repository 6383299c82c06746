import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../house/source-file.ts';
import { codesWithPage, readDiagnosticPage, withPrinted } from './diagnostic-page.ts';
import { allPages, madeAgain, readPage, showsSomething } from './shown-page.ts';

/** `pnpm pages`: writes into the pages what is derived from elsewhere. Review the difference as prose. */
function write(page: string, text: string, make: () => string): void {
  try {
    const made = make();
    if (made === text) return;
    writeFileSync(join(repositoryRoot, page), made);
    process.stdout.write(`${page}\n`);
  } catch (error) {
    process.stderr.write(`${page}: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}

for (const code of codesWithPage()) {
  const page = readDiagnosticPage(code);
  write(`docs/diagnostics/${code}.md`, page.text, () => withPrinted(page));
}
for (const page of allPages()) {
  const text = readPage(page);
  if (showsSomething(text)) write(page, text, () => madeAgain(text));
}
