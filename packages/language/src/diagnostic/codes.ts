const MISTAKES = {
  // the text
  'expected-token': 'Something else belongs here',
  'unexpected-character': 'A character that the language does not use',
  'reserved-word': 'A reserved word cannot be a name',
  'unclosed-text': 'A text that is never closed',
  'unclosed-comment': 'A comment that is never closed',
  'unknown-escape': 'An escape that texts do not know',
  'decimal-number': 'There are no decimal numbers',
  'number-too-large': 'A number beyond 32 bits',
  'value-in-title': 'A value where a fixed text belongs',
  'repeated-clause': 'A clause that can stand only once',
  'missing-header': 'The file does not say what it is',
  'misplaced-declaration': 'A declaration that this kind of file does not have',

  // names
  'unknown-name': 'Nothing in sight has this name',
  'duplicate-name': 'The same name twice in one file',
  'name-clash': 'Two files bring the same name',
  'shadowed-name': 'A local name that hides another',
  'ambiguous-name': 'A name that could mean several things',
  'wrong-kind': 'The name belongs to another kind of thing',

  // files
  'unknown-file': 'The file is not there',
  'unreadable-file': 'The file cannot be read',
  'path-outside-root': 'The path leaves the folder of scenarios',
  'unused-use': 'Nothing of a used file is used',

  // limits
  'file-too-large': 'The file is too large',
  'nested-too-deep': 'Too deep nesting',
  'expression-too-long': 'Too many operators in one expression',
  'too-many-mistakes': 'Too many mistakes to tell them all',

  // the meaning of expressions
  'type-mismatch': 'Something of another type is needed',
  'units-mixed': 'Two different units meet',
  'chained-comparison': 'Comparisons cannot be chained',
  'not-constant': 'A fixed number is needed',
  'out-of-range': 'A fixed number outside its range',
  'range-reversed': 'A range that ends before it begins',
  'domain-member': 'Something that cannot stand in a list',
  'domain-empty': 'There is nothing to go through',
  'unknown-date': 'There is no such day',
  'date-within-turn': 'A date off the first day of a turn',
  'date-outside-calendar': 'A date before the start or after the end',
  'draw-misplaced': 'Dice where nothing may be left to chance',
  'dice-impossible': 'Dice that cannot be rolled',
  'label-repeated': 'Two draws with the same label',
  'too-large': 'Written out, the scenario is too large',

  // declarations
  'missing-clause': 'Something that a declaration needs is missing',
  'use-cycle': 'A file that uses itself',
  'need-unbound': 'A module needs what nobody gives it',
  'binding-mismatch': 'A module is given something else than it needs',
  'initial-state': 'Not exactly one state is initial',
  'final-state': 'A final state that is not final',
  'transition-target': 'A transition that machines cannot make',
  'wrong-seat': 'A seat that cannot do this',
  'wrong-choices': 'Choices that the action does not have',
  'too-many-choices': 'Too many ways to give one order',
  'table-shape': 'Rows, columns or cells that do not fit',
  'bands-incomplete': 'Bands that do not cover the range once',
  'audience-missing': 'Nobody is addressed',
  'value-cycle': 'Values that need each other',
  'chance-beyond': 'A chance below 0% or above 100%',

  // who sees what
  unseen: 'The seat does not see this',
  'seen-differently': 'Those addressed see this differently',

  // the whole scenario
  interval: 'A number that can leave its bounds',
  'turn-cost': 'A turn that can take too long',
  'signal-cycle': 'Signals that can go on for ever',
  'invalid-scenario': 'The scenario as a whole does not hold together',
} as const;

/** What can be played and is most likely not meant, or only looks so: found by looking at statements and at the scenario as a whole. */
export const ODDITIES = {
  // conditions
  'never-true': 'A condition that can never be true',
  'always-true': 'A condition that is always true',

  // what can never be, or changes nothing
  'never-happens': 'Something that can never happen',
  'changes-nothing': 'A statement that changes nothing',
  'negative-amount': 'An amount below 0',
  'chances-sum': 'Chances that do not add up to 100%',
  'chance-can-leave': 'A computed chance that can leave 0% to 100%',
  'start-beyond': 'A start that can lie outside its range',
  'order-decides': 'Two transitions that may both be taken',
  'outcome-unhandled': 'A result of a table that nothing handles',
  'column-gap': 'Numbers or literals without a column',
  'result-against-odds': 'A result that goes against the odds',
  'state-unreachable': 'A state that nothing leads to',
  'state-without-exit': 'A state that nothing leads out of',

  // rules
  'rules-cancel': 'Two rules that undo each other',
  'rule-unbounded': 'A rule that keeps itself going',
  'limit-idle': 'A limit that never counts',

  // the world
  'never-used': 'Something that nothing depends on',
  'shown-to-nobody': 'Something that no side sees',
  'never-changed': 'Something that never changes',
  'only-one-way': 'A track that only rises or only falls',
  'beyond-orders': 'A track that no order changes',
  'never-varied': 'A parameter that nothing varies',

  // sides and orders
  'no-orders': 'A side that can do nothing',
  'no-policy': 'A computer side that nobody plays',
  'sees-nothing': 'A side that sees nothing',
  'cost-unpayable': 'A cost that can never be paid',
  'no-effect': 'An action that changes nothing',

  // the script
  'never-released': 'An inject that nothing releases',
  'gives-away': 'A message that gives away what its readers do not see',

  // endings and tests
  'ending-hidden': 'An ending that another always comes before',
  'endings-overlap': 'Two endings of which their order decides',
  'endings-incomplete': 'A game that can end without an ending',
  'checks-nothing': 'A test that checks nothing',
  'move-uneven': 'A game whose last move is cut short',
  untested: 'Something that no test looks at',
  'explanation-idle': 'An explanation of what is not found',
} as const;

/**
 * Every kind of diagnostic, with the title of its page `docs/diagnostics/<code>.md`. A code never changes its meaning.
 */
export const DIAGNOSTIC_CODES = { ...MISTAKES, ...ODDITIES } as const;

export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;
