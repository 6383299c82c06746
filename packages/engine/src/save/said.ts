import type { Scenario } from '@sandtable/scenario';
import type { Message, Said, SaidValue } from '../message.ts';
import { type Refusal, refusal } from '../refusal.ts';

/** Why messages of any origin cannot be told in the scenario's words, or undefined. */
export function refuseMessages(scenario: Scenario, messages: readonly Message[]): Refusal | undefined {
  const said = messages.flatMap(({ text, from }) => [text, ...(from ? [from] : [])]).flatMap(valuesIn);
  const wrong = said.find((value) => !hasWords(scenario, value));
  return wrong && refusal('unknown', `Nothing is called ${wrong.value} as ${wrong.as.kind}.`);
}

function valuesIn(said: Said): SaidValue[] {
  return Object.values(said)
    .flat()
    .filter((piece) => typeof piece !== 'string');
}

function hasWords(scenario: Scenario, { value, as, states = [] }: SaidValue): boolean {
  const isIndexOf = (list: readonly unknown[] | undefined): boolean => list?.[value] !== undefined;
  switch (as.kind) {
    case 'enumeration':
      return isIndexOf(scenario.enumerations.find(({ id }) => id === as.enumeration)?.literals);
    case 'place':
      return isIndexOf(scenario.places);
    case 'side':
      return isIndexOf(scenario.sides);
    case 'seat':
      return isIndexOf(scenario.seats);
    case 'machine': {
      const known = scenario.machines.find(({ id }) => id === as.machine)?.states.map(({ id }) => id);
      return known !== undefined && states.every((state) => known.includes(state));
    }
    default:
      return true;
  }
}
