import { type AstNode, GrammarUtils } from 'langium';
import {
  isMessage,
  isOutcome,
  isRequirement,
  isTell,
  isText,
  isTranslation,
  isWords,
  type Text,
  type Words,
} from '../generated/ast.ts';
import type { Report } from './finding.ts';

/** Values stand in what is told during a game; titles and the like are the same in every game. */
export function checkTexts(node: AstNode, report: Report): void {
  if (isWords(node)) {
    checkEscapes(node, report);
    const { $container: container } = node;
    const text = isTranslation(container) ? container.$container : container;
    const [value] = node.values;
    if (value !== undefined && !mayHoldValues(text)) {
      const message =
        'This text is the same in every game, so it holds no values. A brace that is meant as such is ‘\\{’.';
      report({ code: 'value-in-title', message, node: value });
    }
  }
  if (isText(node)) checkLanguages(node, report);
}

function mayHoldValues(text: AstNode): boolean {
  const { $container: owner } = text;
  return isText(text) && (isTell(owner) || isMessage(owner) || isOutcome(owner) || isRequirement(owner));
}

function checkEscapes(words: Words, report: Report): void {
  for (const [index] of words.literals.entries()) {
    const source = GrammarUtils.findNodeForProperty(words.$cstNode, 'literals', index)?.text ?? '';
    const wrong = source.replace(/\\["\\n{}]/g, '').match(/\\[\s\S]/)?.[0];
    if (wrong === undefined) continue;
    const message = `Texts do not know ‘${wrong}’. There are ‘\\"’, ‘\\\\’, ‘\\n’, ‘\\{’ and ‘\\}’.`;
    report({ code: 'unknown-escape', message, node: words, property: 'literals', index });
  }
}

function checkLanguages(text: Text, report: Report): void {
  const seen = new Set<string>();
  for (const [index, translation] of text.translations.entries()) {
    if (seen.has(translation.language)) {
      const message = `There are two translations for ‘${translation.language}’; only one can count.`;
      report({ code: 'repeated-clause', message, node: text, property: 'translations', index });
    }
    seen.add(translation.language);
  }
}
