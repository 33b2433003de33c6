/** The head of a paper: whose it is, number, date, kind and subject, whom it is sent to, on what basis. */
import {
  BorderStyle,
  type FileChild,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import type { FormatRules } from '../../../shared/format/rules.ts';
import type { PrintedPaper } from '../printed.ts';
import { balanceText, textWidth } from '../text-width.ts';
import { gap } from './body.ts';
import { look } from './inline.ts';
import { STYLE } from './styles.ts';
import { sideBySide } from './tables.ts';
import { mm, pt, size, weight } from './units.ts';

/** Where the names and the number stand. */
interface LeftColumn {
  widthPt: number;
  isNarrow: boolean;
}

/** Room between the two columns, in points. */
const GUTTER_PT = 12;
/** What the names on the left keep beside a place and date on one line, in points: "CHI BỘ VĂN PHÒNG". */
const LEFT_LEAST_PT = 140;
/** Less text area than this, as on A5, leaves the names what the title does not need. */
const NARROW_PT = 400;
const TITLE_LEAST_PT = 4;
/** A mark stands this far below what is above it. */
const BELOW = { spacing: { before: pt(6) } };
/** A subject keeps this far from either margin, in points. */
const SIDE_PT = 24;

/** Everything above the body, for a text area of this width in points. */
export function headChildren(printed: PrintedPaper, rules: FormatRules, width: number): FileChild[] {
  return [
    headTable(printed, rules, width),
    ...titleLines(printed, rules, width),
    ...addresseeLines(printed, rules),
    gap(12, true),
    ...basisLines(printed),
  ];
}

export function basisLines({ basis }: PrintedPaper): Paragraph[] {
  return basis.map((text) => new Paragraph({ style: STYLE.body, children: [new TextRun(text)] }));
}

/** Urgency, "Dự thảo lần n" and the circulation, where they stand together. */
export function markLines(
  { urgency, draft, circulation }: Pick<PrintedPaper, 'urgency' | 'draft' | 'circulation'>,
  rules: FormatRules,
): Paragraph[] {
  return [
    ...headLine(urgency, rules.urgency, BELOW),
    ...headLine(draft, rules.draft, BELOW),
    ...headLine(circulation, rules.circulation, BELOW),
  ];
}

function headTable(printed: PrintedPaper, rules: FormatRules, width: number): FileChild {
  const { partyTitle, placeDate } = rules;
  const titleWidth = textWidth(partyTitle.text, partyTitle.sizePt, partyTitle.bold);
  const dateWidth = textWidth(printed.placeDate?.join(' ') ?? '', placeDate.sizePt);
  // The number does not break; names do.
  const symbolWidth = textWidth(printed.symbol ?? '', rules.symbol.sizePt);
  const fits = width - dateWidth - GUTTER_PT >= Math.max(LEFT_LEAST_PT, symbolWidth + GUTTER_PT);
  const isNarrow = width < NARROW_PT;
  const right = isNarrow
    ? titleWidth + TITLE_LEAST_PT
    : Math.max(titleWidth + GUTTER_PT, fits ? dateWidth + GUTTER_PT : width / 2);
  const left = width - right;
  const column = { widthPt: left, isNarrow };
  return sideBySide(
    [left, right],
    [
      { left: issuerLines(printed, rules, column), right: partyTitleLines(rules, titleWidth, right) },
      { left: symbolLines(printed, rules, column), right: dateLines(printed, rules, fits) },
    ],
    {
      title: 'Đầu văn bản',
      text: 'Bên trái: cơ quan ban hành, số và ký hiệu. Bên phải: tiêu đề, địa danh, ngày, tháng, năm.',
    },
  );
}

function issuerLines(
  { superior, cell, belowCell, spelled }: PrintedPaper,
  rules: FormatRules,
  column: LeftColumn,
): Paragraph[] {
  return [
    ...leftLine(superior, rules.superior, column, {}, spelled.superior),
    ...leftLine(cell, rules.cell, column, {}, spelled.cell),
    ...belowCell.flatMap((line) => leftLine(line, rules.cell, column)),
    ...leftLine('*', rules.star, column),
  ];
}

function symbolLines(
  { symbol, letterSubject, urgency, draft }: PrintedPaper,
  rules: FormatRules,
  column: LeftColumn,
): Paragraph[] {
  // On a narrow page the number, beside which nothing stands close, has the gutter too.
  const beside = column.isNarrow ? { ...column, widthPt: column.widthPt + GUTTER_PT } : column;
  return [
    ...leftLine(symbol, rules.symbol, beside),
    ...leftLine(letterSubject, rules.letterSubject, column),
    ...leftLine(urgency, rules.urgency, column, BELOW),
    ...(rules.draft.isUnderSymbol ? leftLine(draft, rules.draft, column, BELOW) : []),
  ];
}

/** "Đường kẻ ngang nét liền, có độ dài bằng độ dài tiêu đề" (36-HD/VPTW, II.1): a border as wide as the title. */
function partyTitleLines({ partyTitle }: FormatRules, titleWidth: number, columnWidth: number): Paragraph[] {
  const side = pt((columnWidth - titleWidth) / 2);
  const rule = { style: BorderStyle.SINGLE, size: weight(partyTitle.ruleWeightPt), space: 0, color: 'auto' };
  return [
    ...headLine(partyTitle.text, partyTitle),
    new Paragraph({
      style: STYLE.head,
      border: { top: rule },
      indent: { left: side, right: side },
      spacing: { before: pt(1), line: pt(4), lineRule: LineRuleType.EXACT },
    }),
  ];
}

function dateLines(printed: PrintedPaper, rules: FormatRules, fits: boolean): Paragraph[] {
  const { placeDate, circulation } = printed;
  const draft = rules.draft.isUnderSymbol ? null : printed.draft;
  const lines = fits ? [placeDate?.join(' ') ?? null] : (placeDate ?? []);
  return [
    ...lines.flatMap((line) => headLine(line, rules.placeDate)),
    ...markLines({ urgency: null, draft, circulation }, rules),
  ];
}

function titleLines({ kind, subject }: PrintedPaper, rules: FormatRules, width: number): Paragraph[] {
  if (kind === null) return [];
  const { sizePt, bold, dashes } = rules.subject;
  const balanced = balanceText(subject ?? '', sizePt, bold, width - 2 * SIDE_PT);
  const side = pt((width - balanced.width) / 2);
  return [
    new Paragraph({ style: STYLE.kind, children: [new TextRun(kind)] }),
    ...(subject === null
      ? []
      : [
          new Paragraph({
            style: STYLE.subject,
            indent: { left: side, right: side },
            children: lineRuns(balanced.lines, {}),
          }),
        ]),
    ...headLine(dashes, { sizePt }, { keepNext: true }),
  ];
}

/** One addressee stands behind the label in the middle; several stand under each other behind it. */
export function addresseeLines({ addressee }: PrintedPaper, rules: FormatRules): Paragraph[] {
  if (addressee === null) return [];
  const { sizePt, labelItalic } = rules.addressee;
  const label = new TextRun({ text: addressee.label, ...look({ italic: labelItalic }) });
  const spacing = { before: pt(12), line: pt(rules.body.linePt), lineRule: LineRuleType.EXACT };
  const [first = '', ...others] = addressee.lines;
  if (others.length === 0) {
    const indent = { left: mm(10), right: mm(10) };
    const children = [label, new TextRun(` ${first}`)];
    return [new Paragraph({ style: STYLE.addressee, alignment: 'center', spacing, indent, children })];
  }
  const hanging = pt(textWidth(`${addressee.label} `, sizePt) + 2);
  const left = mm(25) + hanging;
  const children = [label, new TextRun({ children: [new Tab(), first] })];
  return [
    new Paragraph({ style: STYLE.addressee, spacing, indent: { left, hanging }, children }),
    ...others.map(
      (line) => new Paragraph({ style: STYLE.addressee, indent: { left }, children: [new TextRun(line)] }),
    ),
  ];
}

interface LineLook {
  sizePt: number;
  bold?: boolean;
  italic?: boolean;
}

/** A line of the left column, which keeps clear of the right one. */
function leftLine(
  text: string | null,
  rule: LineLook,
  column: LeftColumn,
  options: IParagraphOptions = {},
  spelled = text ?? '',
): Paragraph[] {
  if (text === null) return [];
  const available = column.widthPt - GUTTER_PT;
  const balanced = balanceText(text, rule.sizePt, rule.bold ?? false, available, spelled);
  const { lines } = balanced;
  // LibreOffice breaks a line once more whose last space finds no room, as it may in a narrow column.
  const space = column.isNarrow ? textWidth(' ', rule.sizePt) : 0;
  const width = Math.min(available, balanced.width) + space;
  const side = (available - width) / 2;
  const over = Math.min(0, side);
  const indent = { left: pt(side - over), right: pt(side + GUTTER_PT + over) };
  return headLine(lines.join('\n'), rule, { ...options, indent });
}

function headLine(text: string | null, rule: LineLook, options: IParagraphOptions = {}): Paragraph[] {
  if (text === null || text === '') return [];
  const children = lineRuns(text.split('\n'), { size: size(rule.sizePt), ...look(rule) });
  return [new Paragraph({ style: STYLE.head, ...options, children })];
}

/** Lines broken by hand; each keeps its space, so that the text reads on. */
function lineRuns(lines: readonly string[], run: IRunOptions): TextRun[] {
  return lines.map((line, index) => {
    const text = index < lines.length - 1 ? `${line} ` : line;
    return new TextRun({ text, ...run, ...(index > 0 && { break: 1 }) });
  });
}
