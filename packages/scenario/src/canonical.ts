import { fail } from './assert.ts';
import { byCodeUnit } from './code-unit.ts';

/**
 * The one way to write a piece of JSON, so that equal data have equal texts and hashes: keys sorted by code unit,
 * no space, texts as `JSON.stringify` writes them. All numbers are integers, so there is one way to write each.
 *
 * @throws ScenarioAssertion for a number that is not a safe integer and for what is not JSON
 */
export function canonicalJson(json: unknown): string {
  switch (typeof json) {
    case 'string':
      return JSON.stringify(json);
    case 'boolean':
      return String(json);
    case 'number':
      return Number.isSafeInteger(json) ? String(json) : fail('a safe integer', json);
    case 'object':
      if (json === null) return 'null';
      return Array.isArray(json) ? `[${json.map(canonicalJson).join()}]` : canonicalObject(json);
    default:
      return fail('JSON', typeof json);
  }
}

function canonicalObject(object: object): string {
  const fields = Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`);
  return `{${fields.join()}}`;
}
