import type * as z from 'zod';
import type { Band, Visibility } from '../audience.ts';
import type { Enumeration, Force, Grounds, Parameter, Place, Range, Source, Table, Value, Variable } from '../world.ts';
import { dice, expression, MARGIN_MOST } from './expression.ts';
import { declaredId, idOf, integer, plainText, shortText, yesNo } from './scalar.ts';
import { either, kinds, list, named, object, oneOf, optional } from './shape.ts';
import { text } from './text.ts';

/** A quarter turn north or south, and half a turn east or west, in ten-thousandths of a degree. */
const LATITUDE_MOST = 900_000;
const LONGITUDE_MOST = 1_800_000;

/** Columns headed by odds: `x:y` with x and y up to this. */
const ODDS_MOST = 10_000;

const band = object<Band>()({ id: declaredId, title: text, from: integer(), to: integer() });

type Shown<Kind extends Visibility['as']['kind']> = Extract<Visibility['as'], { kind: Kind }>;
export const visibility: z.ZodType<Visibility> = named(
  'Visibility',
  object<Visibility>()({
    seats: list(idOf),
    as: kinds<Visibility['as']>()('kind', [
      object<Shown<'exact'>>()({ kind: oneOf('exact') }),
      object<Shown<'margin'>>()({ kind: oneOf('margin'), margin: integer(0, MARGIN_MOST) }),
      object<Shown<'bands'>>()({ kind: oneOf('bands'), bands: list(band, 1, 1000) }),
    ]),
    when: optional(expression),
  }),
);

type Kind<Is extends Variable['kind']['is']> = Extract<Variable['kind'], { is: Is }>;
export const variable: z.ZodType<Variable> = object<Variable>()({
  id: declaredId,
  title: text,
  min: integer(),
  max: integer(),
  start: expression,
  kind: kinds<Variable['kind']>()('is', [
    object<Kind<'track'>>()({ is: oneOf('track'), unit: optional(shortText), percentage: optional(yesNo) }),
    object<Kind<'flag'>>()({ is: oneOf('flag') }),
    object<Kind<'status'>>()({ is: oneOf('status'), enumeration: idOf }),
    object<Kind<'force'>>()({ is: oneOf('force'), force: idOf, place: idOf }),
  ]),
  shown: list(visibility),
});

export const force: z.ZodType<Force> = object<Force>()({
  id: declaredId,
  title: text,
  side: idOf,
  unit: optional(shortText),
});

export const value: z.ZodType<Value> = object<Value>()({
  id: declaredId,
  title: text,
  min: integer(),
  max: integer(),
  unit: optional(shortText),
  kind: oneOf('number', 'percentage', 'yes-no'),
  is: expression,
  shown: list(visibility),
});

export const enumeration: z.ZodType<Enumeration> = object<Enumeration>()({
  id: declaredId,
  literals: list(object<Enumeration['literals'][number]>()({ id: declaredId, title: text }), 1, 1000),
});

export const place: z.ZodType<Place> = object<Place>()({
  id: declaredId,
  title: text,
  latitude: optional(integer(-LATITUDE_MOST, LATITUDE_MOST)),
  longitude: optional(integer(-LONGITUDE_MOST, LONGITUDE_MOST)),
  borders: list(idOf),
});

const ofEnumeration = object<{ readonly enumeration: string }>()({ enumeration: idOf });

const grounds: z.ZodType<Grounds> = named(
  'Grounds',
  object<Grounds>()({ sources: list(idOf), assumed: optional(text) }),
);

export const parameter: z.ZodType<Parameter> = object<Parameter>()({
  id: declaredId,
  title: text,
  min: integer(),
  max: integer(),
  default: integer(),
  kind: either<Parameter['kind']>()("'number', 'percentage' or { enumeration }", [
    oneOf('number', 'percentage'),
    ofEnumeration,
  ]),
  unit: optional(shortText),
  varies: optional(
    object<NonNullable<Parameter['varies']>>()({
      as: oneOf('uniform', 'triangular', 'normal', 'pert'),
      arguments: list(integer(), 0, 3),
    }),
  ),
  grounds,
});

export const source: z.ZodType<Source> = object<Source>()({
  key: declaredId,
  title: shortText,
  at: optional(plainText),
});

const range: z.ZodType<Range> = object<Range>()({ from: integer(), to: integer() });

type Columns<Of extends Table['columns']['kind']> = Extract<Table['columns'], { kind: Of }>;
export const table: z.ZodType<Table> = object<Table>()({
  id: declaredId,
  title: text,
  dice: optional(dice),
  gives: either<Table['gives']>()("'number', 'percentage' or { enumeration }", [
    oneOf('number', 'percentage'),
    ofEnumeration,
  ]),
  columns: kinds<Table['columns']>()('kind', [
    object<Columns<'only'>>()({ kind: oneOf('only') }),
    object<Columns<'odds'>>()({
      kind: oneOf('odds'),
      odds: list(
        object<Columns<'odds'>['odds'][number]>()({ left: integer(0, ODDS_MOST), right: integer(0, ODDS_MOST) }),
        1,
        100,
      ),
    }),
    object<Columns<'number'>>()({
      kind: oneOf('number'),
      ranges: list(range, 1, 100),
      enumeration: optional(idOf),
    }),
  ]),
  rows: list(
    object<Table['rows'][number]>()({ from: integer(), to: integer(), cells: list(integer(), 1, 100) }),
    1,
    10_000,
  ),
  grounds,
});
