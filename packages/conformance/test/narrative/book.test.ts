import type { StoryMistake } from '@sandtable/narrative';
import { describe, expect, it } from 'vitest';
import { externals, readFiles } from './strait.ts';

const whole = `${externals}
=== rough_seas ===
The sea is rough. -> DONE
=== quiet_end ===
All is quiet. -> DONE
`;
const linesOfExternals = externals.split('\n').length - 1;

const said = (mistakes: readonly StoryMistake[]): string[] =>
  mistakes.map(({ file, line, severity, code, message }) => `${file}:${line} ${severity} ${code} ${message}`);

/** The mistakes of a story whose knots are all there, with one more line, which stands right after the externals. */
function mistakesOf(line: string): string[] {
  const { mistakes } = readFiles({
    'strait.ink': whole.replace('=== rough_seas ===\n', `=== rough_seas ===\n${line}\n`),
  });
  return said(mistakes).map((each) => each.replace(`:${linesOfExternals + 3} `, ':here '));
}

describe('a story', () => {
  it('that tells every knot and asks for what there is has no mistakes', () => {
    const { book, mistakes } = readFiles({ 'strait.ink': whole });
    expect(said(mistakes)).toEqual([]);
    expect([...(book?.knots ?? [])]).toEqual(['rough_seas', 'quiet_end']);
  });

  it('may be in several files, and a mistake is told of the file in which it stands', () => {
    const { mistakes } = readFiles({
      'story/strait.ink': `INCLUDE ends/quiet.ink\n${externals}=== rough_seas ===\nRough. -> DONE\n`,
      'story/ends/quiet.ink': '=== quiet_end ===\nQuiet. -> nowhere\n',
    });
    expect(said(mistakes)).toEqual(["story/ends/quiet.ink:2 error ink Divert target not found: '-> nowhere'"]);
  });

  it('whose included file is not there says so', () => {
    const { mistakes } = readFiles({ 'strait.ink': `INCLUDE gone.ink\n${whole}` });
    expect(said(mistakes).join('\n')).toContain('There is no file gone.ink.');
  });

  it('must tell what the scenario names', () => {
    const { mistakes } = readFiles({ 'strait.ink': '=== rough_seas ===\nRough. -> DONE\n' });
    expect(said(mistakes)).toEqual([
      'strait.ink:1 error knot-missing The story has no knot ‘quiet_end’, which quiet names. Write `=== quiet_end ===`.',
    ]);
  });

  it('is warned of a knot that nothing tells, but not of one that a part of it leads to, nor of the briefing', () => {
    const { book, mistakes } = readFiles({
      'strait.ink': `${whole}=== briefing ===\n-> aside\n=== aside ===\nAside. -> DONE\n=== lost ===\nLost. -> DONE\n`,
    });
    expect(said(mistakes)).toEqual([
      `strait.ink:${whole.split('\n').length + 4} warning knot-untold Nothing tells the knot ‘lost’: no construct names it, and no part of the story leads there.`,
    ]);
    expect(book).toBeDefined();
  });

  it.each([
    ['{RANDOM(1, 6)}', 'RANDOM draws chance of its own. Write `pick(6)` for a number from 1 to 6, or `chance(40)`.'],
    ['~ SEED_RANDOM(7)', 'SEED_RANDOM draws chance of its own. Leave it out: chance comes from the run’s own seed.'],
    [
      '{~rain|sun}',
      'A shuffle draws chance of its own. Write `{ pick(3): - 1: … - 2: … - 3: … }` or use `shuffle(3, 1)`.',
    ],
  ])('may not draw chance of its own: %s', (line, message) => {
    expect(mistakesOf(line)).toEqual([`strait.ink:here error ink-chance ${message}`]);
  });

  it.each([
    ['{shown("tenson")}', 'Nothing in the scenario is called ‘tenson’. Did you mean ‘tension’?'],
    ['{number("cutters in prt")}', 'Nothing in the scenario is called ‘cutters in prt’. Did you mean ‘cutters.port’?'],
    ['{is("ladder", "rogh"): High.}', '‘ladder’ is never ‘rogh’. Did you mean ‘rough’?'],
    ['{is("course", "north"): So.}', '‘course’ is never ‘north’.'],
    ['{rolled("close_pas")}', 'Nothing in the scenario is called ‘close_pas’. Did you mean ‘close_pass’?'],
    ['So. # to: nort', '‘nort’ is not a side or a seat. Did you mean ‘north’?'],
    ['{is("gate", "wode"): So.}', '‘gate’ is never ‘wode’. Did you mean ‘wide’?'],
    ['{shown("north")}', '‘north’ can be ‘harbour.berths.north’ or ‘resolve.north’. Say which.'],
    ['* [Go # order: patroll(within)] So.', 'There is no action ‘patroll’. Did you mean ‘patrol’?'],
    ['* [Go # order: patrol(wihin)] So.', '‘wihin’ is no how of patrol. Did you mean ‘within’?'],
    ['* [Go # order: patrol] So.', 'Expected patrol(how), but found 0 choices.'],
    ['* [Go # order: patrol(] So.', 'Expected `# order: action(choice, choice)`.'],
  ])('is told which name it may have meant: %s', (line, message) => {
    expect(mistakesOf(line)[0]).toBe(`strait.ink:here error story-name ${message}`);
  });

  it('can call what an instance declares as the used file calls it', () => {
    const line =
      '{shown("berths of north")} {is("gate", "wide"): wide} {rolled("tide")} {number("harbour.berths of south")}';
    expect(mistakesOf(line)).toEqual([]);
  });

  it('can ask nothing but what there is to ask', () => {
    const { mistakes } = readFiles({ 'strait.ink': `EXTERNAL shwn(what)\n${whole}` });
    expect(said(mistakes)).toEqual([
      'strait.ink:1 error story-function There is no function ‘shwn’. Did you mean ‘shown’?',
    ]);
  });
});
