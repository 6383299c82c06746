import type { TellingRun } from '@sandtable/study';
import { code, column, names, numbers, paragraph, type Section, table } from '../document/document.ts';
import type { Wording } from '../wording/wording.ts';

/** Runs worth reading, with the commands that tell them. */
export function tellingSection(words: Wording): Section | undefined {
  const { phrases, answer, folder = 'DIR' } = words;
  if (answer.telling.length === 0) return undefined;
  return {
    id: 'telling',
    heading: phrases.telling.heading,
    blocks: [
      paragraph(phrases.telling.lead),
      table({
        caption: phrases.telling.caption,
        columns: [numbers(phrases.columns.run), column(phrases.columns.why), names(phrases.columns.command)],
        rows: answer.telling.map((each) => [
          String(each.run),
          reason(words, each),
          [code(`sandtable study show ${folder} --run ${each.run}`)],
        ]),
      }),
    ],
  };
}

function reason(words: Wording, { why }: TellingRun): string {
  const { phrases } = words;
  if (why.is === 'ending') return phrases.telling.ending(words.text(why.title) || phrases.timeEnding);
  return phrases.telling[why.is](words.metric(why.figure), words.measure(why.figure).exact(why.value));
}
