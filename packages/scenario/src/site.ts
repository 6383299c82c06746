import { walkExpressions } from './children.ts';
import type { Effect } from './effect.ts';
import type { Expression } from './expression.ts';
import { initiativeSite, marginSite, policySite, seatSite } from './id.ts';
import { expressionsOfEffect, walkEffects } from './parts/effects.ts';
import { shownIn } from './parts/part.ts';
import { type OwnedPart, type Owner, partsOf } from './parts/scenario.ts';
import type { Path } from './path.ts';
import { PROBLEMS_MOST, type Problem } from './problem.ts';
import type { Scenario } from './scenario.ts';

/** A place in a scenario at which a block is drawn. */
export type SiteUse = {
  readonly site: string;
  /**
   * `draw`: dice, a chance or a table in a construct. `margin`: the error of what a side sees, which everything that
   * shows the same to the same side shares. `initiative` and `policy`: the engines' own.
   */
  readonly kind: 'draw' | 'margin' | 'initiative' | 'policy';
  readonly owner: Owner;
  /** From the scenario's root. */
  readonly path: Path;
  /** The seats of the action that it stands in: each draws at a site of its own. Empty elsewhere. */
  readonly seats: readonly string[];
};

/** The sites at which the engines draw for one use: the site itself, or with `@` and each seat. */
export function sitesDrawn({ site, seats }: SiteUse): string[] {
  return seats.length === 0 ? [site] : seats.map((seat) => seatSite(site, seat));
}

/** Every place at which a scenario draws, in the scenario's order; margins once for each thing and side. */
export function sitesOf(scenario: Scenario): SiteUse[] {
  return [
    ...partsOf(scenario).flatMap(sitesOfPart),
    ...chanceSites(scenario),
    ...marginSites(scenario),
    ...initiativeSites(scenario),
    ...policySites(scenario),
  ];
}

/** Two draws at one site would always roll the same. */
export function checkSites(scenario: Scenario): Problem[] {
  const problems: Problem[] = [];
  const drawn = new Map<string, SiteUse>();
  for (const use of sitesOf(scenario)) {
    if (problems.length >= PROBLEMS_MOST) break;
    for (const site of sitesDrawn(use)) {
      const before = drawn.get(site);
      if (!before) drawn.set(site, use);
      else if (before.kind !== 'margin' || use.kind !== 'margin') {
        problems.push({ path: use.path, sentence: `a second draw at the site ${site}: ${before.owner.id} has it` });
      }
    }
  }
  return problems;
}

function sitesOfPart(part: OwnedPart): SiteUse[] {
  const found: SiteUse[] = [];
  const seats = part.acting?.seats ?? [];
  const add = (site: string, kind: SiteUse['kind'], path: Path): void => {
    found.push({ site, kind, owner: part.owner, path: [...part.path, ...path], seats: kind === 'draw' ? seats : [] });
  };
  const search = (expression: Expression, path: Path): void => {
    walkExpressions(expression, (each, way) => addSiteOf(each, way, add), path);
  };
  if ('expression' in part) search(part.expression, []);
  else if ('text' in part) for (const { show, path } of shownIn(part.text)) search(show, path);
  else {
    walkEffects(part.effects, (effect, way) => {
      addSiteOfEffect(effect, way, add);
      for (const { expression, path } of expressionsOfEffect(effect)) search(expression, [...way, ...path]);
      if (effect.do === 'tell')
        for (const { show, path } of shownIn(effect.text)) search(show, [...way, 'text', ...path]);
    });
  }
  return found;
}

type Add = (site: string, kind: SiteUse['kind'], path: Path) => void;

function addSiteOf(expression: Expression, path: Path, add: Add): void {
  switch (expression.op) {
    case 'dice':
    case 'hits':
    case 'roll':
      add(expression.site, 'draw', path);
      break;
    case 'seen':
      add(expression.site, 'margin', path);
  }
}

function addSiteOfEffect(effect: Effect, path: Path, add: Add): void {
  switch (effect.do) {
    case 'chance':
      add(effect.chance.site, 'draw', [...path, 'chance']);
      break;
    case 'roll':
      add(effect.roll.site, 'draw', [...path, 'roll']);
      break;
    case 'one-of':
      add(effect.site, 'draw', path);
  }
}

/** The chances of rules and of transitions, which are fields of their own. */
function chanceSites({ rules, machines }: Scenario): SiteUse[] {
  const ofRules = rules.flatMap(({ id, chance }, index) =>
    chance ? [draw(chance.site, { kind: 'rule', id }, ['rules', index, 'chance'])] : [],
  );
  const ofMachines = machines.flatMap(({ id, states }, machine) =>
    states.flatMap(({ transitions }, state) =>
      transitions.flatMap(({ chance }, index) => {
        const path = ['machines', machine, 'states', state, 'transitions', index, 'chance'];
        return chance ? [draw(chance.site, { kind: 'machine', id }, path)] : [];
      }),
    ),
  );
  return [...ofRules, ...ofMachines];
}

function draw(site: string, owner: Owner, path: Path): SiteUse {
  return { site, kind: 'draw', owner, path, seats: [] };
}

function marginSites(scenario: Scenario): SiteUse[] {
  const sideOf = new Map(scenario.seats.map(({ id, side }) => [id, side]));
  const found = new Map<string, SiteUse>();
  for (const [field, kind] of [
    ['variables', 'variable'],
    ['values', 'value'],
  ] as const) {
    for (const [index, { id, shown }] of scenario[field].entries()) {
      for (const [clause, { seats, as }] of shown.entries()) {
        if (as.kind !== 'margin') continue;
        for (const seat of seats) {
          const site = marginSite(id, sideOf.get(seat) ?? seat);
          const path = [field, index, 'shown', clause];
          if (!found.has(site)) found.set(site, { site, kind: 'margin', owner: { kind, id }, path, seats: [] });
        }
      }
    }
  }
  return [...found.values()];
}

function initiativeSites({ id, initiative, sides }: Scenario): SiteUse[] {
  if (initiative.kind === 'listed') return [];
  const owner: Owner = { kind: 'scenario', id };
  return sides.map((side) => ({
    site: initiativeSite(side.id),
    kind: 'initiative',
    owner,
    path: ['initiative'],
    seats: [],
  }));
}

function policySites({ policies }: Scenario): SiteUse[] {
  return policies.flatMap(({ id, seats }, index) =>
    seats.map((seat) => ({
      site: policySite(id, seat),
      kind: 'policy' as const,
      owner: { kind: 'policy' as const, id },
      path: ['policies', index],
      seats: [],
    })),
  );
}
