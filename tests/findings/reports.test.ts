/** What readers found wrong with reports, articles, the filing tree and the search, by its number: each stays mended. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWordFile, paragraphTexts } from '../electron/export/word-file.ts';
import { holdSession, openCell, scheduleFirst, type TestCell } from '../electron/services/cell.ts';
import { filesUnder, newPlace } from './issued-papers.ts';

const issue = async ({ backend }: TestCell, id: number, date: string) => {
  await backend.call('document:move', { id, move: 'approve', reason: 'Đã xem' });
  await backend.call('document:issue', { id, date });
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
