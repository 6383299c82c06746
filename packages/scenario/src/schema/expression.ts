import type * as z from 'zod';
import type { Chance, ColumnPick, Dice, Expression, TableRoll } from '../expression.ts';
import { idOf, integer, site, variableId } from './scalar.ts';
import { kinds, later, list, named, object, oneOf, optional } from './shape.ts';

/** An error of this much either way still is one 32-bit draw. */
export const MARGIN_MOST = 1_000_000_000;

/** The numerator and denominator of a rate: times 100% they still fit 32 bits. */
const SCALE_MOST = 214_748;

export const expression: z.ZodType<Expression> = named(
  'Expression',
  later(() => anyExpression),
);

const expressions = list(expression, 1, 1000);

export const dice: z.ZodType<Dice> = named('Dice', object<Dice>()({ count: integer(1, 99), sides: integer(2, 1000) }));

type Pick = ColumnPick['by'];
const columnPick: z.ZodType<ColumnPick> = named(
  'ColumnPick',
  object<ColumnPick>()({
    by: kinds<Pick>()('kind', [
      object<Extract<Pick, { kind: 'only' }>>()({ kind: oneOf('only') }),
      object<Extract<Pick, { kind: 'odds' }>>()({ kind: oneOf('odds'), left: expression, right: expression }),
      object<Extract<Pick, { kind: 'number' }>>()({ kind: oneOf('number'), of: expression }),
    ]),
    shift: optional(expression),
  }),
);

const rollFields = { table: idOf, column: columnPick, plus: optional(expression), site } as const;
export const tableRoll: z.ZodType<TableRoll> = named('TableRoll', object<TableRoll>()(rollFields));

export const chance: z.ZodType<Chance> = named(
  'Chance',
  object<Chance>()({
    percentage: expression,
    scale: optional(
      object<NonNullable<Chance['scale']>>()({
        numerator: integer(1, SCALE_MOST),
        denominator: integer(1, SCALE_MOST),
      }),
    ),
    site,
  }),
);

/** The kind of expression that has this operation among its own. */
type Of<Op extends Expression['op'], E = Expression> = E extends { op: infer Ops }
  ? Op extends Ops
    ? E
    : never
  : never;

const anyExpression: z.ZodType<Expression> = kinds<Expression>()('op', [
  object<Of<'number'>>()({ op: oneOf('number'), value: integer() }),
  object<Of<'variable'>>()({ op: oneOf('variable'), id: variableId }),
  object<Of<'element'>>()({ op: oneOf('element'), ids: list(variableId, 1, 1000), index: expression }),
  object<Of<'parameter'>>()({ op: oneOf('parameter'), id: idOf }),
  object<Of<'value'>>()({ op: oneOf('value'), id: idOf }),
  object<Of<'value-element'>>()({ op: oneOf('value-element'), ids: list(idOf, 1, 1000), index: expression }),
  object<Of<'local'>>()({ op: oneOf('local'), name: idOf }),
  object<Of<'seen'>>()({
    op: oneOf('seen'),
    of: expression,
    margin: integer(0, MARGIN_MOST),
    min: integer(),
    max: integer(),
    site,
  }),
  object<Of<'add'>>()({ op: oneOf('add', 'subtract', 'multiply'), left: expression, right: expression }),
  object<Of<'divide'>>()({ op: oneOf('divide', 'modulo'), left: expression, right: expression }),
  object<Of<'negate'>>()({ op: oneOf('negate', 'absolute'), of: expression }),
  object<Of<'minimum'>>()({ op: oneOf('minimum', 'maximum'), of: expressions }),
  object<Of<'share'>>()({ op: oneOf('share'), percentage: expression, of: expression }),
  object<Of<'equal'>>()({
    op: oneOf('equal', 'unequal', 'less', 'at-most', 'greater', 'at-least'),
    left: expression,
    right: expression,
  }),
  object<Of<'between'>>()({ op: oneOf('between'), of: expression, from: expression, to: expression }),
  object<Of<'and'>>()({ op: oneOf('and', 'or'), of: expressions }),
  object<Of<'not'>>()({ op: oneOf('not'), of: expression }),
  object<Of<'active'>>()({ op: oneOf('active'), state: idOf }),
  object<Of<'first'>>()({
    op: oneOf('first'),
    cases: list(object<Of<'first'>['cases'][number]>()({ when: expression, then: expression }), 1, 1000),
    otherwise: expression,
  }),
  object<Of<'listed'>>()({ op: oneOf('listed'), values: list(integer(), 1), from: integer(), index: expression }),
  object<Of<'lookup'>>()({ op: oneOf('lookup'), table: idOf, row: expression, column: columnPick }),
  object<Of<'dice'>>()({ op: oneOf('dice'), dice, site }),
  object<Of<'hits'>>()({ op: oneOf('hits'), of: expression, at: expression, site }),
  object<Of<'roll'>>()({ op: oneOf('roll'), ...rollFields }),
]);
