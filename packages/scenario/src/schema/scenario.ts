import type * as z from 'zod';
import type { Edition } from '../edition.ts';
import type { Calendar, Initiative, Scenario, Seat, Side } from '../scenario.ts';
import { action } from './action.ts';
import { expression } from './expression.ts';
import { machine, TURNS_MOST } from './machine.ts';
import { study, test } from './question.ts';
import { ending, inject, metric, policy, rule, signal } from './rule.ts';
import { day, declaredId, idOf, integer, languageTag, plainText } from './scalar.ts';
import { exactly, kinds, list, named, object, oneOf, optional } from './shape.ts';
import { text } from './text.ts';
import { enumeration, force, parameter, place, source, table, value, variable } from './world.ts';

/** A seat's orders a move. */
const ORDERS_MOST = 8;

const calendar: z.ZodType<Calendar> = object<Calendar>()({
  start: day,
  turn: object<Calendar['turn']>()({ count: integer(1, 1000), unit: oneOf('hour', 'day', 'week', 'month') }),
  turns: integer(1, TURNS_MOST),
  turnsPerMove: integer(1, TURNS_MOST),
});

const initiative: z.ZodType<Initiative> = kinds<Initiative>()('kind', [
  object<Extract<Initiative, { kind: 'listed' }>>()({ kind: oneOf('listed'), sides: list(idOf) }),
  object<Extract<Initiative, { kind: 'rolled' }>>()({ kind: oneOf('rolled') }),
]);

const side: z.ZodType<Side> = object<Side>()({
  id: declaredId,
  title: text,
  aims: list(text),
  played: oneOf('people', 'policy'),
});

const seat: z.ZodType<Seat> = object<Seat>()({
  id: declaredId,
  side: idOf,
  title: text,
  orders: integer(1, ORDERS_MOST),
  policy: optional(idOf),
});

const edition: z.ZodType<Edition> = object<Edition>()({
  id: declaredId,
  title: text,
  parameters: list(object<Edition['parameters'][number]>()({ parameter: idOf, value: integer() })),
  turnsPerMove: optional(integer(1, TURNS_MOST)),
});

export const scenario: z.ZodType<Scenario> = object<Scenario>()({
  format: oneOf('sandtable.scenario'),
  formatVersion: exactly(1),
  id: declaredId,
  title: text,
  version: plainText,
  kind: oneOf('scenario', 'campaign'),
  marking: optional(text),
  languages: list(languageTag, 1, 100),
  sources: list(named('Source', source)),
  calendar: named('Calendar', calendar),
  initiative: named('Initiative', initiative),
  interrupts: list(expression),
  sides: list(named('Side', side), 1, 100),
  seats: list(named('Seat', seat), 1, 200),
  places: list(named('Place', place), 0, 1000),
  enumerations: list(named('Enumeration', enumeration)),
  parameters: list(named('Parameter', parameter)),
  variables: list(named('Variable', variable)),
  forces: list(named('Force', force), 0, 1000),
  values: list(named('Value', value)),
  tables: list(named('Table', table)),
  signals: list(named('Signal', signal), 0, 1000),
  machines: list(named('Machine', machine)),
  actions: list(named('Action', action), 0, 10_000),
  rules: list(named('Rule', rule)),
  injects: list(named('Inject', inject), 0, 10_000),
  policies: list(named('Policy', policy), 0, 1000),
  endings: list(named('Ending', ending)),
  metrics: list(named('Metric', metric)),
  editions: optional(list(named('Edition', edition), 1)),
  tests: list(named('Test', test)),
  studies: list(named('Study', study)),
});
