import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findStale, findUnaccounted } from '../../src/constructs/account.ts';
import { constructsOf } from '../../src/constructs/derive.ts';
import { renderTable, tablePath } from '../../src/constructs/table.ts';

describe('the constructs of the intermediate form', () => {
  it('are derived from its schema: fields, kinds with their clauses, words', () => {
    const all = constructsOf();
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(
      expect.arrayContaining([
        'Scenario interrupts',
        'Expression modulo',
        'Expression at-least',
        'Effect change how raise',
        'Effect if otherwise',
        'Table columns odds odds left',
        'Parameter kind percentage',
        'Machine states kind parallel',
        'Action authority when',
        'Metric aggregate longest',
        'Test steps check-runs compare equal',
      ]),
    );
    // The parts of an expression are expressions, and a scenario's rules are what rules are made of.
    expect(all).not.toContain('Expression add left');
    expect(all).not.toContain('Scenario rules');
  });

  it('each have a test that fails if the engine ignores them, or a reason why it has no part in them', () => {
    expect(findUnaccounted()).toEqual([]);
  });

  it('are ignored by changing what is there, and their tests are there', () => {
    expect(findStale()).toEqual([]);
  });

  it('stand in the table as they are; `pnpm constructs` writes it when every test has noticed', () => {
    expect(readFileSync(tablePath, 'utf8')).toBe(renderTable());
  });
});
