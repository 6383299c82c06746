import { rowsIn } from '../row.ts';

const isDue = 'turn >= (inject.turn ?? 0) && holds(inject.when, context)';
const tellInject = 'tell(play, own, inject.seats, inject.text, inject.from);';

export const scriptRows = [
  ...rowsIn('rule', [
    [
      'Rule when',
      'rule > a rule fires each turn in which its condition holds, which sees the rules before it',
      'if (!holds(rule.when, contextOf(settingNow(play)))) return;',
      '',
    ],
    ['Rule chance', 'rule > a chance is drawn once a turn at its site', 'if (!chance) return true;', 'return true;'],
    ['Rule limits', 'rule > once per game, and at most n times', '!withinLimits(play, rule) || ', ''],
    [
      'Rule effects',
      'rule > a rule fires each turn in which its condition holds, which sees the rules before it',
      'applyEffects(play, effects, doing(id));',
      '',
    ],
  ]),
  ...rowsIn('inject', [
    [
      'Inject turn',
      'inject > when an inject is released > by time, by condition, by both, by hand alone',
      isDue,
      'holds(inject.when, context)',
    ],
    [
      'Inject when',
      'inject > when an inject is released > by time, by condition, by both, by hand alone',
      isDue,
      'turn >= (inject.turn ?? 0)',
    ],
    [
      'Inject text',
      'inject > a release tells its seats who it is from, names its story, then has its effects',
      tellInject,
      '',
    ],
    [
      'Inject seats',
      'inject > a release tells its seats who it is from, names its story, then has its effects',
      tellInject,
      'tell(play, own, [], inject.text, inject.from);',
    ],
    [
      'Inject from',
      'inject > a release tells its seats who it is from, names its story, then has its effects',
      tellInject,
      'tell(play, own, inject.seats, inject.text);',
    ],
    [
      'Inject story',
      'inject > a release tells its seats who it is from, names its story, then has its effects',
      'if (inject.story !== undefined) tellStory(play, id, inject.story, inject.seats);',
      '',
    ],
    [
      'Inject effects',
      'inject > a release tells its seats who it is from, names its story, then has its effects',
      'applyEffects(play, inject.effects, own);',
      '',
    ],
  ]),
  ...rowsIn('begin', [['Policy seats', 'begin > refuses %s', 'if (!policy.seats.includes(seat)) {', 'if (!policy) {']]),
  ...rowsIn('policy/choose', [
    [
      'Policy preferences action',
      'policy > a policy > takes a preference by weight with word 0 and a combination with word 1, for each slot with its own block',
      'return legalOf(action).filter(matching(preference.choices, context));',
      'return [];',
    ],
    [
      'Policy preferences choices',
      'policy > a policy > takes the choices that it names, as expressions over what its seat sees',
      '.filter(matching(preference.choices, context));',
      '.filter(() => true);',
    ],
    [
      'Policy preferences weight',
      'policy > a policy > takes a preference by weight with word 0 and a combination with word 1, for each slot with its own block',
      'Math.max(evaluate(weight, context), 0)',
      '1',
    ],
    [
      'Policy preferences when',
      'policy > a policy > weighs nothing that does not hold, weighs nothing, or has no legal combination',
      ' || !holds(preference.when, context)',
      '',
    ],
    [
      'Policy otherwise pass',
      'policy > a policy > weighs nothing that does not hold, weighs nothing, or has no legal combination',
      "if (policy.otherwise === 'pass') return [];",
      '',
    ],
    [
      'Policy otherwise random',
      'policy > a policy > falls back to any legal order with word 1, all as likely, where it is random',
      "if (policy.otherwise === 'pass') return [];",
      'return [];',
    ],
  ]),
  ...rowsIn('policy/answer', [
    [
      'Policy answers action',
      'policy > a policy that is asked > gives its first answer that names the action and holds',
      'each.action === question.action && holds(each.when, context)',
      'holds(each.when, context)',
    ],
    [
      'Policy answers when',
      'policy > a policy that is asked > gives its first answer that names the action and holds',
      'each.action === question.action && holds(each.when, context)',
      'each.action === question.action',
    ],
    [
      'Policy answers grant',
      'policy > a policy that is asked > gives its first answer that names the action and holds',
      'if (answer === undefined || !answer.grant) return { grant: false };',
      'if (answer === undefined) return { grant: false };',
    ],
    [
      'Policy answers choices',
      'policy > a policy that is asked > changes the order that is carried out',
      'return changed ? { grant: true, choices: granted } : { grant: true };',
      'return { grant: true };',
    ],
  ]),
  ...rowsIn('ending', [
    [
      'Ending when',
      'ending > the first ending that holds at the close is latched, and the game is over',
      'when !== undefined && holds(when, context)',
      'when !== undefined && when === null',
    ],
    [
      'Ending story',
      'ending > the story of an ending is named when its turn has closed',
      'if (ended?.story !== undefined) tellStory(play, ended.id, ended.story);',
      '',
    ],
    [
      'Calendar turns',
      'ending > after the last turn the built-in ending catches what no other covers',
      'numberOf(play, turnId) >= calendar.turns',
      'numberOf(play, turnId) >= 1',
    ],
  ]),
  ...rowsIn('view/view', [
    [
      'Ending text',
      'view > what else a seat sees > is the ending when the game is over, not when it is latched',
      '...(text && { text: say(text, context) }),',
      '',
    ],
    [
      'Ending outcomes side, Ending outcomes text',
      'view > what else a seat sees > is the ending when the game is over, not when it is latched',
      'outcomes: outcomes.map((outcome) => ({ side: outcome.side, text: say(outcome.text, context) })),',
      'outcomes: [],',
    ],
  ]),
  ...rowsIn('metric', [
    ['Metric of', 'metric > %s is %i over %i', 'const value = evaluate(of, context);', 'const value = 0;'],
    [
      'Metric aggregate highest',
      'metric > %s is %i over %i',
      'highest: turns === 1 ? value : Math.max(before.highest, value),',
      'highest: value,',
    ],
    [
      'Metric aggregate lowest',
      'metric > %s is %i over %i',
      'lowest: turns === 1 ? value : Math.min(before.lowest, value),',
      'lowest: value,',
    ],
    ['Metric aggregate final', 'metric > %s is %i over %i', 'return samples.last;', 'return samples.first;'],
    ['Metric aggregate average', 'metric > %s is %i over %i', "aggregate === 'average' ? samples.turns : 1", '1'],
    ['Metric aggregate count', 'metric > %s is %i over %i', 'return samples.counted;', 'return samples.turns;'],
    [
      'Metric aggregate longest',
      'metric > %s is %i over %i',
      'longest: Math.max(before.longest, streak),',
      'longest: streak,',
    ],
    [
      'Metric aggregate first',
      'metric > %s is %i over %i',
      'first: before.first === 0 && yes ? turns : before.first,',
      'first: turns,',
    ],
    ['Metric aggregate total', 'metric > %s is %i over %i', 'total: before.total + value,', 'total: value,'],
  ]),
];
