import type { Sample, Shard } from '@sandtable/study';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Act } from './command-list.ts';
import { examples, pair, several, wholeNumber } from './option-values.ts';

const RUNS_MOST = 1_000_000_000;
const WORKERS_MOST = 1024;

/** The commands for studies of many runs. */
export function declareStudies(program: Command, act: Act): void {
  declareStudy(program, act);
  declareWorker(program, act);
  declareMerge(program, act);
  declareVerify(program, act);
}

function declareStudy(program: Command, act: Act): void {
  const study = program
    .command('study')
    .description('play many runs, every seat by its policy, and tell what they come to')
    .argument('<scenario>', 'its file or folder')
    .argument('[study]', 'a study block of it; without one the base case is played')
    .option('--runs <n>', 'runs at each point', wholeNumber(1, RUNS_MOST))
    .option('--until <percent>', 'go on, doubling, until each share asked is known to within so much', percentage)
    .option('--most-runs <n>', 'with --until: at most so many runs at each point', wholeNumber(2, RUNS_MOST))
    .option('--seed <text>', 'what all dice follow from')
    .option(
      '--compare <what=values>',
      'options of somebody: policy.usa=a,b  start.tension=3,5  model=x,y (repeatable)',
      several,
    )
    .option('--vary <what[=values]>', 'what is uncertain, by its distribution or through values (repeatable)', several)
    .option(
      '--sample <design[:n]>',
      'base, factorial, random:n, latin:n, sobol:n, screening, one-at-a-time, morris:n, saltelli:n',
      sampleOption,
    )
    .option('--points <file.csv>', 'points to play, a column for each thing that varies')
    .option('--edition <name>', 'an edition of the scenario in every run; --param says otherwise than it')
    .option('--policy <seat=policy>', 'who plays a seat, or all seats of a side, in every run (repeatable)', pair)
    .option('--param <name=value>', 'a parameter other than its default in every run (repeatable)', pair)
    .option('--start <name=value>', 'what something starts at in every run (repeatable)', pair)
    .option('--ask <figure>', 'share(condition), mean(metric) or quantile(metric, 90%) (repeatable)', several)
    .option('--out <folder>', 'where the results go; a folder named after the study if left out')
    .option('--resume', 'go on with what is in that folder')
    .option('--workers <n>', 'threads; all processors if left out', wholeNumber(1, WORKERS_MOST))
    .option('--queue <url>', 'have workers behind this Redis play it: redis://host:6379')
    .addOption(new Option('--lang <tag>', 'the language of the report').choices(['en', 'ja']).default('en'))
    .option('--shard <i/n>', 'play only this of n shares, to be merged with the others', shardOption)
    .addHelpText(
      'after',
      examples(
        ['study scenarios/command-transition --runs 100000 --seed 42', 'the base case'],
        ['study scenarios/command-transition does_it_help', 'a study that stands in the scenario'],
        ['study scenarios/senkaku --vary stirs --vary swell_effect --sample sobol:256 --runs 20', 'two assumptions'],
        [
          'study scenarios/senkaku --compare policy.china=measured_china,assertive_china --runs 5000 --out manners',
          'the same dice for both',
        ],
        [
          'study scenarios/senkaku usual --shard 3/10 --out shard-3',
          'one of ten jobs of a cluster; then: sandtable merge',
        ],
      ),
    )
    .action((scenario: string, name: string | undefined, options: import('./commands/study.ts').StudyOptions) =>
      act(async (shell) => (await import('./commands/study.ts')).study(shell, scenario, name, options)),
    );
  declareShow(study, act);
  declareReport(study, act);
  declareCompare(study, act);
}

function declareShow(study: Command, act: Act): void {
  study
    .command('show')
    .description('play one run of a study again in the reference engine, and tell it')
    .argument('<folder>', 'where `sandtable study` put its results')
    .option('--run <n>', 'its number', wholeNumber(0, RUNS_MOST))
    .option('--worst <metric>', 'the run in which a metric, or the highest of a track, was most')
    .option('--least <metric>', 'the run in which it was least')
    .option('--like-ending <ending>', 'the first run that ended so')
    .option('--explain', 'every change: which construct, which draw, from what to what')
    .option('--lang <tag>', 'the language of the texts, where the scenario has them in several')
    .addHelpText(
      'after',
      examples(
        ['study show study-senkaku-usual --run 4711', ''],
        ['study show study-senkaku-usual --worst tension', ''],
        ['study show study-senkaku-usual --like-ending warships --explain', ''],
      ),
    )
    .action((folder: string, options: import('./commands/study-show.ts').ShowOptions) =>
      act(async (shell) => (await import('./commands/study-show.ts')).showRun(shell, folder, options)),
    );
}

function declareReport(study: Command, act: Act): void {
  study
    .command('report')
    .description('write the report of a finished study')
    .argument('<folder>', 'where `sandtable study` put its results')
    .addOption(
      new Option(
        '--format <format>',
        'html: a page with pictures; md: Markdown; csv: a table of figures; json: all of it',
      )
        .choices(['html', 'md', 'csv', 'json'])
        .makeOptionMandatory(),
    )
    .addOption(new Option('--lang <tag>', 'the language of the report').choices(['en', 'ja']).default('en'))
    .addHelpText(
      'after',
      examples(
        ['study report study-senkaku-usual --format md', ''],
        ['study report study-senkaku-usual --format html --lang ja > report.ja.html', ''],
      ),
    )
    .action((folder: string, options: import('./commands/study-report.ts').ReportOptions) =>
      act(async (shell) => (await import('./commands/study-report.ts')).report(shell, folder, options)),
    );
}

function declareCompare(study: Command, act: Act): void {
  study
    .command('compare')
    .description('hold two finished studies against each other')
    .argument('<first>', 'the folder of one')
    .argument('<second>', 'the folder of the other')
    .addHelpText('after', examples(['study compare study-senkaku-usual study-senkaku-calmer', '']))
    .action((first: string, second: string) =>
      act(async (shell) => (await import('./commands/study-compare.ts')).compareStudies(shell, first, second)),
    );
}

function declareWorker(program: Command, act: Act): void {
  program
    .command('worker')
    .description('play parts of studies for whoever asks through a queue, until Ctrl-C')
    .requiredOption('--queue <url>', 'the Redis that the queue is in: redis://host:6379')
    .option('--workers <n>', 'threads; all processors if left out', wholeNumber(1, WORKERS_MOST))
    .addHelpText('after', examples(['worker --queue redis://127.0.0.1:6379', 'as many as you like, on any machine']))
    .action((options: { queue: string; workers?: number }) =>
      act(async (shell) => (await import('./commands/worker.ts')).work(shell, options)),
    );
}

function declareMerge(program: Command, act: Act): void {
  program
    .command('merge')
    .description('put the shards of a study together')
    .argument('<results>', 'the folder to make')
    .argument('<shards...>', 'the folders that `sandtable study --shard` made, all of them')
    .addHelpText('after', examples(['merge results shard-1 shard-2 shard-3', '']))
    .action((results: string, shards: string[]) =>
      act(async (shell) => (await import('./commands/merge.ts')).merge(shell, results, shards)),
    );
}

function declareVerify(program: Command, act: Act): void {
  program
    .command('verify')
    .description('play runs in both engines, and compare the digest of every turn')
    .argument('<scenario>', 'its file or folder')
    .option('--runs <n>', 'how many', wholeNumber(1, 1_000_000), 100)
    .option('--seed <text>', 'what their dice follow from', '1')
    .option('--edition <name>', 'an edition of the scenario')
    .addHelpText(
      'after',
      examples(
        ['verify scenarios/command-transition --runs 500', ''],
        ['verify scenarios/command-transition --edition one_hour', 'its set-up too'],
      ),
    )
    .action((scenario: string, options: import('./commands/verify.ts').VerifyOptions) =>
      act(async (shell) => (await import('./commands/verify.ts')).verify(shell, scenario, options)),
    );
}

/** `1%` or `0.5%`, in hundredths of a percent. */
function percentage(text: string): number {
  const [, number] = /^(\d{1,3}(?:\.\d{1,2})?)%$/.exec(text) ?? [];
  if (number === undefined) throw new InvalidArgumentError('Expected a percentage, such as 1% or 0.5%.');
  return Math.round(100 * Number(number));
}

function shardOption(text: string): Shard {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (index === undefined || shard.index < 1 || shard.index > shard.of) {
    throw new InvalidArgumentError('Expected which of how many, such as 3/10.');
  }
  return shard;
}

const FIXED = ['base', 'factorial', 'screening', 'one-at-a-time'] as const;
const COUNTED = ['random', 'latin', 'sobol', 'morris', 'saltelli'] as const;

function sampleOption(text: string): Sample {
  const [design, points] = text.split(':');
  const fixed = FIXED.find((each) => each === design);
  if (fixed && points === undefined) return { design: fixed };
  const counted = COUNTED.find((each) => each === design);
  if (counted && points !== undefined && /^[1-9]\d{0,8}$/.test(points))
    return { design: counted, points: Number(points) };
  throw new InvalidArgumentError(
    `Expected ${FIXED.join(', ')}, or with a number ${COUNTED.map((each) => `${each}:100`).join(', ')}.`,
  );
}
