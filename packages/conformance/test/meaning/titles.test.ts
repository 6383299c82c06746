import { titlesOf } from '@sandtable/engine';
import { compile, memoryReader } from '@sandtable/language';
import { expect, it } from 'vitest';

/** Members of families whose names also mean something else: a literal of another enumeration, a track, a side. */
const text = `
scenario names "Names"
calendar { start 2027-04-05  turn is 1 week  turns 2 }
enum Wares: food "Food", metals "Metals"
enum Theatre: home "At home", abroad "Abroad"
enum Journey: home "Stay at home", transit "Transit"
enum Cargo: food "Food", coal "Coal"
enum Mission: sea "Incident at sea", relief "Relief"
side north "Northern League"
side south "Southern League"
track sea "State of the sea" 0..9 shown to all
track demand "Demand" of each Theatre 0..9 shown to all
track waiting "Waiting" of each Cargo 0..9 shown to all
track held "Held" of each Mission 0..9 shown to all
track support "Support" of each side 0..9 shown to all
`;

it('tells the members of a family apart by their own titles, whatever else has their names', () => {
  const { scenario, diagnostics } = compile('/names.sand', memoryReader(new Map([['/names.sand', text]])));
  if (!scenario) throw new Error(JSON.stringify(diagnostics.map(({ message }) => message)));
  const titles = titlesOf(scenario, 'en');
  const variables = scenario.variables.map(({ id }) => titles.get(id));
  expect(variables).toEqual([
    'State of the sea',
    'Demand (At home)',
    'Demand (Abroad)',
    'Waiting (Food)',
    'Waiting (Coal)',
    'Held (Incident at sea)',
    'Held (Relief)',
    'Support (Northern League)',
    'Support (Southern League)',
  ]);
});
