import { describe, expect, it } from 'vitest';
import { checkSites, problemText, sitesDrawn, sitesOf } from '../src/index.ts';
import { raise, rule, scenario } from './build.ts';
import { changed } from './change.ts';
import { harbour } from './harbour.ts';

describe('the sites of a scenario', () => {
  it('are all places at which something is drawn, each with whose it is', () => {
    const listed = sitesOf(harbour).map(({ site, kind, owner, seats }) => [site, kind, owner.id, seats.join()]);
    // Read off the scenario by hand, in no order.
    expect(listed.toSorted()).toEqual(
      [
        ['make_offer/0', 'draw', 'make_offer', 'mayor,board'],
        ['make_offer/1', 'draw', 'make_offer', 'mayor,board'],
        ['make_offer/2', 'draw', 'make_offer', 'mayor,board'],
        ['gale/0', 'draw', 'gale', ''],
        ['gale/1', 'draw', 'gale', ''],
        ['gale/2', 'draw', 'gale', ''],
        ['gale/3', 'draw', 'gale', ''],
        ['strike.work/go/1', 'draw', 'strike', ''],
        // Once as a clause of visibility, once where the policy looks.
        ['unrest/margin/town', 'margin', 'unrest', ''],
        ['unrest/margin/town', 'margin', 'careful', ''],
        ['initiative/town', 'initiative', 'harbour', ''],
        ['initiative/company', 'initiative', 'harbour', ''],
        ['firm/board', 'policy', 'firm', ''],
        ['careful/harbourmaster', 'policy', 'careful', ''],
      ].toSorted(),
    );
  });

  it('say where they are', () => {
    const paths = Object.fromEntries(sitesOf(harbour).map(({ site, path }) => [site, path.join('.')]));
    expect(paths).toMatchObject({
      'make_offer/0': 'actions.0.effects.1.roll',
      'make_offer/1': 'actions.0.effects.2.value',
      'make_offer/2': 'actions.0.effects.3.chance',
      'gale/0': 'rules.0.chance',
      'gale/2': 'rules.0.effects.0.branches.1.percentage',
      'strike.work/go/1': 'machines.0.states.0.transitions.1.chance',
    });
  });

  it('are drawn at once for each seat of an action', () => {
    const [offer] = sitesOf(harbour).filter(({ site }) => site === 'make_offer/0');
    expect(offer && sitesDrawn(offer)).toEqual(['make_offer/0@mayor', 'make_offer/0@board']);
    const [gale] = sitesOf(harbour).filter(({ site }) => site === 'gale/0');
    expect(gale && sitesDrawn(gale)).toEqual(['gale/0']);
  });
});

describe('two draws at one site', () => {
  const roll = (site: string) => raise('unrest', { op: 'dice', dice: { count: 1, sides: 6 }, site });

  it('are a problem, in one construct and in two', () => {
    const twice = scenario({ rules: [rule('a', [roll('a/0'), roll('a/0')]), rule('b', [roll('a/0')])] });
    expect(checkSites(twice).map(problemText)).toEqual([
      'rules[0].effects[1].amount: a second draw at the site a/0: a has it',
      'rules[1].effects[0].amount: a second draw at the site a/0: a has it',
    ]);
  });

  it('are none when they are the same error of what the same side sees', () => {
    expect(checkSites(harbour)).toEqual([]);
  });

  it('are a problem when only one of them is an error', () => {
    const taken = changed(harbour, 'rules[0].chance.site', 'unrest/margin/town');
    expect(checkSites(taken).map(problemText)).toContain(
      'rules[0].chance: a second draw at the site unrest/margin/town: careful has it',
    );
  });
});
