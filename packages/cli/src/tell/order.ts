import type { Lapse, Order } from '@sandtable/engine';
import type { Choice, Presentation } from '@sandtable/scenario';
import type { Wording } from './wording.ts';

/** An order in titles: `Deploy cutters (to: Senkaku contiguous zone, n: 4)`, or the text of a free one in quotes. */
export function orderText(words: Wording, order: Order): string {
  if ('text' in order) return `“${order.text}”`;
  const choices = words.scenario.actions.find(({ id }) => id === order.action)?.choices ?? [];
  const chosen = choices.map((choice, index) => {
    const value = order.choices[index];
    const title = words.text(choice.title) || choice.name;
    return value === undefined ? title : `${title}: ${words.value(value, choicePresentation(choice))}`;
  });
  return chosen.length === 0 ? words.title(order.action) : `${words.title(order.action)} (${chosen.join(', ')})`;
}

function choicePresentation({ of }: Choice): Presentation {
  return typeof of === 'string' ? { kind: of } : { kind: 'enumeration', enumeration: of.enumeration };
}

/** Why an order was not carried out. */
export function lapseText(words: Wording, order: Order, lapse: Lapse): string {
  switch (lapse.why) {
    case 'requirement': {
      const action = 'action' in order ? words.scenario.actions.find(({ id }) => id === order.action) : undefined;
      const text = action?.requirements[lapse.index]?.text;
      return text ? words.text(text) : `its ${ordinal(lapse.index + 1)} requirement does not hold`;
    }
    case 'limit':
      return {
        perTurn: 'not again this turn',
        perGame: 'not again in this game',
        wait: 'too soon after the last time',
      }[lapse.limit];
    case 'cost': {
      const { variable, needed, available } = lapse;
      return `it costs ${words.valueOf(variable, needed)} of ${words.title(variable)}, and there is ${words.valueOf(variable, available)}`;
    }
    case 'no-such-order':
      return `${words.title(lapse.by)} granted what cannot be ordered`;
    case 'no-authority':
      return 'nobody has the authority';
    case 'already-asked':
      return 'it has been asked for already and waits for an answer';
    case 'refused':
      return `refused by ${words.title(lapse.by)}`;
    case 'unanswered':
      return `${words.title(lapse.by)} did not answer`;
    case 'ruled-out':
      return 'ruled out by the white cell';
    case 'not-ruled-on':
      return 'nobody ruled on it';
  }
}

function ordinal(n: number): string {
  return ['first', 'second', 'third'][n - 1] ?? `${n}th`;
}
