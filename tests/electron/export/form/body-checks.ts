/** What is asked of the body, its basis and those it is sent to. */
import { bodyLines, type Check, check, near, plain } from './sought.ts';

export const BODY_CHECKS: readonly Check[] = [
  check('addressee-label', '9.2', ({ text, paper, isNew }) => {
    if (paper.addressees.length === 0 || !['CV', 'TTr'].includes(paper.kind)) return null;
    const label = paper.kind === 'TTr' && isNew ? 'Kính trình:' : 'Kính gửi:';
    const line = text.find((one) => one.text.startsWith(label));
    if (line === undefined) return `“${label}” is missing`;
    return line.looks[0]?.italic === true && line.looks[0].size === 14
      ? null
      : `“${label}” is not 14 pt italic`;
  }),
  check('addressee-names', '9.2', ({ text, paper, isNew }) => {
    if (!['CV', 'TTr'].includes(paper.kind)) return null;
    const missing = paper.addressees.findIndex((name, index) => {
      const mark = index === paper.addressees.length - 1 ? '.' : isNew ? ';' : ',';
      return !text.some((line) => plain(line.text).endsWith(plain(`${name}${mark}`)));
    });
    return missing === -1 ? null : `addressee ${paper.addressees[missing]} is missing, or ends wrong`;
  }),
  check('basis', '6.2.3', ({ text, paper, isNew }) => {
    const missing = paper.basis.findIndex((line, index) => {
      const mark = index < paper.basis.length - 1 ? ';' : isNew ? '.' : ',';
      return !text.some(
        (one) => plain(one.text) === plain(`- ${line}${mark}`) && one.looks.every(({ italic }) => !italic),
      );
    });
    return missing === -1 ? null : `basis ${paper.basis[missing]} is missing, or ends wrong`;
  }),
  check('body-size', '6.2.2, PL 2', (sought) => {
    const other = bodyLines(sought).find(({ looks }) => looks.some(({ size }) => size < 14 || size > 15));
    return other === undefined ? null : `“${other.text}” is not set in 14 or 15 pt`;
  }),
  check('body-line', '6.2.2', (sought) => {
    const other = bodyLines(sought).find(
      ({ rule, spacing }) => rule !== 'exact' || spacing < 18 || (sought.isNew && spacing > 22),
    );
    return other === undefined ? null : `“${other.text}”: line ${other.rule} ${other.spacing}`;
  }),
  check('body-paragraph', '6.2.2', (sought) => {
    const other = bodyLines(sought).find(({ before, after }) => before + after < 6);
    return other === undefined ? null : `“${other.text}”: less than 6 pt to the next`;
  }),
  check('body-first-line', '6.2.2', (sought) => {
    const other = bodyLines(sought).find(
      ({ firstLine, left, right }) =>
        !near(firstLine, 10, 1) && !(firstLine === 0 && left >= 9 && right >= 9),
    );
    return other === undefined ? null : `“${other.text}”: first line ${other.firstLine} mm`;
  }),
  check('body-not-left', '6.2.2', ({ text, paper }) => {
    const other = text.find(
      ({ align, text: words }) =>
        align === 'left' &&
        !paper.addressees.some((name) => words.includes(name)) &&
        !/^Kính (?:gửi|trình):/u.test(words),
    );
    return other === undefined ? null : `“${other.text}” is neither justified nor centred`;
  }),
  check('chapter', '6.2.4, PL 2', ({ text }) => {
    const other = text.find(
      (line) =>
        /^(?:Phần|Chương|Mục) (?:[IVX]+|\d+)$/u.test(line.text) &&
        (line.align !== 'center' || line.looks.some(({ bold }) => !bold)),
    );
    return other === undefined ? null : `“${other.text}” is not bold in the middle`;
  }),
  check('article', '6.2.4, PL 2', ({ text }) => {
    const other = text.find(
      (line) => /^Điều \d+\. /u.test(line.text) && line.looks.some(({ bold }) => !bold),
    );
    return other === undefined ? null : `“${other.text}” is not bold`;
  }),
  check('point', 'PL 2', ({ text }) => {
    const other = text.find((line) => /^\p{Ll}\) /u.test(line.text) && line.looks[0]?.bold === true);
    return other === undefined ? null : `“${other.text}” is bold`;
  }),
  check('heading-kept', 'trình bày', ({ text }) => {
    const other = text.find((line) => /^[IVX]+- \p{Lu}{2}/u.test(line.text) && !line.keepNext);
    return other === undefined ? null : `“${other.text}” may stand last on a page`;
  }),
];
