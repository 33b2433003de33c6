/** Full-text search over every document, with dấu exactly and without dấu folded. */
import type { SearchHit } from '../../shared/contract/documents.ts';
import type { Id } from '../../shared/domain/values.ts';
import { foldText } from '../../shared/text/folding.ts';
import { selectionOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import {
  indexForm,
  listTiers,
  parseSearch,
  parseSymbol,
  type SearchIndex,
  type SearchTerm,
  type SoughtSymbol,
} from './search-query.ts';
import { makeSnippet, type Snippet } from './search-snippet.ts';
import { readRows, run, selectAll, selectOne } from './sql.ts';
import { inTransaction } from './transaction.ts';

export interface SearchableText {
  /** The document's. */
  id: Id;
  title: string;
  /** Plain text, NFC. */
  body: string;
}

const FOUND = selectionOf<Omit<SearchHit, keyof Snippet> & Pick<SearchableText, 'body'>>({
  id: 'document.id',
  kind: 'kind',
  title: 'document.title',
  state: 'state',
  body: 'body',
});

const INDEXES: readonly SearchIndex[] = ['search_title', 'search_whole'];

/** Puts a document into the index, or its new text in the place of the old. Refusal: not-found. */
export function indexDocument(data: WritableData, text: SearchableText): void {
  inTransaction(data, () => {
    run(
      data,
      `INSERT INTO search_text (document_id, title, body) VALUES (@id, @title, @body)
       ON CONFLICT (document_id) DO UPDATE SET title = excluded.title, body = excluded.body`,
      { ...text },
    );
    writeIndexes(data, text);
  });
}

export function removeFromIndex(data: WritableData, id: Id): void {
  inTransaction(data, () => {
    run(data, 'DELETE FROM search_text WHERE document_id = @id', { id });
    for (const index of INDEXES) run(data, `DELETE FROM ${index} WHERE rowid = @id`, { id });
  });
}

/** Makes the indexes anew from the texts that were put into them: after a change of the folding, or damage. */
export function rebuildIndex(data: WritableData): void {
  inTransaction(data, () => {
    for (const index of INDEXES) run(data, `INSERT INTO ${index} (${index}) VALUES ('delete-all')`);
    // One text at a time: all of them together may be more than the memory holds.
    for (const { id } of selectAll<{ id: Id }>(data, 'SELECT document_id AS id FROM search_text')) {
      const sql = 'SELECT document_id AS id, title, body FROM search_text WHERE document_id = @id';
      const text = selectOne<SearchableText>(data, sql, { id });
      if (text) writeIndexes(data, text);
    }
  });
}

/**
 * The documents that hold every word asked for, at most `limit` (20): the paper whose number was typed first, then titles, the exact phrase before scattered
 * words, then the newest. Any query is allowed; one without a word finds nothing.
 */
export function searchDocuments(
  data: ReadableData,
  query: string,
  { limit = 20 }: { limit?: number } = {},
): SearchHit[] {
  const sought = parseSymbol(query);
  const bearing = sought === null ? [] : papersBearing(data, sought);
  const found = new Map<Id, readonly SearchTerm[]>(bearing.map((id) => [id, []]));
  for (const { index, match, shown } of listTiers(parseSearch(query))) {
    if (found.size >= limit) break;
    // In the order of rowids the index can stop at the limit: common words cost no more than rare ones.
    const sql = `SELECT rowid AS id FROM ${index} WHERE ${index} MATCH @match ORDER BY rowid DESC LIMIT @limit`;
    for (const { id } of selectAll<{ id: Id }>(data, sql, { match, limit })) {
      if (!found.has(id)) found.set(id, shown);
    }
  }
  return [...found].slice(0, limit).flatMap(([id, shown]) => readHit(data, id, shown));
}

/** Papers whose number it is or was, the newest first. */
function papersBearing(data: ReadableData, { number, rest }: SoughtSymbol): Id[] {
  const sql = `SELECT document_id AS id, symbol FROM register_entry
    WHERE document_id IS NOT NULL AND number = @number ORDER BY id DESC`;
  return selectAll<{ id: Id; symbol: string }>(data, sql, { number })
    .filter(({ symbol }) => foldText(symbol.replace(/^\d+\s*[-/]\s*/u, '')).startsWith(rest))
    .map(({ id }) => id);
}

function readHit(data: ReadableData, id: Id, shown: readonly SearchTerm[]): SearchHit[] {
  const from = 'FROM document JOIN search_text ON document_id = document.id WHERE document.id = @id';
  return readRows(data, FOUND, from, { id }).map(({ body, ...hit }) => ({
    ...hit,
    ...makeSnippet(body, shown),
  }));
}

function writeIndexes(data: WritableData, { id, title, body }: SearchableText): void {
  const texts: Record<SearchIndex, string> = { search_title: title, search_whole: `${title}\n${body}` };
  for (const index of INDEXES) {
    run(data, `INSERT OR REPLACE INTO ${index} (rowid, exact, folded) VALUES (@id, @exact, @folded)`, {
      id,
      exact: indexForm(texts[index], true),
      folded: indexForm(texts[index], false),
    });
  }
}
