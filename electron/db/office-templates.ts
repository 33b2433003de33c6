/** Word templates the office brought in. */
import type { Id } from '../../shared/domain/values.ts';
import type { Kind } from '../../shared/format/kinds.ts';
import type { ReadableData, WritableData } from './data.ts';
import { deleteRow, insertRow, parseJson, selectAll, selectOne } from './sql.ts';

export interface OfficeTemplate {
  id: Id;
  name: string;
  /** The kinds of paper it is for. */
  kinds: Kind[];
  bytes: Uint8Array;
  /** ISO, UTC. */
  addedAt: string;
}

export type OfficeTemplateSummary = Omit<OfficeTemplate, 'bytes'>;

const SUMMARY = 'id, name, kinds, added_at AS addedAt';

/** By name, without the bytes. */
export function listOfficeTemplates(data: ReadableData): OfficeTemplateSummary[] {
  const sql = `SELECT ${SUMMARY} FROM office_template ORDER BY name`;
  return selectAll<Omit<OfficeTemplateSummary, 'kinds'> & { kinds: string }>(data, sql).map(withKinds);
}

export function getOfficeTemplate(data: ReadableData, id: Id): OfficeTemplate | null {
  const sql = `SELECT ${SUMMARY}, bytes FROM office_template WHERE id = @id`;
  const row = selectOne<Omit<OfficeTemplate, 'kinds'> & { kinds: string }>(data, sql, { id });
  return row ? withKinds(row) : null;
}

/** Refusal: duplicate when the name is taken. */
export function insertOfficeTemplate(data: WritableData, template: Omit<OfficeTemplate, 'id'>): Id {
  return insertRow(data, 'office_template', {
    name: template.name,
    kinds: JSON.stringify(template.kinds),
    bytes: template.bytes,
    added_at: template.addedAt,
  });
}

/** Refusal: not-found. */
export function deleteOfficeTemplate(data: WritableData, id: Id): void {
  deleteRow(data, 'office_template', id);
}

function withKinds<T extends { kinds: string }>(row: T) {
  return { ...row, kinds: parseJson<Kind[]>(row.kinds) };
}
