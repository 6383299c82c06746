import { type Factor, levelsOf } from './factor.ts';
import type { Fixed, StudyPlan } from './study-plan.ts';

/** A plan in which what has one value only is fixed and not varied: no design can vary it. A list stays as it is. */
export function settled(plan: StudyPlan): StudyPlan {
  if (plan.sample.design === 'list') return plan;
  const isSingle = (factor: Factor): boolean => levelsOf(factor) === 1;
  return {
    ...plan,
    vary: plan.vary.filter((factor) => !isSingle(factor)),
    fixed: plan.vary.filter(isSingle).reduce(fixing, plan.fixed),
  };
}

function fixing(fixed: Fixed, factor: Factor): Fixed {
  switch (factor.kind) {
    case 'parameter':
      return { ...fixed, parameters: { ...fixed.parameters, [factor.parameter]: factor.values?.[0] ?? 0 } };
    case 'start':
      return { ...fixed, starts: { ...fixed.starts, [factor.variable]: factor.values[0] ?? 0 } };
    case 'policy': {
      const policies = factor.seats.map((seat) => [seat, factor.policies[0] ?? null] as const);
      return { ...fixed, policies: { ...fixed.policies, ...Object.fromEntries(policies) } };
    }
  }
}
