import type {
  Enumeration,
  Expression,
  Force,
  Parameter,
  Place,
  Seat,
  Side,
  Table,
  Target,
  Text,
  Value,
  Variable,
  Visibility,
} from '@sandtable/scenario';
import { marginSite, memberId } from '@sandtable/scenario';
import { several, type Tape } from './tape.ts';

/** What a generated scenario has to build on, and what everybody at the table sees of it. */
export type Ground = {
  readonly sides: readonly Side[];
  readonly seats: readonly Seat[];
  readonly places: readonly Place[];
  readonly enumeration: Enumeration;
  readonly parameters: readonly Parameter[];
  readonly variables: readonly Variable[];
  readonly forces: readonly Force[];
  readonly values: readonly Value[];
  readonly tables: readonly Table[];
  readonly turns: number;
};

export const english = (text: string): Text => ({ en: [text] });
export const number = (value: number): Expression => ({ op: 'number', value });
export const variable = (id: string): Target => ({ op: 'variable', id });

/** Sides with their seats, places in a row, and the names of everything else. */
export function groundOf(tape: Tape): Ground {
  const turns = tape.between(2, 6);
  const sides = several(tape, 2, 3, (index): Side => {
    const id = `side${index}`;
    return { id, title: english(id), aims: [], played: 'policy' };
  });
  const seats = sides.flatMap((side) =>
    several(tape, 1, 2, (index): Seat => {
      const id = `${side.id}_seat${index}`;
      return { id, side: side.id, title: english(id), orders: tape.between(1, 2), policy: `policy_${side.id}` };
    }),
  );
  const places = several(
    tape,
    2,
    3,
    (index): Place => ({ id: `place${index}`, title: english('A place'), borders: [] }),
  );
  const enumeration: Enumeration = {
    id: 'Posture',
    literals: several(tape, 2, 4, (index) => ({ id: `literal${index}`, title: english('A literal') })),
  };
  const parameters = [
    parameter('gain', -5, 5, tape.between(-5, 5), 'number'),
    parameter('risk', 0, 10000, tape.below(10001), 'percentage'),
  ];
  const forces: Force[] = [{ id: 'units', title: english('Units'), side: 'side0', unit: 'ships' }];
  const base = { sides, seats, places, enumeration, parameters, forces, turns };
  const variables = variablesOf(tape, base);
  const tables = tablesOf(tape, enumeration);
  return { ...base, variables, tables, values: valuesOf(tape, variables, seats) };
}

function parameter(id: string, min: number, max: number, usual: number, kind: Parameter['kind']): Parameter {
  return {
    id,
    title: english(id),
    min,
    max,
    default: usual,
    kind,
    grounds: { sources: [], assumed: english('Made up.') },
  };
}

const everybody = (seats: readonly Seat[]): Visibility => ({ seats: seats.map(({ id }) => id), as: { kind: 'exact' } });

function variablesOf(tape: Tape, ground: Omit<Ground, 'variables' | 'tables' | 'values'>): Variable[] {
  const { sides, seats, places, enumeration } = ground;
  const open = [everybody(seats)];
  const track = (id: string, shown: readonly Visibility[]): Variable => {
    const min = tape.pick([0, -20]);
    const max = tape.between(2, 60);
    return {
      ...{ id, title: english(id), min, max, shown, kind: { is: 'track' } },
      start: tape.oneIn(3) ? { op: 'parameter', id: 'gain' } : number(tape.between(min, max)),
    };
  };
  const flag = (id: string): Variable => ({
    ...{ id, title: english(id), min: 0, max: 1, start: number(tape.below(2)), kind: { is: 'flag' }, shown: open },
  });
  const most = enumeration.literals.length - 1;
  return [
    track('tension', open),
    track('money', open),
    track('hidden', [partSight(tape, seats, 'leaked')]),
    flag('leaked'),
    {
      ...{ id: 'posture', title: english('Posture'), min: 0, max: most, start: number(tape.between(0, most)) },
      ...{ kind: { is: 'status', enumeration: enumeration.id }, shown: open },
    },
    ...sides.map(({ id }) => track(memberId('offer', id), open)),
    ...places.map(({ id }): Variable => {
      const kind = { is: 'force', force: 'units', place: id } as const;
      return {
        id: memberId('units', id),
        title: english('Units'),
        min: 0,
        max: 12,
        start: number(tape.below(9)),
        kind,
        shown: open,
      };
    }),
  ];
}

/** One side sees it within a margin, in bands, or on a condition; the others see nothing. */
function partSight(tape: Tape, seats: readonly Seat[], flag: string): Visibility {
  const mine = { seats: seats.filter(({ side }) => side === 'side0').map(({ id }) => id) };
  const when = tape.oneIn(2) ? { when: variable(flag) } : {};
  return { ...mine, as: { kind: 'margin', margin: tape.between(1, 4) }, ...when };
}

function valuesOf(tape: Tape, variables: readonly Variable[], seats: readonly Seat[]): Value[] {
  const [first, second] = [tape.pick(variables), tape.pick(variables)];
  const shown = first.id === 'hidden' || second.id === 'hidden' ? [] : [everybody(seats)];
  const is: Expression = { op: 'add', left: variable(first.id), right: variable(second.id) };
  return [{ id: 'latency', title: english('Latency'), min: 0, max: 20, unit: 'hours', kind: 'number', is, shown }];
}

function tablesOf(tape: Tape, { id, literals }: Enumeration): Table[] {
  const cell = (): number => tape.below(literals.length);
  const grounds = { sources: [], assumed: english('Made up.') };
  const [split, odds] = [
    tape.between(3, 11),
    [
      { left: 1, right: 2 },
      { left: 1, right: 1 },
      { left: 3, right: 1 },
    ],
  ];
  const row = (from: number, to: number, cells: number[]) => ({ from, to, cells });
  return [
    {
      ...{
        id: 'contact',
        title: english('Contact'),
        dice: { count: 2, sides: 6 },
        gives: { enumeration: id },
        grounds,
      },
      columns: { kind: 'odds', odds },
      rows: [row(2, split - 1, odds.map(cell)), row(split, 12, odds.map(cell))],
    },
    {
      ...{ id: 'losses', title: english('Losses'), dice: { count: 1, sides: 10 }, gives: 'number', grounds },
      columns: {
        kind: 'number',
        ranges: [
          { from: 0, to: 3 },
          { from: 4, to: 9 },
        ],
      },
      rows: [row(1, 5, [0, tape.below(4)]), row(6, 10, [tape.below(4), 5])],
    },
  ];
}

/** What a seat of side0 sees of the hidden track. */
export function seenHidden({ variables }: Ground): Expression | undefined {
  const hidden = variables.find(({ id }) => id === 'hidden');
  const sight = hidden?.shown[0];
  if (!hidden || sight?.as.kind !== 'margin' || sight.when) return undefined;
  const { min, max } = hidden;
  return { op: 'seen', of: variable('hidden'), margin: sight.as.margin, min, max, site: marginSite('hidden', 'side0') };
}
