/** Documents as they are written: made, saved, drafted from their source, refreshed from it, restored. */
import type { DraftReport } from '../../../shared/contract/documents.ts';
import {
  AUTOSAVE_REASON,
  type Document,
  DocumentHead,
  type DocumentSource,
  isEditable,
  isPassing,
  type NewDocument,
} from '../../../shared/domain/document.ts';
import { mergeParts, type PartChange } from '../../../shared/domain/parts.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { refuseSecrecy } from '../../../shared/domain/secrecy.ts';
import type { Day, Id } from '../../../shared/domain/values.ts';
import { KIND_RULES, type Kind, MINUTES } from '../../../shared/format/kinds.ts';
import { KIND_NAMES, MOVE_NAMES, STATE_NAMES } from '../../../shared/strings.ts';
import { type Block, blockLines } from '../../../shared/text/blocks.ts';
import { formatMarkdown, parseMarkdown } from '../../../shared/text/markdown.ts';
import {
  deleteDocument,
  getDocument,
  insertDocument,
  listDocuments,
  setDocumentDate,
} from '../../db/documents.ts';
import { getGeneratedParts, saveGeneratedParts } from '../../db/generated-parts.ts';
import { appendRevision, dropRevision, getRevision, type RevisionText } from '../../db/revisions.ts';
import { indexDocument } from '../../db/search.ts';
import { inTransaction } from '../../db/transaction.ts';
import { cellContextOn } from '../cells.ts';
import { instant, note, type ReadContext, today, type WriteContext } from '../context.ts';
import { type Draft, draftPaper } from './drafting.ts';

/** @throws Refusal `not-found` */
export function requireDocument(context: ReadContext, id: Id): Document {
  const document = getDocument(context.data, id);
  if (document === null) throw new Refusal('not-found', { what: 'văn bản', id });
  return document;
}

/** Makes a document; from its plan, session or period where the kind has one and it is named. */
export async function createDocument(context: WriteContext, input: NewDocument): Promise<DraftReport> {
  const source: DocumentSource = {
    planId: input.planId ?? null,
    sessionId: input.sessionId ?? null,
    year: input.year ?? null,
    quarter: input.quarter ?? null,
  };
  const draft = await draftPaper(context, input.kind, source);
  return startDocument(context, input.kind, source, draft, {
    title: input.title ?? draft?.subject ?? KIND_NAMES[input.kind],
    date: input.date ?? draft?.date ?? null,
  });
}

/** The minutes of a session: made the first time, refreshed after that. */
export async function assembleMinutes(context: WriteContext, sessionId: Id): Promise<DraftReport> {
  const existing = listDocuments(context.data, { kind: MINUTES, sessionId })[0];
  if (existing !== undefined) return refreshDocument(context, existing.id);
  const source: DocumentSource = { planId: null, sessionId, year: null, quarter: null };
  const draft = await draftPaper(context, MINUTES, source);
  return startDocument(context, MINUTES, source, draft, {
    title: draft?.subject ?? KIND_NAMES[MINUTES],
    date: draft?.date ?? null,
  });
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
    // As typed too: Markdown joins lines, and a mark that stood alone would hide in a sentence.
    refuseSecrecy([], input.body.split('\n'));
    const body = canonicalBody(input.body);
    if (input.baseRevision !== document.revision) {
      throw new Refusal('stale-revision', { newest: document.revision, base: input.baseRevision });
    }
    if (body === document.body && JSON.stringify(head) === JSON.stringify(document.head))
      return document.revision;
    const revision = storeRevision(context, document, head, body, input.reason);
    if (input.reason === AUTOSAVE_REASON) thinAutosaves(context, document);
    return revision;
  });
}

/** Brings untouched parts up to date with the source and keeps edited ones. */
export async function refreshDocument(context: WriteContext, id: Id): Promise<DraftReport> {
  const { document, draft } = await draftAgain(context, id);
  return inTransaction(context.data, () => {
    const before = requireEditable(context, id);
    const merged = mergeDraft(context, before, draft);
    if (merged.body !== before.body || JSON.stringify(merged.head) !== JSON.stringify(before.head)) {
      storeRevision(context, before, merged.head, merged.body, 'Cập nhật từ dữ liệu gốc');
      note(context, {
        action: 'refresh',
        entity: 'document',
        entityId: document.id,
        detail: summary(merged.changes),
      });
    }
    saveGeneratedParts(context.data, id, Object.fromEntries(merged.assembled));
    return { document: requireDocument(context, id), isNew: false, parts: merged.changes };
  });
}

/** What a refresh would do, without doing it. */
export async function previewRefresh(context: ReadContext, id: Id): Promise<DraftReport> {
  const { document, draft } = await draftAgain(context, id);
  return { document, isNew: false, parts: mergeDraft(context, document, draft).changes };
}

/** Takes a draft away that nothing was built on. Its last text stays in the journal. */
export function deleteDraft(context: WriteContext, id: Id): null {
  return inTransaction(context.data, () => {
    const { state, kind, title, body } = requireDocument(context, id);
    if (state !== 'draft') {
      throw new Refusal('state-forbids', { state: STATE_NAMES[state], action: MOVE_NAMES.delete });
    }
    deleteDocument(context.data, id);
    note(context, { action: 'delete', entity: 'document', entityId: id, detail: { kind, title, body } });
    return null;
  });
}

/** The date a paper is meant to bear; issuing sets the real one. @throws Refusal `state-forbids` */
export function setIntendedDate(context: WriteContext, id: Id, date: Day | null): Document {
  return inTransaction(context.data, () => {
    requireEditable(context, id);
    setDocumentDate(context.data, id, date, instant(context));
    note(context, { action: 'date', entity: 'document', entityId: id, detail: { date } });
    return requireDocument(context, id);
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
  const old = requireRevision(context, input.id, input.revision);
  const reason = `Khôi phục bản ${input.revision}`;
  return saveDocument(context, { ...input, body: old.body, head: old.head, reason });
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
    action: string;
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
    actor: context.host.actor,
    at: instant(context),
  });
  indexDocument(context.data, { id, title: entry.head.subject, body: searchText(entry.head, blocks) });
  note(context, { action: entry.action, entity: 'document', entityId: id, detail: { kind: entry.kind } });
  return id;
}

function startDocument(
  context: WriteContext,
  kind: Kind,
  source: DocumentSource,
  draft: Draft | null,
  given: { title: string; date: string | null },
): DraftReport {
  return inTransaction(context.data, () => {
    refuseSecond(context, kind, source);
    const head = DocumentHead.parse({
      subject: given.title,
      ...(draft?.head ?? plainHead(context)),
    });
    const merged = mergeParts('', new Map(), draft?.parts ?? new Map());
    const body =
      draft === null ? '' : merged.body + (draft.startingText === '' ? '' : `\n${draft.startingText}`);
    const id = insertGuarded(context, {
      kind,
      head,
      body,
      source,
      date: given.date,
      action: draft === null ? 'create' : 'draft',
    });
    saveGeneratedParts(context.data, id, Object.fromEntries(merged.assembled));
    return { document: requireDocument(context, id), isNew: true, parts: merged.changes };
  });
}

/** What a paper without a source starts with: the secretary of the day signs. */
function plainHead(context: ReadContext): Pick<DocumentHead, 'recipients' | 'signerId'> {
  const { term } = cellContextOn(context, today(context));
  return { recipients: ['Lưu Chi bộ'], signerId: term?.secretaryId ?? null };
}

/** A session has one set of minutes and a plan one paper. */
function refuseSecond(context: ReadContext, kind: Kind, source: DocumentSource): void {
  const { planId, sessionId } = source;
  const { onlyOneOf } = KIND_RULES[kind];
  if (
    onlyOneOf === 'session' &&
    sessionId !== null &&
    listDocuments(context.data, { kind, sessionId }).length > 0
  ) {
    throw new Refusal('duplicate', { what: `${KIND_NAMES[kind].toLowerCase()} của buổi sinh hoạt này` });
  }
  if (onlyOneOf === 'plan' && planId !== null && listDocuments(context.data, { kind, planId }).length > 0) {
    throw new Refusal('duplicate', { what: 'văn bản của kế hoạch này' });
  }
}

async function draftAgain(context: ReadContext, id: Id): Promise<{ document: Document; draft: Draft }> {
  const document = requireEditable(context, id);
  const draft = await draftPaper(context, document.kind, document.source);
  if (draft === null)
    throw new Refusal('not-found', { what: 'kế hoạch hoặc buổi sinh hoạt của văn bản', id });
  return { document, draft };
}

interface MergedDraft {
  body: string;
  head: DocumentHead;
  changes: PartChange[];
  assembled: ReadonlyMap<string, string>;
}

function mergeDraft(context: ReadContext, document: Document, draft: Draft): MergedDraft {
  const last = new Map(Object.entries(getGeneratedParts(context.data, document.id)));
  const merged = mergeParts(document.body, last, draft.parts);
  // Who signs follows the session until somebody has been chosen.
  const head = {
    ...document.head,
    signerId: document.head.signerId ?? draft.head.signerId,
    minuteTakerId: document.head.minuteTakerId ?? draft.head.minuteTakerId,
  };
  return { body: merged.body, head, changes: merged.changes, assembled: merged.assembled };
}

function summary(changes: readonly PartChange[]): Record<string, unknown> {
  return { parts: Object.fromEntries(changes.map((change) => [change.key, change.state])) };
}

/** @throws Refusal `state-forbids` from approval on. */
function requireEditable(context: ReadContext, id: Id): Document {
  const document = requireDocument(context, id);
  if (!isEditable(document.state)) {
    throw new Refusal('state-forbids', { state: STATE_NAMES[document.state], action: MOVE_NAMES.edit });
  }
  return document;
}

function storeRevision(
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

/** One spelling of the same text, so that comparing bodies compares what is printed. */
function canonicalBody(body: string): string {
  return formatMarkdown(parseMarkdown(body));
}

function guard(head: DocumentHead, blocks: readonly Block[]): void {
  refuseSecrecy(blocks, [head.subject, ...head.addressees, ...head.basis, ...head.recipients]);
}

function searchText(head: DocumentHead, blocks: readonly Block[]): string {
  return [...head.basis, ...blockLines(blocks)].join('\n');
}
