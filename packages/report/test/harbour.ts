import type { Scenario, Text } from '@sandtable/scenario';
import type { StudyPlan } from '@sandtable/study';

function text(en: string, ja: string): Text {
  return { en: [en], ja: [ja] };
}

const turnIs = (value: number) =>
  ({ op: 'equal', left: { op: 'variable', id: 'turn' }, right: { op: 'number', value } }) as const;

/** A small scenario of which every part that a report names has titles in both languages. */
export const harbour: Scenario = {
  format: 'sandtable.scenario',
  formatVersion: 1,
  id: 'harbour',
  title: text('Harbour watch', '港の見張り'),
  version: '0.2',
  kind: 'scenario',
  marking: text('EXERCISE', '演習'),
  languages: ['en', 'ja'],
  sources: [
    { key: 'pilot', title: 'The pilots’ handbook', at: 'page 12' },
    { key: 'unused', title: 'Nobody cites this' },
  ],
  calendar: { start: '2027-04-05', turn: { count: 1, unit: 'week' }, turns: 8, turnsPerMove: 1 },
  initiative: { kind: 'listed', sides: ['north', 'south'] },
  interrupts: [],
  sides: [
    { id: 'north', title: text('North', '北'), aims: [], played: 'policy' },
    { id: 'south', title: text('South', '南'), aims: [], played: 'policy' },
  ],
  seats: [
    { id: 'north', side: 'north', title: text('North', '北'), orders: 1, policy: 'calm' },
    { id: 'south', side: 'south', title: text('South', '南'), orders: 1, policy: 'calm' },
  ],
  places: [],
  enumerations: [
    {
      id: 'Manner',
      literals: [
        { id: 'quiet', title: text('quiet', '静か') },
        { id: 'loud', title: text('loud', '騒がしい') },
      ],
    },
  ],
  parameters: [
    {
      id: 'risk',
      title: text('Risk of a collision', '衝突の危険'),
      ...{ min: 0, max: 5000, default: 2500, kind: 'percentage' },
      varies: { as: 'triangular', arguments: [500, 2500, 4500] },
      grounds: { sources: ['pilot'], assumed: text('A guess within <these> bounds.', '範囲内の推測。') },
    },
    {
      id: 'haste',
      title: text('Haste', '急ぎ'),
      ...{ min: 0, max: 4, default: 2, kind: 'number', unit: 'hours' },
      grounds: { sources: [], assumed: text('For a test.', '試験用。') },
    },
    {
      id: 'manner',
      title: text('Manner', '流儀'),
      ...{ min: 0, max: 1, default: 0, kind: { enumeration: 'Manner' } },
      grounds: { sources: [], assumed: text('For a test.', '試験用。') },
    },
  ],
  variables: [
    {
      id: 'tension',
      title: text('Tension', '緊張'),
      ...{ min: 0, max: 20, start: { op: 'number', value: 3 }, kind: { is: 'track', unit: 'points' } },
      shown: [],
    },
  ],
  forces: [],
  values: [],
  tables: [],
  signals: [],
  machines: [],
  actions: [],
  rules: [],
  injects: [],
  policies: [
    {
      id: 'calm',
      title: text('Seldom out', 'めったに出ない'),
      seats: ['north', 'south'],
      preferences: [],
      answers: [],
      otherwise: 'pass',
    },
    {
      id: 'bold',
      title: text('Always out', 'いつも出ている'),
      seats: ['north', 'south'],
      preferences: [],
      answers: [],
      otherwise: 'pass',
    },
  ],
  endings: [
    { id: 'clash', title: text('A clash', '衝突'), when: turnIs(3), outcomes: [] },
    { id: 'over', title: text('It is over', '終わり'), when: turnIs(8), outcomes: [] },
  ],
  metrics: [
    {
      id: 'peak',
      title: text('Peak', '最高値'),
      ...{ aggregate: 'highest', of: { op: 'variable', id: 'tension' }, unit: 'points', kind: 'number' },
    },
  ],
  tests: [],
  studies: [],
};

/** Two options, one number and one manner that vary, a share, a mean and a quantile. */
export const plan: StudyPlan = {
  title: text('Who is out', '誰が出ているか'),
  question: text('Does it matter who is out?', '誰が出ているかは重要か。'),
  seed: '7',
  fixed: { parameters: { haste: 3 }, policies: { north: null }, starts: { tension: 4 } },
  compare: [{ kind: 'policy', seats: ['south'], policies: ['calm', 'bold'] }],
  vary: [
    { kind: 'parameter', parameter: 'risk' },
    { kind: 'parameter', parameter: 'manner', values: [0, 1] },
  ],
  sample: { design: 'latin', points: 10 },
  runs: 100,
  ask: [
    { figure: { kind: 'share', of: turnIs(3) }, text: 'share(clash)' },
    { figure: { kind: 'mean', metric: 'peak' }, text: 'mean(peak)' },
    { figure: { kind: 'quantile', metric: 'peak', at: 90 }, text: 'quantile(peak, 90%)' },
  ],
  expect: [],
};
