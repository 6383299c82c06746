// A study from a program: does it matter how China is played?
//
//     sandtable export scenarios/senkaku --format json > scenario.json
//     node --conditions=source packages/cli/examples/study.ts scenario.json results

import { readFileSync } from 'node:fs';
import { decodeScenarioText } from '@sandtable/scenario';
import { study } from '@sandtable/study';

const [file = '', out = 'results'] = process.argv.slice(2);

const decoded = decodeScenarioText(readFileSync(file, 'utf8'));
if ('problems' in decoded) throw new Error(JSON.stringify(decoded.problems));

const answer = await study(
  decoded.scenario,
  {
    runs: 200,
    seed: 'an example',
    compare: [{ kind: 'policy', seats: ['leadership', 'ccg'], policies: ['measured_china', 'assertive_china'] }],
    vary: [{ kind: 'parameter', parameter: 'stirs' }],
    sample: { design: 'latin', points: 20 },
  },
  { out },
);

for (const { name, runs, endings } of answer?.options ?? []) {
  console.log(`${name}, ${runs} runs`);
  for (const { ending, share } of endings) console.log(`  ${ending}: ${(share.value / 100).toFixed(1)}%`);
}
