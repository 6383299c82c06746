import type { Row } from '../row.ts';
import { actionRows } from './action.ts';
import { effectRows } from './effect.ts';
import { expressionRows } from './expression.ts';
import { machineRows } from './machine.ts';
import { scriptRows } from './script.ts';
import { sightRows } from './sight.ts';
import { testRows } from './test.ts';
import { worldRows } from './world.ts';

/** Every construct that the engine plays, with its test and how the engine is made to ignore it. */
export const rows: readonly Row[] = [
  ...expressionRows,
  ...effectRows,
  ...worldRows,
  ...sightRows,
  ...machineRows,
  ...actionRows,
  ...scriptRows,
  ...testRows,
];
