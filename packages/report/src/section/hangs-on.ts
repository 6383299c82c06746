import type { InfluenceAnswer } from '@sandtable/study';
import type { Wording } from '../wording/wording.ts';

/** So many factors are named. */
const FACTORS_NAMED = 2;
/** A factor that explains less is not worth naming. */
const SHARE_LEAST = 0.05;

type Told = { readonly factor: string; readonly text: string; readonly weight: number };

/** What a figure hangs on most, as far as the sample can say: the factors that matter most in any option. */
export function hangsOnInWords(words: Wording, figure: number): string[] {
  const { phrases, answer } = words;
  const influences = answer.influences.filter((each) => each.figure === figure);
  const [first] = influences;
  if (!first) return [];
  const told = influences.flatMap((influence) =>
    toldOf(words, figure, influence).map((each) => ({ ...each, option: influence.option })),
  );
  const factors = [...Map.groupBy(told, ({ factor }) => factor)]
    .map(([factor, own]) => ({ factor, own, weight: Math.max(...own.map(({ weight }) => weight)) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, FACTORS_NAMED)
    .map(({ factor, own }) => {
      const texts = own.map(({ option, text }) =>
        influences.length > 1 ? `${words.optionLetter(option)} ${text}` : text,
      );
      return phrases.answer.factor(factor, texts.join(phrases.list));
    });
  if (factors.length === 0) return [phrases.answer.noFactor];
  return [phrases.answer.hangsOn(phrases.influences[first.by].by, factors.join(phrases.semicolon))];
}

/** The factors of which it is sure enough that they matter. */
function toldOf(words: Wording, figure: number, influence: InfluenceAnswer): Told[] {
  const measure = words.measure(figure);
  const share = (factor: string, of: number): Told[] =>
    of >= SHARE_LEAST ? [{ factor: words.factor(factor), text: words.fraction(of), weight: of }] : [];
  switch (influence.by) {
    case 'variance':
      return influence.rows.flatMap(({ factor, total }) => (total.low > 0 ? share(factor, total.value) : []));
    case 'groups':
      return influence.rows.flatMap(({ factor, explained }) => share(factor, explained));
    case 'elementary-effects':
      return influence.rows.flatMap(({ factor, muStar }) =>
        muStar.value > 0
          ? [{ factor: words.factor(factor), text: measure.estimate(muStar), weight: muStar.value }]
          : [],
      );
    case 'main-effects':
    case 'excursions':
      return influence.rows.flatMap((row) => {
        const { value, low, high } = row.effect;
        if (!(low > 0 || high < 0)) return [];
        const title = words.factor(row.factor);
        const factor = 'says' in row ? words.phrases.labelled(title, words.says(row.says)) : title;
        return [{ factor, text: measure.change({ value, low: value, high: value }), weight: Math.abs(value) }];
      });
  }
}
