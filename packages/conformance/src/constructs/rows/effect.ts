import { rowsIn } from '../row.ts';

const change = "how === 'set' ? value : how === 'raise' ? from + value : from - value";
const ofChance = 'return draws.chance(effect.chance, percentage) ? effect.then : effect.otherwise;';
const ofBranches = 'return effect.branches[draws.oneOf(effect.site, percentages)]?.effects ?? effect.otherwise;';
const ofRoll = 'return effect.outcomes.find(({ cells }) => cells.includes(cell))?.effects ?? [];';
const ofIf = 'holds(effect.when, contextNow(play, doing)) ? effect.then : effect.otherwise';

export const effectRows = rowsIn('effect', [
  [
    'Effect change',
    'effect > change > raise, lower and set',
    'change(play, doing.construct, how, [{ variable, wanted }]);',
    '',
  ],
  ['Effect change how raise', 'effect > change > raise, lower and set', change, "how === 'set' ? value : from - value"],
  ['Effect change how lower', 'effect > change > raise, lower and set', change, "how === 'set' ? value : from + value"],
  [
    'Effect change how set',
    'effect > change > raise, lower and set',
    change,
    "how === 'raise' ? from + value : from - value",
  ],
  ['Effect move', 'effect > move > no more than stand there', 'applyMove(play, effect, doing);', ''],
  [
    'Effect let',
    'effect > let > names a number for what follows in the block and the blocks inside',
    'new Map(doing.locals).set(effect.name, value)',
    'new Map(doing.locals).set(effect.name, 0)',
  ],
  [
    'Effect tell',
    'effect > what is told > seats are told a text with its values as they now are',
    'tell(play, doing, effect.seats, effect.text);',
    '',
  ],
  [
    'Effect tell seats',
    'effect > what is told > seats are told a text with its values as they now are',
    'tell(play, doing, effect.seats, effect.text);',
    'tell(play, doing, [], effect.text);',
  ],
  ['Effect story', 'effect > what is told > a story names its knot', 'tellStory(play, construct, effect.knot);', ''],
  [
    'Effect release',
    'queue > signals and injects share one queue, first in, first out, emptied after the effects that filled it',
    "play.queue.push({ kind: 'inject', inject: effect.inject, by: construct });",
    '',
  ],
  [
    'Effect send',
    'queue > a signal is heard by the machines in order, each with all its effects before the next',
    "play.queue.push({ kind: 'signal', signal: effect.signal });",
    '',
  ],
  [
    'Effect end',
    'effect > end > latches an ending unless one is latched; the turn plays out',
    'if (numberOf(play, endingId) === 0) latch(play, effect.ending, construct);',
    '',
  ],
  ['Effect chance', 'effect > branches > chance takes one branch by its draw', ofChance, 'return [];'],
  [
    'Effect chance then',
    'effect > branches > chance takes one branch by its draw',
    ofChance,
    'return draws.chance(effect.chance, percentage) ? [] : effect.otherwise;',
  ],
  [
    'Effect chance otherwise',
    'effect > branches > chance takes one branch by its draw',
    ofChance,
    'return draws.chance(effect.chance, percentage) ? effect.then : [];',
  ],
  [
    'Chance percentage',
    'effect > branches > chance takes one branch by its draw',
    'const percentage = evaluate(effect.chance.percentage, context);',
    'const percentage = 10_000;',
  ],
  [
    'Effect one-of, Effect one-of branches effects',
    'effect > branches > one of takes the branch of its draw, else otherwise',
    ofBranches,
    'return effect.otherwise;',
  ],
  [
    'Effect one-of branches percentage',
    'effect > branches > one of takes the branch of its draw, else otherwise',
    'evaluate(branch.percentage, context)',
    '0',
  ],
  [
    'Effect one-of otherwise',
    'effect > branches > one of takes the branch of its draw, else otherwise',
    ofBranches,
    'return effect.branches[draws.oneOf(effect.site, percentages)]?.effects ?? [];',
  ],
  [
    'Effect roll, Effect roll outcomes effects',
    'effect > branches > a roll takes the outcome that names its cell; a cell that none names does nothing',
    ofRoll,
    'return [];',
  ],
  [
    'Effect roll outcomes cells',
    'effect > branches > a roll takes the outcome that names its cell; a cell that none names does nothing',
    ofRoll,
    'return effect.outcomes[0]?.effects ?? [];',
  ],
  ['Effect if', 'effect > branches > if takes one branch', ofIf, '[]'],
  ['Effect if then', 'effect > branches > if takes one branch', ofIf, 'effect.otherwise'],
  ['Effect if otherwise', 'effect > branches > if takes one branch', ofIf, 'effect.then'],
  [
    'Effect repeat',
    'effect > branches > repeat applies its effects again and again, each time a draw of its own',
    'time < effect.times',
    'time < 1',
  ],
  [
    'Effect repeat effects',
    'effect > branches > repeat applies its effects again and again, each time a draw of its own',
    'time < effect.times',
    'time < 0',
  ],
  [
    'Target variable',
    'effect > change > raise, lower and set',
    "target.op === 'variable' ? target.id :",
    "target.op === 'variable' ? 'turn' :",
  ],
  [
    'Target element, Target element ids',
    'effect > change > an element of a family by a number',
    'elementOf(target, contextNow(play, doing))',
    "(target.ids[0] ?? '')",
  ],
]);
