/** The register of incoming papers. */
import type { Incoming, IncomingInput } from '../../shared/domain/incoming.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Id } from '../../shared/domain/values.ts';
import { tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { isRefusal } from './errors.ts';
import { deleteRow, insertRow, readRow, readRows, selectOne, updateRow } from './sql.ts';

const TYPED = tableOf<IncomingInput>('incoming', {
  arrivedOn: 'arrived_on',
  symbol: 'symbol',
  date: 'date',
  issuer: 'issuer',
  subject: 'subject',
  dueOn: 'due_on',
  handlerId: 'handler_id',
  doneOn: 'done_on',
  note: 'note',
});

const LINE = tableOf<Incoming>('incoming', {
  ...TYPED.columns,
  id: 'id',
  year: 'year',
  number: 'number',
  fileName: 'file_name',
});

interface StoredFile {
  fileName: string;
  file: Uint8Array | null;
}
const FILE = tableOf<StoredFile>('incoming', { fileName: 'file_name', file: 'file' });
const WHOLE = tableOf<Incoming & StoredFile>('incoming', { ...LINE.columns, ...FILE.columns });

/** The last that came first; without their files. */
export function listIncoming(data: ReadableData): Incoming[] {
  return readRows(data, LINE, 'FROM incoming ORDER BY year DESC, number DESC');
}

export function getIncoming(data: ReadableData, id: Id): Incoming | null {
  return readRow(data, LINE, 'FROM incoming WHERE id = @id', { id });
}

/** What was attached, or null. */
export function getIncomingFile(data: ReadableData, id: Id): { fileName: string; bytes: Uint8Array } | null {
  const found = readRow(data, FILE, 'FROM incoming WHERE id = @id', { id });
  return found === null || found.file === null
    ? null
    : { fileName: found.fileName, bytes: new Uint8Array(found.file) };
}

/** The number after the last of a year. */
export function nextIncomingNumber(data: ReadableData, year: number): number {
  const sql = 'SELECT coalesce(max(number), 0) + 1 AS next FROM incoming WHERE year = @year';
  return selectOne<{ next: number }>(data, sql, { year })?.next ?? 1;
}

/** Refusals: number-taken {series, number}, not-found (the member). */
export function insertIncoming(data: WritableData, line: Omit<Incoming, 'id' | 'fileName'>): Id {
  try {
    return insertRow(data, WHOLE, { ...line, fileName: '', file: null });
  } catch (error) {
    const { year, number } = line;
    throw isRefusal(error, 'duplicate')
      ? new Refusal('number-taken', { series: `văn bản đến năm ${year}`, number }, { cause: error })
      : error;
  }
}

/** Refusal: not-found. */
export function updateIncoming(data: WritableData, id: Id, line: IncomingInput): void {
  updateRow(data, TYPED, id, line);
}

/** Null takes the file away. Refusal: not-found. */
export function putIncomingFile(
  data: WritableData,
  id: Id,
  given: { fileName: string; bytes: Uint8Array } | null,
): void {
  updateRow(data, FILE, id, { fileName: given?.fileName ?? '', file: given?.bytes ?? null });
}

/** Refusal: not-found. */
export function deleteIncoming(data: WritableData, id: Id): void {
  deleteRow(data, 'incoming', id);
}
