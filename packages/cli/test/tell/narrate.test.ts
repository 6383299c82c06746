import type { Event } from '@sandtable/engine';
import { describe, expect, test } from 'vitest';
import { layOut } from '../../src/tell/line.ts';
import { narrate } from '../../src/tell/narrate.ts';
import { wordingOf } from '../../src/tell/wording.ts';
import { harbour } from '../harbour.ts';

function told(events: readonly Event[], { explain = false, language = 'en' } = {}): string {
  return layOut(narrate(wordingOf(harbour, language), events, { explain }), {
    columns: explain ? 200 : 80,
    colour: false,
  });
}

const draw = { site: 'x/0', lane: 0, count: 0, blocks: [], fixed: false };
const admit = { action: 'admit', choices: [1, 2] };

const turn: Event[] = [
  { kind: 'changed', construct: 'turn', how: 'count', variable: 'turn', from: 2, to: 3, wanted: 3, patches: [] },
  { kind: 'turn', turn: 3, date: '2027-03-15', hour: 0, move: true },
  { kind: 'phase', phase: { at: 'briefing' } },
  { kind: 'released', inject: 'notice', by: 'time' },
  {
    kind: 'told',
    message: {
      turn: 3,
      seats: ['master', 'shippers'],
      construct: 'notice',
      text: { en: ['Fog is expected; ', { value: 3, as: { kind: 'number', unit: 'ships' } }, ' wait.'] },
      from: { en: ['The pilot office'] },
      withheld: [],
    },
  },
  { kind: 'phase', phase: { at: 'orders' } },
  { kind: 'chosen', seat: 'master', slot: 1, policy: 'careful', order: admit, preference: 0, weights: [3, 0] },
  { kind: 'chosen', seat: 'master', slot: 2, policy: 'careful', order: null, preference: -1, weights: [0, 0] },
  { kind: 'chosen', seat: 'shippers', slot: 1, policy: 'careful', order: null, preference: -1, weights: [0, 0] },
  { kind: 'phase', phase: { at: 'resolution', halt: 'order' } },
  { kind: 'agenda', items: [] },
  { kind: 'executed', seat: 'master', slot: 1, order: admit, waited: 0 },
  {
    kind: 'changed',
    construct: 'admit',
    how: 'cost',
    variable: 'trust',
    from: 5500,
    to: 5400,
    wanted: 5400,
    patches: [],
  },
  {
    kind: 'changed',
    construct: 'admit',
    how: 'count',
    variable: 'admit@master/uses',
    from: 0,
    to: 1,
    wanted: 1,
    patches: [],
  },
  {
    kind: 'drawn',
    construct: 'admit',
    draw: {
      ...draw,
      of: 'table',
      table: 'passage',
      dice: { count: 2, sides: 6 },
      faces: [4, 5],
      total: 9,
      plus: 1,
      column: { by: { left: 3, right: 2 }, shift: 0, index: 1 },
      row: 1,
      cell: 1,
    },
  },
  { kind: 'changed', construct: 'admit', how: 'lower', variable: 'queue', from: 1, to: 0, wanted: -1, patches: [] },
  { kind: 'phase', phase: { at: 'world' } },
  {
    kind: 'drawn',
    construct: 'fog_rolls_in',
    draw: {
      ...draw,
      of: 'chance',
      percentage: 3000,
      scale: { numerator: 1, denominator: 4 },
      roll: 1234,
      succeeded: true,
    },
  },
  { kind: 'fired', rule: 'fog_rolls_in' },
  { kind: 'changed', construct: 'fog_rolls_in', how: 'set', variable: 'fog', from: 0, to: 1, wanted: 1, patches: [] },
  { kind: 'moved', machine: 'traffic', from: 'traffic.open.free', to: 'traffic.open.paced', on: 'bell' },
  { kind: 'left', state: 'traffic.open.free' },
  { kind: 'entered', state: 'traffic.open.paced' },
  { kind: 'phase', phase: { at: 'close' } },
  { kind: 'sampled', metric: 'peak', value: 4 },
  {
    kind: 'closed',
    turn: 3,
    digest: '00112233445566778899aabbccddeeff',
    world: { 'traffic/in': 1, 'traffic.open/in': 2 },
  },
];

test('a turn reads as what happened, under whose name', () => {
  expect(told(turn)).toBe(`
Turn 3, 2027-03-15, a new move
  Briefing
    Inject A-1: Notice to mariners
      from The pilot office, to all: Fog is expected; 3 ships wait.
  Orders
    Harbour master: Admit ships (to: Outer roads, how many: 2)
      Trust: 55% -> 54% (paid)
      Ships passing at 3 to 2 (column 1:1): 2d6 = 4 + 5 = 9, plus 1 = 10:
        scrape; Ships waiting: 1 -> 0 ships (its bound: 1 came to nothing)
    Passing: Shipping companies
  World
    Fog rolls in
      chance 7.5%: drew 3.08, yes; Fog: no -> yes
    Traffic: Free -> Paced; one by one (on signal: The fog bell)
  Traffic  Open / Paced; one by one
  Digest   00112233445566778899aabbccddeeff
`);
});

test('explaining names every construct, draw, variable and counter', () => {
  const lines = told(turn, { explain: true });
  expect(lines).toMatch(/^\nTurn 3.*\n {2}Briefing\n {4}turn\n {6}turn: 2 -> 3 \[count by turn\]\n/);
  expect(lines).toContain('Trust: 55% -> 54% (paid) [trust 5500 -> 5400, cost by admit]');
  expect(lines).toContain('admit@master/uses: 0 -> 1 [count by admit]');
  expect(lines).toContain('scrape [at x/0]');
  expect(lines).toContain('[queue 1 -> 0, lower by admit, after the draw at x/0]');
  expect(lines).toContain('[preference 1; weights of preferences 1: 3]');
  expect(lines).toContain('[otherwise; no preference holds]');
  expect(lines).toContain('Longest queue: 4');
});

test('texts are in the language asked for, where they have it, and so is what stands around them', () => {
  expect(told(turn, { language: 'ja' })).toBe(`
第3手番 2027-03-15、新しい局面
  状況説明
    付与 A-1: Notice to mariners
      The pilot officeより、全員へ: Fog is expected; 3隻 wait.
  命令
    港長: 入港 (to: Outer roads, how many: 2)
      Trust: 55% -> 54%(支払い)
      Ships passing(3対2、列1:1): 2d6 = 4 + 5 = 9、+1 = 10: scrape / 待ち船:
        1 -> 0隻(上下限のため1は反映されず)
    命令なし: Shipping companies
  世界
    Fog rolls in
      確率7.5%:出目3.08、成立 / Fog: いいえ -> はい
    往来: Free -> Paced; one by one(信号: The fog bell)
  往来          Open / Paced; one by one
  ダイジェスト  00112233445566778899aabbccddeeff
`);
});

test('an ending that is judged at the close stands there, one that an effect brings with its cause', () => {
  const start: Event[] = [{ kind: 'turn', turn: 6, date: '2027-04-05', hour: 0, move: false }];
  const world: Event[] = [...start, { kind: 'phase', phase: { at: 'world' } }, { kind: 'fired', rule: 'fog_rolls_in' }];
  const ending: Event = { kind: 'ending', ending: 'jammed', by: 'fog_rolls_in' };
  expect(told([...world, ending])).toContain('  World\n    Fog rolls in\n      The game ends: The harbour is jammed\n');
  expect(
    told([...start, { kind: 'phase', phase: { at: 'close' } }, { kind: 'ending', ending: 'time', by: 'close' }]),
  ).toContain('  Close\n    The game ends: The calendar ends\n');
});

test('what came to nothing is told only where everything is to be explained', () => {
  const start: Event[] = [
    { kind: 'turn', turn: 2, date: '2027-03-08', hour: 0, move: false },
    { kind: 'phase', phase: { at: 'world' } },
    {
      kind: 'drawn',
      construct: 'fog_rolls_in',
      draw: {
        ...draw,
        of: 'chance',
        percentage: 3000,
        scale: { numerator: 1, denominator: 1 },
        roll: 5000,
        succeeded: false,
      },
    },
    {
      kind: 'drawn',
      construct: 'fog_rolls_in',
      draw: { ...draw, of: 'dice', dice: { count: 1, sides: 6 }, faces: [4], total: 4 },
    },
  ];
  expect(told(start)).toBe('\nTurn 2, 2027-03-08\n');
  expect(told(start, { explain: true })).toContain(
    '    Fog rolls in\n      chance 30%: drew 50.00, no [at x/0]\n      1d6 = 4 [at x/0]\n',
  );
});

test('dice that a machine waited for stand with the transition that was taken', () => {
  const start: Event[] = [
    { kind: 'turn', turn: 2, date: '2027-03-08', hour: 0, move: false },
    { kind: 'phase', phase: { at: 'world' } },
    {
      kind: 'drawn',
      construct: 'traffic.open.paced',
      draw: {
        ...draw,
        of: 'chance',
        percentage: 2500,
        scale: { numerator: 1, denominator: 1 },
        roll: 1000,
        succeeded: true,
      },
    },
    { kind: 'moved', machine: 'traffic', from: 'traffic.open.paced', to: 'traffic.closed', on: null },
    {
      kind: 'changed',
      construct: 'traffic.closed',
      how: 'set',
      variable: 'light',
      from: 0,
      to: 1,
      wanted: 1,
      patches: [],
    },
  ];
  expect(told(start)).toContain(
    '    Traffic: Paced; one by one -> Closed "for now"\n      chance 25%: drew 10.00, yes; Harbour light: green -> red\n',
  );
});

test('long texts stand below whom they were told to, in their paragraphs', () => {
  const text = { en: ['First line,\nand on.\n\nSecond.\n- a\n- b'] };
  const message = { turn: 1, seats: [], construct: 'notice', text, withheld: [] };
  expect(told([{ kind: 'told', message }])).toBe(
    '  Briefing\n    Notice to mariners\n      to the white cell:\n        First line, and on.\n        Second.\n        - a\n        - b\n',
  );
});

test('one turn follows on another', () => {
  const second: Event = { kind: 'turn', turn: 4, date: '2027-03-22', hour: 0, move: false };
  expect(told([...turn, second])).toBe(`${told(turn)}\nTurn 4, 2027-03-22\n`);
});

const changed = (variable: string, from: number, to: number): Event => ({
  kind: 'changed',
  construct: 'fog_rolls_in',
  how: 'raise',
  variable,
  from,
  to,
  wanted: to,
  patches: [],
});
const drawn = (roll: number): Event => ({
  kind: 'drawn',
  construct: 'fog_rolls_in',
  draw: {
    ...draw,
    of: 'chance',
    percentage: 3000,
    scale: { numerator: 1, denominator: 1 },
    roll,
    succeeded: roll < 3000,
  },
});

test('changes that follow one another share a line, a value on its way is named once, draws begin a line', () => {
  const events: Event[] = [
    { kind: 'phase', phase: { at: 'world' } },
    { kind: 'fired', rule: 'fog_rolls_in' },
    changed('queue', 3, 5),
    changed('queue', 5, 4),
    changed('light', 0, 1),
    drawn(6000),
    drawn(1000),
    changed('queue', 4, 6),
    drawn(7000),
  ];
  const quiet = told(events);
  expect(quiet).toContain(`
    Fog rolls in
      Ships waiting: 3 -> 5 ships -> 4 ships; Harbour light: green -> red
      chance 30%: drew 10.00, yes; Ships waiting: 4 -> 6 ships
`);
  expect(quiet).not.toContain('70.00');
  const explained = told(events, { explain: true });
  expect(explained.match(/chance/g)).toHaveLength(3);
  expect(explained).toContain('Ships waiting: 3 -> 5 ships [queue 3 -> 5, raise by fog_rolls_in]\n');
});

test('a chance that brought on dice of which something came is told with them', () => {
  const dice: Event = {
    kind: 'drawn',
    construct: 'fog_rolls_in',
    draw: { ...draw, of: 'dice', dice: { count: 1, sides: 6 }, faces: [2], total: 2 },
  };
  const world: Event[] = [
    { kind: 'phase', phase: { at: 'world' } },
    { kind: 'fired', rule: 'fog_rolls_in' },
  ];
  expect(told([...world, drawn(6000), drawn(1000), dice, changed('queue', 3, 5), drawn(2000)])).toContain(`
    Fog rolls in
      chance 30%: drew 10.00, yes
      1d6 = 2; Ships waiting: 3 -> 5 ships
`);
});

test.each([
  [['master', 'shippers'], 'to all: Wait.'],
  [['master'], 'to Port authority: Wait.'],
  [[], 'to the white cell: Wait.'],
])('who is told: %o', (seats, says) => {
  const message = { turn: 1, seats, construct: 'notice', text: { en: ['Wait.'] }, withheld: [] };
  expect(told([{ kind: 'told', message }])).toContain(says);
});

describe('orders that are not simply carried out', () => {
  const start: Event[] = [
    { kind: 'turn', turn: 1, date: '2027-03-01', hour: 6, move: false },
    { kind: 'phase', phase: { at: 'resolution', halt: 'order' } },
  ];
  const ask: Event = { kind: 'asked', seat: 'shippers', ...admit, stage: 0, of: 'master', hours: 12, turns: 0 };

  test('an ask, its answer and the order stand together', () => {
    const events: Event[] = [
      ...start,
      ask,
      {
        kind: 'answered',
        seat: 'master',
        action: 'admit',
        requester: 'shippers',
        grant: true,
        choices: [0, 1],
        by: 'careful',
      },
      { kind: 'executed', seat: 'shippers', slot: 1, order: { action: 'admit', choices: [0, 1] }, waited: 12 },
    ];
    expect(told(events)).toBe(`
Turn 1, 2027-03-01
  Orders
    Shipping companies: Admit ships (to: Outer roads, how many: 2)
      asks Harbour master for authority, 12 hours: to be answered this turn
      Harbour master grants it, changed: Admit ships (to: Inner basin, how
        many: 1)
    Shipping companies: Admit ships (to: Inner basin, how many: 1)
      goes ahead after 12 hours of asking
`);
  });

  test('a plain answer stands beside its ask, and hours that were named are not named again', () => {
    const answered = (grant: boolean): Event => ({
      kind: 'answered',
      seat: 'master',
      action: 'admit',
      requester: 'shippers',
      grant,
      by: 'careful',
    });
    const executed = (waited: number): Event => ({ kind: 'executed', seat: 'shippers', slot: 1, order: admit, waited });
    const granted = told([...start, ask, answered(true), executed(12)]);
    expect(granted).toContain('      asks Harbour master for authority, 12 hours: granted\n');
    expect(granted).not.toContain('goes ahead');
    expect(told([...start, ask, answered(true), executed(20)])).toContain(
      '      goes ahead after 20 hours of asking\n',
    );
    expect(told([...start, ask, answered(false)])).toContain(
      '      asks Harbour master for authority, 12 hours: refused\n',
    );
  });

  test.each([
    [{ why: 'requirement', index: 0, secretly: false }, 'the fog must lift'],
    [{ why: 'requirement', index: 3, secretly: true }, 'its 4th requirement does not hold'],
    [{ why: 'limit', limit: 'perTurn' }, 'not again this turn'],
    [{ why: 'cost', variable: 'trust', needed: 300, available: 150 }, 'it costs 3% of Trust, and there is 1.5%'],
    [{ why: 'no-authority' }, 'nobody has the authority'],
    [{ why: 'refused', by: 'master' }, 'refused by Harbour master'],
    [{ why: 'unanswered', by: 'master' }, 'Harbour master did not answer'],
  ] as const)('lapses because of %o', (lapse, reason) => {
    const events: Event[] = [...start, ask, { kind: 'lapsed', seat: 'shippers', slot: 1, order: admit, lapse }];
    expect(told(events)).toContain(`      lapses: ${reason}\n`);
    expect(told(events).match(/Shipping companies: Admit/g)).toHaveLength(1);
  });

  test('a free text stands in quotes', () => {
    const order = { text: 'close the port' };
    const events: Event[] = [
      ...start,
      { kind: 'lapsed', seat: 'master', slot: 1, order, lapse: { why: 'not-ruled-on' } },
    ];
    expect(told(events)).toContain('    Harbour master: “close the port”\n      lapses: nobody ruled on it\n');
  });
});
