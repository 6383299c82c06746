import type { StudyProgress } from '@sandtable/study';

/**
 * How far a study is, on one line: runs, rate, time left, and the endings so far, commonest first.
 *
 * @param seconds since it began, above 0
 * @param before rows that were there already when it began
 */
export function progressText(
  progress: StudyProgress,
  seconds: number,
  before: number,
  endings: readonly string[],
): string {
  const { rows, rowsToGo, counts } = progress;
  const rate = (rows - before) / seconds;
  const parts = [`${grouped(rows)} of ${grouped(rowsToGo)} runs`, `${grouped(Math.round(rate))} a second`];
  if (rate > 0) parts.push(`${spanText((rowsToGo - rows) / rate)} left`);
  if (counts) parts.push(...sharesSoFar(counts.endings, endings));
  return parts.join(', ');
}

const ENDINGS_SHOWN = 3;

function sharesSoFar(byOption: readonly Int32Array[], names: readonly string[]): string[] {
  const totals = new Map<number, number>();
  for (const counts of byOption) {
    for (const [ending, count] of counts.entries()) totals.set(ending, (totals.get(ending) ?? 0) + count);
  }
  const all = [...totals.values()].reduce((sum, count) => sum + count, 0);
  return [...totals]
    .filter(([, count]) => count > 0)
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, ENDINGS_SHOWN)
    .map(([ending, count]) => `${names[ending - 1] ?? 'time'} ${((100 * count) / all).toFixed(1)}%`);
}

function spanText(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  return whole < 3600
    ? `${Math.floor(whole / 60)} min ${whole % 60} s`
    : `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** With a thin space every three digits, as both languages read it. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ' ');
}
