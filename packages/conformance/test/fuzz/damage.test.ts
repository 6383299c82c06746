import { describe, expect, it } from 'vitest';
import { tryDamaged } from '../../src/fuzz/trial.ts';
import { readShelf } from '../../src/library/shelf.ts';

describe('damaged files', () => {
  it('end in diagnostics: none throws or reads outside of the scenarios', { timeout: 120_000 }, () => {
    const shelf = readShelf();
    const trials = Array.from({ length: 60 }, (_, number) => tryDamaged(shelf, 'sample', number));
    expect(trials.flatMap(({ findings }) => findings)).toEqual([]);
    // Damage that does not damage would test nothing.
    expect(trials.filter(({ diagnostics }) => diagnostics > 0).length).toBeGreaterThan(40);
  });
});
