import type { Section, StudyDocument } from '../document/document.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { blockHtml } from './block.ts';
import { escaped } from './escape.ts';
import { STYLE } from './style.ts';

/** The document as one page that needs nothing else: no scripts, no fonts, no requests. */
export function htmlPage(document: StudyDocument, phrases: Phrases): string {
  const { language, title, marking, question, about, sections } = document;
  const [first, ...others] = sections;
  return `${[
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title>`,
    `<style>\n${STYLE}\n</style>`,
    '</head>',
    '<body>',
    ...markingLine(marking),
    '<main>',
    `<h1>${escaped(title)}</h1>`,
    ...(question ? [`<p class="question">${escaped(question)}</p>`] : []),
    `<p class="about">${escaped(about)}</p>`,
    ...(first ? [sectionHtml(first, phrases)] : []),
    contents(others, phrases),
    ...others.map((section) => sectionHtml(section, phrases)),
    '</main>',
    ...markingLine(marking),
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

function markingLine(marking: string | undefined): string[] {
  return marking ? [`<p class="marking">${escaped(marking)}</p>`] : [];
}

function contents(sections: readonly Section[], phrases: Phrases): string {
  const items = sections.map(({ id, heading }) => `<li><a href="#${id}">${escaped(heading)}</a></li>`);
  return `<nav aria-label="${escaped(phrases.contents)}"><ol>${items.join('')}</ol></nav>`;
}

function sectionHtml({ id, heading, blocks }: Section, phrases: Phrases): string {
  return [
    `<section id="${id}" aria-labelledby="${id}-heading">`,
    `<h2 id="${id}-heading">${escaped(heading)}</h2>`,
    ...blocks.map((block) => blockHtml(block, phrases)),
    '</section>',
  ].join('\n');
}
