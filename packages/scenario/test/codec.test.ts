import { describe, expect, it } from 'vitest';
import { decodeScenario, problemText } from '../src/index.ts';
import { scenario } from './build.ts';
import { harbour } from './harbour.ts';

const problems = (json: unknown): string[] => {
  const decoded = decodeScenario(json);
  return 'problems' in decoded ? decoded.problems.map(problemText) : [];
};
describe('x', () => {
  it('y', () => {
    expect(problems(scenario())).toEqual([]);
    expect(problems(harbour)).toEqual([]);
  });
});
