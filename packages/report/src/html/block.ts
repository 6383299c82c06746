import type { Block, Figure, Table } from '../document/document.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { escaped, wordsHtml } from './escape.ts';

/** A table longer than this is folded on the screen and left out in print. */
const ROWS_PRINTED = 24;

export function blockHtml(block: Block, phrases: Phrases): string {
  switch (block.is) {
    case 'paragraph':
      return `<p${block.tone ? ` class="${block.tone}"` : ''}>${wordsHtml(block.words)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${wordsHtml(item)}</li>`).join('')}</ul>`;
    case 'heading':
      return `<h3>${escaped(block.text)}</h3>`;
    case 'table':
      return tableHtml(block.table);
    case 'figure':
      return figureHtml(block.figure, phrases);
  }
}

/** A picture, and folded under it the table with its numbers. */
function figureHtml({ caption, alt, draw, legend = [], table }: Figure, phrases: Phrases): string {
  const chips = legend.map(
    ({ title, colour }) => `<li><span class="chip" style="background:${colour}"></span>${escaped(title)}</li>`,
  );
  const isLong = table.rows.length > ROWS_PRINTED;
  const leftOut = isLong ? `<p class="print-only">${escaped(phrases.rowsLeftOut(String(table.rows.length)))}</p>` : '';
  return [
    '<figure>',
    `<figcaption>${escaped(caption)}</figcaption>`,
    `<div role="img" aria-label="${escaped(alt)}">${draw()}</div>`,
    ...(chips.length > 0 ? [`<ul class="legend">${chips.join('')}</ul>`] : []),
    `<details${isLong ? ' class="long"' : ''}><summary>${escaped(phrases.tableOf(caption))}</summary>${tableHtml(table)}</details>`,
    leftOut,
    '</figure>',
  ].join('\n');
}

function tableHtml({ caption, columns, rows }: Table): string {
  const kind = columns.map(({ isNumber, isWhole }) => (isNumber ? ' class="number"' : isWhole ? ' class="whole"' : ''));
  const head = columns.map(({ title }, place) => `<th scope="col"${kind[place]}>${escaped(title)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map((cell, place) =>
      place === 0
        ? `<th scope="row"${kind[place]}>${wordsHtml(cell)}</th>`
        : `<td${kind[place] ?? ''}>${wordsHtml(cell)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    '<div class="table"><table>',
    `<caption>${escaped(caption)}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody>`,
    '</table></div>',
  ].join('\n');
}
