/** What a reader of the whole program found wrong about old papers, by its number: each stays mended. */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/export/docx.ts';
import { importFile } from '../../electron/import/import-file.ts';
import type { ImportReport } from '../../shared/contract/importing.ts';
import { KIND_RULES, KINDS, type Kind } from '../../shared/format/kinds.ts';
import { rulesFor } from '../../shared/format/rules.ts';
import { makePaper } from '../electron/export/papers.ts';
import {
  completePaper,
  holdSession,
  issuePaper,
  NAMES,
  openCell,
  scheduleFirst,
  type TestCell,
} from '../electron/services/cell.ts';
import { runCli } from '../support/cli.ts';
import { temporaryFolder } from '../support/folders.ts';
import { fc } from '../support/random.ts';
import { refusal } from '../support/refusal.ts';

const [SECRETARY, DEPUTY] = NAMES;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Minutes {
  number?: string;
  date?: string;
  chair?: string;
  taker?: string;
  body?: string;
}

const minutesText = ({
  number = '05-BB/CB',
  date = 'Vũng Tàu, ngày 12 tháng 3 năm 2020',
  chair = SECRETARY,
  taker = DEPUTY,
  body = 'Chi bộ họp đủ, nghe trình bày chuyên đề và thống nhất những việc phải làm trong quý tới.',
}: Minutes = {}): string =>
  `ĐẢNG BỘ SỞ KHOA HỌC\nCHI BỘ PHÒNG KẾ HOẠCH\n*\nSố ${number}\n${date}\nBIÊN BẢN\nsinh hoạt chuyên đề quý I\n${body}\nTHƯ KÝ          CHỦ TRÌ\n${taker}          ${chair}`;

async function importMinutes(
  { backend }: TestCell,
  minutes: Minutes = {},
  wish: { kind?: Kind; keepNumber?: boolean } = {},
): Promise<ImportReport> {
  return backend.call('document:import', {
    fileName: 'bien-ban.txt',
    bytes: bytesOf(minutesText(minutes)),
    kind: 'BB',
    keepNumber: true,
    ...wish,
  });
}

async function printed({ backend }: TestCell, id: number): Promise<string> {
  const { bytes } = await backend.call('export:render', { id, format: 'md' });
  return new TextDecoder().decode(bytes);
}

const register = async ({ backend }: TestCell) => (await backend.call('register:list', {})).entries;

describe('14 an old numbered paper', () => {
  it('keeps number, day and signatories, is in the register as brought in, and prints no line of its head twice', async () => {
    const cell = await openCell();
    const report = await importMinutes(cell);
    expect(report).toMatchObject({ symbol: '05-BB/CB', isKept: true, notKept: '', warnings: [] });
    const document = await cell.backend.call('document:get', { id: report.id });
    expect(document).toMatchObject({
      state: 'issued',
      number: 5,
      symbol: '05-BB/CB',
      date: '2020-03-12',
      title: 'sinh hoạt chuyên đề quý I',
      head: { signerId: cell.people[0], minuteTakerId: cell.people[1] },
    });
    expect(await register(cell)).toMatchObject([
      { number: 5, symbol: '05-BB/CB', issuedOn: '2020-03-12', signer: SECRETARY, origin: 'imported' },
    ]);
    const text = await printed(cell, report.id);
    for (const line of ['05-BB/CB', 'ngày 12 tháng 3 năm 2020', 'BIÊN BẢN', 'PHÒNG KẾ HOẠCH', SECRETARY])
      expect(text.split(line), line).toHaveLength(2);
    const [line] = await cell.backend.call('journal:list', { entity: 'document' });
    expect(line).toMatchObject({ action: 'import', entityId: report.id });
    expect(JSON.stringify(line?.detail)).toContain('05-BB/CB');
  });

  it('prints what it bore, whatever becomes of the cell and its people', async () => {
    const cell = await openCell();
    const { id } = await importMinutes(cell, { chair: 'Người Đã Đi' });
    const before = await printed(cell, id);
    const { cell: profile } = (await cell.backend.call('cell:get', {})) ?? {};
    if (profile === undefined) throw new Error('the cell is there');
    await cell.backend.call('cell:save', { cell: { ...profile, name: 'Chi bộ Mới', symbolSuffix: 'CBM' } });
    expect(await printed(cell, id)).toBe(before);
    expect(before).toContain('Người Đã Đi');
  });

  it('has its number for itself: the next one follows it, and a second paper with it comes in as a draft and says so', async () => {
    const cell = await openCell();
    await importMinutes(cell);
    const second = await importMinutes(cell, { date: 'Vũng Tàu, ngày 20 tháng 3 năm 2020' });
    expect(second).toMatchObject({ isKept: false, symbol: null });
    expect(second.notKept).toContain('05-BB/CB');
    const draft = await cell.backend.call('document:get', { id: second.id });
    expect(draft).toMatchObject({
      state: 'draft',
      number: null,
      date: '2020-03-20',
      head: { signerId: cell.people[0] },
    });
    expect(await register(cell)).toHaveLength(1);
    await completePaper(cell.backend, second.id);
    await cell.backend.call('document:move', { id: second.id, move: 'approve', reason: 'đã họp' });
    const issued = await issuePaper(cell.backend, second.id, '2020-03-20');
    expect(issued.number).toBe(6);
  });

  it.each<[string, Minutes, { kind?: Kind }, string]>([
    ['its day is of no term', { date: 'Vũng Tàu, ngày 12 tháng 3 năm 2012' }, {}, 'nhiệm kỳ'],
    ['its day is open', { date: 'Vũng Tàu, ngày    tháng    năm 2020' }, {}, 'ngày'],
    ['its day is no day', { date: 'Vũng Tàu, ngày 31 tháng 02 năm 2020' }, {}, 'ngày'],
    ['its day is yet to come', { date: 'Vũng Tàu, ngày 12 tháng 5 năm 2020' }, {}, 'chưa tới'],
    ['its number is open', { number: '     -BB/CB' }, {}, 'không ghi số'],
    ['its symbol is of another kind', { number: '05-KH/CB' }, {}, 'không phải của biên bản'],
  ])('comes in as a draft and says why when %s', async (_why, minutes, wish, words) => {
    const cell = await openCell();
    const report = await importMinutes(cell, minutes, wish);
    expect(report.isKept).toBe(false);
    expect(report.notKept).toContain(words);
    const document = await cell.backend.call('document:get', { id: report.id });
    expect(document).toMatchObject({ state: 'draft', symbol: null, head: { signerId: cell.people[0] } });
    expect(document.body).not.toMatch(/Số|BIÊN BẢN|THƯ KÝ|CHI BỘ/u);
    expect(await register(cell)).toEqual([]);
  });

  it('comes in as a draft where nobody said yes', async () => {
    const cell = await openCell();
    const report = await importMinutes(cell, {}, { keepNumber: false });
    expect(report).toMatchObject({ isKept: false, notKept: '' });
    expect(await cell.backend.call('document:get', { id: report.id })).toMatchObject({
      state: 'draft',
      date: '2020-03-12',
    });
  });

  it('is mended by whoever looks at it first', async () => {
    const cell = await openCell();
    const file = { fileName: 'bien-ban.txt', bytes: bytesOf(minutesText()) };
    const { facts } = await cell.backend.call('document:read-file', file);
    expect(await cell.backend.call('document:check-facts', { kind: 'BB', facts })).toEqual({
      obstacle: '',
      notices: [],
      signerId: cell.people[0],
      minuteTakerId: cell.people[1],
    });
    const mended = { ...facts, symbol: '7-BB/CB', date: '2020-03-11', placeName: 'Bà Rịa' };
    const report = await cell.backend.call('document:import', {
      ...file,
      kind: 'BB',
      facts: mended,
      keepNumber: true,
    });
    const text = await printed(cell, report.id);
    expect(text).toContain('Số 7-BB/CB');
    expect(text).toContain('Bà Rịa, ngày 11 tháng 3 năm 2020');
  });

  it('that bore no line of place and date is printed without one', async () => {
    const cell = await openCell();
    const body =
      'Hồi 14 giờ, ngày 12 tháng 3 năm 2020, tại phòng họp, chi bộ họp đủ để nghe trình bày chuyên đề.';
    const report = await importMinutes(cell, { date: '', body });
    expect(report.notKept).toBe('');
    const document = await cell.backend.call('document:get', { id: report.id });
    expect(document).toMatchObject({ symbol: '05-BB/CB', date: '2020-03-12' });
    expect((await printed(cell, report.id)).split('ngày 12 tháng 3 năm 2020')).toHaveLength(2);
  });

  it('finds its signatories by the names of that day, and tells whom it is not sure of', async () => {
    const cell = await openCell();
    const add = (member: { fullName: string; [field: string]: unknown }) =>
      cell.backend.call('member:save', {
        member: { admittedOn: '2010-01-01', officialOn: '2011-01-01', ...member },
      });
    const renamed = await add({
      fullName: 'Lê Thị Mới',
      earlierNames: [{ name: 'Lê Thị Hòa', until: '2020-03-31' }],
    });
    await add({ fullName: 'Vũ Hai', birthDate: '1980-01-01' });
    await add({ fullName: 'Vũ Hai', birthDate: '1981-01-01' });
    const signed = async (chair: string, number: string) => {
      const report = await importMinutes(cell, { chair, number });
      const { head } = await cell.backend.call('document:get', { id: report.id });
      return { signerId: head.signerId, warnings: report.warnings };
    };
    expect(await signed('Lê Thị Hoà', '01-BB/CB')).toEqual({ signerId: renamed.id, warnings: [] });
    expect(await signed('ĐẶNG VĂN SƠN', '02-BB/CB')).toEqual({ signerId: cell.people[3], warnings: [] });
    const twice = await signed('Vũ Hai', '03-BB/CB');
    expect(twice.signerId).toBeNull();
    expect(twice.warnings.join()).toContain('2 đồng chí tên “Vũ Hai”');
    const unknown = await signed('Tôn Nữ Xa', '04-BB/CB');
    expect(unknown.signerId).toBeNull();
    expect(unknown.warnings.join()).toContain('“Tôn Nữ Xa” không có trong danh sách');
    expect((await register(cell)).map(({ signer }) => signer)).toEqual([
      'Lê Thị Hoà',
      'ĐẶNG VĂN SƠN',
      'Vũ Hai',
      'Tôn Nữ Xa',
    ]);
  });

  it('knows the chair from the minute taker, whoever signs on the left', async () => {
    const cell = await openCell();
    const bytes = bytesOf(minutesText().replace('THƯ KÝ          CHỦ TRÌ', 'CHỦ TRÌ          THƯ KÝ'));
    const file = { fileName: 'bien-ban.txt', bytes };
    const { id } = await cell.backend.call('document:import', { ...file, kind: 'BB', keepNumber: true });
    const { head } = await cell.backend.call('document:get', { id });
    expect(head).toMatchObject({ signerId: cell.people[1], minuteTakerId: cell.people[0] });
    expect((await register(cell))[0]?.signer).toBe(DEPUTY);
  });

  it('says what it bore, also as a draft of its session: what the session tells is not poured in beside it', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    await holdSession(cell, sessionId);
    const file = { fileName: 'bien-ban.txt', bytes: bytesOf(minutesText()) };
    const { id } = await cell.backend.call('document:import', { ...file, kind: 'BB', sessionId });
    const before = await cell.backend.call('document:get', { id });
    await cell.backend.call('session:close', { id: sessionId });
    await cell.backend.call('minutes:assemble', { sessionId });
    expect(await cell.backend.call('document:preview-refresh', { id })).toMatchObject({
      parts: [],
      head: [],
    });
    await cell.backend.call('document:refresh', { id });
    expect(await cell.backend.call('document:get', { id })).toEqual(before);
    await expect(cell.backend.call('document:import', { ...file, kind: 'BB', sessionId })).rejects.toThrow(
      refusal('duplicate'),
    );
  });

  it('tells that its symbol is not the cell’s', async () => {
    const cell = await openCell();
    const { warnings, isKept } = await importMinutes(cell, { number: '05-BB/ĐUS' });
    expect(isKept).toBe(true);
    expect(warnings.join()).toContain('“ĐUS”');
  });

  it('of any kind reads the same when it is printed again', async () => {
    const cell = await openCell();
    let number = 0;
    const days = fc
      .date({ min: new Date('2019-01-01'), max: new Date('2020-04-14'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...KINDS), days, async (kind, date) => {
        number += 1;
        const paper = makePaper(kind, {
          date,
          eraDate: date,
          number: KIND_RULES[kind].isNumbered ? number : null,
        });
        const bytes = await writeDocx(paper, rulesFor(date));
        const file = { fileName: 'cu.docx', bytes };
        const report = await cell.backend.call('document:import', { ...file, kind, keepNumber: true });
        expect(report).toMatchObject({ isKept: true, notKept: '' });
        const again = await cell.backend.call('export:render', { id: report.id, format: 'docx' });
        const [before, after] = [file, again].map((each) => importFile(each));
        expect(after).toEqual(before);
      }),
      { numRuns: 25 },
    );
    expect(new Set((await register(cell)).map(({ origin }) => origin))).toEqual(new Set(['imported']));
  }, 60_000);
});

describe('14 an old numbered paper from a terminal', () => {
  it('keeps its number where that is asked for, and says why it cannot a second time', async () => {
    const data = temporaryFolder();
    const file = `${temporaryFolder()}/bien-ban.txt`;
    writeFileSync(file, minutesText());
    await runCli(data, 'sample');
    const first = await runCli(data, 'import', file, '--keep-number', '--json');
    expect(first.json()).toMatchObject({ symbol: '05-BB/CB', isKept: true, facts: { kind: 'BB' } });
    const second = await runCli(data, 'import', file, '--keep-number');
    expect(second.stdout).toContain('Không giữ số và ngày: Số 05-BB/CB đã có');
    expect((await runCli(data, 'register', '--kind', 'BB')).stdout).toContain('05-BB/CB');
    expect((await runCli(data, 'verify')).code).toBe(0);
  });
});

describe('14 an old topic paper', () => {
  const paper = (below: string): { fileName: string; bytes: Uint8Array } => ({
    fileName: 'chuyen-de.txt',
    bytes: bytesOf(
      `CHI BỘ PHÒNG KẾ HOẠCH\nBÁO CÁO CHUYÊN ĐỀ\nHọc tập và làm theo Bác\nMỗi đảng viên chọn một việc cụ thể để làm theo, báo cáo kết quả vào cuối quý trước chi bộ.\n${below}`,
    ),
  });

  it('bears the presenter of its session, or whom it names itself', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    const { session } = await cell.backend.call('session:get', { id: sessionId });
    const signerOf = async (below: string) => {
      const report = await cell.backend.call('document:import', { ...paper(below), kind: 'CĐ', sessionId });
      return (await cell.backend.call('document:get', { id: report.id })).head.signerId;
    };
    expect(session.presenterIds[0]).toBeDefined();
    expect(await signerOf('')).toBe(session.presenterIds[0]);
    expect(await signerOf(`NGƯỜI TRÌNH BÀY\n${NAMES[4]}`)).toBe(cell.people[4]);
    const { id } = await cell.backend.call('document:import', { ...paper(''), kind: 'CĐ', sessionId });
    const presenter = NAMES[cell.people.indexOf(session.presenterIds[0] ?? 0)];
    expect(await printed(cell, id)).toMatch(new RegExp(`NGƯỜI TRÌNH BÀY[^]*${presenter}`, 'u'));
  });

  it('keeps the name of whoever wrote it: as signer where he is a member, else below the text', async () => {
    const cell = await openCell();
    const article = (author: string) => ({
      fileName: 'bai.txt',
      bytes: bytesOf(
        `Học tập và làm theo Bác ở phòng Kế hoạch\nMỗi đảng viên chọn một việc cụ thể để làm theo, báo cáo kết quả vào cuối quý trước chi bộ./.\n${author}`,
      ),
    });
    const take = async (author: string) => {
      const report = await cell.backend.call('document:import', { ...article(author), kind: 'CĐ' });
      const { head, body } = await cell.backend.call('document:get', { id: report.id });
      return {
        signerId: head.signerId,
        last: body.trim().split('\n').at(-1),
        leftOut: report.leftOut.length,
      };
    };
    expect(await take(NAMES[2].toUpperCase())).toMatchObject({ signerId: cell.people[2], leftOut: 1 });
    expect(await take('VĂN LÊ')).toEqual({ signerId: null, last: 'VĂN LÊ', leftOut: 0 });
  });
});
