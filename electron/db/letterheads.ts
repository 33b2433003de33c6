/** Word templates the office brought in. */
import type { LetterheadSummary } from '../../shared/contract/documents.ts';
import type { Id } from '../../shared/domain/values.ts';
import { tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { deleteRow, insertRow, readRow, readRows } from './sql.ts';

export interface Letterhead extends LetterheadSummary {
  bytes: Uint8Array;
}

const SUMMARY = tableOf<LetterheadSummary>('office_template', {
  id: 'id',
  name: 'name',
  kinds: { json: 'kinds' },
  addedAt: 'added_at',
});

const LETTERHEAD = tableOf<Letterhead>('office_template', { ...SUMMARY.columns, bytes: 'bytes' });

/** By name, without the bytes. */
export function listLetterheads(data: ReadableData): LetterheadSummary[] {
  return readRows(data, SUMMARY, 'FROM office_template ORDER BY name');
}

export function getLetterhead(data: ReadableData, id: Id): Letterhead | null {
  return readRow(data, LETTERHEAD, 'FROM office_template WHERE id = @id', { id });
}

/** Refusal: duplicate when the name is taken. */
export function insertLetterhead(data: WritableData, template: Omit<Letterhead, 'id'>): Id {
  return insertRow(data, LETTERHEAD, template);
}

/** Refusal: not-found. */
export function deleteLetterhead(data: WritableData, id: Id): void {
  deleteRow(data, 'office_template', id);
}
