/** Several programs on one data folder, and programs that die. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSample, openTestBackend } from '../../support/backend.ts';
import { CLI_MAIN, cliJson } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { completePaper } from '../services/cell.ts';

const EACH = 50;

describe('two programs issuing fifty papers each at the same time', () => {
  it('give a hundred distinct consecutive numbers', async () => {
    const backend = await openSample();
    const ids: number[] = [];
    for (let index = 0; index < EACH * 2; index += 1) {
      const { document } = await backend.call('document:create', {
        kind: 'TB',
        title: `lịch trực tuần ${index + 1}`,
      });
      await completePaper(backend, document.id);
      await backend.call('document:move', { id: document.id, move: 'approve' });
      ids.push(document.id);
    }
    await backend.close();
    const issueAll = async (mine: readonly number[]): Promise<number[]> => {
      const numbers: number[] = [];
      for (const id of mine) {
        const issued = await cliJson<{ number: number }>(
          backend.folder,
          'issue',
          String(id),
          '--date',
          '2020-05-04',
        );
        numbers.push(issued.number);
      }
      return numbers;
    };
    const [one, other] = await Promise.all([issueAll(ids.slice(0, EACH)), issueAll(ids.slice(EACH))]);
    const numbers = [...one, ...other].sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: EACH * 2 }, (_, index) => index + 1));
    const register = await cliJson<{ number: number }[]>(backend.folder, 'register', '--kind', 'TB');
    expect(register.map((entry) => entry.number)).toEqual(numbers);
  }, 300_000);
});

describe('a program killed while it saves', () => {
  it('loses no revision it acknowledged, and the next one goes on', async () => {
    const folder = temporaryFolder();
    const backend = openTestBackend(undefined, path.join(folder, 'so'));
    await backend.call('sample:create', {});
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'thử ngắt điện' });
    await backend.close();
    const body = path.join(folder, 'body.md');
    let acknowledged = 1;
    let deaths = 0;
    for (let round = 0; round < 30; round += 1) {
      writeFileSync(body, `Lần ${round}: văn bản này phải còn nguyên.\n`);
      const shown = await cliJson<{ revision: number }>(backend.folder, 'show', String(document.id));
      expect(shown.revision).toBeGreaterThanOrEqual(acknowledged);
      const words = ['save', String(document.id), '--body', body, '--base', String(shown.revision), '--json'];
      const answer = await runAndKill([...words, '--data', backend.folder], 40 + ((round * 97) % 900));
      if (answer === '') deaths += 1;
      else acknowledged = (JSON.parse(answer) as { revision: number }).revision;
    }
    expect(deaths).toBeGreaterThan(3);
    const revisions = await openTestBackend(undefined, backend.folder).call('document:revisions', {
      id: document.id,
    });
    expect(revisions.map(({ revision }) => revision)).toContain(acknowledged);
    expect(await cliJson<{ ok: boolean }>(backend.folder, 'verify')).toMatchObject({ ok: true });
  }, 300_000);
});

/** Runs a verb and kills it after a while; what it had printed by then. */
function runAndKill(words: readonly string[], afterMs: number): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI_MAIN, ...words], { stdio: ['ignore', 'pipe', 'ignore'] });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
    child.on('close', () => {
      clearTimeout(timer);
      resolve(printed);
    });
  });
}
