/** What leaves the program in Word can be read: every colour of letters against its ground. */
import { describe, expect, it } from 'vitest';
import { writeCopyStamp } from '../../../electron/export/copy-stamp.ts';
import { writeDocx } from '../../../electron/export/docx.ts';
import { writeReviewPrintDocx } from '../../../electron/export/review-paper/index.ts';
import { writeReviewDocx } from '../../../electron/export/review-word/index.ts';
import { ERAS, rulesFor } from '../../../shared/format/rules.ts';
import { contrastOf } from '../../support/contrast.ts';
import { DAYS, makeAllKinds, makePaper } from './papers.ts';
import { openWordFile } from './word-file.ts';

/** WCAG 2.2, 1.4.3, for letters of any size. */
const ENOUGH = 4.5;
const WHITE = 'FFFFFF';

const PAPERS = ERAS.flatMap((era) => makeAllKinds(era));
const RULES = rulesFor(DAYS['hd05-2026']);
const STAMP = {
  superiorName: 'Đảng bộ Sở',
  cellName: 'Chi bộ Văn phòng',
  placeName: 'Vũng Tàu',
  symbol: '01-BS/CB',
  date: DAYS['hd05-2026'],
  office: 'BÍ THƯ',
  signer: 'Nguyễn Đình Khoa',
  of: 'Biên bản số 05-BB/CB',
};

const FILES: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ...PAPERS.map(
    (paper) =>
      [`${paper.kind} of ${paper.eraDate}`, () => writeDocx(paper, rulesFor(paper.eraDate))] as const,
  ),
  ['a paper sent for review', () => writeReviewDocx(makePaper('BB'), RULES, crypto.randomUUID())],
  [
    'a print-out for comments',
    () =>
      writeReviewPrintDocx({ title: 'Biên bản', facts: ['Bản 3.'], body: makePaper('BB').body }, RULES, {
        cellName: 'Chi bộ',
        date: DAYS['hd05-2026'],
        eraDate: DAYS['hd05-2026'],
      }),
  ],
  ['the stamp of a copy', () => writeCopyStamp(STAMP, RULES)],
];

describe('contrast in Word', () => {
  it.each(FILES)('is enough for reading in %s', async (_name, write) => {
    const file = openWordFile(await write());
    const faint = file.paths
      .filter((path) => /^word\/.*\.xml$/u.test(path))
      .flatMap((path) => faintColours(file.part(path)).map((colour) => `${path}: ${colour}`));
    expect(faint).toEqual([]);
  });

  it('would be missed in grey letters, on a dark ground and under a marker', () => {
    expect(faintColours('<w:rPr><w:color w:val="999999"/></w:rPr>')).toEqual(['999999 on FFFFFF']);
    expect(faintColours('<w:shd w:fill="404040"/><w:rPr><w:color w:val="000000"/></w:rPr>')).toEqual([
      '000000 on 404040',
    ]);
    expect(faintColours('<w:rPr><w:highlight w:val="blue"/></w:rPr>')).toEqual(['000000 on blue']);
  });
});

/** Letters of any colour of the part on any ground of it: stricter than how they really meet. */
function faintColours(xml: string): string[] {
  const inks = valuesOf(xml, /<w:color [^>]*w:val="([^"]*)"/gu);
  const grounds = valuesOf(xml, /<w:shd [^>]*w:fill="([^"]*)"/gu);
  // Word's markers have names; none is used, so none is reckoned with.
  const markers = [...xml.matchAll(/<w:highlight [^>]*w:val="([^"]*)"/gu)].map(([, name]) => name);
  const meetings = [...inks, '000000'].flatMap((ink) =>
    [...grounds, WHITE].map((ground) => [ink, ground] as const),
  );
  const faint = meetings.filter(([ink, ground]) => contrastOf(ink, ground) < ENOUGH);
  return [
    ...new Set(faint.map(([ink, ground]) => `${ink} on ${ground}`)),
    ...markers.map((name) => `000000 on ${name}`),
  ];
}

/** "auto" is what the reader has otherwise: black on white. */
function valuesOf(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map(([, value = '']) => value).filter((value) => value !== 'auto');
}
