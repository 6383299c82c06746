import type { Factor } from '@sandtable/study';
import { sharedUnit } from './number.ts';
import type { Wording } from './wording.ts';

/** How something varies: through which values, or by which distribution. */
export function varies(words: Wording, factor: Factor): string {
  const { phrases } = words;
  if (factor.kind === 'policy') {
    return factor.policies.map((_, place) => words.factorValue(factor, place)).join(phrases.semicolon);
  }
  if (factor.values)
    return sharedUnit(factor.values.map((value) => words.factorValue(factor, value))).join(phrases.list);
  return factor.kind === 'parameter' ? distribution(words, factor.parameter) : '';
}

/** How a parameter varies by itself: evenly where nothing else is declared. */
function distribution(words: Wording, id: string): string {
  const { phrases, scenario } = words;
  const parameter = scenario.parameters.find((each) => each.id === id);
  const { as, arguments: given } = parameter?.varies ?? { as: 'uniform', arguments: [] };
  const bounds = [parameter?.min ?? 0, parameter?.max ?? 0];
  const texts = (as === 'uniform' ? bounds : given).map((value) => words.parameterValue(id, value));
  const [first = '', second = '', third = ''] = sharedUnit(texts);
  switch (as) {
    case 'uniform':
      return phrases.asked.uniform(phrases.range(first, second));
    case 'normal':
      return phrases.asked.normal(first, second);
    case 'triangular':
    case 'pert':
      return phrases.asked[as](first, second, third);
  }
}
