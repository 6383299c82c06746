import { expect, test } from 'vitest';
import { lowered, mistakes } from './lowered.ts';

const number = (value: number) => ({ op: 'number', value });

test('tracks, flags and statuses are bounded integers', () => {
  const { variables } = lowered(`
enum Posture: shadowing, warning
track tension "Tension" ja "緊張" 0..10 start 3 unit points
track approval 0%..100% start 55%
track deficit -50..-10 start -20
flag leaked
flag calm start yes
status posture: Posture start warning
`);
  expect(variables).toEqual([
    {
      id: 'tension',
      title: { en: ['Tension'], ja: ['緊張'] },
      min: 0,
      max: 10,
      start: number(3),
      kind: { is: 'track', unit: 'points' },
      shown: [],
    },
    {
      id: 'approval',
      title: { en: ['approval'] },
      min: 0,
      max: 10_000,
      start: number(5_500),
      kind: { is: 'track', percentage: true },
      shown: [],
    },
    {
      id: 'deficit',
      title: { en: ['deficit'] },
      min: -50,
      max: -10,
      start: number(-20),
      kind: { is: 'track' },
      shown: [],
    },
    { id: 'leaked', title: { en: ['leaked'] }, min: 0, max: 1, start: number(0), kind: { is: 'flag' }, shown: [] },
    { id: 'calm', title: { en: ['calm'] }, min: 0, max: 1, start: number(1), kind: { is: 'flag' }, shown: [] },
    {
      id: 'posture',
      title: { en: ['posture'] },
      min: 0,
      max: 1,
      start: number(1),
      kind: { is: 'status', enumeration: 'Posture' },
      shown: [],
    },
  ]);
});

test('a start may depend on parameters', () => {
  const { variables } = lowered(`
param at_start 2..8 default 5
track tension 0..20 start 2 * at_start
`);
  expect(variables[0]?.start).toEqual({ op: 'multiply', left: number(2), right: { op: 'parameter', id: 'at_start' } });
});

test('a family is one variable for each member, seen by its owner', () => {
  const { variables } = lowered(`
enum Front: north, south
track offer of each side 0..10 shown to owner
flag asked of each seat shown to owner
track strength of each Front 0..5 start 2
`);
  const seats = (ids: string[]) => [{ seats: ids, as: { kind: 'exact' } }];
  expect(variables.map(({ id, shown }) => [id, shown])).toEqual([
    ['offer.japan', seats(['pm', 'jcg'])],
    ['offer.china', seats(['china'])],
    ['offer.usa', seats(['usa'])],
    ['asked.pm', seats(['pm'])],
    ['asked.jcg', seats(['jcg'])],
    ['asked.china', seats(['china'])],
    ['asked.usa', seats(['usa'])],
    ['strength.north', []],
    ['strength.south', []],
  ]);
});

test('a force is a count in every place', () => {
  const scenario = lowered(`
place okinawa "Okinawa" at 26.21N 127.68E
place senkaku at 25.75N 123.5E borders okinawa
place guam at 13.4N 144.8E
force cutters "Cutters" of japan 0..40 unit ships { okinawa 12  senkaku 4 }
  shown to all
  shown to china within 2 in senkaku
`);
  expect(scenario.places).toEqual([
    { id: 'okinawa', title: { en: ['Okinawa'] }, latitude: 262_100, longitude: 1_276_800, borders: ['senkaku'] },
    { id: 'senkaku', title: { en: ['senkaku'] }, latitude: 257_500, longitude: 1_235_000, borders: ['okinawa'] },
    { id: 'guam', title: { en: ['guam'] }, latitude: 134_000, longitude: 1_448_000, borders: [] },
  ]);
  expect(scenario.forces).toEqual([{ id: 'cutters', title: { en: ['Cutters'] }, side: 'japan', unit: 'ships' }]);
  const all = { seats: ['pm', 'jcg', 'china', 'usa'], as: { kind: 'exact' } };
  const count = (place: string, start: number, shown: unknown[]) => ({
    id: `cutters.${place}`,
    title: { en: ['Cutters'] },
    min: 0,
    max: 40,
    start: number(start),
    kind: { is: 'force', force: 'cutters', place },
    shown,
  });
  expect(scenario.variables).toEqual([
    count('okinawa', 12, [all]),
    // The clause that names China decides for it, though `all` was written first.
    count('senkaku', 4, [{ seats: ['china'], as: { kind: 'margin', margin: 2 } }, all]),
    count('guam', 0, [all]),
  ]);
});

test('south and west are negative', () => {
  const { places } = lowered('place falklands at 51.7S 59W');
  expect(places[0]).toMatchObject({ latitude: -517_000, longitude: -590_000 });
});

test.each([
  ['track cutters 0..20 start 25', 'out-of-range 1:27 This starts at 25, outside its range 0..20.'],
  ['track approval 0%..100% start 120%', 'out-of-range 1:31 This starts at 120%, outside its range 0%..100%.'],
  ['track reserve 5..20', 'missing-clause 1:7 0 lies outside its range, so ‘reserve’ needs a ‘start’.'],
  ['track t 9..3', 'range-reversed 1:9 This range ends (3) before it begins.'],
  ['track t 0..50%', 'type-mismatch 1:9 One end of this range is a number, the other a percentage.'],
  ['track a 0..9\ntrack b 0..9 start a', 'not-constant 2:20 What something starts at can depend on parameters only.'],
  ['track a 0..9 start 50%', 'type-mismatch 1:20 This needs a number, but it is a percentage. Write 50.'],
  ['flag f start 1', 'type-mismatch 1:14 This needs yes/no, but it is a number.'],
  ['place p at 25.7E 123.5N', 'out-of-range 1:12 A latitude is 0 to 90 degrees N or S, such as 25.75N.'],
  ['force f of japan -3..9', 'out-of-range 1:18 A force is counted, so its range begins at 0 or above.'],
  ['param p 0..9 default 3 varies as normal(5, 0)', 'out-of-range 1:44 A standard deviation is above 0.'],
  ['initiative usa, japan, usa, china', 'repeated-clause 1:1 ‘usa’ has its place in the initiative already.'],
  ['force f of pm 0..9', 'wrong-kind 1:12 A force is of a side, and ‘pm’ is a seat.'],
])('%s', (text, expected) => {
  expect(mistakes(text)).toContain(expected);
});
