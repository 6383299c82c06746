import { readdirSync, readFileSync } from 'node:fs';
import { runTests } from '@sandtable/engine';
import { compile, format, memoryReader, renderDiagnostic } from '@sandtable/language';
import { describe, expect, it } from 'vitest';

// What the language says, played: each file declares a small world and holds it to what its constructs mean, by numbers
// that were worked out by hand. A construct that is read and then ignored fails here.

const texts = new Map(
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.sand'))
    .map((name) => [name, readFileSync(`${import.meta.dirname}/${name}`, 'utf8')]),
);
const reader = memoryReader(new Map([...texts].map(([name, text]) => [`/meaning/${name}`, text])));
const played = [...texts].filter(([, text]) => /^(scenario|campaign) /m.test(text)).map(([name]) => name);

describe.each(played)('%s', (name) => {
  const { scenario, diagnostics, project } = compile(`/meaning/${name}`, reader);

  it('has no mistakes', () => {
    const worse = diagnostics.filter(({ severity }) => severity === 'error');
    const shown = worse.map((each) => {
      const text = project.files.find((file) => file.path === each.file)?.text ?? '';
      return renderDiagnostic(each, text, { colour: false });
    });
    expect(shown).toEqual([]);
  });

  it('plays as it says', { timeout: 60_000 }, () => {
    const results = scenario ? runTests(scenario) : [];
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
  });
});

it.each([...texts])('%s is formatted', (_, text) => expect(format(text)).toMatchObject({ text }));
