import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../electron/import/plan/index.ts';
import { EMPTY_ROW, type ReadPlan, type ReadPlanRow } from '../../../shared/domain/read-plan.ts';
import type { Quarter } from '../../../shared/domain/values.ts';
import { fc } from '../../support/random.ts';
import { docx, p, tbl, tc, tr } from './support/docx-fixture.ts';
import { importDocx, importText } from './support/imports.ts';
import { PLACES, phrase } from './support/old-papers.ts';

const HEAD =
  p('CHI BỘ VĂN PHÒNG') + p('Số 84-KH/CB') + p('KẾ HOẠCH') + p('tổ chức sinh hoạt chuyên đề năm 2024');
const LEAD = p('Chi bộ lập kế hoạch sinh hoạt chuyên đề các quý, giao từng đồng chí chuẩn bị như sau:');

const planOf = (body: string): ReadPlan => readPlan(importDocx(docx(HEAD + LEAD + body)));
const planOfText = (lines: string): ReadPlan =>
  readPlan(
    importText(
      `CHI BỘ VĂN PHÒNG\nSố 84-KH/CB\nKẾ HOẠCH\ntổ chức sinh hoạt chuyên đề năm 2024\nChi bộ lập kế hoạch sinh hoạt chuyên đề các quý, giao từng đồng chí chuẩn bị như sau:\n${lines}`,
    ),
  );

describe('a plan in a table', () => {
  const NAMES = ['Trần Văn Mẫu', 'Lê Thị Bình', 'Nguyễn Hoà', 'Đỗ Thị Minh Nguyệt'];
  const ROMAN = ['I', 'II', 'III', 'IV'] as const;

  /** How a field may be called, and how it may be written. */
  const COLUMNS: Readonly<
    Record<string, { names: readonly string[]; write: readonly ((row: ReadPlanRow) => string)[] }>
  > = {
    quarter: {
      names: ['Quý', 'QUÝ', 'Quý/năm', 'Theo quý'],
      write: [
        ({ quarter }) => `Quý ${ROMAN[(quarter ?? 1) - 1]}`,
        ({ quarter }) => `${ROMAN[(quarter ?? 1) - 1]}`,
        ({ quarter }) => `${quarter}`,
        ({ quarter }) => `Quý ${quarter}/2024`,
        ({ quarter }) => `QUÝ ${ROMAN[(quarter ?? 1) - 1]} năm 2024`,
      ],
    },
    topic: {
      names: ['Chuyên đề', 'Tên chuyên đề', 'NỘI DUNG', 'Nội dung sinh hoạt', 'Chủ đề'],
      write: [({ topic }) => topic],
    },
    presenter: {
      names: [
        'Người trình bày',
        'Người chuẩn bị',
        'Phân công',
        'Đồng chí phụ trách',
        'Báo cáo viên',
        'Người chuẩn bị nội dung',
      ],
      write: [
        ({ presenters }) => presenters.join(', '),
        ({ presenters }) => presenters.map((name) => `Đ/c ${name}`).join('; '),
        ({ presenters }) => presenters.map((name) => `- Đồng chí ${name} (Chi uỷ viên)`).join('\n'),
        ({ presenters }) => presenters.join(' và '),
      ],
    },
    when: {
      names: ['Thời gian', 'Thời gian tổ chức', 'Ngày sinh hoạt', 'Ngày, giờ', 'Thời điểm', 'Lịch sinh hoạt'],
      write: [
        ({ sessionDate, startTime }) => [startTime, shortDay(sessionDate)].filter(Boolean).join(' ngày '),
        ({ sessionDate, startTime }) =>
          [startTime?.replace(':', ' giờ '), longDay(sessionDate)].filter(Boolean).join(', '),
        ({ sessionDate, startTime }) =>
          `${shortDay(sessionDate).replace(/\/2024$/u, '')} ${startTime?.replace(':', 'h') ?? ''}`,
      ],
    },
    due: {
      names: ['Hạn gửi dự thảo', 'Hạn nộp bài', 'Thời gian hoàn thành', 'Ngày chuẩn bị xong, nộp'],
      write: [({ draftDueOn }) => shortDay(draftDueOn), ({ draftDueOn }) => longDay(draftDueOn)],
    },
    approver: { names: ['Người thông qua', 'Duyệt nội dung'], write: [({ approver }) => approver] },
    place: { names: ['Địa điểm', 'Nơi họp', 'ĐỊA ĐIỂM TỔ CHỨC'], write: [({ place }) => place] },
    note: { names: ['Ghi chú', 'GHI CHÚ'], write: [({ note }) => note] },
  };

  const dayIn2024 = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const rowWithout = fc.record({
    topic: phrase.map((text) => `Về ${text}`),
    presenters: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 2 }),
    approver: fc.constantFrom('', 'Chi uỷ', 'Bí thư chi bộ'),
    draftDueOn: fc.option(dayIn2024),
    sessionDate: fc.option(dayIn2024),
    startTime: fc.option(fc.constantFrom('14:00', '07:30', '08:15')),
    place: fc.constantFrom('', ...PLACES),
    note: fc.option(phrase, { nil: '' }),
  });
  const tables = fc.record({
    rows: fc.array(rowWithout, { minLength: 1, maxLength: 6 }),
    order: fc
      .shuffledSubarray(Object.keys(COLUMNS), { minLength: 2 })
      .filter((keys) => keys.includes('topic') && (keys.includes('quarter') || keys.includes('when'))),
    spelling: fc.array(fc.nat(20), { minLength: 20, maxLength: 20 }),
    hasPosition: fc.boolean(),
    hasTitle: fc.boolean(),
    isMerged: fc.boolean(),
  });

  it('gives its rows, whatever its columns are called and wherever they stand', () => {
    fc.assert(
      fc.property(tables, ({ rows: given, order, spelling, hasPosition, hasTitle, isMerged }) => {
        const hasQuarter = order.includes('quarter');
        const rows = given.map((row, index): ReadPlanRow => {
          const quarter = (
            hasQuarter ? Math.min(4, 1 + Math.floor(index / 2)) : quarterOf(row.sessionDate)
          ) as Quarter;
          return { ...EMPTY_ROW, ...row, quarter };
        });
        const pick = <T>(from: readonly T[], at: number): T => from[(spelling[at] ?? 0) % from.length] as T;
        const cells = (row: ReadPlanRow, index: number): string[] => [
          ...(hasPosition ? [String(index + 1)] : []),
          ...order.map((key, at) => {
            const isRepeated = key === 'quarter' && isMerged && row.quarter === rows[index - 1]?.quarter;
            const column = COLUMNS[key];
            return isRepeated || column === undefined ? '' : pick(column.write, at + 8)(row);
          }),
        ];
        const names = [
          ...(hasPosition ? [pick(['TT', 'STT', 'Số TT'], 19)] : []),
          ...order.map((key, at) => pick(COLUMNS[key]?.names ?? [], at)),
        ];
        const title = names.map((_, index) => (index === 0 ? 'LỊCH SINH HOẠT' : ''));
        const lines = [...(hasTitle ? [title] : []), names, ...rows.map(cells)];
        const body = tbl(
          ...lines.map((line) =>
            tr(
              ...line.map((text) =>
                tc(
                  text
                    .split('\n')
                    .map((part) => p(part))
                    .join(''),
                ),
              ),
            ),
          ),
        );
        const expected = rows.map((row): ReadPlanRow => {
          const kept = Object.fromEntries(
            Object.entries(row).filter(([key]) => order.includes(COLUMN_OF[key] ?? key)),
          );
          return {
            ...EMPTY_ROW,
            ...kept,
            quarter: hasQuarter || row.sessionDate !== null ? row.quarter : null,
          };
        });
        const read = planOf(body);
        expect(read.year).toBe(2024);
        expect(read.rows).toEqual(carried(expected, hasQuarter));
      }),
      { numRuns: 300 },
    );
  });

  const COLUMN_OF: Readonly<Record<string, string>> = {
    presenters: 'presenter',
    sessionDate: 'when',
    startTime: 'when',
    draftDueOn: 'due',
  };

  /** Without a column of quarters a row that names no day is of the quarter above it. */
  function carried(rows: readonly ReadPlanRow[], hasQuarter: boolean): ReadPlanRow[] {
    let quarter: Quarter | null = null;
    return rows.map((row) => {
      if (!hasQuarter) quarter = row.quarter ?? quarter;
      return { ...row, quarter: hasQuarter ? row.quarter : quarter };
    });
  }
  const quarterOf = (day: string | null): number =>
    day === null ? 1 : Math.ceil(Number(day.slice(5, 7)) / 3);
  const shortDay = (day: string | null): string => day?.split('-').reverse().map(Number).join('/') ?? '';
  const longDay = (day: string | null): string => {
    const [year, month, date] = day?.split('-') ?? [];
    return day === null ? '' : `ngày ${date} tháng ${Number(month)} năm ${year}`;
  };

  it('keeps the month it names, and what its other columns say, in the note', () => {
    const body = tbl(
      tr(tc('Tháng'), tc('Nội dung'), tc('Người chủ trì'), tc('Ghi chú')),
      tr(tc('Tháng 3'), tc('Nêu gương'), tc('Đ/c Trần Văn Mẫu'), tc('Mời báo cáo viên')),
      tr(tc('5/2024'), tc('Đoàn kết'), tc(''), tc('')),
    );
    expect(planOf(body).rows).toEqual([
      {
        ...EMPTY_ROW,
        quarter: 1,
        topic: 'Nêu gương',
        note: 'Mời báo cáo viên; Tháng: Tháng 3; Người chủ trì: Đ/c Trần Văn Mẫu',
      },
      { ...EMPTY_ROW, quarter: 2, topic: 'Đoàn kết', note: 'Tháng: 5/2024' },
    ]);
  });

  it('may have a line for each quarter, or a table below each', () => {
    const topics = ['Nêu gương', 'Đoàn kết'];
    const [one = '', other = ''] = topics;
    const head = tr(tc('Chuyên đề'), tc('Người trình bày'));
    const lined = tbl(
      head,
      tr(tc('Quý I'), tc('')),
      tr(tc(one), tc('A B')),
      tr(tc('QUÝ III/2024'), tc('')),
      tr(tc(other), tc('A B')),
    );
    const parted =
      p('1. Quý I') +
      tbl(head, tr(tc(one), tc('A B'))) +
      p('2. Quý III') +
      tbl(head, tr(tc(other), tc('A B')));
    for (const body of [lined, parted])
      expect(planOf(body).rows.map(({ quarter, topic }) => ({ quarter, topic }))).toEqual([
        { quarter: 1, topic: one },
        { quarter: 3, topic: other },
      ]);
  });

  it('may have a head of two lines, and several topics in one cell', () => {
    const body = tbl(
      tr(tc('TT'), tc('Thời gian'), tc(''), tc('Chuyên đề'), tc('Người trình bày')),
      tr(tc(''), tc('Quý'), tc('Tháng'), tc(''), tc('')),
      tr(
        tc('1'),
        tc('I'),
        tc('3'),
        tc(p('- Nêu gương') + p('- Đoàn kết')),
        tc(p('Đ/c Trần Văn Mẫu, Bí thư chi bộ') + p('Đ/c Lê Thị Bình - Phó Trưởng phòng')),
      ),
      tr(tc('2'), tc('IV'), tc('12'), tc('Tổng kết'), tc('Chi uỷ')),
    );
    expect(planOf(body).rows.map(({ quarter, topic, presenters }) => [quarter, topic, presenters])).toEqual([
      [1, 'Nêu gương', ['Trần Văn Mẫu']],
      [1, 'Đoàn kết', ['Lê Thị Bình']],
      [4, 'Tổng kết', ['Chi uỷ']],
    ]);
  });

  it('may have its quarters side by side', () => {
    const body = tbl(
      tr(tc(''), tc('Quý I'), tc('Quý II/2024'), tc('Quý III')),
      tr(tc('Chuyên đề'), tc('Nêu gương'), tc('Đoàn kết'), tc('')),
      tr(tc('Người chuẩn bị'), tc('Trần Văn Mẫu'), tc('Lê Thị Bình'), tc('')),
      tr(tc('Thời gian'), tc('12/3'), tc('14h00 ngày 05/6/2024'), tc('')),
    );
    expect(planOf(body).rows).toEqual([
      {
        ...EMPTY_ROW,
        quarter: 1,
        topic: 'Nêu gương',
        presenters: ['Trần Văn Mẫu'],
        sessionDate: '2024-03-12',
      },
      {
        ...EMPTY_ROW,
        quarter: 2,
        topic: 'Đoàn kết',
        presenters: ['Lê Thị Bình'],
        sessionDate: '2024-06-05',
        startTime: '14:00',
      },
    ]);
  });

  it('is no plan without topics and times', () => {
    const body = tbl(tr(tc('Họ tên'), tc('Chức vụ')), tr(tc('Trần Văn Mẫu'), tc('Bí thư')));
    expect(planOf(body).rows).toEqual([]);
  });
});

describe('a plan in lines', () => {
  it.each<[string, string]>([
    [
      'labelled below each quarter',
      'Quý I:\n- Chuyên đề: Nêu gương.\n- Người trình bày: đ/c Trần Văn Mẫu.\n- Thời gian: ngày 12/3/2024; địa điểm: Hội trường.\nQuý II:\n- Chuyên đề: Đoàn kết.\n- Người trình bày: đ/c Lê Thị Bình.',
    ],
    [
      'in one line each',
      '- Quý I: Chuyên đề: Nêu gương. Người trình bày: đồng chí Trần Văn Mẫu. Thời gian: 12/3. Địa điểm: Hội trường\n- Quý II/2024: Đoàn kết (đồng chí Lê Thị Bình trình bày).',
    ],
    [
      'as headings',
      '1. Quý I/2024\nNội dung: Nêu gương\nNgười chuẩn bị: Trần Văn Mẫu\nNgày họp: 12 tháng 3\nĐịa điểm: Hội trường\n2. Quý II năm 2024\nNội dung: Đoàn kết\nNgười chuẩn bị: Lê Thị Bình\nIII- TỔ CHỨC THỰC HIỆN\nCác đồng chí làm tốt việc được giao.',
    ],
  ])('gives its rows, %s', (_how, lines) => {
    expect(planOfText(lines).rows).toEqual([
      {
        ...EMPTY_ROW,
        quarter: 1,
        topic: 'Nêu gương',
        presenters: ['Trần Văn Mẫu'],
        sessionDate: '2024-03-12',
        place: 'Hội trường',
      },
      { ...EMPTY_ROW, quarter: 2, topic: 'Đoàn kết', presenters: ['Lê Thị Bình'] },
    ]);
  });

  it('may have several topics a quarter', () => {
    const { rows } = planOfText(
      'Quý I:\n- Nêu gương\n- Đoàn kết, do đồng chí Lê Thị Bình chuẩn bị\nQuý IV: Tổng kết',
    );
    expect(rows.map(({ quarter, topic, presenters }) => [quarter, topic, presenters])).toEqual([
      [1, 'Nêu gương', []],
      [1, 'Đoàn kết', ['Lê Thị Bình']],
      [4, 'Tổng kết', []],
    ]);
  });

  const ROMAN = ['I', 'II', 'III', 'IV'] as const;
  const rows = fc.array(
    fc.record({
      topic: phrase.map((text) => `Về ${text}`),
      presenter: fc.option(fc.constantFrom('Trần Văn Mẫu', 'Lê Thị Bình', 'Đỗ Thị Minh Nguyệt')),
      day: fc.option(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }))),
      place: fc.constantFrom('', ...PLACES),
      heading: fc.nat(4),
      form: fc.nat(3),
    }),
    { minLength: 1, maxLength: 4 },
  );

  it('gives its rows, however each quarter is typed', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const lines = given.flatMap(({ topic, presenter, day, place, heading, form }, at) => {
          const quarter =
            [
              `Quý ${ROMAN[at]}`,
              `${at + 1}. Quý ${ROMAN[at]}/2024`,
              `- Quý ${at + 1} năm 2024`,
              `QUÝ ${ROMAN[at]}`,
              `${ROMAN[at]}- QUÝ ${ROMAN[at]}`,
            ][heading] ?? '';
          const [date, month] = day ?? [];
          const when = day === null ? '' : `ngày ${date}/${month}/2024`;
          const told = [
            ...(presenter === null ? [] : [`Người trình bày: đồng chí ${presenter}`]),
            ...(when === '' ? [] : [`Thời gian: ${when}`]),
            ...(place === '' ? [] : [`Địa điểm: ${place}`]),
          ];
          const by = presenter === null ? '' : ` (đồng chí ${presenter} trình bày)`;
          if (form === 0)
            return [`${quarter}:`, `- Chuyên đề: ${topic}.`, ...told.map((line) => `- ${line}.`)];
          if (form === 1) return [`${quarter}: ${[topic, ...told].join('. ')}.`];
          if (form === 2) return [`${quarter}: Chuyên đề: ${[topic, ...told].join('; ')}`];
          return [
            `${quarter}: ${topic}${by}`,
            ...told.slice(presenter === null ? 0 : 1).map((line) => `+ ${line}`),
          ];
        });
        const two = (number = 0): string => String(number).padStart(2, '0');
        expect(planOfText(lines.join('\n')).rows).toEqual(
          given.map(({ topic, presenter, day, place }, at) => ({
            ...EMPTY_ROW,
            quarter: at + 1,
            topic,
            presenters: presenter === null ? [] : [presenter],
            sessionDate: day === null ? null : `2024-${two(day[1])}-${two(day[0])}`,
            place,
          })),
        );
      }),
      { numRuns: 300 },
    );
  });
});
