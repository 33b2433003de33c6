/** The figures of a report, over 220 random years of one book: each the same as a count in the rows themselves. */

import { describe, expect, it } from 'vitest';
import { putCellFacts } from '../../../../electron/db/cell.ts';
import type { WritableData } from '../../../../electron/db/data.ts';
import { insertMember } from '../../../../electron/db/members.ts';
import { linkRowToSession } from '../../../../electron/db/plan-rows.ts';
import { getPlan, insertPlan } from '../../../../electron/db/plans.ts';
import { insertRemark } from '../../../../electron/db/remarks.ts';
import { saveRoll } from '../../../../electron/db/roll.ts';
import { insertSession, setSessionLife } from '../../../../electron/db/sessions.ts';
import { insertTask, setTaskOutcome } from '../../../../electron/db/tasks.ts';
import { viewReportWords } from '../../../../electron/services/documents/reporting.ts';
import { MemberInput } from '../../../../shared/domain/member.ts';
import { PlanInput } from '../../../../shared/domain/plan.ts';
import type { Quarter } from '../../../../shared/domain/values.ts';
import { TEMPLATES } from '../../../support/backend.ts';
import { fc } from '../../../support/random.ts';
import { refusal } from '../../../support/refusal.ts';
import { openNew, plan, session } from '../../db/fixtures.ts';
import { openCell, scheduleFirst } from '../cell.ts';

const YEARS = Array.from({ length: 220 }, (_, at) => 1940 + at);
const quarter = fc.constantFrom<Quarter>(1, 2, 3, 4);
/** A day of the year or of the one after, after "2025-" of which it stands. */
const dayOf = fc.record({
  later: fc.boolean(),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const anyYear = fc.record({
  period: orNull(quarter),
  today: dayOf,
  rows: orNull(fc.array(quarter, { maxLength: 5 })),
  sessions: fc.array(
    fc.record({
      quarter,
      date: dayOf,
      row: fc.nat(5),
      state: fc.constantFrom('planned' as const, 'held' as const, 'closed' as const, 'cancelled' as const),
      isShort: fc.boolean(),
      roll: fc.array(
        fc.record({
          presence: fc.constantFrom(
            'present' as const,
            'excused' as const,
            'unexcused' as const,
            'unmarked' as const,
          ),
          leave: orNull(fc.constantFrom('exempt' as const, 'suspended' as const)),
        }),
        { maxLength: 4 },
      ),
      remarks: fc.nat(3),
      tasks: fc.array(fc.record({ dueOn: orNull(dayOf), doneOn: orNull(dayOf) }), { maxLength: 3 }),
    }),
    { maxLength: 5 },
  ),
});
type Year = typeof anyYear extends fc.Arbitrary<infer Value> ? Value : never;
const two = (number: number) => String(number).padStart(2, '0');
const on = (year: number, { later, month, day }: Year['today']) =>
  `${later ? year + 1 : year}-${two(month)}-${two(day)}`;

function writeYear(data: WritableData, year: number, drawn: Year, people: readonly number[]): void {
  const rowIds: number[] = [];
  if (drawn.rows !== null) {
    const rows = drawn.rows.map((one) => ({
      ...{ quarter: one, topic: 'Đề tài', presenterIds: [], approver: '', draftDueOn: null },
      ...{ sessionDate: null, startTime: null, place: '', note: '' },
    }));
    const id = insertPlan(data, PlanInput.parse({ ...plan(), year, rows }));
    rowIds.push(...(getPlan(data, id)?.rows ?? []).map((row) => row.id));
  }
  for (const one of drawn.sessions) {
    const times = { startTime: '08:00', endTime: one.isShort ? '09:00' : '10:00' };
    const id = insertSession(
      data,
      session({ year, quarter: one.quarter, date: on(year, one.date), ...times }),
    );
    setSessionLife(data, id, { state: one.state, isRollSettled: true });
    const [rowId] = rowIds.splice(one.row, 1);
    if (rowId !== undefined) linkRowToSession(data, rowId, id);
    saveRoll(
      data,
      id,
      one.roll.map((entry, at) => ({
        ...{ memberId: people[at] ?? 0, fullName: 'A', duties: '', membership: 'official', reason: '' },
        ...{ cameAt: null, leftAt: null },
        ...entry,
      })),
    );
    for (let remark = 0; remark < one.remarks; remark += 1)
      insertRemark(data, id, {
        speakerId: people[0] ?? 0,
        speakerName: '',
        text: 'Nói.',
        answer: '',
        answeredById: null,
      });
    for (const task of one.tasks) {
      const dueOn = task.dueOn === null ? null : on(year, task.dueOn);
      const taskId = insertTask(data, id, { text: 'Việc', assigneeIds: [], otherAssignee: '', dueOn });
      if (task.doneOn !== null)
        setTaskOutcome(
          data,
          { id: taskId, doneOn: on(year, task.doneOn), outcome: '' },
          on(year, task.doneOn),
        );
    }
  }
}

/** The same figures, asked of the tables. */
function recount(data: WritableData, year: number, period: Quarter | null, today: string) {
  const ends = ['03-31', '06-30', '09-30', '12-31'].map((end) => `${year}-${end}`);
  const end = ends[(period ?? 4) - 1] ?? '';
  const asOf = today < end ? today : end;
  const params = { year, period: period ?? 0, asOf, today };
  const one = (sql: string) =>
    data.sqlite.prepare<[object], { n: number }>(`SELECT ${sql} AS n`).get(params)?.n ?? 0;
  const IN = `session.year = @year AND (@period = 0 OR session.quarter = @period) AND session.state IN ('held', 'closed')`;
  const HELD = `FROM session WHERE ${IN} AND session.date <= @asOf`;
  const over = (column: string) =>
    `printf('%04d-%s', @year, substr('03-3106-3009-3012-31', ${column} * 5 - 4, 5)) < @today`;
  const tasks = (more: string) =>
    one(`(SELECT count(*) FROM task WHERE session_id IN (SELECT id ${HELD}) AND ${more})`);
  const called = one(
    `(SELECT count(*) FROM roll_entry WHERE session_id IN (SELECT id ${HELD}) AND (leave IS NULL OR presence = 'present'))`,
  );
  const came = one(
    `(SELECT count(*) FROM roll_entry WHERE session_id IN (SELECT id ${HELD}) AND presence = 'present')`,
  );
  const isPlanned = one('EXISTS (SELECT 1 FROM plan WHERE year = @year)') === 1;
  const ROWS = `FROM plan_row JOIN plan ON plan.id = plan_id WHERE plan.year = @year AND (@period = 0 OR plan_row.quarter = @period)`;
  return {
    asOf,
    members: {
      total: one(`(SELECT count(*) FROM member WHERE stays ->> '$[0].from' <= @asOf)`),
      official: one(
        `(SELECT count(*) FROM member WHERE stays ->> '$[0].from' <= @asOf AND official_on <= @asOf)`,
      ),
      probationary: one(
        `(SELECT count(*) FROM member WHERE stays ->> '$[0].from' <= @asOf AND official_on > @asOf)`,
      ),
    },
    planned: isPlanned ? one(`(SELECT count(*) ${ROWS})`) : null,
    held: one(`(SELECT count(*) ${HELD})`),
    unclosed: one(`(SELECT count(*) ${HELD} AND state <> 'closed')`),
    outsidePlan: isPlanned ? one(`(SELECT count(*) ${HELD} AND plan_row_id IS NULL)`) : 0,
    heldAfter: one(`(SELECT count(*) FROM session WHERE ${IN} AND session.date > @asOf)`),
    short: one(`(SELECT count(*) ${HELD} AND end_time = '09:00')`),
    missed:
      one(`(SELECT count(*) ${ROWS} AND ${over('plan_row.quarter')} AND NOT EXISTS (SELECT 1 FROM session
      WHERE plan_row_id = plan_row.id AND state IN ('held', 'closed') AND session.date <= @asOf))`),
    emptyQuarters: [1, 2, 3, 4].filter(
      (number) =>
        (period === null || period === number) &&
        one(`${over(String(number))} AND NOT EXISTS (SELECT 1 ${HELD} AND session.quarter = ${number})`) ===
          1,
    ),
    attendance: called === 0 ? '' : `${String(Math.round((came / called) * 1000) / 10).replace('.', ',')}%`,
    remarks: one(`(SELECT count(*) FROM discussion WHERE session_id IN (SELECT id ${HELD}))`),
    tasks: tasks('TRUE'),
    tasksDone: tasks('done_on <= @asOf'),
    tasksLate: tasks('(done_on IS NULL OR done_on > @asOf) AND due_on < @asOf'),
    tasksDoneAfter: tasks('done_on > @asOf AND done_on <= @today'),
  };
}

it('are of the end of the period, and equal a recount of the rows', { timeout: 120_000 }, async () => {
  const data = await openNew();
  putCellFacts(data, {
    ...{ from: null, superiorName: 'Đảng bộ Sở', superiorCommittee: 'Đảng uỷ Sở', name: 'Chi bộ' },
    ...{ symbolSuffix: 'CB', placeName: 'Vũng Tàu', toneStyle: 'uỷ' as const, cellType: 'agency' as const },
  });
  const people = YEARS.filter((year) => year % 20 === 0).map((year) =>
    insertMember(
      data,
      MemberInput.parse({
        fullName: `Người ${year}`,
        admittedOn: '1930-02-03',
        officialOn: `${year + 3}-05-10`,
        stays: [{ from: `${year}-07-15`, to: null }],
      }),
    ),
  );
  const years = fc.sample(anyYear, YEARS.length);
  for (const [at, year] of YEARS.entries()) {
    const drawn = years[at];
    if (drawn !== undefined) writeYear(data, year, drawn, people);
  }
  for (const [at, year] of YEARS.entries()) {
    const { period = null, today = null } = years[at] ?? {};
    const now = on(year, today ?? { later: true, month: 1, day: 5 });
    const host = { now: () => new Date(`${now}T02:00:00.000Z`), actor: 'kiem-thu', templates: TEMPLATES };
    const { figures } = viewReportWords({ data, host }, { year, quarter: period });
    expect(figures, `${year}, quý ${period}, ngày ${now}`).toEqual(recount(data, year, period, now));
  }
});

describe('what the secretary says of a period', () => {
  const words = {
    strengths: 'Chuẩn bị kỹ.',
    weaknesses: '',
    causes: '- Việc nhiều;\n- người ít.',
    proposals: 'Cấp tài liệu sớm hơn.',
    rating: 'Tốt',
  };
  const period = { year: 2020, quarter: 1 as const };

  it('is printed in the report of that period and of no other, and follows until somebody edits it there', async () => {
    const cell = await openCell();
    await scheduleFirst(cell);
    const { backend } = cell;
    const { document } = await backend.call('document:create', { kind: 'BC', ...period });
    const year = await backend.call('document:create', { kind: 'BC', year: 2020 });
    await backend.call('report-words:save', { ...period, words });
    await backend.call('document:refresh', { id: document.id });
    await backend.call('document:refresh', { id: year.document.id });
    const { body } = await backend.call('document:get', { id: document.id });
    expect(body).toMatch(/Ưu điểm\n\nChuẩn bị kỹ\.\n/u);
    expect(body).toMatch(/Nguyên nhân\n\n- Việc nhiều;\n- người ít\.\n/u);
    expect(body).toContain('Chi bộ tự xếp loại: Tốt.');
    expect(body).toMatch(/KIẾN NGHỊ, ĐỀ XUẤT\n\nCấp tài liệu sớm hơn\.\n/u);
    expect((await backend.call('document:get', { id: year.document.id })).body).not.toContain('Chuẩn bị kỹ');
    expect((await backend.call('report-words:get', period)).words).toEqual(words);
  });

  it('is kept for the whole year apart, and the journal says from what to what', async () => {
    const { backend } = await openCell();
    await backend.call('report-words:save', { year: 2020, words });
    await backend.call('report-words:save', { year: 2020, words: { ...words, rating: 'Xuất sắc' } });
    expect((await backend.call('report-words:get', { year: 2020 })).words.rating).toBe('Xuất sắc');
    expect((await backend.call('report-words:get', period)).words.rating).toBe('');
    const [newest] = await backend.call('journal:list', { entity: 'report' });
    expect(newest?.detail).toMatchObject({
      year: 2020,
      changes: [{ field: 'rating', from: 'Tốt', to: 'Xuất sắc' }],
    });
  });

  it('does not take a mark of secrecy', async () => {
    const { backend } = await openCell();
    const marked = { ...words, proposals: 'Xem văn bản\nTUYỆT MẬT' };
    await expect(backend.call('report-words:save', { ...period, words: marked })).rejects.toThrow(
      refusal('secrecy-mark'),
    );
  });
});
