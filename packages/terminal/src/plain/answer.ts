import { wordsOfOrder } from '@sandtable/engine';
import { line } from '../page/page.ts';
import { give } from '../sitting/sitting.ts';
import { askLine } from './line-talk.ts';
import { type Playing, takeOver, viewNow } from './playing.ts';

/** Asks a seat for its answer to everything that others ask of it and that it has not answered. */
export async function answerAsks(playing: Playing, seat: string): Promise<void> {
  const { talk, words } = playing;
  for (const ask of viewNow(playing, seat).asks) {
    if (ask.answer !== 'none') continue;
    const asked = words.phrases.asks(words.title(ask.requester), wordsOfOrder(words, ask.order));
    talk.print([line(asked, 'strong')]);
    const grant = await yesOrNo(playing);
    const { requester, order } = ask;
    takeOver(
      playing,
      give(playing.table, { kind: 'answer', seat, requester, action: order.action, grant }, playing.host),
    );
  }
}

async function yesOrNo({ talk, words }: Playing): Promise<boolean> {
  for (;;) {
    const answer = await askLine(talk, words.phrases.prompt.grant);
    if (/^(y|yes|はい)$/i.test(answer)) return true;
    if (/^(n|no|いいえ)$/i.test(answer)) return false;
    talk.print([line(words.phrases.prompt.yesOrNo, 'warning')]);
  }
}
