import { type Expression, walkExpressions } from '@sandtable/scenario';
import { found } from '../assert.ts';
import { contextOf, type Setting } from '../context.ts';
import { derivedValue } from '../evaluate.ts';
import { activeStates } from '../machine/active.ts';
import { presentationOfValue, presentationOfVariable } from '../view/presentation.ts';
import { wordsOfValue } from '../view/words.ts';

/** More facts than this tell a reader no more. */
const FACTS_MOST = 8;

/**
 * What the world is in all that a condition looks at: `tension is 3, crisis is routine`. It is what somebody wants to
 * read whose expectation does not hold.
 */
export function findingsFor(condition: Expression, setting: Setting): string {
  const facts = new Set<string>();
  walkExpressions(condition, (part) => {
    for (const fact of factsOf(part, setting)) facts.add(fact);
  });
  const list = [...facts];
  if (list.length === 0) return 'it does not hold';
  const more = list.length > FACTS_MOST ? `, and ${list.length - FACTS_MOST} more` : '';
  return `${list.slice(0, FACTS_MOST).join(', ')}${more}`;
}

function factsOf(part: Expression, setting: Setting): string[] {
  switch (part.op) {
    case 'variable':
      return [variableFact(part.id, setting)];
    case 'element':
      return part.ids.map((id) => variableFact(id, setting));
    case 'value':
      return [valueFact(part.id, setting)];
    case 'value-element':
      return part.ids.map((id) => valueFact(id, setting));
    case 'active':
      return [machineFact(part.state, setting)];
    default:
      return [];
  }
}

function variableFact(id: string, { plan, world }: Setting): string {
  const value = found('variable', id, world[id]);
  const variable = plan.scenario.variables.find((each) => each.id === id);
  return `${id} is ${variable ? inWords(value, presentationOfVariable(variable, plan), plan.scenario) : value}`;
}

function valueFact(id: string, setting: Setting): string {
  const { scenario, values } = setting.plan;
  const as = presentationOfValue(found('value', id, values.get(id)));
  return `${id} is ${inWords(derivedValue(id, contextOf(setting)), as, scenario)}`;
}

/** The innermost active states. */
function machineFact(state: string, setting: Setting): string {
  const { machine } = found('state', state, setting.plan.states.get(state));
  const active = activeStates(machine, setting);
  const innermost = active.filter(({ id }) => !active.some(({ parent }) => parent === id));
  return `${machine.id} is ${innermost.map(({ id }) => id.slice(machine.id.length + 1)).join(' and ')}`;
}

function inWords(
  value: number,
  as: Parameters<typeof wordsOfValue>[0]['as'],
  scenario: Setting['plan']['scenario'],
): string {
  return wordsOfValue({ value, as }, scenario.languages[0] ?? '', scenario);
}
