import http from 'node:http';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PortalAdapter } from '../../../electron/portal/adapter.ts';
import { checkAddress } from '../../../electron/portal/handover/address.ts';
import { buildHandover } from '../../../electron/portal/handover/package.ts';
import { openAdapter } from '../../../electron/portal/open.ts';
import { keeper, makeArticle, pictureFile, textFile } from '../../portal/tools/articles.ts';

const photos = [
  pictureFile(new Uint8Array([1]), 'Quang cảnh'),
  pictureFile(new Uint8Array([2]), 'Trao quyết định'),
];
const article = makeArticle('sinh-hoat-0123456789', 1, {
  photos,
  leadPhoto: 1,
  attachments: [textFile('một'), textFile('hai')],
  date: '2020-04-15T02:00:00.000Z',
});

describe('the hand-over package', () => {
  const files = unzipSync(buildHandover(article).bytes);
  const textOf = (name: string) => strFromU8(files[name] ?? new Uint8Array());

  it('holds the text twice, the pictures, the files and the way through the form', () => {
    expect(Object.keys(files).sort()).toEqual([
      'anh/01-anh.png',
      'anh/02-anh.png',
      'huong-dan.html',
      'huong-dan.txt',
      'noi-dung.html',
      'noi-dung.txt',
      'tep/01-van-ban.txt',
      'tep/02-van-ban.txt',
    ]);
    expect(files['tep/02-van-ban.txt']).toEqual(article.attachments[1]?.bytes);
  });

  it('asks in the order of the form', () => {
    const steps = [...textOf('huong-dan.txt').matchAll(/^\[ \] \d+\. (.+)$/gmu)].map((match) =>
      match[1]?.trim(),
    );
    expect(steps).toEqual([
      'Chuyên mục',
      'Tiêu đề',
      'Tóm tắt (sapo)',
      'Ảnh đại diện',
      'Nội dung',
      'Ảnh trong bài 1',
      'Tác giả',
      'Ngày đăng',
      'Tệp đính kèm 1',
      'Tệp đính kèm 2',
      'Phạm vi xem',
      'Xem thử rồi đăng',
      'Báo lại địa chỉ',
    ]);
    expect(textOf('huong-dan.txt')).toContain('15/04/2020');
    expect(textOf('huong-dan.txt')).toContain('anh/02-anh.png');
  });

  it('holds clean HTML, with every value of the form escaped', () => {
    expect(textOf('noi-dung.html')).toContain(article.html);
    expect(textOf('huong-dan.html')).toContain('&amp; “học tập”');
    for (const name of ['noi-dung.html', 'huong-dan.html']) {
      expect(textOf(name)).toMatch(/^<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">/u);
      expect(textOf(name)).not.toMatch(/<script|\son\w+=|javascript:/iu);
    }
    expect(textOf('noi-dung.txt')).toBe('Bản 1: 5 < 6, [gallery] & cộng.\r\nHết bài.\r\n');
    // The mark by which Notepad knows the encoding.
    expect([...(files['noi-dung.txt'] ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('is named after the article, and the same every time', () => {
    expect(buildHandover(article)).toEqual(buildHandover(article));
    expect(buildHandover(article)).toMatchObject({
      fileName: 'sinh-hoat-0123456789.zip',
      html: article.html,
      text: 'Bản 1: 5 < 6, [gallery] & cộng.\nHết bài.',
    });
  });

  it('says it when an article is for the inside', () => {
    const inside = unzipSync(buildHandover({ ...article, visibility: 'internal' }).bytes);
    expect(strFromU8(inside['huong-dan.txt'] ?? new Uint8Array())).toContain('Chỉ nội bộ');
  });
});

describe('a portal served by hand', () => {
  const server = http.createServer((request, response) => {
    const { url = '' } = request;
    if (request.headers.authorization !== undefined) response.writeHead(500);
    else if (url === '/bai') response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    else if (url === '/cu') response.writeHead(301, { Location: '/bai' });
    else if (url === '/vong') response.writeHead(302, { Location: '/vong' });
    else response.writeHead(404, { 'Content-Type': 'text/html' });
    response.end('<html><head><title>Bài &amp; ảnh</title></head><body><p>Nội dung</p></body></html>');
  });
  let site = '';
  const open = (): PortalAdapter =>
    openAdapter({ kind: 'handover', url: '', user: '', password: '', caPem: null });
  const signal = () => AbortSignal.timeout(10_000);
  const base = (path: string) => ({ remoteId: 'x', version: '', contentHash: '', address: site + path });

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    site = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  });
  afterAll(() => void server.close());

  it('says that a person does it', async () => {
    expect((await open().probe(signal())).capabilities).toMatchObject({ byHand: true, withdraw: true });
    await expect(open().put(article, null, keeper(signal()).context)).rejects.toMatchObject({
      fault: 'permanent',
    });
    expect(await open().sweep(article.key, null, signal())).toBe(0);
  });

  it('looks at the address somebody gave, through redirects', async () => {
    expect(await open().read(article.key, base('/cu'), signal())).toMatchObject({
      title: 'Bài & ảnh',
      text: 'Nội dung',
    });
    expect(await open().read(article.key, base('/mat'), signal())).toBeNull();
    expect(await open().read(article.key, null, signal())).toBeNull();
    expect(await checkAddress(`${site}/cu`, signal())).toMatchObject({ address: `${site}/bai` });
  });

  it('says why an address cannot be looked at', async () => {
    await expect(checkAddress(`${site}/vong`, signal())).rejects.toMatchObject({ fault: 'not-portal' });
    await expect(checkAddress('tệp nào đó', signal())).rejects.toMatchObject({ fault: 'permanent' });
    await expect(checkAddress('javascript:alert(1)', signal())).rejects.toMatchObject({ fault: 'permanent' });
    await expect(checkAddress('http://127.0.0.1:1/', signal())).rejects.toMatchObject({ fault: 'retry' });
  });
});
