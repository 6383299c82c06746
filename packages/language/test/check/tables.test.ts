import { describe, expect, test } from 'vitest';
import { effect, said, saidIn } from './said.ts';

const ENUM = 'enum Contact: repelled, standoff, collision, loss\n';
const ON_ALL = '{ on repelled: on standoff: on collision: on loss: raise tension by 1 }';

/** A table of one column on the second line, its rows from the fourth on, rolled with `how`. */
const rolled = (rows: string, how = '') =>
  said(
    ['table-shape', 'never-happens', 'type-mismatch'],
    `${ENUM}table t roll 2d6 gives Contact {\n  | roll | result |\n${rows}\n}\n${effect(`roll on t ${how} ${ON_ALL}`)}`,
  );
/** All results, so that every `on` is for something. */
const row = (keys: string, result = 'repelled') => `  | ${keys} | ${result} |`;
const ALL = [row('2..3'), row('4..8', 'standoff'), row('9..11', 'collision'), row('12', 'loss')];

describe('rows', () => {
  test('that cover the dice once are as they should be', () => {
    expect(rolled(ALL.join('\n'))).toEqual([]);
    expect(rolled([...ALL].reverse().join('\n'))).toEqual([]);
  });

  test('leave no roll out', () => {
    expect(rolled([row('2..3'), row('4', 'standoff'), row('6..8', 'collision'), row('12', 'loss')].join('\n'))).toEqual(
      ['error 2:14 No row for a roll of 5, 9..11 (2d6 rolls 2..12).'],
    );
  });

  test('are not two for one roll', () => {
    expect(
      rolled([row('2..5'), row('4..8', 'standoff'), row('9..11', 'collision'), row('12', 'loss')].join('\n')),
    ).toEqual(['error 5:5 There are two rows for 4..5; only one can count.']);
  });

  test('beyond the dice are of no use where nothing is added to a roll', () => {
    const beyond = [...ALL, row('13..14', 'loss')].join('\n');
    expect(rolled(beyond)).toEqual(['warning 8:5 2d6 never rolls 13..14, and no ‘roll on’ adds anything with ‘plus’.']);
    expect(rolled(beyond, 'plus tension')).toEqual([]);
  });

  test('of a library may be rolled with something added elsewhere', () => {
    const library = `library l\n${ENUM}table t roll 1d6 gives Contact {\n  | roll | result |\n${row('1..7')}\n}\n`;
    expect(saidIn(['never-happens'], { 'main.sand': library })).toEqual([]);
  });

  test('are found by whole numbers', () => {
    expect(rolled(row('2%..12%'))).toContain('error 4:5 A row is found by a whole number, not by a percentage.');
  });

  test.each([
    ['rows 0..3', [row('0..1'), row('3')], 'error 2:14 No row for 2 (the rows are to cover 0..3).'],
    ['rows 0..3', [row('0..4')], 'error 4:5 The rows are to cover 0..3, and 4 lies outside.'],
    ['', [row('0..1'), row('3')], 'error 2:7 No row for 2 (the rows go from 0 to 3).'],
    ['', [], 'error 2:7 The table has no rows.'],
    ['', ['  | 1 | repelled | loss |'], 'error 4:3 This row has 3 cells, the heading has 2.'],
  ])('of a table that is looked up: %s %j', (how, rows, expected) => {
    const text = `${ENUM}table t ${how} gives Contact {\n  | number | result |\n${rows.join('\n')}\n}\n`;
    expect(said(['table-shape'], text)).toEqual([expected]);
  });
});

describe('columns', () => {
  const headed = (headings: string[], cells = 'repelled') =>
    said(
      ['table-shape', 'column-gap'],
      `enum Posture: calm, watchful, ready\n${ENUM}table t roll 1d6 gives Contact {\n  | roll | ${headings.join(' | ')} |\n  | 1..6 | ${headings.map(() => cells).join(' | ')} |\n}\n`,
    );

  test.each([
    [['1:2', '1:1', '2:1']],
    [['0..3', '4..6', '7']],
    [['0%..39%', '40%..100%']],
    [['calm', 'watchful', 'ready']],
    [['result']],
  ])('%j are as they should be', (headings) => expect(headed(headings)).toEqual([]));

  test.each([
    [['1:1', '2:4'], 'error 4:18 Odds rise from left to right, and 2:4 is not above 1:1.'],
    [['0:0', '1:1'], 'error 4:12 0:0 is no odds.'],
    [['0..3', '5..6'], 'warning 4:19 No column for 4: there the nearest column counts.'],
    [['0', '5'], 'warning 4:16 No column for 1..4: there the nearest column counts.'],
    [['0%..30%', '50%..100%'], 'warning 4:22 No column for 31%..49%: there the nearest column counts.'],
    [['0..3', '3..6'], 'error 4:19 Columns rise from left to right, and 3..6 does not begin above 0..3.'],
    [['calm', 'ready'], 'warning 4:19 No column for watchful: there the nearest column counts.'],
    [['calm', 'ready', 'watchful'], 'error 4:27 Columns stand in the order of ‘Posture’: calm, watchful, ready.'],
    [['result', 'result'], 'error 4:12 ‘result’ heads the only column of a table, and this one has several.'],
  ])('%j', (headings, expected) => expect(headed(headings)).toEqual([expected]));
});

describe('results', () => {
  const table = (third: string) =>
    said(
      ['result-against-odds'],
      `${ENUM}table t roll 1d6 gives Contact {
  | roll | 1:2       | 1:1       | 2:1       |
  | 1    | repelled  | standoff  | collision |
  | 2..5 | standoff  | collision | loss      |
  | 6    | ${third} |
}
`,
    );

  test('that rise with the odds in all rows but one step are hinted at', () => {
    expect(table('standoff  | loss      | collision')).toEqual([
      'hint 6:36 From 1:1 to 2:1 the result falls from loss to collision here, while the others rise.',
    ]);
  });

  test('that rise or stay are as they should be', () => {
    expect(table('standoff  | standoff  | loss')).toEqual([]);
  });

  test('that go both ways mean something else than better and worse', () => {
    expect(table('loss      | standoff  | repelled')).toEqual([]);
  });
});

describe('outcomes', () => {
  const TABLE = `${ENUM}table t roll 1d6 gives Contact {\n  | roll | result |\n${row('1..2')}\n${row('3..4', 'standoff')}\n${row('5..6', 'loss')}\n}\n`;
  const handled = (outcomes: string) =>
    said(
      ['outcome-unhandled', 'never-happens', 'repeated-clause', 'unknown-name'],
      `${effect(`roll on t { ${outcomes} }`)}${TABLE}`,
    );

  test.each([
    'on repelled: raise tension by 1 on standoff, loss: lower tension by 1',
    'on repelled: raise tension by 1 on standoff, loss:',
  ])('%s are as they should be', (outcomes) => expect(handled(outcomes)).toEqual([]));

  test.each([
    [
      'on repelled: raise tension by 1',
      'warning 2:13 No ‘on’ for standoff, loss: nothing happens then. If that is meant, write ‘on standoff, loss:’ with nothing behind it.',
    ],
    ['on repelled: on standoff: on loss: on collision: raise tension by 1', 'warning 2:55 ‘t’ never gives collision.'],
    [
      'on repelled: on standoff, repelled: on loss: raise tension by 1',
      'error 2:43 ‘repelled’ stands here a second time; only one can count.',
    ],
    // An unknown outcome may be a slip of the pen for the missing one.
    [
      'on repelled: on standof: on loss: raise tension by 1',
      'error 2:33 ‘standof’ is not one of Contact (repelled, standoff, collision, loss). Did you mean ‘standoff’?',
    ],
  ])('%s', (outcomes, expected) => expect(handled(outcomes)).toEqual([expected]));

  test('of numbers', () => {
    const numbers = (outcomes: string) =>
      said(
        ['outcome-unhandled', 'never-happens', 'repeated-clause'],
        `${effect(`roll on t { ${outcomes} }`)}table t roll 1d6 gives number {\n  | roll | result |\n${row('1..3', '0')}\n${row('4..5', '2')}\n${row('6', '7')}\n}\n`,
      );
    expect(numbers('on 0: on 1..9: raise tension by 1')).toEqual([]);
    expect(numbers('on 0: on 3..9: raise tension by 1')).toEqual([
      'warning 2:13 No ‘on’ for 2: nothing happens then. If that is meant, write ‘on 2:’ with nothing behind it.',
    ]);
    expect(numbers('on 0..9: on 3..5: raise tension by 1')).toEqual(['warning 2:29 ‘t’ never gives 3..5.']);
    expect(numbers('on 0..9: on 7: raise tension by 1')).toEqual([
      'error 2:29 ‘7’ stands here a second time; only one can count.',
    ]);
  });
});
