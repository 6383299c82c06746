import { didYouMean, nearestNames, type Scenario } from '@sandtable/scenario';
import { type StoryFunction, storyFunctions } from './function.ts';
import { type InkNode, nodesOf, placeOf } from './ink.ts';
import type { StoryMistake, StoryMistakeCode } from './mistake.ts';
import { idMeantBy, namesOf, oneMeant, type StoryNames } from './name.ts';
import { orderMeant } from './order.ts';
import { audienceOf, orderOf } from './tag.ts';

/** In ink's terms: the fourth of stopping 1, cycle 2, shuffle 4, once 8. */
const SHUFFLE = 4;

/** ink's own chance, and what to write instead: its default seed has a hundred values, and small seeds show in the dice. */
const refusedFunctions: ReadonlyMap<string, string> = new Map([
  ['RANDOM', 'Write `pick(6)` for a number from 1 to 6, or `chance(40)`.'],
  ['SEED_RANDOM', 'Leave it out: chance comes from the run’s own seed.'],
]);

/** What is wrong in a parsed story: chance of its own, functions and names that do not exist, tags that say nothing. */
export function checkText(root: InkNode, file: string, scenario: Scenario): StoryMistake[] {
  const names = namesOf(scenario);
  return [...nodesOf(root)].flatMap((node) => {
    const mistake = mistakeIn(node, names, scenario);
    return mistake ? [{ ...placeOf(node.debugMetadata, file), severity: 'error' as const, ...mistake }] : [];
  });
}

type Found = { readonly code: StoryMistakeCode; readonly message: string };

function mistakeIn(node: InkNode, names: StoryNames, scenario: Scenario): Found | undefined {
  if (((node.sequenceType ?? 0) & SHUFFLE) !== 0) {
    return refused(
      'A shuffle draws chance of its own.',
      'Write `{ pick(3): - 1: … - 2: … - 3: … }` or use `shuffle(3, 1)`.',
    );
  }
  if (node.typeName === 'FunctionCall') return mistakeInCall(node, names);
  if (node.typeName === 'EXTERNAL') return mistakeInDeclaration(node);
  if (node.typeName === 'Text' && node.text) return mistakeInTag(node.text, names, scenario);
  return undefined;
}

function refused(what: string, instead: string): Found {
  return { code: 'ink-chance', message: `${what} ${instead}` };
}

function mistakeInDeclaration({ identifier, name = identifier?.name ?? '' }: InkNode): Found | undefined {
  if (storyFunctions.some((each) => each.name === name)) return undefined;
  const known = storyFunctions.map((each) => each.name);
  const near = didYouMean(nearestNames(name, known));
  return {
    code: 'story-function',
    message: `There is no function ‘${name}’.${near || ` There are ${known.join(', ')}.`}`,
  };
}

function mistakeInCall(node: InkNode, names: StoryNames): Found | undefined {
  const name = node.name ?? '';
  const instead = refusedFunctions.get(name);
  if (instead) return refused(`${name} draws chance of its own.`, instead);
  const known = storyFunctions.find((each) => each.name === name);
  return known ? mistakeInArguments(known, textsIn(node), names) : undefined;
}

/** The texts that stand as they are among a call's arguments: what is computed can only be looked up when it is told. */
function textsIn(call: InkNode): (string | undefined)[] {
  return (call.args ?? []).map((argument) => {
    const texts = [...nodesOf(argument)].flatMap(({ typeName, text }) => (typeName === 'Text' && text ? [text] : []));
    return texts.length === 1 ? texts[0] : undefined;
  });
}

function mistakeInArguments(
  { takes, form }: StoryFunction,
  texts: readonly (string | undefined)[],
  names: StoryNames,
): Found | undefined {
  if (texts.length !== takes.length) {
    return {
      code: 'story-function',
      message: `Expected ${takes.length} arguments, but found ${texts.length}: ${form}.`,
    };
  }
  const whats = takes.map((kind, index) => {
    const text = texts[index];
    if (text === undefined || kind === 'number') return undefined;
    return unknownName(kind, text, texts[0], names);
  });
  return whats.find((each) => each !== undefined);
}

function unknownName(
  kind: 'what' | 'state' | 'table',
  text: string,
  whose: string | undefined,
  names: StoryNames,
): Found | undefined {
  if (kind === 'state') {
    const states = names.states.get(idMeantBy(whose ?? '', names.what)) ?? new Set<string>();
    return states.has(text) ? undefined : unknown(`‘${whose}’ is never ‘${text}’.`, text, states);
  }
  const choices = kind === 'what' ? names.what : names.tables;
  return notOne(text, choices, `Nothing in the scenario is called ‘${text}’.`);
}

/** What is wrong with a name that means nothing among the choices, or more than one thing. */
function notOne(name: string, choices: ReadonlySet<string>, otherwise: string): Found | undefined {
  const meant = oneMeant(name, choices, otherwise);
  return 'problem' in meant ? { code: 'story-name', message: meant.problem } : undefined;
}

function unknown(what: string, wanted: string, choices: ReadonlySet<string>): Found {
  return { code: 'story-name', message: `${what}${didYouMean(nearestNames(wanted, choices))}` };
}

function mistakeInTag(text: string, names: StoryNames, scenario: Scenario): Found | undefined {
  const audience = audienceOf(text)?.find((party) => !names.parties.has(party));
  if (audience !== undefined) return unknown(`‘${audience}’ is not a side or a seat.`, audience, names.parties);
  if (!/^\s*order:/.test(text)) return undefined;
  const tagged = orderOf(text);
  const meant = tagged ? orderMeant(scenario, tagged) : { problem: 'Expected `# order: action(choice, choice)`.' };
  return 'problem' in meant ? { code: 'story-name', message: meant.problem } : undefined;
}
