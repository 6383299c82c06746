import { type Divergence, ENGINE_VERSION, endingOf, type Journal, replay } from '@sandtable/engine';
import { hashOf, type Scenario } from '@sandtable/scenario';
import { scenarioOfJournal } from '../files/journal-scenario.ts';
import { readJournal } from '../files/journal-text.ts';
import type { Exit } from '../shell/exit-code.ts';
import type { Shell } from '../shell/shell.ts';
import { type Line, layOut, line } from '../tell/line.ts';
import { endingTitle } from '../tell/piece.ts';
import { wordingOf } from '../tell/wording.ts';

/** How many variables are named where a turn comes out otherwise. */
const differencesMax = 20;

/** Plays a journal again and compares the digest of every turn. */
export async function replayJournal(shell: Shell, path: string, scenarioPath: string | undefined): Promise<Exit> {
  const { journal } = readJournal(shell, path);
  const { scenario } = scenarioOfJournal(shell, path, journal, scenarioPath, 'replay');
  const replayed = replay(journal, scenario, { edited: true });
  shell.out.write(layOut(changesSince(journal, scenario), shell.out));
  if (replayed.divergence) {
    shell.out.write(layOut(divergenceLines(replayed.divergence, replayed.turns), shell.out));
    return 'differs';
  }
  const words = wordingOf(scenario, scenario.languages[0] ?? 'en');
  const digest = replayed.steps.flatMap(({ events }) => events).findLast((event) => event.kind === 'closed')?.digest;
  const ending = replayed.game ? endingOf(replayed.game) : undefined;
  const turns = `${replayed.turns} ${replayed.turns === 1 ? 'turn' : 'turns'}`;
  const same = replayed.turns === 0 ? 'no turn was finished' : 'every digest is as recorded';
  shell.out.write(
    layOut(
      [
        line(0, `Replayed ${turns} of ${scenario.id} ${scenario.version}: ${same}.`, 'good'),
        line(0, ending === undefined ? 'No ending yet.' : `Ending: ${endingTitle(words, ending)}`),
        ...(digest === undefined ? [] : [line(0, `Digest ${digest}`)]),
      ],
      shell.out,
    ),
  );
  return 'fine';
}

/** What may make the replay come out otherwise. */
function changesSince({ header }: Journal, scenario: Scenario): Line[] {
  const edited = 'The scenario was edited since; the journal is played on what it is now.';
  const engine = `The journal was recorded by version ${header.engine} of the engine; this is version ${ENGINE_VERSION}.`;
  return [
    ...(hashOf(scenario) === header.scenario.hash ? [] : [line(0, edited)]),
    ...(header.engine === ENGINE_VERSION ? [] : [line(0, engine)]),
  ];
}

function divergenceLines(divergence: Divergence, turns: number): Line[] {
  const same = turns === 0 ? [] : [line(0, `${turns} ${turns === 1 ? 'turn' : 'turns'} before it are as recorded.`)];
  const lines = [line(0, divergence.sentence, 'bad'), ...same];
  switch (divergence.what) {
    case 'digest': {
      const named = divergence.variables.slice(0, differencesMax);
      const left = divergence.variables.length - named.length;
      return [
        ...lines,
        ...named.map(({ variable, expected, found }) =>
          line(1, `${variable}: recorded ${expected ?? 'nothing'}, now ${found ?? 'nothing'}`),
        ),
        ...(left > 0 ? [line(1, `and ${left} more`)] : []),
        line(0, `Digest recorded ${divergence.expected}`),
        line(0, `Digest now      ${divergence.found}`),
      ];
    }
    default:
      return lines;
  }
}
