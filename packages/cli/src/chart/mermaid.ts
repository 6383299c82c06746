import { childStates, type Machine, type Scenario, type State, type Text, type Transition } from '@sandtable/scenario';
import { guardText } from './transition.ts';

/**
 * Machines as a state diagram in Mermaid's notation, one beside the other.
 *
 * @param title puts texts into the wanted language.
 */
export function mermaidDiagram(
  scenario: Scenario,
  machines: readonly Machine[],
  title: (text: Text) => string,
): string {
  const many = machines.length > 1;
  const lines = machines.flatMap((machine) => {
    const inside = new Diagram(scenario, machine, title).inside(undefined);
    return many
      ? [`state "${quoted(title(machine.title))}" as ${nodeId(machine.id)} {`, ...indent(inside), '}']
      : inside;
  });
  return `${['stateDiagram-v2', ...indent(lines)].join('\n')}\n`;
}

/** The lines of one machine. */
class Diagram {
  readonly #scenario: Scenario;
  readonly #machine: Machine;
  readonly #title: (text: Text) => string;

  constructor(scenario: Scenario, machine: Machine, title: (text: Text) => string) {
    this.#scenario = scenario;
    this.#machine = machine;
    this.#title = title;
  }

  /** What stands inside a state, or at the top: its children, then the arrows that belong there. */
  inside(parent: State | undefined): string[] {
    const states = childStates(this.#machine, parent?.id);
    return [
      ...states.filter(({ initial }) => initial).map(({ id }) => `[*] --> ${nodeId(id)}`),
      ...states.flatMap((state) => this.#state(state)),
      ...states.filter(({ kind }) => kind === 'final').map(({ id }) => `${nodeId(id)} --> [*]`),
      ...this.#machine.states.flatMap((state) =>
        state.transitions
          .filter((transition) => this.#home(state, transition)?.id === parent?.id)
          .map((transition) => this.#arrow(state, transition)),
      ),
    ];
  }

  #state(state: State): string[] {
    const heading = `state "${quoted(this.#title(state.title))}" as ${nodeId(state.id)}`;
    switch (state.kind) {
      case 'atomic':
      case 'final':
        return [heading];
      case 'compound':
        return [`${heading} {`, ...indent(this.inside(state)), '}'];
      case 'parallel': {
        const regions = childStates(this.#machine, state.id).map((region) => this.#state(region));
        return [
          `${heading} {`,
          ...indent(regions.flatMap((region, at) => (at === 0 ? region : ['--', ...region]))),
          '}',
        ];
      }
    }
  }

  /**
   * The innermost state that both ends stand in: Mermaid draws a state where an arrow first names it, so an arrow
   * written further in would pull its target there. Regions of a parallel state are no place for arrows between them.
   */
  #home(from: State, { target }: Transition): State | undefined {
    const around = this.#around(this.#machine.states.find(({ id }) => id === target));
    return this.#around(from).find((state) => state.kind !== 'parallel' && around.includes(state));
  }

  /** The states that a state stands in, innermost first. */
  #around(state: State | undefined): State[] {
    const parent = this.#machine.states.find(({ id }) => id === state?.parent);
    return parent ? [parent, ...this.#around(parent)] : [];
  }

  #arrow(from: State, transition: Transition): string {
    const guard = guardText(this.#scenario, transition);
    const label = [...(transition.on ? [`on ${transition.on}`] : []), ...(guard ? [guard] : [])].join(' ');
    const arrow = `${nodeId(from.id)} --> ${nodeId(transition.target)}`;
    return label === '' ? arrow : `${arrow}: ${escaped(label)}`;
  }
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** Mermaid takes dots for classes and some words for its own. */
function nodeId(id: string): string {
  return id.replaceAll('.', '_').replace(/^(end|state|note|default|direction|class|classDef|style|click)$/i, '$1_');
}

function quoted(text: string): string {
  return escaped(text).replaceAll('"', '#quot;');
}

/** Semicolons and number signs mean something to Mermaid. */
function escaped(text: string): string {
  return text.replace(/[#;]/g, (sign) => (sign === '#' ? '#35;' : '#59;'));
}
