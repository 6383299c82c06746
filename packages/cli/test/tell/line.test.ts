import { expect, test } from 'vitest';
import { layOut, line } from '../../src/tell/line.ts';

const plain = { columns: 40, colour: false };

test('breaks long lines at words and hangs what follows', () => {
  const text = 'Hundreds of trawlers leave their ports before the sun is up.';
  expect(layOut([line(1, text)], plain)).toBe('  Hundreds of trawlers leave their\n    ports before the sun is up.\n');
});

test('counts wide characters as two', () => {
  const laid = layOut([line(0, '緊張が高まり、双方の船が互いに近づいている。')], plain);
  expect(laid).toBe('緊張が高まり、双方の船が互いに近づいて\n  いる。\n');
});

test('keeps the line breaks of a text, and empty lines empty', () => {
  expect(layOut([line(2, 'one\ntwo'), line(3, '')], plain)).toBe('    one\n    two\n\n');
});

test('lets no character of a text steer the terminal', () => {
  expect(layOut([line(0, 'a\u001b[2Jb\rc\u202ed')], plain)).toBe('a�[2Jb�c�d\n');
});

test('colours only where the stream takes colours', () => {
  expect(layOut([line(0, 'Turn 1', 'strong')], plain)).toBe('Turn 1\n');
  expect(layOut([line(0, 'Turn 1', 'strong')], { columns: 40, colour: true })).toBe('\u001b[1mTurn 1\u001b[22m\n');
});
