/** By XML-RPC the password lies in the text of every call: it is in no file the program writes, whatever the portal answers. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATEGORY } from '../portal/tools/articles.ts';
import { readCall, writeAnswer, writeFault } from '../portal/tools/plain-xmlrpc.ts';
import { runCli, wordPressWords } from '../support/cli.ts';
import { temporaryFolder } from '../support/folders.ts';
import { leaksIn } from './leaks.ts';

const USER = 'bientap';
const PASSWORD = 'Zq7w <Lm2x> & Tb9k';
const IN_XML = 'Zq7w &lt;Lm2x&gt; &amp; Tb9k';
const FORMS = [
  PASSWORD,
  IN_XML,
  PASSWORD.replaceAll(' ', ''),
  JSON.stringify(PASSWORD).slice(1, -1),
  Buffer.from(PASSWORD).toString('base64'),
  Buffer.from(`${USER}:${PASSWORD}`).toString('base64'),
  encodeURIComponent(PASSWORD),
];

const work = temporaryFolder();
const data = path.join(work, 'so');
let said = '';
let used = 0;

/** A portal that lets her in, and at each write sends back what it was sent, in every way it can. */
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const body = Buffer.concat(parts).toString();
    if (body.includes(IN_XML)) used += 1;
    const { method } = readCall(body);
    const answers: Record<string, string> = {
      'system.listMethods': writeFault(-32601, body),
      'blogger.getUsersBlogs': writeAnswer([{ blogid: '1', url: '', blogName: PASSWORD }]),
      'metaWeblog.getCategories': writeAnswer([{ categoryName: CATEGORY, description: PASSWORD }]),
      'metaWeblog.getRecentPosts': writeAnswer([]),
      'metaWeblog.newMediaObject': writeAnswer({ url: '/tep.txt' }),
    };
    const refusals = [
      () => writeFault(17, `Sai: ${PASSWORD}`),
      () => `<html>${body}</html>`,
      () => body,
      () => writeFault(500, body),
      () => writeAnswer([PASSWORD]),
    ];
    const answer = answers[method] ?? refusals[used % refusals.length]?.() ?? '';
    response.writeHead(200, { 'Content-Type': 'text/xml', 'X-Echo': encodeURIComponent(body) });
    response.end(answer);
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function cli(...words: string[]): Promise<void> {
  const run = await runCli(data, ...words);
  said += run.stdout + run.stderr;
}

describe('the password in a call', () => {
  beforeAll(async () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/xmlrpc.php`;
    process.env.SCD_PORTAL_PASSWORD = PASSWORD;
    process.env.SCD_DEBUG = '1';
    try {
      await cli('sample');
      await cli(...wordPressWords(url, USER), '--json');
      await cli('portal', 'test', 'Sở');
      await cli('push', '2', '--portal', 'Sở', '--yes');
      for (let round = 1; round <= 6; round += 1) await cli('outbox', 'run', '--now', '--json');
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

  it('has really been used, and is said to nobody', () => {
    expect(used).toBeGreaterThan(10);
    expect(said).toContain('MetaWeblog');
    expect(FORMS.filter((form) => said.includes(form))).toEqual([]);
  });

  it('is in no database, log, backup or exported file', () => {
    expect(leaksIn(work, FORMS)).toEqual([]);
  });
});
