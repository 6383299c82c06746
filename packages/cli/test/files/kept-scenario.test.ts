import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { called } from '../process.ts';
import { straitFolder } from '../strait.ts';

test('a scenario that was compiled is only read the next time, until its text changes', async () => {
  const folder = straitFolder();
  const play = async (): Promise<string> => {
    const words = ['play', 'scenarios/strait', '--as', 'north', '--seed', '7'];
    const { out, err } = await called(words, folder, ['briefing', 'quit']);
    expect(err).toBe('');
    return out;
  };
  expect(await play()).toContain('Northern state');
  const compiled = join(folder, '.kept/compiled');
  const [name = ''] = readdirSync(compiled);
  const kept = join(compiled, name);
  // What is kept is taken as it is: a word that is changed in it is read in the play.
  writeFileSync(kept, readFileSync(kept, 'utf8').replaceAll('Northern state', 'Outermost state'));
  expect(await play()).toContain('Outermost state');
  appendFileSync(join(folder, 'scenarios/strait/strait.sand'), '\n// changed\n');
  expect(await play()).toContain('Northern state');
  writeFileSync(kept, 'torn');
  expect(await play()).toContain('Northern state');
});
