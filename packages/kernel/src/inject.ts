import { type Inject, turnId } from '@sandtable/scenario';
import { type Build, injectStateOf, read } from './build.ts';
import { effects } from './effect.ts';
import { condition } from './expression.ts';
import { emptyQueue } from './queue.ts';
import { plainScope } from './scope.ts';
import * as c from './wasm/code.ts';
import type { Frame, FunctionName } from './wasm/module.ts';

/** (): releases an inject that waits. What its effects queue is for the caller to empty. */
export function defineRelease(build: Build, name: FunctionName, { id, effects: list }: Inject): void {
  build.module.define(name, (frame) => {
    const state = injectStateOf(build, id);
    // It is released once in a game, so that nothing was drawn in it before.
    const scope = { ...plainScope(frame), drawing: { suffix: '', once: true } };
    return c.when(c.isZero(c.load(state)), [c.store(state, c.number(1)), effects(build, scope, list)]);
  });
}

/** Releases the injects whose time or condition has come, all judged before any of them is released. */
export function releaseDue(build: Build, frame: Frame, releases: ReadonlyMap<string, FunctionName>): c.Code {
  const scope = plainScope(frame);
  const scheduled = build.injects
    .filter(({ turn, when }) => turn !== undefined || when !== undefined)
    .map((inject) => ({ inject, due: frame.newLocal() }));
  const judged = scheduled.map(({ inject: { id, turn, when }, due }) => {
    const waits = c.isZero(c.load(injectStateOf(build, id)));
    const isTime = turn === undefined ? c.number(1) : c.atLeast(read(build, turnId), c.number(turn));
    return c.set(due, c.choose(c.bitAnd(waits, isTime), condition(build, scope, when), c.number(0)));
  });
  const released = scheduled.map(({ inject, due }) => {
    const release = releases.get(inject.id);
    return release ? c.when(c.get(due), [c.call(release.index), emptyQueue(build)]) : c.nothing;
  });
  return [judged, released];
}
