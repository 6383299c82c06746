import { advance } from './advance.ts';
import { begin } from './begin.ts';
import { type CycleEvent, takes } from './cycle.ts';
import type { Event } from './event.ts';
import type { Game } from './game.ts';
import { answer } from './input/answer.ts';
import { plainCopy } from './input/copy.ts';
import { correct } from './input/correct.ts';
import { changeControl, changeMove, publishTo, rekey } from './input/facilitation.ts';
import { malformedInput } from './input/malformed.ts';
import { giveOrder, submit, withdraw } from './input/orders.ts';
import { rule } from './input/ruling.ts';
import { changeScript } from './input/script.ts';
import type { Input } from './input.ts';
import { gameOf, openGame, type Play } from './play.ts';
import { type Refusal, refusal } from './refusal.ts';

/** What an input makes of a game. Where it is refused the game is the one that was given, and nothing happened. */
export type Step = { readonly game: Game; readonly events: readonly Event[]; readonly refused?: Refusal };

/**
 * The engine: what an input makes of a game. A pure function; it reads no clock and never throws, whatever the input.
 *
 * @param given of any origin: it is copied and checked, and a refusal says in a sentence what is wrong
 */
export function step(game: Game, given: Input): Step {
  const input = plainCopy(given) as Input;
  const refused = malformedInput(input) ?? refuseNow(game, input);
  if (refused) return { game, events: [], refused };
  if (input.kind === 'set-up') {
    const begun = begin(game.scenario, input.setup);
    return begun.game ? begun : { game, ...begun };
  }
  const play = openGame(game);
  const unfit = take(play, input);
  return unfit ? { game, events: [], refused: unfit } : { game: gameOf(play), events: play.events };
}

function take(play: Play, input: Exclude<Input, { kind: 'set-up' }>): Refusal | undefined {
  switch (input.kind) {
    case 'order':
      return giveOrder(play, input);
    case 'withdraw':
      return withdraw(play, input);
    case 'submit':
      return submit(play, input);
    case 'answer':
      return answer(play, input);
    case 'rule':
      return rule(play, input);
    case 'correct':
      return correct(play, input);
    case 'inject':
      return changeScript(play, input);
    case 'control':
      return changeControl(play, input);
    case 'move':
      return changeMove(play, input);
    case 'rekey':
      return rekey(play, input);
    case 'publish':
      return publishTo(play, input);
    case 'advance':
      advance(play, input.to);
      return undefined;
  }
}

/** Why the turn cycle does not take an input where the game rests, or undefined where it does. */
function refuseNow(game: Game, input: Input): Refusal | undefined {
  if ('seat' in input && !game.scenario.seats.some(({ id }) => id === input.seat)) {
    return refusal('unknown', `unknown seat: ${input.seat}`);
  }
  return takes(game, cycleEvent(game, input)) ? undefined : refusal('not-now', whyNotNow(game, input));
}

/** An input as the turn cycle hears it. */
function cycleEvent({ phase }: Game, input: Input): CycleEvent {
  switch (input.kind) {
    case 'order':
    case 'submit':
      return { type: input.kind, seat: input.seat };
    case 'withdraw':
      if (input.slot === undefined) return { type: 'reopen', seat: input.seat };
      return phase.at === 'orders' ? { type: 'withdraw', seat: input.seat } : { type: 'stop' };
    case 'rule':
      return { type: input.ruling.decide === 'effects' ? 'effects' : 'rule' };
    case 'correct':
      return { type: 'state' in input ? 'place' : 'correct' };
    case 'inject':
      return { type: input.do === 'release' ? 'release' : 'inject' };
    default:
      return { type: input.kind };
  }
}

const places: { readonly [at in Game['phase']['at']]: string } = {
  briefing: 'between two turns',
  orders: 'where orders are given',
  resolution: 'in the resolution of orders',
  world: 'before rules and machines',
  close: 'before the close of the turn',
  over: 'over',
};

function whyNotNow(game: Game, input: Input): string {
  const { phase, submitted, control, scenario } = game;
  if (phase.at === 'orders') {
    if ('seat' in input && submitted.includes(input.seat)) return `${input.seat} has submitted its orders.`;
    const open = scenario.seats.filter(({ id }) => control[id]?.by === 'people' && !submitted.includes(id));
    if (input.kind === 'advance') return `Orders are not yet submitted by ${open.map(({ id }) => id).join(', ')}.`;
  }
  return `This is not possible now (${input.kind}): the game is ${places[phase.at]}.`;
}
