import { type Control, type Input, replay } from '@sandtable/engine';
import { compile, memoryReader } from '@sandtable/language';
import { readBook } from '@sandtable/narrative';
import type { Scenario } from '@sandtable/scenario';
import {
  type Host,
  type Key,
  opening,
  type Playing,
  playerWords,
  playPlain,
  press,
  proceed,
  rowsOf,
  type ScreenState,
  sitDown,
  storyteller,
  type Table,
  takeUp,
  textOf,
} from '@sandtable/terminal';
import { describe, expect, it } from 'vitest';

const text = `
scenario strait "The strait"
calendar { start 2027-04-05  turn is 1 week  turns 5  move is 2 turns }
enum Course: within, around
side north "Northern League" { seat guard "Coast guard" orders 2  seat palace "Palace" }
track tension "Tension" 0..10 start 3 shown to all
track fuel "Fuel" 0..10 start 5 shown to all
action patrol "Patrol" by guard {
  choose how "How" in Course
  cost 2 fuel
  requires tension <= 8 because "the sea is closed"
  then chance 30% { raise tension by 1 }
}
action talk "Talk" by palace { then lower tension by 1 }
action storm "Storm out" by guard { requires tension >= 9 because "there is no cause" then raise tension by 1 }
rule news "News" { when turn in 3..4 then story later }
ending quiet "Quiet" { when turn = 5 }
`;

const ink = `
EXTERNAL seat()
EXTERNAL number(what)
=== briefing ===
Which way shall they go? # headline
* [Stay within # order: patrol(within)]
  They stay within, with {number("fuel")} left.
* [Leave in anger # order: storm]
  Doors are slammed.
* [Talk # order: talk]
  The telephone rings.
* [Ask the captain]
  The captain shrugs.
  ** [Ask again]
     He says: go around.
     *** [Go around then # order: patrol(around)]
         They go around.
- -> DONE
=== later ===
{number("tension") > 3: Louder.|As before.} {briefing > 1: Told twice.}
* [Talk now # order: talk] # to: palace
- -> DONE
`;

const scenario: Scenario = (() => {
  const { scenario, diagnostics } = compile('/strait.sand', memoryReader(new Map([['/strait.sand', text]])));
  if (!scenario) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return scenario;
})();

const { book, mistakes } = readBook(scenario, 'strait.en.ink', 'en', () => ink);
const words = playerWords(scenario, 'en');
const host: Host = {
  author: 'a test',
  now: () => '2026-11-30T00:00:00.000Z',
  storyteller: () => {
    if (!book) throw new Error(mistakes.map(({ message }) => message).join('\n'));
    return storyteller(words, book);
  },
};

function seated(seat: string): Table {
  const control: Record<string, Control> = { guard: { by: 'nobody' }, palace: { by: 'nobody' } };
  const table = sitDown(scenario, { seed: '7', control: { ...control, [seat]: { by: 'people' } } }, host);
  if ('refused' in table) throw new Error(table.refused.text);
  return table;
}

const begun = (seat = 'guard'): ScreenState => proceed(opening(seated(seat), words, seat), host);
const pressed = (state: ScreenState, ...keys: readonly Key[]): ScreenState =>
  keys.reduce((now, key) => press(now, key, host), state);
const keys = (typed: string): Key[] => [...typed].map((char) => ({ char }));
const shown = (state: ScreenState): string => rowsOf(state, { columns: 80, rows: 24 }, (_, part) => part).join('\n');
const inputs = ({ table }: { readonly table: Table }): Input[] =>
  table.sitting.journal.entries.flatMap(({ input }) => (input.kind === 'fork' ? [] : [input]));

/** Gives no further order, to the end. */
function playedOut(first: ScreenState): ScreenState {
  let state = first;
  for (let pressing = 0; state.front.at !== 'over'; pressing += 1) {
    if (pressing > 200) throw new Error('the game does not end');
    const key: Key = state.front.at === 'tab' ? { char: 'd' } : state.front.at === 'story' ? 'escape' : 'enter';
    state = pressed(state, key);
  }
  return state;
}

describe('choices of a story on screens', () => {
  it('stand below what the story told, each with its order or the reason against it', () => {
    const screen = shown(pressed(begun(), 'enter'));
    expect(screen).toContain('Which way shall they go?');
    expect(screen).toMatch(/› 1 Stay within {2}= patrol\(within\)/);
    expect(screen).toMatch(/2 Leave in anger {2}= storm \(.*there is no cause.*\)/i);
    expect(screen).toMatch(/3 Ask the captain$/m);
    expect(screen).not.toContain('= talk');
    expect(shown(pressed(begun('palace'), 'enter'))).toMatch(/1 Talk {2}= talk[\s\S]*2 Ask the captain/);
  });

  it('give exactly the order, after its costs and odds were seen, and only then tell on', () => {
    const asked = pressed(begun(), 'enter', { char: '1' });
    expect(shown(asked)).toMatch(/Patrol \(How: within\)[\s\S]*2[\s\S]*Fuel[\s\S]*30%[\s\S]*= patrol\(within\)/);
    expect(asked.table.sitting.game.drafts).toEqual([]);
    expect(pressed(asked, 'escape').front.at).toBe('story');
    const given = pressed(asked, 'enter');
    expect(given.table.sitting.game.drafts).toMatchObject([{ order: { action: 'patrol', choices: [0] } }]);
    expect(shown(given)).toContain('They stay within, with 5 left.');
    expect(given.notice).toContain('Given: Patrol');
  });

  it('that are not possible say why and give nothing', () => {
    const refused = pressed(begun(), 'enter', { char: '2' });
    expect(refused.notice).toContain('there is no cause');
    expect(refused.front.at).toBe('story');
    expect(refused.table.sitting.game.drafts).toEqual([]);
  });

  it('without an order turn the page and touch nothing', () => {
    const first = pressed(begun(), 'enter');
    const turned = pressed(first, { char: '3' }, 'enter');
    expect(shown(turned)).toMatch(/He says: go around\.[\s\S]*› 1 Go around then {2}= patrol\(around\)/);
    expect(turned.table.sitting).toBe(first.table.sitting);
    const given = pressed(turned, 'enter', 'enter');
    expect(given.table.sitting.game.drafts).toMatchObject([{ order: { action: 'patrol', choices: [1] } }]);
    expect(shown(given)).toContain('They go around.');
  });

  it('are reached from the orders and by a command, until the orders are given', () => {
    const orders = pressed(begun(), { char: 's' });
    expect(shown(orders)).toContain('› What the story lets you choose: 3 choices');
    expect(pressed(orders, 'enter').front.at).toBe('story');
    expect(pressed(orders, 'down', 'enter').front.at).toBe('choices');
    expect(pressed(orders, { char: ':' }, ...keys('story 1'), 'enter').front.at).toBe('confirm');
    const next = pressed(orders, { char: 'd' }, { char: 's' });
    expect(next.table.sitting.game.world.turn).toBe(3);
    expect(shown(next)).not.toContain('What the story lets you choose');
    expect(pressed(next, { char: ':' }, ...keys('story'), 'enter').notice).toContain('nothing now');
  });

  it('are offered once by a knot that was told twice since the last orders', () => {
    const third = pressed(begun('palace'), { char: 's' }, { char: 'd' }, { char: 's' });
    const fifth = pressed(third, { char: 'd' });
    expect(fifth.table.sitting.log.get('palace')?.flatMap(({ choices }) => choices)).toHaveLength(4);
    expect(fifth.table.sitting.choices.get('palace')).toMatchObject([{ text: 'Talk now', way: 'later/4.0' }]);
  });

  it('come to the same game, input by input and digest by digest, as the same orders typed', () => {
    const told = playedOut(pressed(begun(), 'enter', { char: '3' }, 'enter', 'enter', 'enter', 'escape'));
    const typed = playedOut(pressed(begun(), { char: 's' }, { char: ':' }, ...keys('patrol(around)'), 'enter'));
    expect(inputs(told)).toEqual(inputs(typed));
    expect(inputs(told)).toContainEqual(expect.objectContaining({ kind: 'order' }));
    const digests = (state: ScreenState): string[] =>
      state.table.sitting.journal.entries.flatMap(({ closed }) => closed.map(({ digest }) => digest));
    expect(digests(told)).toEqual(digests(typed));
    expect(digests(told)).toHaveLength(5);
    expect(told.table.sitting.log).toEqual(typed.table.sitting.log);
  });

  it('are there again when a game is taken up, and what is told later does not depend on them', () => {
    const turned = pressed(begun(), 'enter', { char: '3' }, 'enter');
    const again = takeUp(scenario, turned.table.sitting.journal, host);
    if ('sentence' in again) throw new Error(again.sentence);
    expect(again.sitting).toEqual(turned.table.sitting);
    const end = playedOut(turned).table.sitting;
    expect(replay(end.journal, scenario).divergence).toBeUndefined();
    expect(end.log).toEqual(playedOut(begun()).table.sitting.log);
  });
});

describe('choices of a story in plain lines', () => {
  async function played(seat: string, typed: string[]): Promise<{ readonly printed: string; readonly table: Table }> {
    const lines: string[] = [];
    const answers = [...typed];
    const playing: Playing = {
      table: seated(seat),
      read: new Map(),
      saw: new Map(),
      words,
      host,
      talk: {
        print: (page) => lines.push(...page.map(textOf)),
        ask: async (prompt) => {
          lines.push(prompt);
          return answers.shift() ?? 'quit';
        },
      },
      keep: () => {},
    };
    await playPlain(playing);
    return { printed: lines.join('\n'), table: playing.table };
  }

  it('are listed as they are typed, and give the order as if it had been', async () => {
    const told = await played('guard', ['story 1', 'y', 'done', 'done', 'done', 'done']);
    expect(told.printed).toMatch(/story 1 {2}Stay within {2}= patrol\(within\)/);
    expect(told.printed).toMatch(/Given: Patrol[\s\S]*They stay within, with 5 left\./);
    const typed = await played('guard', ['patrol(within)', 'y', 'done', 'done', 'done', 'done']);
    expect(inputs(told)).toEqual(inputs(typed));
    expect(told.table.sitting.game.world).toEqual(typed.table.sitting.game.world);
    expect(typed.printed).not.toContain('They stay within');
  });

  it('turn pages, say what is not possible, and can be left', async () => {
    const { printed, table } = await played('guard', [
      'story 3',
      '1',
      '',
      'story 2',
      'story 9',
      'story',
      '1',
      'n',
      'quit',
    ]);
    expect(printed).toMatch(/The captain shrugs\.[\s\S]*He says: go around\.[\s\S]*1 {2}Go around then/);
    expect(printed).toContain('there is no cause');
    expect(printed).toContain('Type a number from 1 to 3.');
    expect(table.sitting.game.drafts).toEqual([]);
  });
});
