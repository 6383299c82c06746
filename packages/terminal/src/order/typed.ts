import {
  type Action,
  actionsOfSeat,
  didYouMean,
  nameOfChoice,
  nearestNames,
  type OrderText,
  type Scenario,
} from '@sandtable/scenario';

/** An order as somebody typed it, `station(2, senkaku)`, or what is wrong with it. */
export type Typed = { readonly order: OrderText } | { readonly problem: string };

/** Reads an order of a seat; names are those of the scenario's text. */
export function readOrder(scenario: Scenario, seat: string, text: string): Typed {
  const [, name = '', inside = ''] = /^\s*([^\s(]+)\s*(?:\((.*)\))?\s*$/.exec(text) ?? [];
  const actions = actionsOfSeat(scenario, seat).map(({ action }) => action);
  const action = actions.find(({ id }) => id === name);
  if (!action) {
    return {
      problem: `‘${name || text.trim()}’ is no order of yours.${didYouMean(
        nearestNames(
          name,
          actions.map(({ id }) => id),
        ),
      )}`,
    };
  }
  const given = inside.split(',').flatMap((each) => (each.trim() ? [each.trim()] : []));
  if (given.length !== action.choices.length) {
    return { problem: `Expected ${formOf(action)}.` };
  }
  return choicesOf(scenario, action, given);
}

/** How an action is typed: `station(n, whither)`. */
function formOf({ id, choices }: Action): string {
  return choices.length === 0 ? id : `${id}(${choices.map(({ name }) => name).join(', ')})`;
}

/** An order as it is typed, so that whoever sees it can type it the next time. */
export function typedOf(scenario: Scenario, { action: id, choices }: OrderText): string {
  const action = scenario.actions.find((each) => each.id === id);
  const names = (action?.choices ?? []).map((choice, index) => nameOfChoice(scenario, choice, choices[index] ?? 0));
  return names.length === 0 ? id : `${id}(${names.join(', ')})`;
}

function choicesOf(scenario: Scenario, action: Action, given: readonly string[]): Typed {
  const choices: number[] = [];
  for (const [index, choice] of action.choices.entries()) {
    const text = given[index] ?? '';
    const names = choice.values.map((value) => nameOfChoice(scenario, choice, value));
    const at = names.indexOf(text);
    if (at < 0) {
      const near = didYouMean(nearestNames(text, names));
      return {
        problem: `‘${text}’ is no ${choice.name} of ${action.id}.${near || ` There are ${names.slice(0, 12).join(', ')}.`}`,
      };
    }
    choices.push(choice.values[at] ?? 0);
  }
  return { order: { action: action.id, choices } };
}
