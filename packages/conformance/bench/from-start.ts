// Plays 10,000 runs of the benchmark's model from its text; what is measured is the whole process.
import process from 'node:process';
import { compile } from '@sandtable/kernel';
import { runKey } from '@sandtable/random';
import { loadModel, policiesOf, STUDY } from './model.ts';

const runs = 10_000;

const scenario = loadModel();
const kernel = compile(scenario);
const prepared = kernel.prepare({ policies: policiesOf(scenario) });
let turns = 0;
for (let run = 0; run < runs; run += 1) turns += kernel.run(prepared, runKey(STUDY, run)).turns;
process.stdout.write(`${turns}\n`);
