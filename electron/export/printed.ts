/** The words of a paper as they are printed, by the rules of its day: what every exporter shares. */
import { symbolOf } from '../../shared/domain/numbering.ts';
import { type AddressLabel, KIND_RULES } from '../../shared/format/kinds.ts';
import { LAST_PAGE_MARK, type Paper } from '../../shared/format/paper.ts';
import type { FormatRules } from '../../shared/format/rules.ts';
import { type Block, inlineText } from '../../shared/text/blocks.ts';
import { formatPaperDate } from '../../shared/text/dates.ts';
import { isAnnexTitle } from '../../shared/text/headings.ts';

export interface PrintedPaper {
  /** In capitals, as everything here is ready to print. */
  superior: string;
  cell: string;
  /** Below it, each on a line of its own: "NHIỆM KỲ 2025 - 2030". */
  belowCell: string[];
  /** The same names as a sentence spells them: its capitals tell what belongs together. */
  spelled: { superior: string; cell: string };
  /** "Số 84-KH/CB"; with a gap for the number while there is none; null for kinds without numbers. */
  symbol: string | null;
  /** The place with its comma and the date: one line where there is room, else two. */
  placeDate: string[] | null;
  draft: string | null;
  urgency: string | null;
  /** Where the paper may go, as it stands under the date. */
  circulation: string | null;
  /** The same in the corner of the first page, or at the foot of the last. */
  topMark: string | null;
  lastMark: string | null;
  /** Null for công văn, whose subject stands under its number instead. */
  kind: string | null;
  subject: string | null;
  letterSubject: string | null;
  addressee: { label: string; lines: string[] } | null;
  basis: string[];
  recipients: string[];
  /** Stands behind the recipients, and never without them. */
  typist: string | null;
  contact: string | null;
  main: Block[];
  /** What follows the signature, from the first page that begins with "Phụ lục". */
  annexes: Block[];
}

/** The printed words of a paper. Part marks are gone, lists carry their dashes and end marks. */
export function printPaper(paper: Paper, rules: FormatRules): PrintedPaper {
  const { name, isNumbered, addressLabel, hasTwoSignatories } = KIND_RULES[paper.kind];
  const issuer = paper.issuer ?? { name: paper.cellName, below: [] };
  const hasPlaceDate = !paper.isUndated && (!hasTwoSignatories || rules.placeDate.onMinutes);
  return {
    superior: inCapitals(paper.superiorName),
    cell: inCapitals(issuer.name),
    belowCell: issuer.below.map(inCapitals),
    spelled: { superior: paper.superiorName, cell: issuer.name },
    symbol: isNumbered ? symbolLine(paper) : null,
    placeDate: hasPlaceDate ? placeDateLine(paper) : null,
    draft: paper.draftNumber === null ? null : `Dự thảo lần ${paper.draftNumber}`,
    urgency: paper.urgency === undefined ? null : inCapitals(paper.urgency),
    ...circulationMarks(paper, rules),
    kind: name === '' ? null : inCapitals(name),
    subject: name === '' || paper.subject === '' ? null : paper.subject,
    letterSubject: name === '' && paper.subject !== '' ? letterSubject(paper.subject, rules) : null,
    addressee:
      addressLabel !== null && paper.addressees.length > 0 ? addressee(paper, addressLabel, rules) : null,
    basis: listLines(paper.basis, rules.basis),
    recipients: listLines(recipientNames(paper, addressLabel !== null, rules), {
      lead: '- ',
      ...rules.recipients,
    }),
    typist: paper.recipients.length === 0 ? null : orNull(rules.typist.text),
    contact: orNull(rules.contact.text),
    ...splitAnnexes(paper.body),
  };
}

function circulationMarks(
  { circulation }: Paper,
  rules: FormatRules,
): Pick<PrintedPaper, 'circulation' | 'topMark' | 'lastMark'> {
  const marks = { circulation: null, topMark: null, lastMark: null };
  if (circulation === null) return marks;
  const mark = inCapitals(circulation);
  if (!rules.circulation.isAtPageTop) return { ...marks, circulation: mark };
  return circulation === LAST_PAGE_MARK ? { ...marks, lastMark: mark } : { ...marks, topMark: mark };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** Where a paper may go, wherever on its pages that stands. */
export function anyCirculation({
  circulation,
  topMark,
  lastMark,
}: Pick<PrintedPaper, 'circulation' | 'topMark' | 'lastMark'>): string | null {
  return circulation ?? topMark ?? lastMark;
}

export function inCapitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}

function symbolLine(paper: Paper): string {
  const { number, kind, symbolSuffix, symbol } = paper;
  if (symbol !== undefined) return `Số ${symbol}`;
  if (number === null) return `Số        -${kind}/${symbolSuffix}`;
  return `Số ${symbolOf(number, kind, symbolSuffix)}`;
}

function placeDateLine(paper: Paper): string[] {
  const date = formatPaperDate(paper.date, Number(paper.eraDate.slice(0, 4)));
  return paper.placeName === '' ? [date] : [`${paper.placeName},`, date];
}

function letterSubject(subject: string, rules: FormatRules): string {
  return /^(?:v\/v|về việc)\s/iu.test(subject) ? subject : `${rules.letterSubject.lead} ${subject}`.trim();
}

function addressee(paper: Paper, label: AddressLabel, rules: FormatRules): PrintedPaper['addressee'] {
  const { separator, end } = rules.addressee;
  const lead = paper.addressees.length > 1 ? '- ' : '';
  return {
    label: rules.addressee[label],
    lines: listLines(paper.addressees, { lead, separator, end }),
  };
}

/** A paper that names whom it is sent to begins its recipients with "Như trên" (S5, S11). */
function recipientNames(paper: Paper, isAddressed: boolean, rules: FormatRules): readonly string[] {
  const { firstWhenAddressed } = rules.recipients;
  const isThere = paper.recipients.some(
    (name) => bareLine(name).toLowerCase() === firstWhenAddressed.toLowerCase(),
  );
  return isAddressed && !isThere && paper.recipients.length > 0
    ? [firstWhenAddressed, ...paper.recipients]
    : paper.recipients;
}

function listLines(
  lines: readonly string[],
  marks: { lead: string; separator: string; end: string },
): string[] {
  return lines.map((line, index) => {
    const mark = index === lines.length - 1 ? marks.end : marks.separator;
    return `${marks.lead}${bareLine(line)}${mark}`;
  });
}

/** A typed dash or end mark would be doubled by ours. */
function bareLine(line: string): string {
  return line.replace(/^[-–+]\s+/u, '').replace(/[\s;,.]+$/u, '');
}

/**
 * Annexes follow the signature. A page or section that begins with "Phụ lục" starts them. Breaks at the very end of
 * the main text are dropped: they would leave the signature alone on a page.
 */
function splitAnnexes(body: readonly Block[]): { main: Block[]; annexes: Block[] } {
  const blocks = body.filter((block) => block.type !== 'part');
  const found = blocks.findIndex((_, index) => isBeforeAnnex(blocks, index));
  const border = found === -1 ? blocks.length : found;
  const last = blocks.slice(0, border).findLastIndex((block) => !isBreak(block));
  return { main: blocks.slice(0, last + 1), annexes: blocks.slice(border) };
}

/** Whether a break stands here and an annex begins after it. */
export function isBeforeAnnex(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  return block !== undefined && isBreak(block) && isAnnexTitle(nextText(blocks, index));
}

function isBreak(block: Block): boolean {
  return block.type === 'pageBreak' || block.type === 'orientation';
}

function nextText(blocks: readonly Block[], index: number): string {
  const next = blocks.slice(index).find((block) => !isBreak(block));
  return next?.type === 'heading' || next?.type === 'paragraph' ? inlineText(next.content) : '';
}
