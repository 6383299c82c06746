/**
 * What a story may ask, written in ink as an `EXTERNAL` function. It reads what one seat sees and nothing else, and its
 * chance is the engine's: the same at every replay.
 */
export interface StoryFunction {
  readonly name: string;
  /** What each argument is: a name of the scenario that is looked up when the story is checked, or a number. */
  readonly takes: readonly ('what' | 'state' | 'table' | 'number')[];
  /** For messages and the reference: how it is written, and what it gives. */
  readonly form: string;
  readonly gives: string;
}

export const storyFunctions: readonly StoryFunction[] = [
  { name: 'shown', takes: ['what'], form: 'shown("tension")', gives: 'the value in words, as the seat sees it' },
  {
    name: 'number',
    takes: ['what'],
    form: 'number("cutters in senkaku")',
    gives: 'the number that the seat sees, else 0',
  },
  { name: 'known', takes: ['what'], form: 'known("support of japan")', gives: 'whether the seat sees it at all' },
  {
    name: 'is',
    takes: ['what', 'state'],
    form: 'is("ladder", "friction")',
    gives: 'whether a machine, status or band stands there',
  },
  {
    name: 'rolled',
    takes: ['table'],
    form: 'rolled("close_pass")',
    gives: 'the total that was rolled on the table, else 0',
  },
  { name: 'date', takes: [], form: 'date()', gives: 'the first day of the turn, 2027-04-05' },
  { name: 'turn', takes: [], form: 'turn()', gives: 'the number of the turn' },
  { name: 'side', takes: [], form: 'side()', gives: 'the side that is told' },
  { name: 'seat', takes: [], form: 'seat()', gives: 'the seat that is told' },
  { name: 'chance', takes: ['number'], form: 'chance(40)', gives: 'yes with so many percent' },
  { name: 'pick', takes: ['number'], form: 'pick(6)', gives: 'a number from 1 to 6' },
  {
    name: 'shuffle',
    takes: ['number', 'number'],
    form: 'shuffle(3, 1)',
    gives: 'the first of 1 to 3 in an order that is drawn once a telling',
  },
];
