import { compile, memoryReader } from '@sandtable/language';
import { type ReadBook, readBook, type StoryMoment, type StorySeen } from '@sandtable/narrative';
import type { Scenario } from '@sandtable/scenario';

const text = `
scenario strait "The strait"
use "harbour.sand" as harbour with { bind master to guard }
calendar { start 2027-04-05  turn is 1 week  turns 12 }
enum Course: within, around
enum Contact: apart, touch
side north "Northern League" { seat guard "Coast guard" }
side south "Southern League"
place port "Port"
place waters "Waters" borders port
track tension "Tension" 0..10 start 3 shown to all
track resolve "Resolve" of each side 0..100 start 50 shown to owner shown to others as bands low 0..49, high 50..100
force cutters "Cutters" of north 0..20 { port 6 } shown to north shown to south within 2
status course "Course": Course start within shown to all
table close_pass "Ship against ship" roll 2d6 gives Contact assumed "For an example." {
  | roll  | result |
  | 2..8  | apart  |
  | 9..12 | touch  |
}
machine ladder "Ladder" shown to all {
  initial state calm { go rough when tension >= 5 }
  state rough { enter story rough_seas  initial state choppy  state high }
}
action patrol "Patrol" by guard { choose how in Course then raise tension by 1 }
ending quiet "Quiet" { when turn = 12 story quiet_end }
`;

/** Used as an instance: its names stand behind `harbour.` in the scenario, and its story says them without. */
const harbour = `
module harbour "A harbour"
needs seat master
enum Pier: north, south
track berths "Berths" of each Pier 0..9 start 4 shown to all
action dredge "Dredge" by master { then raise berths of north by 1 }
machine gate "Gate" shown to all { initial state shut { go wide when berths of north >= 5 } state wide }
table tide "Tide" roll 1d6 gives Pier assumed "For an example." {
  | roll | result |
  | 1..3 | north  |
  | 4..6 | south  |
}
`;

/** A small scenario that names two knots, and uses another file. */
export const strait: Scenario = (() => {
  const files = new Map([
    ['/strait.sand', text],
    ['/harbour.sand', harbour],
  ]);
  const { scenario, diagnostics } = compile('/strait.sand', memoryReader(files));
  if (!scenario) throw new Error(JSON.stringify(diagnostics.map(({ message }) => message)));
  return scenario;
})();

/** The functions that a test's story declares. */
export const externals = `
EXTERNAL shown(what)
EXTERNAL number(what)
EXTERNAL known(what)
EXTERNAL is(what, state)
EXTERNAL rolled(table)
EXTERNAL date()
EXTERNAL turn()
EXTERNAL side()
EXTERNAL seat()
EXTERNAL chance(p)
EXTERNAL pick(n)
EXTERNAL shuffle(n, at)
`;

/** Reads a story of these files, the first of which is its main file. */
export function readFiles(files: Readonly<Record<string, string>>): ReadBook {
  const [main = ''] = Object.keys(files);
  return readBook(strait, main, 'en', (path) => files[path]);
}

const seen = (id: string, value: number): StorySeen => ({
  id,
  as: { kind: 'number' },
  sight: { kind: 'exact', value },
});

/** What the coast guard of the north sees in turn 3. */
export const moment: StoryMoment = {
  view: {
    seat: 'guard',
    side: 'north',
    turn: 3,
    date: '2027-04-19',
    variables: [
      seen('tension', 6),
      { ...seen('course', 1), as: { kind: 'enumeration', enumeration: 'Course' } },
      seen('harbour.berths.north', 7),
      { id: 'cutters.port', as: { kind: 'number' }, sight: { kind: 'margin', value: 5, margin: 2 } },
      {
        id: 'resolve.south',
        as: { kind: 'number' },
        sight: { kind: 'band', band: { id: 'high', title: { en: ['high'] } } },
      },
    ],
    values: [],
    machines: [
      {
        id: 'ladder',
        states: [
          { id: 'ladder.rough', title: { en: ['Rough'] } },
          { id: 'ladder.rough.high', title: { en: ['High'] } },
        ],
      },
      { id: 'harbour.gate', states: [{ id: 'harbour.gate.wide', title: { en: ['Wide'] } }] },
    ],
  },
  rolled: (table) => (({ close_pass: 9, 'harbour.tide': 4 }) as Record<string, number>)[table],
  word: () => 0,
  inWords: ({ sight }) => (sight.kind === 'band' ? sight.band.id : `about ${sight.value}`),
};
