import type { Preference } from '@sandtable/scenario';
import { found } from '../assert.ts';
import type { Build } from '../build.ts';
import * as c from '../wasm/code.ts';
import type { FunctionName } from '../wasm/module.ts';
import { digitOf } from './digit.ts';
import { policyScope } from './policy-scope.ts';
import type { DeskAction, SeatDesk } from './seat-desk.ts';

/**
 * (nth): with -1, how many legal combinations a preference asks for; else the nth of them, from 0. Choices that it
 * leaves open go through all their values.
 */
export function writePick(build: Build, desk: SeatDesk, preference: Preference, own: DeskAction): FunctionName {
  const { choices } = own.action;
  const legal = own.legal();
  return build.module.write(1, 1, (frame) => {
    const scope = policyScope(frame, desk);
    const [seen, combination] = [frame.newLocal(), frame.newLocal()];
    const digits = choices.map(() => frame.newLocal());
    const digit = (index: number): number => found('digit', String(index), digits[index]);
    const fixed = choices.map(({ values }, index): c.Code => {
      const wanted = preference.choices[index] ?? null;
      if (wanted === null) return c.nothing;
      return [
        c.set(digit(index), digitOf(build, scope, values, wanted)),
        c.when(c.less(c.get(digit(index)), c.number(0)), c.leave(c.number(0))),
      ];
    });
    const numbered = choices.reduce<c.Code>(
      (so, { values }, index) => c.add(c.multiply(so, c.number(values.length)), c.get(digit(index))),
      c.number(0),
    );
    const one: c.Code = [
      c.set(combination, numbered),
      c.when(c.call(legal.index, c.get(combination)), [
        c.when(c.equal(c.get(seen), c.get(0)), c.leave(c.get(combination))),
        c.set(seen, c.add(c.get(seen), c.number(1))),
      ]),
    ];
    const all = choices.reduceRight<c.Code>((inside, { values }, index) => {
      if ((preference.choices[index] ?? null) !== null) return inside;
      return [
        c.set(digit(index), c.number(0)),
        c.loopWhile(c.less(c.get(digit(index)), c.number(values.length)), [
          inside,
          c.set(digit(index), c.add(c.get(digit(index)), c.number(1))),
        ]),
      ];
    }, one);
    return [fixed, all, c.get(seen)];
  });
}
