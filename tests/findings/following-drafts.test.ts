/** Drafts that follow their source and their own date, and what the paper of a plan prints. */

import { describe, expect, it } from 'vitest';
import type { PlanRowInput } from '../../shared/domain/plan.ts';
import { openCell, planOf, scheduleFirst, type TestCell } from '../electron/services/cell.ts';
import { fc } from '../support/random.ts';
import { differencesOf, issue } from './following-cell.ts';

describe('the paper of a plan', () => {
  const rowOf = (cell: TestCell, over: object = {}): PlanRowInput => ({
    ...(planOf(cell.people).rows[0] as PlanRowInput),
    ...over,
  });

  async function paperOf(plan: (cell: TestCell) => object) {
    const cell = await openCell('2020-03-01T02:00:00.000Z');
    const saved = await cell.backend.call('plan:save', {
      plan: planOf(cell.people, plan(cell)),
      withPaper: true,
    });
    const id = saved.documentId ?? 0;
    const { bytes } = await cell.backend.call('export:render', { id, format: 'md' });
    return {
      cell,
      id,
      body: (await cell.backend.call('document:get', { id })).body,
      print: Buffer.from(bytes).toString(),
    };
  }

  it('27 S2 13 prints place and hour of every quarter that has them', async () => {
    const { body } = await paperOf((cell) => ({
      rows: [
        rowOf(cell),
        rowOf(cell, { quarter: 2, startTime: '08:30', place: '', sessionDate: '2020-06-12' }),
        rowOf(cell, { quarter: 3, startTime: null, place: 'Hội trường', sessionDate: '2020-09-12' }),
      ],
    }));
    const due = String.raw`<br>Gửi dự thảo: [\d/]+ +\|`;
    expect(body).toContain('| Thời gian, địa điểm |');
    expect(body).toMatch(
      new RegExp(String.raw`\| I \|.+\| 14 giờ 00, 12/3/2020<br>Địa điểm: Phòng họp số 2${due}`, 'u'),
    );
    expect(body).toMatch(new RegExp(String.raw`\| II \|.+\| 08 giờ 30, 12/6/2020${due}`, 'u'));
    expect(body).toMatch(new RegExp(String.raw`\| III \|.+\| 12/9/2020<br>Địa điểm: Hội trường${due}`, 'u'));
  });

  it('27 prints a place that all quarters have once, and lists only the row that moves elsewhere', async () => {
    const { cell, id, body } = await paperOf((cell) => ({
      rows: [rowOf(cell), rowOf(cell, { quarter: 2, topic: 'Nêu gương' })],
    }));
    expect(body).toContain('\n\nĐịa điểm: Phòng họp số 2.\n');
    expect(body.match(/Phòng họp số 2/gu)).toHaveLength(1);
    await issue(cell, id, '2020-02-07');
    const [plan] = await cell.backend.call('plan:list', {});
    if (plan === undefined) throw new Error('no plan');
    const rows = plan.rows.map((row) => ({ ...row, place: row.quarter === 2 ? 'Hội trường' : row.place }));
    await cell.backend.call('plan:save', { id: plan.id, plan: { ...plan, rows } });
    const adjusted = await cell.backend.call('plan:adjust', { id: plan.id });
    expect(adjusted.body).toContain('| 1 | II | Nêu gương | Địa điểm | Phòng họp số 2 | Hội trường |');
    expect(adjusted.body).not.toContain('| 2 | I ');
  });

  it('27 has no column for places nobody typed', async () => {
    const { body } = await paperOf((cell) => ({
      rows: [rowOf(cell, { place: '', startTime: null, draftDueOn: null })],
    }));
    expect(body).not.toContain('Địa điểm');
    expect(body).toMatch(/\| 12\/3\/2020 +\|\n/u);
  });

  it.each([
    [
      'Hướng dẫn số 12-HD/BTCTW của Ban Tổ chức Trung ương',
      'Căn cứ Hướng dẫn số 12-HD/BTCTW của Ban Tổ chức Trung ương',
    ],
    ['Căn cứ Điều lệ Đảng', 'Căn cứ Điều lệ Đảng'],
    ['căn cứ Điều lệ Đảng', 'căn cứ Điều lệ Đảng'],
    ['Thực hiện Nghị quyết số 21-NQ/TW', 'Thực hiện Nghị quyết số 21-NQ/TW'],
    ['Theo đề nghị của Chi uỷ', 'Theo đề nghị của Chi uỷ'],
    ['Xét tình hình thực tế', 'Xét tình hình thực tế'],
    ['Căn cước công dân', 'Căn cứ Căn cước công dân'],
  ])('27 prints the basis “%s” as one phrase', async (typed, printed) => {
    const { print, cell, id } = await paperOf(() => ({ basis: [typed] }));
    expect(print).toContain(`- ${printed},`);
    await issue(cell, id, '2020-03-01');
    expect(await differencesOf(cell, id)).toEqual([]);
  });

  it('S2 14 has no heading over nothing, whichever of its parts are empty', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          purpose: fc.constantFrom('', 'Nâng cao chất lượng.'),
          requirements: fc.constantFrom('', 'Đúng thời gian.'),
          method: fc.constantFrom('', 'Thảo luận.'),
          assignments: fc.constantFrom('', 'Chi uỷ theo dõi.'),
        }),
        async (words) => {
          const { body } = await paperOf(() => words);
          expect(body.includes('MỤC ĐÍCH, YÊU CẦU')).toBe(words.purpose !== '' || words.requirements !== '');
          expect(body.includes('PHƯƠNG PHÁP')).toBe(words.method !== '');
          expect(body.includes('TỔ CHỨC THỰC HIỆN')).toBe(words.assignments !== '');
          expect(body).toContain('# I- ');
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('23 the title of a topic paper', () => {
  async function openTopicPaper(title?: string) {
    const cell = await openCell('2020-03-01T02:00:00.000Z');
    const { backend, people } = cell;
    const { planId, sessionId } = await scheduleFirst(cell);
    const { document } = await backend.call('document:create', {
      kind: 'CĐ',
      sessionId,
      ...(title !== undefined && { title }),
    });
    const rename = async (topic: string): Promise<string> => {
      const { rows } = await backend.call('plan:get', { id: planId });
      await backend.call('plan:save', {
        id: planId,
        plan: planOf(people, { rows: rows.map((row) => ({ ...row, topic })) }),
      });
      await backend.call('document:refresh', { id: document.id });
      return (await backend.call('document:get', { id: document.id })).title;
    };
    return { cell, id: document.id, rename };
  }

  it('follows the topic of the plan, again and again', async () => {
    const { rename } = await openTopicPaper();
    expect(await rename('Chuyển đổi số')).toBe('Chuyển đổi số');
    expect(await rename('Nêu gương')).toBe('Nêu gương');
  });

  it('stays as it was once somebody chose it', async () => {
    const { rename } = await openTopicPaper('Cải cách từ việc nhỏ');
    expect(await rename('Chuyển đổi số')).toBe('Cải cách từ việc nhỏ');
    const { cell, id, rename: again } = await openTopicPaper();
    const { head, body, revision } = await cell.backend.call('document:get', { id });
    const chosen = { ...head, subject: 'Tên tự đặt' };
    await cell.backend.call('document:save', { id, head: chosen, body, baseRevision: revision });
    expect(await again('Chuyển đổi số')).toBe('Tên tự đặt');
  });
});

describe('12 a paper cites as the era of its own date does', () => {
  async function openNotice() {
    const cell = await openCell('2026-06-01T02:00:00.000Z');
    const { backend, people } = cell;
    const { terms } = (await backend.call('cell:get', {})) ?? { terms: [] };
    const [term] = terms;
    if (term === undefined) throw new Error('no term');
    await backend.call('term:save', { id: term.id, term: { ...term, endsOn: null } });
    const [row] = planOf(people).rows;
    const rows = [
      { ...(row as PlanRowInput), sessionDate: '2026-06-05', draftDueOn: null, quarter: 2 as const },
    ];
    const plan = await backend.call('plan:save', {
      plan: planOf(people, { year: 2026, rows }),
      withPaper: true,
    });
    await issue(cell, plan.documentId ?? 0, '2026-02-03');
    const [session] = await backend.call('plan:schedule', { rowIds: plan.rows.map(({ id }) => id) });
    const { document } = await backend.call('document:create', {
      kind: 'TB',
      sessionId: session?.id,
      date: '2026-05-25',
    });
    return { cell, backend, id: document.id };
  }
  const CITED = {
    hd36: 'Kế hoạch số 01-KH/CB ngày 03/02/2026',
    hd05: 'Kế hoạch số 01-KH/CB, ngày 03/02/2026',
  };

  it('when it is made, when its date is changed, and when it is issued on another', async () => {
    const { cell, backend, id } = await openNotice();
    const bodyOf = async () => (await backend.call('document:get', { id })).body;
    expect(await bodyOf()).toContain(CITED.hd36);
    await backend.call('document:set-date', { id, date: '2026-05-27' });
    expect(await bodyOf()).toContain(CITED.hd05);
    await backend.call('document:set-date', { id, date: '2026-05-26' });
    expect(await bodyOf()).toContain(CITED.hd36);
    await issue(cell, id, '2026-05-28');
    expect(await bodyOf()).toContain(CITED.hd05);
    expect(await differencesOf(cell, id)).toEqual([]);
  });

  it('and leaves alone what a person wrote', async () => {
    const { backend, id } = await openNotice();
    const { body, revision } = await backend.call('document:get', { id });
    const edited = body.replace('thông báo triệu tập', 'trân trọng thông báo');
    expect(edited).not.toBe(body);
    await backend.call('document:save', { id, body: edited, baseRevision: revision });
    await backend.call('document:set-date', { id, date: '2026-05-27' });
    expect((await backend.call('document:get', { id })).body).toBe(edited);
  });
});
