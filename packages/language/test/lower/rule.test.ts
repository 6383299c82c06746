import { describe, expect, test } from 'vitest';
import { lowered, mistakes } from './lowered.ts';

const WORLD = `
track tension 0..10 shown to all
track offer of each side 0..10
flag storm shown to all
action surge by pm, china { then raise tension by 1 }
`;
const n = (value: number) => ({ op: 'number', value });
const v = (id: string) => ({ op: 'variable', id });
const raise = { do: 'change', how: 'raise', target: v('tension'), amount: n(1) };

describe('rules', () => {
  test('conditions, a chance, limits and effects', () => {
    const { rules } = lowered(`${WORLD}rule typhoon "Typhoons" {
      each turn from 4 to 9
      when not storm and tension > 1
      chance 25%
      once per game
      wait 2 turns
      then set storm to yes
    }`);
    expect(rules).toEqual([
      {
        id: 'typhoon',
        title: { en: ['Typhoons'] },
        when: {
          op: 'and',
          of: [
            { op: 'between', of: v('turn'), from: n(4), to: n(9) },
            {
              op: 'and',
              of: [
                { op: 'not', of: v('storm') },
                { op: 'greater', left: v('tension'), right: n(1) },
              ],
            },
          ],
        },
        chance: { percentage: n(2_500), site: 'typhoon/0' },
        limits: { perGame: 1, wait: 2 },
        effects: [{ do: 'change', how: 'set', target: v('storm'), amount: n(1) }],
      },
    ]);
  });

  test.each([
    ['each turn', undefined],
    ['each turn from 4', { op: 'at-least', left: v('turn'), right: n(4) }],
    ['each turn to 4', { op: 'at-most', left: v('turn'), right: n(4) }],
    [
      'follows surge',
      { op: 'greater', left: { op: 'add', left: v('surge@pm/now'), right: v('surge@china/now') }, right: n(0) },
    ],
  ])('%s', (clause, when) => {
    expect(lowered(`${WORLD}rule r { ${clause} then raise tension by 1 }`).rules[0]?.when).toEqual(when);
  });

  test('a rate is the chance of a turn', () => {
    const { rules } = lowered(`${WORLD}
      rule a { at 3% each month then raise tension by 1 }
      rule b { at 3% each week as often then raise tension by 1 }
      rule c { at 1% each day then raise tension by 1 }
    `);
    expect(rules.map(({ chance }) => chance)).toEqual([
      { percentage: n(300), scale: { numerator: 1_600, denominator: 6_957 }, site: 'a/0' },
      { percentage: n(300), site: 'b/often' },
      { percentage: n(100), scale: { numerator: 7, denominator: 1 }, site: 'c/0' },
    ]);
  });

  test('a draw of the rule comes before those of its effects', () => {
    const [rule] = lowered(`${WORLD}rule r { chance 5% then raise tension by 1d6 }`).rules;
    expect(rule).toMatchObject({ chance: { site: 'r/0' }, effects: [{ amount: { site: 'r/1' } }] });
  });
});

describe('for each', () => {
  test('declarations are written out, their ids end in the member', () => {
    const scenario = lowered(`${WORLD}for each s in {usa, china} {
      rule mobilise "Mobilises" { when offer of s > 3 chance 5% then lower offer of s by 1 }
      inject warning { on turn 2 to s text "To you." then raise offer of s by 1d6 }
      metric bid: highest offer of s
    }
    rule r { each turn then release warning of usa }`);
    const rule = (side: string) => ({
      id: `mobilise.${side}`,
      title: { en: ['Mobilises'] },
      when: { op: 'greater', left: v(`offer.${side}`), right: n(3) },
      chance: { percentage: n(500), site: `mobilise.${side}/0` },
      limits: {},
      effects: [{ do: 'change', how: 'lower', target: v(`offer.${side}`), amount: n(1) }],
    });
    expect(scenario.rules.slice(0, 2)).toEqual([rule('usa'), rule('china')]);
    expect(scenario.rules[2]?.effects).toEqual([{ do: 'release', inject: 'warning.usa' }]);
    expect(scenario.injects.map(({ id, seats }) => [id, seats])).toEqual([
      ['warning.usa', ['usa']],
      ['warning.china', ['china']],
    ]);
    expect(scenario.metrics.map(({ id, of }) => [id, of])).toEqual([
      ['bid.usa', v('offer.usa')],
      ['bid.china', v('offer.china')],
    ]);
  });

  test('an inject of a for each is named with its member', () => {
    const text = `${WORLD}for each s in sides { inject w { released by hand to s text "w" } }`;
    expect(mistakes(`${text}\nrule r { each turn then release w }`)).toEqual([
      'missing-clause 7:25 This inject stands in a ‘for each’: say of which member, with ‘of’.',
    ]);
  });
});

describe('injects', () => {
  test('whole', () => {
    const { injects } = lowered(`${WORLD}inject footage "Footage" ja "映像" {
      serial "B-2"
      to japan, usa
      from "A news agency"
      on 2027-05-10
      when storm
      objective "Pressure" expected "A statement"
      story footage
      text """
        A cutter lists,
          its bow stove in: {tension}.
        """
      then raise tension by 1
    }`);
    expect(injects).toEqual([
      {
        id: 'footage',
        title: { en: ['Footage'], ja: ['映像'] },
        serial: 'B-2',
        from: { en: ['A news agency'] },
        seats: ['pm', 'jcg', 'usa'],
        text: { en: ['A cutter lists,\n  its bow stove in: ', { show: v('tension'), as: { kind: 'number' } }, '.'] },
        story: 'footage',
        objective: { en: ['Pressure'] },
        expected: { en: ['A statement'] },
        turn: 6,
        when: v('storm'),
        effects: [raise],
      },
    ]);
  });

  test('without a text the title is read', () => {
    const { injects } = lowered(`${WORLD}inject rumour "A rumour" { released by hand to white cell }`);
    expect(injects[0]).toMatchObject({ seats: [], text: { en: ['A rumour'] } });
    expect(Object.keys(injects[0] ?? {})).not.toContain('turn');
  });

  test.each([
    [
      'inject i { on turn 13 to all text "i" }',
      'date-outside-calendar 6:12 Turn 13 lies outside the calendar, which has turns 1 to 12 from 2027-04-05.',
    ],
    [
      'inject i { on 2026-01-05 to all text "i" }',
      'date-outside-calendar 6:12 2026-01-05 lies outside the calendar, which has turns 1 to 12 from 2027-04-05.',
    ],
    ['inject i { on 2027-02-30 to all text "i" }', 'unknown-date 6:12 There is no day 2027-02-30.'],
    ['inject i { on turn 1 text "i" }', 'audience-missing 6:8 Say who reads ‘i’: ‘to …’, or ‘to white cell’.'],
    [
      'track t 0..9 shown to usa inject i { on turn 1 to all text "{t}" }',
      'unseen 6:62 ‘pm’, ‘jcg’, ‘china’ read this, but do not always see ‘t’ as a number.',
    ],
    [
      'track t 0..9 shown to usa shown to others within 2 inject i { on turn 1 to all text "{t}" }',
      'seen-differently 6:85 ‘pm’ and ‘china’ see what this shows differently: write an inject for each.',
    ],
  ])('%s', (text, expected) => expect(mistakes(WORLD + text)).toContain(expected));
});

describe('endings and metrics', () => {
  test('endings', () => {
    const { endings } = lowered(`${WORLD}
      ending war "War" { when tension = 10 story war text "At {tension}." outcome japan "Lost." }
      ending called
      { when storm }
    `);
    expect(endings).toEqual([
      {
        id: 'war',
        title: { en: ['War'] },
        when: { op: 'equal', left: v('tension'), right: n(10) },
        story: 'war',
        text: { en: ['At ', { show: v('tension'), as: { kind: 'number' } }, '.'] },
        outcomes: [{ side: 'japan', text: { en: ['Lost.'] } }],
      },
      { id: 'called', title: { en: ['called'] }, when: v('storm'), outcomes: [] },
    ]);
  });

  test('metrics', () => {
    const { metrics } = lowered(`
      track days_left 0..10 unit days track approval 0%..100%
      machine m { initial state a }
      metric peak: highest days_left
      metric mood: average approval
      metric held: count days_left > 3
      metric streak: longest days_left > 3
      metric stay "In a": time in m.a
      metric calm: final days_left > 3
    `);
    const over = { op: 'greater', left: v('days_left'), right: n(3) };
    const metric = (id: string, aggregate: string, of: unknown, kind: string, unit?: string) => ({
      id,
      title: { en: [id] },
      aggregate,
      of,
      ...(unit === undefined ? {} : { unit }),
      kind,
    });
    expect(metrics).toEqual([
      metric('peak', 'highest', v('days_left'), 'number', 'days'),
      metric('mood', 'average', v('approval'), 'percentage'),
      metric('held', 'count', over, 'number', 'turns'),
      metric('streak', 'longest', over, 'number', 'turns'),
      { ...metric('stay', 'count', { op: 'active', state: 'm.a' }, 'number', 'turns'), title: { en: ['In a'] } },
      metric('calm', 'final', over, 'yes-no'),
    ]);
  });
});
