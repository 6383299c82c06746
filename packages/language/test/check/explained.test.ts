import { readdirSync, readFileSync } from 'node:fs';
import { compile, memoryReader } from '@sandtable/language';
import { hashOf } from '@sandtable/scenario';
import { describe, expect, test } from 'vitest';
import { HINTS } from '../../src/diagnostic/explainable.ts';
import { said, saidIn } from './said.ts';
import { told } from './told.ts';

const MODEL = `action call by pm, jcg { then lower tension by 1 }
action patrol by jcg { then raise tension by 1 }
rule calms { when tension > 5 then lower tension by 1 }
machine crisis shown to all { initial state low { go high when tension > 6 } state high }
ending tense { when turn = 12 and tension > 6 }
`;
const LINES = MODEL.split('\n').length - 1;
const all = [
  'expected-token',
  'missing-clause',
  'misplaced-declaration',
  'repeated-clause',
  'unknown-name',
  'value-in-title',
  'wrong-kind',
  'wrong-seat',
] as const;

/** What is said against an explanation behind the model, `column message`. */
const against = (text: string) =>
  said(all, MODEL + text).flatMap((line) => {
    const [, row, rest] = /^error (\d+):(.*)$/.exec(line) ?? [];
    return Number(row) > LINES ? [rest] : [];
  });

describe('an explanation', () => {
  test.each([
    'explained dominant of call because "x"',
    'explained dominant of call by jcg because "x" ja "理由"',
    'explained never-legal of patrol by japan because "x"',
    'explained rule-never-fired of calms because "x"',
    'explained state-never-entered of crisis.high because "x"',
    'explained ending-never-reached of tense because "x"',
    'explained often-clamped of tension because "x"',
    'explained initiative-decides because "x"',
  ])('%s', (text) => {
    expect(against(text)).toEqual([]);
  });

  test.each([
    [
      'dominent of call',
      '11 ‘dominent’ is neither a finding of ‘lint’ nor a hint of ‘check’. Did you mean ‘dominant’?',
    ],
    ['dominant', '11 ‘dominant’ is of an action: say of which, with ‘of’.'],
    ['dominant of tense', '23 ‘dominant’ is of an action, and ‘tense’ is an ending.'],
    ['initiative-decides of call', '33 ‘initiative-decides’ is of the scenario as a whole: leave ‘of call’ out.'],
    ['rule-never-fired of calms by pm', "40 ‘rule-never-fired’ is no seat's finding: leave ‘by pm’ out."],
    ['dominant of patrol by pm', '33 ‘pm’ cannot take ‘patrol’; this can: ‘jcg’.'],
    ['dominant of call because "x" explained dominant of call', '50 This is explained already: one reason is enough.'],
  ])('%s', (text, message) => {
    expect(against(`explained ${text} because "y"`)).toEqual([message]);
  });

  test('holds no value, and stands in no library', () => {
    expect(against('explained dominant of call because "At {tension}."')).toEqual([
      '41 This text is the same in every game, so it holds no values. A brace that is meant as such is ‘\\{’.',
    ]);
    const library = 'library l\nexplained initiative-decides because "x"\n';
    expect(saidIn(['misplaced-declaration'], { 'main.sand': library })).toEqual([
      'error 2:1 A library has no place for an explanation: it stands in a scenario, a campaign or a module.',
    ]);
  });
});

describe('what is handed on', () => {
  const calm = `scenario s
calendar { start 2027-04-05 turn is 1 week turns 12 }
side japan players { seat pm seat jcg }
track tension 0..10 start 3 shown to all
${MODEL}`;
  const compiled = (files: Record<string, string>) =>
    compile(
      '/main.sand',
      memoryReader(Object.fromEntries(Object.entries(files).map(([name, text]) => [`/${name}`, text]))),
    );

  test('ids, seats and the reason, and the place of each', () => {
    const text = `${calm}explained dominant of call by japan because "It is free." ja "費用がない。"\nexplained rule-never-fired of calms because "Quiet."`;
    const { explanations, origins } = compiled({ 'main.sand': text });
    expect(explanations).toEqual([
      {
        code: 'dominant',
        of: ['call'],
        seats: ['pm', 'jcg'],
        because: { en: ['It is free.'], ja: ['費用がない。'] },
      },
      { code: 'rule-never-fired', of: ['calms'], because: { en: ['Quiet.'] } },
    ]);
    expect(explanations.map((each) => origins.ofPart(each)?.$cstNode?.range.start.line)).toEqual([9, 10]);
  });

  test('a campaign names what stands in an instance; the explanations of what it uses stay behind', () => {
    const campaign = `campaign c
use "calm.sand" as gray
calendar { start 2027-04-05 turn is 1 week turns 12 }
explained dominant of gray.call because "There as here."
explained rule-never-fired of gray.calms because "It stays low."
explained state-never-entered of gray.crisis.high because "It stays low."
`;
    const { explanations } = compiled({
      'main.sand': campaign,
      'calm.sand': `${calm}explained initiative-decides because "x"`,
    });
    expect(explanations.map(({ code, of }) => `${code} ${of}`)).toEqual([
      'dominant gray.call',
      'rule-never-fired gray.calms',
      'state-never-entered gray.crisis.high',
    ]);
  });

  test('a module in the folder of what is played has its own, once for all its instances; one from elsewhere none', () => {
    const module = 'module m\ntrack heat 0..9 shown to all\nrule heats { when heat > 5 then raise heat by 1 }\n';
    const explained = 'explained rule-never-fired of heats because "It is cold."';
    const using = (path: string) => `${calm}use "${path}"\nuse "${path}" as second\n`;
    const own = compiled({ 'main.sand': using('heat.sand'), 'heat.sand': module + explained });
    expect(own.explanations.map(({ of }) => of)).toEqual([['heats', 'second.heats']]);
    const other = compiled({ 'main.sand': using('lib/heat.sand'), 'lib/heat.sand': module + explained });
    expect(other.explanations).toEqual([]);
  });

  test('the scenario and its hash are the same without it', () => {
    const hashes = ['', 'explained dominant of call because "Free." fr "Gratuit."'].map((text) => {
      const { scenario } = compiled({ 'main.sand': calm + text });
      return scenario && hashOf(scenario);
    });
    expect(hashes[0]).toMatch(/^\w{64}$/);
    expect(hashes[1]).toBe(hashes[0]);
  });
});

describe('hints of check', () => {
  const world = `track tension 0..10 start 3 shown to all
action raise_it by captain { then raise tension by 1 }
action lower_it by admiral { then lower tension by 1 }
ending tense { when turn = 12 and tension > 6 }
ending over { when turn = 12 }
expect "it ends" { after 12 turns check over }
`;

  test('are not told where they are explained', () => {
    const untested = 'hint 4:8 No test comes to this ending: write one that does, with ‘check tense’.';
    expect(told('untested', world)).toEqual([untested]);
    expect(told('untested', `${world}explained untested of tense because "It is the other one."`)).toEqual([]);
    expect(told('untested', `${world}explained endings-overlap of tense because "x"`)).toEqual([untested]);
    expect(told('untested', `${world}explained untested of over because "x"`)).toEqual([untested]);
  });

  test('of the scenario as a whole are explained without a name', () => {
    const bare = world.replace(/expect.*\n/, '');
    expect(told('untested', bare)).toHaveLength(1);
    expect(told('untested', `${bare}explained untested because "A sketch."`)).toEqual([]);
  });

  test('that are not there leave their explanation idle', () => {
    expect(told('explanation-idle', `${world}explained untested of over because "x"`)).toEqual([
      'hint 7:11 ‘untested’ is not found of ‘over’: there is nothing left to explain, so leave this out.',
    ]);
    expect(told('explanation-idle', `${world}explained untested of tense because "x"`)).toEqual([]);
    expect(told('explanation-idle', `${world}explained dominant of raise_it because "lint says"`)).toEqual([]);
  });

  test('are those that the checks give', () => {
    const folder = new URL('../../src/', import.meta.url);
    const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('');
    const given = [...source.matchAll(/report\.hint\(\s*'([a-z-]+)'/g)].map(([, code]) => code);
    expect([...new Set(given)].sort()).toEqual([...HINTS, 'explanation-idle'].sort());
  });
});
