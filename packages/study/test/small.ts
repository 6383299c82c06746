import type { Expression, Metric, Parameter, Scenario } from '@sandtable/scenario';

const text = (words: string) => ({ en: [words] });
const number = (value: number): Expression => ({ op: 'number', value });

/** A number in 0..10 that a study may vary. */
export function parameter(id: string, more: Partial<Parameter> = {}): Parameter {
  return { id, title: text(id), min: 0, max: 10, default: 5, kind: 'number', grounds: { sources: [] }, ...more };
}

export function metric(id: string, more: Partial<Metric> = {}): Metric {
  return { id, title: text(id), aggregate: 'final', of: { op: 'variable', id: 'level' }, kind: 'number', ...more };
}

/** A scenario in which little happens: one track, two seats, and whatever a test adds. */
export function scenario(more: Partial<Scenario> = {}): Scenario {
  return {
    format: 'sandtable.scenario',
    formatVersion: 1,
    id: 'small',
    title: text('Small'),
    version: '1',
    kind: 'scenario',
    languages: ['en'],
    sources: [],
    calendar: { start: '2027-01-04', turn: { count: 1, unit: 'week' }, turns: 4, turnsPerMove: 1 },
    initiative: { kind: 'listed', sides: ['blue', 'red'] },
    interrupts: [],
    sides: ['blue', 'red'].map((id) => ({ id, title: text(id), aims: [], played: 'policy' as const })),
    seats: ['blue', 'red'].map((id) => ({ id, side: id, title: text(id), orders: 1, policy: 'calm' })),
    places: [],
    enumerations: [{ id: 'Mood', literals: ['low', 'high'].map((id) => ({ id, title: text(id) })) }],
    parameters: [parameter('pace'), parameter('risk', { kind: 'percentage', max: 10_000, default: 2500 })],
    variables: [
      { id: 'level', title: text('Level'), min: 0, max: 100, start: number(3), kind: { is: 'track' }, shown: [] },
      {
        ...{ id: 'mood', title: text('Mood'), min: 0, max: 1, start: number(0), shown: [] },
        kind: { is: 'status', enumeration: 'Mood' },
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
    policies: ['calm', 'bold'].map((id) => ({
      ...{ id, title: text(id), seats: ['blue', 'red'], preferences: [], answers: [] },
      otherwise: 'pass' as const,
    })),
    endings: [{ id: 'done', title: text('Done'), outcomes: [] }],
    metrics: [metric('last')],
    tests: [],
    studies: [],
    ...more,
  };
}
