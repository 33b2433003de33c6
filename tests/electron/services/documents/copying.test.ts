import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../../support/refusal.ts';
import { completePaper, issuePaper, openCell } from '../cell.ts';

async function openIssued() {
  const { backend } = await openCell();
  const { document } = await backend.call('document:create', { kind: 'CV', title: 'xin ý kiến' });
  await completePaper(backend, document.id);
  await backend.call('document:move', { id: document.id, move: 'approve', reason: 'đã xem' });
  return { backend, id: document.id };
}

describe('a copy of an issued paper', () => {
  it('takes the next number of its own series, which stands in the register beside its paper’s', async () => {
    const { backend, id } = await openIssued();
    await issuePaper(backend, id, '2020-03-20');
    const copies = [];
    for (const date of ['2020-03-20', '2020-04-15'])
      copies.push(await backend.call('document:copy', { id, date }));
    expect(copies.map(({ symbol }) => symbol)).toEqual(['01-BS/CB', '02-BS/CB']);
    const { entries, gaps } = await backend.call('register:list', {});
    expect(
      entries.map(({ symbol, subject, issuedOn, signer }) => [symbol, subject, issuedOn, signer]),
    ).toEqual([
      ['01-BS/CB', 'sao Công văn số 01-CV/CB', '2020-03-20', 'Trần Minh Khoa'],
      ['02-BS/CB', 'sao Công văn số 01-CV/CB', '2020-04-15', 'Trần Minh Khoa'],
      ['01-CV/CB', 'xin ý kiến', '2020-03-20', 'Trần Minh Khoa'],
    ]);
    expect(gaps).toEqual([]);
    expect(await backend.call('data:verify', {})).toMatchObject({ problems: [] });
    const xml = strFromU8(
      unzipSync(copies[1]?.bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array(),
    );
    // 80 × 50 mm, to the twentieth of a point.
    expect(xml).toContain('<w:tblW w:type="dxa" w:w="4535"/>');
    expect(xml).toContain('<w:trHeight w:val="2835" w:hRule="exact"/>');
    for (const words of [
      'BẢN SAO',
      'Số 02-BS/CB',
      'ngày 15 tháng 4 năm 2020',
      'T/M CHI BỘ',
      'BÍ THƯ',
      'Trần Minh Khoa',
    ])
      expect(xml).toContain(words);
  });

  it('is not made of a draft, nor before the paper, nor ahead of its day', async () => {
    const { backend, id } = await openIssued();
    const copy = (date: string) => backend.call('document:copy', { id, date });
    await expect(copy('2020-04-15')).rejects.toThrow(refusal('state-forbids'));
    await issuePaper(backend, id, '2020-03-20');
    await expect(copy('2020-03-19')).rejects.toThrow(refusal('invalid-input'));
    await expect(copy('2020-04-16')).rejects.toThrow(refusal('invalid-input'));
    const [term] = (await backend.call('cell:get', {}))?.terms ?? [];
    await backend.call('term:save', { id: term?.id ?? 0, term: { ...term, offices: [] } as never });
    await expect(copy('2020-04-15')).rejects.toThrow(refusal('invalid-input'));
    expect((await backend.call('register:list', {})).entries).toHaveLength(1);
  });
});
