/**
 * What each program writes, as far as the reader goes by it. The column of LibreOffice is read off files it saved in this
 * test; that of Word is what [MS-DOCX] and ECMA-376 tell of it, and what our imitations of it hold. No file of Word
 * itself was to be had.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { writeReviewDocx } from '../../../../electron/export/review-word/index.ts';
import { rulesFor } from '../../../../shared/format/rules.ts';
import { canUse } from '../../../support/tools.ts';
import { makePaper } from '../../export/papers.ts';
import { openWordFile, type WordFile } from '../../export/word-file.ts';
import { p } from '../support/docx-fixture.ts';
import { openOffice } from './support/libreoffice.ts';
import {
  by,
  comment,
  commented,
  del,
  extension,
  ins,
  moveFrom,
  moveTo,
  reviewDocx,
  split,
} from './support/reviewed-docx.ts';

/** `varies`: differs between versions, or from file to file; the reader takes both. */
type Habit = 'writes' | 'does not write' | 'varies';

interface Row {
  what: string;
  part: string;
  pattern: RegExp;
  word: Habit;
  libreOffice: Habit;
}

const BODY = 'word/document.xml';
const TABLE: readonly Row[] = [
  {
    what: 'the range of a comment and a reference to it',
    part: BODY,
    pattern:
      /<w:commentRangeStart w:id="(\d+)"\/>.*<w:commentRangeEnd w:id="\1"\/>.*<w:commentReference w:id="\1"\/>/su,
    word: 'writes',
    libreOffice: 'writes',
  },
  {
    what: 'author and date of a comment, the date as a wall clock with a Z that is not meant',
    part: 'word/comments.xml',
    pattern: /w:author="[^"]+"[^>]* w:date="2026-09-05T07:30:00Z"/u,
    word: 'writes',
    libreOffice: 'writes',
  },
  {
    what: 'the lines of a comment as paragraphs',
    part: 'word/comments.xml',
    pattern: /Dòng một\..*<\/w:p><w:p\b.*Dòng hai\./su,
    word: 'writes',
    libreOffice: 'writes',
  },
  {
    what: 'that a comment is resolved, under the id of its last paragraph',
    part: 'word/commentsExtended.xml',
    pattern: /w15:paraId="[\dA-F]{8}"[^>]* w15:done="1"/u,
    word: 'writes',
    libreOffice: 'writes',
  },
  {
    what: 'which comment another one answers',
    part: 'word/commentsExtended.xml',
    pattern: /w15:paraIdParent=/u,
    word: 'writes',
    // Version 7 does not: answers come back as comments of their own on the same words.
    libreOffice: 'varies',
  },
  {
    what: 'the list of people',
    part: 'word/people.xml',
    pattern: /<w15:person /u,
    word: 'writes',
    libreOffice: 'varies',
  },
  {
    what: 'words put in and taken out, with author and date',
    part: BODY,
    pattern: /<w:del [^>]*w:author="[^"]+" w:date="[^"]+".*<w:delText[^>]*>[^<]+.*<w:ins [^>]*w:author=/su,
    word: 'writes',
    libreOffice: 'writes',
  },
  {
    what: 'the end of a paragraph that was put in',
    part: BODY,
    pattern: /<w:pPr>(?:(?!<\/w:pPr>).)*<w:rPr><w:ins /su,
    word: 'writes',
    libreOffice: 'writes',
  },
  {
    what: 'a move as such: LibreOffice whenever the same words go and come',
    part: BODY,
    pattern: /<w:moveFrom .*<w:moveTo /su,
    word: 'writes',
    libreOffice: 'writes',
  },
  {
    what: 'the name of a move before the move',
    part: BODY,
    pattern: /<w:moveFromRangeStart [^>]*w:name="[^"]+"[^>]*\/><w:moveFrom /u,
    word: 'writes',
    // Version 7 writes none for moves it found itself, and for others within the move.
    libreOffice: 'varies',
  },
  {
    what: 'a change of look of words',
    part: BODY,
    pattern: /<w:b\/>(?:(?!<\/w:rPr>).)*<w:rPrChange [^>]*w:author=/su,
    word: 'writes',
    libreOffice: 'writes',
  },
  {
    what: 'ids of editing sessions on paragraphs and runs',
    part: BODY,
    pattern: / w:rsidR=/u,
    word: 'writes',
    libreOffice: 'does not write',
  },
];

describe('what a producer writes', () => {
  const office: { file?: WordFile } = {};
  const hasOffice = canUse('soffice');

  beforeAll(async () => {
    if (!hasOffice) return;
    const paper = makePaper('BB');
    const sent = await writeReviewDocx(
      paper,
      rulesFor(paper.eraDate),
      '0f0e0d0c-1111-4222-8333-444455556666',
    );
    office.file = openWordFile(
      openOffice().edit(
        sent,
        'aside(found("hiểu đúng"), "Bình", "Dòng một.|Dòng hai.", True)',
        'signAs("Bình")',
        'found("nền nếp").setString("kỷ cương")',
        'addParagraph("như sau:", "Đoạn mới.")',
        'found("việc mình nhận").CharWeight = 150',
        'found("Dự thảo gửi từng đồng chí.").setString("")',
        'insertAt(after("đã được Chi bộ thống nhất."), " Dự thảo gửi từng đồng chí.")',
      ),
    );
  }, 60_000);

  it.each(TABLE)('Word $word: $what', ({ part, pattern }) => {
    expect(WORD.part(part)).toMatch(pattern);
  });

  it.skipIf(!hasOffice).each(TABLE)('LibreOffice $libreOffice: $what', ({ part, pattern, libreOffice }) => {
    const text = office.file?.part(part) ?? '';
    if (libreOffice === 'writes') expect(text).toMatch(pattern);
    if (libreOffice === 'does not write') expect(text).not.toMatch(pattern);
  });

  it.skipIf(!hasOffice)('LibreOffice keeps our bookmarks and the name of the round', () => {
    expect(office.file?.part(BODY)).toContain('w:name="scd_3_0"');
    expect(office.file?.part('docProps/custom.xml')).toContain('0f0e0d0c-1111-4222-8333-444455556666');
  });
});

const WORD = openWordFile(
  reviewDocx({
    body:
      p(commented(0, 'hiểu |đúng', 1)) +
      p(`${del('nền nếp', 'Bình')}${ins('kỷ cương', 'Bình')}`, `<w:rPr><w:ins ${by('Bình')}/></w:rPr>`) +
      p(ins('Đoạn mới.', 'Bình')) +
      p(moveFrom('Câu đi.', 'move1', 'Bình')) +
      p(moveTo('Câu đi.', 'move1', 'Bình')) +
      p(split('việc', `<w:b/><w:rPrChange ${by('Bình')}><w:rPr/></w:rPrChange>`)),
    comments: comment(0, 'Bình', 'Dòng một.\nDòng hai.', '2026-09-05T07:30:00Z') + comment(1, 'Lan', 'Đáp.'),
    extended: extension(0, null, true) + extension(1, 0),
    people: ['Bình', 'Lan'],
  }),
);
