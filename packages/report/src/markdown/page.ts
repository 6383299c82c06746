import type { Block, StudyDocument, Table, Words } from '../document/document.ts';
import type { Phrases } from '../phrases/phrases.ts';

/** Longer tables are left to the page and the JSON. */
const ROWS_MOST = 60;

/** The document as Markdown: the same words and tables, without the pictures. */
export function markdownPage({ title, marking, question, about, sections }: StudyDocument, phrases: Phrases): string {
  const parts = [
    ...(marking ? [escaped(marking)] : []),
    `# ${escaped(title)}`,
    ...(question ? [`**${escaped(question)}**`] : []),
    escaped(about),
    ...sections.flatMap(({ heading, blocks }) => [
      `## ${escaped(heading)}`,
      ...blocks.flatMap((block) => blockMarkdown(block, phrases)),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockMarkdown(block: Block, phrases: Phrases): string[] {
  switch (block.is) {
    case 'paragraph':
      return [block.tone === 'warning' ? `> **${wordsMarkdown(block.words)}**` : wordsMarkdown(block.words)];
    case 'list':
      return [block.items.map((item) => `- ${wordsMarkdown(item)}`).join('\n')];
    case 'heading':
      return [`### ${escaped(block.text)}`];
    case 'table':
      return tableMarkdown(block.table, phrases);
    case 'figure':
      return tableMarkdown(block.figure.table, phrases);
  }
}

function tableMarkdown({ caption, columns, rows }: Table, phrases: Phrases): string[] {
  const title = `*${escaped(caption)}*`;
  if (rows.length > ROWS_MOST) return [`${title} – ${escaped(phrases.rowsLeftOut(String(rows.length)))}`];
  const row = (cells: readonly Words[]): string => `| ${cells.map(wordsMarkdown).join(' | ')} |`;
  const rule = columns.map(({ isNumber }) => (isNumber ? '---:' : '---'));
  return [title, [row(columns.map((each) => each.title)), `| ${rule.join(' | ')} |`, ...rows.map(row)].join('\n')];
}

function wordsMarkdown(words: Words): string {
  if (typeof words === 'string') return escaped(words);
  return words.map((each) => (typeof each === 'string' ? escaped(each) : codeSpan(each.code))).join('');
}

/** What Markdown would take for marks of its own, or HTML. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replaceAll('\n', ' ');
}

/** Within a cell of a table a bar has to be escaped in code too. */
function codeSpan(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text.replaceAll('|', '\\|').replaceAll('\n', ' ')}${fence}`;
}
