/** Every writer of Word files, read by Microsoft's own validator: nothing that Word would offer to mend. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeCopyStamp } from '../../../electron/export/copy-stamp.ts';
import { writeDocx } from '../../../electron/export/docx.ts';
import { writeFileIndex } from '../../../electron/export/file-index.ts';
import { fillLetterhead } from '../../../electron/export/letterhead.ts';
import { writeReviewPrintDocx } from '../../../electron/export/review-paper/index.ts';
import { writeReviewDocx } from '../../../electron/export/review-word/index.ts';
import { cleanAttachment } from '../../../electron/import/attachments/attachment.ts';
import { LAST_PAGE_MARK, type Paper } from '../../../shared/format/paper.ts';
import { rulesFor } from '../../../shared/format/rules.ts';
import { h, landscape } from '../../support/blocks.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { LONG } from '../../support/long.ts';
import { fc, newSeed } from '../../support/random.ts';
import { canValidate, validate } from '../../support/tools.ts';
import { anyChoices, anyPaper, rulesOf } from './form/random-papers.ts';
import { makeLetterhead } from './make-letterhead.ts';
import { DAYS, makeAllKinds, makePaper, topicTable } from './papers.ts';

const rules = rulesFor(DAYS['hd36-2018']);
const whole = makePaper('KH', {
  body: [...makePaper('KH').body, landscape, h(1, 'PHỤ LỤC 1'), topicTable(3)],
});
const everyKind = (['hd36-2018', 'hd05-2026'] as const).flatMap(makeAllKinds);
const entry = { symbol: '', date: null, title: 'Biên bản', signer: '', sheets: null, note: '' };
const indexHead = {
  superiorName: 'Đảng bộ Sở',
  cellName: 'Chi bộ Văn phòng',
  subject: 'Năm 2020',
  date: '2020-12-31',
};
const write = (paper: Paper): Promise<Uint8Array> => writeDocx(paper, rulesFor(paper.date ?? paper.eraDate));

/** By 05-HD/VPTW, with every mark and line a paper may bear; the annex across ends it. */
const MARKED = { ...whole, date: DAYS['hd05-2026'], eraDate: DAYS['hd05-2026'], urgency: 'Hoả tốc' } as const;
const CHOICES = {
  isTwoSided: true,
  isInvitationA5: true,
  typist: 'NguyenVanAn-26',
  contact: 'Điện thoại 123',
};

const STAMP = {
  ...{ superiorName: 'Đảng bộ Khối Các cơ quan tỉnh', cellName: 'Chi bộ Sở Thông tin và Truyền thông' },
  ...{ placeName: 'Bà Rịa - Vũng Tàu', symbol: '01-BS/CB', date: '2020-03-05', office: 'BÍ THƯ' },
  ...{ signer: 'Nguyễn Hoàng Thuỳ Dương', of: 'Biên bản số 05-BB/CB' },
};

/** A file of each writer. */
const FILES: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ...everyKind.map((paper) => [`a paper, ${paper.kind} of ${paper.date}`, () => write(paper)] as const),
  ['the stamp of a copy', () => writeCopyStamp(STAMP, rules)],
  ['a paper with an annex across', () => write(whole)],
  [
    'a paper by 05-HD/VPTW with annexes numbered anew',
    () => write({ ...whole, date: DAYS['hd05-2026'], eraDate: DAYS['hd05-2026'] }),
  ],
  [
    'a paper with a mark in its corner',
    () => writeDocx({ ...MARKED, circulation: 'Lưu hành nội bộ' }, rulesOf(MARKED, CHOICES)),
  ],
  [
    'an invitation on A5 that is not for the media',
    () => writeDocx({ ...MARKED, kind: 'GM', circulation: LAST_PAGE_MARK }, rulesOf(MARKED, CHOICES)),
  ],
  ['the Word file of a review', () => writeReviewDocx(whole, rules, '0b6e0e1c-0000-4000-8000-000000000001')],
  [
    'the print-out of a review',
    () => writeReviewPrintDocx({ title: 'Kế hoạch', facts: ['Bản 1.'], body: whole.body }, rules, whole),
  ],
  ['an index', () => writeFileIndex([entry, { ...entry, sheets: 2 }], indexHead, rules)],
  ['an empty index', () => writeFileIndex([], indexHead, rules)],
  ['a filled letterhead', async () => fillLetterhead(await makeLetterhead(), whole, rules)],
  [
    'a copy to hand over',
    async () => cleanAttachment({ fileName: 'ke-hoach.docx', bytes: await write(whole) }).bytes,
  ],
  [
    'a copy of a filled letterhead',
    async () => {
      const bytes = await fillLetterhead(await makeLetterhead(), whole, rules);
      return cleanAttachment({ fileName: 'ke-hoach.docx', bytes }).bytes;
    },
  ],
];

describe.skipIf(!canValidate())('Microsoft’s validator finds no fault', () => {
  const folder = temporaryFolder();
  const faultsOf = (bytes: Uint8Array): string[] => {
    const file = path.join(folder, 'tep.docx');
    writeFileSync(file, bytes);
    return validate(file);
  };

  it.each(FILES)('in %s', async (_, make) => {
    expect(faultsOf(await make())).toEqual([]);
  });

  it('unless there is one', async () => {
    const parts = unzipSync(await write(whole));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const damaged = document.replace('<w:p>', '<w:p><w:spacing w:after="1"/>');
    expect(faultsOf(zipSync({ ...parts, 'word/document.xml': strToU8(damaged) }))).not.toEqual([]);
  });

  it('in papers of any shape', { timeout: LONG ? 3_600_000 : 120_000 }, async () => {
    const seed = newSeed();
    for (const [paper, choices] of fc.sample(fc.tuple(anyPaper, anyChoices), {
      seed,
      numRuns: LONG ? 1_000 : 20,
    }))
      expect(faultsOf(await writeDocx(paper, rulesOf(paper, choices))), `seed ${seed}`).toEqual([]);
  });
});
