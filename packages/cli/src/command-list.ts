import { type Command, Option } from 'commander';
import { examples, pair, several, wholeNumber } from './option-values.ts';
import type { Exit } from './shell/exit-code.ts';
import type { Shell } from './shell/shell.ts';
import { declareStudies } from './study-command-list.ts';

/** Does the work of the command that was called. */
export type Act = (work: (shell: Shell) => Promise<Exit>) => Promise<void>;

/** All commands, in the order in which an author comes to need them. What each does is loaded only when it is called. */
export function declareCommands(program: Command, act: Act): void {
  declareNew(program, act);
  declareCheck(program, act);
  declareFormat(program, act);
  declareTest(program, act);
  declareRun(program, act);
  declarePlay(program, act);
  declareWatch(program, act);
  declareReplay(program, act);
  declareLint(program, act);
  declareStudies(program, act);
  declareExport(program, act);
  declareServer(program, act);
}

function declareNew(program: Command, act: Act): void {
  program
    .command('new')
    .description('write a small scenario that passes its checks and tests, to begin from')
    .argument(
      '<name>',
      'its name, or the path of the folder to make; without a folder it goes into ./scenarios, if there is one',
    )
    .addHelpText(
      'after',
      examples(['new harbour', 'the folder scenarios/harbour'], ['new exercises/harbour', 'a folder elsewhere']),
    )
    .action((name: string) => act(async (shell) => (await import('./commands/new.ts')).makeNew(shell, name)));
}

function declareCheck(program: Command, act: Act): void {
  program
    .command('check')
    .description('say what is wrong in scenarios, where, and what was expected')
    .argument('<paths...>', 'files, folders of a scenario, or folders of scenarios')
    .addHelpText(
      'after',
      `${examples(
        ['check scenarios/command-transition', 'the file command-transition.sand in it, and what it uses'],
        ['check scenarios', 'every scenario and library below'],
        ['check draft.sand', 'one file'],
      )}\n\nThe code in brackets after each finding has a page that explains it: docs/diagnostics/CODE.md; codes of stories: docs/stories.md`,
    )
    .action((paths: string[]) => act(async (shell) => (await import('./commands/check.ts')).check(shell, paths)));
}

function declareFormat(program: Command, act: Act): void {
  program
    .command('fmt')
    .description('lay out scenario files in the one way; comments stay')
    .argument('<paths...>', 'files, or folders: every .sand file below')
    .option('--check', 'change nothing; exit 1 and name the files that are not laid out')
    .addHelpText(
      'after',
      examples(['fmt scenarios/command-transition', ''], ['fmt --check scenarios', 'before a commit']),
    )
    .action((paths: string[], options: { check?: true }) =>
      act(async (shell) => (await import('./commands/format.ts')).format(shell, paths, options)),
    );
}

function declareTest(program: Command, act: Act): void {
  program
    .command('test')
    .description("run the scenarios' own tests, their `expect` blocks")
    .argument('<paths...>', 'files, folders of a scenario, or folders of scenarios')
    .option('--filter <text>', 'only tests whose title holds this text, capitals or not')
    .addHelpText(
      'after',
      examples(
        ['test scenarios/command-transition', ''],
        ['test scenarios --filter unattended', 'one test in all of them'],
      ),
    )
    .action((paths: string[], options: { filter?: string }) =>
      act(async (shell) => (await import('./commands/test.ts')).test(shell, paths, options)),
    );
}

/** What decides a game beside its seed. */
function withSetup(command: Command): Command {
  return command
    .option('--edition <name>', 'an edition of the scenario, such as a shorter one; --param says otherwise than it')
    .option('--policy <seat=policy>', 'who plays a seat, or all seats of a side; `nobody` passes (repeatable)', pair)
    .option('--param <name=value>', 'a parameter other than its default (repeatable)', pair)
    .option('--start <name=value>', 'what a track, flag, status or force starts at (repeatable)', pair);
}

function declareRun(program: Command, act: Act): void {
  const run = program
    .command('run')
    .description('play a scenario once, every seat by its policy, and tell what happens')
    .argument('<scenario>', 'its file or folder')
    .option('--seed <text>', 'what the dice follow from; without it one is chosen, shown and recorded')
    .option('--run <n>', 'which run of the study with this seed', wholeNumber(0, 2 ** 32 - 1))
    .option('--turns <n>', 'stop after so many turns', wholeNumber(1, 5000));
  withSetup(run)
    .option('--journal <file>', 'record everything needed to play it again')
    .option('--explain', 'every change: which construct, which draw, from what to what')
    .option('--lang <tag>', 'the language of the texts, where the scenario has them in several')
    .addOption(new Option('--json', 'the events as JSON, one a line').conflicts(['explain', 'lang']))
    .addHelpText(
      'after',
      examples(
        ['run scenarios/command-transition --seed 7', ''],
        ['run scenarios/command-transition --policy usa=cautious_usa', 'a side played otherwise'],
        ['run scenarios/command-transition --edition one_hour', 'the version for an hour'],
        ['run scenarios/command-transition --param speed_effect=-1', 'an assumption turned round'],
        [
          'run scenarios/command-transition --journal game.jsonl',
          'then: sandtable replay game.jsonl scenarios/command-transition',
        ],
        ['run scenarios/command-transition --seed 7 --json > events.jsonl', 'for programs'],
      ),
    )
    .action((scenario: string, options: import('./commands/run.ts').RunOptions) =>
      act(async (shell) => (await import('./commands/run.ts')).run(shell, scenario, options)),
    );
}

function declarePlay(program: Command, act: Act): void {
  const play = program
    .command('play')
    .description('take a seat: read the situation, give orders, live with the dice, go back and try again')
    .argument('[scenario]', 'its file or folder; without it you are asked')
    .option(
      '--as <seat>',
      'the seat that you play, or a side for all of its seats; without it you are asked (repeatable)',
      several,
    )
    .option('--seed <text>', 'what the dice follow from; without it one is chosen and recorded');
  withSetup(play)
    .option('--journal <file>', 'the file in which the game is saved as it goes; without it one is chosen')
    .addOption(
      new Option('--resume [file]', 'go on with a saved game, without a file with the latest').conflicts([
        'as',
        'seed',
        'edition',
        'policy',
        'param',
        'start',
        'journal',
      ]),
    )
    .option('--plain', 'lines instead of screens: for screen readers and simple terminals')
    .option('--lang <tag>', 'the language of the texts, where the scenario has them in several')
    .addHelpText(
      'after',
      examples(
        ['play', 'a menu of what there is'],
        ['play scenarios/tutorial', 'you are asked who you are'],
        ['play scenarios/senkaku --as jcg', 'the Coast Guard; all others by their policies'],
        ['play scenarios/tutorial --as hill --as shore', 'two people at one terminal, with a curtain between them'],
        ['play scenarios/senkaku --resume', 'the latest game of it goes on'],
      ),
    )
    .action((scenario: string | undefined, options: import('./commands/play.ts').PlayOptions) =>
      act(async (shell) => (await import('./commands/play.ts')).play(shell, scenario, options)),
    );
}

function declareWatch(program: Command, act: Act): void {
  program
    .command('watch')
    .description('watch a journal like a film, on the screens of `play`: step, run, seek, through anybody’s eyes')
    .argument('<journal>', 'a file that `play` saved, or `run --journal` wrote')
    .argument('[scenario]', 'its file or folder; without it the one that the journal names')
    .option('--as <seat>', 'see what this seat saw; without it what the white cell sees: everything')
    .option('--turn <n>', 'begin at this turn', wholeNumber(1, 5000))
    .option('--branch <n>', 'this line of play, by its number; without it the last one', wholeNumber(1, 1_000_000))
    .option('--plain', 'print it through as lines: for pipes, screen readers and simple terminals')
    .option('--lang <tag>', 'the language of the texts, where the scenario has them in several')
    .addHelpText(
      'after',
      examples(
        ['watch game.jsonl', 'the whole game, as the white cell sees it'],
        ['watch game.jsonl scenarios/command-transition --as pentagon', 'what one seat could know'],
        ['watch game.jsonl --turn 9 --plain', 'as lines, from turn 9 on'],
      ),
    )
    .action((journal: string, scenario: string | undefined, options: import('./commands/watch.ts').WatchOptions) =>
      act(async (shell) => (await import('./commands/watch.ts')).watch(shell, journal, scenario, options)),
    );
}

function declareReplay(program: Command, act: Act): void {
  program
    .command('replay')
    .description('play a journal again and compare the digest of every turn')
    .argument('<journal>', 'a file that `run --journal` wrote')
    .argument('[scenario]', 'its file or folder; without it the one that the journal names')
    .addHelpText(
      'after',
      examples(
        ['replay game.jsonl', ''],
        ['replay game.jsonl scenarios/command-transition', 'against a scenario edited since'],
      ),
    )
    .action((journal: string, scenario: string | undefined) =>
      act(async (shell) => (await import('./commands/replay.ts')).replayJournal(shell, journal, scenario)),
    );
}

function declareLint(program: Command, act: Act): void {
  program
    .command('lint')
    .description('play a scenario many times and report what never happens, or too often')
    .argument('<scenario>', 'its file or folder')
    .option('--runs <n>', 'how many plays', wholeNumber(1, 1_000_000), 200)
    .option('--seed <text>', 'what their dice follow from', '1')
    .option('--edition <name>', 'an edition of the scenario')
    .option('--strict', 'exit 1 where a finding is not explained in the scenario')
    .addHelpText(
      'after',
      examples(
        ['lint scenarios/command-transition --runs 500', ''],
        [
          'lint scenarios/command-transition --runs 1000 --strict',
          'before a release; an explanation of nothing is told',
        ],
      ),
    )
    .action((scenario: string, options: import('./commands/lint.ts').LintOptions) =>
      act(async (shell) => (await import('./commands/lint.ts')).lint(shell, scenario, options)),
    );
}

function declareExport(program: Command, act: Act): void {
  program
    .command('export')
    .description('write a scenario, or its machines, for other tools')
    .argument('<scenario>', 'its file or folder')
    .addOption(
      new Option(
        '--format <format>',
        'xstate: a module with createMachine; mermaid: a diagram; json: the intermediate form',
      )
        .choices(['xstate', 'mermaid', 'json'])
        .makeOptionMandatory(),
    )
    .option('--machine <id>', 'only this machine (xstate and mermaid)')
    .option('--lang <tag>', 'the language of the titles, where the scenario has them in several')
    .addHelpText(
      'after',
      examples(
        ['export scenarios/command-transition --format mermaid --machine crisis', 'for a README'],
        ['export scenarios/command-transition --format xstate > machines.js', 'for a statechart editor'],
        ['export scenarios/command-transition --format json > scenario.json', ''],
      ),
    )
    .action((scenario: string, options: import('./commands/export.ts').ExportOptions) =>
      act(async (shell) => (await import('./commands/export.ts')).exportScenario(shell, scenario, options)),
    );
}

function declareServer(program: Command, act: Act): void {
  program
    .command('server')
    .description('serve editors: the language server, over standard input and output')
    .option('--stdio', 'what editors say; it is the only way')
    .addHelpText('after', examples(['server --stdio', 'as an editor would start it']))
    .action(() => act(async () => (await import('./commands/server.ts')).serveEditor()));
}
