/** Looking through an open database for damage. */
import type { ReadableData } from './data.ts';
import { refusing } from './errors.ts';
import { checkPages } from './inspect.ts';
import { selectOne } from './sql.ts';

export interface VerifyFinding {
  /** `pages`: the file is damaged. `references`: a row refers to one that is not there. */
  check: 'pages' | 'references';
  /** SQLite's words, or the table and the row. */
  message: string;
}

/** Reads every page, index and reference; an empty list means all is sound. Refusal: data-damaged when not even that works. */
export function verifyData(data: ReadableData): VerifyFinding[] {
  return refusing(() => [
    ...checkPages(data.sqlite, 'full').map((message) => ({ check: 'pages' as const, message })),
    ...brokenReferences(data).map((message) => ({ check: 'references' as const, message })),
  ]);
}

/** How much there was to look through. */
export function countRows(data: ReadableData): { documents: number; revisions: number } {
  const sql =
    'SELECT (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM revision) AS revisions';
  return selectOne<{ documents: number; revisions: number }>(data, sql) ?? { documents: 0, revisions: 0 };
}

function brokenReferences(data: ReadableData): string[] {
  return data.sqlite
    .prepare<[], string>(
      `SELECT "table" || ' ' || coalesce(rowid, '') || ' → ' || parent FROM pragma_foreign_key_check`,
    )
    .pluck()
    .all();
}
