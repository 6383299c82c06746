import type { Phrases } from './phrases.ts';

const units = { hour: '時間', day: '日', week: '週間', month: 'か月' } as const;
const asked = { authority: '承認', consent: '同意' } as const;

export const japanese: Phrases = {
  and: ' / ',
  yes: 'はい',
  no: 'いいえ',
  nobody: '担当なし',
  all: '全員',
  whiteCell: '統裁部',

  version: (title, version) => `${title} 第${version}版`,
  hash: 'ハッシュ',
  engine: 'エンジン',
  seed: 'シード',
  run: (seed, run) => `${seed}、実行 ${run}`,
  calendar: '暦',
  length: (turns, { count, unit }, from) => `${from}から${turns}手番、一手番は${count}${units[unit]}`,
  perMove: (turns) => `、一局面は${turns}手番`,
  playedBy: '担当',
  start: (title, value) => `${title}: 初期値 ${value}`,
  parameter: (title, value, usual) => `パラメータ ${title}: ${value}(既定 ${usual})`,

  turn: (turn, when) => `第${turn}手番 ${when}`,
  newMove: '、新しい局面',
  sections: { briefing: '状況説明', orders: '命令', world: '世界', close: '締め' },
  passing: (seats) => `命令なし: ${seats}`,
  moveEnds: '局面はここで終わる。中断の条件が成立した。',
  digest: 'ダイジェスト',

  stays: (title, value) => `${title}は${value}のまま`,
  paid: '(支払い)',
  lost: (amount) => `(上下限のため${amount}は反映されず)`,

  inject: (serial, title) => `付与${serial === undefined ? '' : ` ${serial}`}: ${title}`,
  releasedBy: (whom) => `(${whom ?? '手動'}による)`,
  message: (from, to) => `${from === undefined ? '' : `${from}より、`}${to}へ:`,
  story: (knot) => `物語: ${knot}`,
  signal: (title) => `信号: ${title}`,
  onSignal: (title) => `(信号: ${title})`,

  asks: (whom, what, hours) => `${whom}に${asked[what]}を求める${hours === 0 ? '' : `(${hours}時間)`}`,
  answerDue: (turns) => (turns === 0 ? ': 回答は本手番' : `: 回答は${turns}手番後`),
  granted: ': 認める',
  refused: ': 認めない',
  grants: (whom, changed) => `${whom}が認める${changed === undefined ? '' : `。変更: ${changed}`}`,
  refuses: (whom) => `${whom}が認めない`,
  waited: (hours) => `要請に${hours}時間を要して実施`,
  lapses: (why) => `失効: ${why}`,
  lapse: {
    requirement: (nth) => `第${nth}の条件が成立しない`,
    perTurn: '本手番では再び命じられない',
    perGame: 'この演習では再び命じられない',
    wait: '前回から間がない',
    cost: (needed, of, available) => `${of}を${needed}要するが、${available}しかない`,
    noSuchOrder: (by) => `${by}が命じられない内容を認めた`,
    noAuthority: '権限を持つ者がいない',
    alreadyAsked: 'すでに要請済みで回答待ち',
    refused: (by) => `${by}が認めなかった`,
    unanswered: (by) => `${by}の回答なし`,
    ruledOut: '統裁部が却下',
    notRuledOn: '裁定なし',
  },
  withdraws: (seat, slot) => `${seat}が命令${slot}を取り下げる`,
  initiative: (sides) => `行動順: ${sides}`,

  fixed: '(事前に固定)',
  chance: (odds, drew, succeeded) =>
    `確率${odds}:${drew === undefined ? '' : `出目${drew}、`}${succeeded ? '成立' : '不成立'}`,
  hits: (tries, odds, hits) => `${odds}を${tries}回: ${hits}回成立`,
  oneOf: (odds, drew, branch) => {
    const named = [...odds, 'その他'];
    return `${named.join('、')}のいずれか: 出目${drew}、${named.at(branch)}`;
  },
  initiativeOf: (side, word) => `${side}の行動順: ${word}`,
  plus: (amount, total) => `、${amount < 0 ? '−' : '+'}${Math.abs(amount)} = ${total}`,
  column: (asked, heading, shift) => {
    const shifted = shift === 0 ? '' : `、${shift}列ずらす`;
    return heading === undefined && shift === 0 ? `(${asked})` : `(${asked}、列${heading ?? asked}${shifted})`;
  },
  odds: (left, right) => `${left}対${right}`,

  ends: (title) => `終局: ${title}`,
  calendarEnds: '期間満了',
  ending: (title) => `終局: ${title}`,
  noEnding: '終局前に停止',
  metrics: '指標',
  never: 'なし',
  inTurn: (turn) => `第${turn}手番`,
  turns: (count) => `${count}手番`,
  ofTurns: (share) => `手番の${share}`,
  whichOne: 'どれを始めますか ',
  whoAreYou: 'あなたは誰ですか ',
};
