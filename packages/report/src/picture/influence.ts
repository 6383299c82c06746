import type { InfluenceAnswer } from '@sandtable/study';
import type { Wording } from '../wording/wording.ts';
import { effectsPicture } from './effects.ts';
import { groupsPicture } from './groups.ts';
import { scatterPicture } from './scatter.ts';
import { variancePicture } from './variance.ts';

/** What a figure hangs on, drawn as its method wants it: a panel for each option. */
export function influencePicture(words: Wording, place: number, influences: readonly InfluenceAnswer[]): string {
  const [first] = influences;
  switch (first?.by) {
    case 'variance':
      return variancePicture(words, influences);
    case 'elementary-effects':
      return scatterPicture(words, place, influences);
    case 'main-effects':
    case 'excursions':
      return effectsPicture(words, place, influences);
    case 'groups':
      return groupsPicture(words, place, influences);
    case undefined:
      return '';
  }
}
