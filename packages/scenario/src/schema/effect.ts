import type * as z from 'zod';
import type { Effect, Target } from '../effect.ts';
import { chance, expression, tableRoll } from './expression.ts';
import { idOf, integer, site, variableId } from './scalar.ts';
import { kinds, later, list, named, object, oneOf } from './shape.ts';
import { text } from './text.ts';

/** How often a `repeat` may repeat. */
const REPEAT_MOST = 1000;

type To<Op extends Target['op']> = Extract<Target, { op: Op }>;

export const target: z.ZodType<Target> = named(
  'Target',
  kinds<Target>()('op', [
    object<To<'variable'>>()({ op: oneOf('variable'), id: variableId }),
    object<To<'element'>>()({ op: oneOf('element'), ids: list(variableId, 1, 1000), index: expression }),
  ]),
);

const effect: z.ZodType<Effect> = named(
  'Effect',
  later(() => anyEffect),
);
export const effects: z.ZodType<readonly Effect[]> = named('Effects', list(effect, 0, 1000));

type Do<Kind extends Effect['do']> = Extract<Effect, { do: Kind }>;

const anyEffect: z.ZodType<Effect> = kinds<Effect>()('do', [
  object<Do<'change'>>()({ do: oneOf('change'), how: oneOf('raise', 'lower', 'set'), target, amount: expression }),
  object<Do<'move'>>()({ do: oneOf('move'), amount: expression, from: target, to: target }),
  object<Do<'let'>>()({ do: oneOf('let'), name: idOf, value: expression }),
  object<Do<'tell'>>()({ do: oneOf('tell'), seats: list(idOf), text }),
  object<Do<'story'>>()({ do: oneOf('story'), knot: idOf }),
  object<Do<'release'>>()({ do: oneOf('release'), inject: idOf }),
  object<Do<'send'>>()({ do: oneOf('send'), signal: idOf }),
  object<Do<'end'>>()({ do: oneOf('end'), ending: idOf }),
  object<Do<'chance'>>()({ do: oneOf('chance'), chance, then: effects, otherwise: effects }),
  object<Do<'one-of'>>()({
    do: oneOf('one-of'),
    site,
    branches: list(object<Do<'one-of'>['branches'][number]>()({ percentage: expression, effects }), 1, 1000),
    otherwise: effects,
  }),
  object<Do<'roll'>>()({
    do: oneOf('roll'),
    roll: tableRoll,
    outcomes: list(object<Do<'roll'>['outcomes'][number]>()({ cells: list(integer(), 1), effects }), 0, 1000),
  }),
  object<Do<'if'>>()({ do: oneOf('if'), when: expression, then: effects, otherwise: effects }),
  object<Do<'repeat'>>()({ do: oneOf('repeat'), times: integer(1, REPEAT_MOST), effects }),
]);
