import { type LegalOrder, wordsOfChoice } from '@sandtable/engine';
import type { Offer } from '../order/offer.ts';
import { ordersLeft, valuesLeft, withForced } from '../order/picking.ts';
import { line } from '../page/page.ts';
import type { PlayerWords } from '../word/player-words.ts';
import { askLine, type LineTalk } from './line-talk.ts';

/**
 * Asks for one choice of an action after another, among what is left by those before. A choice with one way is made by
 * itself.
 *
 * @returns undefined where the person goes back
 */
export async function chooseOrder(words: PlayerWords, talk: LineTalk, offer: Offer): Promise<LegalOrder | undefined> {
  let picking = withForced({ offer, picked: [] });
  for (;;) {
    const choice = offer.action.choices[picking.picked.length];
    if (!choice) return ordersLeft(picking)[0];
    const value = await chooseValue(words, talk, choice, valuesLeft(picking));
    if (value === undefined) return undefined;
    picking = withForced({ offer, picked: [...picking.picked, value] });
  }
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
