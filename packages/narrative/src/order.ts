import {
  type Action,
  didYouMean,
  nameOfChoice,
  nearestNames,
  type OrderText,
  type Scenario,
} from '@sandtable/scenario';
import { meantBy, oneMeant } from './name.ts';
import type { TaggedOrder } from './tag.ts';

/** An order that somebody wrote down, or what is wrong with it. */
export type WrittenOrder = { readonly order: OrderText } | { readonly problem: string };

/** The order that a choice's tag stands for, or what is wrong with it. */
export function orderMeant(scenario: Scenario, tagged: TaggedOrder): WrittenOrder {
  return orderAmong(scenario, scenario.actions, tagged, `There is no action ‘${tagged.action}’.`);
}

/**
 * The order of some actions that is written so. Actions, places, sides and seats of a file that is used as an instance may be
 * called as they are in it.
 *
 * @param none says that there is no such action among them
 */
export function orderAmong(
  scenario: Scenario,
  actions: readonly Action[],
  tagged: TaggedOrder,
  none: string,
): WrittenOrder {
  const ids = actions.map(({ id }) => id);
  const meant = oneMeant(tagged.action, ids, none);
  if ('problem' in meant) return meant;
  const action = actions.find(({ id }) => id === meant.id);
  if (!action) throw new Error(`an action that is not there: ${meant.id}`);
  if (tagged.choices.length !== action.choices.length) {
    return { problem: `Expected ${formOf(tagged.action, action)}, but found ${tagged.choices.length} choices.` };
  }
  const choices: number[] = [];
  for (const [index, choice] of action.choices.entries()) {
    const text = tagged.choices[index] ?? '';
    const names = choice.values.map((value) => nameOfChoice(scenario, choice, value));
    const [name, ...others] = meantBy(text, names);
    if (name === undefined || others.length > 0) {
      const near = didYouMean(nearestNames(text, names)) || ` There are ${names.slice(0, 12).join(', ')}.`;
      return { problem: `‘${text}’ is no ${choice.name} of ${tagged.action}.${near}` };
    }
    choices.push(choice.values[names.indexOf(name)] ?? 0);
  }
  return { order: { action: action.id, choices } };
}

/** `station(n, whither)`. */
function formOf(name: string, { choices }: Action): string {
  return choices.length === 0 ? name : `${name}(${choices.map((choice) => choice.name).join(', ')})`;
}
