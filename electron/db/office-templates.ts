/** Word templates the office brought in. */
import type { OfficeTemplateSummary } from '../../shared/contract/documents.ts';
import type { Id } from '../../shared/domain/values.ts';
import { tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { deleteRow, insertRow, readRow, readRows } from './sql.ts';

export interface OfficeTemplate extends OfficeTemplateSummary {
  bytes: Uint8Array;
}

const SUMMARY = tableOf<OfficeTemplateSummary>('office_template', {
  id: 'id',
  name: 'name',
  kinds: { json: 'kinds' },
  addedAt: 'added_at',
});

const OFFICE_TEMPLATE = tableOf<OfficeTemplate>('office_template', { ...SUMMARY.columns, bytes: 'bytes' });

/** By name, without the bytes. */
export function listOfficeTemplates(data: ReadableData): OfficeTemplateSummary[] {
  return readRows(data, SUMMARY, 'FROM office_template ORDER BY name');
}

export function getOfficeTemplate(data: ReadableData, id: Id): OfficeTemplate | null {
  return readRow(data, OFFICE_TEMPLATE, 'FROM office_template WHERE id = @id', { id });
}

/** Refusal: duplicate when the name is taken. */
export function insertOfficeTemplate(data: WritableData, template: Omit<OfficeTemplate, 'id'>): Id {
  return insertRow(data, OFFICE_TEMPLATE, template);
}

/** Refusal: not-found. */
export function deleteOfficeTemplate(data: WritableData, id: Id): void {
  deleteRow(data, 'office_template', id);
}
