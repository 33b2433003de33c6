/** What is asked of the head of a paper. */
import { type Check, check, dateText, first, NAMES, plain, said, symbolOf, unlike, upper } from './sought.ts';

export const HEAD_CHECKS: readonly Check[] = [
  check('title-words', '1', ({ right }) => said(right[0], 'the title', 'ĐẢNG CỘNG SẢN VIỆT NAM')),
  check('title-look', '1, PL 2', ({ right }) =>
    unlike(right[0], 'the title', { size: 15, bold: true, italic: false }),
  ),
  check('title-rule', '1', ({ form }) => {
    const title = form.lines.findIndex(({ text }) => text === 'ĐẢNG CỘNG SẢN VIỆT NAM');
    return (form.lines[title]?.rule2 ?? 0) > 0 || (form.lines[title + 1]?.rule2 ?? 0) > 0
      ? null
      : 'no line below the title';
  }),
  check('superior-words', '2.1', ({ left, paper }) =>
    said(left[0], 'the superior body', upper(paper.superiorName)),
  ),
  check('superior-look', '2.1, PL 2', ({ left }) =>
    unlike(left[0], 'the superior body', { size: 14, bold: false, italic: false }),
  ),
  check('cell-words', '2.1', ({ left, paper }) =>
    said(left[1], 'the cell', upper(paper.issuer?.name ?? paper.cellName)),
  ),
  check('congress', '2.1', ({ left, paper }) =>
    first(
      ...(paper.issuer?.below ?? []).map(
        (text, index) =>
          said(left[2 + index], 'a line of the congress', upper(text)) ??
          unlike(left[2 + index], 'a line of the congress', { size: 14, bold: true, italic: false }),
      ),
    ),
  ),
  check('cell-look', '2.1, PL 2', ({ left }) =>
    unlike(left[1], 'the cell', { size: 14, bold: true, italic: false }),
  ),
  check('star', '2.1', ({ left, paper }) =>
    said(left[2 + (paper.issuer?.below.length ?? 0)], 'the star', '*'),
  ),
  check('head-centred', '2.1', ({ left, right }) => {
    const other = [...left, ...right].find(({ align }) => align !== 'center');
    return other === undefined ? null : `“${other.text}” of the head is not centred`;
  }),
  check('symbol-words', '3.2.2', (sought) => {
    const { number, kind, symbolSuffix } = sought.paper;
    if (kind === 'CĐ') return symbolOf(sought) === undefined ? null : 'a topic paper bears a number';
    const text = symbolOf(sought)?.text ?? '';
    if (number === null)
      return text.startsWith('Số ') && text.endsWith(`-${kind}/${symbolSuffix}`)
        ? null
        : `the number reads “${text}”`;
    return said(
      symbolOf(sought),
      'the number',
      `Số ${String(number).padStart(2, '0')}-${kind}/${symbolSuffix}`,
    );
  }),
  check('symbol-no-colon', '3, PL 2', (sought) =>
    symbolOf(sought)?.text.includes(':') ? 'a colon stands behind Số' : null,
  ),
  check('symbol-look', '3, PL 2', (sought) =>
    sought.paper.kind === 'CĐ'
      ? null
      : unlike(symbolOf(sought), 'the number', { size: 14, bold: false, italic: false }),
  ),
  check('date-look', '4, PL 2', ({ right }) =>
    unlike(
      right.find(({ text }) => /ngày/u.test(text)),
      'the date',
      { size: 14, italic: true, bold: false },
    ),
  ),
  check('date-words', '4.2.2', (sought) => {
    const { date, placeName } = sought.paper;
    if (date === null)
      return /, ngày\s+tháng\s+năm/u.test(dateText(sought)) ? null : `the blanks read “${dateText(sought)}”`;
    const [year, month = '', day = ''] = date.split('-');
    const shown = Number(month) < 3 ? month : String(Number(month));
    const wanted = `${placeName}, ngày ${day} tháng ${shown} năm ${year}`;
    return dateText(sought).startsWith(plain(wanted))
      ? null
      : `the date reads “${dateText(sought)}”, not “${wanted}”`;
  }),
  check('kind-words', '5', ({ title, paper }) =>
    NAMES[paper.kind] === '' ? null : said(title[0], 'the kind', NAMES[paper.kind]),
  ),
  check('kind-look', '5, PL 2', ({ title, paper }) => {
    if (NAMES[paper.kind] === '') return null;
    const size = title[0]?.looks[0]?.size ?? 0;
    return size < 15 || size > 16
      ? `the kind is set in ${size} pt`
      : unlike(title[0], 'the kind', { bold: true, italic: false });
  }),
  check('subject-words', '5', ({ title, paper }) =>
    NAMES[paper.kind] === '' ? null : said(title[1], 'the subject', paper.subject),
  ),
  check('subject-look', '5, PL 2', ({ title, paper }) => {
    if (NAMES[paper.kind] === '') return null;
    const size = title[1]?.looks[0]?.size ?? 0;
    return size < 14 || size > 15
      ? `the subject is set in ${size} pt`
      : unlike(title[1], 'the subject', { bold: true });
  }),
  check('title-centred', '5', ({ title }) =>
    title.every(({ align }) => align === 'center') ? null : 'kind or subject is not centred',
  ),
  check('five-dashes', '5', ({ title, paper }) =>
    NAMES[paper.kind] === '' || title[2]?.text === '-----' ? null : 'no five hyphens below the subject',
  ),
  check('letter-subject', '5, PL 2', ({ left, paper, isNew }) => {
    if (NAMES[paper.kind] !== '') return null;
    const lead = /^(?:v\/v|về việc)\s/iu.test(paper.subject) ? '' : isNew ? 'về việc ' : 'V/v ';
    const line = left[4 + (paper.issuer?.below.length ?? 0)];
    return first(
      said(line, 'the subject of the letter', `${lead}${paper.subject}`),
      unlike(line, 'it', { size: 12, italic: true, bold: false }),
    );
  }),
];
