import * as z from 'zod';
import { scenario } from './scenario.ts';
import { names } from './shape.ts';

/** The JSON Schema of scenarios, of the present format version. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * What editors and other programs can hold a scenario to. Every field and bound is in it; references, intervals and
 * costs are not, since JSON Schema cannot say them.
 */
export function scenarioJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(scenario, { metadata: names, reused: 'inline' });
  return {
    ...schema,
    title: 'Sandtable scenario',
    description: 'The intermediate form of a scenario, format version 1: what everything after the language reads.',
  };
}
