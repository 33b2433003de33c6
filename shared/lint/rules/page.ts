/** How a file looks: paper, margins, letters, lines, page numbers (05-HD/VPTW, IV and 6.2.2). */
import { type Era, RULE_SETS } from '../../format/rules.ts';
import {
  type FormRole,
  type LintLine,
  type LintPaper,
  type LintPlace,
  linesOf,
  type RunForm,
} from '../paper.ts';
import { both, type Fault, type Fix, type LintRule } from '../rule.ts';

/** Millimetres by which a margin may be off: 20 mm typed in a dialog of Word in inches or points. */
const NEAR_MM = 1.1;
const NEAR_PT = 0.6;

/** Legacy fonts of TCVN3 and VNI, whose letters are no Unicode. */
const LEGACY = /^\.Vn|^VNI[-\s]/iu;

/** Text set as running text. */
const RUNNING: readonly FormRole[] = ['body', 'item', 'basis'];

export const PAGE_RULES: readonly LintRule[] = [
  {
    id: 'MARGIN-OLD',
    title: 'Lề trang 20, 20, 30, 15 mm (trên, dưới, trái, phải)',
    looksAt: 'look',
    severity: both('error'),
    clause: { 'hd36-2018': '36-HD/VPTW, III', 'hd05-2026': '05-HD/VPTW, IV' },
    right: '20 / 20 / 30 / 15 mm',
    wrong: '25 / 25 / 35 / 15 mm',
    check: ({ pages, era }) =>
      pages
        // Of A5, for papers of administration, the rule gives no margins.
        .filter(({ isLandscape, widthMm }) => !isLandscape && widthMm > 180)
        .flatMap((page): Fault[] => {
          const { topMm, bottomMm, leftMm, rightMm } = RULE_SETS[era].page;
          const right = {
            topMm: topMm.value,
            bottomMm: bottomMm.value,
            leftMm: leftMm.value,
            rightMm: rightMm.value,
          };
          const sides = ['topMm', 'bottomMm', 'leftMm', 'rightMm'] as const;
          const isRight = sides.every((side) => Math.abs(page[side] - right[side]) <= NEAR_MM);
          if (isRight) return [];
          const tell = (of: Record<(typeof sides)[number], number>): string =>
            `${sides.map((side) => Math.round(of[side])).join(' / ')} mm`;
          return [{ line: null, found: tell(page), expected: tell(right), fix: { is: 'page', page: right } }];
        })
        .slice(0, 1),
  },
  {
    id: 'FONT',
    title: 'Chữ Times New Roman, bảng mã Unicode',
    looksAt: 'look',
    severity: both('error'),
    clause: { 'hd36-2018': '36-HD/VPTW, III', 'hd05-2026': '05-HD/VPTW, IV' },
    right: 'Times New Roman',
    wrong: 'Arial, .VnTime, VNI-Times',
    check: ({ lines, era }) =>
      lines.flatMap((line) =>
        stretches(line, ({ font }) => !isTimes(font)).map(({ start, end, font }): Fault => {
          const expected = RULE_SETS[era].page.fontFamily.value;
          // Other letters of an old font would be nonsense: the text itself must be turned first.
          const fix: Fix | undefined = LEGACY.test(font)
            ? undefined
            : { is: 'look', look: { font: expected } };
          return {
            line,
            start,
            end,
            found: font === '' ? 'không rõ phông' : font,
            expected,
            ...(fix && { fix }),
          };
        }),
      ),
  },
  {
    id: 'SIZE',
    title: 'Cỡ chữ của từng thành phần đúng bảng cỡ chữ',
    looksAt: 'look',
    severity: both('warning'),
    clause: { 'hd36-2018': '36-HD/VPTW, Phụ lục 3', 'hd05-2026': '05-HD/VPTW, Phụ lục 2' },
    right: 'nội dung 14 - 15, tiêu đề 15',
    wrong: 'nội dung 13',
    check: (paper) =>
      paper.lines.flatMap((line): Fault[] => {
        const range = sizeOf(line.role, paper);
        if (range === null) return [];
        const [least, most] = range;
        const isWrong = ({ sizePt }: RunForm): boolean => sizePt < least - NEAR_PT || sizePt > most + NEAR_PT;
        return stretches(line, isWrong).map(({ start, end, sizePt }) => ({
          line,
          start,
          end,
          found: `cỡ ${sizePt}`,
          expected: least === most ? `cỡ ${least}` : `cỡ ${least} - ${most}`,
          fix: { is: 'look', look: { sizePt: sizePt < least ? least : most } },
        }));
      }),
  },
  {
    id: 'LINE',
    title: 'Dãn dòng chính xác từ 18 pt; từ 27/5/2026 không quá 22 pt',
    looksAt: 'look',
    severity: both('warning'),
    clause: { 'hd36-2018': '36-HD/VPTW, II.6', 'hd05-2026': '05-HD/VPTW, II.6.2.2' },
    right: 'Exactly 18 - 22 pt',
    wrong: 'Exactly 16 pt; Exactly 26 pt',
    check: (paper) => {
      const [least, most] = RULE_SETS[paper.era].body.linePt.span ?? [18, null];
      return linesOf(paper, ...RUNNING).flatMap(({ look, ...line }): Fault[] => {
        if (look === null || line.text.trim() === '' || look.lineRule !== 'exact') return [];
        const isShort = look.line < (least ?? 0) - 0.05;
        const isLong = most !== null && look.line > most + 0.05;
        if (!isShort && !isLong) return [];
        const right = isShort ? (least ?? look.line) : (most ?? look.line);
        return [
          {
            line: { ...line, look },
            found: `${round(look.line)} pt`,
            expected: most === null ? `từ ${least} pt` : `${least} - ${most} pt`,
            fix: { is: 'paragraph', look: { lineRule: 'exact', line: right } },
          },
        ];
      });
    },
  },
  {
    id: 'PARA',
    title: 'Nội dung căn đều hai bên, lùi đầu dòng khoảng 10 mm, cách đoạn ít nhất 6 pt',
    looksAt: 'look',
    severity: both('warning'),
    clause: { 'hd36-2018': '36-HD/VPTW, II.6', 'hd05-2026': '05-HD/VPTW, II.6.2.2' },
    right: 'Justify, First line 10 mm, Before/After 6 pt',
    wrong: 'Left, không lùi, cách 0 pt',
    check: (paper) => {
      const lines = linesOf(paper, 'body');
      return lines.flatMap((line, index): Fault[] => paragraphFaults(line, lines[index + 1], paper.era));
    },
  },
  {
    id: 'PAGE-1',
    title: 'Số trang ở giữa, phía trên; trang đầu không ghi',
    looksAt: 'look',
    severity: both('warning'),
    clause: { 'hd36-2018': '36-HD/VPTW, III', 'hd05-2026': '05-HD/VPTW, IV.5' },
    right: 'giữa, cách mép trên 10 mm, từ trang 2',
    wrong: 'góc phải, phía dưới, cả trang 1',
    check: ({ pages }) => {
      const numbers = pages.flatMap(({ pageNumber }) => (pageNumber === null ? [] : [pageNumber]));
      const [first] = numbers;
      if (first === undefined) return [];
      const wrong = [
        pages[0]?.pageNumber?.onFirstPage === true && 'có số ở trang 1',
        numbers.some(({ at }) => at === 'bottom') && 'ở phía dưới',
        numbers.some(({ at, align }) => at === 'top' && align !== 'center') && 'không ở giữa',
      ].filter((one) => one !== false);
      return wrong.map((found) => ({ line: null, found, expected: 'giữa, phía trên, từ trang 2' }));
    },
  },
  {
    id: 'RULE-TITLE',
    title: 'Dưới tiêu đề có đường kẻ dài bằng tiêu đề; dưới tên cơ quan ban hành là dấu sao, không kẻ',
    looksAt: 'look',
    severity: both('warning'),
    clause: { 'hd36-2018': '36-HD/VPTW, II.1', 'hd05-2026': '05-HD/VPTW, II.1' },
    right: 'ĐẢNG CỘNG SẢN VIỆT NAM, kẻ liền ở dưới',
    wrong: 'không kẻ; kẻ dưới CHI BỘ …',
    check: (paper) => {
      const [title] = linesOf(paper, 'title');
      const hanging =
        title?.look?.ruleBelow == null
          ? linesOf(paper, 'place-date', 'issuer', 'star', 'superior', 'number').find(
              ({ look }) => look?.ruleBelow?.isShape,
            )
          : undefined;
      // A line set by tabs goes on to the right, where the shape belongs.
      const besides = linesOf(paper, 'title', 'place-date').map(({ place }) => paragraphOf(place));
      const issuer = linesOf(paper, 'issuer', 'star').find(
        (line) =>
          line.look?.ruleBelow != null &&
          line !== hanging &&
          !(line.look.ruleBelow.isShape && besides.includes(paragraphOf(line.place))),
      );
      return [
        ...(title?.look?.ruleBelow === null && hanging === undefined
          ? [{ line: title, found: 'không có đường kẻ', expected: 'đường kẻ liền' }]
          : []),
        ...(issuer === undefined
          ? []
          : [{ line: issuer, found: 'có đường kẻ', expected: 'dấu sao, không kẻ' }]),
      ];
    },
  },
];

function paragraphOf(place: LintPlace): number | null {
  return place.in === 'file' ? place.paragraph : null;
}

function isTimes(font: string): boolean {
  // LibreOffice names what it falls back on behind the font itself.
  return /^times new roman(?:$|;)/iu.test(font.trim());
}

/** Neighbouring runs that are wrong in the same way, with their letters; blanks are nobody's concern. */
function stretches(line: LintLine, isWrong: (run: RunForm) => boolean): RunForm[] {
  const found: RunForm[] = [];
  for (const run of line.look?.runs ?? []) {
    if (!/[\p{L}\p{N}]/u.test(line.text.slice(run.start, run.end)) || !isWrong(run)) continue;
    const last = found.at(-1);
    if (last?.font === run.font && last.sizePt === run.sizePt)
      found[found.length - 1] = { ...last, end: run.end };
    else found.push(run);
  }
  return found;
}

/** The least and the most points; null where the rule says nothing. */
function sizeOf(role: FormRole, { era }: LintPaper): readonly [number, number] | null {
  const rules = RULE_SETS[era];
  const one = ({ value, span }: { value: number; span?: readonly [number | null, number | null] }) =>
    [span?.[0] ?? value, span?.[1] ?? value] as const;
  switch (role) {
    case 'title':
      return one(rules.partyTitle.sizePt);
    case 'superior':
    case 'issuer':
      return one(rules.cell.sizePt);
    case 'number':
      return one(rules.symbol.sizePt);
    case 'place-date':
      return one(rules.placeDate.sizePt);
    case 'kind':
      return [15, 16];
    case 'subject':
      return one(rules.subject.sizePt);
    case 'letter-subject':
      return one(rules.letterSubject.sizePt);
    case 'addressee':
    case 'heading':
    case 'body':
    case 'item':
    case 'basis':
      return one(rules.body.sizePt);
    case 'authority':
    case 'office':
    case 'signer':
      return [14, 14];
    case 'recipients-label':
      return one(rules.recipients.labelSizePt);
    case 'recipient':
      return one(rules.recipients.sizePt);
    default:
      return null;
  }
}

function paragraphFaults(line: LintLine, next: LintLine | undefined, era: Era): Fault[] {
  const { look, text } = line;
  // A line of its own, as between quotations or of an address, is no paragraph of the text.
  if (look === null || text.trim().length < 60 || look.align === 'center' || look.align === 'right')
    return [];
  const { paragraphPt, firstLineMm } = RULE_SETS[era].body;
  const gap = Math.max(look.afterPt, next?.look?.beforePt ?? 0, look.beforePt);
  const wrong: Fault[] = [];
  if (look.align !== 'justify')
    wrong.push({
      line,
      found: 'căn trái',
      expected: 'căn đều hai bên',
      fix: { is: 'paragraph', look: { align: 'justify' } },
    });
  if (
    look.leftMm < 3 &&
    Math.abs(look.firstLineMm - firstLineMm.value) > 3 &&
    !/^\s*(?:[-–+•]|\t)/u.test(text)
  )
    wrong.push({
      line,
      found: `lùi ${round(look.firstLineMm)} mm`,
      expected: `khoảng ${firstLineMm.value} mm`,
      fix: { is: 'paragraph', look: { firstLineMm: firstLineMm.value } },
    });
  if (gap < paragraphPt.value - 0.05)
    wrong.push({
      line,
      found: `cách đoạn ${round(gap)} pt`,
      expected: `ít nhất ${paragraphPt.value} pt`,
      fix: { is: 'paragraph', look: { afterPt: paragraphPt.value } },
    });
  return wrong;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10).replace('.', ',');
}
