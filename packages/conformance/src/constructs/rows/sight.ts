import { rowsIn } from '../row.ts';

const words = 'words > words';
const inWords = 'view > what a seat sees of a number > says how it is put into words';

export const sightRows = [
  ...rowsIn('view/sight', [
    [
      'Visibility seats, Variable shown',
      'view > what a seat sees of a number > is nothing without a clause, and what its first clause gives',
      'clause.seats.includes(seat) && ',
      '',
    ],
    [
      'Visibility when',
      'view > what a seat sees of a number > follows the first clause whose condition holds',
      ' && holds(clause.when, contextOf(setting))',
      '',
    ],
    [
      'Visibility as exact',
      'view > what a seat sees of a number > is nothing without a clause, and what its first clause gives',
      "return { kind: 'exact', value };",
      'return undefined;',
    ],
    [
      'Visibility as margin',
      'view > what a seat sees of a number > within a margin is the number and an error, one a turn for all seats of a side, stopping at the bounds',
      'clamp(value + noise(word, as.margin), of.min, of.max)',
      'value',
    ],
    [
      'Visibility as bands',
      'view > what a seat sees of a number > is nothing without a clause, and what its first clause gives',
      "case 'bands': {",
      "case 'bands': {\n      return { kind: 'exact', value };",
    ],
    [
      'Visibility as bands bands from, Visibility as bands bands to',
      'view > what a seat sees of a number > is nothing without a clause, and what its first clause gives',
      'as.bands.find(({ from, to }) => from <= value && value <= to)',
      'as.bands[0]',
    ],
  ]),
  ...rowsIn('view/view', [
    [
      'Value shown',
      'view > what a seat sees of a number > is nothing without a clause, and what its first clause gives',
      'const sight = sightOf(setting, seat, value, derivedValue(value.id, contextOf(setting)));',
      "const sight = { kind: 'exact', value: derivedValue(value.id, contextOf(setting)) } as const;",
    ],
  ]),
  ...rowsIn('view/presentation', [
    ['Variable kind flag', inWords, "return { kind: 'yes-no' };", "return { kind: 'number' };"],
    [
      'Variable kind status',
      inWords,
      "return { kind: 'enumeration', enumeration: kind.enumeration };",
      "return { kind: 'number' };",
    ],
    [
      'Variable kind track percentage',
      inWords,
      "kind.percentage === true ? { kind: 'percentage' } : numberIn(kind.unit)",
      'numberIn(kind.unit)',
    ],
    [
      'Variable kind track, Variable kind track unit',
      inWords,
      "kind.percentage === true ? { kind: 'percentage' } : numberIn(kind.unit)",
      "kind.percentage === true ? { kind: 'percentage' } : { kind: 'number' }",
    ],
    [
      'Variable kind force, Force unit',
      inWords,
      'return numberIn(scenario.forces.find(({ id }) => id === kind.force)?.unit);',
      "return { kind: 'number' };",
    ],
    [
      'Value unit, Value kind number',
      inWords,
      "kind === 'number' ? numberIn(unit) : { kind }",
      "kind === 'number' ? { kind } : { kind }",
    ],
    [
      'Value kind percentage, Value kind yes-no',
      inWords,
      "kind === 'number' ? numberIn(unit) : { kind }",
      'numberIn(unit)',
    ],
  ]),
  ...rowsIn('view/words', [
    ['Presentation number', words, 'return withUnit(', "return '' && withUnit("],
    ['Presentation number unit', words, 'return withUnit(', 'return String(value) || withUnit('],
    ['Presentation percentage', words, 'return wordsOfPercentage(value);', 'return String(value);'],
    [
      'Presentation yes-no',
      words,
      'return (YES_NO.get(language) ?? ENGLISH)[value === 0 ? 0 : 1];',
      'return String(value);',
    ],
    [
      'Presentation enumeration',
      words,
      'return title(literals?.[value],',
      'return String(value) || title(literals?.[value],',
    ],
    ['Presentation place', words, "return title(wording.places[value], 'place');", 'return String(value);'],
    ['Presentation side', words, "return title(wording.sides[value], 'side');", 'return String(value);'],
    ['Presentation seat', words, "return title(wording.seats[value], 'seat');", 'return String(value);'],
    ['Presentation machine', words, 'return (states ?? [])', 'return ([] as readonly string[])'],
    [
      'Scenario languages',
      words,
      "texts[language] ?? texts[languages[0] ?? ''] ?? []",
      "texts[languages[0] ?? ''] ?? []",
    ],
  ]),
];
