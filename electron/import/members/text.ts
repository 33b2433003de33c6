/** Lists as text: comma, semicolon, tab, bar or wide gaps between the columns, or a person a line. */
import { parse } from 'csv-parse/sync';
import type { GivenFile } from '../../files/given-file.ts';
import type { ReadTally } from '../imported.ts';
import { decodeText } from '../plain-text.ts';
import type { SheetRow } from './cells.ts';
import { findHeader } from './headings.ts';
import { isName } from './names.ts';
import { officeOf } from './offices.ts';
import { readPerson } from './person.ts';

/** @throws Refusal `file-unreadable`, `file-too-large` */
export function readTextRows(file: GivenFile, tally: ReadTally): SheetRow[][] {
  return splitTexts(decodeText(file, tally));
}

/** The one way to part the text into columns that fits it: the one under whose headings most is found. */
export function splitTexts(given: string): SheetRow[][] {
  const text = given.replace(/^\u{FEFF}/u, '').replace(/^sep=.\n/iu, '\n');
  if (text.trim() === '') return [];
  const names = namesInOneLine(text);
  if (names !== null) return [names];
  const whole = text.split('\n').map((line, at) => ({ line: at + 1, cells: [line] }));
  const parted = [...DELIMITERS.map((delimiter) => byDelimiter(text, delimiter)), byGaps(text)].filter(
    (rows) => rows !== null,
  );
  const [headed] = parted
    .map((rows) => ({ rows, found: namedColumns(rows) }))
    .filter(({ found }) => found > 1)
    .sort((a, b) => b.found - a.found);
  if (headed !== undefined) return [headed.rows];
  // A comma may stand between a name and what follows it.
  const [even] = parted.filter((rows) => isParted(rows) && rows !== parted[DELIMITERS.indexOf(',')]);
  return [even ?? whole];
}

/** "Trần Văn An, Lê Thị Bích, Phạm Cường": each is a line of its own. */
function namesInOneLine(text: string): SheetRow[] | null {
  if (text.trim().includes('\n')) return null;
  const names = text
    .replace(/^[^:]*:(?=.*[,;])/u, '')
    .split(/[,;]|(?<=\p{L})\s+và\s+/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const areNames = names.every((name) => isName(readPerson(name).writtenName) && officeOf(name) === null);
  return areNames && names.length > 1 ? names.map((name, at) => ({ line: at + 1, cells: [name] })) : null;
}

const DELIMITERS = ['\t', ';', '|', ','] as const;

function byDelimiter(text: string, delimiter: string): SheetRow[] | null {
  try {
    const records: unknown = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      info: true,
    });
    return Array.isArray(records) ? toRows(records) : null;
  } catch {
    // A quotation mark that never closes is a letter like any other.
    return toRows(
      text.split('\n').map((line, at) => ({ record: line.split(delimiter), info: { lines: at + 1 } })),
    );
  }
}

/** A record may run over several lines: its number is that of its first. */
function toRows(records: readonly { record: string[]; info: { lines: number } }[]): SheetRow[] {
  let line = 1;
  return records.map(({ record, info }) => {
    const row = { line, cells: record };
    line = info.lines + 1;
    return row;
  });
}

/** Columns set by spaces, as in what is copied out of a PDF. */
function byGaps(text: string): SheetRow[] {
  return text.split('\n').map((line, at) => ({ line: at + 1, cells: line.trim().split(/[ \u00A0]{2,}/u) }));
}

function namedColumns(rows: readonly SheetRow[]): number {
  const columns = findHeader(rows)?.columns.flatMap(({ column }) => column ?? []);
  return new Set(columns).size;
}

function isParted(rows: readonly SheetRow[]): boolean {
  const filled = rows.filter(({ cells }) => cells.some((cell) => String(cell).trim() !== ''));
  return filled.filter(({ cells }) => cells.length > 1).length * 2 > filled.length;
}
