import type { Phrases } from './phrases.ts';

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

export const english: Phrases = {
  and: '; ',
  yes: 'yes',
  no: 'no',
  nobody: 'nobody',
  all: 'all',
  whiteCell: 'the white cell',

  version: (title, version) => `${title}, version ${version}`,
  hash: 'Hash',
  engine: 'Engine',
  seed: 'Seed',
  run: (seed, run) => `${seed}, run ${run}`,
  calendar: 'Calendar',
  length: (turns, { count, unit }, from) =>
    `${counted(turns, 'turn')} of ${count === 1 ? `${unit === 'hour' ? 'an' : 'a'} ${unit}` : counted(count, unit)} from ${from}`,
  perMove: (turns) => `, ${counted(turns, 'turn')} a move`,
  playedBy: 'Played by',
  start: (title, value) => `${title} starts at ${value}`,
  parameter: (title, value, usual) => `Parameter ${title}: ${value} instead of ${usual}`,

  turn: (turn, when) => `Turn ${turn}, ${when}`,
  newMove: ', a new move',
  sections: { briefing: 'Briefing', orders: 'Orders', world: 'World', close: 'Close' },
  passing: (seats) => `Passing: ${seats}`,
  moveEnds: 'The move ends here: what was to interrupt it has come.',
  digest: 'Digest',

  stays: (title, value) => `${title} stays ${value}`,
  paid: ' (paid)',
  lost: (amount) => ` (its bound: ${amount} came to nothing)`,

  inject: (serial, title) => `Inject${serial === undefined ? '' : ` ${serial}`}: ${title}`,
  releasedBy: (whom) => ` (released by ${whom ?? 'hand'})`,
  message: (from, to) => `${from === undefined ? '' : `from ${from}, `}to ${to}:`,
  story: (knot) => `story: ${knot}`,
  signal: (title) => `signal: ${title}`,
  onSignal: (title) => ` (on signal: ${title})`,

  asks: (whom, what, hours) => `asks ${whom} for ${what}${hours === 0 ? '' : `, ${counted(hours, 'hour')}`}`,
  answerDue: (turns) => (turns === 0 ? ': to be answered this turn' : `: to be answered in ${counted(turns, 'turn')}`),
  granted: ': granted',
  refused: ': refused',
  grants: (whom, changed) => `${whom} grants it${changed === undefined ? '' : `, changed: ${changed}`}`,
  refuses: (whom) => `${whom} refuses it`,
  waited: (hours) => `goes ahead after ${counted(hours, 'hour')} of asking`,
  lapses: (why) => `lapses: ${why}`,
  lapse: {
    requirement: (nth) => `its ${['first', 'second', 'third'][nth - 1] ?? `${nth}th`} requirement does not hold`,
    perTurn: 'not again this turn',
    perGame: 'not again in this game',
    wait: 'too soon after the last time',
    cost: (needed, of, available) => `it costs ${needed} of ${of}, and there is ${available}`,
    noSuchOrder: (by) => `${by} granted what cannot be ordered`,
    noAuthority: 'nobody has the authority',
    alreadyAsked: 'it has been asked for already and waits for an answer',
    refused: (by) => `refused by ${by}`,
    unanswered: (by) => `${by} did not answer`,
    ruledOut: 'ruled out by the white cell',
    notRuledOn: 'nobody ruled on it',
  },
  withdraws: (seat, slot) => `${seat} withdraws slot ${slot}`,
  initiative: (sides) => `Initiative: ${sides}`,

  fixed: ' (fixed beforehand)',
  chance: (odds, drew, succeeded) =>
    `chance ${odds}:${drew === undefined ? '' : ` drew ${drew},`} ${succeeded ? 'yes' : 'no'}`,
  hits: (tries, odds, hits) => `${tries} at ${odds}: ${counted(hits, 'hit')}`,
  oneOf: (odds, drew, branch) => {
    const named = [...odds, 'otherwise'];
    return `one of ${named.join(', ')}: drew ${drew}, ${named.at(branch)}`;
  },
  initiativeOf: (side, word) => `initiative of ${side}: ${word}`,
  plus: (amount, total) => `, ${amount < 0 ? 'minus' : 'plus'} ${Math.abs(amount)} = ${total}`,
  column: (asked, heading, shift) => {
    const shifted = shift === 0 ? '' : `, shifted by ${shift}`;
    return heading === undefined && shift === 0
      ? ` at ${asked}`
      : ` at ${asked} (column ${heading ?? asked}${shifted})`;
  },
  odds: (left, right) => `${left} to ${right}`,

  ends: (title) => `The game ends: ${title}`,
  calendarEnds: 'The calendar ends',
  ending: (title) => `Ending: ${title}`,
  noEnding: 'Stopped before an ending',
  metrics: 'Metrics',
  never: 'never',
  inTurn: (turn) => `turn ${turn}`,
  turns: (count) => counted(count, 'turn'),
  ofTurns: (share) => `${share} of turns`,
  whichOne: 'Which one? ',
  whoAreYou: 'Who are you? ',
};
