import type { Expression, Scenario, Text } from '@sandtable/scenario';

// A scenario in the intermediate form, written by hand, for what prints and draws scenarios.

const text = (en: string, ja?: string): Text => (ja ? { en: [en], ja: [ja] } : { en: [en] });
const number = (value: number): Expression => ({ op: 'number', value });
const variable = (id: string): { op: 'variable'; id: string } => ({ op: 'variable', id });
const all = ['master', 'shippers'];

export const harbour: Scenario = {
  format: 'sandtable.scenario',
  formatVersion: 1,
  id: 'harbour',
  title: text('Harbour in the fog', '霧の港'),
  version: '1.0',
  kind: 'scenario',
  marking: text('UNCLASSIFIED // EXERCISE'),
  languages: ['en', 'ja'],
  sources: [],
  calendar: { start: '2027-03-01', turn: { count: 1, unit: 'week' }, turns: 6, turnsPerMove: 2 },
  initiative: { kind: 'listed', sides: ['port', 'shippers'] },
  interrupts: [],
  sides: [
    { id: 'port', title: text('Port authority', '港湾局'), aims: [], played: 'policy' },
    { id: 'shippers', title: text('Shipping companies'), aims: [], played: 'policy' },
  ],
  seats: [
    { id: 'master', side: 'port', title: text('Harbour master', '港長'), orders: 2, policy: 'careful' },
    { id: 'shippers', side: 'shippers', title: text('Shipping companies'), orders: 1 },
  ],
  places: [
    { id: 'inner', title: text('Inner basin'), borders: ['outer'] },
    { id: 'outer', title: text('Outer roads'), borders: ['inner'] },
  ],
  enumerations: [
    {
      id: 'Light',
      literals: [
        { id: 'green', title: text('green', '青') },
        { id: 'red', title: text('red', '赤') },
      ],
    },
    {
      id: 'Passage',
      literals: [
        { id: 'clear', title: text('clear') },
        { id: 'scrape', title: text('scrape') },
      ],
    },
  ],
  parameters: [],
  variables: [
    {
      id: 'queue',
      title: text('Ships waiting', '待ち船'),
      min: 0,
      max: 10,
      start: number(3),
      kind: { is: 'track', unit: 'ships' },
      shown: [],
    },
    {
      id: 'trust',
      title: text('Trust'),
      min: 0,
      max: 10_000,
      start: number(5500),
      kind: { is: 'track', percentage: true },
      shown: [],
    },
    {
      id: 'light',
      title: text('Harbour light'),
      min: 0,
      max: 1,
      start: number(0),
      kind: { is: 'status', enumeration: 'Light' },
      shown: [],
    },
    { id: 'fog', title: text('Fog'), min: 0, max: 1, start: number(0), kind: { is: 'flag' }, shown: [] },
  ],
  forces: [],
  values: [],
  tables: [
    {
      id: 'passage',
      title: text('Ships passing'),
      dice: { count: 2, sides: 6 },
      gives: { enumeration: 'Passage' },
      columns: {
        kind: 'odds',
        odds: [
          { left: 1, right: 2 },
          { left: 1, right: 1 },
        ],
      },
      rows: [
        { from: 2, to: 8, cells: [0, 0] },
        { from: 9, to: 12, cells: [0, 1] },
      ],
      grounds: { sources: [] },
    },
  ],
  signals: [{ id: 'bell', title: text('The fog bell') }],
  machines: [
    {
      id: 'traffic',
      title: text('Traffic', '往来'),
      shown: [],
      states: [
        {
          id: 'traffic.open',
          title: text('Open'),
          kind: 'compound',
          initial: true,
          entry: [],
          exit: [],
          transitions: [
            {
              target: 'traffic.closed',
              on: 'bell',
              when: { op: 'and', of: [variable('fog'), { op: 'at-least', left: variable('queue'), right: number(4) }] },
              effects: [],
            },
          ],
        },
        {
          id: 'traffic.open.free',
          parent: 'traffic.open',
          title: text('Free'),
          kind: 'atomic',
          initial: true,
          entry: [],
          exit: [],
          transitions: [
            {
              target: 'traffic.open.paced',
              when: { op: 'equal', left: variable('light'), right: number(1) },
              effects: [],
            },
          ],
        },
        {
          id: 'traffic.open.paced',
          parent: 'traffic.open',
          title: text('Paced; one by one'),
          kind: 'atomic',
          initial: false,
          entry: [],
          exit: [],
          transitions: [
            {
              target: 'traffic.closed',
              after: 2,
              chance: { percentage: number(2500), site: 'traffic.open.paced/go/0' },
              effects: [],
            },
          ],
        },
        {
          id: 'traffic.closed',
          title: text('Closed "for now"'),
          kind: 'parallel',
          initial: false,
          entry: [{ do: 'change', how: 'set', target: variable('light'), amount: number(1) }],
          exit: [],
          transitions: [
            {
              target: 'traffic.open.paced',
              when: { op: 'not', of: variable('fog') },
              effects: [{ do: 'change', how: 'lower', target: variable('trust'), amount: number(500) }],
            },
            { target: 'traffic.over', after: 3, effects: [{ do: 'send', signal: 'bell' }] },
          ],
        },
        {
          id: 'traffic.closed.sea',
          parent: 'traffic.closed',
          title: text('At sea'),
          kind: 'compound',
          initial: false,
          entry: [],
          exit: [],
          transitions: [],
        },
        {
          id: 'traffic.closed.sea.calm',
          parent: 'traffic.closed.sea',
          title: text('Calm'),
          kind: 'atomic',
          initial: true,
          entry: [],
          exit: [],
          transitions: [{ target: 'traffic.closed.sea.crowded', effects: [] }],
        },
        {
          id: 'traffic.closed.sea.crowded',
          parent: 'traffic.closed.sea',
          title: text('Crowded'),
          kind: 'atomic',
          initial: false,
          entry: [],
          exit: [],
          transitions: [{ target: 'traffic.closed.sea.crowded', effects: [] }],
        },
        {
          id: 'traffic.closed.quay',
          parent: 'traffic.closed',
          title: text('On the quay'),
          kind: 'atomic',
          initial: false,
          entry: [],
          exit: [],
          transitions: [],
        },
        {
          id: 'traffic.over',
          title: text('Over'),
          kind: 'final',
          initial: false,
          entry: [],
          exit: [],
          transitions: [],
        },
      ],
    },
  ],
  actions: [
    {
      id: 'admit',
      title: text('Admit ships', '入港'),
      seats: all,
      choices: [
        { name: 'to', title: text('to'), values: [0, 1], of: 'place' },
        { name: 'n', title: text('how many'), values: [1, 2, 3], of: 'number' },
      ],
      costs: [{ amount: number(100), of: variable('trust') }],
      requirements: [{ when: { op: 'not', of: variable('fog') }, secretly: false, text: text('the fog must lift') }],
      limits: { perTurn: 1 },
      standing: false,
      authority: [{ seat: 'master' }],
      request: { takes: { hours: number(12), turns: number(0) } },
      consents: [],
      effects: [],
    },
  ],
  rules: [{ id: 'fog_rolls_in', title: text('Fog rolls in'), limits: {}, effects: [] }],
  injects: [
    {
      id: 'notice',
      title: text('Notice to mariners'),
      serial: 'A-1',
      from: text('The pilot office'),
      seats: all,
      text: text('Fog is expected.'),
      effects: [],
    },
  ],
  policies: [
    { id: 'careful', title: text('Careful'), seats: ['master'], preferences: [], answers: [], otherwise: 'pass' },
  ],
  endings: [
    {
      id: 'jammed',
      title: text('The harbour is jammed'),
      text: text('Nothing moves.'),
      outcomes: [{ side: 'port', text: text('Its order is lost.') }],
    },
  ],
  metrics: [
    {
      id: 'peak',
      title: text('Longest queue'),
      aggregate: 'highest',
      of: variable('queue'),
      kind: 'number',
      unit: 'ships',
    },
  ],
  tests: [],
  studies: [],
};
