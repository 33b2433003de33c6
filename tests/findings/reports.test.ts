/** What readers found wrong with reports, articles, the filing tree and the search, by its number: each stays mended. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSymbol } from '../../electron/db/search-query.ts';
import { writtenText } from '../../electron/portal/article-html.ts';
import { parseMarkdown } from '../../shared/text/markdown.ts';
import { openWordFile, paragraphTexts } from '../electron/export/word-file.ts';
import {
  completePaper,
  holdSession,
  issuePaper,
  openCell,
  planOf,
  scheduleFirst,
  type TestCell,
} from '../electron/services/cell.ts';
import { approvedPaper, openDesk, push } from '../electron/services/publishing/desk.ts';
import { filesUnder, newPlace } from './issued-papers.ts';

const issue = async ({ backend }: TestCell, id: number, date: string) => {
  await completePaper(backend, id);
  await backend.call('document:move', { id, move: 'approve', reason: 'Đã xem' });
  await issuePaper(backend, id, date);
};
const wordsOf = (folder: string, file: string): string[] => {
  const found = filesUnder(folder).get(file);
  if (found === undefined) throw new Error(`${file} is not there`);
  return paragraphTexts(openWordFile(Buffer.from(found.content, 'base64')));
};
const papersIn = (folder: string): string[] =>
  [...filesUnder(folder).keys()].filter((file) => !file.endsWith('Muc luc ho so.docx')).sort();

describe('the filing tree', () => {
  it('9 files a report under the year it is on and a plan under the year it is for', async () => {
    const cell = await openCell('2021-01-20T02:00:00.000Z');
    const { planId } = await scheduleFirst(cell);
    const make = async (input: Parameters<typeof cell.backend.call<'document:create'>>[1]) =>
      (await cell.backend.call('document:create', input)).document.id;
    await issue(cell, await make({ kind: 'KH', planId }), '2019-12-27');
    await issue(cell, await make({ kind: 'BC', year: 2020 }), '2021-01-10');
    await issue(cell, await make({ kind: 'BC', year: 2020, quarter: 4 }), '2021-01-11');
    await issue(cell, await make({ kind: 'BC', title: 'kết quả công tác năm 2020' }), '2021-01-12');
    await issue(cell, await make({ kind: 'CV', title: 'mời họp năm 2020' }), '2021-01-12');
    const folder = newPlace();
    const { files, index } = await cell.backend.call('export:archive', { folder, year: 2020 });
    const year = path.join('Nhiệm kỳ 2019 - 2024', 'Năm 2020');
    expect(files.map(({ file }) => path.relative(folder, file)).sort()).toEqual([
      path.join(year, '01-BC_Ket qua sinh hoat chuyen de nam 2020.docx'),
      path.join(year, '01-KH_To chuc sinh hoat chuyen de nam 2020.docx'),
      path.join(year, '03-BC_Ket qua cong tac nam 2020.docx'),
      path.join(year, 'Quý IV', '02-BC_Ket qua sinh hoat chuyen de quy IV nam 2020.docx'),
    ]);
    const told = ['01-KH/CB', '01-BC/CB', '02-BC/CB', '03-BC/CB'];
    for (const file of [path.relative(folder, index.file), path.join(year, 'Muc luc ho so.docx')])
      expect(wordsOf(folder, file).filter((text) => text.endsWith('/CB'))).toEqual(told);
  });

  it('13 keeps drafts apart, and leaves no stale draft beside the issued paper', async () => {
    const cell = await openCell('2020-04-05T02:00:00.000Z');
    await scheduleFirst(cell);
    const { document } = await cell.backend.call('document:create', { kind: 'BC', year: 2020, quarter: 1 });
    const folder = newPlace();
    const year = path.join('Nhiệm kỳ 2019 - 2024', 'Năm 2020');
    await cell.backend.call('export:archive', { folder });
    const draft = path.join(year, 'Dự thảo', 'BC_Ket qua sinh hoat chuyen de quy I nam 2020.docx');
    expect(papersIn(folder)).toEqual([draft]);
    await issue(cell, document.id, '2020-04-03');
    const again = await cell.backend.call('export:archive', { folder });
    expect(papersIn(folder)).toEqual([
      path.join(year, 'Quý I', '01-BC_Ket qua sinh hoat chuyen de quy I nam 2020.docx'),
    ]);
    expect(again.removed).toEqual([path.join(folder, draft)]);
    expect(existsSync(path.join(folder, year, 'Dự thảo'))).toBe(false);
    expect((await cell.backend.call('data:verify', {})).notices).toEqual([]);
  });

  it('13 keeps and names an old file that somebody edited', async () => {
    const cell = await openCell('2020-04-05T02:00:00.000Z');
    const { document } = await cell.backend.call('document:create', { kind: 'CV', title: 'mời họp' });
    const folder = newPlace();
    const [first] = (await cell.backend.call('export:archive', { folder })).files;
    writeFileSync(first?.file ?? '', 'sửa tay');
    await issue(cell, document.id, '2020-04-03');
    const again = await cell.backend.call('export:archive', { folder });
    expect(again.outdated).toEqual([first?.file]);
    expect(again.files).toHaveLength(1);
    expect(papersIn(folder)).toHaveLength(2);
  });

  it('22 lets a draft that was exported be thrown away, and its file with it', async () => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mời họp' });
    const folder = newPlace();
    const { files } = await backend.call('export:archive', { folder });
    await backend.call('document:delete', { id: document.id });
    const again = await backend.call('export:archive', { folder });
    expect(again.removed).toContain(files[0]?.file);
    expect(papersIn(folder)).toEqual([]);
  });

  it('S4 does not write a file anew that holds the same bytes', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    await holdSession(cell, sessionId);
    await cell.backend.call('session:close', { id: sessionId });
    const folder = newPlace();
    const { files } = await cell.backend.call('export:archive', { folder });
    const before = filesUnder(folder);
    expect((await cell.backend.call('export:archive', { folder })).files).toEqual(files);
    const [paper] = await cell.backend.call('document:list', {});
    const again = { id: paper?.id ?? 0, file: files[0]?.file ?? '', format: 'docx' as const };
    await cell.backend.call('export:write', { ...again, replace: true });
    expect(filesUnder(folder)).toEqual(before);
  });

  it('S2 24 lists the papers of a year by their dates, each with who signed it', async () => {
    const cell = await openCell('2020-12-28T02:00:00.000Z');
    const { sessionId } = await scheduleFirst(cell);
    const topic = await cell.backend.call('document:create', { kind: 'CĐ', sessionId });
    await issue(cell, topic.document.id, '2020-03-10');
    for (const [title, date] of [
      ['ba', '2020-12-27'],
      ['một', '2020-01-03'],
      ['hai', '2020-05-26'],
    ] as const) {
      const { document } = await cell.backend.call('document:create', { kind: 'CV', title });
      await issue(cell, document.id, date);
    }
    const folder = newPlace();
    const { yearIndexes } = await cell.backend.call('export:archive', { folder });
    const words = wordsOf(folder, path.relative(folder, yearIndexes[0]?.file ?? ''));
    expect(words.filter((text) => /^\d\d\/\d\d?\/2020$/u.test(text))).toEqual([
      '03/01/2020',
      '10/3/2020',
      '26/5/2020',
      '27/12/2020',
    ]);
    expect(words).toContain('Phạm Quốc Bảo');
  });
});

describe('a report', () => {
  const draft = async ({ backend }: TestCell, period: { year: number; quarter?: 1 | 2 | 3 | 4 }) => {
    const { document } = await backend.call('document:create', { kind: 'BC', ...period });
    return (await backend.call('document:get', { id: document.id })).body;
  };

  it('6, S2 4 of a year with no plan and no session says just that', async () => {
    const cell = await openCell('2021-01-20T02:00:00.000Z');
    const body = await draft(cell, { year: 2020 });
    expect(body).toContain('Trong kỳ, Chi bộ chưa tổ chức được buổi sinh hoạt chuyên đề nào.');
    expect(body).toContain('Chi bộ chưa lập kế hoạch sinh hoạt chuyên đề năm 2020.');
    expect(body).not.toMatch(
      /từ đầu năm|bỏ lỡ|tham gia thảo luận|Ưu điểm|Hạn chế|0 buổi|0 ý kiến|0 nhiệm vụ/u,
    );
  });

  it('6 has the figures of the end of its period, and apart from them what came after', async () => {
    const cell = await openCell('2020-05-20T02:00:00.000Z');
    const { sessionId: id } = await scheduleFirst(cell);
    await holdSession(cell, id);
    const task = { text: 'Rà soát quy chế', assigneeIds: [], dueOn: '2020-03-25' };
    const { tasks } = await cell.backend.call('session:save-task', { id, task });
    await cell.backend.call('session:close', { id });
    await cell.backend.call('task:finish', { id: tasks[0]?.id ?? 0, doneOn: '2020-05-10' });
    const body = await draft(cell, { year: 2020, quarter: 1 });
    expect(body).toContain('đến ngày 31/3/2020, chưa hoàn thành nhiệm vụ nào.');
    expect(body).toContain('Có 01 nhiệm vụ đã quá thời hạn mà chưa xong.');
    expect(body).toContain('Sau kỳ báo cáo, đến ngày 20/5/2020, hoàn thành thêm 01 nhiệm vụ.');
  });

  it('6 does not count a session that was held after its quarter', async () => {
    const cell = await openCell('2020-04-15T02:00:00.000Z');
    const { sessionId: id } = await scheduleFirst(cell);
    await cell.backend.call('session:postpone', { id, date: '2020-04-10', reason: 'Bí thư đi họp' });
    await holdSession(cell, id);
    await cell.backend.call('session:close', { id });
    const body = await draft(cell, { year: 2020, quarter: 1 });
    expect(body).toContain('Trong kỳ, Chi bộ chưa tổ chức được buổi sinh hoạt chuyên đề nào.');
    expect(body).toContain('Sau kỳ báo cáo, đến ngày 15/4/2020, Chi bộ tổ chức thêm 01 buổi');
    expect(body).toContain('Cải cách thủ tục hành chính (tổ chức sau kỳ báo cáo, ngày 10/4/2020).');
  });

  it('15 does not miss a topic whose row went to another quarter after its session was held', async () => {
    const cell = await openCell('2020-10-15T02:00:00.000Z');
    const { planId, rowId, sessionId } = await scheduleFirst(cell);
    await holdSession(cell, sessionId);
    await cell.backend.call('session:close', { id: sessionId });
    const plan = planOf(cell.people);
    const rows = plan.rows.map((row) => ({ ...row, id: rowId, quarter: 3 as const }));
    await cell.backend.call('plan:save', { id: planId, plan: { ...plan, rows } });
    expect(await draft(cell, { year: 2020, quarter: 3 })).not.toContain('Chưa tổ chức được theo kế hoạch');
  });

  it('S4 of the last quarter and of the year goes on with the plan of the next year', async () => {
    const cell = await openCell('2020-12-28T02:00:00.000Z');
    const [row] = planOf(cell.people).rows;
    if (row === undefined) throw new Error('the plan has a row');
    const rows = [1, 2].map((quarter) => ({ ...row, quarter: quarter as 1 | 2, topic: `Đề tài ${quarter}` }));
    await cell.backend.call('plan:save', { plan: planOf(cell.people, { year: 2021, rows }) });
    for (const period of [{ year: 2020, quarter: 4 as const }, { year: 2020 }])
      expect(await draft(cell, period)).toMatch(
        /PHƯƠNG HƯỚNG[\s\S]*Quý I năm 2021: Đề tài 1[\s\S]*Quý II năm 2021: Đề tài 2/u,
      );
  });

  it('S2 19 prints causes, proposals and the rating of the cell where somebody wrote them, and nothing where not', async () => {
    const cell = await openCell();
    await cell.backend.call('report-words:save', {
      year: 2020,
      words: { causes: 'Nhiều việc.', proposals: 'Cấp tài liệu.', rating: 'Tốt.' },
    });
    const told =
      /Nguyên nhân\n\nNhiều việc\.[\s\S]*tự xếp loại: Tốt\.\n[\s\S]*KIẾN NGHỊ, ĐỀ XUẤT\n\nCấp tài liệu\./u;
    expect(await draft(cell, { year: 2020 })).toMatch(told);
    expect(await draft(cell, { year: 2020, quarter: 1 })).not.toMatch(/Nguyên nhân|xếp loại|KIẾN NGHỊ/u);
  });
});

describe('an article of minutes', () => {
  const issuedMinutes = async (cell: TestCell): Promise<{ id: number; sessionId: number }> => {
    const { sessionId } = await scheduleFirst(cell);
    await holdSession(cell, sessionId);
    await cell.backend.call('session:save-remark', {
      id: sessionId,
      remark: { speakerId: cell.people[3], text: 'Việc thu chi quỹ năm qua chưa minh bạch' },
    });
    const { minutes } = await cell.backend.call('session:close', { id: sessionId });
    await issue(cell, minutes.id, '2020-03-12');
    return { id: minutes.id, sessionId };
  };

  it('2 is for the inside, says nothing that was said, and names the paper by its number', async () => {
    const cell = await openCell();
    const { id } = await issuedMinutes(cell);
    const { content } = await cell.backend.call('article:make', { documentId: id });
    expect(content.visibility).toBe('internal');
    const whole = `${content.title} ${content.summary} ${content.body}`;
    expect(whole).not.toMatch(/thu chi|minh bạch|Đặng Văn Sơn/u);
    expect(content.body).toContain('Theo Biên bản số 01-BB/CB ngày 12/3/2020.');
  });

  it('2 is made of the issued text, whatever the session says by now', async () => {
    const cell = await openCell();
    const { id, sessionId } = await issuedMinutes(cell);
    const session = await cell.backend.call('session:reopen', { id: sessionId, reason: 'Xem lại' });
    await cell.backend.call('session:save', {
      id: sessionId,
      session: {
        ...session,
        place: 'Hội trường',
        chairId: cell.people[3],
        presenterIds: [cell.people[4]],
        conclusion: 'Kết luận khác hẳn.',
      },
    });
    const { content } = await cell.backend.call('article:make', { documentId: id });
    expect(content.summary).toBe(
      'Ngày 12/3/2020, Chi bộ Phòng Kế hoạch tổ chức buổi sinh hoạt chuyên đề quý I năm 2020 về “Cải cách thủ tục hành chính” tại Phòng họp số 2.',
    );
    expect(content.body).toContain('Thống nhất cách làm.');
    expect(content.body).toContain('đồng chí Phạm Quốc Bảo trình bày chuyên đề');
    expect(`${content.summary}${content.body}`).not.toMatch(
      /Hội trường|Kết luận khác|Đặng Văn Sơn|Hoàng Đức Anh/u,
    );
  });
});

describe('the wording of the office', () => {
  it.each([
    ['{{ten_chuyen_de}}', '{{ten_chuyen_de}}'],
    ['{{chu_tri.hoten}}', '{{chu_tri.hoten}}'],
    ['{{#y_kien_hay}}Có.{{/y_kien_hay}}', '{{y_kien_hay}}'],
    ['{{^khong_co}}Không.{{/khong_co}} {{chi_bo}}', '{{khong_co}}'],
    ['{{#ds_vang}}{{ten}}{{/ds_vang}}', '{{ds_vang}}'],
  ])('S4 that asks for %s is refused with the name nothing bears', async (asked, named) => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    const folder = path.join(cell.backend.folder, 'mau-cau-chu');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'thong-bao.md'), `<!-- part: opening -->\n${asked}\n`);
    const made = cell.backend.call('document:create', { kind: 'TB', sessionId });
    await expect(made).rejects.toMatchObject({
      code: 'wording-faulty',
      detail: { why: `không có trường ${named}` },
    });
  });
});

describe('a hand-over', () => {
  const ARTICLE = '+ Một\n+ hai\n\nĐoạn.\n\n- Bốn\n  + ba\n\n1. Năm\n2. Sáu\n';

  it('28 keeps the signs of lists in its plain text', () => {
    const text = writtenText(parseMarkdown(ARTICLE));
    expect(text.split('\n')).toEqual(['+ Một', '+ hai', 'Đoạn.', '- Bốn', '+ ba', '1. Năm', '2. Sáu']);
  });

  it('28 is not asked for again for a text that was posted, and keeps the address for a newer one', async () => {
    const desk = await openDesk();
    const { backend, portalId } = desk;
    desk.portal.byHand = true;
    await backend.call('portal:test', { id: portalId });
    const documentId = await approvedPaper(desk);
    const { outbox, article } = await push(desk, documentId);
    const address = 'https://so.example.vn/tin/17';
    await backend.call('outbox:close-by-hand', { id: outbox, address });
    expect(await push(desk, documentId)).toEqual({ article, outbox, state: 'done' });
    expect(await backend.call('outbox:list', {})).toHaveLength(1);
    const { content, revision } = await backend.call('article:get', { id: article });
    const changed = { ...content, title: 'Cải cách hành chính năm nay' };
    await backend.call('article:save', { id: article, baseRevision: revision, content: changed });
    const next = await push(desk, documentId);
    await backend.call('outbox:close-by-hand', { id: next.outbox, address: '' });
    const rows = await backend.call('outbox:list', {});
    expect(rows.map((row) => [row.action, row.state, row.address])).toEqual([
      ['update', 'done', address],
      ['publish', 'done', address],
    ]);
  });
});

it.each([
  ['5/BB-CB', ['no5', 'bb', 'cb']],
  ['số 05-BB/CB', ['no5', 'bb', 'cb']],
  ['1/2020', undefined],
  ['quý 1/2020', undefined],
])('18 %s is looked for as a number where it is one', (typed, sought) => {
  expect(parseSymbol(typed)?.words).toEqual(sought);
});
