/** What a new scenario is made of. */
export type NewScenario = {
  /** The name of its folder and file. */
  readonly name: string;
  /** Its id in the language. */
  readonly id: string;
  readonly title: string;
};

/** The rules of a new scenario: small, sided with nobody, with one of each thing that nearly every scenario needs. */
export function scenarioText({ id, title }: NewScenario): string {
  return `/// Two coast guards in a disputed strait. Small on purpose: change everything.
scenario ${id} ${quoted(title)} version "0.1" language en

marking "EXERCISE // EXERCISE // EXERCISE"

sources {
  replace_me "The publication that your numbers come from" at "author, year, page"
}

calendar { start 2027-01-04  turn is 1 week  turns 12 }

// ---------------------------------------------------------------- who plays

side north "Northern state" {
  aim "Its fishers work in safety."
  seat north_guard "Northern coast guard" orders 1
}
side south "Southern state" {
  aim "Its claim is not forgotten."
  seat south_guard "Southern coast guard" orders 1
}

// ---------------------------------------------------------------- what is measured

param touch_risk "Risk that hulls touch at a close approach" 0%..60% default 25%
  varies as triangular(10%, 25%, 45%)
  assumed "No public figure. Replace it, and cite a source."

track tension "Tension in the strait" 0..10 start 3 unit points shown to all
track incidents "Incidents at sea" 0..30 start 0 shown to all

machine strait "The strait" shown to all {
  initial state calm "Calm" {
    go crowded when tension >= 5
  }
  state crowded "Crowded" {
    enter tell all "Patrol boats of both sides are in sight of each other every day."
    go calm after 2 weeks when tension < 4
  }
}

// ---------------------------------------------------------------- what seats may do

action approach "Approach closely" by north_guard, south_guard {
  requires tension <= 9 because "nobody sails closer than this"
  then
    raise tension by 1
    chance touch_risk {
      raise incidents by 1
      raise tension by 1
      tell all "Hulls touch. Each side publishes its own film of it."
    }
}

action call "Call the other side" by north_guard, south_guard {
  requires tension >= 2 because "there is nothing to talk about"
  once per turn
  then
    one of {
      60%: lower tension by 2
      25%: lower tension by 1
      otherwise: tell white cell "The call goes unanswered."
    }
}

// ---------------------------------------------------------------- what the world does

rule patience "Patience returns" {
  when strait is calm and tension > 0
  chance 40%
  then lower tension by 1
}

inject festival "A fishing festival" {
  serial "A-1"
  to north_guard, south_guard
  from "A news agency"
  on turn 5
  objective "Seats weigh a symbol against a risk."
  expected "Somebody approaches to be seen on film."
  text """
    Four hundred boats will sail for the festival this week.
    Both governments say that they will protect their own.
  """
  then raise tension by 1
}

// ---------------------------------------------------------------- computer players

policy watchful "Watchful" for north {
  prefer call weight 3 when tension >= 6
  prefer approach weight 2 when tension <= 5
  prefer call weight 1 when tension >= 3
  otherwise pass
}
policy present "Present" for south {
  prefer approach weight 3 when tension <= 6
  prefer call weight 2 when tension >= 5
  otherwise pass
}

// ---------------------------------------------------------------- how it ends, what is counted

ending clash "A clash" {
  when incidents >= 6
  text "After {incidents} incidents both capitals send warships."
  outcome north "Its fishers stay in port."
  outcome south "Its claim is known, and feared."
}
ending quiet "A quiet season" {
  when turn >= 12 and strait is calm
  text "The season closes without warships."
  outcome north "Its fishers worked."
  outcome south "Its claim was seldom in the news."
}
ending standing_off "No end to it" {
  when turn >= 12
  text "The boats stay, and so does the tension."
  outcome north "Its fishers worked under escort."
  outcome south "Its claim was in every bulletin."
}

metric peak "Peak tension": highest tension
metric crowded_weeks "Weeks of crowding": time in strait.crowded

// ---------------------------------------------------------------- tests: \`sandtable test\`

expect "an approach where nothing touches raises tension by one" {
  do approach by south_guard failing
  check tension = 4
  check incidents = 0
}
expect "the strait crowds when tension reaches five" {
  given tension = 5
  after 1 turn failing
  check strait is crowded
}
expect "a clash is possible but not the rule" over 100 runs seed 7 {
  check share(clash) <= 60%
}
`;
}

/** The page that comes with a scenario, with what it must still say. */
export function readmeText({ title, path }: NewScenario & { readonly path: string }): string {
  return `# ${title}

Everything here is invented. Replace it by a page that says:

- **The situation.** What has happened before turn 1, and what nobody controls.
- **The sides.** Who plays, what each wants, what each fears.
- **The dilemmas.** Which decisions have no good answer, and what makes them hard.
- **What it teaches.** What a group should have understood when it is over.
- **The sources.** Where the numbers come from; which are assumptions, and how far they could be off.

## Working on it

    sandtable check ${path}
    sandtable test ${path}
    sandtable run ${path} --seed 7
    sandtable lint ${path} --runs 500

## Playthroughs

A scenario is finished when a record of play that a person has read stands in \`playthroughs\`, its seed in its name:

    sandtable run ${path} --seed 7 > ${path}/playthroughs/seed-7.txt
`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
