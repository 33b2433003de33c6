/** The file index (mục lục hồ sơ): what lies in a folder of the filing tree, as a Word file. */
import type { FormatRules } from '../../shared/format/rules.ts';
import type { Inline, Table } from '../../shared/text/blocks.ts';
import { formatShortDate } from '../../shared/text/dates.ts';
import { toFileChildren } from './docx/body.ts';
import { headChildren } from './docx/head.ts';
import { Footnotes } from './docx/notes.ts';
import { section } from './docx/sections.ts';
import { packDocument } from './docx.ts';
import { pageBox, textArea } from './page-box.ts';
import { inCapitals, type PrintedPaper } from './printed.ts';

export interface FileIndexEntry {
  /** "84-KH/CB", or empty for a paper without a number. */
  symbol: string;
  /** `YYYY-MM-DD`, or null while undated. */
  date: string | null;
  /** "Kế hoạch tổ chức sinh hoạt chuyên đề năm 2020" */
  title: string;
  signer: string;
  /** How many sheets (tờ) it has; null leaves the cell to be filled in by hand. */
  sheets: number | null;
  note: string;
}

export interface FileIndexHead {
  superiorName: string;
  cellName: string;
  /** What the folder holds: "Năm 2020, nhiệm kỳ 2020 - 2025". */
  subject: string;
  /** The day the file is dated by, `YYYY-MM-DD`. */
  date: string;
}

const COLUMNS = [
  ['STT', 'center'],
  ['Số, ký hiệu', 'left'],
  ['Ngày', 'center'],
  ['Tên loại và trích yếu', 'left'],
  ['Người ký', 'left'],
  ['Tờ số', 'center'],
  ['Ghi chú', 'left'],
] as const;

/** Entries in the given order; sheets are numbered on from 1, "3 - 5", as far as every count before is known. */
export async function writeFileIndex(
  entries: readonly FileIndexEntry[],
  head: FileIndexHead,
  rules: FormatRules,
): Promise<Uint8Array> {
  const notes = new Footnotes();
  const turn = 'portrait';
  const box = pageBox(rules, turn);
  const context = { rules, notes, ...textArea(box) };
  const children = [
    ...headChildren(listHead('MỤC LỤC HỒ SƠ', head), rules, context.width),
    ...toFileChildren([{ type: 'table', block: indexTable(entries), keepsEnd: false }], context),
  ];
  const place = { turn, box, isFirst: true, startsAnnex: false, topMark: null } as const;
  return packDocument([section(children, place, rules)], notes, rules, {
    cellName: head.cellName,
    title: `Mục lục hồ sơ ${head.subject}`,
    date: head.date,
    eraDate: head.date,
  });
}

/** The head of what is no paper itself: names, title, subject. */
export function listHead(title: string, { superiorName, cellName, subject }: FileIndexHead): PrintedPaper {
  return {
    superior: inCapitals(superiorName),
    cell: inCapitals(cellName),
    belowCell: [],
    spelled: { superior: superiorName, cell: cellName },
    symbol: null,
    placeDate: null,
    draft: null,
    urgency: null,
    circulation: null,
    topMark: null,
    lastMark: null,
    typist: null,
    contact: null,
    kind: title,
    subject,
    letterSubject: null,
    addressee: null,
    basis: [],
    recipients: [],
    main: [],
    annexes: [],
  };
}

function indexTable(entries: readonly FileIndexEntry[]): Table {
  const ranges = sheetRanges(entries);
  const rows = entries.map((entry, index) => {
    const date = entry.date === null ? '' : formatShortDate(entry.date);
    const { symbol, title, signer, note } = entry;
    return [String(index + 1), symbol, date, title, signer, ranges[index] ?? '', note].map(cell);
  });
  return {
    type: 'table',
    columns: COLUMNS.map(([, alignment]) => alignment),
    header: COLUMNS.map(([name]) => cell(name)),
    rows,
  };
}

/** Which sheets each takes, "3 - 5", counted on from 1 as far as every count before is known. */
export function sheetRanges(entries: readonly Pick<FileIndexEntry, 'sheets'>[]): string[] {
  let next: number | null = 1;
  return entries.map(({ sheets }) => {
    const range = sheetRange(next, sheets);
    next = next === null || sheets === null ? null : next + sheets;
    return range;
  });
}

function sheetRange(first: number | null, count: number | null): string {
  if (first === null || count === null || count === 0) return '';
  return count === 1 ? String(first) : `${first} - ${first + count - 1}`;
}

function cell(text: string): Inline[] {
  return text === '' ? [] : [{ text }];
}
