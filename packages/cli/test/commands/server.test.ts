import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { launcher } from '../process.ts';
import { straitFolder } from '../strait.ts';

test('answers an editor, and ends when it hangs up', async () => {
  const child = spawn(process.execPath, [launcher, 'server', '--stdio'], { cwd: straitFolder() });
  const answer = new Promise<string>((resolve) => {
    let text = '';
    child.stdout.on('data', (data) => {
      text += String(data);
      if (text.includes('"id":1')) resolve(text);
    });
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const params = { processId: null, rootUri: null, capabilities: {} };
  const request = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
  child.stdin.write(`Content-Length: ${request.length}\r\n\r\n${request}`);
  expect(await answer).toContain('"hoverProvider":true');
  child.stdin.end();
  expect(await ended).toBe(0);
});
