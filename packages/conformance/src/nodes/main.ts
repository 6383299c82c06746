import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readShelf, repository } from '../library/shelf.ts';

/**
 * `pnpm nodes`: plays every scenario on each Node that we promise to run on, and replays on each what the first one
 * recorded. The digests of all turns must be the same. Fetches the Nodes with npx.
 */
const versions = ['22.18.0', '22', '24', '26'];
const seed = '7';

const folder = mkdtempSync(join(tmpdir(), 'sandtable-nodes-'));
try {
  const scenarios = readShelf().folders.filter(({ playable }) => playable);
  const differing = scenarios.filter(({ name }) => !playsAlike(name));
  process.exitCode = differing.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

function playsAlike(name: string): boolean {
  const [first = '', ...others] = versions;
  const reference = played(first, name);
  say(`${name}, seed ${seed}: ${reference.length} turns, the last digest ${reference.at(-1)}`);
  const alike = others.map((version) => {
    const digests = played(version, name);
    const at = reference.findIndex((digest, index) => digest !== digests[index]);
    const replayed = sandtable(version, ['replay', journalOf(first, name), `scenarios/${name}`]);
    const says = at < 0 ? 'the same' : `differs from turn ${at + 1} on`;
    say(`  Node ${version} against ${first}: ${says}. ${replayed.trim().split('\n')[0]}`);
    return at < 0 && digests.length === reference.length;
  });
  return alike.every((each) => each);
}

/** The digests of all turns, as the journal has them. */
function played(version: string, name: string): string[] {
  const journal = journalOf(version, name);
  sandtable(version, ['run', `scenarios/${name}`, '--seed', seed, '--journal', journal]);
  return [...readFileSync(journal, 'utf8').matchAll(/"digest":"([0-9a-f]{32})"/g)].map(([, digest = '']) => digest);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function journalOf(version: string, name: string): string {
  return join(folder, `${name}-${version}.jsonl`);
}

/** Runs the command on a Node; a replay that differs ends all. */
function sandtable(version: string, words: readonly string[]): string {
  const command = ['-y', '-p', `node@${version}`, 'node', 'packages/cli/bin/sandtable.js', ...words];
  return execFileSync('npx', command, { cwd: repository, encoding: 'utf8', maxBuffer: 64_000_000 });
}
