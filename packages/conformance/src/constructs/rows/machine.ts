import { rowsIn } from '../row.ts';

export const machineRows = [
  ...rowsIn('plan', [
    [
      'Machine states parent',
      'evaluate > states > a state is active when its parents are',
      'const parent = machine.states.find(({ id }) => id === state.parent);',
      'const parent = undefined as State | undefined;',
    ],
  ]),
  ...rowsIn('machine/configuration', [
    [
      'Machine states kind compound',
      'machine > the order of effects > a target inside a compound state enters it there',
      "if (state.kind === 'compound') return activeOf(machine, state.id, world);",
      '',
    ],
  ]),
  ...rowsIn('machine/lower', [
    [
      'Machine states kind parallel',
      'machine > the order of effects > several regions: all exits, all transitions, all entries',
      "state.kind === 'parallel' || state.kind === 'final' ?",
      "state.kind === 'final' ?",
    ],
    [
      'Machine states kind final',
      'lower > a machine lowers to a configuration of plain JSON',
      "state.kind === 'parallel' || state.kind === 'final' ?",
      "state.kind === 'parallel' ?",
    ],
    [
      'Machine states initial',
      'lower > a machine lowers to a configuration of plain JSON',
      'tops.find(({ initial }) => initial) ?? tops[0]',
      'tops.at(-1)',
    ],
    ['Machine states entry', 'machine > the order of effects', 'effects: state.entry', 'effects: []'],
    ['Machine states exit', 'machine > the order of effects', 'effects: state.exit', 'effects: []'],
    [
      'Machine states transitions target',
      'machine > which transition is taken',
      'target: targetOf(machine, target),',
      'target: targetOf(machine, state.id),',
    ],
    [
      'Machine states transitions on',
      'machine > which transition is taken > a signal takes only its own transitions, and none of the turn’s',
      'transition.on === undefined ? turnEvent : signalEvent(transition.on)',
      'turnEvent',
    ],
    [
      'Machine states transitions effects',
      'machine > the order of effects',
      'params: { path, from: state.id, to: target, effects }',
      'params: { path, from: state.id, to: target, effects: [] }',
    ],
  ]),
  ...rowsIn('machine/step', [
    [
      'Machine states transitions after',
      'machine > after > true from entry plus that many turns: entered in turn 1, left in turn 1 + n',
      'if (after !== undefined && numberOf(play, turnId) - numberOf(play, sinceId(from)) < after) return false;',
      '',
    ],
    [
      'Machine states transitions when',
      'machine > after > time, condition and chance must all hold',
      'if (!holds(when, context)) return false;',
      '',
    ],
    [
      'Machine states transitions chance',
      'machine > chance > the draw is numbered by how often the signal was heard in the turn, and told once',
      'if (!chance) return true;',
      'return true;',
    ],
  ]),
  ...rowsIn('view/view', [
    [
      'Machine shown',
      'view > what else a seat sees > is the date, and of machines the active states, where they are shown',
      '.filter(({ shown }) => seesExactly(setting, seat, shown))',
      '',
    ],
  ]),
];
