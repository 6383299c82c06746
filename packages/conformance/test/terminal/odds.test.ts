import { compile, memoryReader } from '@sandtable/language';
import { type Host, playerWords, playPlain, silent, sitDown, textOf } from '@sandtable/terminal';
import { expect, it } from 'vitest';

/** Two orders with a chance, of which one hangs on what only the other side sees. */
const text = `
scenario cape "Cape"
calendar { start 2027-04-05  turn is 1 week  turns 1 }
side north { seat pilot "Pilot" orders 2 }
side south { seat keeper "Keeper" }
track calm "Calm" 0..100 start 30 shown to all
track oil "Oil" 0..100 start 70 shown to keeper
action round "Round the cape" by pilot { then chance calm * 1% { raise calm by 1 } otherwise { lower calm by 1 } }
action light "Signal the light" by pilot { then chance oil * 1% { raise calm by 1 } otherwise { lower calm by 1 } }
`;

const host: Host = { author: 'a test', now: () => '2026-11-30T00:00:00.000Z', storyteller: () => silent };

/** What the pilot reads who gives both orders. */
async function printed(): Promise<string[]> {
  const { scenario, diagnostics } = compile('/cape.sand', memoryReader(new Map([['/cape.sand', text]])));
  if (!scenario) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const table = sitDown(scenario, { seed: '7', control: { pilot: { by: 'people' }, keeper: { by: 'nobody' } } }, host);
  if ('refused' in table) throw new Error(table.refused.text);
  const lines: string[] = [];
  const answers = ['round', 'light', 'done'];
  await playPlain({
    table,
    read: new Map(),
    saw: new Map(),
    words: playerWords(scenario, 'en'),
    host,
    talk: {
      print: (page) => lines.push(...page.map((line) => textOf(line).trim())),
      ask: async (prompt) => (/y\/n/i.test(prompt) ? 'y' : answers.shift()),
    },
    keep: () => {},
  });
  return lines;
}

it('tells beside what came of an order the odds that the seat could reckon, and no others', async () => {
  const lines = await printed();
  const after = (order: string): string[] => {
    const at = lines.indexOf(`${order}: carried out`);
    expect(at, lines.join('\n')).toBeGreaterThan(0);
    return lines.slice(at + 1, at + 3);
  };
  expect(after('Round the cape')).toEqual(['a chance of 30%', expect.stringMatching(/^by chance: /)]);
  expect(after('Signal the light')[0]).toMatch(/^by chance: /);
  expect(lines.join('\n')).not.toContain('70%');
});
