import type { Answer, DiscoveryAnswer, Estimate, Fan, InfluenceAnswer } from '@sandtable/study';
import type { StudySource } from '../src/index.ts';
import { harbour, plan } from './harbour.ts';

function estimate(value: number, low: number, high: number, runs = 1000): Estimate {
  return { value, low, high, runs };
}

function known(value: number, reach: number) {
  return { value, low: value - reach, high: value + reach };
}

/** What a study of the harbour could have said; no run was played for it. */
export const answer: Answer = {
  title: plan.title,
  question: plan.question ?? {},
  scenario: { title: harbour.title, id: 'harbour', version: '0.2', hash: 'ab'.repeat(32) },
  version: '0.1.0',
  seed: '7',
  size: {
    ...{ runs: 2000, failed: 1, failures: [{ row: 41, reason: 'the queue is <full>' }] },
    ...{ options: 2, samples: 10, runsAtPoint: 100, factors: ['risk', 'manner'] },
  },
  figures: [
    { text: 'share(clash)', kind: 'share', as: 'percentage' },
    { text: 'mean(peak)', kind: 'mean', as: 'number', unit: 'points' },
    { text: 'quantile(peak, 90%)', kind: 'quantile', as: 'number', unit: 'points' },
  ],
  options: [
    {
      name: 'policy of south = calm',
      runs: 1000,
      endings: [
        { ending: 'clash', title: harbour.endings[0]?.title ?? {}, share: estimate(1240, 1050, 1460) },
        { ending: 'over', title: harbour.endings[1]?.title ?? {}, share: estimate(8760, 8540, 8950) },
      ],
      figures: [
        {
          estimate: estimate(1240, 1050, 1460),
          byParameters: { low: 300, high: 2500 },
          byListed: { low: 1100, high: 1380 },
          course: [],
        },
        {
          estimate: estimate(7.25, 7.1, 7.4),
          byParameters: { low: 5.5, high: 9 },
          byListed: { low: 7, high: 7.5 },
          spread: [
            { from: 3, to: 6, runs: 400 },
            { from: 6, to: 12, runs: 600 },
          ],
          course: [],
        },
        {
          estimate: estimate(11, 10, 12),
          course: [4, 8, 16, 32].map((runs) => ({ runs, value: 11, low: 11 - 40 / runs, high: 11 + 40 / runs })),
        },
      ],
    },
    {
      name: 'policy of south = bold',
      runs: 999,
      endings: [
        { ending: 'clash', title: harbour.endings[0]?.title ?? {}, share: estimate(3100, 2820, 3390, 999) },
        { ending: 'over', title: harbour.endings[1]?.title ?? {}, share: estimate(6890, 6600, 7170, 999) },
        { ending: 'time', title: {}, share: estimate(10, 2, 56, 999) },
      ],
      figures: [
        {
          estimate: estimate(3100, 2820, 3390, 999),
          byParameters: { low: 1500, high: 5000 },
          byListed: { low: 2900, high: 3300 },
          course: [],
        },
        {
          estimate: estimate(7.3, 7.1, 7.5, 999),
          byParameters: { low: 6, high: 9.5 },
          byListed: { low: 7, high: 7.6 },
          spread: [{ from: 3, to: 12, runs: 999 }],
          course: [],
        },
        { estimate: estimate(0, 0, 0, 0), course: [] },
      ],
    },
  ],
  expectations: [
    { text: 'share(clash) <= 15%', predicted: true, stands: ['holds', 'fails'] },
    { text: 'mean(peak) < 7.3', predicted: false, stands: ['open', 'open'] },
  ],
  choices: [
    {
      figure: 0,
      differences: [{ option: 1, difference: estimate(1860, 1540, 2180, 999) }],
      regrets: [
        { option: 0, ifLess: 120, ifMore: 3300 },
        { option: 1, ifLess: 3300, ifMore: 120 },
      ],
      switches: [{ options: [0, 1], factor: 'risk', value: 1234.4 }],
    },
    {
      figure: 1,
      differences: [{ option: 1, difference: estimate(0.05, -0.1, 0.2, 999) }],
      regrets: [],
      switches: [],
    },
  ],
  influences: [],
  discoveries: [],
  telling: [
    { run: 12, why: { is: 'ending', ending: 'clash', title: harbour.endings[0]?.title ?? {} } },
    { run: 1345, why: { is: 'most', figure: 1, value: 17 } },
  ],
};

/** Each way in which an answer can tell what a figure hangs on; the last row of each is without what cannot be known. */
export const influences: { readonly [by in InfluenceAnswer['by']]: InfluenceAnswer } = {
  variance: {
    ...{ figure: 1, option: 0, leftOut: 2, by: 'variance' },
    rows: [
      { factor: 'risk', first: known(0.62, 0.05), total: known(0.71, 0.05) },
      { factor: 'manner', first: { value: Number.NaN, low: Number.NaN, high: Number.NaN }, total: known(0.31, 0.04) },
    ],
  },
  'elementary-effects': {
    ...{ figure: 1, option: 0, leftOut: 0, by: 'elementary-effects' },
    rows: [
      { factor: 'risk', mu: 4.2, muStar: known(4.4, 0.6), sigma: 1.2 },
      { factor: 'manner', mu: Number.NaN, muStar: { value: Number.NaN, low: Number.NaN, high: Number.NaN }, sigma: 0 },
    ],
  },
  'main-effects': {
    ...{ figure: 1, option: 0, leftOut: 0, by: 'main-effects' },
    rows: [
      { factor: 'risk', effect: known(3.1, 0.4) },
      { factor: 'manner', effect: { value: -1.5, low: Number.NaN, high: Number.NaN } },
    ],
  },
  excursions: {
    ...{ figure: 1, option: 0, leftOut: 0, by: 'excursions', base: 7.25 },
    rows: [
      { factor: 'manner', says: 'loud', effect: known(-0.4, 0.1), rank: 2 },
      { factor: 'risk', says: '45%', effect: known(2.3, 0.2), rank: 1 },
    ],
  },
  groups: {
    ...{ figure: 1, option: 0, leftOut: 0, by: 'groups' },
    rows: [
      {
        factor: 'risk',
        explained: 0.64,
        groups: [
          { says: '5% to 20%', mean: 5.5, samples: 5 },
          { says: '21% to 45%', mean: 9, samples: 5 },
        ],
      },
    ],
  },
};

export const discovery: DiscoveryAnswer = {
  ...{ figure: 0, option: 1, share: 0.31, samples: 10 },
  boxes: [
    {
      ...{ coverage: 0.8, density: 0.75, mass: 0.33 },
      limits: [{ factor: 'risk', says: 'at least 30%', quasiP: 0.004 }],
      path: [
        { coverage: 1, density: 0.31 },
        { coverage: 0.8, density: 0.75 },
      ],
    },
  ],
};

const fans: readonly Fan[] = [0, 1].map((option) => ({
  ...{ variable: 'tension', option, runs: 200 },
  turns: [
    { turn: 1, runs: 200, low90: 2, low50: 3, median: 4, high50: 5, high90: 7 },
    { turn: 2, runs: 180, low90: 1, low50: 3, median: 5, high50: 7, high90: 11 + option },
  ],
}));

export const source: StudySource = { scenario: harbour, plan, answer, fans, folder: 'out' };
