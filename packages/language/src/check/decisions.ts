import { type Action, childExpressions, type Expression } from '@sandtable/scenario';
import type { AstNode } from 'langium';
import { inQuotes } from '../diagnostic/quotes.ts';
import { textOf } from '../lower/expression/text-of.ts';
import { idOfLeaf, seesExactly } from '../lower/sight/sights.ts';
import type { Checking } from './checking.ts';

/**
 * What a seat may order, what it costs and whom it must ask are shown to it before it orders. So all of that may depend
 * only on what the seat sees exactly: anything else would tell it what is hidden from it.
 */
export function checkActorsSeeWhatTheyDecideOn(checking: Checking): void {
  for (const action of checking.scenario.actions) {
    const blind = new Map<AstNode, { readonly seats: string[]; readonly why: string }>();
    for (const seat of action.seats) {
      for (const { expression, why } of decidedOn(action)) {
        for (const leaf of unseenBy(checking, action, seat, expression)) {
          const at = checking.lowering.origins.ofPart(leaf) ?? checking.lowering.origins.ofPart(action);
          if (at === undefined) continue;
          const found = blind.get(at) ?? { seats: [], why };
          if (!found.seats.includes(seat)) found.seats.push(seat);
          blind.set(at, found);
        }
      }
    }
    for (const [at, { seats, why }] of blind) {
      const who = inQuotes(seats);
      const message = `${who} ${seats.length === 1 ? 'does' : 'do'} not see ‘${textOf(at)}’ exactly. ${why}`;
      checking.lowering.report.error('unseen', at, message);
    }
  }
}

type Decided = { readonly expression: Expression; readonly why: string };

function decidedOn(action: Action): Decided[] {
  const asked = 'Whom an order must ask would give it away: show it.';
  return [
    ...action.requirements.flatMap(({ when, secretly }) =>
      secretly ? [] : [{ expression: when, why: 'Show it, or write ‘requires secretly’.' }],
    ),
    ...action.costs.flatMap(({ amount, of }) =>
      [amount, of].map((expression) => ({ expression, why: 'What an order costs must be seen: show it.' })),
    ),
    ...[...action.authority, ...action.consents].flatMap(({ when }) =>
      when === undefined ? [] : [{ expression: when, why: asked }],
    ),
  ];
}

function unseenBy(checking: Checking, action: Action, seat: string, expression: Expression): Expression[] {
  if (expression.op === 'element' || expression.op === 'value-element') {
    const possible = possibleIds(checking, action, seat, expression);
    const hidden = possible.some((id) => !seesExactly(checking.sights, seat, id));
    return [...(hidden ? [expression] : []), ...unseenBy(checking, action, seat, expression.index)];
  }
  const id = idOfLeaf(expression);
  if (id !== undefined) return seesExactly(checking.sights, seat, id) ? [] : [expression];
  return childExpressions(expression).flatMap((child) => unseenBy(checking, action, seat, child.expression));
}

type Element = Extract<Expression, { op: 'element' | 'value-element' }>;

/** The members that an index can pick for this seat: of its own side, of a choice, or any. */
function possibleIds({ scenario }: Checking, action: Action, seat: string, { ids, index }: Element): readonly string[] {
  if (index.op !== 'local') return ids;
  const own = scenario.seats.findIndex(({ id }) => id === seat);
  const side = scenario.sides.findIndex(({ id }) => id === scenario.seats[own]?.side);
  const choice = action.choices.find(({ name }) => name === index.name);
  const picked = index.name === 'actor' ? [side] : index.name === 'seat' ? [own] : (choice?.values ?? []);
  return picked.length === 0 ? ids : picked.flatMap((each) => ids[each] ?? []);
}
