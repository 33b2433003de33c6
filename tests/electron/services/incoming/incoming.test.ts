/** The register of incoming papers: numbers by year, files that were looked through, and where each is cited. */
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { IncomingInput } from '../../../../shared/domain/incoming.ts';
import { citeIncoming } from '../../../../shared/domain/incoming.ts';
import { refusal } from '../../../support/refusal.ts';
import { openCell, planOf } from '../cell.ts';

const line = (over: Partial<IncomingInput> = {}) => ({
  arrivedOn: '2020-03-02',
  symbol: '12-HD/BTCTW',
  date: '2018-07-06',
  issuer: 'Ban Tổ chức Trung ương',
  subject: 'về nâng cao chất lượng sinh hoạt chi bộ',
  ...over,
});

describe('the register of incoming papers', () => {
  it('numbers each year from 1, takes a number that was given on paper, and gives none twice', async () => {
    const { backend } = await openCell();
    const enter = async (arrivedOn: string, number?: number) => {
      const made = await backend.call('incoming:save', {
        incoming: line({ arrivedOn }),
        ...(number !== undefined && { number }),
      });
      return [made.year, made.number];
    };
    expect(await enter('2020-03-02')).toEqual([2020, 1]);
    expect(await enter('2020-02-01')).toEqual([2020, 2]);
    expect(await enter('2019-12-31')).toEqual([2019, 1]);
    expect(await enter('2020-04-01', 10)).toEqual([2020, 10]);
    expect(await enter('2020-04-02')).toEqual([2020, 11]);
    await expect(enter('2020-04-03', 10)).rejects.toThrow(refusal('number-taken'));
    expect((await backend.call('incoming:list', {})).map(({ year, number }) => [year, number])).toEqual([
      [2020, 11],
      [2020, 10],
      [2020, 2],
      [2020, 1],
      [2019, 1],
    ]);
  });

  it('keeps who deals with it by when, and a number stays in its year', async () => {
    const { backend, people } = await openCell();
    const { id } = await backend.call('incoming:save', { incoming: line() });
    const mended = line({ dueOn: '2020-03-20', handlerId: people[0], doneOn: '2020-03-18' });
    await backend.call('incoming:save', { id, incoming: mended });
    expect((await backend.call('incoming:list', {}))[0]).toMatchObject({
      ...mended,
      number: 1,
      handler: 'Trần Minh Khoa',
    });
    const moved = { id, incoming: line({ arrivedOn: '2019-12-30' }) };
    await expect(backend.call('incoming:save', moved)).rejects.toThrow(refusal('invalid-input'));
  });

  it.each([
    [{ date: '2020-03-03' }, 'ngày văn bản 03/03/2020 sau ngày đến 02/03/2020'],
    [{ doneOn: '2020-03-01' }, 'ngày xử lý xong 01/03/2020 trước ngày đến 02/03/2020'],
  ])('takes no day that cannot be: %o', async (over, problem) => {
    const { backend } = await openCell();
    const enter = (days: Partial<IncomingInput>) => backend.call('incoming:save', { incoming: line(days) });
    await expect(enter(over)).rejects.toMatchObject({
      code: 'invalid-input',
      detail: { problems: [problem] },
    });
    expect(await backend.call('incoming:list', {})).toEqual([]);
    expect((await enter({ date: '2020-03-02', doneOn: '2020-03-02' })).number).toBe(1);
  });

  it('tells where a paper is cited, in papers and in plans', async () => {
    const { backend, people } = await openCell();
    const { id } = await backend.call('incoming:save', { incoming: line() });
    const { id: other } = await backend.call('incoming:save', { incoming: line({ symbol: '2-HD/BTCTW' }) });
    const basis = [`Căn cứ ${citeIncoming(line(), '2020-03-02')}`];
    await backend.call('plan:save', { plan: planOf(people, { basis }) });
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mời họp' });
    await backend.call('document:save', {
      id: document.id,
      body: 'Thực hiện Hướng dẫn số 12 - HD/BTCTW, Chi bộ mời họp.',
      baseRevision: 1,
    });
    const found = await backend.call('incoming:list', {});
    expect(found.find((one) => one.id === id)?.citedIn.map(({ name }) => name)).toEqual([
      'Kế hoạch năm 2020',
      'Công văn “mời họp”',
    ]);
    expect(found.find((one) => one.id === other)?.citedIn).toEqual([]);
  });

  it('stands among what is due on the board and in the calendar, until it is done', async () => {
    const { backend, people } = await openCell();
    await backend.call('plan:save', { plan: planOf(people) });
    const late = line({
      dueOn: '2020-04-10',
      symbol: '312-CV/ĐU',
      issuer: 'Đảng uỷ Sở',
      subject: 'về kiểm điểm',
    });
    const { id } = await backend.call('incoming:save', { incoming: late });
    await backend.call('incoming:save', { incoming: line({ dueOn: '2020-04-15' }) });
    const due = async () => {
      const { board } = await backend.call('overview:get', { year: 2020 });
      return board?.due
        .filter(({ dated }) => dated?.what === 'incoming')
        .map(({ when, text }) => [when, text]);
    };
    expect(await due()).toEqual([
      ['overdue', '312-CV/ĐU, Đảng uỷ Sở, về kiểm điểm'],
      ['today', '12-HD/BTCTW, Ban Tổ chức Trung ương, về nâng cao chất lượng sinh hoạt chi bộ'],
    ]);
    await backend.call('incoming:save', { id, incoming: { ...late, doneOn: '2020-04-14' } });
    expect((await due())?.map(([when]) => when)).toEqual(['today']);
    const days = (await backend.call('calendar:list', {})).filter(({ what }) => what === 'incoming');
    expect(days.map(({ date, state }) => [date, state])).toEqual([
      ['2020-04-10', 'done'],
      ['2020-04-15', 'today'],
    ]);
  });

  it('keeps a file as it came, gives it back, and takes it away again', async () => {
    const { backend } = await openCell();
    const { id } = await backend.call('incoming:save', { incoming: line() });
    const bytes = strToU8('Hướng dẫn sinh hoạt chi bộ');
    expect(await backend.call('incoming:attach', { id, fileName: 'hd12.txt', bytes })).toMatchObject({
      fileName: 'hd12.txt',
    });
    expect(await backend.call('incoming:file', { id })).toEqual({ fileName: 'hd12.txt', bytes });
    await backend.call('incoming:detach', { id });
    await expect(backend.call('incoming:file', { id })).rejects.toThrow(refusal('not-found'));
  });

  it('takes no file with a secrecy mark, and none it cannot look through', async () => {
    const { backend } = await openCell();
    const { id } = await backend.call('incoming:save', { incoming: line() });
    const attach = (fileName: string, text: string) =>
      backend.call('incoming:attach', { id, fileName, bytes: strToU8(text) });
    await expect(attach('a.txt', 'TỐI MẬT\nHướng dẫn')).rejects.toThrow(refusal('secrecy-mark'));
    for (const [name, text] of [
      ['a.pdf', '%PDF-1.7'],
      ['a.png', '\x89PNG\r\n\x1a\n'],
      ['a.xyz', 'chữ'],
    ] as const)
      await expect(attach(name, text)).rejects.toThrow(/^file-/u);
    await expect(
      backend.call('incoming:save', { incoming: line({ subject: 'Độ mật: Mật' }) }),
    ).rejects.toThrow(refusal('secrecy-mark'));
    expect((await backend.call('incoming:list', {}))[0]?.fileName).toBe('');
  });
});
