import { readFileSync } from 'node:fs';

/** What a new scenario is called. */
export type NewScenario = {
  /** Its id in the language. */
  readonly id: string;
  readonly title: string;
};

/** The rules of a new scenario: those that the tutorial builds, under another name. */
export function scenarioText({ id, title }: NewScenario): string {
  const [, ...rest] = read('tutorial.sand').split('\n');
  return [`scenario ${id} ${JSON.stringify(title)} version "0.1" language en`, ...rest].join('\n');
}

/** Its story, as the tutorial builds it: nothing in it names the scenario. */
export function storyText(): string {
  return read('story/tutorial.en.ink');
}

/** The page that comes with a scenario, with what it must still say. `path` is its folder, as a person would write it. */
export function readmeText({ title, path }: { readonly title: string; readonly path: string }): string {
  return read('README.md')
    .replace('# The lake in a dry summer', () => `# ${title}`)
    .replaceAll('scenarios/tutorial', () => path);
}

function read(name: string): string {
  return readFileSync(new URL(`../../template/${name}`, import.meta.url), 'utf8');
}
