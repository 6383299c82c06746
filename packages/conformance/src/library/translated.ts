import { type OwnerKind, partsOf, pathText, type Scenario, type Text, walkEffects } from '@sandtable/scenario';

/** Of these nothing is read at the table: facilitators and analysts do. */
const NOT_AT_THE_TABLE: ReadonlySet<OwnerKind> = new Set(['test', 'study', 'policy']);

/** Finds titles and texts that participants read and that are not told in a language. */
export function findUntranslated(scenario: Scenario, language: string): string[] {
  return partsOf(scenario).flatMap((part) => {
    if (NOT_AT_THE_TABLE.has(part.owner.kind) || part.path.includes('grounds') || part.path[0] === 'marking') return [];
    const place = `${part.owner.id} (${pathText(part.path)})`;
    if ('text' in part) return isMissing(part.text, language) ? [`${place} is not told in ${language}`] : [];
    if (!('effects' in part)) return [];
    const told: Text[] = [];
    walkEffects(part.effects, (effect) => {
      if (effect.do === 'tell') told.push(effect.text);
    });
    return told.flatMap((text) => (isMissing(text, language) ? [`${place} tells something not in ${language}`] : []));
  });
}

/** A text that is empty in all languages needs no translation. */
function isMissing(text: Text, language: string): boolean {
  return Object.values(text).some((pieces) => pieces.length > 0) && !text[language]?.length;
}
