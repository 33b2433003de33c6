/** CSV files as Vietnamese offices save them: comma, semicolon or tab; UTF-8 or UTF-16. */
import { parse } from 'csv-parse/sync';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { GivenFile } from '../../files/given-file.ts';
import type { ReadTally } from '../imported.ts';
import { decodeText } from '../plain-text.ts';
import type { SheetRow } from './cells.ts';

const DELIMITERS = [',', ';', '\t'] as const;

/** @throws Refusal `file-unreadable`, `file-too-large`, `file-damaged` (a quotation mark that never closes) */
export function readCsv(file: GivenFile, tally: ReadTally): SheetRow[] {
  const text = decodeText(file, tally);
  try {
    const records: unknown = parse(text, {
      delimiter: guessDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      info: true,
    });
    return Array.isArray(records) ? toRows(records) : [];
  } catch (error) {
    throw new Refusal('file-damaged', { file: file.fileName }, { cause: error });
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

/** The one that stands most often in the first lines. */
function guessDelimiter(text: string): string {
  const start = text.split('\n', 10).join('\n').slice(0, 10_000);
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: start.split(delimiter).length }));
  return counted.sort((a, b) => b.count - a.count)[0]?.delimiter ?? ',';
}
