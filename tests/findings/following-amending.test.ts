/** What puts an issued paper right: a letter that corrects it, a plan that adjusts it. */
import { describe, expect, it } from 'vitest';
import type { PlanRowInput } from '../../shared/domain/plan.ts';
import type { Quarter } from '../../shared/domain/values.ts';
import { openCell, planOf } from '../electron/services/cell.ts';
import { refusal } from '../support/refusal.ts';
import { differencesOf, issue, issueMinutes, openHeldCell, placesOf, saveWith } from './following-cell.ts';

describe('5 a paper of correction', () => {
  async function openWrong(now?: string) {
    const cell = await openHeldCell(now);
    const id = await issueMinutes(cell);
    await saveWith(cell, { conclusion: 'Làm khác đi.', minuteTakerId: cell.people[3] });
    return { cell, id };
  }

  it('is a letter to whom the paper went, and says line by line what was printed and how it reads now', async () => {
    const { cell, id } = await openWrong();
    const letter = await cell.backend.call('document:correct', { id });
    expect(letter).toMatchObject({ kind: 'CV', state: 'draft', correctsId: id, sessionId: cell.sessionId });
    expect(letter.title).toBe('đính chính Biên bản số 01-BB/CB ngày 12/3/2020');
    expect(letter.head.signerId).toBe(cell.people[0]);
    expect(letter.head.addressees).toEqual([expect.stringMatching(/^Đảng uỷ [^()]+$/u)]);
    expect(letter.body).toContain(
      'Biên bản số 01-BB/CB ngày 12/3/2020 của Chi bộ Phòng Kế hoạch về việc sinh hoạt chuyên đề quý I năm 2020',
    );
    expect(letter.body).toContain('Đã in: “Thống nhất cách làm”.');
    expect(letter.body).toContain('Nay đính chính là: “Làm khác đi”.');
    expect(letter.body).toMatch(
      /Người ghi biên bản:\n {2}\+ Đã in: “Lê Bảo Ngọc”\.\n {2}\+ Nay đính chính là: “Đặng Văn Sơn”\./u,
    );
  });

  it('is found from the paper it corrects, and stands in the register with its number', async () => {
    const { cell, id } = await openWrong();
    const letter = await cell.backend.call('document:correct', { id });
    expect((await cell.backend.call('document:list', { amending: id })).map((paper) => paper.id)).toEqual([
      letter.id,
    ]);
    await issue(cell, letter.id, '2020-04-02');
    const { entries } = await cell.backend.call('register:list', { kind: 'CV' });
    expect(entries.map(({ symbol, subject }) => `${symbol} ${subject}`)).toEqual([
      '01-CV/CB đính chính Biên bản số 01-BB/CB ngày 12/3/2020',
    ]);
  });

  it('settles the difference once it is issued, and a further change is a difference from what it says', async () => {
    const { cell, id } = await openWrong();
    const letter = await cell.backend.call('document:correct', { id });
    expect(await placesOf(cell, id)).not.toEqual([]);
    await issue(cell, letter.id, '2020-04-02');
    expect(await differencesOf(cell, id)).toEqual([]);
    await saveWith(cell, { conclusion: 'Làm cách thứ ba.' });
    const [difference] = await differencesOf(cell, id);
    expect(difference?.printed).toContain('Làm khác đi.');
    expect(difference?.now).toContain('Làm cách thứ ba.');
    await saveWith(cell, { conclusion: 'Thống nhất cách làm.' });
    expect(await placesOf(cell, id)).toEqual(['conclusion']);
    expect(await differencesOf(cell, letter.id)).toEqual([]);
  });

  it('keeps the paper it corrects from being opened again', async () => {
    const { cell, id } = await openWrong();
    const letter = await cell.backend.call('document:correct', { id });
    await issue(cell, letter.id, '2020-04-02');
    await expect(cell.backend.call('document:move', { id, move: 'reopen', reason: 'sai' })).rejects.toThrow(
      refusal('built-upon'),
    );
  });

  it('is written once at a time, of an issued paper, and leaves blanks where nobody knows what is wrong', async () => {
    const cell = await openHeldCell();
    const { minutes } = await cell.backend.call('session:close', { id: cell.sessionId });
    const correct = () => cell.backend.call('document:correct', { id: minutes.id });
    await expect(correct()).rejects.toThrow(refusal('state-forbids'));
    await issue(cell, minutes.id, '2020-03-12');
    expect((await correct()).body).toContain('Đã in: “…”');
    await expect(correct()).rejects.toThrow(refusal('duplicate'));
  });

  it('cites as the era of its own date does', async () => {
    const { cell, id } = await openWrong();
    const letter = await cell.backend.call('document:correct', { id });
    const dated = await cell.backend.call('document:set-date', { id: letter.id, date: '2026-06-01' });
    expect(dated.title).toBe('đính chính Biên bản số 01-BB/CB, ngày 12/3/2020');
    expect(dated.body).toContain('số 01-BB/CB, ngày 12/3/2020 của');
    const back = await cell.backend.call('document:set-date', { id: letter.id, date: '2026-05-26' });
    expect(back.body).toBe(letter.body);
  });
});

describe('12 a plan that was changed after its paper was issued', () => {
  async function openIssuedPlan() {
    const cell = await openCell('2020-04-15T02:00:00.000Z');
    const { backend, people } = cell;
    const row = { ...planOf(people).rows[0], id: undefined } as PlanRowInput;
    const rows: PlanRowInput[] = [1, 2, 3].map((quarter) => ({
      ...row,
      quarter: quarter as Quarter,
      topic: `Chuyên đề ${quarter}`,
      sessionDate: `2020-0${quarter * 3}-12`,
    }));
    const plan = await backend.call('plan:save', { plan: planOf(people, { rows }), withPaper: true });
    const paperId = plan.documentId ?? 0;
    await issue(cell, paperId, '2020-02-07');
    const change = async (edit: (rows: PlanRowInput[]) => PlanRowInput[], over = {}) => {
      const now = await backend.call('plan:get', { id: plan.id });
      return backend.call('plan:save', { id: plan.id, plan: { ...now, rows: edit(now.rows), ...over } });
    };
    return { cell, backend, people, planId: plan.id, paperId, change };
  }

  it('is adjusted by a plan drafted from the rows that moved, came and went', async () => {
    const { backend, people, planId, paperId, change } = await openIssuedPlan();
    await change(
      ([one, two]) =>
        [
          { ...one, sessionDate: '2020-03-26' },
          { ...two, presenterIds: [people[3]] },
          { ...two, id: undefined, quarter: 4, topic: 'Chuyên đề mới' },
        ] as PlanRowInput[],
    );
    const paper = await backend.call('plan:adjust', { id: planId });
    expect(paper).toMatchObject({ kind: 'KH', state: 'draft', adjustsId: paperId });
    expect(paper.title).toBe('điều chỉnh Kế hoạch tổ chức sinh hoạt chuyên đề năm 2020');
    expect(paper.body).toContain(
      'Kế hoạch số 01-KH/CB ngày 07/02/2020 của Chi bộ Phòng Kế hoạch về việc tổ chức',
    );
    expect(paper.body).toMatch(
      /\| 1 +\| I +\| Chuyên đề 1 +\| Thời gian +\| 14 giờ 00, 12\/3\/2020 +\| 14 giờ 00, 26\/3\/2020 +\|/u,
    );
    expect(paper.body).toMatch(
      /\| II +\| Chuyên đề 2 +\| Người trình bày +\| Phạm Quốc Bảo +\| Đặng Văn Sơn +\|/u,
    );
    expect(paper.body).toMatch(/\| III +\| Chuyên đề 3 +\| Bỏ +\|/u);
    expect(paper.body).toMatch(/\| IV +\| Chuyên đề mới +\| Bổ sung +\|/u);
  });

  it('is followed by the adjustment while that is written, and the plan keeps its first paper', async () => {
    const { backend, planId, paperId, change } = await openIssuedPlan();
    await change(
      (rows) => rows.map((row) => ({ ...row, place: row.quarter === 1 ? 'Hội trường' : row.place })),
      { purpose: 'Đổi mới.' },
    );
    const { id } = await backend.call('plan:adjust', { id: planId });
    const plan = await change((rows) =>
      rows.map((row) => ({ ...row, topic: row.quarter === 3 ? 'Chuyên đề ba' : row.topic })),
    );
    expect(plan.documentId).toBe(paperId);
    const { body } = await backend.call('document:get', { id });
    expect(body).toMatch(/Tên chuyên đề +\| Chuyên đề 3 +\| Chuyên đề ba/u);
    expect(body).toContain('“Đổi mới”');
  });

  it('differs no more once the adjustment is issued, and is cited with it from that day on', async () => {
    const { cell, backend, planId, paperId, change } = await openIssuedPlan();
    const plan = await change((rows) =>
      rows.map((row) => ({ ...row, sessionDate: row.quarter === 2 ? '2020-06-26' : row.sessionDate })),
    );
    const { id } = await backend.call('plan:adjust', { id: planId });
    await issue(cell, id, '2020-04-10');
    expect(await differencesOf(cell, paperId)).toEqual([]);
    await expect(backend.call('plan:adjust', { id: planId })).rejects.toThrow(refusal('nothing-differs'));
    const sessions = await backend.call('plan:schedule', { rowIds: plan.rows.map((row) => row.id) });
    const notices = await Promise.all(
      sessions.map(async (session) => {
        const { document } = await backend.call('document:create', { kind: 'TB', sessionId: session.id });
        return (await backend.call('document:get', { id: document.id })).body;
      }),
    );
    expect(
      notices.map((body) => body.includes('(được điều chỉnh tại Kế hoạch số 02-KH/CB ngày 10/4/2020)')),
    ).toEqual([false, true, true]);
    expect(notices.every((body) => body.includes('Kế hoạch số 01-KH/CB ngày 07/02/2020'))).toBe(true);
  });

  it('can be adjusted again, from what the first adjustment says', async () => {
    const { cell, backend, planId, change } = await openIssuedPlan();
    const move = (day: string) =>
      change((rows) =>
        rows.map((row) => ({ ...row, sessionDate: row.quarter === 3 ? day : row.sessionDate })),
      );
    await move('2020-09-20');
    await issue(cell, (await backend.call('plan:adjust', { id: planId })).id, '2020-04-10');
    await move('2020-09-27');
    const second = await backend.call('plan:adjust', { id: planId });
    expect(second.body).toMatch(/\| 14 giờ 00, 20\/9\/2020 +\| 14 giờ 00, 27\/9\/2020 +\|/u);
    expect(second.body).not.toContain('12/9/2020');
  });

  it('offers nothing while the paper is not issued', async () => {
    const { backend, people } = await openCell();
    const plan = await backend.call('plan:save', { plan: planOf(people) });
    await expect(backend.call('plan:adjust', { id: plan.id })).rejects.toThrow(refusal('not-found'));
    await backend.call('plan:save', { id: plan.id, plan: planOf(people), withPaper: true });
    await expect(backend.call('plan:adjust', { id: plan.id })).rejects.toThrow(refusal('state-forbids'));
  });
});
