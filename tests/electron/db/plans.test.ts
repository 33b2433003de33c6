import { describe, expect, it } from 'vitest';
import { linkRowToSession } from '../../../electron/db/plan-rows.ts';
import { getPlan, getPlanByYear, insertPlan, listPlans, updatePlan } from '../../../electron/db/plans.ts';
import { getSession, insertSession } from '../../../electron/db/sessions.ts';
import type { PlanRowInput } from '../../../shared/domain/plan.ts';
import { addDocument, addMember, openNew, plan, refusalOf, session } from './fixtures.ts';

const row = (topic: string, more: Partial<PlanRowInput> = {}): PlanRowInput => ({
  quarter: 1,
  topic,
  presenterIds: [],
  approver: 'Chi uỷ',
  draftDueOn: null,
  sessionDate: '2020-03-20',
  startTime: '14:00',
  place: 'Hội trường',
  note: '',
  ...more,
});

describe('a year plan', () => {
  it('comes back as it was saved, rows in order', async () => {
    const data = await openNew();
    const [an, binh] = [addMember(data, 'Lê An'), addMember(data, 'Lê Bình')];
    const input = plan({
      signerId: an,
      rows: [row('Chuyên đề hai', { quarter: 2 }), row('Chuyên đề một', { presenterIds: [binh, an] })],
    });
    const id = insertPlan(data, input);
    const saved = getPlan(data, id);
    expect(saved).toMatchObject({ ...input, id, documentId: null });
    expect(saved?.rows.map((each) => each.sessionId)).toEqual([null, null]);
    expect(getPlanByYear(data, 2020)).toEqual(saved);
    expect(getPlanByYear(data, 2021)).toBeNull();
    insertPlan(data, plan({ year: 2021 }));
    expect(listPlans(data).map((each) => each.year)).toEqual([2021, 2020]);
  });

  it('is the only one of its year', async () => {
    const data = await openNew();
    insertPlan(data, plan());
    expect((await refusalOf(() => insertPlan(data, plan()))).code).toBe('duplicate');
  });

  it('knows the paper drafted from it', async () => {
    const data = await openNew();
    const id = insertPlan(data, plan());
    addDocument(data, { kind: 'CV', planId: id });
    const documentId = addDocument(data, { kind: 'KH', planId: id });
    expect(getPlan(data, id)?.documentId).toBe(documentId);
  });

  it('keeps the rows that are named, adds new ones and drops the others', async () => {
    const data = await openNew();
    const id = insertPlan(data, plan({ rows: [row('Một'), row('Hai'), row('Ba')] }));
    const [one, , three] = getPlan(data, id)?.rows ?? [];
    const rows = [row('Ba sửa', { id: three?.id }), row('Mới'), row('Một', { id: one?.id })];
    updatePlan(data, id, plan({ rows }));
    const saved = getPlan(data, id)?.rows ?? [];
    expect(saved.map((each) => each.topic)).toEqual(['Ba sửa', 'Mới', 'Một']);
    expect([saved[0]?.id, saved[2]?.id]).toEqual([three?.id, one?.id]);
  });

  it('takes no row of another plan, and none twice', async () => {
    const data = await openNew();
    const id = insertPlan(data, plan({ rows: [row('Một')] }));
    const other = insertPlan(data, plan({ year: 2021, rows: [row('Khác')] }));
    const [own] = getPlan(data, id)?.rows ?? [];
    const [foreign] = getPlan(data, other)?.rows ?? [];
    for (const rows of [
      [row('Lấy của người', { id: foreign?.id })],
      [row('Một', { id: own?.id }), row('Một nữa', { id: own?.id })],
    ]) {
      expect((await refusalOf(() => updatePlan(data, id, plan({ rows })))).code).toBe('not-found');
    }
    expect(getPlan(data, other)?.rows.map((each) => each.topic)).toEqual(['Khác']);
  });

  it('does not lose a row that a session came of', async () => {
    const data = await openNew();
    const id = insertPlan(data, plan({ rows: [row('Một'), row('Hai')] }));
    const [one, two] = getPlan(data, id)?.rows ?? [];
    const sessionId = insertSession(data, session());
    linkRowToSession(data, one?.id ?? 0, sessionId);
    expect(getPlan(data, id)?.rows.map((each) => each.sessionId)).toEqual([sessionId, null]);
    expect(getSession(data, sessionId)?.planRowId).toBe(one?.id);
    const dropping = plan({ purpose: 'đã sửa', rows: [row('Hai', { id: two?.id })] });
    expect((await refusalOf(() => updatePlan(data, id, dropping))).code).toBe('in-use');
    expect(getPlan(data, id)).toMatchObject({ purpose: '', rows: [{ topic: 'Một' }, { topic: 'Hai' }] });
    const second = insertSession(data, session());
    expect((await refusalOf(() => linkRowToSession(data, one?.id ?? 0, second))).code).toBe('duplicate');
  });
});
