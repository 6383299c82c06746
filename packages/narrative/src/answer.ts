import type { Scenario } from '@sandtable/scenario';
import { idMeantBy, namesOf, namesOfState } from './name.ts';
import type { StoryMoment, StorySeen } from './view.ts';

/** What a function of a story gives: ink knows numbers, texts, and yes or no. */
export type StoryAnswer = string | number | boolean;

/** The functions of a story, each on the moment at which it is told. */
export type StoryAnswers = Readonly<Record<string, (...given: unknown[]) => StoryAnswer>>;

/**
 * Answers a story's questions from what one seat sees. What it does not see is 0, no, or nothing said: a story cannot
 * find out what it may not know.
 *
 * @param moment as it is at each question: a story is opened once and told at many moments
 */
export function answersFrom(scenario: Scenario, moment: () => StoryMoment): StoryAnswers {
  const { what, tables } = namesOf(scenario);
  // By what the scenario has and not by what the seat sees: a name means the same to everybody.
  const idOf = (name: unknown): string => idMeantBy(String(name), what);
  const seen = (name: unknown): StorySeen | undefined => {
    const id = idOf(name);
    const { variables, values } = moment().view;
    return [...variables, ...values].find((each) => each.id === id);
  };
  return {
    shown: (name) => {
      const found = seen(name);
      return found ? moment().inWords(found) : '';
    },
    number: (name) => numberSeen(seen(name)),
    known: (name) => seen(name) !== undefined || statesOf(moment(), idOf(name)).length > 0,
    is: (name, state) => {
      const id = idOf(name);
      const found = seen(name);
      return [...statesOf(moment(), id), ...(found ? standingsOf(scenario, found) : [])].includes(String(state));
    },
    rolled: (table) => moment().rolled(idMeantBy(String(table), tables)) ?? 0,
    date: () => moment().view.date,
    turn: () => moment().view.turn,
    side: () => moment().view.side,
    seat: () => moment().view.seat,
  };
}

function numberSeen(seen: StorySeen | undefined): number {
  return seen && seen.sight.kind !== 'band' ? seen.sight.value : 0;
}

function statesOf({ view }: StoryMoment, id: string): string[] {
  const machine = view.machines.find((each) => each.id === id);
  return (machine?.states ?? []).flatMap((state) => namesOfState(id, state.id));
}

/** The literal or band at which something stands, by its name. */
function standingsOf({ enumerations }: Scenario, { as, sight }: StorySeen): string[] {
  if (sight.kind === 'band') return [sight.band.id];
  if (as.kind !== 'enumeration') return [];
  const literal = enumerations.find(({ id }) => id === as.enumeration)?.literals[sight.value];
  return literal ? [literal.id] : [];
}
