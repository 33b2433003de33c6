/** Lists of members, in whatever form they come, read for a person to look over: nothing is changed here. */
import {
  type ListChoices,
  type ListHeading,
  type MemberListReading,
  NO_CHOICES,
} from '../../shared/domain/member-list.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Day } from '../../shared/domain/values.ts';
import type { GivenFile } from '../files/given-file.ts';
import { extensionOf, isZip, refuseForeign } from './file-kind.ts';
import { ReadTally } from './imported.ts';
import { LIST_MB, LIST_ROWS, megabytes } from './limits.ts';
import type { SheetRow } from './members/cells.ts';
import { guessColumns } from './members/guess-columns.ts';
import { findHeader } from './members/headings.ts';
import { type ReadLine, readLines } from './members/lines.ts';
import { tellNamesakes } from './members/namesakes.ts';
import { readTextRows } from './members/text.ts';
import { listWarnings, tellUndated } from './members/warnings.ts';
import { isWordFile, readWordRows } from './members/word.ts';
import { readSheets } from './members/xlsx.ts';

/**
 * Reads a list (.xlsx, .csv, .docx, .html, .txt). Every line that is not empty is in the answer, and every line that may be a
 * person is taken.
 *
 * @param today Later days are told as what they are.
 * @throws Refusal `file-too-large` (with `limit`), `file-kind-unknown`, `file-unreadable`, `file-damaged`, `file-hostile`
 */
export function readMemberList(
  file: GivenFile,
  today: Day,
  choices: ListChoices = NO_CHOICES,
): MemberListReading {
  if (file.bytes.length > megabytes(LIST_MB))
    throw new Refusal('file-too-large', { file: file.fileName, limit: `${LIST_MB} MB` });
  const tally = new ReadTally(file.fileName);
  const [best] = readTables(file, tally)
    .map((rows) => readTable(rows, today, choices))
    .sort((a, b) => countOf(b.lines) - countOf(a.lines));
  if (best === undefined)
    throw new Refusal('file-unreadable', { file: file.fileName, why: 'tệp không có dòng nào' });
  if (best.lines.length > LIST_ROWS)
    throw new Refusal('file-too-large', { file: file.fileName, limit: `${LIST_ROWS} dòng` });
  return {
    columns: best.columns,
    rows: tellUndated(best.lines).map(({ guess: _guess, ...line }) => line),
    warnings: listWarnings(best.lines, best.columns, best.hasHeadings, tally),
  };
}

/** A file may hold several, and the list be in any. */
function readTables(file: GivenFile, tally: ReadTally): SheetRow[][] {
  refuseForeign(file);
  if (isWordFile(file)) return readWordRows(file, tally);
  if (isZip(file.bytes)) return readSheets(file);
  const extension = extensionOf(file.fileName);
  if (extension === 'xlsx') throw new Refusal('file-damaged', { file: file.fileName });
  if (!['csv', 'txt', 'tsv', 'md', ''].includes(extension))
    throw new Refusal('file-kind-unknown', { file: file.fileName, why: 'cần tệp Word, Excel hoặc CSV' });
  return readTextRows(file, tally);
}

interface ReadTable {
  columns: ListHeading[];
  lines: ReadLine[];
  hasHeadings: boolean;
}

function readTable(rows: readonly SheetRow[], today: Day, choices: ListChoices): ReadTable {
  const header = findHeader(rows);
  const columns = (header?.columns ?? guessColumns(rows, today)).map((one) => {
    const chosen = choices.columns.find(({ place }) => place === one.place);
    return chosen === undefined ? one : { ...one, column: chosen.column };
  });
  const kept = new Set(choices.lines.filter(({ isTaken }) => isTaken === true).map(({ line }) => line));
  const lines = tellNamesakes(readLines(rows, { header, columns, choices, today }), (line) => kept.has(line));
  return { columns, lines, hasHeadings: header !== null };
}

function countOf(lines: readonly ReadLine[]): number {
  return lines.filter(({ member }) => member !== null).length;
}
