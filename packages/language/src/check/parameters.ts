import type * as ast from '../generated/ast.ts';
import type { CheckingFacts } from './checking.ts';
import { byOwnPlace } from './place.ts';

/** Parameters that nothing in the model reads. */
export function checkParametersAreUsed(checking: CheckingFacts): void {
  const { lowering, scenario, facts } = checking;
  for (const [node, parameters] of byOwnPlace(checking, scenario.parameters)) {
    if (parameters.some(({ id }) => facts.mentions.read.has(id))) continue;
    const { name } = node as ast.Parameter;
    const message = `Nothing reads ‘${name}’, so it changes no game: use it where its number belongs, or leave it out.`;
    lowering.report.hint('never-used', node, message, 'name');
  }
}

/** Parameters that are uncertain by their range, and certain in every run. What an edition sets is somebody's choice. */
export function checkParametersVary(checking: CheckingFacts): void {
  const { lowering, scenario, facts } = checking;
  const varied = new Set(
    scenario.studies
      .flatMap(({ vary, compare }) => [...vary, ...compare])
      .flatMap((each) => (each.kind === 'parameter' ? [each.parameter] : [])),
  );
  const set = (scenario.editions ?? []).flatMap(({ parameters }) => parameters.map(({ parameter }) => parameter));
  for (const id of set) varied.add(id);
  for (const [node, parameters] of byOwnPlace(checking, scenario.parameters)) {
    if (parameters.some(({ id, varies, min, max }) => varies !== undefined || varied.has(id) || min === max)) continue;
    if (!parameters.some(({ id }) => facts.mentions.read.has(id))) continue;
    const { name } = node as ast.Parameter;
    const message = `‘${name}’ has a range, and nothing says how it varies in it: add ‘varies as …’, or vary it in a ‘study’.`;
    lowering.report.hint('never-varied', node, message, 'name');
  }
}
