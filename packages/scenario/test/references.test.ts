import { describe, expect, it } from 'vitest';
import { decodeScenario, problemText } from '../src/index.ts';
import { action, local, machine, number, raise, rule, scenario, state, text, track, variable } from './build.ts';
import { changed } from './change.ts';
import { harbour } from './harbour.ts';

const problems = (json: unknown): readonly string[] => {
  const decoded = decodeScenario(json);
  return 'problems' in decoded ? decoded.problems.map(problemText) : [];
};

const dice = { op: 'dice', dice: { count: 1, sides: 6 }, site: 'x' };
const seen = { op: 'seen', of: number(1), margin: 1, min: 0, max: 2, site: 'x/margin/town' };

it('finds nothing wrong with a scenario that is right', () => {
  expect(problems(harbour)).toEqual([]);
  expect(problems(scenario())).toEqual([]);
});

describe('what is declared', () => {
  it.each<[string, unknown, string]>([
    ['rules[0].id', 'unrest', 'rules[0].id: a second construct with the id unrest: variables has it'],
    ['endings[1].id', 'settled', 'endings[1].id: a second construct with the id settled: endings has it'],
    ['machines[0].states[3].id', 'tow', 'machines[0].states[3].id: a second construct with the id tow: actions has it'],
    ['places[1].id', 'quay', 'places[1].id: a second id: quay'],
    ['sources[1]', { key: 'records', title: 'Again' }, 'sources[1].key: a second source: records'],
    ['enumerations[0].literals[1].id', 'soft', 'enumerations[0].literals[1].id: a second literal: soft'],
    ['variables[2].id', 'turn', "variables[2].id: turn is the world's own"],
    ['languages[1]', 'en', 'languages[1]: a second language: en'],
    ['calendar.turnsPerMove', 13, 'calendar.turnsPerMove: a move of 13 turns is longer than the game of 12'],
    ['seats[0].side', 'city', 'seats[0].side: unknown side: city'],
    ['seats[0].side', 'company', 'seats[1]: harbourmaster stands after seats of later sides'],
    ['seats[2].side', 'town', 'sides[1]: company has no seat'],
    ['seats[0].policy', 'none', 'seats[0].policy: unknown policy: none'],
    ['seats[0].policy', 'firm', 'seats[0].policy: firm is not a policy for mayor'],
    ['initiative', { kind: 'listed', sides: ['town', 'city'] }, 'initiative.sides[1]: unknown side: city'],
    ['initiative', { kind: 'listed', sides: ['town'] }, 'initiative.sides: company is missing'],
    [
      'initiative',
      { kind: 'listed', sides: ['town', 'company', 'town'] },
      'initiative.sides[2]: a second place for the side: town',
    ],
    ['title', { ja: ['港'] }, 'title: missing in the first language: en'],
    ['title.fr', ['Le port'], 'title.fr: not a language of this scenario: fr'],
  ])('%s = %j', (path, value, expected) => {
    expect(problems(changed(harbour, path, value))).toContain(expected);
  });
});

describe('the world', () => {
  it.each<[string, unknown, string]>([
    ['places[0].borders', ['roads', 'sea'], 'places[0].borders[1]: unknown place: sea'],
    ['places[0].borders', ['roads', 'quay'], 'places[0].borders[1]: quay borders itself'],
    ['places[0].borders', [], 'places[1].borders[0]: quay does not border roads in turn'],
    ['places[1].latitude', 4, 'places[1]: a latitude needs a longitude, and a longitude a latitude'],
    ['forces[0].side', 'city', 'forces[0].side: unknown side: city'],
    ['variables[8].kind', { is: 'track' }, 'forces[0]: missing its variable for roads: tugs.roads'],
    ['variables[8].id', 'tugs.sea', 'variables[8].id: expected tugs.roads, found tugs.sea'],
    ['variables[8].kind.force', 'ships', 'variables[8].kind.force: unknown force: ships'],
    ['variables[8].kind.place', 'sea', 'variables[8].kind.place: unknown place: sea'],
    ['variables[8].min', -1, 'variables[8].min: a force cannot be -1'],
    ['variables[0].min', 11, 'variables[0]: the bounds 11..10 are the wrong way round'],
    ['variables[3].max', 2, 'variables[3]: a flag is 0..1, found 0..2'],
    ['variables[4].max', 3, 'variables[4]: the literals of Posture are 0..2, found 0..3'],
    ['variables[4].kind.enumeration', 'Mood', 'variables[4].kind.enumeration: unknown enumeration: Mood'],
    ['variables[0].shown[0].seats', ['mayor', 'king'], 'variables[0].shown[0].seats[1]: unknown seat: king'],
    ['variables[0].shown[0].seats', ['mayor', 'mayor'], 'variables[0].shown[0].seats[1]: a second mention of: mayor'],
    [
      'variables[0].shown[2].as.bands[1].from',
      5,
      'variables[0].shown[2].as.bands[1]: expected a band from 4, found one from 5',
    ],
    ['variables[0].shown[2].as.bands[1].to', 9, 'variables[0].shown[2].as.bands: the bands end at 9, expected 10'],
    ['variables[0].shown[2].as.bands[1].id', 'calm', 'variables[0].shown[2].as.bands[1].id: a second band: calm'],
    ['parameters[0].default', 9, 'parameters[0].default: the default 9 lies outside 0..8'],
    ['parameters[0].kind', { enumeration: 'Result' }, 'parameters[0]: the literals of Result are 0..1, found 0..8'],
    [
      'parameters[0].varies.arguments',
      [3, 0, 8],
      'parameters[0].varies.arguments: expected rising numbers, found 3, 0, 8',
    ],
    ['parameters[0].varies.arguments', [3, 8], 'parameters[0].varies.arguments: triangular takes 3 numbers, found 2'],
    [
      'parameters[0].varies',
      { as: 'normal', arguments: [3, 0] },
      'parameters[0].varies.arguments: a standard deviation is above 0, found 0',
    ],
    ['parameters[0].grounds.sources', ['rumours'], 'parameters[0].grounds.sources[0]: unknown source: rumours'],
    ['tables[0].grounds.sources', ['rumours'], 'tables[0].grounds.sources[0]: unknown source: rumours'],
    ['values[0].is', { op: 'value', id: 'heated' }, 'values[0].is.id: heated is not before this value'],
    ['values[0].is', { op: 'value', id: 'pressure' }, 'values[0].is.id: pressure is not before this value'],
    ['values[0].is', { op: 'value', id: 'none' }, 'values[0].is.id: unknown value: none'],
    ['variables[0].start', variable('budget'), 'variables[0].start: a start depends on parameters only'],
  ])('%s = %j', (path, value, expected) => {
    expect(problems(changed(harbour, path, value))).toContain(expected);
  });

  it.each([
    ['uniform', []],
    ['uniform', [1, 4]],
    ['triangular', [0, 0, 8]],
    ['normal', [3, 2]],
    ['pert', [0, 8, 8]],
  ])('knows how %s is written: %j', (as, numbers) => {
    expect(problems(changed(harbour, 'parameters[0].varies', { as, arguments: numbers }))).toEqual([]);
  });
});

describe('tables', () => {
  it.each<[string, unknown, string]>([
    ['tables[0].rows[1].from', 8, 'tables[0].rows[1]: expected a row from 7, found one from 8'],
    ['tables[0].rows[1].to', 11, 'tables[0].rows: the rows end at 11, expected 12'],
    ['tables[0].rows[0].from', 3, 'tables[0].rows[0]: expected a row from 2, found one from 3'],
    ['tables[0].rows[0].cells', [0, 0], 'tables[0].rows[0].cells: expected 3 cells, found 2'],
    ['tables[0].rows[0].cells', [0, 0, 2], 'tables[0].rows[0].cells: the literals of Result are 0..1, found 0..2'],
    ['tables[0].gives.enumeration', 'Mood', 'tables[0].gives.enumeration: unknown enumeration: Mood'],
    ['tables[0].columns.odds[2]', { left: 3, right: 3 }, 'tables[0].columns.odds[2]: 3:3 does not rise above 1:1'],
    ['tables[0].columns.odds[0]', { left: 0, right: 0 }, 'tables[0].columns.odds[0]: 0:0 is no odds'],
    ['tables[1].columns.ranges[1].from', 0, 'tables[1].columns.ranges[1]: 0 does not rise above 0'],
    ['tables[1].columns.ranges[1].to', 3, 'tables[1].columns.ranges[1]: the literals of Posture are 0..2, found 1..3'],
    ['tables[1].columns.ranges[1].to', 0, 'tables[1].columns.ranges[1]: the range 1..0 is the wrong way round'],
    ['tables[1].columns.enumeration', 'Mood', 'tables[1].columns.enumeration: unknown enumeration: Mood'],
    ['tables[1].rows[1].from', 7, 'tables[1].rows[1]: expected a row from 6, found one from 7'],
  ])('%s = %j', (path, value, expected) => {
    expect(problems(changed(harbour, path, value))).toContain(expected);
  });

  it('may have rows beyond their dice, for rolls with a modifier', () => {
    expect(problems(changed(harbour, 'tables[0].rows[1].to', 13))).toEqual([]);
  });
});

describe('machines', () => {
  it.each<[string, unknown, string]>([
    ['machines[0].states[0].initial', false, 'machines[0].states: expected exactly one initial state, found 0'],
    ['machines[0].states[1].initial', true, 'machines[0].states: expected exactly one initial state, found 2'],
    ['machines[0].states[3].initial', true, 'machines[0].states[1]: expected exactly one initial state, found 2'],
    [
      'machines[0].states[2].parent',
      'strike.out',
      'machines[0].states[2].parent: no state before this one has the id strike.out',
    ],
    [
      'machines[0].states[2].parent',
      'strike.work',
      'machines[0].states[2].parent: strike.work is atomic and has no states inside',
    ],
    ['machines[1].states[0].kind', 'parallel', 'machines[1].states[0]: port.open is parallel and has no regions'],
    ['machines[1].states[0].kind', 'compound', 'machines[1].states[0]: expected exactly one initial state, found 0'],
    ['machines[1].states[0].kind', 'final', 'machines[1].states[0].transitions: a final state has no transitions'],
    ['machines[0].states[9].exit', [raise('unrest')], 'machines[0].states[9].exit: a final state is never left'],
    [
      'machines[1].states[0].transitions[0].on',
      'noise',
      'machines[1].states[0].transitions[0].on: unknown signal: noise',
    ],
    [
      'machines[1].states[0].transitions[0].target',
      'strike.work',
      'machines[1].states[0].transitions[0].target: unknown state of port: strike.work',
    ],
    [
      'machines[0].states[1].transitions[0].target',
      'strike.slow.sabotage',
      'machines[0].states[1].transitions[0].target: strike.slow.sabotage lies inside of strike.slow; go to strike.slow itself, or from inside of it',
    ],
    [
      'machines[0].states[6].transitions[0].target',
      'strike.out.quay',
      'machines[0].states[6].transitions[0].target: strike.out.quay lies in another region of strike.out',
    ],
    [
      'machines[0].shown[0].as',
      { kind: 'margin', margin: 1 },
      'machines[0].shown[0].as: a machine is shown exactly or not at all',
    ],
  ])('%s = %j', (path, value, expected) => {
    expect(problems(changed(harbour, path, value))).toContain(expected);
  });

  it('may go to a state itself, to what is around it, and out of a region', () => {
    for (const target of ['strike.out.talk.silent', 'strike.out.talk', 'strike.out', 'strike.work']) {
      expect(problems(changed(harbour, 'machines[0].states[6].transitions[0].target', target))).toEqual([]);
    }
  });

  it('nest only so deep that what walks them may recurse', () => {
    const deep = (depth: number) =>
      scenario({
        machines: [
          machine(
            'm',
            Array.from({ length: depth }, (_, level) =>
              state(`m.s${level}`, {
                kind: level < depth - 1 ? 'compound' : 'atomic',
                initial: true,
                ...(level > 0 ? { parent: `m.s${level - 1}` } : {}),
              }),
            ),
          ),
        ],
      });
    expect(problems(deep(50))).toEqual([]);
    expect(problems(deep(51))).toEqual(['machines[0].states[50].parent: states nest at most 50 deep']);
  });
});

describe('actions, policies and injects', () => {
  it.each<[string, unknown, string]>([
    ['actions[0].seats', ['mayor', 'king'], 'actions[0].seats[1]: unknown seat: king'],
    ['actions[0].seats', ['board', 'mayor'], "actions[0].seats: expected the scenario's order of seats"],
    ['actions[0].seats', ['mayor', 'mayor'], 'actions[0].seats[1]: a second mention of: mayor'],
    ['actions[0].choices[1].name', 'amount', 'actions[0].choices[1].name: a second choice: amount'],
    ['actions[0].choices[1].name', 'seat', 'actions[0].choices[1].name: seat has a meaning of its own'],
    ['actions[0].choices[0].values', [1, 2, 1], 'actions[0].choices[0].values[2]: a second way to choose: 1'],
    [
      'actions[0].choices[1].values',
      [0, 3],
      'actions[0].choices[1].values: the literals of Posture are 0..2, found 0..3',
    ],
    ['actions[0].choices[1].of.enumeration', 'Mood', 'actions[0].choices[1].of.enumeration: unknown enumeration: Mood'],
    ['actions[1].choices[0].values', [0, 2], 'actions[1].choices[0].values: places are 0..1, found 0..2'],
    ['actions[1].choices[0].of', 'seat', 'actions[1].choices[0].values: seats are 0..2, found 0..7'],
    ['actions[0].costs[0].of', variable('turn'), 'actions[0].costs[0].of: cannot be written to: turn'],
    ['actions[0].authority[0].seat', 'king', 'actions[0].authority[0].seat: unknown seat: king'],
    ['actions[0].request.to', 'king', 'actions[0].request.to: unknown seat: king'],
    ['actions[0].consents[0].seat', 'king', 'actions[0].consents[0].seat: unknown seat: king'],
    ['actions[0].costs[0].amount', local('waited'), 'actions[0].costs[0].amount.name: unknown name: waited'],
    ['actions[0].costs[0].amount', local('to'), 'actions[0].costs[0].amount.name: unknown name: to'],
    ['policies[0].seats', ['king'], 'policies[0].seats[0]: unknown seat: king'],
    ['policies[0].preferences[0].action', 'sing', 'policies[0].preferences[0].action: unknown action: sing'],
    ['policies[0].preferences[0].action', 'tow', 'policies[0].preferences[0].action: none of board can order tow'],
    [
      'policies[0].preferences[0].choices',
      [null],
      'policies[0].preferences[0].choices: make_offer has 2 choices, found 1',
    ],
    ['policies[0].answers[0].action', 'sing', 'policies[0].answers[0].action: unknown action: sing'],
    ['policies[0].answers[0].choices', [], 'policies[0].answers[0].choices: make_offer has 2 choices, found 0'],
    [
      'policies[0].preferences[0].weight',
      local('amount'),
      'policies[0].preferences[0].weight.name: unknown name: amount',
    ],
    ['injects[0].seats', ['king'], 'injects[0].seats[0]: unknown seat: king'],
  ])('%s = %j', (path, value, expected) => {
    const prepared =
      path === 'actions[1].choices[0].of' ? changed(harbour, 'actions[1].choices[0].values', [0, 7]) : harbour;
    expect(problems(changed(prepared, path, value))).toContain(expected);
  });

  it('has at most 500 combinations', () => {
    const choosing = (...counts: number[]) =>
      scenario({
        actions: [
          action('any', ['mayor'], {
            choices: counts.map((count, index) => ({
              name: `c${index}`,
              title: text('Choice'),
              values: Array.from({ length: count }, (_, value) => value),
              of: 'number',
            })),
          }),
        ],
      });
    expect(problems(choosing(20, 25))).toEqual([]);
    expect(problems(choosing(3, 167))).toEqual(['actions[0].choices: 501 combinations, at most 500']);
  });

  it('keeps the world small enough to copy', () => {
    const seats = Array.from({ length: 200 }, (_, index) => ({ ...scenario().seats[0], id: `s${index}` }));
    const many = Array.from({ length: 56 }, (_, index) =>
      action(
        `a${index}`,
        seats.map(({ id }) => id),
      ),
    );
    expect(problems({ ...scenario({ actions: many }), seats })).toEqual([
      'the world has 100800 variables, at most 100000',
    ]);
  });
});

describe('expressions and effects', () => {
  const inRule = (effects: unknown) => problems(changed(harbour, 'rules[1].effects', effects));
  const asking = (when: unknown) => problems(changed(harbour, 'rules[1].when', when));

  it.each<[unknown, string]>([
    [variable('none'), 'rules[1].when.id: unknown variable: none'],
    [{ op: 'element', ids: ['unrest', 'none'], index: number(0) }, 'rules[1].when.ids[1]: unknown variable: none'],
    [{ op: 'value-element', ids: ['heated', 'none'], index: number(0) }, 'rules[1].when.ids[1]: unknown value: none'],
    [{ op: 'parameter', id: 'none' }, 'rules[1].when.id: unknown parameter: none'],
    [{ op: 'not', of: local('actor') }, 'rules[1].when.of.name: unknown name: actor'],
    [{ op: 'active', state: 'strike' }, 'rules[1].when.state: unknown state: strike'],
    [dice, 'rules[1].when: nothing can be drawn here: only in amounts, lets and chances of effects'],
    [seen, 'rules[1].when: only policies and texts see with an error'],
    [
      { op: 'lookup', table: 'none', row: number(1), column: { by: { kind: 'only' } } },
      'rules[1].when.table: unknown table: none',
    ],
    [
      { op: 'lookup', table: 'talks', row: number(1), column: { by: { kind: 'only' } } },
      'rules[1].when.column.by.kind: the columns of talks are picked by odds',
    ],
  ])('a condition cannot be %j', (when, expected) => {
    expect(asking(when)).toContain(expected);
  });

  it.each<[unknown, string]>([
    [raise('turn'), 'rules[1].effects[0].target: cannot be written to: turn'],
    [raise('pressure'), 'rules[1].effects[0].target: cannot be written to: pressure'],
    [{ do: 'tell', seats: ['king'], text: text('x') }, 'rules[1].effects[0].seats[0]: unknown seat: king'],
    [{ do: 'tell', seats: [], text: { ja: ['x'] } }, 'rules[1].effects[0].text: missing in the first language: en'],
    [{ do: 'release', inject: 'none' }, 'rules[1].effects[0].inject: unknown inject: none'],
    [{ do: 'send', signal: 'none' }, 'rules[1].effects[0].signal: unknown signal: none'],
    [{ do: 'end', ending: 'none' }, 'rules[1].effects[0].ending: unknown ending: none'],
    [
      { do: 'move', amount: number(1), from: variable('tugs.quay'), to: variable('budget') },
      'rules[1].effects[0].to: no count of a force: budget',
    ],
    [
      {
        do: 'roll',
        roll: { table: 'wages', column: { by: { kind: 'number', of: number(0) } }, site: 'x' },
        outcomes: [],
      },
      'rules[1].effects[0].roll.table: wages has no dice',
    ],
    [
      {
        do: 'roll',
        roll: { table: 'weather', column: { by: { kind: 'only' } }, site: 'x' },
        outcomes: [
          { cells: [0, 1], effects: [] },
          { cells: [1], effects: [] },
        ],
      },
      'rules[1].effects[0].outcomes[2]: a second outcome for: 1',
    ],
    [
      raise('unrest', {
        op: 'first',
        cases: [{ when: variable('leaked'), then: dice as never }],
        otherwise: number(1),
      }),
      'rules[1].effects[0].amount.cases[0].then: nothing can be drawn here: only in amounts, lets and chances of effects',
    ],
    [
      { do: 'if', when: { op: 'less', left: dice, right: number(3) }, then: [], otherwise: [] },
      'rules[1].effects[0].when.left: nothing can be drawn here: only in amounts, lets and chances of effects',
    ],
    [raise('unrest', seen as never), 'rules[1].effects[0].amount: only policies and texts see with an error'],
  ])('an effect cannot be %j', (effect, expected) => {
    expect(inRule([effect])).toContain(expected);
  });

  it('moves units of one force only', () => {
    const ships = ['quay', 'roads'].map((place) => ({
      ...track(`ships.${place}`, 0, 3),
      kind: { is: 'force', force: 'ships', place },
    }));
    const two = changed(changed(harbour, 'forces[1]', { ...harbour.forces[0], id: 'ships' }), 'variables', [
      ...harbour.variables,
      ...ships,
    ]);
    const move = { do: 'move', amount: number(1), from: variable('tugs.quay'), to: variable('ships.roads') };
    expect(problems(changed(two, 'rules[1].effects', [move]))).toEqual([
      'rules[1].effects[0]: units of one force cannot become units of another: tugs, ships',
    ]);
  });

  it('knows a let in what follows it and inside of that, and nowhere else', () => {
    const bind = { do: 'let', name: 'n', value: number(1) };
    const use = raise('unrest', local('n'));
    const inside = (effects: unknown[]) => ({ do: 'if', when: number(1), then: effects, otherwise: [] });
    expect(inRule([bind, use, inside([use])])).toEqual([]);
    expect(inRule([use, bind])).toEqual(['rules[1].effects[0].amount.name: unknown name: n']);
    expect(inRule([inside([bind]), use])).toEqual(['rules[1].effects[1].amount.name: unknown name: n']);
    expect(inRule([{ ...bind, value: local('n') }])).toEqual(['rules[1].effects[0].value.name: unknown name: n']);
  });

  it('shows only what has words', () => {
    const shown = (show: unknown, as: unknown) => inRule([{ do: 'tell', seats: [], text: { en: [{ show, as }] } }]);
    const path = 'rules[1].effects[0].text.en[0]';
    expect(shown(number(0), { kind: 'enumeration', enumeration: 'Mood' })).toEqual([
      `${path}.as.enumeration: unknown enumeration: Mood`,
    ]);
    expect(shown(number(0), { kind: 'machine', machine: 'none' })).toEqual([
      `${path}.as.machine: unknown machine: none`,
    ]);
    expect(shown(variable('unrest'), { kind: 'side' })).toEqual([
      `${path}.show: there are words for 0..1, but it can be 0..10`,
    ]);
    expect(shown(seen, { kind: 'number' })).toEqual([]);
  });
});

describe('tests and studies', () => {
  it.each<[string, unknown, string]>([
    ['tests[0].policies[0].policy', 'none', 'tests[0].policies[0]: unknown policy: none'],
    ['tests[0].policies[0].seat', 'mayor', 'tests[0].policies[0]: firm is not a policy for mayor'],
    ['tests[0].policies[0].seat', 'king', 'tests[0].policies[0]: unknown seat: king'],
    ['tests[0].steps[0].target', variable('turn'), 'tests[0].steps[0].target: cannot be written to: turn'],
    ['tests[0].steps[1].state', 'strike', 'tests[0].steps[1]: unknown state: strike'],
    ['tests[0].steps[2].parameter', 'none', 'tests[0].steps[2]: unknown parameter: none'],
    ['tests[0].steps[3].seat', 'king', 'tests[0].steps[3].seat: unknown seat: king'],
    ['tests[0].steps[3].seat', 'harbourmaster', 'tests[0].steps[3].seat: harbourmaster cannot order make_offer'],
    ['tests[0].steps[3].order.action', 'none', 'tests[0].steps[3].order.action: unknown action: none'],
    [
      'tests[0].steps[3].order.choices',
      [2, 1],
      'tests[0].steps[3].order.choices: make_offer cannot be ordered with 2, 1',
    ],
    ['tests[0].steps[4].action', 'none', 'tests[0].steps[4]: unknown action: none'],
    ['tests[0].steps[5].inject', 'none', 'tests[0].steps[5]: unknown inject: none'],
    ['tests[1].runs', undefined, 'tests[1].steps[0]: a test of one game has no figures of runs'],
    ['tests[1].steps[0].figure.metric', 'none', 'tests[1].steps[0].figure.metric: unknown metric: none'],
    ['endings[0].outcomes[0].side', 'city', 'endings[0].outcomes[0].side: unknown side: city'],
    ['studies[0].vary[0].parameter', 'none', 'studies[0].vary[0].parameter: unknown parameter: none'],
    ['studies[0].vary[0].values', [3, 9], 'studies[0].vary[0].values[1]: 9 lies outside 0..8'],
    ['studies[0].vary[1].policies', ['none'], 'studies[0].vary[1].policies[0]: unknown policy: none'],
    ['studies[0].vary[1].seats', ['mayor'], 'studies[0].vary[1]: firm is not a policy for mayor'],
    ['studies[0].vary[2].target', variable('turn'), 'studies[0].vary[2]: cannot be written to: turn'],
    ['studies[0].compare[0].policies', ['none'], 'studies[0].compare[0].policies[0]: unknown policy: none'],
    [
      'studies[0].compare[0]',
      { kind: 'parameter', parameter: 'mood', values: [1] },
      'studies[0].compare[0]: set a second time: parameter mood',
    ],
    ['studies[0].compare[0].seats', ['board'], 'studies[0].compare[0]: set a second time: policy of board'],
    ['studies[0].compare[1].target', variable('budget'), 'studies[0].compare[1]: set a second time: start of budget'],
    ['studies[0].compare[1].target', variable('turn'), 'studies[0].compare[1]: cannot be written to: turn'],
    ['studies[0].compare[1].values', [2, 4, 2], 'studies[0].compare[1].values[2]: a second option: 2'],
    ['studies[0].vary[1].seats', ['board', 'board'], 'studies[0].vary[1]: set a second time: policy of board'],
    ['studies[0].until.runsMost', 100, 'studies[0].until.runsMost: expected more than 100, found 100'],
    ['studies[0].ask', [], 'studies[0].until: no share is asked or expected that could be known'],
    ['studies[1].sample.points', 5, 'studies[1].sample.points: unknown field: points'],
    ['studies[0].sample.points', undefined, 'studies[0].sample.points: missing'],
    ['studies[0].compare[0]', { kind: 'parameter', parameter: 'mood' }, 'studies[0].compare[0].values: missing'],
    ['studies[0].ask[1].figure.metric', 'none', 'studies[0].ask[1].figure.metric: unknown metric: none'],
    ['studies[0].expect[0].figure.metric', 'none', 'studies[0].expect[0].figure.metric: unknown metric: none'],
  ])('%s = %j', (path, value, expected) => {
    expect(problems(changed(harbour, path, value))).toContain(expected);
  });
});

it('reports no more than a hundred problems', () => {
  const rules = Array.from({ length: 150 }, (_, index) => rule(`r${index}`, [raise('none')]));
  expect(problems(scenario({ rules }))).toHaveLength(100);
});
