/** What a filing clerk sent back of heads and signatures, by its number. */
import { describe, expect, it } from 'vitest';
import { getNewestImage, insertImage } from '../../electron/db/images.ts';
import { openForWriting } from '../../electron/db/open.ts';
import type { DocumentHead } from '../../shared/domain/document.ts';
import type { Kind } from '../../shared/format/kinds.ts';
import { type Form, readForm } from '../electron/export/form/read-form.ts';
import {
  completePaper,
  holdSession,
  issuePaper,
  openCell,
  scheduleFirst,
  type TestCell,
} from '../electron/services/cell.ts';
import { openTestBackend } from '../support/backend.ts';

async function formOf({ backend }: TestCell, id: number): Promise<Form> {
  const { bytes } = await backend.call('export:render', { id, format: 'docx' });
  return readForm(bytes);
}

/** Lines of the head or the end with their column, empty ones left out; the column is 0 on the left, 1 on the right. */
function linesIn({ lines }: Form, column: number, table: 'first' | 'last'): string[] {
  const tables = lines.flatMap(({ cell }) => (cell === null ? [] : [cell.table]));
  const wanted = table === 'first' ? Math.min(...tables) : Math.max(...tables);
  return lines
    .filter(({ cell, text }) => cell?.table === wanted && cell.column === column && text.trim() !== '')
    .map(({ text }) => text.replace(/\s+/gu, ' ').trim());
}

async function changeHead({ backend }: TestCell, id: number, change: Partial<DocumentHead>): Promise<void> {
  const { head, body, revision } = await backend.call('document:get', { id });
  await backend.call('document:save', { id, baseRevision: revision, body, head: { ...head, ...change } });
}

async function makeFree(
  cell: TestCell,
  kind: Kind,
  date: string,
  head: Partial<DocumentHead>,
): Promise<number> {
  const { document } = await cell.backend.call('document:create', {
    kind,
    title: 'công tác của Chi bộ',
    date,
  });
  await completePaper(cell.backend, document.id);
  await changeHead(cell, document.id, head);
  return document.id;
}

const FORMATS = ['docx', 'html', 'md'] as const;

async function textOf({ backend }: TestCell, id: number, format: (typeof FORMATS)[number]): Promise<string> {
  const { bytes } = await backend.call('export:render', { id, format });
  return format === 'docx'
    ? readForm(bytes)
        .lines.map(({ text }) => text)
        .join('\n')
    : new TextDecoder().decode(bytes);
}

describe('16 a topic paper', () => {
  const draftWith = async (cell: TestCell, presenterIds: number[]) => {
    const { sessionId } = await scheduleFirst(cell);
    const { session } = await cell.backend.call('session:get', { id: sessionId });
    await cell.backend.call('session:save', { id: sessionId, session: { ...session, presenterIds } });
    const { document } = await cell.backend.call('document:create', { kind: 'CĐ', sessionId });
    return { id: document.id, sessionId };
  };

  it.each([1, 2, 3, 4, 5])('of %i presenters is signed by each of them, two a row', async (count) => {
    const cell = await openCell();
    const presenterIds = cell.people.slice(0, count);
    const { id } = await draftWith(cell, presenterIds);
    const members = await cell.backend.call('member:list', {});
    const names = presenterIds.map((person) => members.find((one) => one.id === person)?.fullName ?? '');
    const form = await formOf(cell, id);
    const onSide = (side: number): string[] =>
      linesIn(form, side, 'last').filter((line) => names.includes(line));
    if (count === 1) expect([onSide(0), onSide(1)]).toEqual([[], names]);
    else expect([0, 1].map(onSide)).toEqual([0, 1].map((side) => names.filter((_, at) => at % 2 === side)));
    for (const format of FORMATS) {
      const text = await textOf(cell, id, format);
      for (const name of names) expect(text, format).toContain(name);
      expect(text.split('NGƯỜI TRÌNH BÀY').length - 1, format).toBe(count);
    }
  });

  it('says who presents it, and of nobody that he speaks for a group', async () => {
    for (const count of [1, 3]) {
      const cell = await openCell();
      const { id } = await draftWith(cell, cell.people.slice(0, count));
      const { body } = await cell.backend.call('document:get', { id });
      expect(body).not.toContain('Thay mặt');
      expect(body).toMatch(
        count === 1 ? /nghe đồng chí [^,]+ báo cáo/u : /nghe các đồng chí .+, .+, .+ báo cáo/u,
      );
    }
  });

  it('follows its session to other presenters, but not where somebody chose who signs', async () => {
    const cell = await openCell();
    const [first = 0, second = 0, third = 0] = cell.people;
    const { id, sessionId } = await draftWith(cell, [first, second]);
    const present = async (presenterIds: number[]): Promise<void> => {
      const { session } = await cell.backend.call('session:get', { id: sessionId });
      await cell.backend.call('session:save', { id: sessionId, session: { ...session, presenterIds } });
      await cell.backend.call('document:refresh', { id });
    };
    const signers = async () => {
      const { signerId, coSignerIds } = (await cell.backend.call('document:get', { id })).head;
      return [signerId, ...coSignerIds];
    };
    await present([first, second, third]);
    expect(await signers()).toEqual([first, second, third]);
    await changeHead(cell, id, { coSignerIds: [] });
    await present([first, second]);
    expect(await signers()).toEqual([first]);
  });

  it('keeps its presenters once issued, and tells where the session names others since', async () => {
    const cell = await openCell();
    const [first = 0, second = 0, third = 0] = cell.people;
    const { id, sessionId } = await draftWith(cell, [first, second, third]);
    await completePaper(cell.backend, id);
    await cell.backend.call('document:move', { id, move: 'approve' });
    await issuePaper(cell.backend, id, '2020-03-10');
    expect(await cell.backend.call('document:differences', { id })).toEqual([]);
    const before = await cell.backend.call('export:render', { id, format: 'docx' });
    const { session } = await cell.backend.call('session:get', { id: sessionId });
    await cell.backend.call('session:save', {
      id: sessionId,
      session: { ...session, presenterIds: [first, second] },
    });
    const places = (await cell.backend.call('document:differences', { id })).map(({ place }) => place);
    expect(places).toContain('(signature)');
    expect(await cell.backend.call('export:render', { id, format: 'docx' })).toEqual(before);
  });
});

describe('16 minutes', () => {
  it('take more who were there on the left, each in a row below', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    await holdSession(cell, sessionId);
    const { minutes } = await cell.backend.call('session:close', { id: sessionId });
    const before = linesIn(await formOf(cell, minutes.id), 0, 'last');
    await changeHead(cell, minutes.id, { coSignerIds: cell.people.slice(2, 4) });
    const form = await formOf(cell, minutes.id);
    const members = await cell.backend.call('member:list', {});
    const added = linesIn(form, 0, 'last').filter(
      (line) => !before.includes(line) && line !== 'NGƯỜI THAM DỰ',
    );
    expect(added).toEqual(
      cell.people.slice(2, 4).map((id) => members.find((one) => one.id === id)?.fullName),
    );
    expect(linesIn(form, 1, 'last')[0]).toBe('CHỦ TRÌ HỘI NGHỊ');
  });
});

describe('18 a paper of the congress', () => {
  const openWithNext = async (): Promise<TestCell> => {
    const cell = await openCell('2024-12-31T02:00:00.000Z');
    await cell.backend.call('term:save', {
      term: {
        name: '2024 - 2027',
        startsOn: '2024-07-01',
        endsOn: null,
        offices: [
          { memberId: cell.people[2] ?? 0, office: 'secretary' },
          { memberId: cell.people[3] ?? 0, office: 'deputy' },
        ],
      },
    });
    return cell;
  };

  it('is issued by the congress of the term that it opens, below the same superior body', async () => {
    const cell = await openWithNext();
    const cases = [
      ['2020-02-07', 'NHIỆM KỲ 2024 - 2027'],
      ['2019-01-03', 'NHIỆM KỲ 2019 - 2024'],
      ['2024-06-30', 'NHIỆM KỲ 2024 - 2027'],
      ['2024-07-02', 'NHIỆM KỲ 2024 - 2027'],
      ['2024-12-01', 'NHIỆM KỲ 2024 - 2027'],
    ] as const;
    for (const kind of ['NQ', 'BC', 'CV', 'CTr'] as const) {
      for (const [date, term] of cases) {
        const id = await makeFree(cell, kind, date, { isCongress: true });
        const form = await formOf(cell, id);
        expect(linesIn(form, 0, 'first').slice(0, 4), `${kind} ${date}`).toEqual([
          'ĐẢNG BỘ SỞ KHOA HỌC',
          'ĐẠI HỘI CHI BỘ PHÒNG KẾ HOẠCH',
          term,
          '*',
        ]);
        const signed = linesIn(form, 1, 'last');
        expect(signed).toHaveLength(2);
        expect(signed[0]).toBe('T/M ĐOÀN CHỦ TỊCH');
        for (const format of FORMATS) {
          const text = await textOf(cell, id, format);
          expect(text).toContain(term);
          expect(text).not.toMatch(/toàn thể đảng viên|BÍ THƯ|K\/T/u);
        }
      }
    }
  }, 60_000);

  it('takes the term and the body that a person names', async () => {
    const cell = await openWithNext();
    const head = { isCongress: true, congressTerm: 'nhiệm kỳ 2025 - 2030', congressBody: 'Ban Kiểm phiếu' };
    const form = await formOf(cell, await makeFree(cell, 'BC', '2024-06-30', head));
    expect(linesIn(form, 0, 'first').slice(2, 5)).toEqual(['NHIỆM KỲ 2025 - 2030', 'BAN KIỂM PHIẾU', '*']);
    expect(linesIn(form, 1, 'last')[0]).toBe('T/M BAN KIỂM PHIẾU');
  });

  it('is not issued while nobody knows its term', async () => {
    const cell = await openCell('2024-12-31T02:00:00.000Z');
    const id = await makeFree(cell, 'NQ', '2024-06-29', { isCongress: true });
    const codes = async (): Promise<string[]> =>
      (await cell.backend.call('document:check-issue', { id, date: '2024-06-29' })).map(({ code }) => code);
    expect(await codes()).toContain('blank');
    await changeHead(cell, id, { congressTerm: '2024 - 2027' });
    expect(await codes()).not.toContain('blank');
  });

  it('has its minutes signed by who wrote them and who chaired', async () => {
    const cell = await openWithNext();
    const form = await formOf(cell, await makeFree(cell, 'BB', '2024-06-30', { isCongress: true }));
    expect(linesIn(form, 0, 'first')[1]).toBe('ĐẠI HỘI CHI BỘ PHÒNG KẾ HOẠCH');
    expect(linesIn(form, 0, 'last')[0]).toBe('NGƯỜI GHI BIÊN BẢN');
    expect(linesIn(form, 1, 'last')[0]).toBe('CHỦ TRÌ HỘI NGHỊ');
  });

  it('has its signature confirmed by the new secretary or deputy, and by nobody else', async () => {
    const cell = await openWithNext();
    const members = await cell.backend.call('member:list', {});
    const nameOf = (id: number): string => members.find((one) => one.id === id)?.fullName ?? '';
    const [signerId = 0, , secretary = 0, deputy = 0, other = 0] = cell.people;
    for (const [confirmerId, office] of [
      [secretary, 'BÍ THƯ'],
      [deputy, 'PHÓ BÍ THƯ'],
    ] as const) {
      const id = await makeFree(cell, 'NQ', '2024-06-30', { isCongress: true, signerId, confirmerId });
      const lines = linesIn(await formOf(cell, id), 0, 'last');
      expect(lines.slice(lines.findIndex((line) => line.startsWith('XÁC NHẬN')))).toEqual([
        'XÁC NHẬN CHỮ KÝ CỦA',
        `ĐỒNG CHÍ ${nameOf(signerId).toLocaleUpperCase('vi')}`,
        'T/M CHI BỘ',
        office,
        nameOf(confirmerId),
      ]);
    }
    const id = await makeFree(cell, 'NQ', '2024-06-30', { isCongress: true, signerId, confirmerId: other });
    const points = await cell.backend.call('document:check-issue', { id, date: '2024-06-30' });
    expect(points.map(({ code }) => code)).toContain('signer-without-office');
  });

  it('prints the words the office has put in place of those no rule gives', async () => {
    const cell = await openWithNext();
    const id = await makeFree(cell, 'NQ', '2024-06-30', { isCongress: true });
    await cell.backend.call('format:override', {
      path: 'hd36-2018.congress.authority',
      value: 'T/M ĐẠI HỘI',
    });
    expect(linesIn(await formOf(cell, id), 1, 'last')[0]).toBe('T/M ĐẠI HỘI');
  });

  it('once issued says what it said, whatever the office puts in place of its words', async () => {
    const cell = await openWithNext();
    const id = await makeFree(cell, 'NQ', '2024-06-30', { isCongress: true, isSealed: true });
    await cell.backend.call('document:move', { id, move: 'approve' });
    await issuePaper(cell.backend, id, '2024-06-30');
    const before = await cell.backend.call('export:render', { id, format: 'docx' });
    await cell.backend.call('format:override', { path: 'hd36-2018.congress.issuer', value: 'ĐH' });
    expect(await cell.backend.call('document:differences', { id })).toEqual([]);
    expect(await cell.backend.call('export:render', { id, format: 'docx' })).toEqual(before);
  });
});

describe('18 a paper of the congress issued before its words were known', () => {
  it('is printed and compared as it was', async () => {
    const cell = await openCell('2024-12-31T02:00:00.000Z');
    const { backend } = cell;
    const id = await makeFree(cell, 'NQ', '2020-02-07', { isCongress: true });
    await backend.call('document:move', { id, move: 'approve' });
    await issuePaper(backend, id, '2020-02-07');
    await backend.close();
    const data = await openForWriting(backend.folder);
    const image = getNewestImage(data, id);
    if (image === null) throw new Error('the paper has an image');
    const { congress: _congress, ...rules } = image.rules;
    const { issuer: _issuer, ...paper } = image.paper;
    const signature = {
      form: 'single',
      authority: 'T/M ĐẠI HỘI',
      office: 'BÍ THƯ',
      name: 'Trần Minh Khoa',
    } as const;
    insertImage(data, {
      documentId: id,
      madeAt: image.madeAt,
      origin: 'issue',
      letterhead: null,
      paper: { ...paper, signature },
      rules: rules as typeof image.rules,
    });
    data.close();
    const again = openTestBackend('2024-12-31T02:00:00.000Z', backend.folder);
    expect(await again.call('document:differences', { id })).toEqual([]);
    const form = await formOf({ ...cell, backend: again }, id);
    expect(linesIn(form, 0, 'first')[1]).toBe('CHI BỘ PHÒNG KẾ HOẠCH');
    expect(linesIn(form, 1, 'last').slice(0, 2)).toEqual(['T/M ĐẠI HỘI', 'BÍ THƯ']);
    await again.close();
  });
});

describe('8.1.2 a paper for the seal of the superior committee', () => {
  it('is signed T/L on the right by the same people, and never K/T', async () => {
    const cell = await openCell();
    for (const [at, office] of ['BÍ THƯ', 'PHÓ BÍ THƯ'].entries()) {
      const signerId = cell.people[at] ?? 0;
      const id = await makeFree(cell, 'CV', '2020-02-07', { isSealed: true, signerId });
      expect(linesIn(await formOf(cell, id), 1, 'last').slice(0, 2)).toEqual(['T/L ĐẢNG UỶ', office]);
      await changeHead(cell, id, { isSealed: false });
      expect(linesIn(await formOf(cell, id), 1, 'last').slice(0, 2)).toEqual(['T/M CHI BỘ', office]);
    }
  });
});
