import { scenarioJsonSchema } from '@sandtable/scenario';

/** A piece of JSON Schema, as far as the intermediate form's uses it. */
type Schema = {
  readonly $ref?: string;
  readonly $defs?: Fields;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly type?: string;
  readonly items?: Schema;
  readonly properties?: Fields;
  readonly required?: readonly string[];
};
type Fields = { readonly [name: string]: Schema };

/**
 * Every construct of the intermediate form, derived from its JSON Schema, so that none can be forgotten: each field of
 * each thing (`Action standing`), each kind of what comes in kinds (`Effect move`) with the fields that it need not have
 * or that list something (`Effect if otherwise`), and each word where a field is one of several (`Metric aggregate total`).
 * The parts of expressions are expressions, and the scenario's lists are what they list.
 */
export function constructsOf(): string[] {
  const schema: Schema = scenarioJsonSchema();
  const { Text: _, Expression: expression, Effects: __, ...things } = schema.$defs ?? {};
  const own = Object.entries(schema.properties ?? {}).filter(([, field]) => !refersToThing(field));
  return [
    ...fieldsOf('Scenario', { properties: Object.fromEntries(own) }),
    ...(expression?.oneOf ?? []).flatMap((kind) => tellOf(kind).words.map((op) => `Expression ${op}`)),
    ...Object.entries(things).flatMap(([name, thing]) => insideOf(name, thing)),
  ];
}

function refersToThing({ $ref = '', items }: Schema): boolean {
  const to = $ref || items?.$ref || '';
  return to !== '' && !to.endsWith('/Text') && !to.endsWith('/Expression');
}

/** What stands inside of a thing, which is itself no construct: lists stand for what they list. */
function insideOf(name: string, schema: Schema): string[] {
  if (schema.items) return insideOf(name, schema.items);
  const choices = schema.oneOf ?? schema.anyOf ?? [];
  const kinds = choices.filter(({ properties }) => properties).flatMap((kind) => kindOf(name, kind));
  if (kinds.length > 0) return [...wordsOf(name, schema), ...kinds];
  return schema.properties ? fieldsOf(name, schema) : wordsOf(name, schema);
}

function fieldsOf(name: string, { properties = {} }: Schema): string[] {
  return Object.entries(properties).flatMap(([field, schema]) => fieldOf(`${name} ${field}`, schema));
}

function fieldOf(name: string, schema: Schema): string[] {
  const inside = insideOf(name, schema);
  return inside.length > 0 ? inside : [name];
}

/** The words of a field that is one of several. */
function wordsOf(name: string, { enum: words = [], anyOf = [] }: Schema): string[] {
  const all = [...words, ...anyOf.flatMap((each) => each.enum ?? [])];
  return all.length > 1 ? all.map((word) => `${name} ${String(word)}`) : [];
}

/** A kind is told by its first field of fixed words, or by its only one; several words that share their fields are kinds each. */
function tellOf({ properties = {}, required = [] }: Schema): {
  readonly field?: string;
  readonly words: readonly string[];
} {
  const told = Object.entries(properties).find(([field, { enum: words }]) => words && required.includes(field));
  return told ? { field: told[0], words: told[1].enum?.map(String) ?? [] } : { words: Object.keys(properties) };
}

function kindOf(name: string, kind: Schema): string[] {
  const { properties = {}, required = [] } = kind;
  const tell = tellOf(kind);
  const clauses = Object.entries(properties).filter(
    ([field, { type, enum: words, $ref }]) =>
      tell.field !== undefined &&
      field !== tell.field &&
      (!required.includes(field) || type === 'array' || words || $ref === '#/$defs/Effects'),
  );
  return tell.words.flatMap((word) => [
    `${name} ${word}`,
    ...clauses.flatMap(([field, schema]) => fieldOf(`${name} ${word} ${field}`, schema)),
  ]);
}
