import type * as z from 'zod';
import type { Path } from '../path.ts';
import type { Problem } from '../problem.ts';

type Issue = z.core.$ZodIssue;

/** What a schema objects to, in sentences for whoever wrote the data. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(issue, []));
}

function problemsOfIssue(issue: Issue, before: Path): Problem[] {
  const path = [...before, ...(issue.path as (string | number)[])];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], sentence: `unknown field: ${key}` }));
  }
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find((issues) => issues.every((each) => !isOfAnotherKind(each)));
    if (meant) return meant.flatMap((each) => problemsOfIssue(each, path));
  }
  return [{ path, sentence: sentenceOf(issue) }];
}

/** Whether a member of a union refuses the whole, so that it was not the one that was meant. */
function isOfAnotherKind({ code, path }: Issue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
}

function sentenceOf(issue: Exclude<Issue, { code: 'unrecognized_keys' }>): string {
  const { input } = issue;
  switch (issue.code) {
    case 'invalid_type':
      return input === undefined
        ? 'missing'
        : `expected ${kindNames[issue.expected] ?? issue.expected}, found ${shown(input)}`;
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? `expected at least ${counted(issue.minimum, issue.origin)}`
        : `expected at least ${issue.minimum}, found ${shown(input)}`;
    case 'too_big':
      return issue.origin === 'array' || issue.origin === 'string'
        ? `expected at most ${counted(issue.maximum, issue.origin)}`
        : `expected at most ${issue.maximum}, found ${shown(input)}`;
    case 'invalid_value':
      if (input === undefined) return 'missing';
      return `expected ${issue.values.map(shown).join(' or ')}, found ${shown(input)}`;
    case 'invalid_union':
      if (!('options' in issue) || issue.discriminator === undefined || issue.options === undefined)
        return `${issue.message}, found ${shown(input)}`;
      return unknownKind(issue.discriminator, issue.options, input);
    case 'invalid_format':
      return issue.format === 'date'
        ? `expected a day such as 2027-04-05, found ${shown(input)}`
        : `${issue.message}, found ${shown(input)}`;
    case 'invalid_key':
      return issue.issues.map((each) => each.message).join(', ');
    default:
      return issue.message;
  }
}

const kindNames: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a whole number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function unknownKind(field: string, options: readonly unknown[], input: unknown): string {
  const found = (input as Readonly<Record<string, unknown>>)[field];
  const expected = options.map(shown).join(', ');
  return found === undefined ? `missing; one of ${expected}` : `unknown ${field}: ${shown(found)}; one of ${expected}`;
}

function counted(count: number | bigint, origin: string): string {
  const noun = origin === 'array' ? 'item' : 'character';
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const SHOWN_MOST = 60;

/** A value as a sentence quotes it: short, and never the inside of lists and objects. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > SHOWN_MOST ? `${text.slice(0, SHOWN_MOST)}…` : text;
}
