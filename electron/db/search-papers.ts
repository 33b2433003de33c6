/** Papers, and what lies around them, as they are found: articles, comments, both registers. */
import type { Article } from '../../shared/domain/article.ts';
import { filingYear } from '../../shared/domain/filing.ts';
import type { SearchState } from '../../shared/domain/search.ts';
import type { Day, Id, Quarter } from '../../shared/domain/values.ts';
import type { Kind } from '../../shared/format/kinds.ts';
import { selectionOf } from './columns.ts';
import type { ReadableData } from './data.ts';
import { dayOf, entryOf, NAME, type SearchEntry, timeOf } from './search-entry.ts';
import { readRow } from './sql.ts';

interface FoundDocument {
  kind: Kind;
  title: string;
  state: SearchState;
  date: Day | null;
  updatedAt: string;
  sourceYear: number | null;
  quarter: Quarter | null;
  signer: string | null;
  minuteTaker: string | null;
  symbol: string | null;
  symbols: string[];
  body: string;
}
const DOCUMENT = selectionOf<FoundDocument>({
  kind: 'document.kind',
  // As it was put into the index: the newest text, of which the title is a part.
  title: 'coalesce(search_text.title, document.title)',
  state: 'document.state',
  date: 'document.date',
  updatedAt: 'document.updated_at',
  sourceYear: 'coalesce(document.year, session.year, plan.year)',
  quarter: 'iif(document.year IS NULL, session.quarter, document.quarter)',
  signer: NAME('revision.signer_id'),
  minuteTaker: NAME('revision.minute_taker_id'),
  symbol: 'document.symbol',
  symbols: { json: '(SELECT json_group_array(symbol) FROM register_entry WHERE document_id = document.id)' },
  body: "coalesce(search_text.body, '')",
});

export function readDocument(data: ReadableData, id: Id): SearchEntry | null {
  const from = `FROM document LEFT JOIN search_text ON search_text.document_id = document.id
    LEFT JOIN revision ON revision.document_id = document.id AND revision.revision = document.revision
    LEFT JOIN session ON session.id = document.session_id LEFT JOIN plan ON plan.id = document.plan_id
    WHERE document.id = @id`;
  const row = readRow(data, DOCUMENT, from, { id });
  if (row === null) return null;
  const { kind, state, symbol, symbols, title, date, updatedAt, signer, minuteTaker, body } = row;
  return entryOf(
    { source: 'document', id, ownerId: null },
    {
      ...{ title, date: date ?? dayOf(updatedAt), quarter: row.quarter },
      year: filingYear(row),
      lines: [body],
      people: [signer, minuteTaker],
    },
    { kind, state, symbol, symbols },
  );
}

interface FoundItem {
  roundId: Id;
  at: string;
  author: string;
  quote: string;
  text: string;
  replacement: string | null;
  replies: { author: string; text: string }[];
  decision: 'open' | 'accepted' | 'declined' | 'answered';
  decisionText: string;
}
const ITEM = selectionOf<FoundItem>({
  roundId: 'round_id',
  at: 'coalesce(review_item.at, review_round.opened_at)',
  author: 'author',
  quote: 'quote',
  text: 'text',
  replacement: 'replacement',
  replies: { json: 'replies' },
  decision: 'decision',
  decisionText: 'decision_text',
});

export function readItem(data: ReadableData, id: Id): SearchEntry | null {
  const from = 'FROM review_item JOIN review_round ON review_round.id = round_id WHERE review_item.id = @id';
  const row = readRow(data, ITEM, from, { id });
  if (row === null) return null;
  const { roundId: ownerId, at, author: title, text, replacement, quote, replies, decision } = row;
  return entryOf(
    { source: 'item', id, ownerId },
    {
      ...{ title, ...timeOf(dayOf(at)) },
      lines: [text, replacement, row.decisionText, ...replies.map((reply) => reply.text), quote],
      people: [title, ...replies.map(({ author }) => author)],
    },
    { state: decision === 'open' ? 'undecided' : decision },
  );
}

interface FoundArticle {
  updatedAt: string;
  content: Article['content'];
}
const ARTICLE = selectionOf<FoundArticle>({ updatedAt: 'updated_at', content: { json: 'content' } });

export function readArticle(data: ReadableData, id: Id): SearchEntry | null {
  const from = `FROM article JOIN article_revision AS newest
    ON newest.article_id = article.id AND newest.revision = article.revision WHERE article.id = @id`;
  const row = readRow(data, ARTICLE, from, { id });
  if (row === null) return null;
  const { title, summary, body, author, category, date } = row.content;
  return entryOf(
    { source: 'article', id, ownerId: null },
    {
      ...{ title, ...timeOf(date ?? dayOf(row.updatedAt)) },
      lines: [summary, body, category],
      people: [author],
    },
  );
}

interface FoundRegister {
  symbol: string;
  subject: string;
  issuedOn: Day;
  signer: string;
  recipients: string[];
  isVoid: boolean;
  voidReason: string;
}
const REGISTER = selectionOf<FoundRegister>({
  symbol: 'symbol',
  subject: 'subject',
  issuedOn: 'issued_on',
  signer: 'signer',
  recipients: { json: 'recipients' },
  isVoid: { flag: 'voided_at IS NOT NULL' },
  voidReason: 'void_reason',
});

export function readRegister(data: ReadableData, id: Id): SearchEntry | null {
  const row = readRow(data, REGISTER, 'FROM register_entry WHERE id = @id', { id });
  if (row === null) return null;
  const { symbol, subject: title, issuedOn, signer, recipients, isVoid, voidReason } = row;
  return entryOf(
    { source: 'register', id, ownerId: null },
    { ...{ title, ...timeOf(issuedOn) }, lines: [voidReason, ...recipients, signer], people: [signer] },
    { symbol, symbols: [symbol], state: isVoid ? 'void' : 'issued' },
  );
}

interface FoundIncoming {
  year: number;
  number: number;
  arrivedOn: Day;
  symbol: string;
  issuer: string;
  subject: string;
  dueOn: Day | null;
  handler: string | null;
  doneOn: Day | null;
  note: string;
  fileName: string;
}
const INCOMING = selectionOf<FoundIncoming>({
  year: 'year',
  number: 'number',
  arrivedOn: 'arrived_on',
  symbol: 'symbol',
  issuer: 'issuer',
  subject: 'subject',
  dueOn: 'due_on',
  handler: NAME('handler_id'),
  doneOn: 'done_on',
  note: 'note',
  fileName: 'file_name',
});

export function readIncoming(data: ReadableData, id: Id): SearchEntry | null {
  const row = readRow(data, INCOMING, 'FROM incoming WHERE id = @id', { id });
  if (row === null) return null;
  const { year, number, arrivedOn: date, symbol, subject: title, dueOn, handler, doneOn } = row;
  // What nobody has to deal with by a day is neither open nor done.
  const isAsked = dueOn !== null || handler !== null;
  return entryOf(
    { source: 'incoming', id, ownerId: null },
    {
      ...{ title, ...timeOf(date), year },
      lines: [row.issuer, row.note, row.fileName],
      people: [handler],
    },
    {
      symbol: symbol === '' ? null : symbol,
      symbols: [symbol, String(number)].filter(Boolean),
      ...((isAsked || doneOn !== null) && { state: doneOn === null ? ('open' as const) : 'done' }),
    },
  );
}
