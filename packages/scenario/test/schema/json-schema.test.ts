import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { scenarioJsonSchema } from '../../src/index.ts';
import { changed } from '../change.ts';
import { harbour } from '../harbour.ts';

describe('the JSON Schema', () => {
  // `pnpm --filter @sandtable/scenario schema` writes the file anew; a change of it is a change of the format.
  it('is the one in the file', async () => {
    await expect(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../schema/scenario.schema.json',
    );
  });

  // Another implementation of JSON Schema reads it; unknown keywords and formats would be errors.
  const validate = new Ajv2020({ strict: true, formats: { date: true } }).compile(scenarioJsonSchema());

  it('takes a scenario in which everything stands', () => {
    validate(harbour);
    expect(validate.errors).toBeNull();
  });

  it.each<[string, unknown]>([
    ['extra', 1],
    ['formatVersion', 2],
    ['rules[0].limits', undefined],
    ['rules[0].when.op', 'sing'],
    ['rules[0].effects[1].then[0].times', 1001],
    ['seats[0].orders', 9],
    ['seats[0].id', 'a b'],
    ['title.EN', ['x']],
    ['variables[0].min', 0.5],
    ['actions[0].effects[0].target.index.extra', 1],
  ])('refuses %s = %j, as the codec does', (path, value) => {
    expect(validate(changed(harbour, path, value))).toBe(false);
  });
});
