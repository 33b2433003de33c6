/** What comes back in place of an answer from somebody with nothing installed: a sentence each, nothing taken, nothing lost. */

import { strFromU8, strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RenderedFile } from '../../../../shared/contract/review.ts';
import { buildOnce } from '../../../e2e/support/build.ts';
import { runs } from '../../../support/long.ts';
import { fc } from '../../../support/random.ts';
import { openCell, type TestCell } from '../cell.ts';
import { answerInBrowser, answerItems, answerOn, readReviewPage, workedOn } from './files.ts';

const BODY = 'Chi bộ thảo luận sôi nổi về chuyển đổi số.\n\nHội nghị kết thúc lúc 16 giờ.';
const HOSTILE = '<img src=x onerror=alert(1)><script>alert(2)</script>';

interface Round {
  cell: TestCell;
  id: number;
  page: RenderedFile;
  pack: RenderedFile;
}

let round: Round;
/** As the page would write it, of the same person. */
let good: Uint8Array;

const say = (body: string) => ({
  verdict: 'agreed-with-remarks' as const,
  reason: '',
  items: answerItems(body, [{ quote: 'sôi nổi', text: 'Nên bỏ' }], 1),
});

async function openRound(body = BODY): Promise<Round> {
  const cell = await openCell();
  const { document } = await cell.backend.call('document:create', { kind: 'CV', title: 'quy chế' });
  await cell.backend.call('document:save', { id: document.id, body, baseRevision: document.revision });
  const { round: opened } = await cell.backend.call('review:open', {
    ...{ documentId: document.id, reviewers: [{ memberId: cell.people[0] }] },
  });
  const { id } = opened;
  const [page] = (await cell.backend.call('review:pack', { id, as: 'page' })).files;
  const [pack] = (await cell.backend.call('review:pack', { id })).files;
  if (page === undefined || pack === undefined) throw new Error('nothing was packed');
  return { cell, id, page, pack };
}

beforeAll(async () => {
  buildOnce();
  round = await openRound();
  good = answerInBrowser(round.page, say).bytes;
});

async function state({ cell, id }: Round) {
  const { items, ...view } = await cell.backend.call('review:get', { id });
  const journal = await cell.backend.call('journal:list', { limit: 3 });
  return { ...view, items: items.map(({ id: _id, ...item }) => item), journal };
}

const take = async (bytes: Uint8Array, fileName: string, { cell, id } = round) =>
  (await cell.backend.call('review:take', { files: [{ fileName, bytes }], roundId: id })).reports;

const text = (words: string): Uint8Array => strToU8(words);

describe('in place of an answer', () => {
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['the page that was sent', 'gop-y.html', () => round.page.bytes, 'bấm “Lưu tệp trả lời”'],
    ['the page under the name of a text', 'tra-loi.txt', () => round.page.bytes, 'trang góp ý đã gửi đi'],
    ['the page under the name of a package', 'a.gopy', () => round.page.bytes, 'trang góp ý đã gửi đi'],
    ['the page cut in the middle', 'a.html', () => round.page.bytes.slice(0, 2_000), 'đây là trang web'],
    [
      'the page of another cell',
      'a.html',
      async () => (await openRound()).page.bytes,
      'trang góp ý đã gửi đi',
    ],
    ['some web page', 'a.html', () => text(`<!doctype html><html>${HOSTILE}</html>`), 'đây là trang web'],
    [
      'a web page with a whole code in it',
      'a.htm',
      () => text(`<html><body>${HOSTILE}${strFromU8(good)}</body></html>`),
      'đây là trang web',
    ],
    ['scripts in a text', 'a.txt', () => text(HOSTILE), 'không có mã trả lời'],
    ['an empty file', 'a.txt', () => new Uint8Array(), 'không có mã trả lời'],
    ['an empty page', 'a.html', () => new Uint8Array(), 'tệp trống'],
    ['a PDF', 'a.pdf', () => text('%PDF-1.7\n'), 'tệp PDF'],
    ['a picture', 'a.jpg', () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'Không thấy câu trả lời'],
    ['ten megabytes of text', 'a.txt', () => text('GOPY1.a '.repeat(1_300_000)), 'quá lớn'],
    ['ten megabytes of a page', 'a.html', () => text(`<html>${'x'.repeat(10_000_000)}`), 'đây là trang web'],
    ['ten thousand codes', 'a.txt', () => text('GOPY1.a\n'.repeat(10_000)), '500 mã trả lời'],
    ['a zip that swells, called a text', 'a.txt', () => swelling('tra-loi.txt'), 'Không thấy'],
    ['a zip that swells, called a Word file', 'a.docx', () => swelling('word/document.xml'), 'quá lớn'],
    ['a zip that swells, called a package', 'a.gopy', () => swelling('manifest.json'), 'không an toàn'],
    [
      'an answer to another version of the paper',
      'a.txt',
      async () => {
        const other = await openRound(`${BODY}\n\nThêm.`);
        const { facts } = readReviewPage(round.page.bytes);
        const theirs = readReviewPage(other.page.bytes);
        const forged = { ...theirs, facts: { ...facts, text: theirs.facts.text } };
        return answerInBrowser({ fileName: 'a.html', bytes: pageOf(forged) }, say).bytes;
      },
      'không còn khớp',
    ],
    [
      'an answer to another round',
      'a.txt',
      async () => answerInBrowser((await openRound()).page, say).bytes,
      'không thuộc vòng lấy ý kiến nào',
    ],
  ])('%s is refused with a sentence, and nothing changes', async (_name, fileName, make, sentence) => {
    const before = await state(round);
    const reports = await take(await make(), fileName);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ outcome: 'refused', comments: 0, suggestions: 0 });
    expectSentence(reports[0]?.sentence ?? '');
    expect(reports[0]?.sentence).toContain(sentence);
    expect(await state(round)).toEqual(before);
  });

  it('a file with a name made to run is refused by that name as it is written', async () => {
    const [report] = await take(text('xin chào'), `${HOSTILE}.txt`);
    expect(report?.sentence).toContain(HOSTILE);
    expect(report?.fileName).toBe(`${HOSTILE}.txt`);
  });

  it('another file holds up none of the good ones beside it', async () => {
    const mine = await openRound();
    const answer = answerInBrowser(mine.page, say).bytes;
    const files = [mine.page.bytes, text(HOSTILE), answer, text('%PDF-1.7'), answer].map((bytes, index) => ({
      ...{ fileName: `tệp ${index}.txt`, bytes },
    }));
    const { reports } = await mine.cell.backend.call('review:take', { files });
    const outcomes = reports.map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['refused', 'refused', 'taken', 'refused', 'known']);
  });
});

describe('a code', () => {
  it('after one that was cut is taken all the same, and so is one that came twice or as UTF-16', async () => {
    const mine = await openRound();
    const code = strFromU8(answerInBrowser(mine.page, say).bytes);
    const cut = code.slice(0, 90);
    const outcomes = async (words: Uint8Array) =>
      (await take(words, 'tin nhắn.txt', mine)).map(({ outcome }) => outcome);
    expect(await outcomes(text(`${cut}\n${code}`))).toEqual(['refused', 'taken']);
    expect(await outcomes(text(code + code))).toEqual(['known', 'known']);
    const wide = new Uint8Array(Buffer.from(`\ufeff${code}`, 'utf16le'));
    expect(['taken', 'known']).toContain((await outcomes(wide))[0]);
    expect((await state(mine)).items).toHaveLength(1);
  });

  it('that was broken into lines by a messenger says the same', async () => {
    const mine = await openRound();
    const code = strFromU8(answerInBrowser(mine.page, say).bytes);
    const broken = code.replaceAll(/.{40}/gu, '$&\r\n');
    expect((await take(text(`Kính gửi bí thư:\n${broken}\nTrân trọng.`), 'a.txt', mine))[0]).toMatchObject({
      ...{ outcome: 'taken', comments: 1 },
    });
  });
});

describe('whatever becomes of answers on their way', () => {
  it('each is refused with a sentence and changes nothing, or says what was said', async () => {
    const word = await round.cell.backend.call('review:render', { id: round.id, what: 'word' });
    const seeds = [
      { fileName: 'tra-loi.txt', bytes: good },
      { fileName: 'gop-y.html', bytes: round.page.bytes.slice(-4_000) },
      { fileName: 'gop-y.html', bytes: round.page.bytes.slice(0, 4_000) },
      { fileName: 'tra-loi.gopy', bytes: (await answerOn(round.pack, say)).bytes },
      {
        fileName: 'gop-y.docx',
        bytes: workedOn(word.bytes, 'Trần Minh Khoa', [{ quote: 'sôi nổi', text: 'Nên bỏ' }]),
      },
    ];
    const change = fc.record({
      how: fc.constantFrom('cut', 'double', 'flip', 'insert', 'drop', 'swap' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 400 }),
      put: fc.constantFrom(HOSTILE, 'GOPY1.', 'GOPY2.', '\0', '\n', '<!doctype html>', 'PK\u0003\u0004', '-'),
    });
    const property = fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(null, 'a.txt', 'a.html', 'a.gopy', `${HOSTILE}.txt`),
      async (seed, changes, name) => {
        const before = await state(round);
        const bytes = changes.reduce((given, one) => changed(given, one), seed.bytes);
        const reports = await take(bytes, name ?? seed.fileName);
        expect(reports.length).toBeGreaterThan(0);
        for (const { sentence } of reports) expectSentence(sentence);
        const after = await state(round);
        if (reports.every(({ outcome }) => outcome === 'refused')) expect(after).toEqual(before);
        // Nothing but what was said can be in the book, however it came through.
        for (const { quote, text: words, author } of after.items.filter(({ origin }) => origin === 'app'))
          expect([quote, words, author]).toEqual(['sôi nổi', 'Nên bỏ', 'Trần Minh Khoa']);
      },
    );
    await fc.assert(property, runs(150));
  }, 120_000);

  it('of many answers of one person the newest stands, in any order and however often each comes', async () => {
    const quotes = ['sôi nổi', 'chuyển đổi số', 'Hội nghị', 'lúc 16 giờ'];
    const answer = fc.record({
      hour: fc.integer({ min: 10, max: 23 }),
      quote: fc.constantFrom(...quotes),
      verdict: fc.constantFrom('agreed', 'agreed-with-remarks', 'disagreed' as const),
    });
    const answers = fc.uniqueArray(answer, { minLength: 2, maxLength: 5, selector: ({ hour }) => hour });
    const property = fc.asyncProperty(answers, fc.infiniteStream(fc.nat()), async (given, picks) => {
      const mine = await openRound();
      const files = given.map(({ hour, quote, verdict }) =>
        answerInBrowser(
          mine.page,
          (body) => ({
            ...{ verdict, reason: 'Chưa rõ' },
            items: answerItems(body, [{ quote, text: 'Xem lại' }], hour),
          }),
          `2020-04-17T${hour}:00:00.000Z`,
        ),
      );
      // Each at least once, and again at random, in a random order.
      const order = [...files, ...files]
        .map((file) => ({ file, key: picks.next().value ?? 0 }))
        .toSorted((one, other) => one.key - other.key);
      for (const { file } of order) await take(file.bytes, file.fileName, mine);
      const newest = given.toSorted((one, other) => other.hour - one.hour)[0];
      const { items, reviewers } = await state(mine);
      expect(items.map(({ quote }) => quote)).toEqual([newest?.quote]);
      expect(reviewers[0]?.verdict).toBe(newest?.verdict);
      await mine.cell.backend.close();
    });
    await fc.assert(property, runs(6));
  }, 120_000);
});

/** A whole sentence in Vietnamese, and not that of a fault of ours. */
function expectSentence(sentence: string): void {
  expect(sentence).toMatch(/^[\p{Lu}“].*\.$/su);
  expect(sentence).not.toContain('ngoài dự tính');
}

interface Change {
  how: 'cut' | 'double' | 'flip' | 'insert' | 'drop' | 'swap';
  /** How far into the file, from 0 to 1. */
  at: number;
  length: number;
  put: string;
}

function changed(bytes: Uint8Array, { how, at, length, put }: Change): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const [head, tail] = [bytes.subarray(0, from), bytes.subarray(from)];
  const parts: Record<Change['how'], () => Uint8Array[]> = {
    cut: () => [head],
    double: () => [bytes, bytes],
    flip: () => [head, tail.map((byte, index) => (index === 0 ? byte ^ (length % 255 || 1) : byte))],
    insert: () => [head, strToU8(put), tail],
    drop: () => [head, tail.subarray(length)],
    swap: () => [tail, head],
  };
  return new Uint8Array(Buffer.concat(parts[how]()));
}

/** Forty-eight megabytes in as many kilobytes. */
function swelling(name: string): Uint8Array {
  return zipSync({ [name]: new Uint8Array(48 * 1024 * 1024) });
}

/** As much of a page as `readReviewPage` reads. */
function pageOf(data: ReturnType<typeof readReviewPage>): Uint8Array {
  return strToU8(`<script type="application/json" id="van-ban">${JSON.stringify(data)}</script>`);
}
