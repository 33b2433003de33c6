/** Lists of members (.xlsx, .csv) read for a person to look over: nothing is changed here. */
import type { MemberInput } from '../../shared/domain/member.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { foldText } from '../../shared/text/vietnamese.ts';
import type { GivenFile } from '../files/given-file.ts';
import { extensionOf, isZip, refuseForeign } from './file-kind.ts';
import { type ImportWarning, type ReadTally, warningsOf } from './imported.ts';
import { LIST_MB, LIST_ROWS, megabytes } from './limits.ts';
import { isIdleRow, type SheetRow, textOfCell } from './members/cells.ts';
import { findHeader, type Header, hasName, type MemberColumn } from './members/columns.ts';
import { readCsv } from './members/csv.ts';
import type { MemberProblem } from './members/problems.ts';
import { type ReadMemberRow, readRow } from './members/rows.ts';
import { readSheets } from './members/xlsx.ts';

export { columnName, problemSentence } from './members/problems.ts';

export interface MemberListPreview {
  /** One for each line that is not empty, below the header. */
  rows: ReadMemberRow[];
  /** The headings that were understood, as written. */
  columns: string[];
  found: { column: MemberColumn; heading: string }[];
  /** Columns that would have been used; without one of names there are no rows. */
  missing: MemberColumn[];
  /** Headings that mean nothing here. */
  ignored: string[];
  warnings: ImportWarning[];
}

const WANTED: readonly MemberColumn[] = ['fullName', 'birthDate', 'admittedOn', 'officialOn', 'duties'];

/**
 * @throws Refusal `file-too-large` (with `limit`), `file-kind-unknown`, `file-unreadable`, `file-damaged`, `file-hostile`
 */
export async function readMemberList(file: GivenFile): Promise<MemberListPreview> {
  if (file.bytes.length > megabytes(LIST_MB))
    throw new Refusal('file-too-large', { file: file.fileName, limit: `${LIST_MB} MB` });
  const tally: ReadTally = new Map();
  const sheets = readAnySheets(file, tally);
  const [best] = sheets
    .map((rows) => ({ rows, header: findHeader(rows.map(({ cells }) => cells.map(textOfCell))) }))
    .sort((a, b) => (b.header?.places.size ?? 0) - (a.header?.places.size ?? 0));
  if (best === undefined)
    throw new Refusal('file-unreadable', { file: file.fileName, why: 'tệp không có dòng nào' });
  return { ...preview(best.rows, best.header, file), warnings: warningsOf(tally) };
}

function readAnySheets(file: GivenFile, tally: ReadTally): SheetRow[][] {
  refuseForeign(file);
  if (isZip(file.bytes)) return readSheets(file);
  const extension = extensionOf(file.fileName);
  if (extension === 'xlsx') throw new Refusal('file-damaged', { file: file.fileName });
  if (!['csv', 'txt', 'tsv', ''].includes(extension))
    throw new Refusal('file-kind-unknown', { file: file.fileName, why: 'cần tệp .xlsx hoặc .csv' });
  return [readCsv(file, tally)];
}

function preview(
  rows: readonly SheetRow[],
  header: Header | null,
  { fileName }: GivenFile,
): Omit<MemberListPreview, 'warnings'> {
  if (header === null) return { rows: [], columns: [], found: [], missing: [...WANTED], ignored: [] };
  const hasNames = hasName(header.places);
  const below = hasNames ? rows.slice(header.row + 1).filter((row) => !isIdleRow(row)) : [];
  if (below.length > LIST_ROWS)
    throw new Refusal('file-too-large', { file: fileName, limit: `${LIST_ROWS} dòng` });
  return {
    rows: refuseDoubles(below.map((row) => readRow(row, header))),
    columns: header.found.map(({ heading }) => heading),
    found: header.found,
    missing: WANTED.filter((column) => !header.places.has(column) && !(column === 'fullName' && hasNames)),
    ignored: header.ignored,
  };
}

/** The same name (dấu apart) with the same birth date twice in one list is one person written twice. */
function refuseDoubles(rows: readonly ReadMemberRow[]): ReadMemberRow[] {
  const firstLines = new Map<string, number>();
  return rows.map((row) => {
    if (!('member' in row)) return row;
    const key = identityOf(row.member);
    const first = firstLines.get(key);
    if (first === undefined) {
      firstLines.set(key, row.line);
      return row;
    }
    const problem: MemberProblem = { column: 'fullName', code: 'duplicate', value: String(first) };
    return { line: row.line, problems: [problem] };
  });
}

function identityOf({ fullName, birthDate }: MemberInput): string {
  return `${foldText(fullName)} ${birthDate ?? ''}`;
}
