import { expect, test } from 'vitest';
import { called } from '../process.ts';
import { strait, straitFolder } from '../strait.ts';

test('reports at their lines what many runs never did, and how they ended', async () => {
  const rule = 'rule never "Never" {\n  when incidents >= 29\n  then lower tension by 1\n}\n';
  const folder = straitFolder({ 'scenarios/strait/strait.sand': `${strait}\n${rule}` });
  const { code, out, err } = await called(['lint', 'scenarios/strait', '--runs', '20'], folder);
  expect([code, err]).toEqual([0, '']);
  const line = strait.split('\n').length + 1;
  expect(out).toContain(
    `scenarios/strait/strait.sand:${line}:1 hint: The rule never never fired in 20 runs. [rule-never-fired]\n`,
  );
  expect(out).toContain('rule never "Never" {\n       | ^^^^^^^^^^^^^^^^^^^^');
  expect(out).toMatch(/\nEndings\n( {2}\w+ +\d+\.\d%\n)+/);
  expect(out).toMatch(/\nInitiative\n {2}Acting in the order south, north, \d+ runs end otherwise and \d+ differ\.\n/);
  expect(out).toMatch(/\n20 runs with seed 1: \d+ findings?\.\n$/);
});

test('lists apart what the scenario explains, with its reasons, and counts only the rest', async () => {
  const rule = 'rule never "Never" {\n  when incidents >= 29\n  then lower tension by 1\n}\n';
  const explained = 'explained rule-never-fired of never because "So many are for another year." ja "別の年のため。"\n';
  const folder = straitFolder({ 'scenarios/strait/strait.sand': `${strait}\n${rule}${explained}` });
  const { code, out } = await called(['lint', 'scenarios/strait', '--runs', '20'], folder);
  expect(code).toBe(0);
  expect(out).not.toContain('hint: The rule never never fired');
  expect(out).toContain(
    '\nExplained\n  The rule never never fired in 20 runs. [rule-never-fired]\n    So many are for another year.\n\nEndings\n',
  );
  expect(out).toMatch(/\n20 runs with seed 1: \d+ findings?, and 1 explained\.\n$/);
});

test('with --strict a finding that is not explained is a mistake', async () => {
  const quiet =
    'scenario quiet\ncalendar { start 2027-04-05 turn is 1 week turns 2 }\nside north { seat captain }\ntrack t 0..9 shown to all\n';
  const rule = 'rule never { when t = 9 then lower t by 1 }\n';
  const explained = 'explained rule-never-fired of never because "So."\n';
  const strictly = async (text: string) => {
    const folder = straitFolder({ 'scenarios/quiet/quiet.sand': text });
    const { code } = await called(['lint', 'scenarios/quiet', '--runs', '5', '--strict'], folder);
    return code;
  };
  expect(await strictly(quiet + rule)).toBe(1);
  expect(await strictly(quiet + rule + explained)).toBe(0);
});

test('from a thousand runs on, an explanation of what was not found is told', async () => {
  const always = 'rule always "Always" {\n  each turn\n  then raise incidents by 1\n}\n';
  const explained = 'explained rule-never-fired of always because "It was never." ja "かつて。"\n';
  const folder = straitFolder({ 'scenarios/strait/strait.sand': `${strait}\n${always}${explained}` });
  const few = await called(['lint', 'scenarios/strait', '--runs', '20'], folder);
  expect(few.out).not.toContain('explanation-idle');
  const many = await called(['lint', 'scenarios/strait', '--runs', '1000'], folder);
  const line = strait.split('\n').length + 5;
  expect(many.out).toContain(
    `scenarios/strait/strait.sand:${line}:1 hint: rule-never-fired of always is not found: there is nothing left to explain, so leave this out. [explanation-idle]\n`,
  );
}, 60_000);

test('lists the lines of the story that nobody was told, by place', async () => {
  const rules =
    'rule often "Often" {\n  each turn\n  then story morning\n}\nrule never "Never" {\n  when incidents >= 29\n  then story evening\n}\n';
  const ink = `EXTERNAL number(what)
=== morning ===
The boats leave.
{ number("incidents") > 28: Nobody counts any more. }
-> DONE
=== evening ===
The boats are back.
-> DONE
`;
  const folder = straitFolder({
    'scenarios/strait/strait.sand': `${strait}\n${rules}`,
    'scenarios/strait/story/strait.en.ink': ink,
  });
  const { code, out } = await called(['lint', 'scenarios/strait', '--runs', '20'], folder);
  expect(code).toBe(0);
  expect(out).toContain(
    [
      'Story in en',
      '  1 of 3 lines were told.',
      '  Never told: the knot evening (scenarios/strait/story/strait.en.ink:7)',
      '  Never told: scenarios/strait/story/strait.en.ink:4',
      '    Nobody counts any more.',
      '',
    ].join('\n'),
  );
});
