// Runs a study of the benchmark's model in a process of its own, threads and files and all: words are a file with the
// model, threads and runs. Says how many seconds it took on the clock, and the most memory that it held.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { decodeScenarioText } from '@sandtable/scenario';
import { study } from '@sandtable/study';

const [file = '', threads = '1', runs = '1'] = process.argv.slice(2);

const decoded = decodeScenarioText(readFileSync(file, 'utf8'));
if ('problems' in decoded) throw new Error(JSON.stringify(decoded.problems));
const folder = mkdtempSync(join(tmpdir(), 'sandtable-bench-'));
const since = performance.now();
await study(decoded.scenario, { runs: Number(runs) }, { out: join(folder, 'study'), threads: Number(threads) });
const seconds = (performance.now() - since) / 1000;
rmSync(folder, { recursive: true });
process.stdout.write(JSON.stringify({ seconds, mostKilobytes: process.resourceUsage().maxRSS }));
