import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../house/source-file.ts';
import { renderValidation, validationPage } from '../validation/page.ts';
import { validated } from '../validation/validated.ts';
import { codesWithPage, readDiagnosticPage, withPrinted } from './diagnostic-page.ts';
import { allPages, madeAgain, readPage, showsSomething } from './shown-page.ts';

/**
 * `pnpm pages [PATH]`: writes into the pages, all or those below a path, what comes from elsewhere, and takes their
 * pictures again. Review it as prose.
 */
const [below = ''] = process.argv.slice(2);

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
  const page = `docs/diagnostics/${code}.md`;
  if (!page.startsWith(below)) continue;
  const read = readDiagnosticPage(code);
  write(page, read.text, () => withPrinted(read));
}
for (const page of allPages().filter((each) => each.startsWith(below))) {
  const text = readPage(page);
  if (showsSomething(text)) write(page, text, () => madeAgain(text));
}
if (validationPage.startsWith(below)) {
  const earlier = existsSync(join(repositoryRoot, validationPage)) ? readPage(validationPage) : '';
  write(validationPage, earlier, () => renderValidation(validated()));
}
const pictures = spawnSync(process.execPath, ['--conditions=source', 'packages/cli/pictures/main.ts', below], {
  cwd: repositoryRoot,
  stdio: 'inherit',
});
if (pictures.status !== 0) process.exitCode = 1;
