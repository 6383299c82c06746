import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { type Game, type Outcome, playByKeys } from './game.ts';
import { playInLines } from './plain-game.ts';
import { shippedGame, shippedScenarios } from './shipped.ts';
import { playUntilStruck } from './struck-game.ts';

/**
 * `pnpm games`: plays a whole game of each shipped scenario through real keys in a real terminal, small and large, and in
 * lines; and kills games at random moments, to go on with what was saved.
 */
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '7' }, strikes: { type: 'string', default: '20' } },
});

/** Long enough by keys that a kill meets it in the midst. */
const STRUCK = 'command-transition';

const faces: readonly (readonly [string, (game: Game, folder: string) => Promise<Outcome>])[] = [
  ['80x24', (game, folder) => playByKeys(game, folder, { columns: 80, rows: 24 })],
  ['200x60', (game, folder) => playByKeys(game, folder, { columns: 200, rows: 60 })],
  ['in lines', playInLines],
];

let [played, wrong] = [0, 0];
for (const name of shippedScenarios()) {
  const game = shippedGame(name, values.seed);
  for (const [face, play] of faces) await tell(`${name}, ${game.seat}, ${face}`, game, play);
}
for (let strike = 1; strike <= Number(values.strikes); strike += 1) {
  const game = shippedGame(STRUCK, `${values.seed} ${strike}`);
  await tell(`${STRUCK}, ${game.seat}, kill ${strike}`, game, playUntilStruck);
}
process.stdout.write(`${played} games, ${wrong} with a fault\n`);
process.exitCode = wrong > 0 ? 1 : 0;

async function tell(what: string, game: Game, play: (typeof faces)[number][1]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sandtable-games-'));
  try {
    const { strokes, orders, faults } = await play(game, folder).catch(
      (error: unknown): Outcome => ({ strokes: 0, orders: 0, faults: [String(error)] }),
    );
    played += 1;
    if (faults.length > 0) wrong += 1;
    process.stdout.write(`${what}, seed ${game.seed}: ${strokes} strokes, ${orders} orders\n`);
    for (const fault of faults) process.stdout.write(`  ${fault}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
