import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSample } from '../../support/backend.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { refusal } from '../../support/refusal.ts';
import { openCell } from './cell.ts';

describe('terms', () => {
  it('may not share a day', async () => {
    const { backend } = await openCell();
    const next = { name: '2024 - 2027', endsOn: null, offices: [] };
    await expect(backend.call('term:save', { term: { ...next, startsOn: '2024-06-30' } })).rejects.toThrow(
      refusal('terms-overlap'),
    );
    expect(await backend.call('term:save', { term: { ...next, startsOn: '2024-07-01' } })).toMatchObject({
      name: '2024 - 2027',
    });
  });
});

describe('a value of the format table', () => {
  it('put in by the office is printed on a paper to come, and taken back prints the program’s again', async () => {
    const backend = await openSample();
    const [draft] = await backend.call('document:list', { state: 'draft' });
    const html = async () =>
      new TextDecoder().decode(
        (await backend.call('export:render', { id: draft?.id ?? 0, format: 'html' })).bytes,
      );
    const before = await html();
    await backend.call('format:override', { path: 'hd36-2018.page.leftMm', value: 35 });
    expect(await html()).not.toBe(before);
    const [era] = await backend.call('format:rules', {});
    expect(era?.rows.find((row) => row.path === 'hd36-2018.page.leftMm')).toMatchObject({
      value: 35,
      defaultValue: 30,
    });
    await backend.call('format:override', { path: 'hd36-2018.page.leftMm', value: null });
    expect(await html()).toBe(before);
  });

  it.each([
    ['hd36-2018.page.leftMm', 'wide'],
    ['hd36-2018.page.leftMm', 4_000],
    ['hd36-2018.page.unknown', 3],
  ])('%s cannot be %o', async (rule, value) => {
    const { backend } = await openCell();
    await expect(backend.call('format:override', { path: rule, value })).rejects.toThrow(
      refusal('invalid-input'),
    );
  });
});

describe('the sample cell', () => {
  it('goes in one step, is kept among the backups, and leaves room for a real cell', async () => {
    const backend = await openSample();
    await backend.call('sample:remove', {});
    expect(await backend.call('cell:get', {})).toBeNull();
    expect(await backend.call('document:list', {})).toEqual([]);
    expect(await backend.call('backup:list', {})).toHaveLength(1);
  });

  it('is the only cell that can be removed', async () => {
    const { backend } = await openCell();
    await expect(backend.call('sample:remove', {})).rejects.toThrow(refusal('sample-only'));
    expect(await backend.call('cell:get', {})).toMatchObject({ cell: { name: 'Chi bộ Phòng Kế hoạch' } });
  });
});

describe('a letterhead', () => {
  it('that is no Word file is refused with a sentence, and none is kept', async () => {
    const { backend } = await openCell();
    const bytes = new TextEncoder().encode('không phải tệp Word');
    await expect(backend.call('letterhead:add', { name: 'Mẫu', kinds: ['CV'], bytes })).rejects.toThrow(
      refusal('template-faulty'),
    );
    expect(await backend.call('letterhead:list', {})).toEqual([]);
  });
});

describe('the archive', () => {
  it('keeps a file that somebody edited, names it, and renews the others', async () => {
    const backend = await openSample();
    const folder = path.join(temporaryFolder(), 'ho-so');
    const first = await backend.call('export:archive', { folder });
    const edited = first.files[0]?.file ?? '';
    writeFileSync(edited, 'sửa bằng tay');
    const second = await backend.call('export:archive', { folder });
    expect(second.kept).toEqual([edited]);
    expect(readFileSync(edited, 'utf8')).toBe('sửa bằng tay');
    expect(second.files).toHaveLength(first.files.length - 1);
    expect(existsSync(second.index.file)).toBe(true);
  });
});
