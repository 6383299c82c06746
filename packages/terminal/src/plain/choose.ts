import { type LegalOrder, wordsOfChoice } from '@sandtable/engine';
import type { Offer } from '../order/offer.ts';
import { line } from '../page/page.ts';
import type { PlayerWords } from '../word/player-words.ts';
import { askLine, type LineTalk } from './line-talk.ts';

/**
 * Asks for one choice of an action after another, among what is left by those before. A choice with one way is made by
 * itself.
 *
 * @returns undefined where the person goes back
 */
export async function chooseOrder(
  words: PlayerWords,
  talk: LineTalk,
  { action, orders }: Offer,
): Promise<LegalOrder | undefined> {
  let left = orders;
  for (const [index, choice] of action.choices.entries()) {
    const values = [...new Set(left.map(({ choices }) => choices[index] ?? 0))];
    const value = values.length === 1 ? values[0] : await chooseValue(words, talk, choice, values);
    if (value === undefined) return undefined;
    left = left.filter(({ choices }) => choices[index] === value);
  }
  return left[0];
}

async function chooseValue(
  words: PlayerWords,
  talk: LineTalk,
  choice: Offer['action']['choices'][number],
  values: readonly number[],
): Promise<number | undefined> {
  const title = words.text(choice.title) || choice.name;
  const width = String(values.length).length;
  talk.print([
    line(title, 'strong'),
    ...values.map((value, index) =>
      line(`${String(index + 1).padStart(width)}  ${wordsOfChoice(words, choice, value)}`, undefined, 1),
    ),
  ]);
  for (;;) {
    const answer = await askLine(talk, words.phrases.prompt.choice);
    if (answer === '') return undefined;
    const value = /^\d+$/.test(answer) ? values[Number(answer) - 1] : undefined;
    if (value !== undefined) return value;
    talk.print([line(words.phrases.prompt.numberTo(values.length), 'warning')]);
  }
}
