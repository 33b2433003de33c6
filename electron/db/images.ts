/** The images of issued papers and the letterheads they were printed on: only ever added, known by their hashes. */
import type { IssuedImage } from '../../shared/domain/image.ts';
import type { Id } from '../../shared/domain/values.ts';
import { sha256Of } from '../files/digest.ts';
import { tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { insertRow, readRow, readRows, run, selectAll, selectOne } from './sql.ts';

const IMAGE = tableOf<IssuedImage>('issued_image', {
  id: 'id',
  documentId: 'document_id',
  madeAt: 'made_at',
  origin: 'origin',
  paper: { json: 'paper' },
  rules: { json: 'rules' },
  letterhead: 'letterhead',
  sha256: 'sha256',
});

/** What the hash is taken over, as it is stored. */
interface HashedTexts {
  documentId: Id;
  paper: string;
  rules: string;
  letterhead: string | null;
}

export type ImageInsert = Omit<IssuedImage, 'id' | 'sha256' | 'letterhead'> & {
  /** The bytes of the letterhead. */
  letterhead: Uint8Array | null;
};

/** Keeps an image, and its letterhead where that is new. Refusal: not-found (the document). */
export function insertImage(data: WritableData, { letterhead: bytes, ...image }: ImageInsert): Id {
  const letterhead = bytes === null ? null : sha256Of(bytes);
  if (bytes !== null)
    run(data, 'INSERT OR IGNORE INTO letterhead_file (sha256, bytes) VALUES (@letterhead, @bytes)', {
      letterhead,
      bytes,
    });
  const [paper, rules] = [inOrder(image.paper), inOrder(image.rules)];
  const sha256 = hashOf({
    documentId: image.documentId,
    paper: JSON.stringify(paper),
    rules: JSON.stringify(rules),
    letterhead,
  });
  return insertRow(data, IMAGE, { ...image, paper, rules, letterhead, sha256 });
}

/** The image that holds, or null for a paper that was never issued. */
export function getNewestImage(data: ReadableData, documentId: Id): IssuedImage | null {
  const from = 'FROM issued_image WHERE document_id = @documentId ORDER BY id DESC LIMIT 1';
  return readRow(data, IMAGE, from, { documentId });
}

/** Of every paper with an image the instant its newest was made, and that one's hash. */
export function listNewestImages(data: ReadableData): { documentId: Id; madeAt: string; sha256: string }[] {
  const sql = `SELECT document_id AS documentId, made_at AS madeAt, sha256 FROM issued_image
    WHERE id IN (SELECT max(id) FROM issued_image GROUP BY document_id)`;
  return selectAll(data, sql);
}

/** All images of a paper, newest first. */
export function listImages(data: ReadableData, documentId: Id): IssuedImage[] {
  const from = 'FROM issued_image WHERE document_id = @documentId ORDER BY id DESC';
  return readRows(data, IMAGE, from, { documentId });
}

/** The bytes of a letterhead some paper was issued on, or null. */
export function getImageLetterhead(data: ReadableData, sha256: string): Uint8Array | null {
  const sql = 'SELECT bytes FROM letterhead_file WHERE sha256 = @sha256';
  return selectOne<{ bytes: Uint8Array }>(data, sql, { sha256 })?.bytes ?? null;
}

/** Issued papers that have no image, in the order they were made: all of a book from before there were images. */
export function listWithoutImage(data: ReadableData): Id[] {
  const sql = `SELECT id FROM document WHERE state IN ('issued', 'filed')
    AND NOT EXISTS (SELECT 1 FROM issued_image WHERE document_id = document.id) ORDER BY id`;
  return selectAll<{ id: Id }>(data, sql).map(({ id }) => id);
}

/** The papers of which an image is no longer what was kept, or its letterhead is not. */
export function listDamagedImages(data: ReadableData): Id[] {
  const sql = `SELECT document_id AS documentId, paper, rules, letterhead, issued_image.sha256 AS sha256, bytes
    FROM issued_image LEFT JOIN letterhead_file ON letterhead_file.sha256 = letterhead ORDER BY issued_image.id`;
  const rows = selectAll<HashedTexts & { sha256: string; bytes: Uint8Array | null }>(data, sql);
  const damaged = rows.filter(
    (row) =>
      hashOf(row) !== row.sha256 || (row.bytes === null ? null : sha256Of(row.bytes)) !== row.letterhead,
  );
  return [...new Set(damaged.map(({ documentId }) => documentId))];
}

/** Taken over the texts as they are stored, so that nothing has to be read to check it. */
function hashOf({ documentId, paper, rules, letterhead }: HashedTexts): string {
  return sha256Of(
    `{"documentId":${documentId},"letterhead":${JSON.stringify(letterhead)},"paper":${paper},"rules":${rules}}`,
  );
}

/** The same value with its fields in alphabetical order: one text for one content. */
function inOrder<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder) as T;
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, inOrder(field)])) as T;
}
