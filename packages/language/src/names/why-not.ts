import { didYouMean, nearestNames } from '@sandtable/scenario';
import type { ReferenceInfo } from 'langium';
import { isEnumeration, isMachine, isNeed, isSide, isState, type SandFile } from '../generated/ast.ts';
import { declaredIn, nounOf } from './declared.ts';
import { literalsOf } from './literals.ts';
import { localsAt } from './locals.ts';
import { memberNames, type NameResolver, type ProblemCode, type Sight, type Unresolved } from './resolve.ts';
import { pathOf, statesOf } from './states.ts';
import type { UsedFiles } from './used.ts';
import type { Visible } from './visible.ts';
import { EXPLAINABLE_NOUN } from './wanted.ts';

/** Why a name was not resolved, for the author: a code, a message and the places that it is about. */
export type NameMistake = { readonly code: ProblemCode; readonly message: string; readonly about: readonly Visible[] };

/** Words of other languages for what is called otherwise here. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['true', 'Write ‘yes’.'],
  ['false', 'Write ‘no’.'],
  ['null', 'There is no such value.'],
  ['infinity', 'There is no such value.'],
  ['everybody', 'Write ‘all’.'],
  ['everyone', 'Write ‘all’.'],
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, number): [string, string] => [word, `Numbers are written in digits: ${number}.`],
  ),
]);

export function whyNot(problem: Unresolved, info: ReferenceInfo, resolver: NameResolver, used: UsedFiles): NameMistake {
  const text = info.reference.$refText;
  const sight = resolver.sightOf(info);
  if (problem.why === 'wrong-kind') {
    const message = `‘${text}’ is ${kindOf(problem.found)}, but ${sight.wanted.noun} belongs here.`;
    return { code: 'wrong-kind', message, about: [problem.found] };
  }
  if (problem.why === 'ambiguous') {
    const ways = problem.found.map(waysToWrite);
    const message = `‘${text}’ can mean ${ways.map((way) => `‘${way}’`).join(' or ')}: write it so.`;
    return { code: 'ambiguous-name', message, about: problem.found };
  }
  return { code: 'unknown-name', message: `‘${text}’ ${isNot(sight)}.${hint(text, sight, resolver, used)}`, about: [] };
}

function isNot({ members, onlyMembers, wanted, inUsed }: Sight): string {
  if (inUsed !== undefined) return `is not ${wanted.noun} of "${inUsed.path}"`;
  if (members?.of === 'machine') return `is not a state of ‘${members.machine.name}’`;
  if (members?.of === 'enumeration') {
    const names = memberNames(members);
    const listed = names.length > 8 ? `${names.slice(0, 8).join(', ')} …` : names.join(', ');
    return `is not one of ${members.enumeration.name} (${listed})`;
  }
  if (members?.of === 'bands' && !onlyMembers) return `is not one of the bands (${memberNames(members).join(', ')})`;
  return `is not ${wanted.noun}`;
}

/** A member needs no prefix where it is expected, so its longer name is no suggestion beside the short one. */
function withoutLonger(names: readonly string[]): string[] {
  return names.filter((name) => !name.includes('.') || !names.includes(name.slice(name.lastIndexOf('.') + 1)));
}

function hint(text: string, sight: Sight, resolver: NameResolver, used: UsedFiles): string {
  const instead = INSTEAD.get(text.toLowerCase());
  if (instead !== undefined) return ` ${instead}`;
  const file = declaredElsewhere(text, sight, used);
  if (file !== undefined) return ` "${file}" declares it, but this file does not use that one.`;
  return didYouMean(withoutLonger(suggestions(text, sight, resolver)));
}

/** Names that would be right here and are spelled much like the one that is not. */
function suggestions(text: string, sight: Sight, resolver: NameResolver): string[] {
  const last = text.slice(text.lastIndexOf('.') + 1);
  const byLast = new Map<string, string[]>();
  for (const name of namesInSight(sight, resolver)) {
    const key = name.slice(name.lastIndexOf('.') + 1);
    const same = byLast.get(key);
    if (same === undefined) byLast.set(key, [name]);
    else if (!same.includes(name)) same.push(name);
  }
  const exact = (byLast.get(last) ?? []).filter((name) => name !== text);
  const near = nearestNames(last, byLast.keys()).flatMap((key) => byLast.get(key) ?? []);
  return [...exact, ...near].slice(0, 4);
}

/** Where a state is named by its machine and its path. */
const STATES_ARE_NAMED: ReadonlySet<string> = new Set(['a state', EXPLAINABLE_NOUN]);

/** Every name that may be written at a place, with its prefix where it needs one. */
export function namesInSight(sight: Sight, resolver: NameResolver): Set<string> {
  const names = new Set<string>();
  const { wanted } = sight;
  if (sight.inUsed !== undefined) {
    for (const [name, nodes] of resolver.visible.allInUsed(sight.inUsed))
      if (nodes.some(wanted.accepts)) names.add(name);
    return names;
  }
  const locals = sight.localsFrom === undefined ? [] : localsAt(sight.localsFrom);
  for (const local of locals) if (local.name !== undefined && wanted.accepts(local.node)) names.add(local.name);
  if (sight.members !== undefined) for (const name of memberNames(sight.members)) names.add(name);
  if (sight.onlyMembers) return names;
  for (const [name, found] of sight.names.plain) {
    if (found.some(({ node }) => wanted.accepts(node))) names.add(name);
    for (const { node } of found) {
      if (isEnumeration(node) && node.literals.some(wanted.accepts)) {
        for (const literal of literalsOf(node).keys()) names.add(`${name}.${literal}`);
      }
      if (STATES_ARE_NAMED.has(wanted.noun) && isMachine(node)) {
        for (const state of [...statesOf(node).values()].flat()) names.add(`${name}.${pathOf(state)}`);
      }
    }
  }
  for (const [name, use] of sight.names.instances) {
    for (const [member, nodes] of resolver.visible.allInUsed(use))
      if (nodes.some(wanted.accepts)) names.add(`${name}.${member}`);
  }
  return names;
}

/** The path by which a used file uses the file that declares the name. */
function declaredElsewhere(text: string, sight: Sight, used: UsedFiles): string | undefined {
  if (text.includes('.') || sight.inUsed !== undefined || sight.onlyMembers) return undefined;
  const isWanted = (file: SandFile) => (declaredIn(file).get(text) ?? []).some(sight.wanted.accepts);
  for (const use of sight.file.uses.flatMap((each) => used.fileOf(each)?.uses ?? [])) {
    const file = used.fileOf(use);
    if (file !== undefined && isWanted(file)) return use.path;
  }
  return undefined;
}

function kindOf({ node }: Visible): string {
  return isNeed(node) ? `a needed ${node.kind}` : nounOf(node);
}

function waysToWrite({ name, node }: Visible): string {
  if (isState(node)) return pathOf(node);
  const owner = node.$container;
  return (isSide(owner) || isEnumeration(owner)) && owner.name !== undefined ? `${owner.name}.${name}` : name;
}
