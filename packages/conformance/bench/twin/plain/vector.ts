import type { Layout, Role } from '@sandtable/scenario';
import type { ActionName, Mood, Side, SideName, World } from './world.ts';

/** In the order of the model; the first is none. */
export const ENDINGS: readonly World['ending'][] = ['none', 'ruin', 'blaze', 'quiet'];
const MOODS: readonly Mood[] = ['calm', 'wary', 'tense', 'broken', 'recovering'];

type Read = (world: World) => number;

/** How the world of the twin reads as the integers of a layout, in its order. */
export function vectorOf(layout: Layout): (world: World) => Int32Array {
  const reads = layout.slots.map(({ role }) => readOf(role));
  return (world) => Int32Array.from(reads, (read) => read(world));
}

function readOf(role: Role): Read {
  switch (role.is) {
    case 'turn':
      return ({ turn }) => turn;
    case 'ending':
      return ({ ending }) => ENDINGS.indexOf(ending);
    case 'move-left':
      return () => 0;
    case 'move-length':
      return () => 1;
    case 'declared':
      return readDeclared(role.variable);
    case 'machine-in':
      return ({ sides }) => 1 + MOODS.indexOf(sides[sideIn(role.machine)].mood);
    case 'state-since': {
      const state = role.state.split('.').at(-1) as keyof Side['since'];
      return ({ sides }) => sides[sideIn(role.machine)].since[state];
    }
    case 'rule-uses':
    case 'rule-ready':
      return readRule(role);
    case 'uses':
    case 'now': {
      const [action, seat, list] = [role.action as ActionName, role.seat as SideName, role.is];
      return ({ sides }) => sides[seat][list][action];
    }
    case 'ready':
      return ({ sides }) => sides[role.seat as SideName].restReady;
    default:
      throw new Error(`the twin has nothing for ${JSON.stringify(role)}`);
  }
}

/** `trade`, or `supply.red`. */
function readDeclared(variable: string): Read {
  const [track = '', side] = variable.split('.');
  if (side === undefined) return (world) => world[track as 'trade'];
  return ({ sides }) => sides[side as SideName][track as 'supply'];
}

/** `weather`, or `reds.yield`. */
function readRule({ is, rule }: { readonly is: 'rule-uses' | 'rule-ready'; readonly rule: string }): Read {
  const [, name] = rule.split('.');
  if (name === undefined) {
    if (is === 'rule-uses') return ({ fired }) => fired[rule as keyof World['fired']];
    return (world) => world[`${rule}Ready` as 'dearthReady' | 'grievanceReady'];
  }
  const side = sideIn(rule);
  if (is === 'rule-uses') return ({ sides }) => sides[side].fired[name as keyof Side['fired']];
  return ({ sides }) => sides[side][`${name}Ready` as 'easingReady' | 'shortageReady' | 'learningReady'];
}

/** `reds.mood` is red's. */
function sideIn(path: string): SideName {
  return path.slice(0, path.indexOf('s.')) as SideName;
}
