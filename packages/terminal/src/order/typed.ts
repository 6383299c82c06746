import { orderAmong, type WrittenOrder } from '@sandtable/narrative';
import { actionsOfSeat, nameOfChoice, type OrderText, type Scenario } from '@sandtable/scenario';

/** Reads an order of a seat as it is typed, `station(2, senkaku)`; names are those of the scenario's text. */
export function readOrder(scenario: Scenario, seat: string, text: string): WrittenOrder {
  const [, action = text.trim(), inside = ''] = /^\s*([^\s(]+)\s*(?:\((.*)\))?\s*$/.exec(text) ?? [];
  const choices = inside.split(',').flatMap((each) => (each.trim() ? [each.trim()] : []));
  const own = actionsOfSeat(scenario, seat).map((each) => each.action);
  return orderAmong(scenario, own, { action, choices }, `‘${action}’ is no order of yours.`);
}

/** An order as it is typed, so that whoever sees it can type it the next time. */
export function typedOf(scenario: Scenario, { action: id, choices }: OrderText): string {
  const action = scenario.actions.find((each) => each.id === id);
  const names = (action?.choices ?? []).map((choice, index) => nameOfChoice(scenario, choice, choices[index] ?? 0));
  return names.length === 0 ? id : `${id}(${names.join(', ')})`;
}
