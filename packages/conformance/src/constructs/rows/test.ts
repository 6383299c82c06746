import { rowsIn } from '../row.ts';

const once = 'a test without runs';
const over = 'a test over runs';

export const testRows = [
  ...rowsIn('expectation/do-step', [
    [
      'Test steps given',
      `expectation > ${once} > judges what is given, before anything is played`,
      'return openTurn(staging) ?? give(staging, step);',
      'return openTurn(staging);',
    ],
    [
      'Test steps given-state',
      `expectation > ${once} > gives states, with what their entry did at the beginning`,
      'openTurn(staging) ?? put(',
      'openTurn(staging) && put(',
    ],
    [
      'Test steps order',
      `expectation > ${once} > judges an order when its turn has closed, and plays the turns after it`,
      'return openOrders(staging) ?? order(staging, step);',
      'return openOrders(staging);',
    ],
    [
      'Test steps answer',
      `expectation > ${once} > answers what is asked in the same turn`,
      'return openTurn(staging) ?? answer(staging, step);',
      'return openTurn(staging);',
    ],
    [
      'Test steps release',
      `expectation > ${once} > releases injects`,
      'trouble ?? put(staging, deed,',
      'trouble && put(staging, deed,',
    ],
    [
      'Test steps after',
      `expectation > ${once} > plays turns: one that is given to is the first of them`,
      'return settle(staging) ?? playTurns(staging, step);',
      'return settle(staging);',
    ],
  ]),
  ...rowsIn('expectation/run-test', [
    [
      'Test runs',
      `expectation > ${over} > plays every seat by its policy to the end`,
      'test.runs === undefined ? oneRun(played, test) : manyRuns(played, test, test.runs)',
      'oneRun(played, test)',
    ],
    ['Test seed', `expectation > ${over} > another seed is another batch`, 'seed: String(test.seed)', "seed: '1'"],
    [
      'Test policies seat, Test policies policy',
      `expectation > ${once} > plays seats by the policies that it names; an order by such a seat takes their place for its turn`,
      "for (const { seat, policy } of policies) usual[seat] = { by: 'policy', policy };",
      '',
    ],
    [
      'Test steps given-parameter',
      `expectation > ${once} > gives parameters before the game, wherever they stand`,
      'parameters[step.parameter] = value;',
      '',
    ],
    [
      'Test steps check',
      `expectation > ${once} > tells what it found of all that a check looks at`,
      'const passed = evaluate(that, contextOf(setting)) !== 0;',
      'const passed = true;',
    ],
    [
      'Test steps check-runs',
      `expectation > ${over} > fails only where no number of the interval fulfils the check`,
      'const passed = leavesStanding(estimate, step.compare, step.bound);',
      'const passed = true;',
    ],
  ]),
  ...rowsIn('expectation/figure', [
    [
      'Test steps check-runs compare less',
      `expectation > ${over} > compares in five ways`,
      'return low < bound;',
      'return true;',
    ],
    [
      'Test steps check-runs compare at-most',
      `expectation > ${over} > compares in five ways`,
      'return low <= bound;',
      'return true;',
    ],
    [
      'Test steps check-runs compare greater',
      `expectation > ${over} > compares in five ways`,
      'return high > bound;',
      'return true;',
    ],
    [
      'Test steps check-runs compare at-least',
      `expectation > ${over} > compares in five ways`,
      'return high >= bound;',
      'return true;',
    ],
    [
      'Test steps check-runs compare equal',
      `expectation > ${over} > compares in five ways`,
      'return low <= bound && bound <= high;',
      'return true;',
    ],
    [
      'Figure share',
      `expectation > ${over} > plays every seat by its policy to the end`,
      'return holds(figure.of, contextOf(settingOf(game))) ? 1 : 0;',
      'return 0;',
    ],
    [
      'Figure mean',
      `expectation > ${over} > estimates means and quantiles of metrics`,
      'return { value: meanOf(samples), interval: meanInterval(samples), runs };',
      'return { value: 0, interval: meanInterval([0]), runs };',
    ],
    [
      'Figure quantile',
      `expectation > ${over} > estimates means and quantiles of metrics`,
      'return { value: quantileOf(samples, figure.at), interval: quantileInterval(samples, figure.at), runs };',
      'return { value: 999, interval: { low: 999, high: 999 }, runs };',
    ],
  ]),
  ...rowsIn('expectation/run-test', [
    [
      'Test edition',
      `expectation > ${once} > in an edition > plays with its parameters`,
      'test.edition === undefined ? scenario : inEdition(scenario, test.edition)',
      'scenario',
    ],
  ]),
  ...rowsIn('scenario:edition', [
    [
      'Edition parameters parameter, Edition parameters value',
      `expectation > ${once} > in an edition > plays with its parameters`,
      'default: set[each.id] ?? each.default',
      'default: each.default',
    ],
    [
      'Edition turnsPerMove',
      `expectation > ${once} > in an edition > plays moves of its length`,
      'calendar: { ...scenario.calendar, turnsPerMove },',
      'calendar: scenario.calendar,',
    ],
  ]),
  ...rowsIn('play', [
    [
      'Script dice',
      `expectation > ${once} > fixes all dice and chances of the turns after, in the order in which they are rolled`,
      'const [total, ...dice] = play.script?.dice ?? [];',
      'const [total, ...dice] = [] as number[];',
    ],
    [
      'Script chances succeed',
      `expectation > ${once} > fixes an order's dice and chances, and those of no other`,
      "play.script.chances === 'succeed'",
      'false',
    ],
    [
      'Script chances fail',
      `expectation > ${once} > fixes an order's dice and chances, and those of no other`,
      "play.script.chances === 'succeed'",
      'true',
    ],
  ]),
];
