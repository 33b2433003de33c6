/** Documents as they are written: put in, saved, dated, restored, thrown away. */
import type { OpenedDocument } from '../../../shared/contract/documents.ts';
import {
  AUTOSAVE_REASON,
  type Document,
  type DocumentHead,
  type DocumentSource,
  isEditable,
  isPassing,
} from '../../../shared/domain/document.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { refuseSecrecy } from '../../../shared/domain/secrecy.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Kind } from '../../../shared/format/kinds.ts';
import { MOVE_NAMES, STATE_NAMES } from '../../../shared/strings.ts';
import { type Block, blockLines } from '../../../shared/text/blocks.ts';
import { formatMarkdown, parseMarkdown } from '../../../shared/text/markdown.ts';
import { deleteDocument, getDocument, insertDocument } from '../../db/documents.ts';
import { getGenerated } from '../../db/generated.ts';
import { appendRevision, dropRevision, getRevision, type RevisionText } from '../../db/revisions.ts';
import { indexDocument } from '../../db/search-index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { instant, type JournalNote, note, type ReadContext, type WriteContext } from '../context.ts';
import { forgetSuppressions } from '../lint-choosing.ts';
import { nameDocument } from '../thing-names.ts';

/** @throws Refusal `not-found` */
export function requireDocument(context: ReadContext, id: Id): Document {
  const document = getDocument(context.data, id);
  if (document === null) throw new Refusal('not-found', { what: 'văn bản', id });
  return document;
}

/** With what it was assembled of. @throws Refusal `not-found` */
export function openDocument(context: ReadContext, { id }: { id: Id }): OpenedDocument {
  return { ...requireDocument(context, id), assembled: getGenerated(context.data, id).parts };
}

/**
 * Saves a new revision. The same text again is no revision: the newest number comes back.
 *
 * @throws Refusal `stale-revision`, `state-forbids`, `secrecy-mark`; nothing is changed then.
 */
export function saveDocument(
  context: WriteContext,
  input: { id: Id; body: string; baseRevision: number; head?: DocumentHead | undefined; reason: string },
): number {
  return inTransaction(context.data, () => {
    const document = requireEditable(context, input.id);
    const head = input.head ?? document.head;
    const body = readTyped(input.body);
    if (input.baseRevision !== document.revision) {
      throw new Refusal('stale-revision', { newest: document.revision, base: input.baseRevision });
    }
    if (isSameText(document, { head, body })) return document.revision;
    const revision = storeRevision(context, document, head, body, input.reason);
    if (input.reason === AUTOSAVE_REASON) thinAutosaves(context, document);
    // What is typed into the page is in the revisions, a text a spell; the head is chosen, and told at once.
    note(context, {
      action: 'edit-head',
      entity: 'document',
      entityId: document.id,
      before: document.head,
      after: head,
      detail: { revision },
    });
    return revision;
  });
}

/**
 * Keeps a text in the history that was written beside the newest one and not preferred to it. The newest text stays the
 * newest for whoever reads, as a revision above the other; a text that says the same needs none.
 *
 * @returns the paper as it stands on
 * @throws Refusal `state-forbids`, `secrecy-mark`
 */
export function keepAside(
  context: WriteContext,
  input: { id: Id; body: string; head: DocumentHead },
): Document {
  return inTransaction(context.data, () => {
    const preferred = requireEditable(context, input.id);
    const text = { head: input.head, body: readTyped(input.body) };
    if (isSameText(preferred, text)) return preferred;
    const reason = 'Bản soạn song song, được thay bằng bản kia';
    const revision = storeRevision(context, preferred, text.head, text.body, reason);
    const { head, body } = preferred;
    storeRevision(context, { ...preferred, revision }, head, body, `Giữ bản ${preferred.revision}`);
    note(context, { action: 'keep-aside', entity: 'document', entityId: input.id, detail: { revision } });
    return requireDocument(context, input.id);
  });
}

/** Takes a draft away that nothing was built on. Its last text stays in the journal. */
export function deleteDraft(context: WriteContext, id: Id): null {
  return inTransaction(context.data, () => {
    const document = requireDocument(context, id);
    const { state, kind, title, body } = document;
    if (state !== 'draft') {
      throw new Refusal('state-forbids', { state: STATE_NAMES[state], action: MOVE_NAMES.delete });
    }
    forgetSuppressions(context, { is: 'document', id });
    deleteDocument(context.data, id);
    note(context, {
      action: 'delete',
      entity: 'document',
      entityId: id,
      name: nameDocument(document),
      before: { kind, ...document.head, date: document.date },
      detail: { kind, title, body },
    });
    return null;
  });
}

/** @throws Refusal `not-found` */
export function requireRevision(context: ReadContext, id: Id, revision: number): RevisionText {
  const found = getRevision(context.data, id, revision);
  if (found === null) throw new Refusal('not-found', { what: 'bản', id: revision });
  return found;
}

/** Brings an old revision back as a new one. */
export function restoreRevision(
  context: WriteContext,
  input: { id: Id; revision: number; baseRevision: number },
): number {
  return inTransaction(context.data, () => {
    const old = requireRevision(context, input.id, input.revision);
    const reason = `Khôi phục bản ${input.revision}`;
    const before = requireDocument(context, input.id);
    const revision = saveDocument(context, { ...input, body: old.body, head: old.head, reason });
    if (revision !== before.revision)
      note(context, {
        action: 'restore',
        entity: 'document',
        entityId: input.id,
        detail: { from: input.revision, revision },
      });
    return revision;
  });
}

/** Puts a new document in the database, guarded and indexed. Call it inside a transaction or as one. */
export function insertGuarded(
  context: WriteContext,
  entry: {
    kind: Kind;
    head: DocumentHead;
    body: string;
    source: DocumentSource;
    date: string | null;
    /** The issued paper it corrects, where it does. */
    correctsId?: Id | null;
    /** The plan paper it adjusts, where it does. */
    adjustsId?: Id | null;
    action: JournalNote['action'];
    /** For the journal, besides the kind. */
    detail?: Record<string, unknown>;
    /** What the journal tells of it in the place of its head: what an old paper says of itself. */
    told?: object;
  },
): Id {
  const blocks = parseMarkdown(entry.body);
  guard(entry.head, blocks);
  const { planId, sessionId, year, quarter } = entry.source;
  const id = insertDocument(context.data, {
    kind: entry.kind,
    head: entry.head,
    body: formatMarkdown(blocks),
    planId,
    sessionId,
    year,
    quarter,
    date: entry.date,
    correctsId: entry.correctsId ?? null,
    adjustsId: entry.adjustsId ?? null,
    actor: context.host.actor,
    at: instant(context),
  });
  indexDocument(context.data, { id, title: entry.head.subject, body: searchText(entry.head, blocks) });
  const detail = { kind: entry.kind, ...entry.detail };
  note(context, {
    action: entry.action,
    entity: 'document',
    entityId: id,
    after: entry.told ?? { ...entry.head, date: entry.date },
    detail,
  });
  return id;
}

/** @throws Refusal `state-forbids` from approval on. */
export function requireEditable(context: ReadContext, id: Id): Document {
  const document = requireDocument(context, id);
  if (!isEditable(document.state)) {
    throw new Refusal('state-forbids', { state: STATE_NAMES[document.state], action: MOVE_NAMES.edit });
  }
  return document;
}

/** Puts a text in the paper as its newest, guarded and indexed. Call it inside a transaction. */
export function storeRevision(
  context: WriteContext,
  document: Document,
  head: DocumentHead,
  body: string,
  reason: string,
): number {
  const blocks = parseMarkdown(body);
  guard(head, blocks);
  const revision = appendRevision(context.data, {
    documentId: document.id,
    baseRevision: document.revision,
    head,
    body,
    actor: context.host.actor,
    at: instant(context),
    reason,
  });
  indexDocument(context.data, { id: document.id, title: head.subject, body: searchText(head, blocks) });
  return revision;
}

/** Hours of typing would fill the history, and the disk, with a text a second: of a spell the last one stays. */
function thinAutosaves(context: WriteContext, { id, revision }: Document): void {
  const before = requireRevision(context, id, revision);
  const next = { savedAt: instant(context), actor: context.host.actor, reason: AUTOSAVE_REASON };
  if (isPassing(before, next)) dropRevision(context.data, id, revision);
}

/** One spelling of the same text, so that comparing bodies compares what is printed. @throws Refusal `secrecy-mark` */
function readTyped(body: string): string {
  // As typed too: Markdown joins lines, and a mark that stood alone would hide in a sentence.
  refuseSecrecy([], body.split('\n'));
  return formatMarkdown(parseMarkdown(body));
}

function isSameText(one: Pick<Document, 'head' | 'body'>, other: Pick<Document, 'head' | 'body'>): boolean {
  return one.body === other.body && JSON.stringify(one.head) === JSON.stringify(other.head);
}

function guard(head: DocumentHead, blocks: readonly Block[]): void {
  refuseSecrecy(blocks, [head.subject, ...head.addressees, ...head.basis, ...head.recipients]);
}

function searchText(head: DocumentHead, blocks: readonly Block[]): string {
  return [...head.basis, ...blockLines(blocks)].join('\n');
}
