/**
 * What 05-HD/VPTW (clauses of its Phần II, "PL 2" its table of sizes) and, for papers before 27/5/2026, 36-HD/VPTW ask of a
 * paper, each as a question to the file: what is wrong, or null. What was to be printed is told by the paper itself.
 */
import type { Paper } from '../../../../shared/format/paper.ts';
import type { Form, Line, Look } from './read-form.ts';

/** What the office chose of what the rule leaves open. */
export interface Choices {
  isTwoSided: boolean;
  isInvitationA5: boolean;
  typist: string;
  contact: string;
}
export const NO_CHOICES: Choices = { isTwoSided: false, isInvitationA5: false, typist: '', contact: '' };

export interface Sought {
  form: Form;
  paper: Paper;
  choices: Choices;
  /** Printed on A5. */
  isSmall: boolean;
  /** Dated from 27/5/2026 on. */
  isNew: boolean;
  /** Lines of the head by where they stand, empty ones left out. */
  left: Line[];
  right: Line[];
  /** Lines between the head and the signature, tables and annexes left out. */
  text: Line[];
  /** Kind, subject and dashes; [] for a letter. */
  title: Line[];
  /** Lines of the table that holds signature and recipients. */
  closing: Line[];
}

export interface Check {
  id: string;
  clause: string;
  /** What is wrong, in words; null when nothing is. */
  fault: (sought: Sought) => string | null;
}

export const NAMES: Readonly<Record<Paper['kind'], string>> = {
  KH: 'KẾ HOẠCH',
  CĐ: 'BÁO CÁO CHUYÊN ĐỀ',
  TB: 'THÔNG BÁO',
  GM: 'GIẤY MỜI',
  BB: 'BIÊN BẢN',
  NQ: 'NGHỊ QUYẾT',
  BC: 'BÁO CÁO',
  CV: '',
  TTr: 'TỜ TRÌNH',
  QĐ: 'QUYẾT ĐỊNH',
  KL: 'KẾT LUẬN',
  CTr: 'CHƯƠNG TRÌNH',
  QC: 'QUY CHẾ',
  ĐA: 'ĐỀ ÁN',
  PA: 'PHƯƠNG ÁN',
  QH: 'QUY HOẠCH',
  QĐi: 'QUY ĐỊNH',
};

export const upper = (text: string): string => text.toLocaleUpperCase('vi');
export const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const isFilled = ({ text }: Line): boolean => text.trim() !== '';
export const near = (one: number, other: number, by = 0.3): boolean => Math.abs(one - other) <= by;

/** Finds the parts of a paper in its file by place and words, never by the names of styles. */
export function look(form: Form, paper: Paper, choices: Choices): Sought {
  const cells = (table: number, column?: number): Line[] =>
    form.lines.filter(
      ({ cell }) => cell?.table === table && (column === undefined || cell.column === column),
    );
  const open = form.tables.flatMap(({ isBordered }, index) => (isBordered ? [] : [index]));
  const closingTable = open.filter((index) => index > 0).at(-1);
  const closing = closingTable === undefined ? [] : cells(closingTable);
  const from = form.lines.findLastIndex(({ cell }) => cell?.table === 0) + 1;
  const to = closing[0] === undefined ? form.lines.length : form.lines.indexOf(closing[0]);
  const between = form.lines.slice(from, to).filter((line) => line.cell === null && isFilled(line));
  const dashes = between.findIndex(({ text }) => text.trim() === '-----');
  const title = NAMES[paper.kind] === '' ? [] : between.slice(0, dashes + 1);
  return {
    form,
    paper,
    choices,
    isSmall: choices.isInvitationA5 && paper.kind === 'GM',
    isNew: (paper.date ?? paper.eraDate) >= '2026-05-27',
    left: cells(0, 0).filter(isFilled),
    right: cells(0, 1).filter(isFilled),
    title,
    text: between.slice(title.length),
    closing: closing.filter(isFilled),
  };
}

/** Nothing, or what a line should look like and does not. */
export function unlike(line: Line | undefined, what: string, wanted: Partial<Look>): string | null {
  if (line === undefined) return `${what} is missing`;
  for (const found of line.looks)
    for (const [key, one] of Object.entries(wanted) as [keyof Look, Look[keyof Look]][])
      if (found[key] !== one) return `${what} “${line.text}”: ${key} is ${found[key]}, not ${one}`;
  return null;
}

export const said = (line: Line | undefined, what: string, text: string): string | null =>
  line === undefined || plain(line.text) !== plain(text)
    ? `${what} reads “${line?.text ?? ''}”, not “${text}”`
    : null;

export const first = (...faults: (string | null)[]): string | null =>
  faults.find((fault) => fault !== null) ?? null;

export const check = (id: string, clause: string, fault: Check['fault']): Check => ({ id, clause, fault });

export const symbolOf = ({ left }: Sought): Line | undefined =>
  left.find(({ text }) => text.startsWith('Số'));
export const dateOf = ({ right }: Sought): Line[] =>
  right.filter(({ looks }) => looks.every(({ italic }) => italic)).slice(0, 2);
export const dateText = (sought: Sought): string =>
  plain(
    dateOf(sought)
      .map(({ text }) => text)
      .filter((text) => !text.startsWith('Dự thảo'))
      .join(' '),
  );
export const bodyLines = ({ text, form }: Sought): Line[] =>
  text.filter(({ align, looks }) => align === 'both' && looks.length > 0 && form.lines.length > 0);
export const recipients = ({ closing }: Sought): Line[] => closing.filter(({ text }) => /^- /u.test(text));
export const signed = ({ closing }: Sought): Line[] =>
  closing.filter(({ text }) => !/^- /u.test(text) && text !== 'Nơi nhận:');
