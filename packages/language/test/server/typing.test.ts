import { readdirSync, readFileSync } from 'node:fs';
import { memoryReader } from '@sandtable/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionAt } from '../../src/server/convert.ts';
import { PublishedDiagnostics } from '../../src/server/published-diagnostics.ts';
import { completion, definition, formatting, hover, prepareRename, references } from '../../src/server/requests.ts';
import { Workspace } from '../../src/server/workspace.ts';

const folder = new URL('../samples/', import.meta.url);
const samples = new Map<string, string>(
  readdirSync(folder).map((name) => [`/scenarios/${name}`, readFileSync(new URL(name, folder), 'utf8')] as const),
);

/** What an editor asks while somebody types: everything, at the place of the cursor. None of it may throw. */
function askAll(path: string, text: string, cursor: number): void {
  const workspace = new Workspace(memoryReader(samples));
  workspace.open(`file://${path}`, text);
  const position = positionAt(text, cursor);
  new PublishedDiagnostics(workspace, (uri, diagnostics) => {
    expect(uri).toMatch(/^file:/);
    for (const { range } of diagnostics) expect(range.start.line).toBeGreaterThanOrEqual(0);
  }).update();
  for (const { textEdit } of completion(workspace, path, position)) {
    expect(textEdit).toMatchObject({ range: { end: { line: position.line } } });
  }
  hover(workspace, path, position);
  definition(workspace, path, position);
  references(workspace, path, position, true);
  prepareRename(workspace, path, position);
  formatting(workspace, path);
}

describe.each(['annotated.sand', 'rest.sand'])('%s', (name) => {
  const path = `/scenarios/${name}`;
  const text = samples.get(path) ?? '';

  test('is typed from its beginning, and asked about at any letter', () => {
    fc.assert(
      fc.property(fc.nat(text.length), (typed) => askAll(path, text.slice(0, typed), typed)),
      { numRuns: 8, seed: 2 },
    );
  });

  test('is changed in its middle', () => {
    const change = fc.record({
      at: fc.nat(text.length),
      cut: fc.nat(30),
      put: fc.constantFrom('', ' ', '{', '}', '"', '(', 'x.', 'when ', '\n'),
    });
    fc.assert(
      fc.property(change, ({ at, cut, put }) => {
        askAll(path, text.slice(0, at) + put + text.slice(at + cut), at + put.length);
      }),
      { numRuns: 8, seed: 3 },
    );
  });
});

test('the end of a short scenario is typed letter by letter', () => {
  const text = `scenario s "緊張"
use "theatre.sand"
calendar { start 2027-01-01  turn is 1 week  turns 3 }
enum E: a, b
status x "X": E start a shown to japan
// A remark.
rule r { when x is a and turn > 1 then set x to b tell japan "It is {x}." }
`;
  for (let typed = text.indexOf('rule'); typed <= text.length; typed += 1)
    askAll('/scenarios/s.sand', text.slice(0, typed), typed);
});
