/** What goes out of two years, the Excel file and the reports, read back and laid beside what was counted by hand. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Totals } from '../../../../shared/domain/statistics/totals.ts';
import { TEMPLATES } from '../../../support/backend.ts';
import { keepTwoYears, ROLL_LINES, type TwoYears } from './keep.ts';
import { COUNTED, QUARTERS, SESSIONS, YEARS } from './record.ts';
import { readSheets } from './sheets.ts';

let book: TwoYears;
let sheets: ReturnType<typeof readSheets>;

beforeAll(async () => {
  book = await keepTwoYears();
  const { fileName, bytes } = await book.backend.call('statistics:hand-out', { year: 2026 });
  expect(fileName).toBe('Thong ke 2026.xlsx');
  sheets = readSheets(bytes);
}, 120_000);

const rowsOf = (name: string) => (sheets.get(name) ?? []).slice(2);
/** The cells under a head, whatever column that is. */
const under = (name: string, head: string) => {
  const column = sheets.get(name)?.[1]?.indexOf(head) ?? -1;
  return rowsOf(name).map((row) => row[column] ?? null);
};
const parts = (fraction: string) => fraction.split('/').map(Number);

describe('the Excel file of two years', () => {
  it('has a sheet for each table', () => {
    expect([...sheets.keys()]).toEqual([
      ...['Cả năm', 'Buổi sinh hoạt', 'Dự họp', 'Theo quý', 'Biểu quyết', 'Việc giao', 'Biểu 6 tháng'],
    ]);
  });

  it('tells the six figures with their fractions in columns of their own', () => {
    const row = (fraction: string, share: number) => [...parts(fraction), share];
    const [now, then] = [YEARS[2026], YEARS[2025]];
    const told = rowsOf('Cả năm').map((cells) => cells.slice(2, 8));
    expect(told).toEqual([
      [now.held, null, null, then.held, null, null],
      [...row(now.attendance, now.attendanceShare), ...row(then.attendance, then.attendanceShare)],
      [...row(now.speaking, now.speakingShare), ...row(then.speaking, then.speakingShare)],
      [...row(now.votes, 100), ...row(then.votes, 100)],
      [...row(now.inTime, 78.6), ...row(then.inTime, 66.7)],
      [now.median, null, null, then.median, null, null],
    ]);
    expect(under('Cả năm', 'Chênh')).toEqual([
      'bằng',
      '−5,0 điểm %',
      '+6,5 điểm %',
      'bằng',
      '+11,9 điểm %',
      '−3 ngày',
    ]);
  });

  it('tells every session as counted by hand', () => {
    const name = 'Buổi sinh hoạt';
    expect(under(name, 'Chuyên đề')).toEqual(SESSIONS.map(({ topic }) => topic));
    const at = (head: string) => under(name, head);
    for (const [index, session] of COUNTED.entries()) {
      const cell = (head: string) => at(head)[index];
      expect([cell('Có mặt'), cell('Phải dự')]).toEqual(parts(session.present));
      expect([cell('Đã phát biểu'), cell('Có mặt')]).toEqual(parts(session.spoke));
      expect([cell('Việc đúng hạn'), cell('Việc đã đến hạn')]).toEqual(parts(session.inTime));
      expect([cell('Ngày đến biên bản'), cell('Đến thông qua'), cell('Đến ban hành')].join('+')).toBe(
        session.days,
      );
      // The days of Excel are counted from 30/12/1899.
      const held = Date.UTC(1899, 11, 30) + Number(cell('Ngày họp')) * 86_400_000;
      expect(new Date(held).toISOString().slice(0, 10)).toBe(SESSIONS[index]?.date);
    }
  });

  it('tells who was where, line by line', () => {
    const letters = { x: '.', 'x+': 's', '½': 'h', P: 'P', K: 'K', M: 'M' } as const;
    expect(
      rowsOf('Dự họp').map(([name, ...cells]) => ({
        name,
        marks: cells.slice(0, 8).map((cell) => (cell === null ? '/' : letters[cell as keyof typeof letters])),
        counted: { before: `${cells[8]}/${cells[9]}`, year: `${cells[10]}/${cells[11]}`, spoke: cells[12] },
      })),
    ).toEqual(ROLL_LINES);
  });

  it('tells the quarters, the votes and the tasks as counted by hand', () => {
    expect(rowsOf('Theo quý').map((row) => `${row[1]} ${row[2]}/${row[3]} ${row[5]}/${row[6]}`)).toEqual([
      ...QUARTERS[2025],
      ...QUARTERS[2026],
    ]);
    expect(rowsOf('Biểu quyết').map((row) => `${row[2]}/${row[3]}`)).toEqual(
      COUNTED.flatMap(({ votes }) => votes),
    );
    const standing = under('Việc giao', 'Tình trạng');
    const count = (word: string) => standing.filter((one) => one === word).length;
    // By hand, over both years: 10 + 11 in time, 5 + 2 late, one overdue, three not due.
    expect(['đúng hạn', 'xong trễ', 'quá hạn', 'chưa đến hạn'].map(count)).toEqual([21, 7, 1, 3]);
  });

  it('fills in the form of the halves', () => {
    const form = new Map(rowsOf('Biểu 6 tháng').map(([label, ...values]) => [label, values]));
    // By hand: after 30/6 nobody is of the cell who left on it; 24 before and after, for nobody came in the second half.
    expect(form.get('Đảng số')).toEqual([24, 24, 24]);
    expect(form.get('Số buổi sinh hoạt chuyên đề')).toEqual([2, 2, 4]);
    expect(form.get('Số lượt phải dự')).toEqual([47, 47, 94]);
    expect(form.get('Số lượt có mặt')).toEqual([43, 40, 83]);
    expect(form.get('Tỷ lệ dự họp (%)')).toEqual([91.5, 85.1, 88.3]);
    expect(form.get('Số lượt đảng viên phát biểu')).toEqual([17, 19, 36]);
    expect(form.get('Tỷ lệ phát biểu (%)')).toEqual([39.5, 47.5, 43.4]);
    // Of the tasks of June three were done only after 30/6.
    expect(form.get('Số việc xong đúng hạn')).toEqual([4, 4, 11]);
  });

  it('is told in the journal, and holds no reason why anybody was away', async () => {
    const { lines } = await book.backend.call('journal:read', { text: 'Thong ke 2026.xlsx' });
    expect(lines.map(({ act }) => act)).toEqual(['xuất tệp']);
    expect(JSON.stringify([...sheets.values()])).not.toMatch(/con ốm|Hà Nội|thai sản/u);
  });
});

describe('the reports of two years', () => {
  it('take the figures of the statistics, for the year and for each quarter', async () => {
    const view = await book.backend.call('statistics:get', { year: 2026 });
    const year = await book.backend.call('report-words:get', { year: 2026 });
    // What the report does not tell of, the days of the minutes and the posting, it does not ask for.
    const told = ({ days: _days, unissued: _unissued, posting: _posting, ...totals }: Totals) => totals;
    expect(told(year.totals)).toEqual(told(view.year.totals));
    for (const { quarter, totals } of view.year.quarters.filter(({ isOver }) => isOver)) {
      const own = await book.backend.call('report-words:get', { year: 2026, quarter });
      expect(own.totals.attendance).toEqual(totals.attendance);
      expect(own.totals.speaking).toEqual(totals.speaking);
      expect(own.figures.held).toBe(totals.held);
    }
  });

  it('print them: sessions, share of attendance, each session, tasks', async () => {
    const { document } = await book.backend.call('document:create', { kind: 'BC', year: 2026 });
    const { body } = await book.backend.call('document:get', { id: document.id });
    expect(body).toContain(
      'đã tổ chức 04 buổi sinh hoạt chuyên đề, trong đó 01 buổi ngoài kế hoạch, với 36 ý kiến',
    );
    expect(body).toContain('tỷ lệ đảng viên dự họp bình quân đạt 88,3%');
    expect(body).toContain('Đến ngày 27/11/2026, Chi bộ có 24 đảng viên');
    expect(body).toContain('đã giao 17 nhiệm vụ');
    expect(body).toContain('đã hoàn thành 13 nhiệm vụ');
    expect(body).toContain('Có 01 nhiệm vụ đã quá thời hạn mà chưa xong.');
  });

  it('lend the shares to the own wording of an office', async () => {
    const own = path.join(book.backend.folder, 'mau-cau-chu');
    mkdirSync(own);
    const sentence =
      '{{so_luot_du}}/{{so_luot_phai_du}} lượt dự; {{so_luot_phat_bieu}} lượt phát biểu, đạt {{ty_le_phat_bieu}}; ' +
      '{{so_nhiem_vu_dung_han}}/{{so_nhiem_vu_den_han}} nhiệm vụ đúng hạn.';
    const wording = readFileSync(path.join(TEMPLATES, 'bao-cao.md'), 'utf8');
    writeFileSync(path.join(own, 'bao-cao.md'), wording.replace('# KẾT QUẢ\n', `# KẾT QUẢ\n\n${sentence}\n`));
    const { document } = await book.backend.call('document:create', { kind: 'BC', year: 2026 });
    const { body } = await book.backend.call('document:get', { id: document.id });
    expect(body).toContain('83/94 lượt dự; 36 lượt phát biểu, đạt 43,4%; 11/14 nhiệm vụ đúng hạn.');
  });

  it('of the year before are those of its last day', async () => {
    const { figures, totals } = await book.backend.call('report-words:get', { year: 2025 });
    expect([figures.asOf, figures.held, figures.attendance]).toEqual(['2025-12-31', 4, '93,3%']);
    expect([figures.tasks, figures.tasksDone, figures.tasksLate]).toEqual([15, 15, 0]);
    expect(totals.attendance).toEqual({ part: 84, whole: 90 });
  });
});
