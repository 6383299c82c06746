import type * as z from 'zod';
import type {
  Asked,
  Compared,
  Figure,
  OrderText,
  Sample,
  Script,
  Study,
  Test,
  TestStep,
  Until,
  Variation,
} from '../question.ts';
import { target } from './effect.ts';
import { expression } from './expression.ts';
import { TURNS_MOST } from './machine.ts';
import { declaredId, idOf, integer, plainText, seed, yesNo } from './scalar.ts';
import { kinds, list, named, object, oneOf, optional } from './shape.ts';
import { text } from './text.ts';

/** Runs of one batch, points of one design. */
const RUNS_MOST = 1_000_000_000;

const order: z.ZodType<OrderText> = object<OrderText>()({ action: idOf, choices: list(integer(), 0, 20) });

const script: z.ZodType<Script> = named(
  'Script',
  object<Script>()({ dice: list(integer()), chances: optional(oneOf('succeed', 'fail')) }),
);

type FigureOf<Kind extends Figure['kind']> = Extract<Figure, { kind: Kind }>;
const figure: z.ZodType<Figure> = named(
  'Figure',
  kinds<Figure>()('kind', [
    object<FigureOf<'share'>>()({ kind: oneOf('share'), of: expression }),
    object<FigureOf<'mean'>>()({ kind: oneOf('mean'), metric: idOf }),
    object<FigureOf<'quantile'>>()({ kind: oneOf('quantile'), metric: idOf, at: integer(0, 100) }),
  ]),
);

const compare = oneOf('less', 'at-most', 'greater', 'at-least', 'equal');

type Step<Do extends TestStep['do']> = Extract<TestStep, { do: Do }>;
const step: z.ZodType<TestStep> = kinds<TestStep>()('do', [
  object<Step<'given'>>()({ do: oneOf('given'), target, value: expression }),
  object<Step<'given-state'>>()({ do: oneOf('given-state'), state: idOf }),
  object<Step<'given-parameter'>>()({ do: oneOf('given-parameter'), parameter: idOf, value: expression }),
  object<Step<'order'>>()({ do: oneOf('order'), seat: idOf, order, script }),
  object<Step<'answer'>>()({ do: oneOf('answer'), seat: idOf, action: idOf, grant: yesNo }),
  object<Step<'release'>>()({ do: oneOf('release'), inject: idOf }),
  object<Step<'after'>>()({ do: oneOf('after'), turns: integer(1, TURNS_MOST), script }),
  object<Step<'check'>>()({ do: oneOf('check'), that: expression, text: plainText }),
  object<Step<'check-runs'>>()({ do: oneOf('check-runs'), figure, compare, bound: integer(), text: plainText }),
]);

export const test: z.ZodType<Test> = object<Test>()({
  title: plainText,
  edition: optional(idOf),
  runs: optional(integer(1, RUNS_MOST)),
  seed,
  policies: list(object<Test['policies'][number]>()({ seat: idOf, policy: idOf })),
  steps: list(step),
});

type Varied<Kind extends Variation['kind']> = Extract<Variation, { kind: Kind }>;
const values = list(integer(), 1);
const policyVaried = object<Varied<'policy'>>()({
  kind: oneOf('policy'),
  seats: list(idOf, 1),
  policies: list(idOf, 1),
});
const startVaried = object<Varied<'start'>>()({ kind: oneOf('start'), target, values });

const variation: z.ZodType<Variation> = kinds<Variation>()('kind', [
  object<Varied<'parameter'>>()({ kind: oneOf('parameter'), parameter: idOf, values: optional(values) }),
  policyVaried,
  startVaried,
]);

const compared: z.ZodType<Compared> = kinds<Compared>()('kind', [
  object<Extract<Compared, { kind: 'parameter' }>>()({ kind: oneOf('parameter'), parameter: idOf, values }),
  policyVaried,
  startVaried,
]);

const sample: z.ZodType<Sample> = kinds<Sample>()('design', [
  object<Exclude<Sample, { points: number }>>()({ design: oneOf('base', 'factorial', 'screening', 'one-at-a-time') }),
  object<Extract<Sample, { points: number }>>()({
    design: oneOf('random', 'latin', 'sobol', 'morris', 'saltelli'),
    points: integer(1, RUNS_MOST),
  }),
]);

/** The interval of a share is at most the whole of 0% to 100%: half of it to either side. */
const WITHIN_MOST = 5_000;

const until: z.ZodType<Until> = object<Until>()({
  runsMost: integer(2, RUNS_MOST),
  within: integer(1, WITHIN_MOST),
});

export const study: z.ZodType<Study> = object<Study>()({
  id: declaredId,
  title: text,
  question: optional(text),
  vary: list(variation),
  compare: list(compared),
  sample,
  runs: integer(1, RUNS_MOST),
  until: optional(until),
  seed,
  ask: list(object<Asked>()({ figure, text: plainText })),
  expect: list(
    object<Study['expect'][number]>()({ figure, text: plainText, compare, bound: integer(), predicted: yesNo }),
  ),
});
