import * as ast from '../generated/ast.ts';
import type { CheckingFacts } from './checking.ts';
import { influencedByOrders } from './facts/influence.ts';
import { byOwnPlace } from './place.ts';

/** What a variable of the world is declared by. */
type Declared = ast.Track | ast.Flag | ast.Status | ast.Force;

/** Tracks, flags, statuses and forces that serve nothing, or that nobody was given to see. */
export function checkTracksServe(checking: CheckingFacts): void {
  const { report } = checking.lowering;
  const { read } = checking.facts.mentions;
  for (const [node, variables] of byOwnPlace(checking, checking.scenario.variables)) {
    const { name } = node as Declared;
    const isRead = variables.some(({ id }) => read.has(id));
    const isShown = variables.some(({ shown }) => shown.length > 0);
    if (!isRead && !isShown) {
      const message = `Nothing depends on ‘${name}’ and no side sees it: use it in a condition, an amount or a metric, or leave it out.`;
      report.hint('never-used', node, message, 'name');
    } else if ((node as Declared).visibility.length === 0) {
      const message = `No side sees ‘${name}’: say who does with ‘shown to …’, or that nobody is to with ‘shown to white cell’.`;
      report.hint('shown-to-nobody', node, message, 'name');
    }
  }
}

/** Tracks, flags and statuses that stay as they start. */
export function checkTracksChange(checking: CheckingFacts): void {
  const { flows, mentions } = checking.facts;
  const changed = new Set(flows.flatMap(({ written }) => [...written]));
  for (const [node, variables] of byOwnPlace(checking, checking.scenario.variables)) {
    if (ast.isForce(node) || variables.some(({ id }) => changed.has(id))) continue;
    // What serves nothing is told already.
    if (!variables.some(({ id, shown }) => mentions.read.has(id) || shown.length > 0)) continue;
    const instead = ast.isFlag(node) ? 'set it in an effect' : 'let an effect do so, or make it a ‘param’';
    const message = `Nothing ever changes ‘${(node as Declared).name}’: ${instead}.`;
    checking.lowering.report.warning('never-changed', node, message, 'name');
  }
}

/** Tracks on which no order has an influence. */
export function checkOrdersReachTracks(checking: CheckingFacts): void {
  const { scenario, facts, lowering } = checking;
  if (scenario.actions.length === 0) return;
  const influenced = influencedByOrders(scenario, facts.flows);
  const changed = new Set(facts.flows.flatMap(({ written }) => [...written]));
  for (const [node, variables] of byOwnPlace(checking, scenario.variables)) {
    if (!ast.isTrack(node) || variables.some(({ id }) => influenced.has(id))) continue;
    if (!variables.some(({ id }) => changed.has(id))) continue;
    const message = `No order has any influence on ‘${node.name}’, not even through what it sets off.`;
    lowering.report.hint('beyond-orders', node, message, 'name');
  }
}
