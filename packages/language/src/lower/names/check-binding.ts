import { inQuotes } from '../../diagnostic/quotes.ts';
import type { BindNeed, Need, State } from '../../generated/ast.ts';
import type { Report } from '../report.ts';
import { agree, typeInWords } from '../typing/expression-type.ts';
import { boundsOf, inWords } from './bounds.ts';
import type { Entity, Machine } from './entity.ts';
import type { Given, Instance } from './instance.ts';
import { type Names, resolve, seatsOf, stateByPath } from './names.ts';
import { familyOf } from './typed.ts';

const KINDS: Readonly<Record<Need['kind'], readonly Entity['is'][]>> = {
  track: ['variable'],
  flag: ['variable'],
  status: ['variable'],
  value: ['value', 'variable', 'parameter'],
  machine: ['machine'],
  force: ['force'],
  place: ['place'],
  side: ['side'],
  seat: ['seat', 'side'],
};

type Context = { readonly names: Names; readonly instance: Instance; readonly report: Report };

/** What does not fit is told here alone: in the module its name then means nothing. */
export function checkBindingFits(context: Context, need: Need, { by, clause }: Given<BindNeed>): void {
  const source = resolve(context.names, by, clause.source);
  if (source === undefined) return;
  const unfit =
    kindMismatch(context, need, source, clause.source.$refText) ??
    (source.is === 'machine' ? stateMismatch(need, source, clause) : typeMismatch(context, need, source));
  if (unfit !== undefined) context.names.unfit.add(clause);
  const mismatch = unfit ?? rangeMismatch(context, need, source);
  if (mismatch !== undefined) context.report.error('binding-mismatch', clause, mismatch, 'source');
}

function kindMismatch({ names }: Context, need: Need, source: Entity, name: string): string | undefined {
  const sameWord = source.is !== 'variable' || need.kind === 'value' || source.word === need.kind;
  const found = source.is === 'variable' ? source.word : source.is;
  if (!sameWord || !KINDS[need.kind].includes(source.is)) {
    return `The module needs a ${need.kind}, and ‘${name}’ is a ${found}.`;
  }
  const seats = need.kind === 'seat' ? seatsOf(names, source) : [];
  if (seats.length < 2) return undefined;
  return `The module needs one seat, and ‘${name}’ has several: say which of ${inQuotes(seats.map(({ id }) => id))}.`;
}

function stateMismatch(need: Need, source: Machine, clause: BindNeed): string | undefined {
  const missing = pathsOf(need.states).find((path) => stateByPath(source, path) === undefined);
  if (missing === undefined) return undefined;
  return `The module needs exactly one state ‘${missing}’ in ‘${clause.source.$refText}’.`;
}

function pathsOf(states: readonly State[]): string[] {
  return states.flatMap(({ name, states: inner }) => [name, ...pathsOf(inner).map((path) => `${name}.${path}`)]);
}

function typeMismatch({ names, instance, report }: Context, need: Need, source: Entity): string | undefined {
  if (!('min' in source)) return undefined;
  const enumeration = need.enumeration && resolve(names, instance, need.enumeration);
  if (enumeration?.is === 'enumeration' && !agree(source.type, { is: 'enumeration', id: enumeration.id })) {
    return `The module needs a status of ${enumeration.id}.`;
  }
  const needed = familyOf({ names, instance, report }, need.name, need.family).family?.domain;
  const found = source.is === 'variable' || source.is === 'value' ? source.family?.domain : undefined;
  if (needed === undefined && found !== undefined) return 'The module needs one, and there is one for each.';
  if (needed !== undefined && (found === undefined || !agree(needed, found))) {
    return `The module needs one for each ${needed.is === 'enumeration' ? needed.id : needed.is}.`;
  }
  const range = need.range && boundsOf(need.range, report);
  return range === undefined || range.type.is === source.type.is
    ? undefined
    : `The module needs ${typeInWords(range.type)}.`;
}

/** What the module may write or expects to read must all fit: a narrower range than it needs is an error. */
function rangeMismatch({ report }: Context, need: Need, source: Entity): string | undefined {
  if (need.range === undefined || !('min' in source)) return undefined;
  const { min, max, type } = boundsOf(need.range, report);
  if (source.min <= min && source.max >= max) return undefined;
  const [low, high, least, most] = [source.min, source.max, min, max].map((each) => inWords(each, type));
  return `The module needs the range ${least}..${most}, and this has only ${low}..${high}.`;
}
