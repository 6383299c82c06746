import { describe, expect, it } from 'vitest';
import { type Wording, wordsOfPercentage, wordsOfSaid, wordsOfTitle, wordsOfValue } from '../src/view/words.ts';
import { words } from './small.ts';

const wording: Wording = {
  languages: ['en', 'ja'],
  enumerations: [
    {
      id: 'Posture',
      literals: [
        { id: 'calm', title: words('Calm') },
        { id: 'hard', title: { en: ['Hard'], ja: ['強硬'] } },
      ],
    },
  ],
  places: [{ id: 'okinawa', title: { en: ['Okinawa'], ja: ['沖縄'] }, borders: [] }],
  sides: [{ id: 'japan', title: words('Japan'), aims: [], played: 'people' }],
  seats: [{ id: 'pm', side: 'japan', title: words('Prime Minister'), orders: 1 }],
  machines: [
    {
      id: 'crisis',
      title: words('Crisis'),
      shown: [],
      states: [
        {
          id: 'crisis.hot',
          title: words('Hot'),
          kind: 'compound',
          initial: true,
          entry: [],
          exit: [],
          transitions: [],
        },
        {
          id: 'crisis.hot.fire',
          parent: 'crisis.hot',
          title: { en: ['Fire'], ja: ['火'] },
          kind: 'atomic',
          initial: true,
          entry: [],
          exit: [],
          transitions: [],
        },
      ],
    },
  ],
};

describe('words', () => {
  it.each([
    [0, '0%'],
    [3500, '35%'],
    [3550, '35.5%'],
    [3505, '35.05%'],
    [25, '0.25%'],
    [-25, '-0.25%'],
    [-10_000, '-100%'],
  ])('of the percentage %i are %s', (hundredths, text) => expect(wordsOfPercentage(hundredths)).toBe(text));

  it.each([
    [{ value: 12, as: { kind: 'number', unit: 'ships' } }, 'en', '12 ships'],
    [{ value: 12, as: { kind: 'number', unit: 'ships' } }, 'ja', '12隻'],
    [{ value: 20, as: { kind: 'number', unit: 'million_dollars' } }, 'ja', '20百万ドル'],
    [{ value: 3, as: { kind: 'number', unit: 'crane_hours' } }, 'ja', '3 crane hours'],
    [{ value: -3, as: { kind: 'number' } }, 'en', '-3'],
    [{ value: 3550, as: { kind: 'percentage' } }, 'en', '35.5%'],
    [{ value: 1, as: { kind: 'yes-no' } }, 'en', 'yes'],
    [{ value: 0, as: { kind: 'yes-no' } }, 'ja', 'いいえ'],
    [{ value: 0, as: { kind: 'yes-no' } }, 'fr', 'no'],
    [{ value: 1, as: { kind: 'enumeration', enumeration: 'Posture' } }, 'ja', '強硬'],
    [{ value: 0, as: { kind: 'enumeration', enumeration: 'Posture' } }, 'ja', 'Calm'],
    [{ value: 0, as: { kind: 'place' } }, 'ja', '沖縄'],
    [{ value: 0, as: { kind: 'side' } }, 'en', 'Japan'],
    [{ value: 0, as: { kind: 'seat' } }, 'en', 'Prime Minister'],
    [
      { value: 0, as: { kind: 'machine', machine: 'crisis' }, states: ['crisis.hot', 'crisis.hot.fire'] },
      'en',
      'Hot, Fire',
    ],
  ] as const)('of %j in %s are %s', (value, language, text) =>
    expect(wordsOfValue(value, language, wording)).toBe(text),
  );

  it('of a text are its pieces in a row, in its first language where it has no other', () => {
    const said = {
      en: [
        { value: 4, as: { kind: 'number', unit: 'cutters' } as const },
        ' leave ',
        { value: 0, as: { kind: 'place' } as const },
        '.',
      ],
    };
    expect(wordsOfSaid(said, 'en', wording)).toBe('4 cutters leave Okinawa.');
    expect(wordsOfSaid(said, 'ja', wording)).toBe('4 cutters leave 沖縄.');
    expect(wordsOfTitle({ en: ['Tension'], ja: ['緊張'] }, 'ja', wording)).toBe('緊張');
  });
});
