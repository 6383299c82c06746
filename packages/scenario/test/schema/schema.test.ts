import { describe, expect, it } from 'vitest';
import { decodeScenario, pathText, problemText } from '../../src/index.ts';
import { problemsOf } from '../../src/schema/refusal.ts';
import { scenario as schema } from '../../src/schema/scenario.ts';
import { changed } from '../change.ts';
import { harbour } from '../harbour.ts';

const problems = (json: unknown): readonly string[] => {
  const decoded = decodeScenario(json);
  return 'problems' in decoded ? decoded.problems.map(problemText) : [];
};

/** Every object in a piece of data with the way to it; texts apart, whose fields are languages. */
function objectsIn(json: unknown, path: readonly (string | number)[] = []): [string, object][] {
  if (typeof json !== 'object' || json === null) return [];
  const inside = Array.isArray(json)
    ? json.flatMap((each, index) => objectsIn(each, [...path, index]))
    : Object.entries(json).flatMap(([key, each]) => objectsIn(each, [...path, key]));
  return Array.isArray(json) || 'en' in json ? inside : [[pathText(path), json], ...inside];
}

/** Fields that say which kind of object one is; without them nothing is known of the others. */
const tags = ['op', 'do', 'kind', 'is', 'design'];

/** The paths at which the schema objects to data that are not a scenario any more. */
const objections = (json: unknown): Set<string> => {
  const { error } = schema.safeParse(json, { reportInput: true });
  return new Set(error && problemsOf(error).map(({ path }) => pathText(path)));
};

describe('the schema', () => {
  const copy = (): unknown => JSON.parse(JSON.stringify(harbour));

  it('refuses an unknown field in every object', () => {
    const json = copy();
    const objects = objectsIn(json);
    for (const [, object] of objects) Object.assign(object, { extra: 1 });
    const found = objections(json);
    expect(objects.length).toBeGreaterThan(300);
    expect(
      objects.map(([path]) => (path === '' ? 'extra' : `${path}.extra`)).filter((path) => !found.has(path)),
    ).toEqual([]);
  });

  it('refuses every number, text, yes and no of another kind', () => {
    const json = copy();
    const changedPaths: string[] = [];
    for (const [path, object] of objectsIn(json)) {
      for (const [key, value] of Object.entries(object)) {
        if (tags.includes(key) || (typeof value === 'object' && value !== null)) continue;
        Object.assign(object, { [key]: { not: 'expected' } });
        changedPaths.push(path === '' ? key : `${path}.${key}`);
      }
    }
    const found = [...objections(json)];
    expect(changedPaths.length).toBeGreaterThan(300);
    expect(changedPaths.filter((path) => !found.some((each) => each.startsWith(path)))).toEqual([]);
  });

  it('refuses every list that is none', () => {
    const lists = Object.entries(harbour).filter(([, value]) => Array.isArray(value));
    const found = objections({ ...harbour, ...Object.fromEntries(lists.map(([key]) => [key, { not: 'expected' }])) });
    expect(lists.map(([key]) => key).filter((key) => !found.has(key))).toEqual([]);
  });

  it('says what is missing, unknown, or of another kind', () => {
    expect(problems(changed(harbour, 'rules[0].limits', undefined))).toEqual(['rules[0].limits: missing']);
    expect(problems(changed(harbour, 'rules[0].wehn', number))).toEqual(['rules[0].wehn: unknown field: wehn']);
    expect(problems(changed(harbour, 'rules[0].effects', {}))).toEqual([
      'rules[0].effects: expected a list, found an object',
    ]);
    expect(problems(changed(harbour, 'actions[0].standing', 1))).toEqual([
      'actions[0].standing: expected true or false, found 1',
    ]);
    expect(problems(changed(harbour, 'seats[0].orders', '2'))).toEqual([
      'seats[0].orders: expected a whole number, found "2"',
    ]);
    expect(problems(changed(harbour, 'kind', 'game'))).toEqual([
      'kind: expected "scenario" or "campaign", found "game"',
    ]);
    expect(problems(changed(harbour, 'rules[0].effects[0].do', 'sing'))[0]).toMatch(
      /^rules\[0\]\.effects\[0\]\.do: unknown do: "sing"; one of "change", /,
    );
    expect(problems(changed(harbour, 'rules[0].when.op', undefined))[0]).toMatch(
      /^rules\[0\]\.when\.op: missing; one of "number", /,
    );
    expect(problems(changed(harbour, 'parameters[0].kind', 'money'))).toEqual([
      "parameters[0].kind: expected 'number', 'percentage' or { enumeration }, found \"money\"",
    ]);
    expect(problems(changed(harbour, 'actions[0].seats', []))).toEqual(['actions[0].seats: expected at least 1 item']);
    expect(problems(changed(harbour, 'calendar.start', '2027-02-29'))).toEqual([
      'calendar.start: expected a day such as 2027-04-05, found "2027-02-29"',
    ]);
  });

  it('takes optional fields away, but not as undefined', () => {
    expect(problems(changed(harbour, 'injects[0].serial', undefined))).toEqual([]);
    expect(problems({ ...harbour, marking: undefined })).toEqual(['marking: expected JSON, found undefined']);
  });
});

const number = { op: 'number', value: 1 };

describe('bounds', () => {
  // Each row: what is bounded, the least and the most that is taken, as the doc comments of the types say.
  it.each<[string, number, number]>([
    ['calendar.turn.count', 1, 1000],
    ['calendar.turns', 2, 5000],
    ['calendar.turnsPerMove', 1, 12],
    ['seats[0].orders', 1, 8],
    ['places[0].latitude', -900_000, 900_000],
    ['places[0].longitude', -1_800_000, 1_800_000],
    ['tables[2].dice.count', 1, 99],
    ['tables[2].dice.sides', 2, 1000],
    ['variables[0].shown[1].as.margin', 0, 1_000_000_000],
    ['machines[0].states[1].transitions[0].after', 1, 5000],
    ['rules[0].effects[1].then[0].times', 1, 1000],
    ['rules[0].limits.perGame', 1, 1_000_000],
    ['rules[0].limits.wait', 1, 5000],
    ['actions[0].limits.perTurn', 1, 1_000_000],
    ['actions[0].effects[3].chance.scale.numerator', 1, 214_748],
    ['actions[0].effects[3].chance.scale.denominator', 1, 214_748],
    ['injects[0].turn', 1, 5000],
    ['tests[0].seed', 0, Number.MAX_SAFE_INTEGER],
    ['tests[0].steps[6].turns', 1, 5000],
    ['tests[1].runs', 1, 1_000_000_000],
    ['tests[1].steps[0].figure.at', 0, 100],
    ['studies[0].sample.points', 1, 1_000_000_000],
    ['studies[1].runs', 1, 1_000_000_000],
    ['studies[0].until.runsMost', 101, 1_000_000_000],
    ['studies[0].until.within', 1, 5_000],
    ['parameters[0].default', 0, 8],
    ['rules[1].effects[0].amount.row', -2147483648, 2147483647],
  ])('of %s are %i and %i', (path, least, most) => {
    const at = (value: number) => {
      const written = path === 'rules[1].effects[0].amount.row' ? { op: 'number', value } : value;
      return problems(changed(harbour, path, written)).filter(
        (problem) => !/rows|steps, at most|beyond 32 bits/.test(problem),
      );
    };
    expect(at(least)).toEqual([]);
    expect(at(most)).toEqual([]);
    expect(at(least - 1)).not.toEqual([]);
    expect(at(most + 1)).not.toEqual([]);
  });

  it.each([
    '',
    'a b',
    'a.',
    '.a',
    'a..b',
    'a/b',
    'a@b',
    'a"b',
    "a'b",
    'a(b',
    'a{b',
    'a[0]',
    'a,b',
    'a;b',
    'a:b',
    'a\\b',
    'a\tb',
    '__proto__',
    'x'.repeat(201),
  ])('no id is %j', (id) => {
    expect(problems(changed(harbour, 'metrics[1].id', id))[0]).toMatch(/^metrics\[1\]\.id: /);
  });

  it.each(['a', 'a.b', '緊張', 'étape_2', 'a-b', '東.京', '_', 'constructor', 'toString', '__proto__.a', '1'])(
    'an id may be %j',
    (id) => {
      expect(problems(changed(harbour, 'metrics[1].id', id))).toEqual([]);
    },
  );

  it.each(['en', 'ja', 'zh-Hant', 'pt-BR', 'yue'])('a language may be %s', (tag) => {
    expect(problems({ ...harbour, languages: ['en', 'ja', ...(['en', 'ja'].includes(tag) ? [] : [tag])] })).toEqual([]);
  });

  it.each(['English', 'e', 'EN', 'en_GB', '', 'constructor'])('no language is %j', (tag) => {
    expect(problems({ ...harbour, languages: ['en', 'ja', tag] })[0]).toMatch(
      /^languages\[2\]: expected a language tag/,
    );
  });
});
