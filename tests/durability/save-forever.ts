/**
 * Child: saves revision after revision, and says so only after each is acknowledged, until it is killed. Its first line is
 * the document; every other "revision hash".
 */
import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { insertDocument, listDocuments } from '../../electron/db/documents.ts';
import { openForWriting } from '../../electron/db/open.ts';
import { appendRevision } from '../../electron/db/revisions.ts';
import { indexDocument } from '../../electron/db/search-index.ts';
import { inTransaction } from '../../electron/db/transaction.ts';
import { DocumentHead } from '../../shared/domain/document.ts';

const head = DocumentHead.parse({ subject: 'Bài đang viết' });
const data = await openForWriting(process.argv[2] ?? '', { create: true });
const save = { head, actor: 'kiem-thu', at: '2020-03-20T02:00:00.000Z', reason: '' };
const source = { planId: null, sessionId: null, year: null, quarter: null, date: null };
const [present] = listDocuments(data);
const documentId = present?.id ?? insertDocument(data, { kind: 'CĐ', body: '', ...save, ...source });
let baseRevision = present?.revision ?? 1;

// Otherwise kept only by processes that end of themselves.
flushCompileCache();

for (;;) {
  // Long and short by turns, so that the log is copied into the file every now and then.
  const body = `Câu thứ ${baseRevision}. `.repeat(1 + Math.floor(Math.random() ** 4 * 300));
  baseRevision = inTransaction(data, () => {
    indexDocument(data, { id: documentId, title: head.subject, body: body.slice(0, 2_000) });
    return appendRevision(data, { ...save, documentId, baseRevision, body });
  });
  writeSync(1, `${baseRevision} ${createHash('sha256').update(body).digest('hex')}\n`);
}
