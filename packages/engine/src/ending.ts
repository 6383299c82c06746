import { endingId, turnId } from '@sandtable/scenario';
import { fail } from './assert.ts';
import { count } from './change.ts';
import { contextOf } from './context.ts';
import { holds } from './evaluate.ts';
import { numberOf, type Play, settingNow } from './play.ts';
import { tellStory } from './tell.ts';

/** The ending of every scenario that has played its turns out. */
export const timeEnding = 'time';

/** Latches an ending; the turn plays out. Whoever calls knows that none is latched. */
export function latch(play: Play, ending: string, by: string): void {
  const { endings } = play.plan.scenario;
  const index = ending === timeEnding ? endings.length : endings.findIndex(({ id }) => id === ending);
  if (index < 0) fail('an ending', ending);
  play.events.push({ kind: 'ending', ending, by });
  count(play, by, endingId, index + 1);
}

/**
 * Latches, unless one is latched, the first ending whose condition holds, and after the last turn the built-in one. The
 * turn has then played out, and the story of the ending that the game has reached is named.
 */
export function judgeEndings(play: Play): void {
  if (numberOf(play, endingId) === 0) latchFirst(play);
  const ended = play.plan.scenario.endings[numberOf(play, endingId) - 1];
  if (ended?.story !== undefined) tellStory(play, ended.id, ended.story);
}

function latchFirst(play: Play): void {
  const { endings, calendar } = play.plan.scenario;
  const context = contextOf(settingNow(play));
  const first = endings.find(({ when }) => when !== undefined && holds(when, context));
  if (first) latch(play, first.id, 'close');
  else if (numberOf(play, turnId) >= calendar.turns) latch(play, timeEnding, 'close');
}

/** The ending that a game has reached, or undefined. */
export function endingOf({ world, scenario }: Pick<Play['game'], 'world' | 'scenario'>): string | undefined {
  const number = numberOf({ world }, endingId);
  return number === 0 ? undefined : (scenario.endings[number - 1]?.id ?? timeEnding);
}
