import { code, column, paragraph, type Section, table } from '../document/document.ts';
import type { Wording } from '../wording/wording.ts';

/** What was expected, and whether it holds. */
export function expectationsSection(words: Wording): Section | undefined {
  const { phrases, answer } = words;
  if (answer.expectations.length === 0) return undefined;
  return {
    id: 'expectations',
    heading: phrases.expectations.heading,
    blocks: [
      paragraph(phrases.expectations.lead),
      table({
        caption: phrases.expectations.caption,
        columns: [
          column(phrases.columns.expectation),
          column(phrases.columns.stance),
          ...answer.options.map((_, option) => column(words.option(option))),
        ],
        rows: answer.expectations.map(({ text, predicted, stands }) => [
          [code(text)],
          predicted ? phrases.expectations.predicted : phrases.expectations.found,
          ...stands.map((each) => phrases.expectations[each]),
        ]),
      }),
    ],
  };
}
