/** The password of a portal is in no file the program writes, whoever runs it and whatever goes wrong. */
import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBackend, TEMPLATES } from '../support/backend.ts';
import { runCli, wordPressWords } from '../support/cli.ts';
import { temporaryFolder } from '../support/folders.ts';
import { leaksIn } from './leaks.ts';

const USER = 'bientap';
const PASSWORD = 'Zq7w Lm2x Tb9k Vr4n';
const FORMS = [
  PASSWORD,
  PASSWORD.replaceAll(' ', ''),
  Buffer.from(PASSWORD).toString('base64'),
  Buffer.from(`${USER}:${PASSWORD}`).toString('base64'),
  Buffer.from(`${USER}:${PASSWORD.replaceAll(' ', '')}`).toString('base64'),
  encodeURIComponent(PASSWORD),
];

const work = temporaryFolder();
const data = path.join(work, 'so');
const children: ChildProcess[] = [];
let said = '';
let requests = 0;
let logins = 0;

/** A portal that sends back whatever it was sent, in every way it can. */
const server = createServer((request, response) => {
  requests += 1;
  const login = request.headers.authorization ?? '';
  if (login.includes(Buffer.from(`${USER}:${PASSWORD}`).toString('base64'))) logins += 1;
  const echo = `${login} ${Buffer.from(login.slice(6), 'base64').toString()}`;
  // Refused only at the end: a refused account stands still, and nothing more would be sent.
  const status = [500, 503, 400, 500, 503][requests - 1] ?? 401;
  response.writeHead(status, { 'Content-Type': 'application/json', 'X-Echo': encodeURIComponent(echo) });
  response.end(JSON.stringify({ code: 'echo', message: echo, data: { status } }));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  server.closeAllConnections();
  server.close();
});

async function cli(...words: string[]): Promise<void> {
  const run = await runCli(data, ...words);
  said += run.stdout + run.stderr;
}

describe('the password of a portal', () => {
  beforeAll(async () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    process.env.SCD_PORTAL_PASSWORD = PASSWORD;
    process.env.SCD_DEBUG = '1';
    try {
      await cli('sample');
      await cli(...wordPressWords(url, USER), '--json');
      await cli('portal', 'test', 'Sở');
      await cli('push', '2', '--portal', 'Sở', '--yes');
      await cli('outbox', 'run', '--now');
      await cli('outbox', 'run', '--now', '--json');
      await cli('withdraw', '2', '--portal', 'Sở', '--yes', '--json');
      await cli('outbox', 'list', '--json');
      await cli('journal', '--json');
      await cli('backup', '--out', path.join(work, 'sao-luu.db'));
      await cli('export-all', '--out', path.join(work, 'ho-so'));
    } finally {
      delete process.env.SCD_PORTAL_PASSWORD;
      delete process.env.SCD_DEBUG;
    }
  });

  it('has really been used', () => {
    expect(logins).toBeGreaterThan(2);
    expect(FORMS.every((form) => !said.includes(form))).toBe(true);
  });

  it('is in no database, log, backup or exported file', () => {
    expect(leaksIn(work, FORMS)).toEqual([]);
  });

  it('is in no file, log or crash file of a backend that is killed in the middle', async () => {
    const messages: unknown[] = [];
    const seenIds = new Set<number | undefined>();
    const output: Buffer[] = [];
    const child = fork(path.resolve(import.meta.dirname, '../../electron/backend.ts'), [data, TEMPLATES], {
      serialization: 'advanced',
      cwd: work,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    children.push(child);
    child.stdout?.on('data', (bytes: Buffer) => output.push(bytes));
    child.stderr?.on('data', (bytes: Buffer) => output.push(bytes));
    const answered = new Promise<void>((resolve) => {
      child.on('message', (message: { id?: number }) => {
        messages.push(message);
        seenIds.add(message.id);
        // The first word of the sending is enough: it is in the middle of it.
        if (seenIds.has(2) && seenIds.has(3)) resolve();
      });
    });
    const account = `${USER} http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    child.send({ id: 1, given: { account, password: PASSWORD } });
    child.send({ id: 2, channel: 'portal:list', input: {} });
    child.send({ id: 3, channel: 'outbox:run', input: { ignoresWaiting: true } });
    await answered;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    expect(leaksIn(work, FORMS)).toEqual([]);
    const seen = JSON.stringify(messages) + Buffer.concat(output).toString();
    expect(FORMS.filter((form) => seen.includes(form))).toEqual([]);
    expect(seen).toContain('"hasPassword":true');
  });

  it('belongs to an address: where that changes, there is none any more', async () => {
    const backend = openTestBackend();
    const portal = { name: 'A', kind: 'wordpress' as const, url: 'https://a.example.vn', user: USER };
    const { id } = await backend.call('portal:save', { portal });
    backend.keepPassword(`${USER} https://a.example.vn`, PASSWORD);
    expect((await backend.call('portal:list', {}))[0]?.hasPassword).toBe(true);
    await backend.call('portal:save', { id, portal: { ...portal, url: 'https://khac.example.vn' } });
    expect((await backend.call('portal:list', {}))[0]?.hasPassword).toBe(false);
    await backend.close();
  });
});
