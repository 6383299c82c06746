import {
  begin,
  type Deed,
  type Event,
  fork,
  type Game,
  type Input,
  type Journal,
  openJournal,
  type Refusal,
  type ReplayOptions,
  type ReplayStep,
  record,
  replay,
  type Setup,
  step,
} from '@sandtable/engine';
import { type Scenario, turnId } from '@sandtable/scenario';
import { type Beat, beatBetween, isEmptyBeat } from './beat.ts';
import { seenBy } from './eye.ts';
import { oddsBefore } from './odds.ts';
import { rollsOf } from './roll.ts';
import { heardBy } from './story.ts';
import type { StoryChoice, Storyteller } from './storyteller.ts';

/**
 * A game that one person or several play at one terminal: where it stands, its journal, and what each of their seats has
 * lived through. Immutable: what is done to it makes another one.
 */
export interface Sitting {
  readonly scenario: Scenario;
  readonly game: Game;
  readonly journal: Journal;
  /** Seats that people play here, in the scenario's order. */
  readonly seats: readonly string[];
  /** What each of these seats was shown, oldest first. */
  readonly log: ReadonlyMap<string, readonly Beat[]>;
  /** What the story lets each of them choose, since it last gave its orders. */
  readonly choices: ReadonlyMap<string, readonly StoryChoice[]>;
  /** Where orders were first asked for in each turn of this branch, rising: where one can go back to. */
  readonly marks: readonly Mark[];
}

/** A turn in which orders are given, and the journal's entry at which that began. */
export interface Mark {
  readonly turn: number;
  readonly entry: number;
}

/** What a sitting needs of those around it. */
export interface Host {
  /** In whose name inputs are recorded. */
  readonly author: string;
  /** The time of recording, which the model never reads. */
  readonly now: () => string;
  /** A fresh storyteller, which has told nothing yet. */
  readonly storyteller: () => Storyteller;
}

/** A sitting that goes on, and who tells it. */
export interface Table {
  readonly sitting: Sitting;
  readonly storyteller: Storyteller;
}

/** Begins a game. */
export function sitDown(scenario: Scenario, setup: Setup, host: Host): Table | { readonly refused: Refusal } {
  const begun = begin(scenario, setup);
  if (begun.refused) return { refused: begun.refused };
  const storyteller = host.storyteller();
  const input: Input = { kind: 'set-up', setup, author: host.author };
  const journal = record(openJournal(scenario), input, begun.events, by(host));
  return { sitting: opened(scenario, begun.game, journal), storyteller };
}

/** What a deed came to: the sitting after it, and what it showed to each seat. Refused, nothing happened. */
export interface Done {
  readonly sitting: Sitting;
  readonly beats: ReadonlyMap<string, Beat>;
  readonly refused?: Refusal;
}

/** Gives an input to the game, and records it. */
export function give({ sitting, storyteller }: Table, deed: Exclude<Deed, { kind: 'set-up' }>, host: Host): Done {
  const input: Input = { ...deed, author: host.author };
  const made = step(sitting.game, input);
  if (made.refused) return { sitting, beats: new Map(), refused: made.refused };
  const journal = record(sitting.journal, input, made.events, by(host));
  const beats = beatsOf(sitting, made.game, made.events, storyteller);
  const { game, events } = made;
  return { sitting: grown({ ...sitting, journal }, { game, events, beats, entry: journal.entries.length }), beats };
}

/**
 * Goes on to the next place where the game can rest, if nobody here has to act first.
 *
 * @returns undefined where it cannot go on
 */
export function goOn(table: Table, host: Host): Done | undefined {
  if (waitsForPeople(table.sitting.game)) return undefined;
  const done = give(table, { kind: 'advance', to: 'halt' }, host);
  return done.refused ? undefined : done;
}

/** Whether the game is over, or people have orders to give or an ask to answer before it can go on. */
function waitsForPeople(game: Game): boolean {
  const { phase, control, submitted, scenario } = game;
  const people = scenario.seats.map(({ id }) => id).filter((id) => control[id]?.by === 'people');
  if (phase.at === 'over') return true;
  if (phase.at === 'orders') return people.some((seat) => !submitted.includes(seat));
  return phase.at === 'resolution' && phase.halt === 'ask' && people.some((seat) => mustAnswer(game, seat));
}

/** Whether a seat is asked for something that is due, and has not answered. */
export function mustAnswer(game: Game, seat: string): boolean {
  return seenBy(game, seat).asks.some(({ answer, turnsLeft }) => answer === 'none' && turnsLeft === 0);
}

/**
 * Goes back to where orders were asked for in an earlier turn. Nothing is lost: the journal keeps what is left behind as
 * a branch.
 *
 * @param entry of a mark, or a branch's tip
 */
export function goBack(sitting: Sitting, entry: number, host: Host, title?: string): Table {
  const journal = fork(sitting.journal, entry, 'same', by(host), title);
  const table = takeUp(sitting.scenario, journal, host);
  if ('sentence' in table) throw new Error(`what was just played does not replay: ${table.sentence}`);
  return table;
}

/** Opens a saved game, or says why it cannot be gone on with. */
export function takeUp(scenario: Scenario, journal: Journal, host: Host): Table | { readonly sentence: string } {
  const replayed = relive(scenario, journal);
  if ('sentence' in replayed) return replayed;
  const storyteller = host.storyteller();
  return { sitting: relived(scenario, journal, replayed.steps, storyteller), storyteller };
}

/** Plays a journal again, step by step from its set-up on, or says why not: it comes out otherwise, or is empty. */
export function relive(
  scenario: Scenario,
  journal: Journal,
  options: ReplayOptions = {},
): { readonly steps: readonly ReplayStep[] } | { readonly sentence: string } {
  const { divergence, steps } = replay(journal, scenario, options);
  if (divergence) return { sentence: divergence.sentence };
  const isGame = steps[0]?.entry.input.kind === 'set-up';
  return isGame ? { steps } : { sentence: 'The journal is empty: there is no game in it.' };
}

/** What a replay showed to those who play here. */
function relived(
  scenario: Scenario,
  journal: Journal,
  steps: readonly ReplayStep[],
  storyteller: Storyteller,
): Sitting {
  const [first, ...later] = steps;
  if (!first) throw new Error('a replay without a step');
  let sitting = opened(scenario, first.game, journal);
  for (const { entry, game, events } of later) {
    const beats = beatsOf(sitting, game, events, storyteller);
    sitting = grown(sitting, { game, events, beats, entry: entry.id });
  }
  return sitting;
}

function opened(scenario: Scenario, game: Game, journal: Journal): Sitting {
  const seats = scenario.seats.map(({ id }) => id).filter((id) => game.control[id]?.by === 'people');
  return { scenario, game, journal, seats, log: new Map(), choices: new Map(), marks: [] };
}

/** What a step led to, and the entry of the journal that it was. */
interface Grown {
  readonly game: Game;
  readonly events: readonly Event[];
  readonly beats: ReadonlyMap<string, Beat>;
  readonly entry: number;
}

function grown(sitting: Sitting, { game, events, beats, entry }: Grown): Sitting {
  const log = new Map(sitting.log);
  for (const [seat, beat] of beats) if (!isEmptyBeat(beat)) log.set(seat, [...(log.get(seat) ?? []), beat]);
  const asksForOrders = game.phase.at === 'orders' && sitting.game.phase.at !== 'orders';
  const mark: Mark[] = asksForOrders ? [{ turn: game.world[turnId] ?? 0, entry }] : [];
  const choices = choicesAfter(sitting.choices, events, beats);
  return { ...sitting, game, log, choices, marks: [...sitting.marks, ...mark] };
}

/** A choice is there until the seat has given its orders; others come with what it is told. */
function choicesAfter(
  before: Sitting['choices'],
  events: readonly Event[],
  beats: ReadonlyMap<string, Beat>,
): Sitting['choices'] {
  const choices = new Map(before);
  for (const event of events) if (event.kind === 'submitted' && event.submitted) choices.delete(event.seat);
  for (const [seat, beat] of beats) {
    if (beat.choices.length > 0) choices.set(seat, latest([...(choices.get(seat) ?? []), ...beat.choices]));
  }
  return choices;
}

/** A knot that is told again offers its choices anew, in place of those that it offered before. */
function latest(choices: readonly StoryChoice[]): StoryChoice[] {
  const ways = new Map(choices.map(({ knot, way }) => [knot, way]));
  return choices.filter(({ knot, way }) => ways.get(knot) === way);
}

function beatsOf(
  { game: before, seats }: Sitting,
  after: Game,
  events: readonly Event[],
  storyteller: Storyteller,
): Map<string, Beat> {
  return new Map(seats.map((seat) => [seat, beatOf(before, after, events, seat, storyteller)]));
}

/**
 * What a step showed to one seat, or to the white cell.
 *
 * @param storyteller of all steps before, in their order
 */
export function beatOf(
  before: Game,
  after: Game,
  events: readonly Event[],
  eye: string,
  storyteller: Storyteller,
): Beat {
  const story = heardBy(storyteller, eye, events, after);
  return beatBetween(
    seenBy(before, eye),
    seenBy(after, eye),
    { rolls: rollsOf(events, eye), odds: oddsBefore(before, events, eye) },
    story,
  );
}

function by({ author, now }: Host): { readonly author: string; readonly recorded: string } {
  return { author, recorded: now() };
}
