/** A report over many random years: every line of it is traced to a count made here anew, or to a text somebody typed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fillTemplate } from '../../../electron/services/documents/wording.ts';
import type { CellContext } from '../../../shared/domain/fields.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import { reportFields } from '../../../shared/domain/report.ts';
import { NO_WORDS } from '../../../shared/domain/report-words.ts';
import { type Session, SessionInput } from '../../../shared/domain/session.ts';
import { blockLines, inlineText } from '../../../shared/text/blocks.ts';
import { parseMarkdown } from '../../../shared/text/markdown.ts';
import { TEMPLATES } from '../../support/backend.ts';
import { fc } from '../../support/random.ts';

const WORDING = readFileSync(path.join(TEMPLATES, 'bao-cao.md'), 'utf8');
const CONTEXT: CellContext = {
  cell: {
    superiorName: 'Đảng bộ Sở Khoa học',
    superiorCommittee: 'Đảng uỷ Sở Khoa học',
    name: 'Chi bộ Phòng Kế hoạch',
    symbolSuffix: 'CB',
    placeName: 'Vũng Tàu',
    toneStyle: 'uỷ',
    cellType: 'agency',
  },
  term: null,
  officers: { secretaryId: null, deputyIds: [], committeeIds: [] },
  members: new Map(),
  ofCell: [],
};

const ENDS = ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31'];
const two = (count: number) => String(count).padStart(2, '0');
/** Of days from the tenth on: only January and February keep their nought. */
const short = (day: string) => {
  const month = Number(day.slice(5, 7));
  return `${day.slice(8)}/${month < 3 ? two(month) : month}/${day.slice(0, 4)}`;
};

const quarter = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const);
const anyDay = fc
  .record({
    year: fc.constantFrom(2025, 2026),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 10, max: 28 }),
  })
  .map(({ year, month, day }) => `${year}-${two(month)}-${day}`);
const anyRow = fc.record({
  quarter,
  hasPresenter: fc.boolean(),
  hasApprover: fc.boolean(),
  hasDue: fc.boolean(),
});
const anySession = fc.record({
  quarter,
  state: fc.constantFrom('planned' as const, 'held' as const, 'closed' as const, 'cancelled' as const),
  row: fc.option(fc.nat(5), { nil: null }),
  date: anyDay,
  minutes: fc.constantFrom(60, 105),
  present: fc.nat(4),
  remarks: fc.nat(3),
  tasks: fc.array(
    fc.record({ doneOn: fc.option(anyDay, { nil: null }), dueOn: fc.option(anyDay, { nil: null }) }),
    { maxLength: 3 },
  ),
});
/** Nothing, a line, or a line with points below it. */
const typed = (what: string): fc.Arbitrary<string> =>
  fc.constantFrom('', `${what} một.`, `${what} hai:\n- ${what} ba;\n- ${what} bốn.`);
const anyYear = fc.record({
  period: fc.option(quarter, { nil: null }),
  rows: fc.option(fc.array(anyRow, { maxLength: 6 }), { nil: null }),
  nextRows: fc.option(fc.array(anyRow, { maxLength: 3 }), { nil: null }),
  sessions: fc.array(anySession, { maxLength: 6 }),
  today: anyDay,
  words: fc.record({
    strengths: typed('Ưu điểm'),
    weaknesses: typed('Yếu kém'),
    causes: typed('Nguyên nhân'),
    proposals: typed('Kiến nghị'),
    rating: fc.constantFrom<string>('', 'Tốt', 'Hoàn thành tốt.'),
  }),
});
type Row = typeof anyRow extends fc.Arbitrary<infer Value> ? Value : never;
type Drawn = typeof anyYear extends fc.Arbitrary<infer Value> ? Value : never;

/** A row has one session, and nobody can have held one of the future. */
function possible(drawn: Drawn): Drawn {
  const taken = new Set<number | null>();
  const sessions = drawn.sessions.map((one) => {
    const row = rowIdOf(drawn, one.row) === null || taken.has(one.row) ? null : one.row;
    taken.add(row);
    return { ...one, row, date: one.date > drawn.today ? '2025-01-10' : one.date };
  });
  return { ...drawn, sessions };
}

function planOf(rows: readonly Row[] | null, year: number): Plan | null {
  if (rows === null) return null;
  return {
    id: year,
    documentId: null,
    year,
    subject: 'tổ chức sinh hoạt chuyên đề',
    basis: [],
    purpose: '',
    requirements: '',
    method: '',
    assignments: '',
    recipients: [],
    signerId: null,
    rows: rows.map((row, at) => ({
      id: year * 10 + at,
      quarter: row.quarter,
      topic: `Đề tài ${year} số ${at}`,
      presenterIds: row.hasPresenter ? [1] : [],
      approver: row.hasApprover ? 'Chi uỷ' : '',
      draftDueOn: row.hasDue ? '2025-02-01' : null,
      sessionDate: null,
      startTime: null,
      place: '',
      note: '',
      sessionId: null,
    })),
  };
}

const rowIdOf = ({ rows }: Drawn, at: number | null) =>
  at === null || rows === null || at >= rows.length ? null : 20250 + at;

function sessionsOf(drawn: Drawn): Session[] {
  return drawn.sessions.map((one, at) => ({
    ...SessionInput.parse({
      topic: `Buổi số ${at}`,
      year: 2025,
      quarter: one.quarter,
      date: one.date,
      startTime: '08:00',
      endTime: one.minutes === 60 ? '09:00' : '09:45',
      presenterIds: [],
      chairId: null,
      minuteTakerId: null,
      programme: [],
      materials: [],
      guests: [],
    }),
    id: at + 1,
    planRowId: rowIdOf(drawn, one.row),
    state: one.state,
    cancelledBecause: one.state === 'cancelled' ? `Bận ${at}.` : '',
    postponements: [],
    isRollSettled: true,
    roll: [0, 1, 2, 3].map((who) => ({
      memberId: who + 1,
      fullName: `Người ${who}`,
      duties: '',
      membership: 'official' as const,
      leave: null,
      presence: who < one.present ? ('present' as const) : ('unexcused' as const),
      reason: '',
      cameAt: null,
      leftAt: null,
    })),
    remarks: Array.from({ length: one.remarks }, (_, id) => ({
      id: id + 1,
      speakerId: 1,
      speakerName: '',
      text: 'Nói.',
      answer: '',
      answeredById: null,
    })),
    votes: [],
    tasks: one.tasks.map((task, number) => ({
      ...task,
      id: at * 10 + number,
      sessionId: at + 1,
      text: `Việc ${at}.${number}`,
      assigneeIds: [],
      otherAssignee: '',
      assignees: [],
      outcome: '',
      recordedOn: null,
    })),
    carriedTasks: [],
  }));
}

/** Every line the paper shall have, each under its own condition, counted from what was drawn. */
function expectedLines(drawn: Drawn): string[] {
  const { period, rows, nextRows, sessions, today } = drawn;
  const end = ENDS[(period ?? 4) - 1] ?? '';
  const asOf = today < end ? today : end;
  const name = period === null ? 'năm 2025' : `quý ${['I', 'II', 'III', 'IV'][period - 1]} năm 2025`;
  const lines: string[] = [
    `Chi bộ Phòng Kế hoạch báo cáo kết quả sinh hoạt chuyên đề ${name} như sau:`,
    'CÔNG TÁC LÃNH ĐẠO, CHUẨN BỊ',
    `Đến ngày ${short(asOf)}, Chi bộ có 04 đảng viên (chính thức 04).`,
  ];
  const say = (condition: boolean, line: string) => condition && lines.push(line);
  const inPeriod = (one: { quarter: number }) => period === null || one.quarter === period;
  const mine = (rows ?? []).filter(inPeriod);
  const clause = (count: number, words: string) => (count > 0 ? `; ${two(count)} chuyên đề ${words}` : '');
  say(rows === null, 'Chi bộ chưa lập kế hoạch sinh hoạt chuyên đề năm 2025.');
  say(rows !== null && mine.length === 0, 'Kế hoạch không có chuyên đề nào trong kỳ báo cáo.');
  say(
    mine.length > 0,
    `Kế hoạch đề ra ${two(mine.length)} chuyên đề trong kỳ báo cáo` +
      clause(mine.filter((row) => row.hasPresenter).length, 'đã phân công người trình bày') +
      clause(mine.filter((row) => row.hasApprover).length, 'đã xác định nơi thông qua dự thảo') +
      clause(mine.filter((row) => row.hasDue).length, 'có hạn gửi dự thảo') +
      '.',
  );
  lines.push('KẾT QUẢ');
  const wasHeld = ({ state }: { state: string }) => state === 'held' || state === 'closed';
  const held = sessions.filter((one) => wasHeld(one) && inPeriod(one) && one.date <= asOf);
  const heldAfter = sessions.filter((one) => wasHeld(one) && inPeriod(one) && one.date > asOf);
  const outside = rows === null ? 0 : held.filter(({ row }) => rowIdOf(drawn, row) === null).length;
  const remarks = held.reduce((total, one) => total + one.remarks, 0);
  const came = held.reduce((total, one) => total + one.present, 0);
  const rate = String(Math.round((came / (held.length * 4)) * 1000) / 10).replace('.', ',');
  say(held.length === 0, 'Trong kỳ, Chi bộ chưa tổ chức được buổi sinh hoạt chuyên đề nào.');
  say(
    held.length > 0,
    `Trong kỳ, Chi bộ đã tổ chức ${two(held.length)} buổi sinh hoạt chuyên đề` +
      (outside > 0 ? `, trong đó ${two(outside)} buổi ngoài kế hoạch` : '') +
      (remarks > 0 ? `, với ${two(remarks)} ý kiến thảo luận` : '') +
      `; tỷ lệ đảng viên dự họp bình quân đạt ${rate}%.`,
  );
  say(
    heldAfter.length > 0,
    `Sau kỳ báo cáo, đến ngày ${short(today)}, Chi bộ tổ chức thêm ${two(heldAfter.length)} buổi sinh hoạt chuyên đề của kỳ.`,
  );
  const tasks = sessions.flatMap((one, at) =>
    held.includes(one) ? one.tasks.map((task, number) => ({ ...task, text: `Việc ${at}.${number}` })) : [],
  );
  const done = tasks.filter(({ doneOn }) => doneOn !== null && doneOn <= asOf);
  const open = tasks.filter((task) => !done.includes(task));
  const after = open.filter(({ doneOn }) => doneOn !== null && doneOn <= today);
  say(
    tasks.length > 0,
    `Các buổi sinh hoạt đã giao ${two(tasks.length)} nhiệm vụ; đến ngày ${short(asOf)}, ` +
      (done.length > 0 ? `đã hoàn thành ${two(done.length)} nhiệm vụ.` : 'chưa hoàn thành nhiệm vụ nào.') +
      (open.length > 0 ? ' Những nhiệm vụ chưa xong:' : ''),
  );
  for (const { text } of open) lines.push(`${text}.`);
  say(
    after.length > 0,
    `Sau kỳ báo cáo, đến ngày ${short(today)}, hoàn thành thêm ${two(after.length)} nhiệm vụ.`,
  );
  const isOver = (one: number) => (ENDS[one - 1] ?? '') < today;
  const sessionOf = (at: number) => sessions.find(({ row }) => row === at);
  const missing = (rows ?? []).flatMap((row, at) => {
    const session = sessionOf(at);
    if (!inPeriod(row) || !isOver(row.quarter)) return [];
    if (session !== undefined && wasHeld(session) && session.date <= asOf) return [];
    const line = `Quý ${['I', 'II', 'III', 'IV'][row.quarter - 1]}: Đề tài 2025 số ${at}`;
    if (session !== undefined && wasHeld(session))
      return [`${line} (tổ chức sau kỳ báo cáo, ngày ${short(session.date)}).`];
    return session?.state === 'cancelled'
      ? [`${line} (không tổ chức, lý do: Bận ${sessions.indexOf(session)}).`]
      : [`${line}.`];
  });
  const empty = [1, 2, 3, 4].filter(
    (one) => inPeriod({ quarter: one }) && isOver(one) && !held.some((session) => session.quarter === one),
  );
  const tooShort = held.filter(({ minutes }) => minutes < 90).length;
  const late = open.filter(({ dueOn }) => dueOn !== null && dueOn < asOf).length;
  const tellsEmpty = held.length > 0 && empty.length > 0;
  const hasFaults = missing.length > 0 || tellsEmpty || tooShort > 0 || late > 0;
  const { strengths, weaknesses, causes, proposals, rating } = drawn.words;
  const tell = (text: string, heading: string) => {
    say(text !== '', heading);
    lines.push(...text.split('\n').flatMap((line) => (line === '' ? [] : [line.replace(/^- /u, '')])));
  };
  say(hasFaults || [strengths, weaknesses, causes, rating].some((text) => text !== ''), 'ĐÁNH GIÁ');
  tell(strengths, 'Ưu điểm');
  say(hasFaults || weaknesses !== '', 'Hạn chế');
  say(missing.length > 0, 'Chưa tổ chức được theo kế hoạch:');
  lines.push(...missing);
  const roman = empty.map((one) => ['I', 'II', 'III', 'IV'][one - 1]).join(', ');
  say(tellsEmpty, `Quý không có buổi sinh hoạt chuyên đề nào: ${roman}.`);
  say(tooShort > 0, `Có ${two(tooShort)} buổi chưa đủ thời lượng quy định.`);
  say(late > 0, `Có ${two(late)} nhiệm vụ đã quá thời hạn mà chưa xong.`);
  tell(weaknesses, '');
  tell(causes, 'Nguyên nhân');
  say(rating !== '', `Chi bộ tự xếp loại: ${rating.replace(/\.$/u, '')}.`);
  const next = (rows ?? []).flatMap((row, at) => {
    const isNext = period === null ? !isOver(row.quarter) : row.quarter === period + 1;
    const session = sessionOf(at);
    const isSettled = session !== undefined && (wasHeld(session) || session.state === 'cancelled');
    return isNext && !isSettled ? [{ ...row, year: 2025, at }] : [];
  });
  const later = (nextRows ?? []).map((row, at) => ({ ...row, year: 2026, at }));
  const follow = [...next, ...later.filter(() => period === null || period === 4)].map(
    (row) =>
      `Quý ${['I', 'II', 'III', 'IV'][row.quarter - 1]} năm ${row.year}: Đề tài ${row.year} số ${row.at}.`,
  );
  const left = open.length - after.length;
  say(follow.length > 0 || left > 0, 'PHƯƠNG HƯỚNG');
  say(follow.length > 0, 'Những chuyên đề tiếp theo trong kế hoạch:');
  lines.push(...follow);
  say(left > 0, `Chi bộ còn ${two(left)} nhiệm vụ tiếp tục thực hiện.`);
  tell(proposals, 'KIẾN NGHỊ, ĐỀ XUẤT');
  lines.push(`Trên đây là báo cáo kết quả sinh hoạt chuyên đề ${name} của Chi bộ Phòng Kế hoạch.`);
  return lines.filter((line) => line !== '');
}

/** What the table says of each session. */
function expectedRows({ period, sessions, today }: Drawn): string[] {
  const end = ENDS[(period ?? 4) - 1] ?? '';
  const asOf = today < end ? today : end;
  return sessions
    .map((one, at) => ({ ...one, at }))
    .filter(({ state }) => state === 'held' || state === 'closed')
    .filter((one) => (period === null || one.quarter === period) && one.date <= asOf)
    .map((one, position) =>
      [
        ...[position + 1, ['I', 'II', 'III', 'IV'][one.quarter - 1], `Buổi số ${one.at}`, short(one.date)],
        // Nobody presented anywhere: no column.
        ...[`${one.present === 0 ? 0 : two(one.present)}/04`, one.remarks],
      ].join(' | '),
    );
}

function printOf(drawn: Drawn): { lines: string[]; rows: string[] } {
  const end = ENDS[(drawn.period ?? 4) - 1] ?? '';
  const fields = reportFields(
    {
      period: { year: 2025, quarter: drawn.period },
      plan: planOf(drawn.rows, 2025),
      nextPlan: planOf(drawn.nextRows, 2026),
      planCitation: '',
      sessions: sessionsOf(drawn),
      memberCount: { total: 4, official: 4, probationary: 0 },
      asOf: drawn.today < end ? drawn.today : end,
      today: drawn.today,
    },
    drawn.words,
    CONTEXT,
  );
  const { parts } = fillTemplate('BC', WORDING, fields, 'uỷ');
  const blocks = [...parts.values()]
    .flatMap((part) => parseMarkdown(part))
    .filter(({ type }) => type !== 'part');
  return {
    lines: blocks
      .filter(({ type }) => type !== 'table')
      .flatMap((block) => blockLines([block]))
      .map((line) => line.replace(/^(?:[IVX]+-|\d\.|[-+]) /u, '')),
    rows: blocks.flatMap((block) =>
      block.type === 'table' ? block.rows.map((row) => row.map(inlineText).join(' | ')) : [],
    ),
  };
}

it('has only lines that a count or a typed text stands for, each when its count is there', () => {
  fc.assert(
    fc.property(anyYear.map(possible), (drawn) => {
      expect(printOf(drawn)).toEqual({ lines: expectedLines(drawn), rows: expectedRows(drawn) });
    }),
    { numRuns: 400 },
  );
});

it('praises nothing where nothing was planned and nothing held', () => {
  const nothing: Drawn = {
    period: 1,
    rows: null,
    nextRows: null,
    sessions: [],
    today: '2025-04-20',
    words: NO_WORDS,
  };
  const { lines } = printOf(nothing);
  expect(lines).toContain('Trong kỳ, Chi bộ chưa tổ chức được buổi sinh hoạt chuyên đề nào.');
  expect(lines.join(' ')).not.toMatch(/bỏ lỡ|Ưu điểm|từ đầu năm|đảng viên tham gia|không có nhiệm vụ/u);
});
