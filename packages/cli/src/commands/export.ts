import { canonicalJson, type Machine, type Scenario } from '@sandtable/scenario';
import { mermaidDiagram } from '../chart/mermaid.ts';
import { xstateConfig, xstateModule } from '../chart/xstate.ts';
import { loadPlayable } from '../files/load.ts';
import type { Exit } from '../shell/exit-code.ts';
import type { Shell } from '../shell/shell.ts';
import { usage } from '../shell/stop.ts';
import { unknown } from '../shell/unknown.ts';
import { languageOf } from '../tell/language.ts';
import { wordingOf } from '../tell/wording.ts';

/** The options of `sandtable export`. */
export type ExportOptions = {
  readonly format: 'xstate' | 'mermaid' | 'json';
  readonly machine?: string;
  readonly lang?: string;
};

/** Writes a scenario, or its machines, for other tools. */
export async function exportScenario(shell: Shell, path: string, options: ExportOptions): Promise<Exit> {
  const { scenario } = loadPlayable(shell, path);
  shell.out.write(exported(scenario, options));
  return 'fine';
}

function exported(scenario: Scenario, { format, machine, lang }: ExportOptions): string {
  const { text } = wordingOf(scenario, languageOf(scenario, lang));
  switch (format) {
    case 'json':
      return `${canonicalJson(scenario)}\n`;
    case 'mermaid':
      return mermaidDiagram(scenario, machinesOf(scenario, machine), text);
    case 'xstate':
      return xstateModule(machinesOf(scenario, machine).map((each) => xstateConfig(scenario, each, text)));
  }
}

function machinesOf({ machines }: Scenario, id: string | undefined): readonly Machine[] {
  if (machines.length === 0) throw usage('the scenario has no machine');
  if (id === undefined) return machines;
  const found = machines.filter((machine) => machine.id === id);
  if (found.length > 0) return found;
  const ids = machines.map((machine) => machine.id);
  throw unknown('machine', id, ids);
}
