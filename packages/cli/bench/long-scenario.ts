/**
 * A scenario of the given length that checks without a word, made of blocks like those that authors write: tracks, a
 * table, a machine, actions with choices and dice, rules, injects, policies, metrics and tests.
 */
export function longScenario(lines: number): string {
  const blocks: string[] = [head];
  let written = count(head) + count(tail(1));
  let n = 0;
  while (written + blockLines <= lines) {
    n += 1;
    blocks.push(block(n));
    written += blockLines;
  }
  const padding = Array.from({ length: Math.max(0, lines - written) }, (_, index) => `// ${index + 1}\n`).join('');
  return [...blocks, padding, tail(n)].join('');
}

const head = `scenario long "A long scenario" version "1.0" language en
marking "EXERCISE"
sources { made "Made up for measuring" at "this file" }
calendar { start 2027-01-04  turn is 1 week  turns 52 }

side north "North" { seat captain "Captain" orders 2 }
side south "South" { seat admiral "Admiral" orders 2 }

place bay "The bay" at 10.00N 20.00E borders sound
place sound "The sound" at 10.50N 20.50E borders bay
force boats "Boats" of north 0..40 unit ships { bay 8  sound 4 } shown to all

track tension "Tension" 0..10 start 3 shown to all
flag storm "Storm" start no shown to all
enum Contact: repelled, standoff, collision

`;

const block = (n: number): string => `// ---------------------------------------------------------------- part ${n}

param risk_${n} "Risk ${n}" 0%..40% default 10% varies as uniform source made
track stock_${n} "Stock ${n}" 0..100 start 60 unit tons shown to north shown to south within 5
track worry_${n} "Worry ${n}" 0..50 start 5 shown to all

table pass_${n} "Passing ${n}" roll 2d6 gives Contact source made {
  | roll  | 1:2       | 1:1       | 2:1       |
  | 2..6  | repelled  | repelled  | standoff  |
  | 7..10 | repelled  | standoff  | standoff  |
  | 11..12 | standoff  | collision | collision |
}

machine ladder_${n} "Ladder ${n}" shown to all {
  initial state low "Low" {
    go high when worry_${n} >= 10 and tension >= 4
  }
  state high "High" {
    enter raise tension by 1
    initial state watching "Watching" { go pressing when stock_${n} < 30 }
    state pressing "Pressing" { go watching after 2 weeks when stock_${n} >= 30 }
    go low after 3 turns when worry_${n} < 5
  }
}

action sail_${n} "Sail ${n}" by captain {
  choose number "How many" in 1..3
  cost number stock_${n}
  requires boats in bay >= number and not storm because "the boats cannot sail"
  at most 2 times per turn
  then
    move number boats from bay to sound
    roll on pass_${n} at odds boats in sound to 6 {
      on repelled: raise worry_${n} by 1
      on standoff:
        raise worry_${n} by 2
        lower stock_${n} by 1d6
      on collision:
        raise tension by 2
        chance risk_${n} { raise worry_${n} by 2d6 + 4  tell all "{stock_${n}} tons are left." }
    }
}

action press_${n} "Press ${n}" by admiral {
  requires tension <= 8
  once per turn
  then
    raise worry_${n} by 1
    one of {
      60%: raise tension by 1
      25%: remove 1 boats from sound
      otherwise: tell white cell "Nothing happens in part ${n}."
    }
}

rule weather_${n} "Weather ${n}" {
  each turn from 4 to 40
  when not storm and worry_${n} > 2
  chance 5%
  wait 2 turns
  then set storm to yes
}

rule return_${n} "Return ${n}" {
  when boats in sound > 2 or storm
  then
    move 1 boats from sound to bay
    if storm { set storm to no lower tension by 1 } otherwise { lower worry_${n} by 1 }
}

inject news_${n} "News ${n}" {
  to captain, admiral
  when worry_${n} >= 20
  text "Worry over part ${n} is in all the papers."
  then raise tension by 1
}

policy sailor_${n} "Sailor ${n}" for north {
  prefer sail_${n} weight 2 when tension < 6
  otherwise pass
}
policy presser_${n} "Presser ${n}" for south {
  prefer press_${n} weight 3 when tension <= 6
  otherwise pass
}

metric worst_${n} "Worst worry ${n}": highest worry_${n}

expect "pressing worries ${n}" {
  do press_${n} by admiral failing
  check worry_${n} >= 6
}

`;

const tail = (n: number): string => `ending calm "Calm" {
  when turn >= 52 and tension <= 3 and stock_${n} > 0
  text "It is calm."
}
ending tense "Tense" {
  when turn >= 52
  text "It is tense."
}
expect "a year without tension ends calm" {
  given tension = 0
  after 52 turns failing
  check calm
}
expect "a year of tension does not" {
  given tension = 10
  after 52 turns failing
  check tense
}
`;

const blockLines = count(block(1));

function count(text: string): number {
  return text.split('\n').length - 1;
}
