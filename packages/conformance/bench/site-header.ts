import { siteOf } from '@sandtable/random';
import { type Scenario, sitesDrawn, sitesOf } from '@sandtable/scenario';

/** The word by which the model's text names what is a side's: the instances of `power.sand`. */
const INSTANCE = /^(red|orange|yellow|green|blue|violet)s\./;

/**
 * The sites of the benchmark's model as a header for its twin in C: one constant for each place that draws, or an array
 * by side where each side has its own. `yield_0` is the first draw of the rule, `calm_go_1` the chance of the second
 * transition, `policy` the choice of a side's policy.
 */
export function siteHeader(scenario: Scenario): string {
  const byName = new Map<string, string[]>();
  const seats = scenario.seats.map(({ id }) => id);
  for (const use of sitesOf(scenario)) {
    for (const site of sitesDrawn(use)) {
      const { high, low } = siteOf(site);
      const name = use.kind === 'policy' ? 'policy' : nameOf(site);
      const list = byName.get(name) ?? [];
      byName.set(name, list);
      const place = use.kind === 'policy' ? seats.indexOf(site.slice(site.indexOf('/') + 1)) : list.length;
      list[place] = `{${high >>> 0}u, ${low >>> 0}u}`;
    }
  }
  const lines = [...byName].map(([name, sites]) =>
    sites.length === 1
      ? `static const struct site ${name} = ${sites[0]};`
      : `static const struct site ${name}[] = {${sites.join(', ')}};`,
  );
  return `${lines.join('\n')}\n`;
}

/** `reds.mood.calm/go/1` and `yield/0@red` without whose they are. */
function nameOf(site: string): string {
  return site
    .replace(INSTANCE, '')
    .replace(/^mood\./, '')
    .replace(/@.*$/, '')
    .replaceAll('/', '_');
}
