import type { Scenario, Text } from '@sandtable/scenario';
import { found } from '../assert.ts';
import type { Said, SaidValue } from '../message.ts';

/** What texts are put into words by: the names of everything that can be shown, and the languages. */
export type Wording = Pick<Scenario, 'languages' | 'enumerations' | 'places' | 'sides' | 'seats' | 'machines'>;

/** Yes and no in the languages that the project knows; others read English until their words stand here. */
const ENGLISH: readonly [no: string, yes: string] = ['no', 'yes'];
const YES_NO: ReadonlyMap<string, typeof ENGLISH> = new Map([
  ['en', ENGLISH],
  ['ja', ['いいえ', 'はい']],
]);

const UNITS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    'ja',
    new Map([
      ['hours', '時間'],
      ['days', '日'],
      ['weeks', '週間'],
      ['months', 'か月'],
      ['turns', '手番'],
      ['persons', '人'],
      ['ships', '隻'],
      ['points', '点'],
      ['aircraft', '機'],
      ['boats', '隻'],
      ['missiles', '発'],
      ['battalions', '個大隊'],
      ['groups', '個群'],
      ['million_dollars', '百万ドル'],
      ['billion_dollars', '十億ドル'],
      ['bn_yen', '十億円'],
      ['cm', 'センチ'],
    ]),
  ],
]);

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** When a turn is: a month by its name, a shorter turn by its date, with the hour where turns are hours. */
export function wordsOfMoment({ turn }: Scenario['calendar'], date: string, hour: number, language: string): string {
  if (turn.unit === 'month') {
    const [year, month] = date.split('-').map(Number);
    return language === 'ja' ? `${year}年${month}月` : `${MONTHS[(month ?? 1) - 1]} ${year}`;
  }
  return turn.unit === 'hour' ? `${date} ${String(hour).padStart(2, '0')}:00` : date;
}

/**
 * A text that was said, in words.
 *
 * @param language a tag such as `ja`; where the text is not in it, the scenario's first language is taken
 */
export function wordsOfSaid(said: Said, language: string, wording: Wording): string {
  return inLanguage(said, language, wording)
    .map((piece) => (typeof piece === 'string' ? piece : wordsOfValue(piece, language, wording)))
    .join('');
}

/** A title in words. Titles hold no values. */
export function wordsOfTitle(title: Text, language: string, wording: Pick<Wording, 'languages'>): string {
  return inLanguage(title, language, wording)
    .map((piece) => (typeof piece === 'string' ? piece : ''))
    .join('');
}

/** A number of the world in words: `12 ships`, `35.5%`, `yes`, `Blocking`, `Okinawa`; a machine by its active states. */
export function wordsOfValue({ value, as, states }: SaidValue, language: string, wording: Wording): string {
  const title = (of: { readonly title: Text } | undefined, what: string): string =>
    wordsOfTitle(found(what, String(value), of).title, language, wording);
  switch (as.kind) {
    case 'number':
      return withUnit(value, as.unit, language);
    case 'percentage':
      return wordsOfPercentage(value);
    case 'yes-no':
      return (YES_NO.get(language) ?? ENGLISH)[value === 0 ? 0 : 1];
    case 'enumeration': {
      const literals = wording.enumerations.find(({ id }) => id === as.enumeration)?.literals;
      return title(literals?.[value], `literal of ${as.enumeration}`);
    }
    case 'place':
      return title(wording.places[value], 'place');
    case 'side':
      return title(wording.sides[value], 'side');
    case 'seat':
      return title(wording.seats[value], 'seat');
    case 'machine': {
      const machine = found(
        'machine',
        as.machine,
        wording.machines.find(({ id }) => id === as.machine),
      );
      return (states ?? [])
        .map((id) =>
          wordsOfTitle(
            found(
              'state',
              id,
              machine.states.find((state) => state.id === id),
            ).title,
            language,
            wording,
          ),
        )
        .join(', ');
    }
  }
}

/**
 * `12 ships`, `20 million dollars`: an author writes a unit of two words with a line between them. Units that the
 * project knows are put into the language, others stand as they are written.
 */
export function withUnit(value: number, unit: string | undefined, language: string): string {
  if (unit === undefined) return String(value);
  const known = UNITS.get(language)?.get(unit);
  return known === undefined ? `${value} ${unit.replaceAll('_', ' ')}` : `${value}${known}`;
}

/** Hundredths of a percent as people write them: 3500 is `35%`, 3550 `35.5%`, -25 `-0.25%`. */
export function wordsOfPercentage(hundredths: number): string {
  const size = Math.abs(hundredths);
  const whole = Math.floor(size / 100);
  const part = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${hundredths < 0 ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}%`;
}

function inLanguage<Piece>(
  texts: { readonly [language: string]: readonly Piece[] },
  language: string,
  { languages }: Pick<Wording, 'languages'>,
): readonly Piece[] {
  return texts[language] ?? texts[languages[0] ?? ''] ?? [];
}
