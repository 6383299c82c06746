// Plays 10,000 runs of the benchmark's model from its text; what is measured is the whole process. Says how many seconds the
// processor was busy with it, from its start.
import process from 'node:process';
import { compile } from '@sandtable/kernel';
import { runKey } from '@sandtable/random';
import { loadModel, policiesOf, STUDY } from './model.ts';

const runs = 10_000;

const scenario = loadModel();
const kernel = compile(scenario);
const prepared = kernel.prepare({ policies: policiesOf(scenario) });
for (let run = 0; run < runs; run += 1) kernel.run(prepared, runKey(STUDY, run));
const { user, system } = process.cpuUsage();
process.stdout.write(`${(user + system) / 1e6}\n`);
