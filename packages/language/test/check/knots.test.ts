import { describe, expect, test } from 'vitest';
import { saidIn } from './said.ts';

const MAIN = `scenario s
calendar { start 2027-04-05 turn is 1 week turns 12 }
side japan
rule r { each turn then story colision }
ending over { when turn >= 12 story the_end }
`;
const knots = (files: Readonly<Record<string, string>>) => saidIn(['unknown-name'], { ...files, 'main.sand': MAIN });

describe('a story', () => {
  test('is not missed where there are none', () => {
    expect(knots({})).toEqual([]);
    expect(knots({ 'story/notes.txt': 'Nothing yet.' })).toEqual([]);
  });

  test('has a knot of the name', () => {
    expect(
      knots({ 'story/a.ink': 'INCLUDE b.ink\n=== collision ===\nA crash.\n-> END\n', 'story/b.ink': '== the_end\n' }),
    ).toEqual(['error 4:31 The stories have no knot ‘colision’. Did you mean ‘collision’?']);
    expect(knots({ 'story/a.ink': '=== colision ===\n', 'story/b.ink': '== the_end(x)\n' })).toEqual([]);
  });

  test('tells knots only, not functions, stitches or what is commented out', () => {
    const told = ['error 4:31 The stories have no knot ‘colision’.', 'error 5:37 The stories have no knot ‘the_end’.'];
    expect(knots({ 'story/a.ink': '=== function colision(x) ===\n= the_end\n' })).toEqual(told);
    expect(knots({ 'story/a.ink': '// === colision\n/*\n=== the_end ===\n*/\n' })).toEqual(told);
  });

  test('may include files of other folders, but none outside of the root', () => {
    expect(
      knots({ 'story/a.ink': 'INCLUDE parts/b.ink\n=== the_end\n', 'story/parts/b.ink': '=== colision\n' }),
    ).toEqual([]);
    expect(
      knots({ 'story/a.ink': 'INCLUDE ../../out.ink\n=== the_end\n', '../out.ink': '=== colision\n' }),
    ).toHaveLength(1);
  });

  test('of a used file stands beside it or beside the file that is played', () => {
    const files = (story: string) => ({
      'main.sand':
        'scenario s\nuse "other/m.sand"\ncalendar { start 2027-04-05 turn is 1 week turns 12 }\nside japan\n',
      'other/m.sand': 'module m\nrule r { each turn then story landing }\n',
      [story]: '=== landing\n',
    });
    expect(saidIn(['unknown-name'], files('other/story/m.ink'))).toEqual([]);
    expect(saidIn(['unknown-name'], files('story/s.ink'))).toEqual([]);
    expect(saidIn(['unknown-name'], { ...files('story/s.ink'), 'story/s.ink': '=== leaving\n' })).toEqual([
      'error other/m.sand:2:31 The stories have no knot ‘landing’.',
    ]);
  });
});
