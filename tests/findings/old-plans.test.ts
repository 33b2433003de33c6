/** 14: an old year plan becomes rows of a plan, and its paper is kept as it was numbered. */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlanReading } from '../../shared/contract/importing.ts';
import type { PlanInput } from '../../shared/domain/plan.ts';
import { docx, p, tbl, tc, tr } from '../electron/import/support/docx-fixture.ts';
import { NAMES, openCell, planOf, type TestCell } from '../electron/services/cell.ts';
import { runCli } from '../support/cli.ts';
import { temporaryFolder } from '../support/folders.ts';
import { refusal } from '../support/refusal.ts';

const oldPlan = (number = '84-KH/CB'): { fileName: string; bytes: Uint8Array } => ({
  fileName: 'ke-hoach-2019.docx',
  bytes: docx(
    tbl(
      tr(
        tc(p('ĐẢNG BỘ SỞ KHOA HỌC') + p('CHI BỘ PHÒNG KẾ HOẠCH') + p('*') + p(`Số: ${number}`)),
        tc(p('ĐẢNG CỘNG SẢN VIỆT NAM') + p('Vũng Tàu, ngày 07 tháng 01 năm 2019')),
      ),
    ) +
      p('KẾ HOẠCH', '<w:jc w:val="center"/>') +
      p('sinh hoạt chuyên đề năm 2019', '<w:jc w:val="center"/>') +
      p('- Căn cứ chương trình công tác năm 2019,') +
      p('I- MỤC ĐÍCH') +
      p('Nâng cao chất lượng sinh hoạt.') +
      p('II- NỘI DUNG') +
      tbl(
        tr(tc('TT'), tc('Chuyên đề'), tc('Quý'), tc('Người trình bày'), tc('Thời gian'), tc('Địa điểm')),
        tr(
          tc('1'),
          tc('Nêu gương'),
          tc('I'),
          tc(`Đ/c ${NAMES[1]}`),
          tc('14 giờ 00 ngày 12/3'),
          tc('Hội trường'),
        ),
        tr(tc('2'), tc('Đoàn kết'), tc('II'), tc(`Đ/c ${NAMES[2]}, Đ/c Người Lạ`), tc('Tháng 5'), tc('')),
      ) +
      tbl(
        tr(
          tc(p('Nơi nhận:') + p('- Đảng uỷ Sở;') + p('- Lưu Chi bộ.')),
          tc(p('T/M CHI BỘ') + p('BÍ THƯ') + p(NAMES[0])),
        ),
      ),
  ),
});

/** What a person says yes to when nothing is to be mended. */
function asRead({ year, subject, facts, words, rows }: PlanReading): PlanInput {
  return {
    year: year ?? 0,
    subject,
    basis: facts.basis,
    ...words,
    recipients: facts.recipients,
    signerId: null,
    rows: rows.map((row) => ({ ...row, quarter: row.quarter ?? 4 })),
  };
}

async function takeOver({ backend }: TestCell, number?: string) {
  const file = oldPlan(number);
  const plan = asRead(await backend.call('plan:read-file', file));
  return backend.call('plan:import', { ...file, plan, paper: 'issued' });
}

describe('14 an old year plan in Word', () => {
  it('is read into rows, with its people, and tells whom it does not know', async () => {
    const cell = await openCell();
    const reading = await cell.backend.call('plan:read-file', oldPlan());
    expect(reading).toMatchObject({
      year: 2019,
      subject: 'sinh hoạt chuyên đề năm 2019',
      words: { purpose: 'Nâng cao chất lượng sinh hoạt.' },
      rows: [
        {
          quarter: 1,
          topic: 'Nêu gương',
          presenterIds: [cell.people[1]],
          sessionDate: '2019-03-12',
          startTime: '14:00',
          place: 'Hội trường',
        },
        { quarter: 2, topic: 'Đoàn kết', presenterIds: [cell.people[2]], sessionDate: null },
      ],
    });
    expect(reading.rows[1]?.note).toBe('Thời gian: Tháng 5; Người trình bày: Người Lạ');
    expect(reading.notices.join()).toContain('“Người Lạ”');
  });

  it('makes the plan of its year, and keeps its paper under its number', async () => {
    const cell = await openCell();
    const { plan, paper } = await takeOver(cell);
    expect(plan).toMatchObject({ year: 2019, basis: ['Căn cứ chương trình công tác năm 2019'] });
    expect(plan.rows.map(({ topic }) => topic)).toEqual(['Nêu gương', 'Đoàn kết']);
    expect(paper).toMatchObject({ symbol: '84-KH/CB', isKept: true });
    const document = await cell.backend.call('document:get', { id: paper?.id ?? 0 });
    expect(document).toMatchObject({
      state: 'issued',
      number: 84,
      date: '2019-01-07',
      source: { planId: plan.id },
    });
    expect(plan.documentId).toBe(paper?.id);
    const sessions = await cell.backend.call('plan:schedule', { rowIds: plan.rows.map(({ id }) => id) });
    expect(sessions[0]).toMatchObject({
      topic: 'Nêu gương',
      date: '2019-03-12',
      presenterIds: [cell.people[1]],
    });
  });

  it('is adjusted, once it was changed, from the rows that were taken over', async () => {
    const cell = await openCell();
    const { plan, paper } = await takeOver(cell);
    const id = paper?.id ?? 0;
    expect(await cell.backend.call('document:differences', { id })).toEqual([]);
    const rows = plan.rows.map((row) => ({
      ...row,
      topic: row.topic === 'Nêu gương' ? 'Kỷ luật' : row.topic,
    }));
    await cell.backend.call('plan:save', { id: plan.id, plan: { ...plan, rows } });
    const differences = await cell.backend.call('document:differences', { id });
    expect(differences.map(({ place }) => place)).toEqual(['topics']);
    const { body } = await cell.backend.call('plan:adjust', { id: plan.id });
    expect(body).toContain('Kế hoạch số 84-KH/CB ngày 07/01/2019 của');
    expect(body).toContain('| 1 | I | Nêu gương | Tên chuyên đề | Nêu gương | Kỷ luật |');
  });

  it('is refused where the year has a plan, and nothing of it is kept', async () => {
    const cell = await openCell();
    await cell.backend.call('plan:save', { plan: planOf(cell.people, { year: 2019, rows: [] }) });
    await expect(takeOver(cell)).rejects.toThrow(refusal('duplicate'));
    expect(await cell.backend.call('plan:list', {})).toHaveLength(1);
    expect(await cell.backend.call('document:list', {})).toEqual([]);
    expect((await cell.backend.call('register:list', {})).entries).toEqual([]);
  });

  it('makes the plan with a draft of its paper where the number cannot be kept', async () => {
    const cell = await openCell();
    const { paper } = await takeOver(cell, '     -KH/CB');
    expect(paper).toMatchObject({ symbol: null, isKept: false });
    expect(paper?.notKept).toContain('không ghi số');
  });

  it('keeps the draft of its paper as it was typed, whatever is saved in the plan', async () => {
    const cell = await openCell();
    const file = oldPlan();
    const plan = asRead(await cell.backend.call('plan:read-file', file));
    const made = await cell.backend.call('plan:import', { ...file, plan, paper: 'draft' });
    const id = made.paper?.id ?? 0;
    const before = await cell.backend.call('document:get', { id });
    expect(before).toMatchObject({ state: 'draft', source: { planId: made.plan.id } });
    const rows = made.plan.rows.map((row) => ({ ...row, place: 'Phòng họp' }));
    await cell.backend.call('plan:save', { id: made.plan.id, plan: { ...plan, rows } });
    expect(await cell.backend.call('document:get', { id })).toEqual(before);
  });

  it('of our own reads as the plan it was made of', async () => {
    const cell = await openCell();
    const [first] = planOf(cell.people).rows;
    if (first === undefined) throw new Error('the plan has a row');
    const written = planOf(cell.people, {
      requirements: 'Mỗi quý một chuyên đề.',
      assignments: '- Chi uỷ chuẩn bị.\n- Đảng viên dự đủ.',
      rows: [
        first,
        {
          ...first,
          quarter: 3,
          topic: 'Đoàn kết',
          presenterIds: cell.people.slice(1, 3),
          note: 'Mời Đảng uỷ',
        },
      ],
    });
    const plan = await cell.backend.call('plan:save', { plan: written, withPaper: true });
    const id = plan.documentId ?? 0;
    const { bytes } = await cell.backend.call('export:render', { id, format: 'docx' });
    const reading = await cell.backend.call('plan:read-file', { fileName: 'kh.docx', bytes });
    const { year, subject, basis, purpose, requirements, assignments, recipients } = written;
    expect(asRead(reading)).toMatchObject({
      year,
      subject,
      basis,
      purpose,
      requirements,
      assignments,
      recipients,
    });
    const told = written.rows.map(({ topic, quarter, presenterIds, approver, draftDueOn, sessionDate }) => ({
      topic,
      quarter,
      presenterIds,
      approver,
      draftDueOn,
      sessionDate,
    }));
    expect(reading.rows).toMatchObject(told);
  });

  it('comes in from a terminal too', async () => {
    const data = temporaryFolder();
    const file = `${temporaryFolder()}/ke-hoach-2019.docx`;
    writeFileSync(file, oldPlan('61-KH/CB').bytes);
    await runCli(data, 'sample');
    const shown = await runCli(data, 'plan', 'import', file, '--preview');
    expect(shown.stdout).toContain('Nêu gương');
    const made = await runCli(data, 'plan', 'import', file, '--keep-number', '--json');
    expect(made.code, made.stderr).toBe(0);
    expect(JSON.parse(made.stdout)).toMatchObject({ plan: { year: 2019 }, paper: { symbol: '61-KH/CB' } });
    const again = await runCli(data, 'plan', 'import', file);
    expect(again.code).toBe(4);
    expect(again.stderr).toContain('kế hoạch năm 2019');
  });
});
