import { describe, expect, it } from 'vitest';
import type { WritableData } from '../../../electron/db/data.ts';
import { deleteDocument } from '../../../electron/db/documents.ts';
import { searchBook } from '../../../electron/db/search.ts';
import { indexDocument, rebuildIndex } from '../../../electron/db/search-index.ts';
import { parseSearch } from '../../../electron/db/search-query.ts';
import { makeSnippet } from '../../../electron/db/search-snippet.ts';
import { fc } from '../../support/random.ts';
import { addDocument, openNew, refusalOf } from './fixtures.ts';

function addText(data: WritableData, title: string, body: string): number {
  const id = addDocument(data, { title });
  indexDocument(data, { id, title, body });
  return id;
}

async function openWith(...texts: [title: string, body: string][]) {
  const data = await openNew();
  const ids = texts.map(([title, body]) => addText(data, title, body));
  /** The places, in the list above, of what a query finds. */
  const find = (query: string): number[] => searchBook(data, query).map((hit) => ids.indexOf(hit.id));
  return { data, ids, find };
}

describe('searching', () => {
  it('without dấu finds words with any, đ included', async () => {
    const { find } = await openWith(
      ['Báo cáo', 'Quán triệt đường lối đối ngoại.'],
      ['Công văn', 'Dương Lợi'],
    );
    expect(find('duong loi')).toEqual([1, 0]);
    expect(find('DUONG')).toEqual([1, 0]);
    expect(find('doi ngoai')).toEqual([0]);
  });

  it('with dấu finds the very word only', async () => {
    const { find } = await openWith(
      ['A', 'Công việc đang làm.'],
      ['B', 'Điều lệ Đảng đã sửa.'],
      ['C', 'Dáng đi'],
    );
    expect(find('đang')).toEqual([0]);
    expect(find('đảng')).toEqual([1]);
    expect(find('dang')).toEqual([2, 1, 0]);
    expect(find('ĐẢNG')).toEqual([1]);
  });

  it('takes both ways of placing the tone, and both Unicode forms, for one word', async () => {
    const { find } = await openWith(['A', 'Xây dựng hòa bình'], ['B', 'uỷ ban hoà giải']);
    expect(find('hoà')).toEqual([1, 0]);
    expect(find('hòa'.normalize('NFD'))).toEqual([1, 0]);
    expect(find('ủy')).toEqual([1]);
  });

  it('wants every word, the last of them perhaps unfinished', async () => {
    const { find } = await openWith(['A', 'kế hoạch sinh hoạt quý hai'], ['B', 'kế toán sinh lời']);
    expect(find('sinh kế')).toEqual([1, 0]);
    expect(find('kế sinh ho')).toEqual([0]);
    expect(find('kế sin hoạt')).toEqual([]);
  });

  it('keeps words in quotes, and numbers with their symbol, together', async () => {
    const { find } = await openWith(
      ['A', 'chi bộ họp, đảng viên chi trả'],
      ['B', 'họp chi bộ số 84-KH/CB'],
      ['C', 'số 84, KH khác'],
    );
    expect(find('"họp chi"')).toEqual([1]);
    expect(find('“chi bộ họp” viên')).toEqual([0]);
    expect(find('84-KH/CB')).toEqual([1]);
    expect(find('"bộ họ"')).toEqual([]);
  });

  it('puts titles first, then the phrase, then scattered words, the newest first within each', async () => {
    const { find } = await openWith(
      ['Một', 'đoàn kết nội bộ'],
      ['Hai', 'kết quả của đoàn'],
      ['Về đoàn kết', 'khác'],
      ['Kết quả đoàn', 'khác'],
      ['Năm', 'giữ đoàn kết'],
    );
    expect(find('đoàn kết')).toEqual([2, 3, 4, 0, 1]);
  });

  it('finds as many as it is asked for', async () => {
    const { data } = await openWith(
      ...Array.from({ length: 25 }, (_, n): [string, string] => [`Bài ${n}`, 'đoàn kết']),
    );
    expect(searchBook(data, 'đoàn')).toHaveLength(20);
    expect(searchBook(data, 'đoàn kết', { limit: 3 }).map((hit) => hit.title)).toEqual([
      'Bài 24',
      'Bài 23',
      'Bài 22',
    ]);
    expect(searchBook(data, 'bai 7', { limit: 30 })).toMatchObject([
      { title: 'Bài 7', kind: 'CV', state: 'draft' },
    ]);
  });

  it('forgets the old text when a new one is put in, and all of it when it is taken out', async () => {
    const { data, ids, find } = await openWith(['A', 'nội dung cũ']);
    const id = ids[0] ?? 0;
    indexDocument(data, { id, title: 'B', body: 'lời mới' });
    expect([find('cũ'), find('mới'), find('B')]).toEqual([[], [0], [0]]);
    rebuildIndex(data);
    expect([find('cũ'), find('mới')]).toEqual([[], [0]]);
    deleteDocument(data, id);
    expect(find('mới')).toEqual([]);
    expect((await refusalOf(() => indexDocument(data, { id: 99, title: '', body: '' }))).code).toBe(
      'not-found',
    );
  });

  it('has an answer to anything that can be typed', async () => {
    const { data, find } = await openWith(['Kế hoạch', 'NEAR đảng AND viên OR không exact: title']);
    const hostile = [
      '',
      '   ',
      '"',
      '""',
      '"" ""',
      '*',
      'đảng*',
      '(',
      'NEAR(đảng, 2)',
      'a"b"c',
      '^đảng',
      'exact : x',
      '-',
      '\0',
      '“',
      '💥',
      '\uD800',
      "'; DROP TABLE journal; --",
      'đ'.repeat(10_000),
      'đảng '.repeat(2_000),
    ];
    for (const query of hostile) expect(() => find(query)).not.toThrow();
    expect(['', '   ', '"', '*', '(', '\0'].map(find)).toEqual(Array(6).fill([]));
    expect([find('NEAR(đảng, 2)'), find('đảng*'), find('AND OR')]).toEqual([[], [0], [0]]);
    const pieces = fc.constantFrom(
      'đảng',
      'dang',
      '"',
      '“',
      '”',
      '*',
      '(',
      ')',
      ':',
      '^',
      '-',
      '+',
      ' ',
      'AND',
      'NEAR',
      '{',
      '}',
      ',',
      '\\',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (query) => {
          searchBook(data, query);
        },
      ),
    );
  });
});

describe('a snippet', () => {
  const long = `${'mở đầu '.repeat(100)}kinh phí hoạt động của chi bộ ${'kết thúc '.repeat(100)}`;
  const marked = (text: string, query: string): { snippet: string; words: string[] } => {
    const { snippet, marks } = makeSnippet(text, parseSearch(query));
    return { snippet, words: marks.map(({ start, end }) => snippet.slice(start, end)) };
  };

  it('has the hit in its middle and tells where the words are', () => {
    const { snippet, words } = marked(long, 'hoat dong');
    expect(snippet).toMatch(/^…đầu mở .*kinh phí hoạt động của chi bộ .*…$/u);
    expect(snippet.length).toBeLessThan(230);
    expect(words).toEqual(['hoạt', 'động']);
  });

  it('is the beginning of the text when only the title was hit', () => {
    const { snippet, words } = marked(long, 'vắng mặt');
    expect(snippet).toMatch(/^mở đầu mở đầu .*…$/u);
    expect(words).toEqual([]);
    expect(marked('', 'gì')).toEqual({ snippet: '', words: [] });
  });

  it('marks exact words exactly and the unfinished word whole', () => {
    const text = 'Đang đọc Điều lệ Đảng, đảng viên.';
    expect(marked(text, 'đảng')).toEqual({ snippet: text, words: ['Đảng', 'đảng'] });
    expect(marked(text, 'dang vi').words).toEqual(['Đang', 'Đảng', 'đảng', 'viên']);
  });

  it('is one line and finds a hit far into a long paper', () => {
    const text = `${'chữ nghĩa\n\n'.repeat(20_000)}một lần\tduy nhất`;
    expect(marked(text, '"lần duy"')).toMatchObject({ words: ['lần', 'duy'] });
    expect(marked(text, '"lần duy"').snippet).not.toMatch(/[\n\t]/);
  });

  it('always marks words that were asked for, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (noise) => {
        const { words } = marked(`${noise} quyết nghị ${noise}`.normalize('NFC'), 'quyet');
        expect(words.every((word) => word.toLowerCase().startsWith('quyết'))).toBe(true);
        expect(words.length).toBeGreaterThan(0);
      }),
    );
  });
});
