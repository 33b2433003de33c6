/** A filing tree through many random acts: whatever happens, every living paper has one file in it. */
import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filingYear } from '../../../../shared/domain/filing.ts';
import { filesUnder, newPlace } from '../../../findings/issued-papers.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { runs } from '../../../support/long.ts';
import { fc } from '../../../support/random.ts';
import { completePaper, issuePaper, openCell } from '../cell.ts';

const TITLES = ['mời họp', 'Mời họp', 'đăng ký dự', 'về việc: “gì?”'];
const EDITED = 'sửa tay';
const act = fc.record({
  what: fc.constantFrom(
    'draft',
    'draft',
    'issue',
    'rename',
    'date',
    'reopen',
    'delete',
    'edit',
    'export',
    'export-year',
  ),
  which: fc.nat(20),
  title: fc.constantFrom(...TITLES),
  day: fc.constantFrom('2019-12-30', '2020-01-05', '2020-03-30'),
});

it('holds one file for every living paper, and names what of the rest it left', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
      const { backend } = await openCell();
      const folder = newPlace();
      await backend.call('export:archive', { folder });
      const living: number[] = [];
      let made = 0;
      for (const { what, which, title, day } of acts) {
        const id = living[which % Math.max(1, living.length)];
        const paper = id === undefined ? null : await backend.call('document:get', { id });
        const save = (over: { title: string; body: string }) =>
          paper &&
          backend.call('document:save', {
            id: paper.id,
            body: over.body,
            head: { ...paper.head, subject: over.title },
            baseRevision: paper.revision,
          });
        if (what === 'draft') {
          made += 1;
          const { document } = await backend.call('document:create', { kind: 'CV', title });
          living.push(document.id);
          await backend.call('document:save', {
            id: document.id,
            body: `Việc thứ ${made}.`,
            baseRevision: 1,
          });
        } else if (what === 'export') await backend.call('export:archive', { folder });
        else if (what === 'export-year')
          await backend.call('export:archive', { folder, year: Number(day.slice(0, 4)) });
        else if (paper === null) continue;
        else if (what === 'edit') {
          const files = [...filesUnder(folder).keys()].filter((file) => !file.includes('Muc luc'));
          const file = files[which % Math.max(1, files.length)];
          if (file !== undefined) appendFileSync(path.join(folder, file), EDITED);
        } else if (what === 'reopen') {
          if (paper.state === 'issued')
            await backend.call('document:move', { id: paper.id, move: 'reopen', reason: 'Sửa' });
        } else if (paper.state === 'issued') continue;
        else if (what === 'rename') await save({ title, body: paper.body });
        else if (what === 'date') await backend.call('document:set-date', { id: paper.id, date: day });
        else if (what === 'delete') {
          if (paper.number !== null) continue;
          await backend.call('document:delete', { id: paper.id });
          living.splice(living.indexOf(paper.id), 1);
        } else {
          await completePaper(backend, paper.id);
          await backend.call('document:move', { id: paper.id, move: 'approve', reason: 'Đã xem' });
          await issuePaper(backend, paper.id, day);
        }
      }
      const { kept, outdated } = await backend.call('export:archive', { folder });
      const expected: string[] = [];
      for (const id of living) {
        const { bytes } = await backend.call('export:render', { id, format: 'docx' });
        expected.push(Buffer.from(bytes).toString('base64'));
      }
      const lying = [...filesUnder(folder)].filter(([file]) => !file.includes('Muc luc'));
      const isEdited = ([file]: readonly [string, unknown]): boolean =>
        [...kept, ...outdated].includes(path.join(folder, file));
      const own = lying.filter((one) => !isEdited(one)).map(([, { content }]) => content);
      expect(own.sort()).toEqual(expected.filter((content) => own.includes(content)).sort());
      expect(own.length + kept.length).toBe(living.length);
      for (const file of [...kept, ...outdated])
        expect(
          Buffer.from(filesUnder(folder).get(path.relative(folder, file))?.content ?? '', 'base64').toString(
            'latin1',
          ),
        ).toContain(Buffer.from(EDITED).toString('latin1'));
      const before = filesUnder(folder);
      await backend.call('export:archive', { folder });
      expect(filesUnder(folder)).toEqual(before);
    }),
    runs(40),
  );
});

describe('the tree', () => {
  it('leaves alone what the program did not write there, and what was exported beside it', async () => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mời họp' });
    const folder = newPlace();
    await backend.call('export:archive', { folder });
    const own = path.join(folder, 'ghi chú.txt');
    const copy = path.join(folder, 'bản của tôi.docx');
    const elsewhere = path.join(temporaryFolder(), 'mời họp.docx');
    writeFileSync(own, 'của tôi');
    for (const file of [copy, elsewhere])
      await backend.call('export:write', { id: document.id, file, format: 'docx' });
    await backend.call('document:delete', { id: document.id });
    const { removed, outdated } = await backend.call('export:archive', { folder });
    expect(removed.every((file) => file.startsWith(path.join(folder, 'Nhiệm kỳ')))).toBe(true);
    expect(outdated).toEqual([]);
    expect([...filesUnder(folder).keys()].sort()).toEqual([
      'Muc luc ho so.docx',
      'bản của tôi.docx',
      'ghi chú.txt',
    ]);
  });
});

describe('the year a paper is filed under', () => {
  const paper = {
    kind: 'BC' as const,
    title: 'kết quả',
    sourceYear: null,
    date: '2026-01-10',
    updatedAt: '2026-02-01T00:00:00Z',
  };

  it.each([
    [{ sourceYear: 2025 }, 2025],
    [{ title: 'kết quả năm 2025' }, 2025],
    [{ title: 'kết quả quý IV/2025' }, 2025],
    [{ title: 'kết quả quý 4/2025, phương hướng quý 1/2026' }, 2025],
    [{ title: 'kết quả nhiệm kỳ 2020 - 2025' }, 2026],
    [{ kind: 'KH' as const, title: 'sinh hoạt chuyên đề năm 2026', date: '2025-12-27' }, 2026],
    [{ kind: 'CV' as const, title: 'tổng kết năm 2025' }, 2026],
    [{ kind: 'CV' as const, date: null }, 2026],
  ])('of %j is %i', (over, year) => {
    expect(filingYear({ ...paper, ...over })).toBe(year);
  });
});
