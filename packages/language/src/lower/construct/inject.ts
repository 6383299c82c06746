import type { Inject } from '@sandtable/scenario';
import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import { lowerEffects } from '../effect/effect.ts';
import { turnOfDate } from '../expression/date.ts';
import { newDrawSites } from '../expression/draw-sites.ts';
import { allOf, lowerCondition } from '../expression/expression.ts';
import type { Scope } from '../expression/scope.ts';
import type { Lowering } from '../lowering.ts';
import { type Named, seatsOfAudience } from '../sight/audience.ts';
import type { Sights } from '../sight/sights.ts';
import { lowerTextFor } from '../text/seen.ts';
import { lowerText, textOrName } from '../text/text.ts';
import { type Occurrence, occurrencesOf } from './each.ts';

/** An inject before its effects and text: what is needed to know who sees that it was released. */
export type InjectSeen = { readonly id: string; readonly seats: readonly string[] };

export function lowerInjectsSeen(lowering: Lowering): InjectSeen[] {
  return occurrencesOf(lowering, ast.isInject).map(({ node, scope, id }) => ({ id, seats: recipients(scope, node) }));
}

export function lowerInjects(lowering: Lowering, seen: readonly InjectSeen[], sights: Sights): Inject[] {
  const seats = new Map(seen.map((inject) => [inject.id, inject.seats]));
  return occurrencesOf(lowering, ast.isInject).map((occurrence) =>
    inject(occurrence, seats.get(occurrence.id) ?? [], sights),
  );
}

function inject({ node, scope, id }: Occurrence<ast.Inject>, seats: readonly string[], sights: Sights): Inject {
  const find = <Clause extends ast.InjectClause>(is: (clause: AstNode) => clause is Clause): Clause | undefined =>
    node.clauses.find(is);
  const conditions = node.clauses.filter(ast.isWhen).map(({ condition }) => lowerCondition(scope, condition));
  const title = textOrName(scope, node.title, node.name);
  const [serial, sender, message] = [find(ast.isSerial), find(ast.isSender), find(ast.isMessage)];
  const [story, objective, expected] = [find(ast.isStoryClause), find(ast.isObjective), find(ast.isExpected)];
  const turn = turnOf(scope, node);
  // What was written for another calendar waits for somebody's hand.
  const when = turn === 'never' ? undefined : allOf(conditions);
  const lowered: Inject = {
    id,
    title,
    ...(serial === undefined ? {} : { serial: serial.serial }),
    ...(sender === undefined ? {} : { from: lowerText(scope, sender.text) }),
    seats,
    text: message === undefined ? title : textFor(scope, message.text, seats, sights),
    ...(story === undefined ? {} : { story: story.knot }),
    ...(objective === undefined ? {} : { objective: lowerText(scope, objective.text) }),
    ...(expected === undefined ? {} : { expected: lowerText(scope, expected.text) }),
    ...(typeof turn === 'number' ? { turn } : {}),
    ...(when === undefined ? {} : { when }),
    effects: lowerEffects({ ...scope, draws: newDrawSites(id, scope.lowering.report), sights }, node.effects),
  };
  return scope.lowering.origins.mark(lowered, node);
}

function recipients(scope: Scope, node: ast.Inject): string[] {
  const { report, names } = scope.lowering;
  const clauses = node.clauses.filter(ast.isRecipients);
  if (clauses.length === 0) {
    report.error('audience-missing', node, `Say who reads ‘${node.name}’: ‘to …’, or ‘to white cell’.`, 'name');
  }
  const named: Named = {};
  const seats = new Set(clauses.flatMap(({ audience }) => seatsOfAudience(scope, audience, named)));
  return names.seats.filter(({ id }) => seats.has(id)).map(({ id }) => id);
}

/** An inject has one text for all whom it is addressed to; whoever should read something else is told it. */
function textFor(scope: Scope, node: ast.Text, seats: readonly string[], sights: Sights): Inject['text'] {
  const [first, ...others] = lowerTextFor(scope, node, seats, sights);
  if (others.length > 0) {
    const [one, other] = [first?.seats[0], others[0]?.seats[0]];
    const message = `‘${one}’ and ‘${other}’ see what this shows differently: write an inject for each.`;
    scope.lowering.report.error('seen-differently', node, message);
  }
  return first?.text ?? lowerText(scope, node);
}

function turnOf(scope: Scope, node: ast.Inject): number | 'never' | undefined {
  const { report, calendar, hasCalendar } = scope.lowering;
  const onTurn = node.clauses.find(ast.isOnTurn);
  const onDate = node.clauses.find(ast.isOnDate);
  const clause = onTurn ?? onDate;
  if (clause === undefined) return undefined;
  const turn = onTurn?.turn ?? turnOfDate(scope, clause, onDate?.date ?? calendar.start);
  if (turn >= 1 && (turn <= calendar.turns || !hasCalendar)) return Math.min(turn, calendar.turns);
  const found = onTurn === undefined ? `${onDate?.date}` : `Turn ${turn}`;
  const message = `${found} lies outside the calendar, which has turns 1 to ${calendar.turns} from ${calendar.start}`;
  if (scope.instance.isPlayed) report.error('date-outside-calendar', clause, `${message}.`);
  else report.warning('date-outside-calendar', clause, `${message}: this is released only by hand.`);
  return 'never';
}
