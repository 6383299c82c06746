function counted(count: string, one: string): string {
  return `${count} ${one}${count === '1' ? '' : 's'}`;
}

export const english = {
  // numbers
  unknown: 'not known',
  interval: (value: string, low: string, high: string) => `${value} (${low} to ${high})`,
  range: (low: string, high: string) => `${low} to ${high}`,
  points: (value: string) => `${value} points`,
  none: '–',
  list: ', ',
  semicolon: '; ',
  sentences: ' ',
  stop: '.',
  andBetween: ' and ',
  /** Values and limits as answers have them, in English. */
  says: (text: string) => text,
  labelled: (label: string, text: string) => `${label}: ${text}`,

  // figures and factors
  mean: (title: string) => `${title} (mean of the runs)`,
  share: (title: string) => `Share of runs: ${title}`,
  quantile: (title: string, percent: string) => `${title} (${percent}% of runs at or below)`,
  seatsPolicy: (seats: string) => `Policy of ${seats}`,
  startOf: (title: string) => `${title}, at the start`,
  asUsual: 'as the scenario has it',
  onlyOption: 'All runs',
  timeEnding: 'The calendar ends',

  // heads of columns
  columns: {
    option: 'Option',
    name: 'Name',
    figure: 'Figure',
    ending: 'Ending',
    estimate: 'Estimate (95% interval of the dice)',
    byParameters: 'Uncertain numbers (90% of samples)',
    byListed: 'Listed policies and structures',
    runs: 'Runs',
    difference: 'Difference (95% interval)',
    ifLess: 'Regret if less is wanted',
    ifMore: 'Regret if more is wanted',
    what: 'What varies',
    how: 'How',
    from: 'From',
    below: 'To below',
    about: 'At about',
    asWritten: 'As its author wrote it',
    share: 'Share',
    turn: 'Turn',
    going: 'Runs still going',
    low90: '5%',
    low50: '25%',
    median: 'Median',
    high50: '75%',
    high90: '95%',
    first: 'By itself',
    total: 'With interactions',
    mu: 'Mean effect',
    muStar: 'Mean size of effects',
    sigma: 'Spread of effects',
    effect: 'Effect (95% interval)',
    change: 'Change',
    rank: 'Rank',
    explained: 'Explained',
    groups: 'Averages of groups',
    expectation: 'Expectation',
    stance: 'Written',
    why: 'Why it is worth reading',
    command: 'Command',
    parameter: 'Parameter',
    value: 'Value',
    bounds: 'Bounds',
    grounds: 'Grounds',
    coverage: 'Coverage',
    density: 'Density',
    mass: 'Of all samples',
    conditions: 'Conditions',
    box: 'Box',
    step: 'Step',
    run: 'Run',
    reason: 'Reason',
    key: 'Key',
    source: 'Source',
  },

  answer: {
    heading: 'The answer, of modelled runs',
    lead: (runs: string) =>
      `This tells of ${counted(runs, 'modelled run')} and of nothing else. It says what follows from the scenario’s rules and assumptions, not what will happen in the world.`,
    failed: (failed: string) =>
      `${counted(failed, 'run')} failed and ${failed === '1' ? 'is' : 'are'} left out of every figure.`,
    against: (first: string, differences: string) => `Against ${first}, under the same dice: ${differences}.`,
    same: (option: string) => `${option} the same in every run`,
    noDifference: (option: string) => `for ${option} no difference can be told`,
    byParameters: (ranges: string) => `With what is uncertain in numbers, nine of ten samples lie within: ${ranges}.`,
    byListed: (ranges: string) => `With listed policies and structures the averages lie within: ${ranges}.`,
    hardlyByParameters: 'What is uncertain in numbers moves it by less than the dice leave open.',
    hardlyByListed: 'Listed policies and structures move it by less than the dice leave open.',
    regrets: (ifLess: string, ifMore: string) =>
      `At the worst sample an option lies behind the best by, if less is wanted: ${ifLess}; if more is wanted: ${ifMore}.`,
    numbersOutweigh: 'So it hangs more on what nobody knows than on the choice between the options.',
    choiceOutweighs: 'So it hangs more on the choice between the options than on these numbers.',
    changePlaces: (places: string) => `Options change places: ${places}.`,
    changePlace: (options: string, value: string) => `${options} at about ${value}`,
    along: (factor: string, places: string) => `along “${factor}” ${places}`,
    hangsOn: (by: string, told: string) => `It hangs most on (${by}): ${told}.`,
    factor: (title: string, text: string) => `“${title}” ${text}`,
    noFactor: 'No factor stands out among those that it could hang on.',
    designed:
      'The samples were chosen to find out what matters, not for being likely. An average over them says little by itself.',
    noWinner:
      'Whether less or more of a figure is better, the model does not know. So it names no best option; what follows shows what each would cost under either wish.',
    noWinnerShort:
      'All of it is of modelled runs. Whether less or more of a figure is better, the model does not know.',
    known: (within: string) => `Every share asked is known to within ${within} at every point.`,
    notKnown: (within: string) =>
      `The runs allowed did not suffice to know every share to within ${within} at every point.`,
    spreads:
      'Three spreads are kept apart. The interval of the dice says how well this number of runs knows the model’s own value; more runs make it narrower. The spread by uncertain numbers and the spread by listed policies and structures say how far the value itself moves with what nobody knows; no number of runs makes them narrower.',
  },

  asked: {
    heading: 'What was asked',
    sample: (samples: string, runs: string, options: string) =>
      `${counted(samples, 'sample')} of what varies, ${counted(runs, 'run')} at each, ${options === '1' ? 'one option' : `${options} options under the same samples and dice`}.`,
    optionsTable: 'What is compared',
    figuresTable: 'The figures asked for',
    variesTable: 'What nobody chooses, and varies',
    fixedTable: 'What holds in every run, other than the scenario says',
    moveLength: 'Turns of a move',
    uniform: (range: string) => `evenly, ${range}`,
    triangular: (low: string, mode: string, high: string) => `triangular: ${low}, most often ${mode}, up to ${high}`,
    normal: (mean: string, deviation: string) =>
      `normal: mean ${mean}, standard deviation ${deviation}, within its bounds`,
    pert: (low: string, mode: string, high: string) => `PERT: ${low}, most often ${mode}, up to ${high}`,
    nobody: 'nobody',
    designs: {
      base: 'Everything that could vary stands at its usual value.',
      factorial: 'All combinations of the values are played.',
      screening: 'A Plackett-Burman design, folded over: each factor at its low and high value in half of the samples.',
      'one-at-a-time': 'The base case, and for each factor a change of it alone.',
      random: 'The samples are random.',
      latin: 'A Latin hypercube: each factor is spread evenly over its range.',
      sobol: 'Scrambled Sobol’ points, spread evenly over all factors together.',
      morris: 'Morris trajectories: from random places one factor after another is changed.',
      saltelli: 'A Saltelli sample, for variance indices.',
      list: 'The samples were listed by hand.',
    },
  },

  figures: {
    heading: 'Each figure',
    alt: (title: string) => `${title}: for each option the estimate, and how far each of the three spreads reaches`,
    dice: 'dice',
    numbers: 'uncertain numbers',
    listed: 'policies, structure',
    comparison: 'The estimate and its spreads',
    differences: (first: string) => `Difference to ${first}, run by run under the same dice`,
    regrets: 'Regret: how far each option lies behind the best, at the sample where that is most',
    switches: 'Values at which two options change places',
    noSwitch: 'Along no uncertain number do two options surely change places.',
    regretNote:
      'Regret: at each sample every option is held against the one that is best there, if less is wanted and if more is wanted; told is the largest distance. Where few runs stand at each sample, part of it is luck.',
    differenceNote:
      'An interval that contains 0 leaves open which of the two has more of it. The dice are common to all options, so that luck does not count for one of them.',
  },

  endings: {
    heading: 'How it ends',
    lead: 'How many of the modelled runs of each option come to which ending.',
    caption: 'Endings, in shares of the runs of each option (95% intervals)',
    alt: 'One bar for each option, parted by the share of each ending',
  },

  expectations: {
    heading: 'What was expected',
    lead: 'What the authors wrote down, held against the runs. “Open” means that the interval leaves both possible.',
    caption: 'Expectations',
    predicted: 'before the first run',
    found: 'after a run',
    holds: 'holds',
    fails: 'fails',
    open: 'open',
    inLine: (text: string, written: string, stands: string) => `${text} (written ${written}): ${stands}`,
  },

  influences: {
    heading: 'What it hangs on',
    variance: {
      by: 'share of the variation between samples',
      lead: 'How much of the variation between samples each factor is answerable for: by itself (dark), and together with others (light).',
      note: 'Sobol’ indices from a Saltelli sample: the first by Saltelli and others (2010), the total by Jansen; intervals by the bootstrap. A value near 0 means that the factor hardly matters here; a total much above the first means that it acts together with others.',
    },
    'elementary-effects': {
      by: 'mean size of the effects',
      lead: 'Factors far to the right matter; those high up matter differently from place to place, through interactions or curves.',
      note: 'Elementary effects after Morris: the mean size of the effects (right) against their standard deviation (up). Effects are of a change across the whole range; intervals by the bootstrap.',
    },
    'main-effects': {
      by: 'effect from low to high',
      lead: 'How much the figure changes when a factor goes from low to high.',
      note: 'Main effects of a folded Plackett-Burman design: interactions of two factors do not distort them, but are not shown.',
    },
    excursions: {
      by: 'effect of the change',
      lead: (base: string) => `The base case comes to ${base}. Each row changes one assumption and nothing else.`,
      note: 'The scorecard of excursions: differences are run by run under the same dice. Rank 1 changes most. What happens when two assumptions change together it does not show.',
    },
    groups: {
      by: 'share of the variation between samples',
      lead: 'The samples in groups along each factor, from low (pale) to high (dark): the wider the dots lie apart, the more the figure goes with the factor.',
      note: 'Correlation ratio of groups of the samples, corrected for their number (Kelley, 1935). It may fall a little below 0 where a factor explains nothing.',
    },
    caption: 'How much hangs on each factor',
    alt: (title: string) => `${title}: how much hangs on each factor, for each option`,
    leftOut: (points: string) => `Left out for want of an outcome: ${counted(points, 'point')}.`,
    group: (says: string, mean: string) => `${says}: ${mean}`,
  },

  discoveries: {
    heading: 'Under which conditions it comes about',
    lead: (share: string, samples: string) => `Over all ${counted(samples, 'sample')} it is ${share}.`,
    note: 'Boxes by the patient rule induction method (PRIM). Coverage: how many of the cases lie in the box. Density: how much of the box are cases. A condition whose quasi-p is above 5% may be chance.',
    caption: 'Boxes',
    path: 'Coverage against density',
    alt: 'From all samples (right) to the smallest box (left): what is gained in density is lost in coverage',
    none: 'No box was found in which it is clearly more common than elsewhere.',
    condition: (factor: string, says: string, quasiP: string) => `${factor}: ${says} (quasi-p ${quasiP})`,
  },

  distributions: {
    heading: 'How single runs are spread',
    lead: 'Each run counts by itself: dice and all that varies together.',
    caption: (title: string) => `Distribution: ${title}`,
    alt: (title: string) => `${title}: for each option how many runs lie where`,
  },

  course: {
    heading: 'How the figures came to be known',
    lead: 'The estimate and its interval after 8, 16, 32 … runs.',
    caption: (title: string) => `Course: ${title}`,
    alt: (title: string) => `${title}: the estimate and its interval, which narrows as runs are added`,
  },

  fans: {
    heading: 'How it goes, turn by turn',
    lead: (runs: string) =>
      `${counted(runs, 'run')} of each option, spread over the samples. The line is the median; half of the runs lie in the dark band, nine of ten in the light one. A run that has ended is left out of later turns.`,
    caption: (title: string) => title,
    alt: (title: string) => `${title} by turn, for each option: the median and the bands of 50% and 90% of runs`,
    going: 'Runs still going, by turn',
    goingAlt: 'The share of runs that have not ended yet, by turn',
    axis: 'turn',
  },

  telling: {
    heading: 'Runs worth reading',
    lead: 'Each command tells one run as a readable game. They are examples, not evidence.',
    caption: 'Telling runs',
    ending: (title: string) => `the first that ends so: ${title}`,
    least: (title: string, value: string) => `the least of “${title}”: ${value}`,
    most: (title: string, value: string) => `the most of “${title}”: ${value}`,
  },

  parameters: {
    heading: 'Every parameter and its grounds',
    lead: 'What the scenario assumes in numbers. Conclusions are worth no more than these.',
    caption: 'Parameters',
    fixed: (value: string) => `${value}, for this study`,
    compared: (values: string) => `compared: ${values}`,
    varies: (how: string) => `varies: ${how}`,
    assumed: (why: string) => `Assumed. ${why}`,
    sources: 'Sources',
  },

  provenance: {
    heading: 'From what this was made',
    caption: 'To repeat the study',
    name: 'What',
    value: 'Value',
    scenario: 'Scenario',
    scenarioVersion: (title: string, id: string, version: string) => `${title} (${id}), version ${version}`,
    hash: 'Hash of the scenario (SHA-256)',
    seed: 'Seed',
    version: 'Sandtable',
    runs: 'Runs',
    failed: 'Runs that failed',
    failures: 'The first runs that failed',
    size: (options: string, samples: string, each: string) =>
      `${counted(options, 'option')} × ${counted(samples, 'sample')} × ${counted(each, 'run')}`,
    repeat: 'The same scenario, plan and seed give the same runs on every machine, to the last byte.',
  },

  about: (scenario: string, version: string, runs: string, seed: string) =>
    `${scenario}, version ${version}. ${counted(runs, 'modelled run')}, seed ${seed}.`,
  contents: 'Contents',
  tableOf: (caption: string) => `The numbers: ${caption}`,
  rowsLeftOut: (rows: string) => `${counted(rows, 'row')}: on screen, and in the JSON of this report.`,
};
