import { compile, memoryReader } from '@sandtable/language';
import type { Scenario } from '@sandtable/scenario';

/** Two watches of one harbour: small, with dice in every turn, a choice to compare, and something uncertain. */
const text = `
scenario watch "Harbour watch"

calendar { start 2027-04-05  turn is 1 week  turns 8 }

side north
side south

param risk "Risk of a collision" 0%..50% default 25% varies as triangular(5%, 25%, 45%) assumed "For a test."
param haste "Haste" 0..4 default 2 varies as uniform assumed "For a test."
enum Manner: quiet, loud
param manner "Manner": Manner default quiet assumed "For a test."
track tension "Tension" 0..20 start 3 shown to all
flag broken "A hull is broken" shown to all

action patrol "Patrol" by north, south {
  then
    raise tension by haste
    chance risk { raise tension by 1d6 set broken to yes }
}
action rest "Rest" by north, south {
  then lower tension by 1
}
rule ebb "The sea calms" {
  each turn
  when manner is quiet
  then lower tension by 1d3
}
policy calm "Seldom out" for north, south { prefer patrol when tension < 6  prefer rest }
policy bold "Always out" for north, south { prefer patrol weight 3  prefer rest }

ending clash "A clash" { when tension = 20 }
ending over "It is over" { when turn = 8 }

metric peak "Peak": highest tension
metric usual "On average": average tension
metric strained "Strained": count tension >= 10
metric hurt "Broken": final broken

study company "Who is out" {
  compare policy of south in calm, bold
  vary risk, haste
  vary manner in quiet, loud
  sample latin 24
  runs 40
  seed 7
  ask share(tension >= 10), mean(peak), mean(usual), mean(hurt), quantile(peak, 90%)
  expect share(clash) <= 60% predicted
}
`;

export const watch: Scenario = compiled();

function compiled(): Scenario {
  const { scenario, diagnostics } = compile('/watch/watch.sand', memoryReader(new Map([['/watch/watch.sand', text]])));
  if (!scenario) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return scenario;
}
