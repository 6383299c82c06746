import { describe, expect, test } from 'vitest';
import { codes, projectOf, told } from '../read.ts';

/** A file of a scenario with the given lines; they begin on line 2. */
const scenario = (...lines: string[]) => ['scenario main "Main"', ...lines].join('\n');

const WORLD = [
  'side japan "Japan" players { seat pm "Prime Minister" }',
  'side china "China" computer',
  'enum Posture: shadowing, warning, blocking',
  'enum Mood: calm, warning_mood',
  'track tension 0..10 start 3 shown to all',
  'status posture: Posture start shadowing shown to all',
  'machine crisis shown to all {',
  '  initial state routine { go friction when tension > 3 }',
  '  state friction { initial state watching { go deep.watching } state deep { initial state watching } }',
  '}',
];

describe('an unknown name', () => {
  test.each([
    [
      'rule r { when tensoin > 3 then lower tension by 1 }',
      '12:15 unknown-name ‘tensoin’ is not something the scenario declares (track, flag, status, param …). Did you mean ‘tension’?',
    ],
    [
      'ending e { when crisis is frction }',
      '12:27 unknown-name ‘frction’ is not a state of ‘crisis’. Did you mean ‘friction’?',
    ],
    [
      'rule r { when posture is bloking then lower tension by 1 }',
      '12:26 unknown-name ‘bloking’ is not one of Posture (shadowing, warning, blocking). Did you mean ‘blocking’?',
    ],
    [
      'action a by jpan { then lower tension by 1 }',
      '12:13 unknown-name ‘jpan’ is not a side or a seat. Did you mean ‘japan’?',
    ],
    [
      'rule r { when tension > 3 then set posture to tru }',
      '12:47 unknown-name ‘tru’ is not one of Posture (shadowing, warning, blocking).',
    ],
    [
      'flag f start true',
      '12:14 unknown-name ‘true’ is not something the scenario declares (track, flag, status, param …). Write ‘yes’.',
    ],
    ['rule r { when tension > 3 then end game with wr }', '12:46 unknown-name ‘wr’ is not an ending.'],
    [
      'status other: Postur start shadowing',
      '12:15 unknown-name ‘Postur’ is not an enumeration. Did you mean ‘Posture’?',
    ],
    [
      'rule r { when tension > 3 then raise tenshun by 1 }',
      '12:38 unknown-name ‘tenshun’ is not something the scenario declares (track, flag, status, param …). Did you mean ‘tension’?',
    ],
    [
      'rule r { when __proto__ > 3 then raise constructor by 1 }',
      '12:15 unknown-name ‘__proto__’ is not something the scenario declares (track, flag, status, param …).',
    ],
  ])('%s', (line, expected) => {
    expect(told(scenario(...WORLD, line))).toContain(expected);
  });

  test('of the wrong kind says which kind it is', () => {
    expect(told(scenario(...WORLD, 'action a by tension { then lower tension by 1 }'))).toEqual([
      '12:13 wrong-kind ‘tension’ is a track, but a side or a seat belongs here.',
    ]);
  });

  test('in a text is told at its column, on every line of it', () => {
    const text =
      'rule r { when tension > 3 then tell japan "緊張 is {tensoin}." ja """\n    {tension}\n    {tenson}""" }';
    expect(told(scenario(...WORLD, text)).map((each) => each.slice(0, 18))).toEqual([
      '12:51 unknown-name',
      '14:6 unknown-name ',
    ]);
  });
});

describe('names are found', () => {
  const isFine = (...lines: string[]) => expect(codes(scenario(...WORLD, ...lines))).toEqual([]);

  test('of any script, composed or not', () => {
    isFine(
      'track 緊張 0..10 start 1',
      'track étape 0..10 start 1',
      'rule r { when 緊張 > e\u0301tape then raise 緊張 by 1 }',
    );
  });

  test('that are properties of every object', () => {
    isFine(
      'track __proto__ 0..10 start 1',
      'track constructor 0..10 start 1',
      'enum toString: hasOwnProperty, valueOf',
      'status isPrototypeOf: toString start valueOf',
      'rule r { when __proto__ > constructor then raise constructor by 1 set isPrototypeOf to hasOwnProperty }',
    );
  });

  test('that are words elsewhere', () => {
    isFine(
      'place to',
      'place from',
      'track budget 0..10 start 1',
      'track cost 0..10 start 1',
      'track start 0..10 start 1',
      'force at of japan 0..10 { to 3 }',
      'action go_there by japan {',
      '  choose by in {to, from}',
      '  cost 1 cost',
      '  then move 1 at from to to by',
      '}',
    );
  });

  test('of states: by simple name, nearest first, else by path', () => {
    isFine('ending e { when crisis is deep.watching or crisis is friction.watching }');
    expect(told(scenario(...WORLD, 'ending e { when crisis is watching }'))).toEqual([
      '12:27 ambiguous-name ‘watching’ can mean ‘friction.watching’ or ‘friction.deep.watching’: write it so.',
    ]);
  });

  test('of seats: by simple name, or with their side where two sides have one', () => {
    isFine('action a by pm { then lower tension by 1 }');
    const two = scenario(
      'side japan players { seat pm }',
      'side korea players { seat kpm }',
      'track tension 0..10 start 1',
      'action a by japan.pm, kpm { then raise tension by 1 }',
    );
    expect(codes(two)).toEqual([]);
  });

  test('of literals: by the type beside them, by their enumeration, or alone where only one has them', () => {
    isFine(
      'enum Signal: warning, all_clear',
      'status lamp: Signal start warning',
      'rule r { when posture is warning and lamp is warning and posture = Posture.blocking then set lamp to all_clear }',
      'action a by japan { choose how in {calm, warning_mood} requires how is calm then set posture to warning }',
    );
    const both = scenario(
      ...WORLD,
      'enum Signal: warning, all_clear',
      'action a by japan { choose how in {warning} then lower tension by 1 }',
    );
    expect(told(both)).toEqual([
      '13:36 ambiguous-name ‘warning’ can mean ‘Posture.warning’ or ‘Signal.warning’: write it so.',
    ]);
  });

  test('of choices, `let`s and loops, each only inside its own', () => {
    isFine(
      'track offer of each side 0..10 start 1',
      'action a by japan {',
      '  choose n in 1..3, whom in sides',
      '  requires n < 3 and offer of whom > 1',
      '  then',
      '    let double = n * 2',
      '    raise tension by double',
      '    for each s in sides { let more = double + offer of s  raise offer of s by more }',
      '    raise offer of whom by sum of offer of x for each x in sides',
      '}',
      'for each s in sides { rule mobilise { when offer of s > 3 then tell s "{offer of s}" } }',
      'policy p for japan { grant a when n > 1 and whom is china  otherwise pass }',
    );
    const outside = scenario(
      ...WORLD,
      'rule r { when n > 1 then raise tension by double let double = 2 }',
      'action a by japan { choose n in 1..3 then lower tension by n }',
    );
    expect(codes(outside)).toEqual(['unknown-name', 'unknown-name']);
  });

  test('of bands', () => {
    isFine(
      'track mood 0..10 start 1 shown to all as bands low 0..4, high 5..10',
      'rule r { when mood is low then raise mood by 1 }',
    );
  });
});

describe('what is declared twice', () => {
  test.each([
    ['track tension 0..5 start 1', '12:7 duplicate-name There is already a track called ‘tension’ in this file.'],
    ['side tension', '12:6 duplicate-name There is already a track called ‘tension’ in this file.'],
    ['enum E: a, b, a', '12:15 duplicate-name There is already a literal of an enumeration called ‘a’ in ‘E’.'],
    ['machine m { initial state a  state a }', '12:36 duplicate-name There is already a state called ‘a’ in ‘m’.'],
    [
      'action a by japan { choose n in 1..2, n in 1..3 then lower tension by n }',
      '12:39 duplicate-name There is already a choice called ‘n’ among the choices.',
    ],
    [
      'rule r { when tension > 1 then let tension = 2 lower tension by 1 }',
      '12:36 shadowed-name ‘tension’ hides a track of the same name.',
    ],
  ])('%s', (line, expected) => {
    expect(told(scenario(...WORLD, line))).toEqual([expected]);
  });
});

describe('used files', () => {
  const theatre =
    'library theatre\ntrack tension 0..10 start 3 shown to all\nenum Alert: green, red\nside japan players { seat pm }';

  test('bring their names plainly, by choice or under a name, and nothing of what they use themselves', () => {
    const files = (lines: string) => ({
      'main.sand': scenario(lines),
      'gray.sand': `module gray\nuse "theatre.sand"\ntrack hulls 0..9 start 1\nrule r { when tension > 1 then raise hulls by 1 }`,
      'theatre.sand': theatre,
    });
    const rule = 'rule main_rule { when tension > gray.hulls then raise gray.hulls by 1 }';
    expect(codes(files(`use "theatre.sand"\nuse "gray.sand" as gray\n${rule}`))).toEqual([]);
    expect(told(files(`use "gray.sand" as gray\n${rule}`))).toEqual([
      'main.sand:3:23 unknown-name ‘tension’ is not something the scenario declares (track, flag, status, param …). "theatre.sand" declares it, but this file does not use that one.',
    ]);
    expect(
      codes(
        files(
          `use tension as strain from "theatre.sand"\nuse "gray.sand" as gray\n${rule.replace('tension', 'strain')}`,
        ),
      ),
    ).toEqual([]);
    expect(told(files(`use tensin from "theatre.sand"`))).toEqual([
      'main.sand:2:5 unknown-name ‘tensin’ is not something that the file declares of "theatre.sand". Did you mean ‘tension’?',
    ]);
    expect(told(files(`use "gray.sand" as gray\nending e { when hulls > 3 }`))).toEqual([
      'main.sand:3:17 unknown-name ‘hulls’ is not something the scenario declares (track, flag, status, param …). Did you mean ‘gray.hulls’?',
    ]);
  });

  test('clash where both declare a name, whether or not they see each other', () => {
    const files = {
      'main.sand': scenario('use "theatre.sand"', 'track tension 0..5 start 1'),
      'theatre.sand': theatre,
    };
    expect(told(files)).toEqual([
      'main.sand:3:7 name-clash Both theatre.sand and main.sand declare ‘tension’ (a track, a track). Rename one, or bring one file in as an instance: ‘use "theatre.sand" as theatre’.',
    ]);
    const apart = {
      'main.sand': scenario('use "a.sand"', 'use "b.sand"'),
      'a.sand': 'library a\ntrack x 0..5',
      'b.sand': 'library b\ntrack x 0..5',
    };
    expect(codes(apart)).toEqual(['name-clash']);
    const instance = {
      'main.sand': scenario('use "a.sand"', 'use "b.sand" as b', 'rule r { when x > b.x then lower x by 1 }'),
      'a.sand': 'library a\ntrack x 0..5',
      'b.sand': 'library b\ntrack x 0..5',
    };
    expect(codes(instance)).toEqual([]);
  });

  test('are told when nothing that was asked for is written', () => {
    const files = {
      'main.sand': scenario(
        'use tension, Alert as A, japan from "theatre.sand"',
        'rule r { when tension > 1 then lower tension by 1 }',
      ),
      'theatre.sand': theatre,
    };
    expect(told(files)).toEqual([
      'main.sand:2:14 unused-use ‘A’ is asked for here, but never written.',
      'main.sand:2:26 unused-use ‘japan’ is asked for here, but never written.',
    ]);
  });

  test('link `set` and `bind` to what the module declares', () => {
    const module =
      'module m\nneeds track strain 0..10\nneeds machine crisis { state calm }\nparam risk 0%..50% default 10% assumed "A guess."\nenum Model: a, b\nparam model: Model default a assumed "A guess."\nrule r { when strain > 3 and crisis is calm chance risk then lower strain by 1 }';
    const files = {
      'main.sand': scenario(
        'track t 0..10',
        'machine c { initial state calm }',
        'use "m.sand" as m with { set risk to 20% set model to b bind strain to t bind crisis to c }',
      ),
      'm.sand': module,
    };
    expect(codes(files)).toEqual([]);
    const wrong = { ...files, 'main.sand': scenario('use "m.sand" as m with { set rsk to 20% bind risk to nothing }') };
    expect(told(wrong)).toEqual([
      'main.sand:2:30 unknown-name ‘rsk’ is not a parameter of "m.sand". Did you mean ‘risk’?',
      'main.sand:2:46 wrong-kind ‘risk’ is a parameter, but something that the file needs belongs here.',
      'main.sand:2:54 unknown-name ‘nothing’ is not something that can be bound (track, value, force, machine, side …).',
    ]);
  });
});

test('every linked name knows the `use` that it came through', () => {
  const project = projectOf({
    'main.sand': scenario('use "a.sand" as a', 'ending e { when a.x > 1 }'),
    'a.sand': 'library a\ntrack x 0..5',
  });
  const found = project.main?.contents.references.find(({ $refText }) => $refText === 'a.x');
  expect(found?.$nodeDescription).toMatchObject({ via: { name: 'a' } });
});
