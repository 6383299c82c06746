import { activation, draw } from '@sandtable/random';
import { initiativeSite, turnId } from '@sandtable/scenario';
import { numberOf, type Play } from '../play.ts';

/**
 * The sides in the order in which their orders are resolved in this turn: as listed (sides that are not listed come
 * after, as declared), or rolled: the highest word first, of equal words the side declared first.
 */
export function initiativeOf(play: Play): string[] {
  const { sides, initiative } = play.plan.scenario;
  const declared = sides.map(({ id }) => id);
  if (initiative.kind === 'listed') {
    const listed = initiative.sides;
    return [...listed, ...declared.filter((side) => !listed.includes(side))];
  }
  const rolled = declared.map((side) => ({ side, word: rollFor(play, side) }));
  return rolled.sort((a, b) => b.word - a.word).map(({ side }) => side);
}

function rollFor(play: Play, side: string): number {
  const site = initiativeSite(side);
  const block = draw(play.game.key, play.plan.site(site), numberOf(play, turnId), activation(0, 0));
  const [word] = block;
  const evidence = { of: 'initiative', side, word, site, lane: 0, count: 0, blocks: [block], fixed: false } as const;
  play.events.push({ kind: 'drawn', construct: 'initiative', draw: evidence });
  return word;
}
