import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliJson, runCli, wordPressWords } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/folders.ts';

interface Row {
  id: number;
  article: number;
  action: string;
  state: string;
  attempts: number;
  lastAnswer: string;
}

let data: string;
let server: Server;
let url: string;
/** Headers of every request the server got. */
const heard: (string | undefined)[] = [];

beforeAll(async () => {
  data = path.join(temporaryFolder(), 'so');
  // Not a portal: whatever it is asked, it is not to be taken for success.
  server = createServer((request, response) => {
    heard.push(request.headers.authorization);
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>Đăng nhập mạng</html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await cliJson(data, 'sample');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const code = async (...words: string[]) => (await runCli(data, ...words)).code;

describe('portals on the command line', () => {
  it('are declared, listed and taken away', async () => {
    const added = await cliJson<{ id: number }>(
      data,
      'portal',
      'add',
      '--kind',
      'handover',
      '--name',
      'Cổng thử',
    );
    const list = await cliJson<{ id: number; name: string; kind: string }[]>(data, 'portal', 'list');
    expect(list).toMatchObject([{ id: added.id, name: 'Cổng thử', kind: 'handover' }]);
    await cliJson(data, 'portal', 'remove', 'Cổng thử');
    expect(await cliJson(data, 'portal', 'list')).toEqual([]);
  });

  it('are refused in words when typed wrongly', async () => {
    expect(await code('portal', 'add', '--kind', 'joomla', '--name', 'x')).toBe(2);
    expect(await code('portal', 'fly')).toBe(2);
    expect(
      await code('portal', 'add', '--kind', 'wordpress', '--name', 'x', '--url', 'ftp://a', '--user', 'a'),
    ).toBe(3);
    expect(await code('portal', 'test', '--name', 'không có')).toBe(3);
  });
});

describe('an article on the command line', () => {
  it('is made of its document and shown', async () => {
    const article = await cliJson<Record<string, unknown>>(data, 'article', '2');
    expect(article).toMatchObject({ documentId: 2, category: 'Hoạt động Đảng - Đoàn thể', findings: [] });
    expect(await cliJson(data, 'article', '2')).toMatchObject({ id: article.id });
  });

  it('takes a file with it, which the guard reads', async () => {
    const file = path.join(temporaryFolder(), 'phu-luc.txt');
    writeFileSync(file, 'Lưu hành nội bộ');
    const article = await cliJson<{ findings: unknown[] }>(data, 'article', '1', '--attach', file);
    expect(article.findings).toMatchObject([{ rule: 'circulation' }]);
  });
});

describe('pushing on the command line', () => {
  beforeAll(async () => {
    await cliJson(data, 'portal', 'add', '--kind', 'handover', '--name', 'Tay');
    await cliJson(data, ...wordPressWords(url, 'bientap'));
  });

  it('needs the portal and a yes', async () => {
    expect(await code('push', '2', '--portal', 'Sở')).toBe(2);
    expect(await code('push', '2', '--yes')).toBe(2);
    expect(await code('push', '2', '--portal', 'Sở', '--yes', '--visibility', 'secret')).toBe(2);
  });

  it('is refused for a draft, whose article is not even made, and for what the guard bars', async () => {
    const draft = await runCli(data, 'push', '4', '--portal', 'Sở', '--yes', '--json');
    expect([draft.code, JSON.parse(draft.stderr).code]).toEqual([4, 'state-forbids']);
    const barred = await runCli(data, 'push', '1', '--portal', 'Sở', '--yes', '--json');
    expect([barred.code, JSON.parse(barred.stderr).code]).toEqual([4, 'guard-blocked']);
    expect(JSON.parse(barred.stderr).message).toContain('phu-luc');
    expect(await cliJson(data, 'outbox', 'list')).toEqual([]);
  });

  it('is queued when there is no password, and says what is missing', async () => {
    const pushed = await cliJson<{ article: number; outbox: number; state: string }>(
      data,
      ...['push', '2', '--portal', 'Sở', '--yes'],
    );
    expect(pushed).toEqual({ article: expect.any(Number), outbox: expect.any(Number), state: 'queued' });
    const [row] = await cliJson<Row[]>(data, 'outbox', 'list');
    expect(Object.keys(row ?? {})).toEqual(['id', 'article', 'action', 'state', 'attempts', 'lastAnswer']);
    expect(row).toMatchObject({
      action: 'publish',
      attempts: 0,
      lastAnswer: expect.stringContaining('mật khẩu'),
    });
  });

  it('waits in the queue while something else than the portal answers', async () => {
    const file = path.join(temporaryFolder(), 'mat-khau');
    writeFileSync(file, 'abcd efgh\n');
    const run = await runCli(data, 'push', '2', '--portal', 'Sở', '--yes', '--password-file', file, '--json');
    expect(run.code).toBe(0);
    expect(['queued', 'unknown']).toContain(run.json<{ state: string }>().state);
    expect(heard.length).toBeGreaterThan(0);
    const login = `Basic ${Buffer.from('bientap:abcd efgh').toString('base64')}`;
    expect(heard.filter((header) => header !== undefined && header !== login)).toEqual([]);
    expect((await cliJson<Row[]>(data, 'outbox', 'list'))[0]?.attempts).toBe(1);
  });

  it('tries again when told not to wait, and only then', async () => {
    const file = path.join(temporaryFolder(), 'mat-khau');
    writeFileSync(file, 'abcd efgh');
    const password = ['--password-file', file];
    expect(await cliJson<Row[]>(data, 'outbox', 'run', ...password)).toEqual([]);
    expect(await cliJson<Row[]>(data, 'outbox', 'run', '--now', ...password)).toMatchObject([
      { attempts: 2 },
    ]);
  });

  it('does not give a password to one of several portals by guessing', async () => {
    await cliJson(data, 'portal', 'add', '--kind', 'wordpress', '--name', 'Hai', '--url', url, '--user', 'b');
    const file = path.join(temporaryFolder(), 'mat-khau');
    writeFileSync(file, 'abcd efgh');
    expect(await code('outbox', 'run', '--password-file', file)).toBe(2);
    expect(await code('outbox', 'run', '--password-file', file, '--portal', 'Sở')).toBe(0);
  });

  it('leaves a package to a person where the portal has no interface', async () => {
    expect(await cliJson(data, 'push', '2', '--portal', 'Tay', '--yes')).toMatchObject({ state: 'queued' });
    const [row] = await cliJson<Row[]>(data, 'outbox', 'list');
    expect(row).toMatchObject({
      action: 'publish',
      attempts: 0,
      lastAnswer: expect.stringContaining('bàn giao'),
    });
  });

  it('is taken back as a wish of its own', async () => {
    expect(await cliJson(data, 'withdraw', '2', '--portal', 'Tay', '--yes')).toMatchObject({
      state: 'queued',
    });
    expect(await cliJson<Row[]>(data, 'outbox', 'list')).toMatchObject([
      { action: 'withdraw' },
      { action: 'publish' },
    ]);
    expect(await code('withdraw', '4', '--portal', 'Tay', '--yes')).toBe(3);
  });
});
