/** What is asked of the sheets, the marks and the file itself. */
import { type Check, check, first, near, said, unlike } from './sought.ts';

export const PAGE_CHECKS: readonly Check[] = [
  check('page-size', 'IV', ({ form, isSmall }) => {
    const [short, long] = isSmall ? [148, 210] : [210, 297];
    return form.sheets.every(
      ({ width, height }) => near(Math.min(width, height), short) && near(Math.max(width, height), long),
    )
      ? null
      : `a page is not ${isSmall ? 'A5' : 'A4'}`;
  }),
  check('margins', 'IV', ({ form, isSmall }) =>
    form.sheets
      .filter(({ isLandscape }) => !isLandscape)
      .every(({ top, bottom, left, right }) =>
        isSmall
          ? [top, bottom, left, right].every((one) => one >= 10 && one <= 20)
          : near(top, 20) && near(bottom, 20) && near(left, 30) && near(right, 15),
      )
      ? null
      : 'margins are not 20/20/30/15',
  ),
  check('landscape-turned', 'IV', ({ form }) =>
    form.sheets.every(({ isLandscape, width, height }) => isLandscape === width > height)
      ? null
      : 'a page lies wrong',
  ),
  check('font', 'IV', ({ form }) => {
    const other = form.lines.find(({ looks }) => looks.some(({ font }) => font !== 'Times New Roman'));
    return other === undefined ? null : `“${other.text}” is not in Times New Roman`;
  }),
  check('page-number-place', 'IV.5', ({ form }) =>
    form.sheets.every(({ header }) => near(header, 10)) ? null : 'page numbers are not 10 mm from the top',
  ),
  check('page-number-centred', 'IV.5', ({ form }) =>
    form.header.some(({ align }) => align === 'center') ? null : 'page numbers are not in the middle',
  ),
  check('page-number-not-first', 'IV.5', ({ form }) =>
    form.sheets[0]?.hasTitlePage === true && form.firstHeader.every(({ text }) => !/\d/u.test(text))
      ? null
      : 'page 1 bears a number',
  ),
  check('table-heads', 'trình bày', ({ form }) =>
    form.tables.every(({ isBordered, heads, rows }) => !isBordered || rows < 2 || heads >= 1)
      ? null
      : 'a table does not repeat its head',
  ),
  check('table-width', 'trình bày', ({ form }) => {
    const widest = Math.max(
      ...form.sheets.map(({ width, left, right }) => ((width - left - right) * 72) / 25.4),
    );
    const wide = form.tables.find(({ widths }) => widths.reduce((sum, one) => sum + one, 0) > widest + 1);
    return wide === undefined ? null : 'a table is wider than the page';
  }),
  check('draft-mark', 'II.4, PL 2', ({ form, paper, left, right, isNew }) => {
    const mark = form.lines.find(({ text }) => /^Dự thảo lần/u.test(text));
    if (paper.draftNumber === null) return mark === undefined ? null : 'an issued paper is marked as a draft';
    if (mark === undefined || !(isNew ? left : right).includes(mark))
      return 'the mark of a draft is not in its place';
    return first(
      said(mark, 'the draft mark', `Dự thảo lần ${paper.draftNumber}`),
      unlike(mark, 'it', { size: 14, italic: true, bold: false }),
    );
  }),
  check('no-end-slash', '6.2.2', ({ form }) => {
    const other = form.lines.find(({ text }) => /\.\/\.?$/u.test(text.trim()));
    return other === undefined ? null : `“${other.text}” ends with ./.`;
  }),
  check('language', 'tệp', ({ form }) =>
    form.language === 'vi-VN' ? null : `the language is ${form.language}`,
  ),
  check('title-property', 'tệp', ({ form, paper }) =>
    form.title.includes(paper.subject) ? null : `the file is called “${form.title}”`,
  ),
];
