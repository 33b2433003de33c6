/** A program that is killed while it sends: whatever was queued arrives, once. Against a real WordPress. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRunWordPress, startWordPress, type WordPress } from '../portal/tools/wordpress.ts';
import { openTestBackend } from '../support/backend.ts';
import { CLI_MAIN, cliJson, wordPressWords } from '../support/cli.ts';
import { temporaryFolder } from '../support/folders.ts';
import { LONG } from '../support/long.ts';

/** The step it is killed at, by what it says on standard error: the first is said when the wish is in the queue. */
const KILLED_AT = [1, 2, 3, 4, 5, 6, 7, 8];

/** By REST; in the long form by XML-RPC too. */
const DOORS = LONG ? ['', '/xmlrpc.php'] : [''];

describe.skipIf(!canRunWordPress()).each(DOORS)('a push that is killed (address%s)', (door) => {
  let site: WordPress;
  let folder: string;
  let env: NodeJS.ProcessEnv;
  const papers: { id: number; title: string }[] = [];

  beforeAll(async () => {
    site = await startWordPress();
    folder = path.join(temporaryFolder(), 'so');
    const { url, user, password } = site.account('bientap');
    env = { ...process.env, SCD_PORTAL_PASSWORD: password };
    await cliJson(folder, 'sample');
    await cliJson(folder, ...wordPressWords(url + door, user));
    const backend = openTestBackend(undefined, folder);
    for (const step of KILLED_AT) {
      const title = `Chuyên đề thử ${step}`;
      const { document } = await backend.call('document:create', { kind: 'CĐ', title });
      const { id, revision: baseRevision } = document;
      await backend.call('document:save', {
        id,
        body: `Mở đầu ${step}.\n\nNội dung ${step}.`,
        baseRevision,
      });
      await backend.call('document:move', { id, move: 'approve' });
      const article = await backend.call('article:make', { documentId: id });
      const file = { fileName: 'Phụ lục.txt', title: 'Phụ lục', role: 'attachment' as const };
      const bytes = new TextEncoder().encode(`Danh mục ${step}`);
      await backend.call('article:attach', { id: article.id, baseRevision: 1, file: { ...file, bytes } });
      papers.push({ id, title });
    }
    await backend.close();
  }, 420_000);
  afterAll(() => site?.stop());

  const start = (...words: string[]) =>
    spawn(process.execPath, [CLI_MAIN, ...words, '--data', folder], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });

  /** Kills it with its nth word; the first word is the review of what was queued, on three lines. */
  async function pushUntil(id: number, step: number): Promise<string> {
    const push = start('push', String(id), '--portal', 'Sở', '--yes');
    let said = '';
    push.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const lines = said.split('\n').length - 1;
      if (lines >= 3 + step) push.kill('SIGKILL');
    });
    await once(push, 'close');
    return push.signalCode === null ? 'ended' : (said.trim().split('\n').at(-1) ?? '');
  }

  async function runOutbox(): Promise<void> {
    await once(start('outbox', 'run', '--now'), 'close');
  }

  it('is never lost once it is queued, and never there twice', async () => {
    const killedAt: string[] = [];
    for (const [index, { id }] of papers.entries()) killedAt.push(await pushUntil(id, KILLED_AT[index] ?? 1));
    for (let pass = 0; pass < 3; pass += 1) await runOutbox();
    const rows = await cliJson<{ article: number; state: string; lastAnswer: string }[]>(
      folder,
      'outbox',
      'list',
    );
    expect(rows.filter(({ state }) => state !== 'done')).toEqual([]);

    expect(rows).toHaveLength(papers.length);
    for (const { title } of papers) {
      const posts = await site.sql(
        `SELECT post_status FROM wp_posts WHERE post_type = 'post' AND post_title = '${title}'`,
      );
      expect([title, posts.flat()]).toEqual([title, ['publish']]);
    }
    const drafts = await site.sql(
      "SELECT ID FROM wp_posts WHERE post_type = 'post' AND post_status IN ('draft', 'pending', 'private')",
    );
    expect(drafts).toEqual([]);
    const files = await site.sql("SELECT ID FROM wp_posts WHERE post_type = 'attachment'");
    expect(files).toHaveLength(papers.length);
    process.stdout.write(`Killed at: ${killedAt.join(' | ')}\n`);
    expect(new Set(killedAt.filter((word) => word !== 'ended')).size).toBeGreaterThan(2);
  }, 240_000);
});
