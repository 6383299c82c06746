import type { Scenario, Script } from '@sandtable/scenario';
import { begin } from '../begin.ts';
import type { Event } from '../event.ts';
import type { Control, Game, Order } from '../game.ts';
import type { Deed, Setup } from '../input.ts';
import { step } from '../step.ts';

/** A game of a test while its steps are done. It is changed in place and never leaves the running of the test. */
export type Staging = {
  game: Game;
  readonly events: Event[];
  /** Whether orders, answers or releases were put into the turn that is open. */
  busy: boolean;
  /** Draws fixed for orders that are not yet settled. */
  scripts: OrderScript[];
  /** Seats taken from their policies for this turn, with what plays them else. */
  borrowed: { readonly seat: string; readonly control: Control }[];
  /** Answers given before anybody asked, and to how many seats. */
  answers: { readonly seat: string; readonly action: string; readonly requesters: number }[];
  /** What the turn that closed last left of the draws fixed for it. */
  left: Script | null;
};

/** What a test fixes of an order's draws, until the order lapses or is carried out. */
export type OrderScript = { readonly seat: string; readonly slot: number; readonly action: string; script: Script };

/** Why a step of a test cannot be done or does not come out as it says. */
export type Trouble = { readonly expected: string; readonly found: string };

/** Begins the game of a test. */
export function stage(scenario: Scenario, setup: Setup): Staging | Trouble {
  const begun = begin(scenario, setup);
  if (begun.refused) return { expected: 'a game that can begin', found: begun.refused.text };
  return {
    game: begun.game,
    events: [...begun.events],
    busy: false,
    scripts: [],
    borrowed: [],
    answers: [],
    left: null,
  };
}

/** Does something to the game; what is refused is trouble. */
export function put(staging: Staging, deed: Deed, expected: string): Trouble | undefined {
  const made = step(staging.game, { ...deed, author: 'test' });
  if (made.refused) return { expected, found: made.refused.text };
  staging.game = made.game;
  staging.events.push(...made.events);
  return undefined;
}

/** Sees to it that a turn has begun and not yet closed. */
export function openTurn(staging: Staging): Trouble | undefined {
  if (staging.game.phase.at === 'over') return { expected: 'a game that goes on', found: overSentence(staging) };
  if (staging.game.phase.at !== 'briefing') return undefined;
  return put(staging, { kind: 'advance', to: 'phase' }, 'a turn that begins');
}

/** Plays on to a turn in which orders are given: this one, or the first of the next move. */
export function openOrders(staging: Staging): Trouble | undefined {
  for (;;) {
    const trouble = openTurn(staging);
    if (trouble) return trouble;
    if (staging.game.phase.at === 'orders') return undefined;
    const unfinished = finishTurn(staging);
    if (unfinished) return unfinished;
  }
}

/** Plays the open turn to its close. */
export function finishTurn(staging: Staging): Trouble | undefined {
  for (;;) {
    const { phase } = staging.game;
    if (phase.at === 'briefing' || phase.at === 'over') break;
    if (phase.at === 'close') staging.left = staging.game.script;
    const trouble = phase.at === 'resolution' ? resolveNext(staging) : goOn(staging);
    if (trouble) return trouble;
  }
  staging.busy = false;
  staging.answers = [];
  return giveBack(staging);
}

/** Puts an order into the seat's first free slot. */
export function giveOrder(staging: Staging, seat: string, order: Order, expected: string): number | Trouble {
  const control = staging.game.control[seat];
  if (control?.by === 'policy') {
    const trouble = put(staging, { kind: 'control', seat, control: { by: 'nobody' } }, expected);
    if (trouble) return trouble;
    staging.borrowed.push({ seat, control });
  }
  const taken = staging.game.drafts.filter((draft) => draft.seat === seat).map((draft) => draft.slot);
  let slot = 1;
  while (taken.includes(slot)) slot += 1;
  return put(staging, { kind: 'order', seat, slot, order }, expected) ?? slot;
}

/** Dice that a script fixed and that were never rolled are a mistake in the test. */
export function leftover({ dice }: Script): Trouble | undefined {
  if (dice.length === 0) return undefined;
  return {
    expected: `${dice.join(', ')} to be rolled`,
    found: `${dice.length === 1 ? 'this die was' : 'these dice were'} never rolled`,
  };
}

function goOn(staging: Staging): Trouble | undefined {
  const unheard = staging.game.phase.at === 'world' ? unheardAnswer(staging) : undefined;
  return unheard ?? put(staging, { kind: 'advance', to: 'halt' }, 'a turn that goes on');
}

/** An answer that nobody asked for is a mistake in the test. */
function unheardAnswer({ game, answers }: Staging): Trouble | undefined {
  const unheard = answers.find(({ seat, action, requesters }) => {
    const left = game.answers.filter((each) => each.seat === seat && each.action === action);
    return left.length === requesters;
  });
  if (!unheard) return undefined;
  return { expected: `${unheard.seat} to be asked for ${unheard.action}`, found: 'nobody asked in that turn' };
}

/** Resolves the first of the agenda, with the draws that the test fixes for it. */
function resolveNext(staging: Staging): Trouble | undefined {
  const { phase, agenda } = staging.game;
  const item = agenda[0];
  const of = staging.scripts.find(
    ({ seat, slot, action }) =>
      seat === item?.seat && (item.kind === 'order' ? item.slot === slot : item.action === action),
  );
  if (of && phase.at === 'resolution' && phase.halt === 'order') {
    const trouble = put(
      staging,
      { kind: 'rule', ruling: { decide: 'override', draws: of.script } },
      'draws that can be fixed',
    );
    if (trouble) return trouble;
  }
  const before = staging.events.length;
  const trouble = goOn(staging);
  if (trouble || !of) return trouble;
  const since = staging.events.slice(before);
  of.script = { ...of.script, dice: of.script.dice.slice(fixedTotals(since)) };
  const settled = since.some(
    (event) => (event.kind === 'executed' || event.kind === 'lapsed') && event.seat === of.seat,
  );
  if (!settled) return undefined;
  staging.scripts = staging.scripts.filter((each) => each !== of);
  return leftover(of.script);
}

function fixedTotals(events: readonly Event[]): number {
  return events.filter(
    (event) => event.kind === 'drawn' && event.draw.fixed && (event.draw.of === 'dice' || event.draw.of === 'table'),
  ).length;
}

/** Seats that a test ordered for in this turn go back to the policies that play them. */
function giveBack(staging: Staging): Trouble | undefined {
  const { borrowed } = staging;
  staging.borrowed = [];
  if (staging.game.phase.at === 'over') return undefined;
  for (const { seat, control } of borrowed) {
    const trouble = put(staging, { kind: 'control', seat, control }, 'a policy that plays on');
    if (trouble) return trouble;
  }
  return undefined;
}

function overSentence({ game }: Staging): string {
  return `the game was over after turn ${game.world.turn ?? 0}`;
}
