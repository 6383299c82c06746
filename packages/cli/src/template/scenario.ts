import { readFileSync } from 'node:fs';

/** What a new scenario is called. */
export type NewScenario = {
  /** Its id in the language. */
  readonly id: string;
  readonly title: string;
};

/** The rules of a new scenario: those of the strait that comes with the command, under another name. */
export function scenarioText({ id, title }: NewScenario): string {
  return read('strait.sand').replace('scenario strait "Strait"', () => `scenario ${id} ${JSON.stringify(title)}`);
}

/** The page that comes with a scenario, with what it must still say. `path` is its folder, as a person would write it. */
export function readmeText({ title, path }: { readonly title: string; readonly path: string }): string {
  return read('README.md')
    .replace('# Strait', () => `# ${title}`)
    .replaceAll('scenarios/strait', () => path);
}

function read(name: string): string {
  return readFileSync(new URL(`../../template/strait/${name}`, import.meta.url), 'utf8');
}
