import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format } from '@sandtable/language';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createProtocolConnection,
  DiagnosticSeverity,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** The server as an editor runs it: another process, spoken to over its standard input and output. */
let child: ChildProcess;
let connection: ProtocolConnection;
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sand-server-')));
const diagnostics = new Map<string, { message: string; code: string; range: Range }[]>();
const waiting: (() => void)[] = [];

type Position = { line: number; character: number };
type Range = { start: Position; end: Position };
type Location = { uri: string; range: Range };

const THEATRE = `library theatre "Theatre"
/// Everybody's tension.
track tension "Regional tension" 0..10 start 3 unit points shown to all
side japan "Japan" players { seat pm "Prime Minister" }
`;
const GRAY = `scenario gray "Gray zone"
use "theatre.sand"
calendar { start 2027-04-05  turn is 1 week  turns 12 }
enum Posture: shadowing, warning, blocking
track hulls "Hulls" 0..40 start 8 unit ships shown to all
status posture "Posture": Posture start shadowing shown to all
machine crisis "Crisis" shown to all {
  initial state routine { go friction when tension >= 4 }
  state friction { go routine when hulls < 2 }
}
rule more { when tension > 5 then raise hulls by 1 tell japan "{hulls} hulls." }
`;
const CAMPAIGN = `campaign both "Both"
use "theatre.sand"
use "gray.sand" as gray
calendar { start 2027-04-05  turn is 1 week  turns 12 }
rule spill { when gray.hulls > 12 then raise gray.hulls by 1 raise tension by 1 }
ending over "Over" { when gray.crisis is friction }
`;

const uri = (name: string) => pathToFileURL(join(folder, name)).href;
const doc = (name: string) => ({ textDocument: { uri: uri(name) } });

/** Where `needle` stands in a text, `|` in it being the cursor. */
function at(text: string, needle: string): Position {
  const offset = text.indexOf(needle.replace('|', '')) + needle.indexOf('|');
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function open(name: string, text: string): void {
  void connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: uri(name), languageId: 'sand', version: 1, text },
  });
}

async function diagnosticsOf(name: string, wanted: (list: { message: string; code: string }[]) => boolean) {
  while (!wanted(diagnostics.get(uri(name)) ?? [])) await new Promise<void>((resolve) => waiting.push(resolve));
  return diagnostics.get(uri(name)) ?? [];
}

beforeAll(async () => {
  writeFileSync(join(folder, 'theatre.sand'), THEATRE);
  writeFileSync(join(folder, 'gray.sand'), GRAY);
  writeFileSync(join(folder, 'campaign.sand'), CAMPAIGN);
  const script = fileURLToPath(new URL('./child.ts', import.meta.url));
  child = spawn(process.execPath, ['--conditions=source', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  connection = createProtocolConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!));
  connection.onNotification('textDocument/publishDiagnostics', (message: { uri: string; diagnostics: never[] }) => {
    diagnostics.set(message.uri, message.diagnostics);
    for (const resolve of waiting.splice(0)) resolve();
  });
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: uri(''), capabilities: {} });
  await connection.sendNotification('initialized', {});
  open('gray.sand', GRAY);
  open('campaign.sand', CAMPAIGN);
}, 20_000);

afterAll(async () => {
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  child.kill();
});

test('tells mistakes of the text, of names and of meaning, and takes them back', async () => {
  const wrong = GRAY.replace('tension > 5', 'tensoin > 5').replace('go friction when', 'go fricton whn');
  open('gray.sand', wrong);
  const told = await diagnosticsOf('gray.sand', (list) => list.some(({ code }) => code === 'unknown-name'));
  expect(told.map(({ code, range }) => `${code} ${range.start.line}:${range.start.character}`)).toContain(
    'unknown-name 10:17',
  );
  expect(told.map(({ message }) => message).join('\n')).toContain('Did you mean ‘tension’?');
  open('gray.sand', GRAY);
  await diagnosticsOf('gray.sand', (list) => list.every(({ code }) => code !== 'unknown-name'));
});

test('tells what is most likely not meant, as a warning or a hint', async () => {
  const told = await diagnosticsOf('gray.sand', (list) => list.some(({ code }) => code === 'never-changed'));
  const [posture] = told.filter(({ code }) => code === 'never-changed');
  const [untested] = told.filter(({ code }) => code === 'untested');
  expect(posture).toMatchObject({
    message: 'Nothing ever changes ‘posture’: let an effect do so, or make it a ‘param’.',
    severity: DiagnosticSeverity.Warning,
    range: { start: { line: 5, character: 7 } },
  });
  expect(untested).toMatchObject({ severity: DiagnosticSeverity.Hint });
});

test('hover tells kind, title, bounds, start, audience and the comment above', async () => {
  const hover = await connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
    ...doc('gray.sand'),
    position: at(GRAY, 'when ten|sion >= 4'),
  });
  expect(hover.contents.value).toBe(
    "**track tension** — Regional tension\n\n0..10, unit points, starts at 3, shown to all\n\nEverybody's tension.",
  );
});

test('definition leads into the used file, and a path to its file', async () => {
  const found = await connection.sendRequest<Location>('textDocument/definition', {
    ...doc('gray.sand'),
    position: at(GRAY, 'when ten|sion >= 4'),
  });
  expect(found).toEqual({
    uri: uri('theatre.sand'),
    range: { start: { line: 2, character: 6 }, end: { line: 2, character: 13 } },
  });
  const file = await connection.sendRequest<Location>('textDocument/definition', {
    ...doc('gray.sand'),
    position: at(GRAY, 'use "thea|tre'),
  });
  expect(file.uri).toBe(uri('theatre.sand'));
});

test('references finds a name in every file of the root, in texts too', async () => {
  const found = await connection.sendRequest<Location[]>('textDocument/references', {
    ...doc('gray.sand'),
    position: at(GRAY, 'track hu|lls'),
    context: { includeDeclaration: true },
  });
  const places = found.map(({ uri: file, range }) => `${file.split('/').at(-1)}:${range.start.line + 1}`);
  expect(places.sort()).toEqual(
    ['campaign.sand:5', 'campaign.sand:5', 'gray.sand:11', 'gray.sand:11', 'gray.sand:5', 'gray.sand:9'].sort(),
  );
});

test('rename keeps prefixes, reaches into texts and refuses what cannot be a name', async () => {
  const edit = await connection.sendRequest<{ changes: Record<string, { range: Range; newText: string }[]> }>(
    'textDocument/rename',
    { ...doc('gray.sand'), position: at(GRAY, 'track hu|lls'), newName: 'ships_ccg' },
  );
  const apply = (text: string, name: string) => {
    const lines = text.split('\n');
    for (const { range, newText } of (edit.changes[uri(name)] ?? []).toReversed()) {
      const line = lines[range.start.line] ?? '';
      lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
    }
    return lines.join('\n');
  };
  const renamed = GRAY.replace('track hulls', 'track ships_ccg')
    .replace('when hulls', 'when ships_ccg')
    .replace('raise hulls', 'raise ships_ccg')
    .replace('{hulls}', '{ships_ccg}');
  expect(apply(GRAY, 'gray.sand')).toBe(renamed);
  expect(apply(CAMPAIGN, 'campaign.sand')).toBe(CAMPAIGN.replaceAll('gray.hulls', 'gray.ships_ccg'));
  const refused = connection.sendRequest('textDocument/rename', {
    ...doc('gray.sand'),
    position: at(GRAY, 'track hu|lls'),
    newName: 'end',
  });
  await expect(refused).rejects.toThrow('‘end’ is a reserved word. Did you mean ‘end_1’?');
});

test('hover and rename reach what a study varies and compares', async () => {
  const text = `${GRAY}policy calm for japan { otherwise pass }
param pace 0..9 default 1
study slow { compare pace in 1, 2 compare policy of pm in calm }
study fast { vary pace in 3, 4 sample factorial }
`;
  open('gray.sand', text);
  const hover = await connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
    ...doc('gray.sand'),
    position: at(text, 'compare pa|ce'),
  });
  expect(hover.contents.value).toBe('**parameter pace**\n\n0..9, default 1');
  const edit = await connection.sendRequest<{ changes: Record<string, { range: Range }[]> }>('textDocument/rename', {
    ...doc('gray.sand'),
    position: at(text, 'compare pa|ce'),
    newName: 'compare',
  });
  const places = edit.changes[uri('gray.sand')]?.map(({ range: { start } }) => [start.line, start.character]);
  const wanted = ['param |pace', 'compare |pace', 'vary |pace'].map((needle) => at(text, needle));
  expect(places).toEqual(wanted.map(({ line, character }) => [line, character]));
  open('gray.sand', GRAY);
});

test('rename refuses what would mean something else', async () => {
  const rename = (needle: string, newName: string) =>
    connection.sendRequest('textDocument/rename', { ...doc('gray.sand'), position: at(GRAY, needle), newName });
  await expect(rename('track hu|lls', 'posture')).rejects.toThrow(
    'There is already a track called ‘posture’ in this file.',
  );
  await expect(rename('track hu|lls', 'tension')).rejects.toThrow(
    '‘tension’ is the name of something else: gray.sand:8 would mean that.',
  );
  await expect(rename('state fric|tion', 'routine')).rejects.toThrow('‘routine’');
  await expect(rename('track hu|lls', 'two words')).rejects.toThrow('‘two words’ is no name');
});

test('a change in a file is told in those that use it, and in those that are not open', async () => {
  open('theatre.sand', THEATRE.replace('tension "', 'strain "'));
  await diagnosticsOf('gray.sand', (list) => list.some(({ message }) => message.startsWith('‘tension’ is not')));
  await diagnosticsOf('campaign.sand', (list) => list.some(({ message }) => message.startsWith('‘tension’ is not')));
  void connection.sendNotification('textDocument/didClose', doc('theatre.sand'));
  await diagnosticsOf('gray.sand', (list) => list.every(({ code }) => code !== 'unknown-name'));

  const used = join(folder, 'used.sand');
  writeFileSync(used, 'library used\ntrack t 0..9 start 20');
  open('user.sand', 'scenario user\nuse "used.sand"\nside a\n');
  await diagnosticsOf('used.sand', (list) => list.some(({ code }) => code === 'out-of-range'));
  writeFileSync(used, 'library used\ntrack t 0..9 start 2');
  void connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uri('used.sand'), type: 2 }],
  });
  await diagnosticsOf('used.sand', (list) => list.every(({ code }) => code !== 'out-of-range'));
  void connection.sendNotification('textDocument/didClose', doc('user.sand'));
});

test('files with blanks and Japanese in their paths, through links, and texts that were never saved', async () => {
  mkdirSync(join(folder, 'a b', '東シナ海'), { recursive: true });
  const text = 'library 海\nuse "../共通.sand"\nflag 旗 start 緊張\n';
  writeFileSync(join(folder, 'a b', '共通.sand'), 'library 共通\nflag 緊張\n');
  writeFileSync(join(folder, 'a b', '東シナ海', '海.sand'), 'library old');
  symlinkSync(join(folder, 'a b'), join(folder, 'link'));
  writeFileSync(join(folder, 'sandtable.json'), '{}');
  for (const name of ['a b/東シナ海/海.sand', 'link/東シナ海/海.sand']) {
    open(name, text);
    const found = await connection.sendRequest<Location>('textDocument/definition', {
      ...doc(name),
      position: at(text, 'start 緊|張'),
    });
    expect(decodeURI(found.uri)).toBe(decodeURI(uri('a b/共通.sand')));
    void connection.sendNotification('textDocument/didClose', doc(name));
  }
  const unsaved = { textDocument: { uri: 'untitled:Untitled-1', languageId: 'sand', version: 1, text: THEATRE } };
  void connection.sendNotification('textDocument/didOpen', unsaved);
  const position = at(THEATRE, 'track ten|sion');
  const hover = await connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
    textDocument: { uri: 'untitled:Untitled-1' },
    position,
  });
  expect(hover.contents.value).toContain('Regional tension');
});

test('what the server does not know, and files that are not there, do it no harm', async () => {
  await expect(connection.sendRequest('textDocument/codeLens', doc('gray.sand'))).rejects.toThrow();
  const nowhere = { ...doc('nowhere.sand'), position: { line: 9, character: 9 } };
  expect(await connection.sendRequest('textDocument/hover', nowhere)).toBeNull();
  expect(await connection.sendRequest('textDocument/definition', nowhere)).toBeNull();
  expect(await connection.sendRequest('textDocument/formatting', { ...nowhere, options: {} })).toEqual([]);
  const beyond = { ...doc('gray.sand'), position: { line: 9_999, character: 9_999 } };
  expect(await connection.sendRequest('textDocument/hover', beyond)).toBeNull();
});

const labels = async (name: string, text: string, needle: string) => {
  open(name, text);
  const items = await connection.sendRequest<{ label: string }[]>('textDocument/completion', {
    ...doc(name),
    position: at(text, needle),
  });
  return items.map(({ label }) => label);
};

test('completion offers what the place expects and nothing else', async () => {
  const half = (line: string) => `${GRAY}rule half { when ${line}`;
  expect(await labels('gray.sand', half('crisis is '), 'crisis is |')).toEqual(['routine', 'friction']);
  expect(await labels('gray.sand', half('posture = '), 'posture = |')).toEqual(['shadowing', 'warning', 'blocking']);
  const values = await labels('gray.sand', half('hu'), 'when hu|');
  expect(values).toEqual(expect.arrayContaining(['tension', 'hulls', 'posture', 'crisis', 'not', 'turn']));
  expect(values).not.toEqual(expect.arrayContaining(['Posture']));
  expect(values).not.toEqual(expect.arrayContaining(['rule']));
  expect(await labels('gray.sand', `${GRAY}action a by `, 'action a by |')).toEqual(['japan', 'pm']);
  expect(await labels('gray.sand', `${GRAY}rule a { then raise `, 'then raise |')).toEqual([
    'hulls',
    'posture',
    'tension',
  ]);
  const inside = await labels('gray.sand', `${GRAY}action a by pm { `, 'by pm { |');
  expect(inside).toEqual(expect.arrayContaining(['requires', 'once', 'then']));
  expect(inside).not.toContain('hulls');
  const inCall = await labels('gray.sand', half('min(1, '), 'min(1, |');
  expect(inCall).toEqual(expect.arrayContaining(['hulls', 'lookup', 'turn']));
  expect(await labels('gray.sand', `${GRAY}// hu`, '// hu|')).toEqual([]);
  expect(await labels('gray.sand', `${GRAY}marking "hu`, '"hu|')).toEqual([]);
  expect(await labels('gray.sand', `${GRAY}metric m: time in `, 'time in |')).toEqual([
    'crisis.routine',
    'crisis.friction',
  ]);
  open('gray.sand', GRAY);
});

test('completion in a study', async () => {
  const study = (clauses: string) =>
    `${GRAY}policy calm for japan { otherwise pass }\nparam pace 0..9 default 1\nstudy s { ${clauses}`;
  const offered = (clauses: string) => labels('gray.sand', study(clauses), `study s { ${clauses}|`);
  expect(await offered('')).toEqual(['ask', 'compare', 'expect', 'question', 'runs', 'sample', 'seed', 'vary']);
  expect(await offered('compare ')).toEqual(['pace', 'policy', 'start']);
  expect(await offered('compare pace in 1, 2 vary ')).toEqual(['pace', 'policy', 'start']);
  expect(await offered('compare policy of ')).toEqual(['japan', 'pm']);
  expect(await offered('compare policy of pm in ')).toEqual(['calm']);
  expect(await offered('compare start of posture in ')).toEqual(['shadowing', 'warning', 'blocking']);
  expect(await offered('runs 10 to 20 ')).toEqual(['until']);
  expect(await offered('sample ')).toEqual(
    ['base', 'factorial', 'latin', 'morris', 'one', 'random', 'saltelli', 'screening', 'sobol'].sort(),
  );
  open('gray.sand', GRAY);
});

test('completion of an explanation', async () => {
  const text = `${GRAY}rule idles { each turn then raise tension by 1 }\naction call by pm { then lower tension by 1 }\n`;
  const offered = (line: string) => labels('gray.sand', text + line, `${line}|`);
  expect(await offered('explained ')).toEqual(expect.arrayContaining(['dominant', 'rule-never-fired', 'untested']));
  expect(await offered('explained never-')).toEqual(expect.arrayContaining(['legal', 'chosen', 'used']));
  expect(await offered('explained never-')).not.toContain('dominant');
  expect(await offered('explained dominant of ')).toEqual(['call']);
  expect(await offered('explained rule-never-fired of ')).toEqual(['more', 'idles']);
  expect(await offered('explained state-never-entered of ')).toEqual(['crisis.routine', 'crisis.friction']);
  expect(await offered('explained dominant of call by ')).toEqual(['japan', 'pm']);
  open('gray.sand', GRAY);
});

test('completion and rename in an edition', async () => {
  const text = `${GRAY}param pace 1..9 default 1\nedition short { set pace to 3 }\nexpect "x" in short { check tension = 3 }\n`;
  const half = (line: string) => `${GRAY}param pace 1..9 default 1\nedition short { ${line}`;
  expect(await labels('gray.sand', half(''), 'edition short { |')).toEqual(['move', 'set']);
  expect(await labels('gray.sand', half('set '), 'edition short { set |')).toEqual(['pace']);
  expect(await labels('gray.sand', text.replace('in short', 'in '), 'expect "x" in |')).toEqual(['short']);
  open('gray.sand', text);
  const renamed = async (needle: string) => {
    const { changes } = await connection.sendRequest<{ changes: Record<string, unknown[]> }>('textDocument/rename', {
      ...doc('gray.sand'),
      position: at(text, needle),
      newName: 'other',
    });
    return Object.values(changes).flat().length;
  };
  expect(await renamed('set pa|ce')).toBe(2);
  expect(await renamed('in sho|rt')).toBe(2);
  open('gray.sand', GRAY);
});

test('an action is renamed where it is explained', async () => {
  const text = `${GRAY}action call by pm { then lower tension by 1 }\nexplained dominant of call because "It is free."\n`;
  open('gray.sand', text);
  const { changes } = await connection.sendRequest<{ changes: Record<string, { newText: string }[]> }>(
    'textDocument/rename',
    { ...doc('gray.sand'), position: at(text, 'action c|all'), newName: 'ring' },
  );
  expect(Object.values(changes).flat()).toHaveLength(2);
  open('gray.sand', GRAY);
});

test('completion after a dot offers what the instance has, and words at the start of a line', async () => {
  const half = `${CAMPAIGN}rule half { when gray.`;
  expect(await labels('campaign.sand', half, 'when gray.|')).toEqual(['hulls', 'posture', 'crisis']);
  expect(await labels('campaign.sand', `${CAMPAIGN}ru`, '\nru|')).toEqual(expect.arrayContaining(['rule', 'track']));
  open('campaign.sand', CAMPAIGN);
});

test('formatting gives the text laid out', async () => {
  const [edit] = await connection.sendRequest<{ newText: string }[]>('textDocument/formatting', {
    ...doc('gray.sand'),
    options: { tabSize: 2, insertSpaces: true },
  });
  const laidOut = format(readFileSync(join(folder, 'gray.sand'), 'utf8'));
  expect(edit?.newText).toBe('text' in laidOut ? laidOut.text : undefined);
});
