import type { Grounds, Parameter, Source } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import { lowerConstant } from '../effect/change.ts';
import { type Scope, scopeOf } from '../expression/scope.ts';
import type { Lowering } from '../lowering.ts';
import { boundType, boundValue, inWords } from '../names/bounds.ts';
import type { Parameter as ParameterEntity } from '../names/entity.ts';
import { elementsOf } from '../names/instance.ts';
import { entityIn, resolve } from '../names/names.ts';
import { lowerText, textOrName } from '../text/text.ts';
import { typeInWords } from '../typing/expression-type.ts';
import { type Occurrence, occurrencesOf } from './each.ts';

export function lowerParameters(lowering: Lowering): Parameter[] {
  return occurrencesOf(lowering, ast.isParameter).flatMap((occurrence) => {
    const entity = entityIn(lowering.names, occurrence.scope.instance, occurrence.node);
    return entity?.is === 'parameter' ? [parameter(occurrence, entity)] : [];
  });
}

/** Documents by key, those of every file; an instance's have its name before theirs. */
export function lowerSources(lowering: Lowering): Source[] {
  return lowering.names.instances.inOrder.flatMap((instance) =>
    elementsOf(instance)
      .filter(ast.isSources)
      .flatMap(({ sources }) =>
        sources.map((node): Source => {
          const at = node.at === undefined ? {} : { at: node.at };
          return { key: instance.prefix + node.name, title: node.title, ...at };
        }),
      ),
  );
}

export function lowerGrounds(scope: Scope, node: ast.Grounded): Grounds {
  const sources = node.sources.flatMap((reference) => {
    const source = resolve(scope.lowering.names, scope.instance, reference);
    return source?.is === 'source' ? [source.key] : [];
  });
  return { sources, ...(node.assumed === undefined ? {} : { assumed: lowerText(scope, node.assumed) }) };
}

function parameter({ node, scope, id }: Occurrence<ast.Parameter>, entity: ParameterEntity): Parameter {
  const { min, max, type } = entity;
  const usual = defaultOf({ node, scope, id }, entity);
  const varies = node.distribution && distribution(scope, node.distribution, entity);
  return scope.lowering.origins.mark(
    {
      id,
      title: textOrName(scope, node.title, node.name),
      min,
      max,
      default: usual ?? min,
      kind: type.is === 'enumeration' ? { enumeration: type.id } : type.is === 'percentage' ? 'percentage' : 'number',
      ...(node.unit === undefined ? {} : { unit: node.unit }),
      ...(varies ? { varies } : {}),
      grounds: lowerGrounds(scope, node),
    },
    node,
  );
}

/** What an instance's `with` sets it to, else its own default. */
function defaultOf({ node, scope }: Occurrence<ast.Parameter>, entity: ParameterEntity): number | undefined {
  const given = scope.instance.set.get(node);
  const written = given?.clause.value ?? node.default;
  const writer = given === undefined ? scope : scopeOf(scope.lowering, given.by);
  const value = lowerConstant(writer, written, entity.type);
  if (value === undefined || entity.type.is === 'wrong' || (value >= entity.min && value <= entity.max)) return value;
  const [found, low, high] = [value, entity.min, entity.max].map((each) => inWords(each, entity.type));
  const what = given === undefined ? `The default ${found}` : `${found}`;
  scope.lowering.report.error('out-of-range', written, `${what} lies outside ${low}..${high}.`);
  return undefined;
}

const ARGUMENTS = {
  uniform: { counts: [0], words: 'nothing' },
  triangular: { counts: [3], words: 'low, mode and high' },
  normal: { counts: [2], words: 'mean and standard deviation' },
  pert: { counts: [3], words: 'low, mode and high' },
} as const;

function distribution(scope: Scope, node: ast.Distribution, entity: ParameterEntity): Parameter['varies'] {
  const { report } = scope.lowering;
  const { counts, words } = ARGUMENTS[node.kind];
  if (counts[0] !== node.arguments.length) {
    report.error('wrong-choices', node, `‘${node.kind}’ takes ${words}.`);
    return undefined;
  }
  for (const bound of node.arguments) {
    if (boundType(bound).is === entity.type.is || entity.type.is === 'wrong') continue;
    const message = `This is ${typeInWords(boundType(bound))}, but the parameter is ${typeInWords(entity.type)}.`;
    report.error('type-mismatch', bound, message);
  }
  const values = node.arguments.map(boundValue);
  const [, deviation] = values;
  if (node.kind === 'normal' && deviation !== undefined && deviation <= 0) {
    report.error('out-of-range', node.arguments[1] ?? node, 'A standard deviation is above 0.');
  }
  const [low = 0, mode = 0, high = 0] = values;
  if (values.length === 3 && !(entity.min <= low && low <= mode && mode <= high && high <= entity.max)) {
    const message = `Low, mode and high must rise and lie within the parameter's range.`;
    report.error('out-of-range', node, message);
  }
  return { as: node.kind, arguments: values };
}
