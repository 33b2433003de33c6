/** Scores over a real book: judged, settled, and what becomes of them when the data go on. */
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../shared/domain/score/form.ts';
import { SCORE_FORMS } from '../../../shared/domain/score/forms.ts';
import { refusal } from '../../support/refusal.ts';
import { openCell, scheduleFirst } from './cell.ts';
import { BY, closedOf2020, closedOf2026, judgeAll, type ScoredCell } from './scored.ts';

describe('a score', () => {
  it('goes by the criteria of the day of its session, however late it is opened', async () => {
    const { backend, id } = await closedOf2020();
    const { era, sheet, chair } = await backend.call('score:get', { id });
    expect([era, sheet?.scale, chair]).toEqual(['hd12', 'met', BY]);
    const told = rowsOf(sheet ?? { groups: [] }).map((row) => [row.id, row.points]);
    expect(told).toEqual([
      ['attendance', 1],
      ['unexcused', 1],
      ['running-excuses', 1],
      ['duration', 1],
      ['draft', null],
      // The purpose and the discussion were not written down.
      ['steps', 0],
      ['discussion', null],
      ['minutes', null],
    ]);
  });

  it('is prefilled of the data, with a range while people have still to judge', async () => {
    const { backend, id } = await closedOf2026();
    const { sheet } = await backend.call('score:get', { id });
    // 5 in time + 3 for 80% + 1 + 5 steps + 5 for 75% who spoke + 5 votes; nothing to tell of an earlier session.
    expect([sheet?.fromData, sheet?.fromPeople, sheet?.waiting]).toEqual([24, 0, 75]);
    const judged = await backend.call('score:judge', { id, rowId: 'discussion', points: 18, by: BY });
    expect([judged.sheet?.fromPeople, judged.sheet?.waiting]).toEqual([18, 55]);
    const line = rowsOf(judged.sheet ?? { groups: [] }).find((row) => row.id === 'discussion');
    expect(line?.judgement).toEqual({ points: 18, by: BY, at: '2026-09-20T02:00:00.000Z', note: '' });
    const back = await backend.call('score:judge', { id, rowId: 'discussion', points: null, by: BY });
    expect(back.sheet).toEqual(sheet);
  });

  it('waits for the session to be closed', async () => {
    const cell = await openCell();
    const { sessionId: id } = await scheduleFirst(cell);
    expect((await cell.backend.call('score:get', { id })).sheet).toBeNull();
    const judge = cell.backend.call('score:judge', { id, rowId: 'discussion', points: 1, by: BY });
    await expect(judge).rejects.toThrow(refusal('score-early'));
    await expect(cell.backend.call('score:settle', { id, by: BY })).rejects.toThrow(refusal('score-early'));
  });

  it('takes from people neither what the data decide nor more than a row is worth', async () => {
    const { backend, id } = await closedOf2026();
    const judge = (rowId: string, points: number) =>
      backend.call('score:judge', { id, rowId, points, by: BY });
    await expect(judge('attendance', 4)).rejects.toThrow(refusal('score-by-data'));
    await expect(judge('discussion', 20.5)).rejects.toThrow(refusal('score-too-many'));
    await expect(judge('discussion', 0.3)).rejects.toThrow(refusal('invalid-input'));
    await expect(judge('nothing', 1)).rejects.toThrow(refusal('not-found'));
    expect((await judge('discussion', 19.5)).sheet?.fromPeople).toBe(19.5);
  });

  it('knows only met and not met before 28/10/2025', async () => {
    const { backend, id } = await closedOf2020();
    const half = backend.call('score:judge', { id, rowId: 'discussion', points: 0.5, by: BY });
    await expect(half).rejects.toThrow(refusal('score-too-many'));
  });
});

describe('a settled score', () => {
  it('is not there while a row waits', async () => {
    const { backend, id } = await closedOf2026();
    await expect(backend.call('score:settle', { id, by: BY })).rejects.toThrow(refusal('score-waiting'));
  });

  it('stays as it was when the data and the form go on, and says where they did', async () => {
    const cell = await closedOf2026();
    const { backend, id, people } = cell;
    await judgeAll(cell, 5);
    const then = await backend.call('score:settle', { id, by: BY });
    // 24 of the data and six rows of five.
    expect(then.settled).toEqual({ total: 54, band: 'Trung bình', by: BY, at: '2026-09-20T02:00:00.000Z' });
    expect(then.moved).toEqual([]);
    await backend.call('session:reopen', { id, reason: 'điểm danh nhầm' });
    await backend.call('session:mark', { id, attendance: [{ memberId: people[3], presence: 'present' }] });
    await backend.call('session:close', { id });
    await backend.call('score:set-form', {
      era: 'hd42',
      form: { ...SCORE_FORMS.hd42, bands: [{ least: 0, name: 'Đạt' }] },
    });
    const now = await backend.call('score:get', { id });
    expect([now.settled, now.sheet]).toEqual([then.settled, then.sheet]);
    expect(now.moved.map((row) => [row.id, row.was.points, row.isNow.points])).toEqual([
      ['attendance', 3, 4],
      ['running-excuses', 1, 1],
      ['speakers', 5, 5],
      ['votes', 5, 5],
    ]);
    expect(await backend.call('score:list', { year: 2026 })).toEqual([
      { sessionId: id, ...then.settled, scale: 'points', most: 100 },
    ]);
  });

  it('is opened again with a reason, what people judged still in it', async () => {
    const cell = await closedOf2026();
    const { backend, id } = cell;
    await judgeAll(cell, 5);
    await backend.call('score:settle', { id, by: BY });
    const judge = backend.call('score:judge', { id, rowId: 'discussion', points: 1, by: BY });
    await expect(judge).rejects.toThrow(refusal('score-settled'));
    const again = backend.call('score:settle', { id, by: BY });
    await expect(again).rejects.toThrow(refusal('score-settled'));
    const open = await backend.call('score:reopen', { id, reason: 'chấm thấp mục 8' });
    expect([open.settled, open.sheet?.fromPeople, open.sheet?.waiting]).toEqual([null, 30, 0]);
    const [line] = await backend.call('journal:list', { entity: 'session' });
    expect(line).toMatchObject({ action: 'reopen-score', reason: 'chấm thấp mục 8' });
    await expect(backend.call('score:reopen', { id, reason: 'nữa' })).rejects.toThrow(refusal('not-found'));
  });
});

describe('a session whose day moves to the other side of 28/10/2025', () => {
  const move = async ({ backend, id }: ScoredCell, date: string) => {
    const { session } = await backend.call('session:get', { id });
    return backend.call('session:save', { id, session: { ...session, date, year: 2025, quarter: 4 } });
  };

  it('keeps its day while a score is settled by the criteria of that day', async () => {
    const cell = await closedOf2026();
    const { backend, id } = cell;
    await judgeAll(cell, 5);
    await backend.call('score:settle', { id, by: BY });
    await backend.call('session:reopen', { id, reason: 'ghi nhầm ngày' });
    await expect(move(cell, '2025-10-27')).rejects.toThrow(refusal('score-settled'));
    expect((await move(cell, '2025-10-28')).date).toBe('2025-10-28');
    expect(await backend.call('score:get', { id })).toMatchObject({ era: 'hd42', settled: { total: 54 } });
    await backend.call('score:reopen', { id, reason: 'ghi nhầm ngày' });
    expect((await move(cell, '2025-10-27')).date).toBe('2025-10-27');
  });

  it('is judged anew, and the journal says what was taken back', async () => {
    const cell = await closedOf2026();
    const { backend, id } = cell;
    await backend.call('score:judge', { id, rowId: 'discussion', points: 1, by: BY });
    await backend.call('session:reopen', { id, reason: 'ghi nhầm ngày' });
    await move(cell, '2025-10-27');
    const lines = await backend.call('journal:list', { entity: 'session' });
    expect(lines.filter(({ action }) => action === 'judge')).toHaveLength(2);
    await backend.call('session:close', { id });
    const { era, sheet } = await backend.call('score:get', { id });
    expect([era, sheet?.fromPeople]).toEqual(['hd12', 0]);
    expect(sheet?.waitingRows).toContain('discussion');
  });
});

describe('the form of an office', () => {
  it('takes the place of the program’s, and gives it back', async () => {
    const { backend, id } = await closedOf2026();
    const form = {
      ...SCORE_FORMS.hd42,
      title: 'Biểu điểm của Đảng bộ Sở',
      groups: [
        {
          title: 'Một',
          rows: [{ id: 'all', text: 'Chất lượng chung', most: 100, decidedBy: 'person' as const }],
        },
      ],
    };
    const [, own] = await backend.call('score:set-form', { era: 'hd42', form });
    expect([own?.isOwn, own?.form.title]).toEqual([true, 'Biểu điểm của Đảng bộ Sở']);
    const { sheet } = await backend.call('score:judge', { id, rowId: 'all', points: 91.5, by: BY });
    expect([sheet?.title, sheet?.fromPeople]).toEqual(['Biểu điểm của Đảng bộ Sở', 91.5]);
    expect((await backend.call('score:settle', { id, by: BY })).settled).toMatchObject({
      total: 91.5,
      band: 'Tốt',
    });
    const [, back] = await backend.call('score:set-form', { era: 'hd42', form: null });
    expect([back?.isOwn, back?.form]).toEqual([false, SCORE_FORMS.hd42]);
  });

  it('is refused where it cannot be added up', async () => {
    const { backend } = await openCell();
    const form = { ...SCORE_FORMS.hd42, bands: [] };
    await expect(backend.call('score:set-form', { era: 'hd42', form })).rejects.toThrow(
      refusal('invalid-input'),
    );
  });
});
