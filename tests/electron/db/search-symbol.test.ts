/** A paper is found by its number, in whichever way somebody writes that. */

import { describe, expect, it } from 'vitest';
import type { WritableData } from '../../../electron/db/data.ts';
import { countFound, searchBook } from '../../../electron/db/search.ts';
import { run } from '../../../electron/db/sql.ts';
import { inTransaction } from '../../../electron/db/transaction.ts';
import { fc } from '../../support/random.ts';
import { openNew } from './fixtures.ts';
import { bare } from './random-book.ts';

const NAMES = {
  KH: 'kế hoạch',
  BB: 'biên bản',
  NQ: 'nghị quyết',
  QĐ: 'quyết định',
  QĐi: 'quy định',
  TTr: 'tờ trình',
  CV: 'công văn',
} as const;
type Code = keyof typeof NAMES;
const CODES = Object.keys(NAMES) as Code[];

interface Borne {
  number: number;
  code: Code;
  body: string;
}

const borne: fc.Arbitrary<Borne> = fc.record({
  number: fc.integer({ min: 1, max: 1_200 }),
  code: fc.constantFrom(...CODES),
  body: fc.constantFrom('CB', 'CB-STTTT', 'ĐU', 'HU'),
});

/** All the ways; each says whether it tells the body too. */
const WAYS: readonly ((paper: Borne, code: string) => string)[] = [
  ({ number }, code) => `${number}${code}`,
  ({ number }, code) => `${number} ${code}`,
  ({ number }, code) => `${number}-${code}`,
  ({ number }, code) => `${number}/${code}`,
  ({ number }, code) => `${number} - ${code}`,
  ({ number }, code) => `${number}–${code}`,
  ({ number }, code) => `${number}.${code}`,
  ({ number }, code) => `0${number}${code}`,
  ({ number }, code) => `${code}${number}`,
  ({ number }, code) => `${code} ${number}`,
  ({ number }, code) => `${code}-${number}`,
  ({ number }, code) => `${code} số ${number}`,
  ({ number }, code) => `số ${number}${code}`,
  ({ number }, code) => `Số: ${number} ${code}`,
  ({ number }, code) => `so${number}${code}`,
  ({ number, body }, code) => `${number}${code}/${body}`,
  ({ number, body }, code) => `${number} ${code} ${body}`,
  ({ number, body }, code) => `${number}-${code}/${body}`,
  ({ number, body }, code) => `${code}${number}/${body}`,
  ({ number, code }) => `${NAMES[code]} ${number}`,
  ({ number, code }) => `${NAMES[code]} số ${number}`,
  ({ number, code }) => `${number} ${NAMES[code]}`,
];

const CASES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toLowerCase(),
  (text) => text.toUpperCase(),
  (text) => bare(text),
  (text) => text.normalize('NFD'),
];

/** A code as Telex is typed where nothing makes letters of it. */
const rawTelex = (code: string): string => code.replaceAll('Đ', 'DD').replaceAll('đ', 'dd');

const typed = fc.record({
  way: fc.constantFrom(...WAYS),
  dress: fc.constantFrom(...CASES),
  dressCode: fc.constantFrom(...CASES, rawTelex),
});

async function openBearing(symbols: readonly string[], subject = 'việc chung của cơ quan') {
  const data = await openNew();
  inTransaction(data, () => {
    for (const [at, symbol] of symbols.entries()) addIncoming(data, at + 1, symbol, subject);
  });
  return data;
}

function addIncoming(data: WritableData, number: number, symbol: string, subject: string): void {
  run(
    data,
    `INSERT INTO incoming (year, number, arrived_on, symbol, issuer, subject, note, file_name)
     VALUES (2026, @number, '2026-03-01', @symbol, 'Đảng uỷ', @subject, '', '')`,
    { number, symbol, subject },
  );
}

describe('a number with its kind', () => {
  it('is found in whatever way it is typed, and nothing of another number or kind stands before it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(borne, { minLength: 30, maxLength: 60 }),
        fc.array(typed, { minLength: 40, maxLength: 40 }),
        async (papers, ways) => {
          const symbolOf = ({ number, code, body }: Borne): string =>
            `${String(number).padStart(2, '0')}-${code}/${body}`;
          const data = await openBearing(papers.map(symbolOf));
          for (const [at, { way, dress, dressCode }] of ways.entries()) {
            const paper = papers[at % papers.length];
            if (paper === undefined) continue;
            const text = dress(way(paper, dressCode(paper.code)));
            const found = searchBook(data, text, { limit: 200 }).map(({ symbol }) => symbol);
            expect([text, found]).toEqual([text, expect.arrayContaining([symbolOf(paper)])]);
            const isIt = new RegExp(`^0*${paper.number}-${paper.code}`, 'iu');
            expect([text, bare(found[0] ?? '')]).toEqual([text, expect.stringMatching(bareOf(isIt))]);
            expect(countFound(data, text, false).total).toBe(found.length);
          }
          data.close();
        },
      ),
      { numRuns: 8 },
    );
  }, 60_000);

  it.each([
    '84kh',
    '84 kh',
    '84-kh',
    'KH84',
    'kh 84',
    '84/kh',
    'số 84',
    '84-kh/cb',
    'soos 84kh',
    'kế hoạch 84',
  ])('“%s” finds 84-KH/CB-STTTT alone', async (text) => {
    const data = await openBearing(['84-KH/CB-STTTT', '48-KH/CB-STTTT', '184-KH/CB-STTTT', '85-KH/CB-STTTT']);
    expect(searchBook(data, text).map(({ symbol }) => symbol)).toEqual(['84-KH/CB-STTTT']);
  });

  it('is found beside other words, too, and where a text names it', async () => {
    const data = await openBearing(['04-BB/CB'], 'họp chuyên đề quý hai');
    addIncoming(data, 2, '', 'trả lời theo kế hoạch 84-KH/CB');
    addIncoming(data, 3, '', 'phòng P12 và mạng 5G, 15 giờ');
    inTransaction(data, () => undefined);
    const find = (text: string) => searchBook(data, text).map(({ title }) => title.slice(0, 8));
    expect(find('4bb chuyên đề')).toEqual(['họp chuy']);
    expect(find('4bb chuyện đề')).toEqual([]);
    expect(find('trả lời 84kh')).toEqual(['trả lời ']);
    expect(find('5g')).toEqual(['phòng P1']);
    expect(find('p12')).toEqual(['phòng P1']);
    expect(find('"4bb"')).toEqual([]);
  });
});

function bareOf(pattern: RegExp): RegExp {
  return new RegExp(bare(pattern.source), 'iu');
}
