import { describe, expect, test } from 'vitest';
import { lowered, mistakes } from './lowered.ts';

const shownOf = (clauses: string, before = '') =>
  lowered(`${before}\ntrack tension 0..10 ${clauses}`).variables.find(({ id }) => id === 'tension')?.shown;
const exact = (...seats: string[]) => ({ seats, as: { kind: 'exact' } });

describe('audiences', () => {
  test.each([
    ['shown to all', [exact('pm', 'jcg', 'china', 'usa')]],
    ['shown to japan', [exact('pm', 'jcg')]],
    ['shown to jcg, china', [exact('jcg', 'china')]],
    ['shown to white cell', []],
    ['', []],
  ])('%s', (clauses, expected) => expect(shownOf(clauses)).toEqual(expected));

  test('others are those whom the declaration has not named before', () => {
    expect(shownOf('shown to japan shown to others within 2')).toEqual([
      exact('pm', 'jcg'),
      { seats: ['china', 'usa'], as: { kind: 'margin', margin: 2 } },
    ]);
  });

  test('where only the white cell was named, others are all', () => {
    expect(shownOf('shown to white cell shown to others')).toEqual([exact('pm', 'jcg', 'china', 'usa')]);
  });

  test.each([
    'track t 0..9 shown to others',
    'inject i { to others text "x" }',
    'rule r { each turn then tell others "x" }',
  ])('others need somebody named before: %s', (text) => {
    const message = '‘others’ are all but those named before, and nobody is: write ‘all’.';
    const column = text.indexOf('others') + 1;
    expect(mistakes(`track x 0..1\n${text}`)).toEqual([expect.stringContaining(`:${column} ${message}`)]);
  });

  test('in a list of effects, others are those whom no `tell` before has told something', () => {
    const [rule] = lowered(
      'rule r { when turn = 2 then tell pm "a" raise x by 1 tell china "b" tell others "c" } track x 0..1',
    ).rules;
    const told = rule?.effects.flatMap((effect) => (effect.do === 'tell' ? [effect.seats] : []));
    expect(told).toEqual([['pm'], ['china'], ['jcg', 'usa']]);
  });

  test('what is hidden is hidden by every clause', () => {
    expect(shownOf('hidden from china shown to others')).toEqual([exact('pm', 'jcg', 'usa')]);
    expect(shownOf('shown to all hidden from china, pm')).toEqual([exact('jcg', 'usa')]);
  });
});

describe('the most particular clause decides', () => {
  test('a condition before none, a name before all', () => {
    const before = 'flag leaked shown to all';
    const leaked = { op: 'variable', id: 'leaked' };
    expect(shownOf('shown to all within 3 shown to china within 2 shown to china when leaked', before)).toEqual([
      { ...exact('china'), when: leaked },
      { seats: ['china'], as: { kind: 'margin', margin: 2 } },
      { seats: ['pm', 'jcg', 'china', 'usa'], as: { kind: 'margin', margin: 3 } },
    ]);
  });
});

describe('bands', () => {
  test('of numbers cover the range', () => {
    expect(shownOf('shown to usa as bands high "High" 7..10, low 0..6')).toEqual([
      {
        seats: ['usa'],
        as: {
          kind: 'bands',
          bands: [
            { id: 'low', title: { en: ['low'] }, from: 0, to: 6 },
            { id: 'high', title: { en: ['High'] }, from: 7, to: 10 },
          ],
        },
      },
    ]);
  });

  test('of percentages reach up to the next', () => {
    const [variable] = lowered(`
track approval 0%..100% shown to usa as bands low 0%..39%, high 40%..100%
`).variables;
    expect(variable?.shown[0]?.as).toMatchObject({
      bands: [
        { id: 'low', from: 0, to: 3_999 },
        { id: 'high', from: 4_000, to: 10_000 },
      ],
    });
  });

  test.each([
    ['low 0..5, high 7..10', 'bands-incomplete 1:47 This band begins at 7, but should at 6.'],
    ['low 0..6, high 6..10', 'bands-incomplete 1:47 This band begins at 6, but should at 7.'],
    ['low 0..9', 'bands-incomplete 1:15 The bands end at 9, but the range ends at 10.'],
    ['low 0%..10%', 'type-mismatch 1:41 This band is of a percentage, but what is shown is a number.'],
  ])('%s', (bands, expected) => {
    expect(mistakes(`track t 0..10 shown to all as bands ${bands}`)).toContain(expected);
  });
});

test.each([
  [
    'flag f shown to all within 2',
    'type-mismatch 1:8 Only a number or a percentage is shown within a margin or in bands, but this is yes/no.',
  ],
  [
    'track t 0..10 shown to all within 5%',
    'type-mismatch 1:35 This margin is a percentage, but what is shown is a number.',
  ],
  ['track t 0..10 shown to owner', 'wrong-kind 1:24 ‘owner’ has a meaning only in a family of each side or seat.'],
  ['place p\ntrack t 0..10 shown to all in p', 'wrong-kind 2:31 Only the counts of a force stand in places.'],
])('%s', (text, expected) => expect(mistakes(text)).toContain(expected));

test('machines are shown as they are', () => {
  const { machines } = lowered('machine m shown to japan { initial state a }');
  expect(machines[0]?.shown).toEqual([exact('pm', 'jcg')]);
});
