import type { Side } from '@sandtable/scenario';
import { type AstNode, AstUtils } from 'langium';
import { isSandFile, isSide } from '../generated/ast.ts';
import type { CheckingFacts } from './checking.ts';

/** A side that can give no order only watches. */
export function checkSidesCanAct(checking: CheckingFacts): void {
  const { scenario, lowering } = checking;
  for (const side of scenario.sides) {
    if (seatsAble(checking, side).length > 0) continue;
    const message = `No action is by ‘${side.id}’ or one of its seats, so it can only watch: give it one, or leave the side out.`;
    const { node, property } = placeOf(checking, side);
    lowering.report.warning('no-orders', node, message, property);
  }
}

/** A side that the computer is to play needs somebody who plays each seat that can act. */
export function checkComputerSidesHavePolicies(checking: CheckingFacts): void {
  const { scenario, lowering } = checking;
  for (const side of scenario.sides) {
    const declaration = lowering.origins.ofPart(side);
    if (!isSide(declaration) || declaration.played !== 'computer') continue;
    const unplayed = seatsAble(checking, side).filter(({ policy }) => policy === undefined);
    if (unplayed.length === 0) continue;
    const seats = unplayed.map(({ id }) => `‘${id}’`).join(', ');
    const message = `The computer plays ‘${side.id}’, and no policy says how: write ‘policy NAME for ${side.id} { … }’ (missing for ${seats}).`;
    const { node, property } = placeOf(checking, side);
    lowering.report.error('no-policy', node, message, property);
  }
}

/** People who are shown nothing of the world have nothing to decide by. */
export function checkPlayersSeeSomething(checking: CheckingFacts): void {
  const { scenario, lowering } = checking;
  const shown = [...scenario.variables, ...scenario.values, ...scenario.machines].flatMap((each) => each.shown);
  const seeing = new Set(shown.flatMap(({ seats }) => seats));
  for (const side of scenario.sides) {
    const seats = scenario.seats.filter((seat) => seat.side === side.id);
    if (side.played !== 'people' || seats.some(({ id }) => seeing.has(id))) continue;
    const message = `People play ‘${side.id}’, and nothing is shown to them: add ‘shown to ${side.id}’ where they see something.`;
    const { node, property } = placeOf(checking, side);
    lowering.report.warning('sees-nothing', node, message, property);
  }
}

function seatsAble({ scenario }: CheckingFacts, side: Side): CheckingFacts['scenario']['seats'] {
  const able = new Set(scenario.actions.flatMap(({ seats }) => seats));
  return scenario.seats.filter((seat) => seat.side === side.id && able.has(seat.id));
}

/** Where the side is declared; of a side from a used file, where the scenario begins: there it plays otherwise. */
function placeOf({ lowering }: CheckingFacts, side: Side): { readonly node: AstNode; readonly property?: string } {
  const { model } = lowering.names.instances.played.file;
  const declaration = lowering.origins.ofPart(side);
  if (declaration && AstUtils.getContainerOfType(declaration, isSandFile) === model) {
    return { node: declaration, property: 'name' };
  }
  return model.header === undefined ? { node: model } : { node: model.header, property: 'name' };
}
