/** Word styles of a paper: a person who edits the file changes the look of all its paragraphs in one place. */
import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import type { FormatRules } from '../../../shared/format/rules.ts';
import { mm, pt, size } from './units.ts';

export const STYLE = {
  /** Every centred line of the head. */
  head: 'PaperHead',
  kind: 'PaperKind',
  subject: 'PaperSubject',
  addressee: 'PaperAddressee',
  body: 'PaperBody',
  chapter: 'PaperChapter',
  article: 'PaperArticle',
  quote: 'PaperQuote',
  cell: 'PaperCell',
  signature: 'PaperSignature',
  recipient: 'PaperRecipient',
  pageNumber: 'PaperPageNumber',
} as const;

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];
type StyleLook = Required<Pick<ParagraphStyle, 'paragraph' | 'run'>>;

/** The styles of a file of our own: Word's headings have our look, so that its navigation pane works. */
export function paperStyles(rules: FormatRules): IStylesOptions {
  const [heading1, heading2, heading3] = headingLooks(rules);
  return {
    default: {
      document: {
        run: {
          font: fontOf(rules),
          size: size(rules.body.sizePt),
          language: { value: 'vi-VN', eastAsia: 'vi-VN' },
        },
      },
      heading1: { ...heading1, next: STYLE.body },
      heading2: { ...heading2, next: STYLE.body },
      heading3: { ...heading3, next: STYLE.body },
      footnoteText: {
        paragraph: { alignment: AlignmentType.JUSTIFIED },
        run: { size: size(rules.footnote.sizePt) },
      },
      footnoteTextChar: { run: { size: size(rules.footnote.sizePt) } },
    },
    paragraphStyles: paragraphStyles(rules),
  };
}

/** The styles to bring into a template of the office, whose own headings keep their look: ours are "PaperHeading1" to 3. */
export function embeddedStyles(rules: FormatRules): ParagraphStyle[] {
  const headings = headingLooks(rules).map((look, index) =>
    style(
      rules,
      `PaperHeading${index + 1}`,
      `Đề mục cấp ${index + 1}`,
      { ...look, paragraph: { ...look.paragraph, outlineLevel: index } },
      STYLE.body,
    ),
  );
  return [...paragraphStyles(rules), ...headings];
}

function headingLooks(rules: FormatRules): [StyleLook, StyleLook, StyleLook] {
  const { heading } = rules;
  return [
    leading(rules, heading.level1Bold),
    leading(rules, heading.level2Bold),
    leading(rules, heading.level3Bold, heading.level3Italic),
  ];
}

function paragraphStyles(rules: FormatRules): ParagraphStyle[] {
  const { body, kind, subject, addressee, table, signature, recipients, pageNumber, heading } = rules;
  const centred = { alignment: AlignmentType.CENTER };
  const flowing = flow(rules);
  const chapter = leading(rules, heading.chapterBold);
  const article = leading(rules, heading.articleBold);
  const bodyRun = { size: size(body.sizePt) };
  return [
    style(rules, STYLE.head, 'Đầu văn bản', { paragraph: centred, run: {} }),
    style(
      rules,
      STYLE.kind,
      'Tên loại',
      {
        paragraph: { ...centred, spacing: { before: pt(18) }, keepNext: true },
        run: { size: size(kind.sizePt), bold: kind.bold },
      },
      STYLE.subject,
    ),
    style(
      rules,
      STYLE.subject,
      'Trích yếu',
      {
        paragraph: { ...centred, keepNext: true },
        run: { size: size(subject.sizePt), bold: subject.bold },
      },
      STYLE.body,
    ),
    style(
      rules,
      STYLE.addressee,
      'Kính gửi',
      {
        paragraph: { spacing: exactLine(rules), keepNext: true },
        run: { size: size(addressee.sizePt) },
      },
      STYLE.body,
    ),
    style(rules, STYLE.body, 'Nội dung', { paragraph: flowing, run: bodyRun }),
    style(
      rules,
      STYLE.chapter,
      'Phần - chương - mục - phụ lục',
      {
        ...chapter,
        paragraph: { ...chapter.paragraph, ...centred, indent: { firstLine: 0 }, outlineLevel: 0 },
      },
      STYLE.body,
    ),
    style(
      rules,
      STYLE.article,
      'Điều',
      { ...article, paragraph: { ...article.paragraph, outlineLevel: 1 } },
      STYLE.body,
    ),
    style(
      rules,
      STYLE.quote,
      'Đoạn trích',
      { paragraph: { ...flowing, indent: { left: mm(10), right: mm(10) } }, run: bodyRun },
      STYLE.body,
    ),
    style(rules, STYLE.cell, 'Chữ trong bảng', {
      paragraph: { spacing: { before: pt(2), after: pt(2) } },
      run: { size: size(table.sizePt) },
    }),
    style(rules, STYLE.signature, 'Khối ký', { paragraph: centred, run: { size: size(signature.sizePt) } }),
    style(rules, STYLE.recipient, 'Nơi nhận', { paragraph: {}, run: { size: size(recipients.sizePt) } }),
    style(rules, STYLE.pageNumber, 'Số trang', {
      paragraph: centred,
      run: { size: size(pageNumber.sizePt) },
    }),
  ];
}

/** Running text: justified, first line indented, exact lines. */
function flow(rules: FormatRules) {
  return {
    alignment: AlignmentType.JUSTIFIED,
    spacing: { ...exactLine(rules), after: pt(rules.body.paragraphPt) },
    indent: { firstLine: mm(rules.body.firstLineMm) },
    widowControl: true,
  };
}

/** A line that leads the text after it and stays with it. */
function leading(rules: FormatRules, isBold: boolean, isItalic = false): StyleLook {
  return {
    paragraph: { ...flow(rules), keepNext: true },
    run: { size: size(rules.body.sizePt), bold: isBold, italics: isItalic },
  };
}

function exactLine({ body }: FormatRules) {
  return { line: pt(body.linePt), lineRule: LineRuleType.EXACT };
}

function fontOf({ page: { fontFamily } }: FormatRules) {
  return { ascii: fontFamily, hAnsi: fontFamily, cs: fontFamily, eastAsia: fontFamily };
}

/**
 * Whole in itself: nothing is left to the Normal style of a template it may be brought into. No comma in the name, which
 * Word takes for the end of it; `next` is what the Enter key goes on in.
 */
function style(
  rules: FormatRules,
  id: string,
  name: string,
  { paragraph, run }: StyleLook,
  next: string = id,
): ParagraphStyle {
  const spacing = { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO, ...paragraph.spacing };
  return {
    id,
    name,
    basedOn: 'Normal',
    next,
    quickFormat: true,
    paragraph: { ...paragraph, spacing },
    run: { font: fontOf(rules), ...run },
  };
}
