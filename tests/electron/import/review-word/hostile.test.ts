import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readReviewedWord } from '../../../../electron/import/review-word/index.ts';
import { Refusal, type RefusalCode } from '../../../../shared/domain/refusal.ts';
import { fc } from '../../../support/random.ts';
import { refusal } from '../../../support/refusal.ts';
import { p, zipFiles } from '../support/docx-fixture.ts';
import { itemLines } from './support/lines.ts';
import {
  comment,
  commented,
  del,
  extension,
  ins,
  type ReviewParts,
  reviewDocx,
  reviewFiles,
  split,
} from './support/reviewed-docx.ts';

const PARTS: ReviewParts = {
  body: p(`${commented(0, 'Một')}${del('hai', 'Lan')}${ins('ba', 'Lan')}`),
  comments: comment(0, 'Bình', 'Ý.'),
  extended: extension(0, null),
};

function withFiles(extra: Readonly<Record<string, string>>): Uint8Array {
  return zipFiles({ ...reviewFiles(PARTS), ...extra });
}

const COMMENTS = 'word/comments.xml';
const DTD = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>';
const many = (count: number, text: string): string =>
  Array.from({ length: count }, (_, id) => comment(id, 'Bình', text)).join('');

describe('a reviewed file that would do harm', () => {
  it.each<[string, () => Uint8Array, RefusalCode]>([
    [
      'swells a thousandfold',
      () =>
        zipSync({
          ...Object.fromEntries(
            Object.entries(reviewFiles(PARTS)).map(([name, text]) => [name, strToU8(text)]),
          ),
          'word/media.xml': new Uint8Array(120 * 1024 * 1024),
        }),
      'file-hostile',
    ],
    ['leaves its folder', () => withFiles({ '../../gop-y.xml': '<a/>' }), 'file-hostile'],
    [
      'declares a document type in its comments',
      () => withFiles({ [COMMENTS]: `${DTD}<w:comments><w:comment>&b;</w:comment></w:comments>` }),
      'file-hostile',
    ],
    [
      'declares a document type in its threads',
      () => withFiles({ 'word/commentsExtended.xml': `${DTD}<w15:commentsEx/>` }),
      'file-hostile',
    ],
    [
      'nests changes without end',
      () =>
        reviewDocx({
          body: p(`${'<w:ins w:id="1" w:author="B">'.repeat(3_000)}${split('a')}${'</w:ins>'.repeat(3_000)}`),
        }),
      'file-hostile',
    ],
    [
      'holds ten megabytes of comments',
      () => reviewDocx({ ...PARTS, comments: many(1_000, 'Rất dài dòng. '.repeat(700)) }),
      'file-too-large',
    ],
    [
      'holds more comments than anybody reads',
      () => reviewDocx({ ...PARTS, comments: many(5_001, 'Ý.') }),
      'file-too-large',
    ],
    [
      'holds more changes than anybody makes',
      () => reviewDocx({ body: p(`${split('a')}${ins('b', 'Bình')}`.repeat(5_001)) }),
      'file-too-large',
    ],
    ['is cut short', () => reviewDocx(PARTS).subarray(0, 700), 'file-damaged'],
    [
      'breaks off in its comments',
      () => withFiles({ [COMMENTS]: '<w:comments><w:comment>' }),
      'file-damaged',
    ],
    ['is no Word file', () => zipSync({ 'a.xml': strToU8('<a/>') }), 'file-kind-unknown'],
    ['is a PDF', () => strToU8('%PDF-1.7'), 'file-kind-unknown'],
    ['is a text', () => strToU8('Góp ý của tôi'), 'file-kind-unknown'],
    ['is empty', () => new Uint8Array(), 'file-unreadable'],
  ])('%s is refused', (_what, make, code) => {
    expect(() => readReviewedWord(make())).toThrow(refusal(code));
  });

  it('is named in the refusal', () => {
    try {
      readReviewedWord(strToU8('Góp ý'), 'gop-y-binh.docx');
      expect.unreachable();
    } catch (error) {
      expect(error instanceof Refusal && error.detail.file).toBe('gop-y-binh.docx');
    }
  });

  it('points outside of itself: nothing is fetched', () => {
    const path = 'word/_rels/document.xml.rels';
    const rels = reviewFiles(PARTS)[path] ?? '';
    const bytes = withFiles({
      [path]: rels.replace(
        'Target="comments.xml"',
        'Target="http://127.0.0.1:9/comments.xml" TargetMode="External"',
      ),
    });
    expect(itemLines(readReviewedWord(bytes))).toEqual(['Lan “hai” → “ba”']);
  });

  it('comments on a whole long paper again and again: quotes stay short', () => {
    const ids = Array.from({ length: 400 }, (_, id) => id);
    const { items } = readReviewedWord(
      reviewDocx({
        body: p(commented(0, 'Một câu dài. '.repeat(100_000), ...ids.slice(1))),
        comments: many(400, 'Ý.'),
      }),
    );
    expect(items).toHaveLength(400);
    expect(Math.max(...items.map(({ quote }) => quote.length))).toBe(2_000);
  });

  it('with bytes turned over is read or refused, never an accident', () => {
    const sound = reviewDocx(PARTS);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (flips) => {
          const bytes = Uint8Array.from(sound);
          for (const [place, value] of flips) bytes[place] = value;
          try {
            readReviewedWord(bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('any mix of changes', () => {
  const words = fc.constantFrom('đồng chí ', 'họp', ' chi bộ', 'ý kiến ', ' rõ ràng', '.');
  const piece = fc.tuple(fc.constantFrom('keep', 'ins', 'del'), words, fc.constantFrom('Bình', 'Lan'));
  const paper = fc.array(fc.array(piece, { maxLength: 8 }), { minLength: 1, maxLength: 5 });

  it('is found whole: nothing put in or taken out is lost, and every place is in the original', () => {
    fc.assert(
      fc.property(paper, (paragraphs) => {
        const body = paragraphs
          .map((pieces) =>
            p(
              pieces
                .map(([what, text, who]) =>
                  what === 'keep' ? split(text) : what === 'ins' ? ins(text, who) : del(text, who),
                )
                .join('') || '<w:r/>',
            ),
          )
          .join('');
        const { items } = readReviewedWord(reviewDocx({ body }));
        const textOf = (...kinds: string[]): string[] =>
          paragraphs.map((pieces) =>
            pieces
              .filter(([what]) => kinds.includes(what))
              .map(([, text]) => text)
              .join(''),
          );
        expect(items.map(({ quote }) => quote).join('')).toBe(textOf('del').join(''));
        expect(items.map(({ replacement }) => replacement).join('')).toBe(textOf('ins').join(''));
        const original = textOf('keep', 'del');
        for (const { before, quote, after } of items)
          expect(original.some((line) => line.includes(`${before}${quote}${after}`))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
