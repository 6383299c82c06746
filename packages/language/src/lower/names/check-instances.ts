import type { BindNeed, Need } from '../../generated/ast.ts';
import type { Report } from '../report.ts';
import { agree, typeInWords } from '../typing/expression-type.ts';
import { boundsOf, inWords } from './bounds.ts';
import type { Entity } from './entity.ts';
import { elementsOf, type Given, type Instance, unboundNeeds } from './instance.ts';
import { type Names, resolve } from './names.ts';

/** Checks that instances get what they need, and that no two things come to have one id. */
export function checkInstances(names: Names, report: Report): void {
  for (const instance of names.instances.inOrder) {
    if (!instance.isPlayed) checkNeedsAreBound(instance, report);
    for (const [need, given] of instance.bound) checkBindingFits({ names, instance, report }, need, given);
  }
  checkIdsAreUnique(names, report);
}

function checkNeedsAreBound(instance: Instance, report: Report): void {
  for (const need of unboundNeeds(instance)) {
    const as = instance.prefix.slice(0, -1);
    const how =
      as === '' ? `use it under a name: ‘as … with { bind ${need.name} to … }’` : `bind it where ‘${as}’ is used`;
    report.error('need-unbound', need, `Nobody gives this module its ‘${need.name}’: ${how}.`, 'name');
  }
}

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

function checkBindingFits(context: Context, need: Need, { by, clause }: Given<BindNeed>): void {
  const source = resolve(context.names, by, clause.source);
  if (source === undefined) return;
  const sameWord = source.is !== 'variable' || need.kind === 'value' || source.word === need.kind;
  const found = source.is === 'variable' ? source.word : source.is;
  const mismatch =
    KINDS[need.kind].includes(source.is) && sameWord
      ? 'min' in source && mismatchOf(context, need, source)
      : `The module needs a ${need.kind}, and ‘${clause.source.$refText}’ is a ${found}.`;
  if (mismatch) context.report.error('binding-mismatch', clause, mismatch, 'source');
}

type Bounded = Extract<Entity, { readonly min: number }>;

/** What the module may write or expects to read must all fit: a narrower range than it needs is an error. */
function mismatchOf({ names, instance, report }: Context, need: Need, source: Bounded): string | undefined {
  const enumeration = need.enumeration && resolve(names, instance, need.enumeration);
  if (enumeration?.is === 'enumeration' && !agree(source.type, { is: 'enumeration', id: enumeration.id })) {
    return `The module needs a status of ${enumeration.id}.`;
  }
  if ('family' in source && (source.family === undefined) !== (need.family === undefined)) {
    return need.family ? 'The module needs one for each.' : 'The module needs one, and there is one for each.';
  }
  if (need.range === undefined) return undefined;
  const { min, max, type } = boundsOf(need.range, report);
  if (type.is !== source.type.is) return `The module needs ${typeInWords(type)}.`;
  if (source.min <= min && source.max >= max) return undefined;
  const [low, high, least, most] = [source.min, source.max, min, max].map((each) => inWords(each, type));
  return `The module needs the range ${least}..${most}, and this has only ${low}..${high}.`;
}

/** Files that are shared have one space of ids: two of one id would be one thing. */
function checkIdsAreUnique(names: Names, report: Report): void {
  const first = new Map<string, { readonly path: string }>();
  for (const instance of names.instances.inOrder) {
    for (const element of elementsOf(instance)) {
      if (!('name' in element) || element.$type === 'Need') continue;
      const id = instance.prefix + element.name;
      const other = first.get(id);
      if (other === undefined) first.set(id, { path: instance.file.path });
      else if (other.path !== instance.file.path) {
        const message = `‘${id}’ is declared in ${other.path} as well: use one of the two files under a name (‘as …’).`;
        report.error('name-clash', element, message, 'name');
      }
    }
  }
}
