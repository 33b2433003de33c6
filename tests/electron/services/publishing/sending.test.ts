import { describe, expect, it } from 'vitest';
import { refusal } from '../../../support/refusal.ts';
import { ACCOUNT, approvedPaper, editData, openDesk, PASSWORD, push, queueOf, runAfter } from './desk.ts';

const TITLE = 'Cải cách thủ tục hành chính';

describe('an article on its way to a portal', () => {
  it('is published once, and what the portal shows is known', async () => {
    const desk = await openDesk();
    await push(desk, await approvedPaper(desk));
    expect(await queueOf(desk)).toEqual(['publish queued 0']);
    await runAfter(desk, 0);
    await runAfter(desk, 60);
    expect(desk.portal.titles).toEqual([TITLE]);
    expect(desk.portal.calls).toHaveLength(1);
    const [row] = await desk.backend.call('outbox:list', {});
    expect(row).toMatchObject({
      state: 'done',
      attempts: 1,
      address: 'https://so.example.vn/?p=1',
      host: 'so.example.vn',
    });
    expect(desk.portal.accounts.at(-1)).toMatchObject({
      url: 'https://so.example.vn',
      user: 'bientap',
      password: PASSWORD,
    });
  });

  it('is updated, withdrawn and published again under the same key', async () => {
    const desk = await openDesk();
    const id = await approvedPaper(desk);
    const { article } = await push(desk, id);
    await runAfter(desk, 0);
    const view = await desk.backend.call('article:get', { id: article });
    const content = { ...view.content, title: 'Tiêu đề mới' };
    await desk.backend.call('article:save', { id: article, baseRevision: 1, content });
    await push(desk, id);
    await runAfter(desk, 1);
    expect(desk.portal.titles).toEqual(['Tiêu đề mới']);
    await desk.backend.call('outbox:withdraw', { articleId: article, portalId: desk.portalId });
    await runAfter(desk, 1);
    expect(desk.portal.titles).toEqual([]);
    await push(desk, id);
    await runAfter(desk, 1);
    expect(desk.portal.titles).toEqual(['Tiêu đề mới']);
    expect(desk.portal.posts).toHaveLength(1);
    expect(await queueOf(desk)).toEqual([
      'publish done 1',
      'withdraw done 1',
      'update done 1',
      'publish done 1',
    ]);
  });

  it('folds later edits into the wish that still waits', async () => {
    const desk = await openDesk();
    const id = await approvedPaper(desk);
    const { article, outbox } = await push(desk, id);
    const { content } = await desk.backend.call('article:get', { id: article });
    await desk.backend.call('article:save', {
      id: article,
      baseRevision: 1,
      content: { ...content, title: 'Bản hai' },
    });
    expect((await push(desk, id)).outbox).toBe(outbox);
    await runAfter(desk, 0);
    expect(desk.portal.titles).toEqual(['Bản hai']);
    expect(desk.portal.calls).toHaveLength(1);
  });

  it('lets a withdrawal take the place of a publication that never went', async () => {
    const desk = await openDesk();
    const { article } = await push(desk, await approvedPaper(desk));
    await desk.backend.call('outbox:withdraw', { articleId: article, portalId: desk.portalId });
    await runAfter(desk, 0);
    expect([desk.portal.posts, await queueOf(desk)]).toEqual([[], ['withdraw done 1']]);
    expect((await desk.backend.call('outbox:list', {}))[0]?.lastAnswer).toContain('không cần gỡ');
  });

  it('keeps a wish that comes while the earlier one is on its way, and sends it after', async () => {
    const desk = await openDesk();
    const id = await approvedPaper(desk);
    const { article } = await push(desk, id);
    desk.portal.during = async () => {
      desk.portal.during = null;
      const { content } = await desk.backend.call('article:get', { id: article });
      await desk.backend.call('article:save', {
        id: article,
        baseRevision: 1,
        content: { ...content, title: 'Bản hai' },
      });
      await push(desk, id);
    };
    await runAfter(desk, 0);
    expect(desk.portal.titles).toEqual(['Bản hai']);
    expect(await queueOf(desk)).toEqual(['publish done 1', 'publish done 1']);
    expect(desk.portal.posts).toHaveLength(1);
  });

  it('waits longer each time the line is down, and then goes', async () => {
    const desk = await openDesk();
    await push(desk, await approvedPaper(desk));
    desk.portal.faults = [
      { when: 'before', fault: 'retry' },
      { when: 'before', fault: 'retry' },
    ];
    await runAfter(desk, 0);
    await runAfter(desk, 4);
    expect(await queueOf(desk)).toEqual(['publish queued 1']);
    await runAfter(desk, 1);
    await runAfter(desk, 9);
    expect(await queueOf(desk)).toEqual(['publish queued 2']);
    await runAfter(desk, 1);
    expect([await queueOf(desk), desk.portal.titles]).toEqual([['publish done 3'], [TITLE]]);
  });

  it('goes at once when told not to wait', async () => {
    const desk = await openDesk();
    await push(desk, await approvedPaper(desk));
    desk.portal.faults = [{ when: 'before', fault: 'retry' }];
    await runAfter(desk, 0);
    await desk.backend.call('outbox:run', { ignoresWaiting: true });
    expect(await queueOf(desk)).toEqual(['publish done 2']);
  });

  it('leaves a portal in peace that asked for it, with everything it has for it', async () => {
    const desk = await openDesk();
    await push(desk, await approvedPaper(desk));
    await push(desk, await approvedPaper(desk, 'Bài khác.', 'Bài khác'));
    desk.portal.faults = [{ when: 'before', fault: 'retry', retryAfter: 300 }];
    await runAfter(desk, 0);
    await runAfter(desk, 299);
    expect(desk.portal.calls).toHaveLength(1);
    await runAfter(desk, 1);
    expect(desk.portal.titles).toHaveLength(2);
  });

  it('is not published twice when the answer is lost, and is looked after later', async () => {
    const desk = await openDesk();
    await push(desk, await approvedPaper(desk));
    desk.portal.faults = [{ when: 'after', fault: 'unknown' }];
    await runAfter(desk, 0);
    expect(await queueOf(desk)).toEqual(['publish unknown 1']);
    await runAfter(desk, 5);
    expect([await queueOf(desk), desk.portal.posts.length]).toEqual([['publish done 2'], 1]);
    const sweeps = () => desk.portal.calls.filter((call) => call.startsWith('sweep')).length;
    await runAfter(desk, 119);
    expect(sweeps()).toBe(0);
    await runAfter(desk, 1);
    expect(sweeps()).toBe(1);
    await runAfter(desk, 480);
    await runAfter(desk, 3_600);
    expect(sweeps()).toBe(2);
    await desk.restart();
    await runAfter(desk, 0);
    await runAfter(desk, 3_600);
    expect(sweeps()).toBe(3);
  });

  it('pauses the whole account when it is refused, with one message and no hammering', async () => {
    const desk = await openDesk();
    await push(desk, await approvedPaper(desk));
    await push(desk, await approvedPaper(desk, 'Bài khác.', 'Bài khác'));
    desk.portal.faults = [{ when: 'before', fault: 'auth', sentence: 'Cổng không nhận mật khẩu.' }];
    await runAfter(desk, 0);
    await runAfter(desk, 3_600);
    expect(desk.portal.calls).toHaveLength(1);
    expect(await queueOf(desk)).toEqual(['publish paused 0', 'publish paused 1']);
    const [account] = await desk.backend.call('portal:list', {});
    expect(account?.pausedBecause).toBe('Cổng không nhận mật khẩu.');
    expect(await desk.backend.call('portal:test', { id: desk.portalId })).toMatchObject({ ok: true });
    await runAfter(desk, 1);
    expect(desk.portal.titles).toHaveLength(2);
  });

  it('waits without a password, and says so', async () => {
    const desk = await openDesk();
    await push(desk, await approvedPaper(desk));
    desk.backend.keepPassword(ACCOUNT, null);
    await runAfter(desk, 0);
    const [row] = await desk.backend.call('outbox:list', {});
    expect([row?.state, row?.attempts, row?.lastAnswer]).toEqual([
      'queued',
      0,
      expect.stringContaining('mật khẩu'),
    ]);
    desk.backend.keepPassword(ACCOUNT, PASSWORD);
    await runAfter(desk, 1);
    expect(desk.portal.titles).toEqual([TITLE]);
  });

  it('is told to a person when the portal will never take it', async () => {
    const desk = await openDesk();
    const { outbox } = await push(desk, await approvedPaper(desk));
    desk.portal.faults = [{ when: 'before', fault: 'permanent', sentence: 'Bài quá lớn.' }];
    await runAfter(desk, 0);
    await runAfter(desk, 3_600);
    expect(await queueOf(desk)).toEqual(['publish failed 1']);
    await desk.backend.call('outbox:retry', { id: outbox });
    await runAfter(desk, 0);
    expect(desk.portal.titles).toEqual([TITLE]);
  });

  it('is in doubt after an accident, and tells nothing of its inside', async () => {
    const desk = await openDesk();
    await push(desk, await approvedPaper(desk));
    desk.portal.faults = [{ when: 'before', fault: 'accident' }];
    await runAfter(desk, 0);
    const [row] = await desk.backend.call('outbox:list', {});
    expect(row?.state).toBe('unknown');
    expect(row?.lastAnswer).not.toContain('secret');
  });

  it('never shows a password the portal sent back', async () => {
    const desk = await openDesk();
    await push(desk, await approvedPaper(desk));
    desk.portal.faults = [{ when: 'before', fault: 'permanent', sentence: `Sai: ${PASSWORD}` }];
    await runAfter(desk, 0);
    expect((await desk.backend.call('outbox:list', {}))[0]?.lastAnswer).toBe('Sai: …');
  });
});

describe('a paper that was opened again', () => {
  it('keeps its article from going until it is approved anew', async () => {
    const desk = await openDesk();
    const id = await approvedPaper(desk);
    const { outbox } = await push(desk, id);
    await desk.backend.call('document:move', { id, move: 'reopen', reason: 'sửa' });
    await runAfter(desk, 0);
    expect([await queueOf(desk), desk.portal.calls]).toEqual([['publish blocked 0'], []]);
    await desk.backend.call('document:move', { id, move: 'approve' });
    await desk.backend.call('outbox:retry', { id: outbox });
    await runAfter(desk, 0);
    expect(desk.portal.titles).toEqual([TITLE]);
  });
});

describe('a wish that is given up while an earlier try is in doubt', () => {
  it('is looked after all the same, and the article can still be withdrawn', async () => {
    const desk = await openDesk();
    const { outbox, article } = await push(desk, await approvedPaper(desk));
    desk.portal.faults = [
      { when: 'after', fault: 'unknown' },
      { when: 'before', fault: 'permanent' },
    ];
    await runAfter(desk, 0);
    await runAfter(desk, 5);
    expect(await queueOf(desk)).toEqual(['publish failed 2']);
    await runAfter(desk, 120);
    expect(desk.portal.calls.filter((call) => call.startsWith('sweep'))).toHaveLength(1);
    await desk.backend.call('outbox:cancel', { id: outbox });
    await desk.backend.call('outbox:withdraw', { articleId: article, portalId: desk.portalId });
    await runAfter(desk, 0);
    expect(desk.portal.titles).toEqual([]);
  });
});

describe('a wish that is taken back', () => {
  it('is gone, and the journal knows', async () => {
    const desk = await openDesk();
    const { outbox } = await push(desk, await approvedPaper(desk));
    await desk.backend.call('outbox:cancel', { id: outbox });
    await runAfter(desk, 0);
    expect([await queueOf(desk), desk.portal.calls]).toEqual([[], []]);
    const [last] = await desk.backend.call('journal:list', { entity: 'article' });
    expect(last).toMatchObject({ action: 'cancel', detail: { outbox } });
  });

  it('is not while it is open whether it has arrived', async () => {
    const desk = await openDesk();
    const { outbox } = await push(desk, await approvedPaper(desk));
    desk.portal.faults = [{ when: 'after', fault: 'unknown' }];
    await runAfter(desk, 0);
    await expect(desk.backend.call('outbox:cancel', { id: outbox })).rejects.toThrow(
      refusal('outbox-in-doubt'),
    );
  });

  it('can be stopped in the middle, and is then looked up first', async () => {
    const desk = await openDesk();
    const { outbox } = await push(desk, await approvedPaper(desk));
    let step = '';
    desk.portal.during = async () => {
      desk.portal.during = null;
      step = (await desk.backend.call('outbox:list', {}))[0]?.step ?? '';
      await desk.backend.call('outbox:stop', { id: outbox });
    };
    await runAfter(desk, 0);
    expect([step, await queueOf(desk)]).toEqual(['Đang gửi bài', ['publish unknown 1']]);
    const [line] = await desk.backend.call('journal:list', { limit: 1 });
    expect(line).toMatchObject({ action: 'stop', entity: 'article', detail: { outbox } });
  });
});

describe('a program that was ended in the middle of a try', () => {
  it('does not take what was under way for something that still waits', async () => {
    const desk = await openDesk();
    await push(desk, await approvedPaper(desk));
    await desk.backend.close();
    editData(desk.backend.folder, "UPDATE outbox SET state = 'sending', attempts = 1");
    await desk.restart();
    desk.portal.faults = [{ when: 'before', fault: 'retry' }];
    await runAfter(desk, 0);
    expect(await queueOf(desk)).toEqual(['publish unknown 2']);
    await runAfter(desk, 10);
    expect([await queueOf(desk), desk.portal.posts.length]).toEqual([['publish done 3'], 1]);
  });

  it('takes the row for unknown and publishes once', async () => {
    const desk = await openDesk();
    await push(desk, await approvedPaper(desk));
    desk.portal.faults = [{ when: 'after', fault: 'unknown' }];
    await runAfter(desk, 0);
    await desk.restart();
    expect(await queueOf(desk)).toEqual(['publish unknown 1']);
    await runAfter(desk, 60);
    expect([await queueOf(desk), desk.portal.posts.length]).toEqual([['publish done 2'], 1]);
  });
});

describe('two texts of one article', () => {
  async function conflict() {
    const desk = await openDesk();
    const id = await approvedPaper(desk);
    const { article } = await push(desk, id);
    await runAfter(desk, 0);
    desk.portal.edit('Tiêu đề do cổng sửa');
    const { content } = await desk.backend.call('article:get', { id: article });
    await desk.backend.call('article:save', {
      id: article,
      baseRevision: 1,
      content: { ...content, title: 'Bản hai' },
    });
    const { outbox } = await push(desk, id);
    await runAfter(desk, 1);
    return { desk, article, outbox };
  }

  it('are both shown, and neither is sent over the other', async () => {
    const { desk } = await conflict();
    const [row] = await desk.backend.call('outbox:list', {});
    expect(row).toMatchObject({
      state: 'failed',
      theirs: { title: 'Tiêu đề do cổng sửa' },
      ours: { title: 'Bản hai' },
    });
    expect(desk.portal.titles).toEqual(['Tiêu đề do cổng sửa']);
  });

  it('end with ours when the person says so, and theirs is kept as a revision', async () => {
    const { desk, article, outbox } = await conflict();
    await desk.backend.call('outbox:resolve', { id: outbox, choice: 'ours' });
    await runAfter(desk, 1);
    expect(desk.portal.titles).toEqual(['Bản hai']);
    const view = await desk.backend.call('article:get', { id: article });
    expect(view.content.title).toBe('Bản hai');
    expect(view.revisions.map(({ reason }) => reason)).toContain(
      'Bản đã sửa trên cổng lúc 2020-04-15T02:00:00.000Z',
    );
  });

  it('end with theirs as the article, and the portal is left alone', async () => {
    const { desk, article, outbox } = await conflict();
    const calls = desk.portal.calls.length;
    await desk.backend.call('outbox:resolve', { id: outbox, choice: 'theirs' });
    await runAfter(desk, 60);
    expect(desk.portal.calls).toHaveLength(calls);
    const view = await desk.backend.call('article:get', { id: article });
    expect(view.content).toMatchObject({ title: 'Tiêu đề do cổng sửa', body: 'Thực trạng và giải pháp.\n' });
    expect(await queueOf(desk)).toEqual(['update done 1', 'publish done 1']);
  });
});

describe('a portal that is served by hand', () => {
  it('is never sent to; the address closes the wish', async () => {
    const desk = await openDesk();
    desk.portal.byHand = true;
    await desk.backend.call('portal:test', { id: desk.portalId });
    const { outbox, article } = await push(desk, await approvedPaper(desk));
    await runAfter(desk, 0);
    expect([await queueOf(desk), desk.portal.calls]).toEqual([['publish queued 0'], []]);
    const closing = { id: outbox, address: 'https://so.example.vn/tin/17' };
    expect(await desk.backend.call('outbox:close-by-hand', closing)).toEqual({
      article,
      outbox,
      state: 'done',
    });
    const [row] = await desk.backend.call('outbox:list', {});
    expect(row).toMatchObject({
      address: 'https://so.example.vn/tin/17',
      lastAnswer: expect.stringContaining('Người đăng'),
    });
  });
});
