import { endingsOf } from '../section/endings.ts';
import { measureOf } from '../wording/measure.ts';
import type { Wording } from '../wording/wording.ts';
import { shareBar } from './bar.ts';
import { line, STEP, type SummaryLine } from './line.ts';
import { fitted, rightFitted, widest } from './text.ts';

const TITLE_MOST = 30;
/** A share in its column: `100.0%`, and a blank on both sides. */
const SHARE_WIDTH = 7;
const BAR_LEAST = 4;

/** How often each ending came, with a bar for each option; of many options as many stand beside each other as fit. */
export function endingLines(words: Wording, columns: number): SummaryLine[] {
  const { answer, phrases, language } = words;
  const measure = measureOf({ as: 'percentage' }, phrases, language);
  const endings = endingsOf(words);
  const width = columns - STEP;
  const titleWidth = Math.min(widest(endings.map(({ title }) => title)), TITLE_MOST, Math.floor(width / 2));
  const room = width - titleWidth;
  const together = Math.max(Math.min(answer.options.length, Math.floor(room / (SHARE_WIDTH + 1 + BAR_LEAST))), 1);
  const each = Math.floor(room / together);
  const barWidth = Math.max(each - SHARE_WIDTH - 2, BAR_LEAST);
  const lines: SummaryLine[] = [line(0, phrases.endings.heading, 'strong')];
  for (let from = 0; from < answer.options.length; from += together) {
    const options = answer.options.slice(from, from + together);
    if (answer.options.length > 1) {
      const heads = options.map((_, index) => fitted(rightFitted(words.optionLetter(from + index), SHARE_WIDTH), each));
      lines.push(line(1, `${' '.repeat(titleWidth)}${heads.join('')}`.trimEnd(), 'quiet'));
    }
    for (const { id, title } of endings) {
      const cells = options.map((option) => {
        const share = option.endings.find(({ ending }) => ending === id)?.share;
        const known = share && share.runs > 0 ? share : undefined;
        const text = known ? measure.estimate(known) : phrases.none;
        return fitted(`${rightFitted(text, SHARE_WIDTH)} ${shareBar((known?.value ?? 0) / 10_000, barWidth)}`, each);
      });
      lines.push(line(1, `${fitted(title, titleWidth)}${cells.join('')}`.trimEnd()));
    }
  }
  return lines;
}
