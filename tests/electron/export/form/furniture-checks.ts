/** What is asked of the marks and lines that few papers bear. */
import type { Line } from './read-form.ts';
import { type Check, check, first, near, type Sought, symbolOf, unlike, upper } from './sought.ts';

const LAST = 'Không phổ biến trên phương tiện thông tin đại chúng';
const EDGE_MM = 10;

const markIn = ({ paper: { circulation } }: Sought, lines: readonly Line[]): Line | undefined =>
  lines.find(({ text }) => circulation !== null && text === upper(circulation));

/** How far the lower edge of a framed line is from that of the last sheet, in millimetres, were it of one line. */
const aboveEdge = ({ form }: Sought, { frame, spacing }: Line): number =>
  (form.sheets.at(-1)?.height ?? 0) - (frame?.top ?? 0) - (spacing * 25.4) / 72;

/** Stands at the foot of the last page: in a frame that is tied to what comes last. */
const footFault = (sought: Sought, line: Line, what: string): string | null => {
  const { lines, sheets } = sought.form;
  const below = lines.slice(lines.indexOf(line) + 1);
  if (line.frame === null) return `${what} flows with the text`;
  if (below.some(({ text, frame }) => text.trim() !== '' && frame === null)) return `${what} is not last`;
  if (below.at(-1)?.frame !== null) return `${what} is tied to nothing`;
  const { width, left, right } = sheets.at(-1) ?? { width: 0, left: 0, right: 0 };
  if (!near(line.frame.width, width - left - right, 1)) return `${what} is not as wide as the text`;
  return line.rule !== 'exact' || aboveEdge(sought, line) < EDGE_MM - 0.3
    ? `${what} reaches below 10 mm from the edge`
    : null;
};

export const FURNITURE_CHECKS: readonly Check[] = [
  check('scope-mark', 'II.4, PL 2', (sought) => {
    const { form, paper, isNew, right } = sought;
    if (paper.circulation === null) return null;
    const isLast = isNew && paper.circulation === LAST;
    const place = !isNew ? right : isLast ? form.lines : (form.sheets[0]?.firstHeader ?? []);
    return unlike(markIn(sought, place), 'the scope mark', { size: 12, bold: true, italic: false });
  }),
  check('scope-mark-corner', 'II.4', (sought) => {
    const { form, paper, isNew } = sought;
    if (!isNew || paper.circulation === null || paper.circulation === LAST) return null;
    const [sheet, ...others] = form.sheets;
    const mark = markIn(sought, sheet?.firstHeader ?? []);
    if (markIn(sought, form.lines) !== undefined) return 'the mark stands in the text';
    if (mark?.align !== 'right' || sheet?.firstHeader?.[0] !== mark) return 'the mark is not in the corner';
    if (!near(sheet.header, EDGE_MM) || mark.before > 0) return 'the mark is not 10 mm from the edge';
    const again = others.find(
      ({ hasTitlePage, firstHeader }) =>
        hasTitlePage && (firstHeader === null || markIn(sought, firstHeader) !== undefined),
    );
    return again === undefined ? null : 'the mark comes again on a later page';
  }),
  check('scope-mark-last-page', 'II.4', (sought) => {
    const { paper, isNew, form } = sought;
    if (!isNew || paper.circulation !== LAST) return null;
    const mark = markIn(sought, form.lines);
    if (mark === undefined) return 'the mark is missing';
    if (mark.align !== 'center') return 'the mark is not in the middle';
    // On A5 it takes two lines.
    const lineCount = Math.round((aboveEdge(sought, mark) - EDGE_MM) / ((mark.spacing * 25.4) / 72)) + 1;
    const edge = aboveEdge(sought, mark) - ((lineCount - 1) * mark.spacing * 25.4) / 72;
    return first(
      footFault(sought, mark, 'the mark'),
      near(edge, EDGE_MM) && lineCount <= 2 ? null : `the mark ends ${edge} mm from the edge`,
    );
  }),
  check('urgency', 'II.3, PL 2', (sought) => {
    const { paper, left } = sought;
    if (paper.urgency === undefined)
      return left.some(({ text }) => /^(?:KHẨN|THƯỢNG KHẨN|HOẢ TỐC)$/u.test(text)) ? 'it is pressing' : null;
    const mark = left.find(({ text }) => text === upper(paper.urgency ?? ''));
    const above = symbolOf(sought);
    if (mark !== undefined && above !== undefined && left.indexOf(mark) < left.indexOf(above))
      return 'the mark stands over the number';
    if (mark !== undefined && paper.kind === 'CV' && left[left.indexOf(mark) - 1]?.looks[0]?.size !== 12)
      return 'the mark does not stand under the subject';
    return unlike(mark, 'the mark of urgency', { size: 14, bold: true, italic: false });
  }),
  check('two-sided', 'IV', ({ form, choices }) => {
    if (form.isMirrored !== choices.isTwoSided) return 'the back of the sheet has the margins of another';
    return choices.isTwoSided && form.sheets.some((one) => one.isLandscape && !near(one.top, one.bottom))
      ? 'a page that lies across is bound into its text'
      : null;
  }),
  check('typist', '9.2, PL 2', ({ closing, choices, paper }) => {
    const left = closing.filter(({ cell }) => cell?.column === 0);
    const below = left[left.findLastIndex(({ text }) => /^- /u.test(text)) + 1];
    if (choices.typist === '' || paper.recipients.length === 0)
      return below?.looks[0]?.size === 11 ? `“${below.text}” is nobody of the office` : null;
    if (below?.text !== choices.typist) return 'the typist does not stand below the recipients';
    return unlike(below, 'the typist', { size: 11, bold: false, italic: false });
  }),
  check('contact', 'PL 2', (sought) => {
    const { form, choices } = sought;
    const framed = form.lines.filter(({ frame, rule2 }) => frame !== null && rule2 > 0);
    const [line] = framed;
    if (choices.contact === '')
      return line === undefined ? null : `“${line.text}” is no contact of the office`;
    if (line === undefined || framed.length > 1 || line.text !== choices.contact)
      return 'the contact is missing, or has no line above it';
    return first(
      unlike(line, 'the contact', { size: 10, bold: false, italic: false }),
      footFault(sought, line, 'the contact'),
    );
  }),
];
