import { describe, expect, it } from 'vitest';
import { refusal } from '../../../support/refusal.ts';
import { approvedPaper, type Desk, openDesk, push } from './desk.ts';

/** A wish for a portal that is served by hand. */
async function openByHand(): Promise<{ desk: Desk; documentId: number; id: number; article: number }> {
  const desk = await openDesk();
  desk.portal.byHand = true;
  await desk.backend.call('portal:test', { id: desk.portalId });
  const documentId = await approvedPaper(desk);
  const { outbox, article } = await push(desk, documentId);
  return { desk, documentId, id: outbox, article };
}

const address = 'https://so.example.vn/tin/17';

describe('a wish that is closed by hand', () => {
  it('twice at once is closed once', async () => {
    const { desk, id, article } = await openByHand();
    const tries = await Promise.allSettled([
      desk.backend.call('outbox:close-by-hand', { id, address }),
      desk.backend.call('outbox:close-by-hand', { id, address: `${address}0` }),
    ]);
    expect(tries.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    const notes = await desk.backend.call('journal:list', { entity: 'article', entityId: article });
    expect(notes.filter(({ action }) => action === 'publish')).toHaveLength(1);
    expect(await desk.backend.call('outbox:list', {})).toMatchObject([{ address }]);
  });

  it('stays open when it got a newer text while its address was looked at', async () => {
    const { desk, id, article } = await openByHand();
    desk.portal.during = async () => {
      desk.portal.during = null;
      const { content, revision } = await desk.backend.call('article:get', { id: article });
      const changed = { ...content, title: 'Cải cách hành chính năm nay' };
      await desk.backend.call('article:save', { id: article, baseRevision: revision, content: changed });
      await desk.backend.call('outbox:push', { articleId: article, portalId: desk.portalId });
    };
    await expect(desk.backend.call('outbox:close-by-hand', { id, address })).rejects.toThrow(
      refusal('duplicate'),
    );
    expect(await desk.backend.call('outbox:list', {})).toMatchObject([{ id, state: 'queued' }]);
  });
});

describe('an account that is changed while it is tried', () => {
  it('does not take on what the old one was answered', async () => {
    const desk = await openDesk();
    const portal = { name: 'Cổng của Sở', kind: 'wordpress' as const, url: 'so.example.vn/', user: 'khac' };
    desk.portal.during = async () => {
      desk.portal.during = null;
      await desk.backend.call('portal:save', { id: desk.portalId, portal });
    };
    await desk.backend.call('portal:test', { id: desk.portalId });
    expect(await desk.backend.call('portal:list', {})).toMatchObject([{ user: 'khac', account: null }]);
  });
});
