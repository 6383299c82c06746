import type {
  Action,
  Inject,
  Machine,
  Policy,
  Rule,
  Scenario,
  Study,
  Table,
  Test,
  Value,
  Variable,
} from '../src/index.ts';
import {
  action,
  local,
  machine,
  number,
  parameter,
  raise,
  rule,
  scenario,
  state,
  text,
  track,
  variable,
} from './build.ts';

// A made-up scenario in which every kind of construct, effect and expression stands at least once: a harbour town and
// a company about a strike. What tests expect of it is counted by hand from here.

const grounds = { sources: ['records'], assumed: text('Round numbers.') };
const exactly = [{ seats: ['mayor', 'harbourmaster', 'board'], as: { kind: 'exact' } }] as const;

const variables: readonly Variable[] = [
  {
    ...track('unrest', 0, 10),
    start: parameter('mood'),
    kind: { is: 'track', unit: 'points' },
    shown: [
      { seats: ['mayor'], as: { kind: 'exact' } },
      { seats: ['harbourmaster'], as: { kind: 'margin', margin: 2 } },
      {
        seats: ['board'],
        as: {
          kind: 'bands',
          bands: [
            { id: 'calm', title: text('calm'), from: 0, to: 3 },
            { id: 'tense', title: text('tense'), from: 4, to: 10 },
          ],
        },
        when: variable('leaked'),
      },
    ],
  },
  { ...track('approval', 0, 10_000, 5000), kind: { is: 'track', percentage: true }, shown: exactly },
  { ...track('budget', 0, 50, 20), shown: exactly },
  { ...track('leaked', 0, 1), kind: { is: 'flag' }, shown: exactly },
  { ...track('posture', 0, 2), kind: { is: 'status', enumeration: 'Posture' }, shown: exactly },
  { ...track('offer.town', 0, 10), shown: exactly },
  { ...track('offer.company', 0, 10, 2), shown: exactly },
  { ...track('tugs.quay', 0, 6, 4), kind: { is: 'force', force: 'tugs', place: 'quay' } },
  { ...track('tugs.roads', 0, 6), kind: { is: 'force', force: 'tugs', place: 'roads' } },
];

const values: readonly Value[] = [
  {
    id: 'pressure',
    title: text('Pressure'),
    min: 0,
    max: 30,
    unit: 'points',
    kind: 'number',
    is: { op: 'add', left: variable('unrest'), right: { op: 'multiply', left: number(2), right: variable('leaked') } },
    shown: exactly,
  },
  {
    id: 'heated',
    title: text('Heated'),
    min: 0,
    max: 1,
    kind: 'yes-no',
    is: { op: 'greater', left: { op: 'value', id: 'pressure' }, right: number(5) },
    shown: [],
  },
];

const tables: readonly Table[] = [
  {
    id: 'talks',
    title: text('Talks'),
    dice: { count: 2, sides: 6 },
    gives: { enumeration: 'Result' },
    columns: {
      kind: 'odds',
      odds: [
        { left: 1, right: 2 },
        { left: 1, right: 1 },
        { left: 2, right: 1 },
      ],
    },
    rows: [
      { from: 2, to: 6, cells: [0, 0, 1] },
      { from: 7, to: 12, cells: [0, 1, 1] },
    ],
    grounds,
  },
  {
    id: 'wages',
    title: text('Wages'),
    gives: 'number',
    columns: {
      kind: 'number',
      ranges: [
        { from: 0, to: 0 },
        { from: 1, to: 2 },
      ],
      enumeration: 'Posture',
    },
    rows: [
      { from: 0, to: 5, cells: [3, 4] },
      { from: 6, to: 10, cells: [5, 7] },
    ],
    grounds,
  },
  {
    id: 'weather',
    title: text('Weather'),
    dice: { count: 1, sides: 6 },
    gives: 'percentage',
    columns: { kind: 'only' },
    rows: [
      { from: 1, to: 5, cells: [0] },
      { from: 6, to: 6, cells: [5000] },
    ],
    grounds,
  },
];

const strike: Machine = {
  ...machine('strike', [
    state('strike.work', {
      initial: true,
      entry: [{ do: 'tell', seats: [], text: text('Work goes on.') }],
      exit: [raise('unrest')],
      transitions: [
        { target: 'strike.out', on: 'walkout', effects: [{ do: 'story', knot: 'walkout' }] },
        {
          target: 'strike.slow',
          when: { op: 'value', id: 'heated' },
          chance: { percentage: number(2500), site: 'strike.work/go/1' },
          effects: [],
        },
      ],
    }),
    state('strike.slow', {
      kind: 'compound',
      transitions: [{ target: 'strike.work', after: 3, effects: [] }],
    }),
    state('strike.slow.grumbling', {
      parent: 'strike.slow',
      initial: true,
      transitions: [{ target: 'strike.slow.sabotage', when: variable('leaked'), effects: [] }],
    }),
    state('strike.slow.sabotage', { parent: 'strike.slow' }),
    state('strike.out', {
      kind: 'parallel',
      entry: [{ do: 'send', signal: 'closed' }],
      transitions: [{ target: 'strike.over', when: { op: 'active', state: 'strike.out.talk.agreed' }, effects: [] }],
    }),
    state('strike.out.talk', { parent: 'strike.out', kind: 'compound' }),
    state('strike.out.talk.silent', {
      parent: 'strike.out.talk',
      initial: true,
      transitions: [{ target: 'strike.out.talk.agreed', after: 2, effects: [raise('approval', 100)] }],
    }),
    state('strike.out.talk.agreed', { parent: 'strike.out.talk' }),
    state('strike.out.quay', { parent: 'strike.out' }),
    state('strike.over', { kind: 'final' }),
  ]),
  shown: exactly,
};

const port = machine('port', [
  state('port.open', { initial: true, transitions: [{ target: 'port.shut', on: 'closed', effects: [] }] }),
  state('port.shut', { entry: [{ do: 'release', inject: 'news' }] }),
]);

const offer: Action = action('make_offer', ['mayor', 'board'], {
  choices: [
    { name: 'amount', title: text('How much'), values: [1, 2, 3], of: 'number' },
    { name: 'style', title: text('How'), values: [0, 2], of: { enumeration: 'Posture' } },
  ],
  costs: [{ amount: local('amount'), of: variable('budget') }],
  requirements: [
    { when: { op: 'less', left: variable('unrest'), right: number(9) }, secretly: true, text: text('Not in a riot.') },
    { when: { op: 'not', of: { op: 'active', state: 'strike.over' } }, secretly: false },
  ],
  limits: { perTurn: 1, perGame: 4, wait: 2 },
  standing: true,
  authority: [
    { seat: 'mayor' },
    { seat: 'board', when: { op: 'between', of: variable('approval'), from: number(5000), to: number(10_000) } },
  ],
  request: { to: 'mayor', takes: { hours: number(200), turns: number(1) } },
  consents: [
    {
      seat: 'harbourmaster',
      when: { op: 'or', of: [variable('leaked'), { op: 'value', id: 'heated' }] },
      takes: { hours: number(12), turns: number(0) },
    },
  ],
  effects: [
    {
      do: 'change',
      how: 'raise',
      target: { op: 'element', ids: ['offer.town', 'offer.company'], index: local('actor') },
      amount: { op: 'minimum', of: [local('amount'), { op: 'divide', left: local('waited'), right: number(24) }] },
    },
    {
      do: 'roll',
      roll: {
        table: 'talks',
        column: {
          by: { kind: 'odds', left: variable('offer.town'), right: variable('unrest') },
          shift: { op: 'subtract', left: local('style'), right: number(1) },
        },
        plus: { op: 'modulo', left: variable('budget'), right: number(3) },
        site: 'make_offer/0',
      },
      outcomes: [{ cells: [1], effects: [{ do: 'send', signal: 'walkout' }] }],
    },
    { do: 'let', name: 'drift', value: { op: 'dice', dice: { count: 2, sides: 6 }, site: 'make_offer/1' } },
    {
      do: 'chance',
      chance: {
        percentage: { op: 'share', percentage: number(5000), of: local('drift') },
        scale: { numerator: 11_200, denominator: 48_699 },
        site: 'make_offer/2',
      },
      then: [{ do: 'end', ending: 'settled' }],
      otherwise: [{ do: 'change', how: 'lower', target: variable('unrest'), amount: local('drift') }],
    },
  ],
});

const tow: Action = action('tow', ['harbourmaster'], {
  choices: [{ name: 'to', title: text('Where to'), values: [0, 1], of: 'place' }],
  effects: [
    {
      do: 'move',
      amount: { op: 'maximum', of: [number(1), { op: 'absolute', of: { op: 'negate', of: number(2) } }] },
      from: variable('tugs.quay'),
      to: { op: 'element', ids: ['tugs.quay', 'tugs.roads'], index: local('to') },
    },
  ],
});

const rules: readonly Rule[] = [
  rule(
    'gale',
    [
      {
        do: 'one-of',
        site: 'gale/1',
        branches: [
          { percentage: number(6000), effects: [raise('unrest')] },
          {
            percentage: { op: 'roll', table: 'weather', column: { by: { kind: 'only' } }, site: 'gale/2' },
            effects: [],
          },
        ],
        otherwise: [{ do: 'change', how: 'set', target: variable('posture'), amount: number(1) }],
      },
      {
        do: 'if',
        when: { op: 'and', of: [variable('leaked'), { op: 'at-least', left: variable('turn'), right: number(3) }] },
        // biome-ignore format: one effect a line
        then: [
          { do: 'repeat', times: 3, effects: [raise('unrest', { op: 'hits', of: variable('tugs.quay'), at: number(2000), site: 'gale/3' })] },
        ],
        otherwise: [],
      },
    ],
    {
      when: {
        op: 'unequal',
        left: { op: 'listed', values: [0, 1, 1], from: 1, index: variable('turn') },
        right: number(0),
      },
      chance: { percentage: number(3000), site: 'gale/0' },
      limits: { perGame: 3, wait: 1 },
    },
  ),
  rule('pay', [
    {
      do: 'change',
      how: 'lower',
      target: variable('budget'),
      amount: {
        op: 'lookup',
        table: 'wages',
        row: variable('unrest'),
        column: { by: { kind: 'number', of: variable('posture') } },
      },
    },
    {
      do: 'tell',
      seats: ['mayor', 'board'],
      text: {
        en: ['Unrest is ', { show: variable('unrest'), as: { kind: 'number', unit: 'points' } }, '.'],
        ja: ['不穏 ', { show: { op: 'equal', left: variable('posture'), right: number(1) }, as: { kind: 'yes-no' } }],
      },
    },
  ]),
];

const news: Inject = {
  id: 'news',
  title: text('News'),
  serial: 'A-1',
  from: text('A paper'),
  seats: ['mayor'],
  text: text('The harbour is ', { show: number(0), as: { kind: 'machine', machine: 'port' } }),
  story: 'news',
  objective: text('See it.'),
  expected: text('They act.'),
  turn: 4,
  when: { op: 'at-most', left: variable('unrest'), right: number(9) },
  effects: [{ do: 'change', how: 'set', target: variable('leaked'), amount: number(1) }],
};

const seen = { op: 'seen', of: variable('unrest'), margin: 2, min: 0, max: 10, site: 'unrest/margin/town' } as const;

const policies: readonly Policy[] = [
  {
    id: 'firm',
    title: text('Firm'),
    seats: ['board'],
    preferences: [
      {
        action: 'make_offer',
        choices: [number(2), null],
        weight: { op: 'first', cases: [{ when: variable('leaked'), then: number(3) }], otherwise: number(1) },
        when: {
          op: 'less',
          left: { op: 'value-element', ids: ['pressure', 'heated'], index: number(0) },
          right: number(8),
        },
      },
    ],
    answers: [{ action: 'make_offer', grant: true, choices: [number(1), null] }],
    otherwise: 'random',
  },
  {
    id: 'careful',
    title: text('Careful'),
    seats: ['harbourmaster'],
    preferences: [{ action: 'tow', choices: [null], weight: seen }],
    answers: [],
    otherwise: 'pass',
  },
];

const tests: readonly Test[] = [
  {
    title: 'an offer is made',
    seed: 1,
    policies: [{ seat: 'board', policy: 'firm' }],
    steps: [
      { do: 'given', target: variable('unrest'), value: number(4) },
      { do: 'given-state', state: 'strike.slow' },
      { do: 'given-parameter', parameter: 'mood', value: number(2) },
      {
        do: 'order',
        seat: 'mayor',
        order: { action: 'make_offer', choices: [2, 0] },
        script: { dice: [7], chances: 'fail' },
      },
      { do: 'answer', seat: 'harbourmaster', action: 'make_offer', grant: true },
      { do: 'release', inject: 'news' },
      { do: 'after', turns: 2, script: { dice: [] } },
      { do: 'check', that: { op: 'equal', left: variable('budget'), right: number(18) }, text: 'budget = 18' },
    ],
  },
  {
    title: 'it is mostly calm',
    runs: 100,
    seed: 7,
    policies: [],
    steps: [
      {
        do: 'check-runs',
        figure: { kind: 'quantile', metric: 'peak', at: 90 },
        compare: 'at-most',
        bound: 9,
        text: 'quantile(peak, 90) <= 9',
      },
    ],
  },
];

const usual: Study = {
  id: 'usual',
  title: text('As usual'),
  vary: [],
  compare: [],
  sample: { design: 'base' },
  runs: 100,
  seed: 1,
  ask: [{ figure: { kind: 'mean', metric: 'peak' }, text: 'mean(peak)' }],
  expect: [],
};

const moods: Study = {
  id: 'moods',
  title: text('Moods'),
  question: text('Does mood matter?'),
  vary: [
    { kind: 'parameter', parameter: 'mood', values: [0, 5] },
    { kind: 'policy', seats: ['board'], policies: ['firm'] },
    { kind: 'start', target: variable('budget'), values: [10, 20] },
  ],
  compare: [
    { kind: 'policy', seats: ['harbourmaster'], policies: ['careful'] },
    { kind: 'start', target: variable('unrest'), values: [2, 4] },
  ],
  sample: { design: 'latin', points: 20 },
  runs: 100,
  until: { runsMost: 800, within: 150 },
  seed: 42,
  ask: [
    { figure: { kind: 'share', of: { op: 'active', state: 'strike.over' } }, text: 'share(strike is over)' },
    { figure: { kind: 'mean', metric: 'peak' }, text: 'mean(peak)' },
  ],
  expect: [
    { figure: { kind: 'mean', metric: 'peak' }, text: 'mean(peak)', compare: 'less', bound: 8, predicted: true },
  ],
};

const literal = (id: string) => ({ id, title: text(id) });

export const harbour: Scenario = scenario({
  id: 'harbour',
  title: { en: ['The harbour strike'], ja: ['港のストライキ'] },
  version: '0.3',
  marking: text('EXERCISE'),
  languages: ['en', 'ja'],
  sources: [{ key: 'records', title: 'Town records', at: 'Town hall' }],
  calendar: { start: '2027-04-05', turn: { count: 1, unit: 'week' }, turns: 12, turnsPerMove: 2 },
  initiative: { kind: 'rolled' },
  interrupts: [{ op: 'active', state: 'strike.out' }],
  sides: [
    { id: 'town', title: text('Town'), aims: [text('Peace in the harbour')], played: 'people' },
    { id: 'company', title: text('Company'), aims: [], played: 'policy' },
  ],
  seats: [
    { id: 'mayor', side: 'town', title: text('Mayor'), orders: 2 },
    { id: 'harbourmaster', side: 'town', title: text('Harbourmaster'), orders: 1, policy: 'careful' },
    { id: 'board', side: 'company', title: text('Board'), orders: 1, policy: 'firm' },
  ],
  places: [
    { id: 'quay', title: text('Quay'), latitude: 351_234, longitude: 1_396_500, borders: ['roads'] },
    { id: 'roads', title: text('Roads'), borders: ['quay'] },
  ],
  enumerations: [
    { id: 'Posture', literals: [literal('soft'), literal('firm'), literal('hard')] },
    { id: 'Result', literals: [literal('nothing'), literal('progress')] },
  ],
  parameters: [
    {
      id: 'mood',
      title: text('Mood'),
      min: 0,
      max: 8,
      default: 3,
      kind: 'number',
      unit: 'points',
      varies: { as: 'triangular', arguments: [0, 3, 8] },
      grounds,
    },
  ],
  variables,
  forces: [{ id: 'tugs', title: text('Tugs'), side: 'town', unit: 'ships' }],
  values,
  tables,
  signals: [
    { id: 'walkout', title: text('Walkout') },
    { id: 'closed', title: text('Closed') },
  ],
  machines: [strike, port],
  actions: [offer, tow],
  rules,
  injects: [news],
  policies,
  endings: [
    { id: 'settled', title: text('Settled'), story: 'end', outcomes: [{ side: 'town', text: text('Good.') }] },
    {
      id: 'riot',
      title: text('Riot'),
      when: { op: 'equal', left: variable('unrest'), right: number(10) },
      text: text('Riot.'),
      outcomes: [],
    },
  ],
  metrics: [
    { id: 'peak', title: text('Peak'), aggregate: 'highest', of: variable('unrest'), unit: 'points', kind: 'number' },
    {
      id: 'shut',
      title: text('Shut'),
      aggregate: 'longest',
      of: { op: 'active', state: 'port.shut' },
      kind: 'number',
    },
  ],
  tests,
  studies: [moods, usual],
});
