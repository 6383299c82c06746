import type { Lapse, Order } from '@sandtable/engine';
import type { Wording } from './wording.ts';

/** Why an order was not carried out. */
export function lapseText(words: Wording, order: Order, lapse: Lapse): string {
  const phrases = words.phrases.lapse;
  switch (lapse.why) {
    case 'requirement': {
      const action = 'action' in order ? words.scenario.actions.find(({ id }) => id === order.action) : undefined;
      const text = action?.requirements[lapse.index]?.text;
      return text ? words.text(text) : phrases.requirement(lapse.index + 1);
    }
    case 'limit':
      return phrases[lapse.limit];
    case 'cost': {
      const { variable, needed, available } = lapse;
      return phrases.cost(words.valueOf(variable, needed), words.title(variable), words.valueOf(variable, available));
    }
    case 'no-such-order':
      return phrases.noSuchOrder(words.title(lapse.by));
    case 'no-authority':
      return phrases.noAuthority;
    case 'already-asked':
      return phrases.alreadyAsked;
    case 'refused':
      return phrases.refused(words.title(lapse.by));
    case 'unanswered':
      return phrases.unanswered(words.title(lapse.by));
    case 'ruled-out':
      return phrases.ruledOut;
    case 'not-ruled-on':
      return phrases.notRuledOn;
  }
}
