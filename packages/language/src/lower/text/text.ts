import type { Expression, Text, TextPiece } from '@sandtable/scenario';
import type * as ast from '../../generated/ast.ts';
import { lowerExpression } from '../expression/expression.ts';
import type { Scope } from '../expression/scope.ts';
import type { Instance } from '../names/instance.ts';
import type { Typed } from '../typing/expression-type.ts';
import { withoutIndentation } from './indentation.ts';
import { presentationOf } from './presentation.ts';

/** How a value in a text is shown to its reader; undefined where it cannot be, which is reported. */
export type Show = (value: Typed, node: ast.Expression) => TextPiece | undefined;

/** Shows values as they are: for the white cell, and for what is published to all. */
export function showExactly(scope: Scope): Show {
  return (value, node) => {
    const as = presentationOf(scope, value.type, node);
    return as && { show: shownExpression(value), as };
  };
}

/**
 * A text in every language that it has. The first language of the scenario is always there: a text of a file in another
 * language stands for its own translation where it has none.
 */
export function lowerText(scope: Scope, node: ast.Text, show: Show = showExactly(scope)): Text {
  const own = languageOf(scope.instance);
  const text = new Map([[own, pieces(scope, node.words, show)]]);
  for (const { language, words } of node.translations) {
    text.set(languageTag(language), pieces(scope, words, show));
  }
  const { languages } = scope.lowering;
  for (const language of text.keys()) languages.add(language);
  const [main = own] = languages;
  const first = text.get(main) ?? text.get(own) ?? [];
  return Object.fromEntries([[main, first], ...[...text].filter(([language]) => language !== main)]);
}

/** A title, or where there is none the name with blanks for underscores. */
export function textOrName(scope: Scope, node: ast.Text | undefined, name: string): Text {
  if (node !== undefined) return lowerText(scope, node);
  const [main = languageOf(scope.instance)] = scope.lowering.languages;
  return { [main]: [name.replaceAll('_', ' ')] };
}

/** The language in which a file is written. */
export function languageOf(instance: Instance): string {
  return languageTag(instance.file.model.header?.language ?? 'en');
}

/** The titles of a machine's states have no number: the presentation says whose they are. */
export function shownExpression(value: Typed): Expression {
  return value.type.is === 'machine' ? { op: 'number', value: 0 } : value.expression;
}

/** `zh_Hant` is written for zh-Hant, since names hold no hyphens. */
function languageTag(name: string): string {
  return name.replaceAll('_', '-');
}

function pieces(scope: Scope, words: ast.Words, show: Show): TextPiece[] {
  const isLong = words.$cstNode?.text.startsWith('"""') ?? false;
  const literals = isLong ? withoutIndentation(words.literals) : words.literals;
  return literals.flatMap((literal, index): TextPiece[] => {
    const node = words.values[index];
    const value = node && lowerExpression(scope, node);
    const shown = node && value && value.type.is !== 'wrong' ? show(value, node) : undefined;
    return [...(literal === '' ? [] : [literal]), ...(shown === undefined ? [] : [shown])];
  });
}
