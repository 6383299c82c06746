import { generateScenario } from '../generate/scenario.ts';
import { tapeOf } from '../generate/tape.ts';
import { tapesOf } from '../lockstep/trial.ts';
import { rehearse } from '../suite/rehearsal.ts';
import { checkScreensKeepSecrets } from '../suite/screens.ts';

/** What the screens of a generated game tell that they must not; any game of a seed can be played again alone. */
export function secretsTold(seed: string, number: number): string[] {
  const { scenario, play } = tapesOf(seed, number);
  const tape = tapeOf(play);
  return checkScreensKeepSecrets(rehearse(generateScenario(scenario), tape), tape);
}
