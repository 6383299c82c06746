import * as z from 'zod';
import type { Presentation, Text, TextPiece } from '../text.ts';
import { expression } from './expression.ts';
import { idOf, languageTag, plainText, shortText } from './scalar.ts';
import { either, kinds, list, named, object, oneOf, optional } from './shape.ts';

type As<Kind extends Presentation['kind']> = Extract<Presentation, { kind: Kind }>;

const presentation: z.ZodType<Presentation> = named(
  'Presentation',
  kinds<Presentation>()('kind', [
    object<As<'number'>>()({ kind: oneOf('number'), unit: optional(shortText) }),
    object<As<'percentage'>>()({ kind: oneOf('percentage') }),
    object<As<'yes-no'>>()({ kind: oneOf('yes-no') }),
    object<As<'enumeration'>>()({ kind: oneOf('enumeration'), enumeration: idOf }),
    object<As<'place'>>()({ kind: oneOf('place') }),
    object<As<'side'>>()({ kind: oneOf('side') }),
    object<As<'seat'>>()({ kind: oneOf('seat') }),
    object<As<'machine'>>()({ kind: oneOf('machine'), machine: idOf }),
  ]),
);

const piece = either<TextPiece>()('a piece of text, or { show, as }', [
  plainText,
  object<Exclude<TextPiece, string>>()({ show: expression, as: presentation }),
]);

/** The keys are languages, so this is the one record of the format; everything else has fixed fields. */
export const text: z.ZodType<Text> = named('Text', z.record(languageTag as z.ZodString, list(piece, 0, 1000)));
