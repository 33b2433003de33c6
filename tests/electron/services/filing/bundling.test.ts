/** A bundle for the superior committee: made, stopped and gone on with, and checked by whoever gets it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openTestBackend } from '../../../support/backend.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { fc } from '../../../support/random.ts';
import { refusal } from '../../../support/refusal.ts';
import { openWordFile, paragraphTexts } from '../../export/word-file.ts';
import { LATER, type LettersCell, openLetters } from '../documents/issued-letters.ts';

async function bundleOf({ backend }: LettersCell) {
  const [term] = (await backend.call('filing:tree', {})).terms;
  const scope = { termId: term?.termId ?? null, year: term?.years[0]?.year ?? 0 };
  return { scope, make: () => backend.call('filing:bundle', { ...scope, file: null }, LATER) };
}

const check = (bytes: Uint8Array) => openTestBackend().call('bundle:check', { fileName: 'goi.zip', bytes });

describe('a bundle', () => {
  it('holds every issued paper as it was issued, an index, and the list others can check it by', async () => {
    const cell = await openLetters(3);
    const { make } = await bundleOf(cell);
    const { bytes, folders, papers, fileName } = await make();
    const parts = unzipSync(bytes ?? new Uint8Array());
    expect(fileName).toBe('Goi ho so nam 2020.zip');
    expect({ papers, folders: folders.map(({ name, papers: count }) => [name, count]) }).toEqual({
      papers: 3,
      folders: [['Nhiệm kỳ 2019 - 2024/Năm 2020', 3]],
    });
    const issued = await Promise.all(
      cell.letters.map((id) => cell.backend.call('export:render', { id, format: 'docx' })),
    );
    for (const one of issued)
      expect(parts[`Nhiệm kỳ 2019 - 2024/Năm 2020/${one.fileName}`]).toEqual(one.bytes);
    const index = paragraphTexts(openWordFile(parts['MUC LUC HO SO.docx'] ?? new Uint8Array()));
    expect(index).toEqual(expect.arrayContaining(['01-CV/CB', '02-CV/CB', '03-CV/CB', '3']));

    const folder = temporaryFolder();
    for (const [name, content] of Object.entries(parts)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    const told = execFileSync('sha256sum', ['-c', 'KIEM-TRA.txt'], { cwd: folder, encoding: 'utf8' });
    expect(told.trim().split('\n')).toHaveLength(Object.keys(parts).length - 1);
    expect(told).not.toMatch(/FAILED/u);
  });

  it('takes the image and not a file that somebody edited, and says so', async () => {
    const cell = await openLetters(1);
    const { backend } = cell;
    const folder = path.join(temporaryFolder(), 'ho-so');
    const { files } = await backend.call('export:archive', { folder }, LATER);
    writeFileSync(files[0]?.file ?? '', 'sửa tay');
    const { make } = await bundleOf(cell);
    const { bytes, notices } = await make();
    const { bytes: image } = await backend.call('export:render', {
      id: cell.letters[0] ?? 0,
      format: 'docx',
    });
    expect(Object.values(unzipSync(bytes ?? new Uint8Array()))).toContainEqual(image);
    expect(notices).toEqual([
      'Công văn số 01-CV/CB: gói lấy bản đã ban hành, không lấy tệp Word có người sửa.',
    ]);
  });

  it('stopped keeps what is done, goes on from there, and leaves nothing behind once it is made', async () => {
    const cell = await openLetters(6);
    const { backend } = cell;
    const { scope, make } = await bundleOf(cell);
    const stop = new AbortController();
    const stopped = backend.call(
      'filing:bundle',
      { ...scope, file: path.join(temporaryFolder(), 'goi.zip') },
      { signal: stop.signal, onProgress: (done) => done === 3 && stop.abort() },
    );
    await expect(stopped).rejects.toThrow(refusal('cancelled'));
    const half = await backend.call('filing:plan-bundle', scope);
    expect({ ready: half.ready, papers: half.papers }).toEqual({ ready: 3, papers: 6 });
    const { bytes } = await make();
    const whole = await openLetters(6);
    expect(
      Buffer.compare(bytes ?? Buffer.of(), (await (await bundleOf(whole)).make()).bytes ?? Buffer.of(1)),
    ).toBe(0);
    expect((await backend.call('filing:plan-bundle', scope)).ready).toBe(0);
  });

  it('stopped, takes nothing from there that is not as it was put', async () => {
    const cell = await openLetters(3);
    const { backend } = cell;
    const { scope, make } = await bundleOf(cell);
    const stop = new AbortController();
    const stopped = backend.call(
      'filing:bundle',
      { ...scope, file: path.join(temporaryFolder(), 'goi.zip') },
      { signal: stop.signal, onProgress: (done) => done === 2 && stop.abort() },
    );
    await expect(stopped).rejects.toThrow(refusal('cancelled'));
    const stage = path.join(backend.folder, 'goi-dang-lam');
    for (const name of readdirSync(stage)) writeFileSync(path.join(stage, name), 'sửa tay');
    const { bytes } = await make();
    const whole = await openLetters(3);
    const made = (await (await bundleOf(whole)).make()).bytes;
    expect(Buffer.compare(bytes ?? Buffer.of(), made ?? Buffer.of(1))).toBe(0);
  });

  it('takes the PDF the window printed beside the Word file', async () => {
    const cell = await openLetters(1);
    const pdf = strToU8('%PDF-1.7 thử');
    const { scope } = await bundleOf(cell);
    const pdfs = [{ id: cell.letters[0] ?? 0, pdf }];
    const { bytes } = await cell.backend.call('filing:bundle', { ...scope, file: null, pdfs });
    const parts = unzipSync(bytes ?? new Uint8Array());
    expect(await check(bytes ?? new Uint8Array())).toMatchObject({ ok: true, files: 4 });
    const [name] = Object.keys(parts).filter((one) => one.endsWith('.pdf'));
    expect(name?.replace(/pdf$/u, 'docx')).toBe(Object.keys(parts).find((one) => one.includes('01-CV')));
    expect(parts[name ?? '']).toEqual(pdf);
  });

  it('is written where the person wants it, and over nothing else without a yes', async () => {
    const cell = await openLetters(1);
    const { scope } = await bundleOf(cell);
    const file = path.join(temporaryFolder(), 'goi.zip');
    writeFileSync(file, 'của tôi');
    const wish = { ...scope, file };
    await expect(cell.backend.call('filing:bundle', wish)).rejects.toThrow(refusal('file-exists'));
    expect(readFileSync(file, 'utf8')).toBe('của tôi');
    await cell.backend.call('filing:bundle', { ...wish, replace: true });
    expect(await openTestBackend().call('bundle:check', { file })).toMatchObject({ ok: true });
  });
});

describe('the check of a bundle', () => {
  it('passes the bundle on a machine without a book, and sees one byte that changed, wherever it is', async () => {
    const cell = await openLetters(2);
    const { make } = await bundleOf(cell);
    const whole = (await make()).bytes ?? new Uint8Array();
    expect(await check(whole)).toMatchObject({ ok: true, files: 4, changed: [], added: [], missing: [] });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ by;
        const found = await check(bytes).then(
          ({ ok }) => ok,
          () => false,
        );
        expect(found).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('names the file that changed, the one that is gone and the one that was added', async () => {
    const cell = await openLetters(3);
    const { make } = await bundleOf(cell);
    const parts = unzipSync((await make()).bytes ?? new Uint8Array());
    const [one = '', two = ''] = Object.keys(parts).filter((name) => name.includes('-CV_'));
    const { [two]: _gone, ...left } = parts;
    const report = await check(zipSync({ ...left, [one]: strToU8('khác'), 'them.txt': strToU8('thêm') }));
    expect(report).toMatchObject({ ok: false, changed: [one], missing: [two], added: ['them.txt'] });
    expect(await check(zipSync(parts))).toMatchObject({
      changed: [],
      isListWhole: true,
      isAsMade: false,
      ok: false,
    });
  });

  it('says of any other file that it is no bundle', async () => {
    await expect(check(zipSync({ 'a.txt': strToU8('a') }))).rejects.toThrow(refusal('file-damaged'));
    await expect(check(strToU8('không phải'))).rejects.toThrow(refusal('file-damaged'));
  });
});
