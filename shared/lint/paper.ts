/**
 * A paper as the checker sees it: lines in reading order, each with its part in the form. It is made of our own model (words
 * only: the form is the exporter's) or read from any Word file (words and their look).
 */
import type { Kind } from '../format/kinds.ts';
import type { Era } from '../format/rules.ts';

/** What a line is in the form of Party papers; the numbers are the places (ô số) of the rule's own drawing. */
export type FormRole =
  /** 1: ĐẢNG CỘNG SẢN VIỆT NAM, or what stands in its place. */
  | 'title'
  /** Quốc hiệu or tiêu ngữ of a State paper. */
  | 'state-title'
  /** 2: the body directly above. */
  | 'superior'
  /** 2: who issues it, with the lines that belong to that name. */
  | 'issuer'
  /** 2: the star below. */
  | 'star'
  /** 3: number and symbol. */
  | 'number'
  /** 4: place and date. */
  | 'place-date'
  /** 5a: the name of the kind. */
  | 'kind'
  /** 5a: what it is about, a line or more. */
  | 'subject'
  /** 5a: the hyphens below. */
  | 'dashes'
  /** 5b: what a công văn is about, under its number. */
  | 'letter-subject'
  /** 9a: "Kính gửi:", "Kính trình:", with whoever is named after it or below. */
  | 'addressee'
  /** 6: "- Căn cứ …". */
  | 'basis'
  /** 6: a numbered heading, or the name of a part or chapter. */
  | 'heading'
  /** 6: running text. */
  | 'body'
  /** 6: an item of a list. */
  | 'item'
  /** 6: a line of a table's cell. */
  | 'cell'
  /** A footnote. */
  | 'note'
  /** 7a: T/M, K/T, T/L. */
  | 'authority'
  /** 7b: office, or the title over one of several who sign. */
  | 'office'
  /** 7c: the name. */
  | 'signer'
  /** 9b: "Nơi nhận:". */
  | 'recipients-label'
  /** 9b: one of the list. */
  | 'recipient'
  /** 10b: KHẨN, THƯỢNG KHẨN, HOẢ TỐC. */
  | 'urgency'
  /** 11a: a mark of who may see it. */
  | 'scope'
  /** 11b: "Dự thảo lần 2". */
  | 'draft'
  /** 12, 13: typist's code, contact line. */
  | 'foot'
  /** "Phụ lục 1", its title, and the paper it belongs to. */
  | 'appendix'
  /** What the header of a page prints beside its number. */
  | 'furniture';

/** Where a line stands, to go there and to mend it. */
export type LintPlace =
  /** A field of the head: its name, and which of several lines. */
  | { in: 'head'; field: HeadField; index: number }
  /** A line of the body, as `textLines` counts. */
  | { in: 'body'; block: number; line: number }
  /** What stands over the text of an article: its field, and which of several lines. */
  | { in: 'article'; field: 'title' | 'summary'; index: number }
  /**
   * A paragraph of a file: the part of the package, the paragraph in it from 0 in the order of their beginnings, and where in
   * its text the line begins.
   */
  | { in: 'file'; part: string; paragraph: number; offset: number };

/** What can be mended in a paper's head; `form` is printed by the program and cannot be. */
export type HeadField = 'subject' | 'addressees' | 'basis' | 'recipients' | 'form';

/** How a stretch of a line looks, as Word resolves it. */
export interface RunForm {
  /** UTF-16 units in the text of its line. */
  start: number;
  end: number;
  /** Empty where no font is named at all. */
  font: string;
  /** Points. */
  sizePt: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  /** Six hexadecimal digits; null for the automatic one. */
  color: string | null;
}

/** How a line of a file looks. */
export interface LineForm {
  runs: readonly RunForm[];
  align: 'left' | 'center' | 'right' | 'justify';
  /** Millimetres; negative for a hanging one. */
  firstLineMm: number;
  leftMm: number;
  /** Points. */
  beforePt: number;
  afterPt: number;
  /** `multiple`: in lines. */
  lineRule: 'exact' | 'least' | 'multiple';
  line: number;
  /**
   * A line drawn below it: of the paragraph, of its cell, or a shape; its share of the text's length, null where unknown. A
   * shape only hangs on this line, and may be drawn below another.
   */
  ruleBelow: { share: number | null; isShape?: boolean } | null;
}

export interface LintLine {
  role: FormRole;
  /** NFC where it came from the model; as it stands in a file. */
  text: string;
  /** The number Word draws before it, which is no part of its text: "f)"; left out where there is none. */
  label?: string;
  /** Of a heading from 1; 0 for all others. */
  level: number;
  place: LintPlace;
  /** Null for a line of our own model. */
  look: LineForm | null;
}

/** A section of a file: lengths in mm. */
export interface PageForm {
  widthMm: number;
  heightMm: number;
  topMm: number;
  bottomMm: number;
  leftMm: number;
  rightMm: number;
  isLandscape: boolean;
  /** Whether left and right change places on the back. */
  isMirrored: boolean;
  /** Where the page number stands; null without one. */
  pageNumber: {
    at: 'top' | 'bottom';
    align: 'left' | 'center' | 'right';
    sizePt: number;
    /** From the edge of the paper. */
    fromEdgeMm: number;
    onFirstPage: boolean;
  } | null;
}

/** What knows Vietnamese syllables. */
export interface Spelling {
  /** Whether there is such a syllable, in small letters with the tones of the new style. */
  has: (word: string) => boolean;
  /** What may have been meant, the likeliest first. */
  near: (word: string) => string[];
}

/** Names and other facts the checker may compare with; what is not known is absent, and nothing is said of it. */
export interface LintFacts {
  /** A secrecy mark in what no line shows: a shape, a deleted note, a property of the file. */
  hiddenMark?: string;
  /** Left out where no dictionary is at hand. */
  spelling?: Spelling;
  /** Symbols of papers in the register with their day, yyyy-mm-dd, and whether they were declared void. */
  register?: readonly { symbol: string; number: number; kind: Kind; date: string; isVoid: boolean }[];
  /** The symbol's end that is set for the cell: "CB", "CB-STTTT". */
  symbolSuffix?: string;
  /** The day of the session the paper is of, yyyy-mm-dd. */
  sessionDate?: string;
  /** Body of the report before this one, line by line. */
  earlierReport?: readonly string[];
  /** Full names of members, officers and places: no spelling is asked of them. */
  names?: readonly string[];
  /** Syllables the office takes for right, in small letters. */
  words?: readonly string[];
  /** Members with the office they hold on the paper's day. */
  officers?: readonly { name: string; office: 'secretary' | 'deputy' }[];
}

export interface LintPaper {
  lines: readonly LintLine[];
  /** Null where it is not told or not understood. */
  kind: Kind | null;
  /** Its own day, yyyy-mm-dd; null where it bears none. */
  date: string | null;
  /** By its day; where that is unclear, the one it was asked to be read by. */
  era: Era;
  /** [] for our own model. */
  pages: readonly PageForm[];
  /** An article for a portal has no form of a Party paper: only its words are looked at. */
  isArticle: boolean;
  facts: LintFacts;
}

/** Lines of these roles in reading order. */
export function linesOf(paper: Pick<LintPaper, 'lines'>, ...roles: FormRole[]): LintLine[] {
  return paper.lines.filter(({ role }) => roles.includes(role));
}

/** Roles of lines that are prose: what is read aloud, and no number, name or mark of the form. */
export const PROSE: readonly FormRole[] = [
  'subject',
  'letter-subject',
  'basis',
  'heading',
  'body',
  'item',
  'cell',
  'note',
];
