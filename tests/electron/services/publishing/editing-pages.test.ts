/** What is kept of a portal's editing page, and the article that is given out to be filled in there. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { FormMarks } from '../../../../shared/domain/filling/form-field.ts';
import { approvedPaper, type Desk, openDesk } from './desk.ts';

const MARKS: FormMarks = {
  title: { kind: 'text', tag: 'input', type: 'text', name: 'tieude', label: 'tiêu đề', nth: 0, of: 1 },
};

describe('a portal’s editing page', () => {
  let desk: Desk;
  let portalId: number;
  let documentId: number;
  let outboxId: number;

  beforeEach(async () => {
    desk = await openDesk();
    desk.portal.byHand = true;
    const portal = { name: 'Cổng tỉnh', kind: 'handover' as const, url: 'tinh.example.vn', user: '' };
    portalId = (await desk.backend.call('portal:save', { portal })).id;
    documentId = await approvedPaper(desk);
    const { id } = await desk.backend.call('article:make', { documentId });
    outboxId = (await desk.backend.call('outbox:push', { articleId: id, portalId })).outbox;
  });

  const facts = () => desk.backend.call('editing-page:get', { portalId, outboxId });

  it('begins at the portal’s address, with no host agreed to and nothing taught', async () => {
    expect(await facts()).toEqual({
      portal: 'Cổng tỉnh',
      start: 'https://tinh.example.vn',
      hosts: [],
      marks: null,
      taughtAt: '',
      article: { title: 'Cải cách thủ tục hành chính', address: null, isDone: false },
    });
  });

  it('keeps what was agreed to and taught, also when the account is changed and the program starts again', async () => {
    const address = 'https://tinh.example.vn/dang?p_auth=Xy12&muc=3#dau';
    await desk.backend.call('editing-page:agree', { portalId, host: 'tinh.example.vn' });
    await desk.backend.call('editing-page:agree', { portalId, host: 'dangnhap.example.vn' });
    await desk.backend.call('editing-page:teach', { portalId, address, marks: MARKS });
    const portal = { name: 'Cổng của tỉnh', kind: 'handover' as const, url: 'tinh.example.vn', user: '' };
    await desk.backend.call('portal:save', { id: portalId, portal });
    await desk.restart();
    expect(await facts()).toMatchObject({
      portal: 'Cổng của tỉnh',
      // A token of one visit is not kept.
      start: 'https://tinh.example.vn/dang?muc=3',
      hosts: ['tinh.example.vn', 'dangnhap.example.vn'],
      marks: MARKS,
    });
  });

  it('is that of the article itself once it was posted there', async () => {
    await desk.backend.call('outbox:close-by-hand', {
      id: outboxId,
      address: 'https://tinh.example.vn/tin/17',
      editedAt: 'https://tinh.example.vn/sua?id=17',
    });
    expect(await facts()).toMatchObject({
      start: 'https://tinh.example.vn/sua?id=17',
      article: { address: 'https://tinh.example.vn/tin/17', isDone: true },
    });
  });

  it('is given the article only while it waits, and only after the guard read it', async () => {
    expect(await desk.backend.call('editing-page:article', { id: outboxId })).toMatchObject({
      title: 'Cải cách thủ tục hành chính',
      html: '<p>Thực trạng và giải pháp.</p>',
      text: 'Thực trạng và giải pháp.',
      picture: null,
    });
    await desk.backend.call('document:move', { id: documentId, move: 'reopen', reason: 'sửa' });
    const { head, revision, body } = await desk.backend.call('document:get', { id: documentId });
    const marked = { ...head, circulation: 'Lưu hành nội bộ' as const };
    await desk.backend.call('document:save', { id: documentId, body, head: marked, baseRevision: revision });
    await expect(desk.backend.call('editing-page:article', { id: outboxId })).rejects.toMatchObject({
      code: 'state-forbids',
    });
    await desk.backend.call('document:move', { id: documentId, move: 'approve' });
    await expect(desk.backend.call('editing-page:article', { id: outboxId })).rejects.toMatchObject({
      code: 'guard-blocked',
    });
    await desk.backend.call('outbox:close-by-hand', { id: outboxId, address: 'https://tinh.example.vn/1' });
    await expect(desk.backend.call('editing-page:article', { id: outboxId })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is none where the program logs in itself', async () => {
    desk.portal.byHand = false;
    const given = { portalId: desk.portalId, outboxId: null };
    await expect(desk.backend.call('editing-page:get', given)).rejects.toMatchObject({ code: 'not-by-hand' });
  });

  it.each(['evil.example/../x', 'a b', 'x@y', 'https://x', ''])('agrees to no host “%s”', async (host) => {
    await expect(desk.backend.call('editing-page:agree', { portalId, host })).rejects.toThrow();
  });
});
