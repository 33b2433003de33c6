import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { dataPaths } from '../../../../electron/db/folder.ts';
import { openTestBackend } from '../../../support/backend.ts';
import { refusal } from '../../../support/refusal.ts';
import { openCell, planOf, type TestCell } from '../cell.ts';

/** A plan saved with its paper. */
async function openPlan(): Promise<TestCell & { planId: number; paperId: number }> {
  const cell = await openCell();
  const plan = await cell.backend.call('plan:save', { plan: planOf(cell.people), withPaper: true });
  return { ...cell, planId: plan.id, paperId: plan.documentId ?? 0 };
}

const CHANGED = { subject: 'sinh hoạt chuyên đề năm 2020, điều chỉnh', recipients: ['Đảng uỷ Sở', 'Lưu'] };

describe('a plan and its paper', () => {
  it('are made together when the paper is asked for, and the paper is made once', async () => {
    const { backend, people, planId, paperId } = await openPlan();
    expect(await backend.call('document:get', { id: paperId })).toMatchObject({
      kind: 'KH',
      title: 'tổ chức sinh hoạt chuyên đề năm 2020',
      head: { signerId: people[0], recipients: ['Đảng uỷ Sở', 'Lưu Chi bộ'] },
    });
    const again = await backend.call('plan:save', { id: planId, plan: planOf(people), withPaper: true });
    expect(again.documentId).toBe(paperId);
    expect(await backend.call('document:list', {})).toHaveLength(1);
  });

  it('are saved together or not at all', async () => {
    const { backend, people, planId, paperId } = await openPlan();
    const before = [
      await backend.call('plan:get', { id: planId }),
      await backend.call('document:get', { id: paperId }),
    ];
    const marked = planOf(people, { ...CHANGED, purpose: 'MẬT' });
    await expect(backend.call('plan:save', { id: planId, plan: marked })).rejects.toThrow(
      refusal('secrecy-mark'),
    );
    expect([
      await backend.call('plan:get', { id: planId }),
      await backend.call('document:get', { id: paperId }),
    ]).toEqual(before);
  });

  it('agree in head and body when a refused plan is put right and saved again', async () => {
    const { backend, people, planId, paperId } = await openPlan();
    const marked = planOf(people, { ...CHANGED, purpose: 'MẬT' });
    await expect(backend.call('plan:save', { id: planId, plan: marked })).rejects.toThrow();
    await backend.call('plan:save', { id: planId, plan: { ...marked, purpose: 'Nâng cao chất lượng.' } });
    const paper = await backend.call('document:get', { id: paperId });
    expect(paper).toMatchObject({ title: CHANGED.subject, head: CHANGED });
    expect(paper.body).toContain(CHANGED.subject);
    expect(paper.body).toContain('Nâng cao chất lượng.');
  });

  it('refused for a mark make no paper and no plan when both were asked for', async () => {
    const { backend, people } = await openCell();
    const plan = planOf(people, { purpose: 'MẬT' });
    await expect(backend.call('plan:save', { plan, withPaper: true })).rejects.toThrow(
      refusal('secrecy-mark'),
    );
    expect(await backend.call('plan:list', {})).toEqual([]);
    expect(await backend.call('document:list', {})).toEqual([]);
  });

  it('differ only where somebody changed the paper by hand', async () => {
    const { backend, people, planId, paperId } = await openPlan();
    const { head, body, revision } = await backend.call('document:get', { id: paperId });
    const edited = { ...head, recipients: ['Đảng uỷ Sở (báo cáo)'] };
    await backend.call('document:save', { id: paperId, body, head: edited, baseRevision: revision });
    await backend.call('plan:save', { id: planId, plan: planOf(people, CHANGED) });
    expect((await backend.call('document:get', { id: paperId })).head).toMatchObject({
      subject: CHANGED.subject,
      recipients: ['Đảng uỷ Sở (báo cáo)'],
    });
  });
});

describe('an approved paper of a plan', () => {
  it('stands still while its plan changes, and catches up once it is opened again', async () => {
    const { backend, people, planId, paperId } = await openPlan();
    await backend.call('document:move', { id: paperId, move: 'approve' });
    const approved = await backend.call('document:get', { id: paperId });
    await backend.call('plan:save', { id: planId, plan: planOf(people, CHANGED) });
    expect(await backend.call('document:get', { id: paperId })).toEqual(approved);

    await backend.call('document:move', { id: paperId, move: 'reopen', reason: 'điều chỉnh kế hoạch' });
    await backend.call('plan:save', {
      id: planId,
      plan: planOf(people, { ...CHANGED, recipients: ['Lưu'] }),
    });
    expect((await backend.call('document:get', { id: paperId })).head).toMatchObject({
      subject: CHANGED.subject,
      recipients: ['Lưu'],
    });
  });
});

describe('a paper of a plan from before its head was remembered', () => {
  it('follows where it says what the plan said, and keeps what differs', async () => {
    const { backend, people, planId, paperId } = await openPlan();
    const { head, body, revision } = await backend.call('document:get', { id: paperId });
    const edited = { ...head, recipients: ['Đảng uỷ Sở (báo cáo)'] };
    await backend.call('document:save', { id: paperId, body, head: edited, baseRevision: revision });
    await backend.close();
    const database = new Database(dataPaths(backend.folder).database);
    database.prepare("DELETE FROM generated_part WHERE key = '(head)'").run();
    database.close();

    const later = openTestBackend(undefined, backend.folder);
    await later.call('plan:save', { id: planId, plan: planOf(people, CHANGED) });
    expect((await later.call('document:get', { id: paperId })).head).toMatchObject({
      subject: CHANGED.subject,
      recipients: ['Đảng uỷ Sở (báo cáo)'],
    });
  });
});
