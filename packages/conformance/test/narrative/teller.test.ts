import { openTeller, type StoryMoment, type Telling } from '@sandtable/narrative';
import { describe, expect, it } from 'vitest';
import { externals, moment, readFiles, strait } from './strait.ts';

/** What the knot `rough_seas` of this text tells. */
function told(text: string, at: StoryMoment = moment): Telling {
  return tellerOf(text).tell('rough_seas', at);
}

function tellerOf(text: string): ReturnType<typeof openTeller> {
  const { book, mistakes } = readFiles({
    'strait.ink': `${externals}=== rough_seas ===\n${text}\n-> DONE\n=== quiet_end ===\nQuiet. -> DONE\n`,
  });
  if (!book) throw new Error(mistakes.map(({ message }) => message).join('\n'));
  return openTeller(strait, book);
}

/** The line of a test's text on which its first knot's words begin. */
const start = externals.split('\n').length + 1;

const words = ({ lines }: Telling): string[] => lines.map(({ text }) => text);

describe('a telling', () => {
  it('says what the seat sees, in its words', () => {
    expect(words(told('Tension stands at {shown("tension")}, in port are {shown("cutters in port")}.'))).toEqual([
      'Tension stands at about 6, in port are about 5.',
    ]);
  });

  it('reckons with numbers, and with where things stand', () => {
    expect(
      words(
        told(`{number("tension") > 5: Tense.|Calm.}
{is("ladder", "high"): The seas are high.}
{is("ladder", "rough.high"): By their whole name too.}
{is("course", "around"): They sail around.}
{is("resolve of south", "high"): The south stands firm.}
{rolled("close_pass") >= 9: It was a nine.}
{side()}, {seat()}, week {turn()}, {date()}`),
      ),
    ).toEqual([
      'Tense.',
      'The seas are high.',
      'By their whole name too.',
      'They sail around.',
      'The south stands firm.',
      'It was a nine.',
      'north, guard, week 3, 2027-04-19',
    ]);
  });

  it('knows the names of a used file as that file says them', () => {
    const text =
      '{shown("berths of north")}, {is("gate", "wide"): wide|shut}, {rolled("tide")}, {known("gate"): seen|unseen}';
    expect(words(told(text))).toEqual(['about 7, wide, 4, seen']);
    const order = tellerOf('* [Dredge # order: dredge] So.\n-').tell('rough_seas', moment);
    expect(order.choices).toMatchObject([
      { index: 0, text: 'Dredge', order: { action: 'harbour.dredge', choices: [] } },
    ]);
  });

  it('says nothing of what the seat does not see', () => {
    expect(
      words(
        told(
          '[{shown("cutters in waters")}] {number("cutters in waters")} {known("cutters in waters"): seen|unseen} {known("tension"): seen|unseen} {known("ladder"): seen|unseen}',
        ),
      ),
    ).toEqual(['[] 0 unseen seen seen']);
  });

  it('is for those whom a line is told to', () => {
    const text = 'All. # headline\nNorth. # to: north\nSouth. # to: south\nGuard and south. # to: guard, south';
    expect(told(text).lines).toMatchObject([
      { text: 'All.', tags: ['headline'] },
      { text: 'North.', tags: [] },
      { text: 'Guard and south.', tags: [] },
    ]);
  });

  it('goes on from a choice, which can stand for an order and is nothing else', () => {
    const teller = tellerOf('Well?\n* [Patrol # order: patrol(around)] So be it.\n* [Wait] You wait.\n-');
    const { choices } = teller.tell('rough_seas', moment);
    expect(choices).toMatchObject([
      { index: 0, text: 'Patrol', order: { action: 'patrol', choices: [1] } },
      { index: 1, text: 'Wait' },
    ]);
    expect(choices.map((choice) => words(teller.choose(choice, moment)))).toEqual([['So be it.'], ['You wait.']]);
  });

  it('offers an order only to whoever has it, and a choice only to those whom it is for', () => {
    const teller = tellerOf('* [Patrol # order: patrol(within)]\n* [A # to: north]\n* [B # to: south]\n-');
    const names = (at: StoryMoment): string[] => teller.tell('rough_seas', at).choices.map(({ text }) => text);
    expect(names(moment)).toEqual(['Patrol', 'A']);
    expect(names({ ...moment, view: { ...moment.view, seat: 'south', side: 'south' } })).toEqual(['B']);
  });

  it('turns pages, also of what was told before, and forgets which', () => {
    const teller = tellerOf('{Once|Twice}.\n* [Ask] {Why|Again}?\n** [Ask on] Because.\n* [Go]\n- Gone.');
    const [ask] = teller.tell('rough_seas', moment).choices;
    if (!ask) throw new Error('nothing can be asked');
    teller.tell('quiet_end', moment);
    const asked = teller.choose(ask, moment);
    expect([words(asked), asked.choices.map(({ text }) => text)]).toEqual([['Why?'], ['Ask on']]);
    const [on] = asked.choices;
    expect(on && words(teller.choose(on, moment))).toEqual(['Because.', 'Gone.']);
    expect(words(teller.choose(ask, moment))).toEqual(['Why?']);
    const again = teller.tell('rough_seas', moment);
    expect([words(again), again.choices.map(({ text }) => text)]).toEqual([['Twice.'], ['Ask', 'Go']]);
  });

  it('remembers what it told', () => {
    const teller = tellerOf('{For the first time|Again}, the sea is rough.');
    expect(words(teller.tell('rough_seas', moment))).toEqual(['For the first time, the sea is rough.']);
    expect(words(teller.tell('rough_seas', moment))).toEqual(['Again, the sea is rough.']);
    teller.forget();
    expect(words(teller.tell('rough_seas', moment))).toEqual(['For the first time, the sea is rough.']);
  });

  it('tells nothing of a knot that it does not have', () => {
    expect(tellerOf('Rough.').tell('nowhere', moment)).toEqual({ lines: [], choices: [] });
  });

  it('takes chance from the words it is given, and from nowhere else', () => {
    const text = '{chance(40): rain|sun} {pick(6)} {shuffle(3, 1)}{shuffle(3, 2)}{shuffle(3, 3)}';
    // Words of 0 are the lowest of everything: below 40, the 1 of six, and swaps with the first of what is left.
    expect(words(told(text))).toEqual(['rain 1 231']);
    // The highest word is 99 of a hundred, the 6 of six, and swaps with itself.
    expect(words(told(text, { ...moment, word: () => 0xffffffff }))).toEqual(['sun 6 123']);
    const asked: number[] = [];
    told(text, { ...moment, word: (n) => asked.push(n) });
    expect(asked).toEqual([0, 1, 2, 3]);
  });

  it('that goes round in circles ends', () => {
    const { lines } = told('-> round\n= round\nRound and round.\n-> round');
    expect(lines.length).toBe(500);
    expect(words(told('-> round\n= round\n-> round')).join()).toContain('goes round in circles');
  });

  it('says which lines of the text it is made of', () => {
    const { lines } = told('One, {1 > 0: two|three}.\nIt <>\ngoes on.\nSouth. # to: south\n{seat()}');
    const from = lines.map((line) => line.from.map((place) => place.line - start));
    expect(from).toEqual([[0, 0, 0], [1, 2], []]);
    expect(lines[0]?.from[0]?.file).toBe('strait.ink');
  });
});

describe('the lines of a book', () => {
  it('are those with words to tell, each with its knot', () => {
    const { book } = readFiles({
      'strait.ink': `${externals}=== rough_seas ===
Rough. # headline
{ is("ladder", "high"): High. | Low. }
# to: north
{turn()}
* [Wait]
* [Call # order: patrol(within)] They come.
* Go[!], you say.
-
-> DONE
=== quiet_end ===
{ stopping:
- Quiet.
- As ever.
}
-> DONE
`,
    });
    const lines = book?.lines.map(({ knot, line, text }) => [knot, line - start, text.replaceAll(/\s+/g, ' ').trim()]);
    expect(lines).toEqual([
      ['rough_seas', 0, 'Rough.'],
      ['rough_seas', 1, 'High. Low.'],
      ['rough_seas', 5, 'They come.'],
      ['rough_seas', 6, 'Go, you say.'],
      ['quiet_end', 11, 'Quiet.'],
      ['quiet_end', 12, 'As ever.'],
    ]);
  });
});
