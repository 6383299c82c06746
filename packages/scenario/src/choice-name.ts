import type { Choice } from './action.ts';
import type { Scenario } from './scenario.ts';

/** What a choice's value is called where orders are written as text, as the author named it: `senkaku`, `4`, `2.5%`. */
export function nameOfChoice(
  scenario: Pick<Scenario, 'places' | 'sides' | 'seats' | 'enumerations'>,
  { of }: Pick<Choice, 'of'>,
  value: number,
): string {
  switch (of) {
    case 'number':
      return String(value);
    case 'percentage':
      return `${value / 100}%`;
    case 'place':
      return scenario.places[value]?.id ?? '';
    case 'side':
      return scenario.sides[value]?.id ?? '';
    case 'seat':
      return scenario.seats[value]?.id ?? '';
    default:
      return scenario.enumerations.find(({ id }) => id === of.enumeration)?.literals[value]?.id ?? '';
  }
}
