/** The filing tree of a whole book: stopped, taken up again, and left alone where nothing changed. */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, newPlace } from '../../../findings/issued-papers.ts';
import { LONG } from '../../../support/long.ts';
import { refusal } from '../../../support/refusal.ts';
import { openWordFile, paragraphTexts } from '../../export/word-file.ts';
import { issueLetter, LATER, openLetters } from './issued-letters.ts';

const MANY = LONG ? 1_000 : 64;
const INDEX = 'Muc luc ho so.docx';

describe('the filing of many papers', () => {
  it('stopped half-way leaves whole files only, goes on from there, and then has nothing left to write', {
    timeout: LONG ? 1_200_000 : 120_000,
  }, async () => {
    const { backend, letters } = await openLetters(MANY);
    const folder = newPlace();
    const stop = new AbortController();
    const stopped = backend.call(
      'export:archive',
      { folder },
      {
        ...LATER,
        signal: stop.signal,
        onProgress: (done) => {
          if (done === 20) stop.abort();
        },
      },
    );
    await expect(stopped).rejects.toThrow(refusal('cancelled'));
    const half = filesUnder(folder);
    expect(half.size).toBeGreaterThanOrEqual(20);
    expect(half.size).toBeLessThan(letters.length);
    for (const { content } of half.values())
      expect(paragraphTexts(openWordFile(Buffer.from(content, 'base64'))).length).toBeGreaterThan(5);

    const { files } = await backend.call('export:archive', { folder }, LATER);
    expect(files).toHaveLength(letters.length);
    const whole = filesUnder(folder);
    for (const [file, before] of half) expect(whole.get(file)).toEqual(before);
    for (const [at, id] of letters.entries()) {
      const { bytes } = await backend.call('export:render', { id, format: 'docx' });
      expect(whole.get(path.relative(folder, files[at]?.file ?? ''))?.content).toBe(
        Buffer.from(bytes).toString('base64'),
      );
    }

    expect((await backend.call('export:archive', { folder }, LATER)).files).toEqual(files);
    expect(filesUnder(folder)).toEqual(whole);
    console.log(`papers filed, stopped at ${half.size} files and gone on from there: ${letters.length}`);
  });

  it('writes a paper again that was issued anew since, though its text is the same', async () => {
    const cell = await openLetters(1);
    const { backend, letters } = cell;
    const folder = newPlace();
    const [first] = (await backend.call('export:archive', { folder }, LATER)).files;
    const after = { now: () => new Date('2020-12-28T04:00:00.000Z') };
    const overview = await backend.call('cell:get', {});
    if (overview === null) throw new Error('no cell');
    await backend.call('cell:save', { cell: { ...overview.cell, placeName: 'Bà Rịa' } });
    const id = letters[0] ?? 0;
    await backend.call('document:move', { id, move: 'reopen', reason: 'nhầm nơi' }, after);
    await backend.call('document:move', { id, move: 'approve', reason: 'Đã xem' }, after);
    const points = await backend.call('document:check-issue', { id, date: '2020-03-20' });
    const accepted = points.map(({ code }) => code);
    await backend.call('document:issue', { id, date: '2020-03-20', accepted }, after);
    const [again] = (await backend.call('export:archive', { folder }, after)).files;
    expect(again?.file).toBe(first?.file);
    expect(again?.sha256).not.toBe(first?.sha256);
  });

  it('puts a file back that somebody threw away, and touches no other', async () => {
    const { backend } = await openLetters(3);
    const folder = newPlace();
    const { files } = await backend.call('export:archive', { folder }, LATER);
    const before = filesUnder(folder);
    rmSync(files[1]?.file ?? '');
    await backend.call('export:archive', { folder }, LATER);
    const names = [...before.keys()];
    expect([...filesUnder(folder).keys()]).toEqual(names);
    const gone = path.relative(folder, files[1]?.file ?? '');
    const others = (lying: typeof before) => [...lying].filter(([file]) => file !== gone);
    expect(others(filesUnder(folder))).toEqual(others(before));
  });
});

describe('the index of a filing tree', () => {
  it('counts the sheets of every issued paper on from the first; a draft stands behind them and takes none', async () => {
    const cell = await openLetters(1);
    const { backend } = cell;
    const long = Array.from({ length: 60 }, (_, at) => `Đoạn thứ ${at} của công văn dài.`).join('\n\n');
    const longId = await issueLetter(cell, 'thư dài', long);
    await issueLetter(cell, 'thư sau');
    await backend.call('document:create', { kind: 'CV', title: 'bản nháp' });
    const folder = newPlace();
    const { index, yearIndexes, files } = await backend.call('export:archive', { folder }, LATER);
    const { pages } = await backend.call('export:pages', { id: longId });
    expect(pages.length).toBeGreaterThan(1);
    for (const { file } of [index, ...yearIndexes]) {
      const texts = paragraphTexts(
        openWordFile(
          Buffer.from(filesUnder(folder).get(path.relative(folder, file))?.content ?? '', 'base64'),
        ),
      );
      expect(texts).toEqual(
        expect.arrayContaining(['1', `2 - ${pages.length + 1}`, String(pages.length + 2)]),
      );
      const draft = texts.slice(texts.indexOf('Công văn bản nháp')).filter(Boolean);
      expect(draft).toEqual(['Công văn bản nháp', 'Trần Minh Khoa', 'Chưa ban hành']);
    }
    expect(files.some(({ file }) => file.includes(`${path.sep}Dự thảo${path.sep}`))).toBe(true);
  });

  it('tells the sheets of a paper whose file somebody edited, as it was issued', async () => {
    const { backend } = await openLetters(2);
    const folder = newPlace();
    const { files, index } = await backend.call('export:archive', { folder }, LATER);
    const before = filesUnder(folder).get(INDEX)?.content;
    writeFileSync(files[0]?.file ?? '', 'sửa tay');
    await backend.call('export:archive', { folder }, LATER);
    expect(path.basename(index.file)).toBe(INDEX);
    expect(filesUnder(folder).get(INDEX)?.content).toBe(before);
  });
});
