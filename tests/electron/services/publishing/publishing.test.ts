import { describe, expect, it } from 'vitest';
import { refusal } from '../../../support/refusal.ts';
import { docx, p } from '../../import/support/docx-fixture.ts';
import { NAMES } from '../cell.ts';
import {
  approvedMinutes,
  approvedPaper,
  type Desk,
  editData,
  openDesk,
  push,
  queueOf,
  runAfter,
} from './desk.ts';

const text = (content: string) => new TextEncoder().encode(content);

/** Saves other content into the article of a document. */
async function change(desk: Desk, documentId: number, more: Record<string, unknown>): Promise<number> {
  const article = await desk.backend.call('article:make', { documentId });
  const { id, revision: baseRevision, content } = article;
  await desk.backend.call('article:save', { id, baseRevision, content: { ...content, ...more } });
  return id;
}

async function attach(desk: Desk, documentId: number, fileName: string, bytes: Uint8Array): Promise<number> {
  const { id, revision } = await desk.backend.call('article:make', { documentId });
  const file = { fileName, title: 'Phụ lục', role: 'attachment' as const, bytes };
  await desk.backend.call('article:attach', { id, baseRevision: revision, file });
  return id;
}

describe('an article made from minutes', () => {
  it('tells day, cell, chair, topic and the conclusion, to the inside only', async () => {
    const desk = await openDesk();
    const { content } = await desk.backend.call('article:make', { documentId: await approvedMinutes(desk) });
    expect(content).toMatchObject({
      category: 'Hoạt động Đảng - Đoàn thể',
      date: '2020-03-12',
      visibility: 'internal',
    });
    const whole = `${content.title}\n${content.summary}\n${content.body}`;
    for (const words of [
      'Chi bộ Phòng Kế hoạch',
      'Cải cách thủ tục hành chính',
      '12/3/2020',
      `Đồng chí ${NAMES[0]} chủ trì`,
      'Thống nhất cách làm.',
    ]) {
      expect(whole).toContain(words);
    }
  });

  it('names nobody who spoke, and passes the guard', async () => {
    const desk = await openDesk();
    const article = await desk.backend.call('article:make', { documentId: await approvedMinutes(desk) });
    expect(article.content.body).not.toContain('rút ngắn');
    expect(article.content.body).not.toContain('đồng tình');
    expect(article.content.body).not.toContain(NAMES[3]);
    expect(article.findings).toEqual([]);
  });
});

describe('an article', () => {
  it('is made once of a document, and of plans, topic papers and minutes only', async () => {
    const desk = await openDesk();
    const documentId = await approvedPaper(desk);
    const { id } = await desk.backend.call('article:make', { documentId });
    expect((await desk.backend.call('article:make', { documentId })).id).toBe(id);
    const { document } = await desk.backend.call('document:create', { kind: 'CV', title: 'Góp ý' });
    await expect(desk.backend.call('article:make', { documentId: document.id })).rejects.toThrow(
      refusal('article-not-for-kind'),
    );
  });

  it('of a paper with an endless title has the beginning of it; of an endless paper none is made', async () => {
    const { backend } = await openDesk();
    const make = async (title: string, body: string) => {
      const { document } = await backend.call('document:create', { kind: 'CĐ', title });
      await backend.call('document:save', { id: document.id, body, baseRevision: 1 });
      return backend.call('article:make', { documentId: document.id });
    };
    const { content } = await make('trách nhiệm nêu gương '.repeat(20), 'Câu một.\n');
    expect(content.title).toMatch(/^Trách nhiệm nêu gương trách .{200,}…$/u);
    await expect(make('Nêu gương', 'Câu này dài. '.repeat(100_000))).rejects.toThrow(
      refusal('invalid-input'),
    );
  });

  it('has revisions of its own and refuses a stale one', async () => {
    const desk = await openDesk();
    const id = await change(desk, await approvedPaper(desk), { title: 'Tiêu đề mới' });
    const view = await desk.backend.call('article:get', { id });
    expect(view.revisions.map(({ revision }) => revision)).toEqual([2, 1]);
    const stale = { id, baseRevision: 1, content: { ...view.content, title: 'Khác' } };
    await expect(desk.backend.call('article:save', stale)).rejects.toThrow(refusal('stale-revision'));
  });

  it('says when its document has changed, until somebody has seen to it', async () => {
    const desk = await openDesk();
    const documentId = await approvedPaper(desk);
    const { id } = await desk.backend.call('article:make', { documentId });
    await desk.backend.call('document:move', { id: documentId, move: 'reopen', reason: 'sửa' });
    await desk.backend.call('document:save', { id: documentId, body: 'Nội dung mới.', baseRevision: 2 });
    const view = await desk.backend.call('article:get', { id });
    expect(view.isSourceNewer).toBe(true);
    expect((await desk.backend.call('article:draft', { id })).body).toContain('Nội dung mới.');
    const { content, revision: baseRevision } = view;
    const seen = await desk.backend.call('article:save', { id, baseRevision, content, acceptsSource: true });
    expect(seen.isSourceNewer).toBe(false);
  });

  it('never holds a secrecy mark', async () => {
    const desk = await openDesk();
    await expect(change(desk, await approvedPaper(desk), { body: 'MẬT\n\nNội dung' })).rejects.toThrow(
      refusal('secrecy-mark'),
    );
  });

  it('does not say its summary twice', async () => {
    const desk = await openDesk();
    const content = { title: 'T', summary: 'Câu đầu.', body: 'Câu đầu.\n\nCâu sau.' };
    const { html } = await desk.backend.call('article:preview', { content });
    expect(html).not.toContain('Câu đầu');
    expect(html).toContain('Câu sau');
  });

  it('is looked over before it goes: everything that would be sent, and where', async () => {
    const desk = await openDesk();
    const articleId = await attach(desk, await approvedPaper(desk), 'Phụ lục.txt', text('Danh mục'));
    expect(await desk.backend.call('outbox:review', { articleId, portalId: desk.portalId })).toMatchObject({
      title: 'Cải cách thủ tục hành chính',
      category: 'Hoạt động Đảng - Đoàn thể',
      attachments: [{ title: 'Phụ lục', fileName: 'Phụ lục.txt' }],
      host: 'so.example.vn',
      wish: 'publish',
      barred: 'no',
    });
  });
});

describe('the guard before the queue', () => {
  it('lets nothing of an unapproved paper go', async () => {
    const desk = await openDesk();
    const { document } = await desk.backend.call('document:create', { kind: 'CĐ', title: 'Bài' });
    await expect(push(desk, document.id)).rejects.toThrow(refusal('state-forbids'));
  });

  it.each([
    ['title', { title: 'Danh sách (Lưu hành nội bộ)' }],
    ['summary', { summary: 'Đồng chí sinh ngày 12/3/1980.' }],
    ['body', { body: 'Nội dung\n\nCCCD số 077080012345' }],
    ['author', { author: 'DỰ THẢO LẦN 2' }],
  ])('reads the %s', async (_, more) => {
    const desk = await openDesk();
    const documentId = await approvedPaper(desk);
    await change(desk, documentId, more);
    await expect(push(desk, documentId)).rejects.toThrow(refusal('guard-blocked'));
    await expect(push(desk, documentId, { visibility: 'internal', saysYes: true })).rejects.toThrow(
      refusal('guard-blocked'),
    );
    expect(await queueOf(desk)).toEqual([]);
  });

  it.each([
    ['a Word file', 'a.docx', docx({ body: p('Nội dung'), headers: [p('LƯU HÀNH NỘI BỘ')] })],
    ['a text file', 'a.txt', text('Thẻ đảng viên số 91.012345')],
  ])('reads %s', async (_, fileName, bytes) => {
    const desk = await openDesk();
    const documentId = await approvedPaper(desk);
    await attach(desk, documentId, fileName, bytes);
    const failed = await push(desk, documentId).catch((error: unknown) => error);
    expect(failed).toMatchObject({
      code: 'guard-blocked',
      detail: { findings: [expect.stringContaining('Phụ lục')] },
    });
  });

  it('knows the mark of the paper it was made from', async () => {
    const desk = await openDesk();
    const { document } = await desk.backend.call('document:create', { kind: 'CĐ', title: 'Bài' });
    const { head } = await desk.backend.call('document:get', { id: document.id });
    const save = { id: document.id, body: 'Nội dung.', baseRevision: document.revision };
    await desk.backend.call('document:save', { ...save, head: { ...head, circulation: 'Lưu hành nội bộ' } });
    await desk.backend.call('document:move', { id: document.id, move: 'approve' });
    await expect(push(desk, document.id)).rejects.toThrow(refusal('guard-blocked'));
  });

  it('lets the full minutes go to the inside only, after a yes each time, and writes it down', async () => {
    const desk = await openDesk();
    const documentId = await approvedMinutes(desk);
    const { id, revision } = await desk.backend.call('article:make', { documentId });
    await desk.backend.call('article:attach-paper', { id, baseRevision: revision });
    const visibility = 'public';
    await expect(push(desk, documentId, { visibility })).rejects.toThrow(refusal('inside-only'));
    await expect(push(desk, documentId, { visibility, saysYes: true })).rejects.toThrow(
      refusal('inside-only'),
    );
    await expect(push(desk, documentId, { visibility: 'internal' })).rejects.toThrow(refusal('inside-only'));
    await push(desk, documentId, { visibility: 'internal', saysYes: true });
    const journal = await desk.backend.call('journal:list', { entity: 'article' });
    expect(journal.map(({ action }) => action)).toContain('confirm-internal');
    await runAfter(desk, 0);
    expect(desk.portal.posts[0]?.article).toMatchObject({
      visibility: 'internal',
      attachments: [{ title: expect.any(String) }],
    });
    await expect(push(desk, documentId, { visibility: 'internal' })).rejects.toThrow(refusal('inside-only'));
  });
});

describe('the guard before the line', () => {
  it.each([
    ['text', `json_set(content, '$.body', 'Lưu hành nội bộ')`],
    ['title', `json_set(content, '$.title', 'Đồng chí Trần Minh Khoa đề nghị khen thưởng')`],
    ['attachments', `json_set(content, '$.attachments[0].sha256', '${'0'.repeat(64)}')`],
    ['shape', `'{"title":7}'`],
  ])('blocks a row whose %s was changed behind its back', async (_, sql) => {
    const desk = await openDesk();
    const documentId = await approvedPaper(desk);
    await attach(desk, documentId, 'a.txt', text('Danh mục'));
    await push(desk, documentId);
    await desk.backend.close();
    editData(desk.backend.folder, `UPDATE outbox SET content = ${sql}`);
    await desk.restart();
    await runAfter(desk, 0);
    expect([await queueOf(desk), desk.portal.calls]).toEqual([['publish blocked 0'], []]);
  });

  it('blocks inner matters that were made public, or changed, after the yes', async () => {
    for (const sql of [
      `json_set(content, '$.visibility', 'public')`,
      `json_set(content, '$.body', 'Lê Bảo Ngọc đề nghị làm rõ.')`,
    ]) {
      const desk = await openDesk();
      const documentId = await approvedPaper(desk);
      await change(desk, documentId, { body: 'Đặng Văn Sơn đề nghị rút ngắn.' });
      await push(desk, documentId, { visibility: 'internal', saysYes: true });
      await desk.backend.close();
      editData(desk.backend.folder, `UPDATE outbox SET content = ${sql}`);
      await desk.restart();
      await runAfter(desk, 0);
      expect([await queueOf(desk), desk.portal.calls]).toEqual([['publish blocked 0'], []]);
    }
  });

  it('reads an attachment again: bytes that are not those that were taken do not go', async () => {
    const desk = await openDesk();
    const documentId = await approvedPaper(desk);
    await attach(desk, documentId, 'a.txt', text('Danh mục'));
    await push(desk, documentId);
    await desk.backend.close();
    editData(
      desk.backend.folder,
      "DROP TRIGGER article_file_stays; UPDATE article_file SET bytes = x'414243'",
    );
    editData(
      desk.backend.folder,
      "CREATE TRIGGER article_file_stays BEFORE UPDATE ON article_file\nBEGIN\n  SELECT RAISE(ABORT, 'article files are only added');\nEND",
    );
    await desk.restart();
    await runAfter(desk, 0);
    expect([await queueOf(desk), desk.portal.calls]).toEqual([['publish blocked 0'], []]);
  });
});

describe('an account', () => {
  it('has an https address, except on this machine, and a name of its own', async () => {
    const { backend } = await openDesk();
    const add = (name: string, url: string) =>
      backend.call('portal:save', { portal: { name, kind: 'wordpress', url, user: 'a' } });
    expect((await add('Một', 'http://cong.example.vn/tin/?x=1')).url).toBe('https://cong.example.vn/tin');
    expect((await add('Hai', 'http://127.0.0.1:8080/')).url).toBe('http://127.0.0.1:8080');
    await expect(add('Ba', 'ftp://x')).rejects.toThrow(refusal('portal-address'));
    await expect(add('Một', 'https://khac.example.vn')).rejects.toThrow(refusal('duplicate'));
  });

  it('is told what is wrong when it is tried', async () => {
    const desk = await openDesk();
    desk.portal.faults = [{ when: 'before', fault: 'auth', sentence: 'Sai mật khẩu ứng dụng.' }];
    expect(await desk.backend.call('portal:test', { id: desk.portalId })).toEqual({
      ok: false,
      answer: 'Sai mật khẩu ứng dụng.',
      lacks: [],
    });
  });

  it('trusts an authority of the office only when it is one', async () => {
    const { backend } = await openDesk();
    const portal = {
      name: 'CA',
      kind: 'wordpress' as const,
      url: 'https://a.vn',
      user: 'a',
      caPem: 'không phải',
    };
    await expect(backend.call('portal:save', { portal })).rejects.toThrow(refusal('file-unreadable'));
  });

  it('is gone from the list when removed, and what waited for it does not go', async () => {
    const desk = await openDesk();
    await push(desk, await approvedPaper(desk));
    await desk.backend.call('portal:remove', { id: desk.portalId });
    await runAfter(desk, 0);
    expect([await desk.backend.call('portal:list', {}), desk.portal.calls]).toEqual([[], []]);
  });
});
