import type { Factor } from '@sandtable/study';
import type { Wording } from './wording.ts';

/** How something varies: through which values, or by which distribution. */
export function varies(words: Wording, factor: Factor): string {
  const { phrases } = words;
  if (factor.kind === 'policy') {
    return factor.policies.map((_, place) => words.factorValue(factor, place)).join(phrases.semicolon);
  }
  if (factor.values) return factor.values.map((value) => words.factorValue(factor, value)).join(phrases.list);
  return factor.kind === 'parameter' ? distribution(words, factor.parameter) : '';
}

/** How a parameter varies by itself: evenly where nothing else is declared. */
function distribution(words: Wording, id: string): string {
  const { phrases, scenario } = words;
  const parameter = scenario.parameters.find((each) => each.id === id);
  const { as, arguments: given } = parameter?.varies ?? { as: 'uniform', arguments: [] };
  const text = (value: number | undefined): string => words.parameterValue(id, value ?? 0);
  const [first, second, third] = given;
  switch (as) {
    case 'uniform':
      return phrases.asked.uniform(phrases.range(text(parameter?.min), text(parameter?.max)));
    case 'normal':
      return phrases.asked.normal(text(first), text(second));
    case 'triangular':
    case 'pert':
      return phrases.asked[as](text(first), text(second), text(third));
  }
}
