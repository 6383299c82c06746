import { childExpressions, type Expression, type Role, type Visibility } from '@sandtable/scenario';
import type { Setting } from '../context.ts';
import { seesExactly } from './sight.ts';

/** Whether a seat sees, as it is, all that an expression depends on: it may then be told the expression's value. */
export type Knowledge = (expression: Expression) => boolean;

/** The white cell sees everything. */
export const allKnowing: Knowledge = () => true;

/**
 * What a seat knows in a setting. Parameters, tables and the calendar are no secret, nor is the turn; a seat knows the
 * counters of its own orders, its own standing orders and whether an inject came to it. Of all else it knows what is
 * shown to it exactly. A local name is known: a choice, the actor, the hours waited. An expression that is secret in
 * any part is secret as a whole: that a number was multiplied by zero tells something too.
 */
export function knowledgeOf(setting: Setting, seat: string): Knowledge {
  const { plan } = setting;
  const remembered = new Map<string, boolean>();
  const shown = (id: string, clauses: readonly Visibility[] | undefined): boolean => {
    const known = remembered.get(id) ?? (clauses !== undefined && seesExactly(setting, seat, clauses));
    remembered.set(id, known);
    return known;
  };
  const variable = (id: string): boolean => {
    const role = plan.slots.get(id)?.role;
    if (role === undefined) return false;
    if (role.is === 'declared') return shown(id, declared(role.variable));
    return 'machine' in role ? shown(role.machine, machine(role.machine)) : counterIsKnown(role, seat, setting);
  };
  const declared = (id: string) => plan.scenario.variables.find((each) => each.id === id)?.shown;
  const machine = (id: string) => plan.machines.get(id)?.shown;
  const value = (id: string): boolean => {
    const found = plan.values.get(id);
    return shown(`value ${id}`, found?.shown) || (found !== undefined && knows(found.is));
  };
  const leaf = (expression: Expression): boolean => {
    switch (expression.op) {
      case 'variable':
        return variable(expression.id);
      case 'element':
        return expression.ids.every(variable);
      case 'value':
        return value(expression.id);
      case 'value-element':
        return expression.ids.every(value);
      case 'active': {
        const of = plan.states.get(expression.state)?.machine;
        return of !== undefined && shown(of.id, of.shown);
      }
      case 'dice':
      case 'hits':
      case 'roll':
      case 'seen':
        return false;
      default:
        return true;
    }
  };
  const knows: Knowledge = (expression) =>
    leaf(expression) && childExpressions(expression).every((child) => knows(child.expression));
  return knows;
}

/** Of the counters that no author declares a seat knows the calendar's and its own. */
function counterIsKnown(role: Role, seat: string, { plan }: Setting): boolean {
  switch (role.is) {
    case 'turn':
    case 'move-left':
    case 'move-length':
      return true;
    case 'inject-state':
      return plan.injects.get(role.inject)?.seats.includes(seat) ?? false;
    case 'ending':
    case 'rule-uses':
    case 'rule-ready':
    // Whether it was answered is known when the answer is due.
    case 'ask-answer':
      return false;
    default:
      return 'seat' in role && role.seat === seat;
  }
}
