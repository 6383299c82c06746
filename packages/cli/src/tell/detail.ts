import { type Line, line, unbroken } from './line.ts';
import type { Wording } from './wording.ts';

/** What stands below a headline. */
export type Detail =
  /** A value that became another. `note`: paid, or lost at a bound. `why` is for those who want everything explained. */
  | {
      readonly as: 'change';
      readonly title: string;
      readonly from: string;
      readonly to: string;
      readonly note: string;
      readonly why: string;
    }
  /** `failed`: a chance that did not come. */
  | { readonly as: 'draw'; readonly text: string; readonly failed: boolean }
  | { readonly as: 'ask'; readonly of: string; readonly hours: number; readonly text: string; readonly due: string }
  | { readonly as: 'answer'; readonly by: string; readonly plain: string | undefined; readonly text: string }
  /** An order goes ahead after so many hours of asking. */
  | { readonly as: 'waited'; readonly hours: number; readonly text: string }
  | { readonly as: 'words'; readonly text: string; readonly deeper?: readonly string[] };

/** A detail of a few words. */
export function inWords(text: string): Detail {
  return { as: 'words', text };
}

/**
 * The lines below a headline. Changes that follow one another share a line, an ask and its answer too; hours of asking
 * that the asks have named already are not repeated. Where everything is explained, each detail has a line of its own.
 */
export function detailLines(words: Wording, details: readonly Detail[], depth: number, explain: boolean): Line[] {
  if (explain) return details.flatMap((detail) => linesOf(detail, depth));
  const asked = details.reduce((sum, detail) => sum + (detail.as === 'ask' ? detail.hours : 0), 0);
  const lines: Line[] = [];
  for (let at = 0; at < details.length; ) {
    const run = runAt(details, at);
    lines.push(...(run.length > 1 ? [joined(words, run, depth)] : run.flatMap((each) => linesOf(each, depth, asked))));
    at += run.length;
  }
  return lines;
}

/** The details from here on that share a line: an ask and its plain answer; a draw and changes. */
function runAt(details: readonly Detail[], at: number): readonly Detail[] {
  const [first, second] = details.slice(at, at + 2);
  if (first?.as === 'ask') {
    const answered = second?.as === 'answer' && second.plain !== undefined && second.by === first.of;
    return details.slice(at, at + (answered ? 2 : 1));
  }
  if (first?.as !== 'change' && first?.as !== 'draw') return details.slice(at, at + 1);
  const end = details.findIndex((each, index) => index > at && each.as !== 'change');
  return details.slice(at, end < 0 ? details.length : end);
}

function joined({ phrases }: Wording, run: readonly Detail[], depth: number): Line {
  const [ask, answer] = run;
  if (ask?.as === 'ask' && answer?.as === 'answer') return line(depth, `${ask.text}${answer.plain ?? ''}`);
  const parts: string[] = [];
  let before: Detail | undefined;
  for (const detail of run) {
    const last = parts.length - 1;
    if (detail.as === 'draw') parts.push(detail.text);
    if (detail.as === 'change') {
      // What rises and falls in one breath is one value on its way.
      const onItsWay = before?.as === 'change' && before.title === detail.title && before.note === '';
      if (onItsWay) parts[last] += unbroken(` -> ${detail.to}`) + detail.note;
      else parts.push(changeText(detail));
    }
    before = detail;
  }
  return line(depth, parts.join(phrases.and));
}

function linesOf(detail: Detail, depth: number, asked?: number): Line[] {
  switch (detail.as) {
    case 'change':
      return [line(depth, changeText(detail))];
    case 'ask':
      return [line(depth, `${detail.text}${detail.due}`)];
    case 'waited':
      return detail.hours === asked ? [] : [line(depth, detail.text)];
    case 'words':
      return [line(depth, detail.text), ...(detail.deeper ?? []).map((deeper) => line(depth + 1, deeper))];
    default:
      return [line(depth, detail.text)];
  }
}

function changeText({ title, from, to, note, why }: Extract<Detail, { as: 'change' }>): string {
  return `${title}: ${unbroken(`${from} -> ${to}`)}${note}${why}`;
}
