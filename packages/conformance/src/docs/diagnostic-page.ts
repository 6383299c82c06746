import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../house/source-file.ts';
import { type Example, exampleOf, printed } from './example.ts';
import { type Fence, fencesOf } from './fence.ts';

/** The page of a kind of diagnostic, `docs/diagnostics/<code>.md`: what it means, an example, and the example put right. */
export type DiagnosticPage = {
  readonly code: string;
  readonly text: string;
  /** Its first heading. */
  readonly title: string;
  /** The block in which it says what is printed. */
  readonly printed: Fence;
  readonly example: Example;
  readonly repaired: Example;
};

export const diagnosticsFolder = join(repositoryRoot, 'docs', 'diagnostics');

/** The codes that have a page, sorted. */
export function codesWithPage(): string[] {
  return readdirSync(diagnosticsFolder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => name.slice(0, -'.md'.length))
    .sort();
}

/** @throws where the page is not in the form that docs/diagnostics/README.md shows. */
export function readDiagnosticPage(code: string): DiagnosticPage {
  const text = readFileSync(join(diagnosticsFolder, `${code}.md`), 'utf8');
  const fences = fencesOf(text);
  const under = (heading: string) => fences.filter((fence) => fence.heading === heading);
  const print = under('Example').find(({ language }) => language === 'text');
  if (print === undefined) throw new Error(`${code}.md has no block of text under “Example”`);
  return {
    code,
    text,
    title: /^# (.+)/.exec(text)?.[1] ?? '',
    printed: print,
    example: exampleOf(under('Example')),
    repaired: exampleOf(under('Put right')),
  };
}

/** The page with what the example prints now. */
export function withPrinted({ code, text, printed: { start, end }, example }: DiagnosticPage): string {
  return `${text.slice(0, start)}${printed(example, code)}${text.slice(end)}`;
}
