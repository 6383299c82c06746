import { rowsIn } from '../row.ts';

export const worldRows = [
  ...rowsIn('scenario:calendar', [
    [
      'Calendar start',
      'scenario:calendar > turns',
      'const day = dayOf(calendar.start);',
      "const day = dayOf('2000-01-01');",
    ],
    [
      'Calendar turn count',
      'scenario:calendar > turns',
      'const units = (Math.max(turn, 1) - 1) * calendar.turn.count;',
      'const units = Math.max(turn, 1) - 1;',
    ],
    ['Calendar turn unit hour', 'scenario:calendar > turns', 'hour: units - days * HOURS_PER_DAY }', 'hour: 0 }'],
    [
      'Calendar turn unit day',
      'scenario:calendar > turns',
      'date: isoDate(dayNumbered(dayNumber(start) + units)),',
      'date: isoDate(start),',
    ],
    [
      'Calendar turn unit week',
      'scenario:calendar > turns',
      'dayNumber(start) + units * DAYS_PER_WEEK',
      'dayNumber(start) + units',
    ],
    [
      'Calendar turn unit month',
      'scenario:calendar > turns',
      'date: isoDate(monthsLater(start, units)),',
      'date: isoDate(start),',
    ],
  ]),
  ...rowsIn('scenario:layout', [
    [
      'Calendar turnsPerMove',
      'move > moves > orders are given in the first turn of each',
      'slot(id.moveLengthId, 1, turns, turnsPerMove,',
      'slot(id.moveLengthId, 1, turns, 1,',
    ],
  ]),
  ...rowsIn('resolution/initiative', [
    [
      'Initiative listed, Initiative listed sides',
      'orders > resolving > by initiative, then seat, then slot, never by arrival',
      'const listed = initiative.sides;',
      'const listed = declared;',
    ],
    [
      'Initiative rolled',
      'initiative > rolled initiative: each turn the highest word is first',
      'rolled.sort((a, b) => b.word - a.word)',
      'rolled',
    ],
  ]),
  ...rowsIn('phase', [
    [
      'Scenario interrupts',
      'move > moves > while an interrupt holds every turn is a move of its own',
      'play.plan.scenario.interrupts.findIndex((interrupt) => holds(interrupt, context))',
      '-1 + 0 * Number(holds(undefined, context))',
    ],
  ]),
  ...rowsIn('begin', [
    [
      'Side played people',
      'begin > who plays a seat: as set up, else as its side says; without a policy nobody',
      "if (played === 'people') return { by: 'people' };",
      '',
    ],
    [
      'Side played policy, Seat policy',
      'begin > who plays a seat: as set up, else as its side says; without a policy nobody',
      "return policy === undefined ? { by: 'nobody' } : { by: 'policy', policy };",
      "return { by: 'nobody' };",
    ],
    ['Parameter min', 'begin > refuses %s', 'if (value < min || value > max)', 'if (value > max)'],
    ['Parameter max', 'begin > refuses %s', 'if (value < min || value > max)', 'if (value < min)'],
    [
      'Parameter default',
      'begin > a game begins before its first turn, with the starts that its parameters give',
      'chosen[id] ?? usual',
      'chosen[id] ?? 0',
    ],
  ]),
  ...rowsIn('plan', [
    [
      'Seat side',
      'orders > resolving > what it chose, who gave it and where it stands are known to its effects',
      "side: found('side', seat.side, sides.get(seat.side))",
      'side: 0',
    ],
  ]),
  ...rowsIn('world', [
    [
      'Variable min',
      'effect > change > a variable saturates at its bounds, and the explanation says by how much',
      'clamp(wanted, min, max)',
      'Math.min(wanted, max)',
    ],
    [
      'Variable max',
      'effect > change > a variable saturates at its bounds, and the explanation says by how much',
      'clamp(wanted, min, max)',
      'Math.max(wanted, min)',
    ],
  ]),
  ...rowsIn('scenario:evaluate', [
    [
      'Variable start',
      'begin > a game begins before its first turn, with the starts that its parameters give',
      "typeof start === 'number' ? start : evaluate(start, parameters)",
      "typeof start === 'number' ? start : evaluate(start, parameters) * 0",
    ],
  ]),
];
