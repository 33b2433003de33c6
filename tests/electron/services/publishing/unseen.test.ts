import { describe, expect, it } from 'vitest';
import { approvedPaper, openDesk, push, runAfter } from './desk.ts';

describe('an article on a portal whose pages cannot be looked at', () => {
  it('is not called shown where it was not seen', async () => {
    const desk = await openDesk();
    desk.portal.isUnseen = true;
    await push(desk, await approvedPaper(desk));
    await runAfter(desk, 0);
    const [row] = await desk.backend.call('outbox:list', {});
    expect(row?.state).toBe('done');
    expect(row?.lastAnswer).toContain('chưa thấy bài trên trang công khai');
  });
});
