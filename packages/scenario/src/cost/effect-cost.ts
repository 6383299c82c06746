import { rollExpressions } from '../children.ts';
import type { Effect } from '../effect.ts';
import type { Machine, State } from '../machine.ts';
import { shownIn } from '../parts/part.ts';
import type { Scenario } from '../scenario.ts';
import { childStates } from '../state-tree.ts';
import { COST_CAP, capped, type ExpressionCosts } from './expression-cost.ts';

/** What effects and machines' steps of a scenario cost in steps, with all that they bring about at once. */
export class EffectCosts {
  readonly #machines: readonly Machine[];
  readonly #expressions: ExpressionCosts;
  readonly #signals = new Map<string, number>();

  constructor({ machines }: Pick<Scenario, 'machines'>, expressions: ExpressionCosts) {
    this.#machines = machines;
    this.#expressions = expressions;
  }

  /** All of them, each at its dearest. */
  of(effects: readonly Effect[]): number {
    return capped(effects.reduce((sum, effect) => sum + 1 + this.#own(effect), 0));
  }

  /**
   * One step of a machine: every transition judged that can listen, and the dearest that can be taken, left and
   * entered. In parallel states the regions add up, elsewhere the dearest alternative counts.
   *
   * @param signal that it hears; undefined: the turn
   */
  ofStep(machine: Machine, signal: string | undefined): number {
    const listens = machine.states.some(({ transitions }) => transitions.some(({ on }) => on === signal));
    if (!listens) return 1;
    const judged = this.#dearest(machine, (state) => this.#judged(state, signal));
    const taken = this.#dearest(machine, (state) => this.#taken(state, signal));
    return capped(1 + judged + taken + this.ofEntering(machine) + this.#dearest(machine, ({ exit }) => this.of(exit)));
  }

  /** Entering the dearest states that can be active together. */
  ofEntering(machine: Machine): number {
    return this.#dearest(machine, ({ entry }) => this.of(entry));
  }

  #dearest(machine: Machine, cost: (state: State) => number): number {
    const ofState = (state: State): number => {
      const inside = childStates(machine, state.id).map(ofState);
      return capped(cost(state) + (state.kind === 'parallel' ? sum(inside) : Math.max(0, ...inside)));
    };
    return Math.max(0, ...childStates(machine).map(ofState));
  }

  #judged({ transitions }: State, signal: string | undefined): number {
    const listening = transitions.filter(({ on }) => on === signal);
    return sum(
      listening.map(({ when, chance }) => 1 + this.#expressions.ofAll([when, chance?.percentage]) + (chance ? 1 : 0)),
    );
  }

  #taken({ transitions }: State, signal: string | undefined): number {
    return Math.max(0, ...transitions.filter(({ on }) => on === signal).map(({ effects }) => this.of(effects)));
  }

  /** A signal is heard by every machine. One that can bring itself about has no end. */
  #ofSignal(signal: string): number {
    const known = this.#signals.get(signal);
    if (known !== undefined) return known;
    this.#signals.set(signal, COST_CAP);
    const steps = capped(sum(this.#machines.map((machine) => this.ofStep(machine, signal))));
    this.#signals.set(signal, steps);
    return steps;
  }

  #own(effect: Effect): number {
    const expressions = this.#expressions;
    switch (effect.do) {
      case 'change':
        return expressions.ofAll([effect.target, effect.amount]);
      case 'move':
        return expressions.ofAll([effect.amount, effect.from, effect.to]);
      case 'let':
        return expressions.of(effect.value);
      case 'tell':
        return expressions.ofAll(shownIn(effect.text).map(({ show }) => show));
      case 'send':
        return this.#ofSignal(effect.signal);
      case 'chance':
        return 1 + expressions.of(effect.chance.percentage) + this.#dearestOf([effect.then, effect.otherwise]);
      case 'one-of': {
        const branches = effect.branches.map(({ effects }) => effects);
        const percentages = effect.branches.map(({ percentage }) => percentage);
        return 1 + expressions.ofAll(percentages) + this.#dearestOf([...branches, effect.otherwise]);
      }
      case 'roll': {
        const picked = rollExpressions(effect.roll).map(({ expression }) => expression);
        const outcomes = effect.outcomes.map(({ effects }) => effects);
        return expressions.ofRoll(effect.roll.table) + expressions.ofAll(picked) + this.#dearestOf(outcomes);
      }
      case 'if':
        return expressions.of(effect.when) + this.#dearestOf([effect.then, effect.otherwise]);
      case 'repeat':
        return effect.times * this.of(effect.effects);
      // An inject is released once in a game at most, and its own effects are counted with it.
      case 'release':
      case 'story':
      case 'end':
        return 0;
    }
  }

  #dearestOf(blocks: readonly (readonly Effect[])[]): number {
    return Math.max(0, ...blocks.map((effects) => this.of(effects)));
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
