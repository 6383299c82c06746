import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, memoryReader } from '@sandtable/language';
import { studyKeyFromSeed } from '@sandtable/random';
import type { Scenario } from '@sandtable/scenario';

const folder = join(import.meta.dirname, 'model');

export const SEED = 'bench';
/** The key from which the key of each run follows. */
export const STUDY = studyKeyFromSeed(SEED);

/** The benchmark's model, compiled from its text. */
export function loadModel(): Scenario {
  const texts = new Map(
    readdirSync(folder).map((file) => [join(folder, file), readFileSync(join(folder, file), 'utf8')]),
  );
  const { scenario, diagnostics } = compile(join(folder, 'six-sides.sand'), memoryReader(texts));
  if (!scenario) throw new Error(`the model has mistakes: ${JSON.stringify(diagnostics)}`);
  return scenario;
}

/** Every seat played by its own policy. */
export function policiesOf({ seats }: Scenario): Record<string, string> {
  return Object.fromEntries(seats.flatMap(({ id, policy }) => (policy === undefined ? [] : [[id, policy]])));
}
