import type { Scenario } from '@sandtable/scenario';

/** What runs can end with, as results have it. */
export function endingNames({ endings }: Scenario): string[] {
  return [...endings.map(({ id }) => id), 'time'];
}
