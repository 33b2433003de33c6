/** What of a paper hangs on its date alone: the names of that day, and how its era writes a citation. */

import { movedHead } from '../../../shared/domain/differences.ts';
import { type Document, DocumentHead } from '../../../shared/domain/document.ts';
import { differingFields, followHead } from '../../../shared/domain/generated-head.ts';
import { mergeParts } from '../../../shared/domain/parts.ts';
import type { Day, Id } from '../../../shared/domain/values.ts';
import { setDocumentDate } from '../../db/documents.ts';
import { type Drafting, getGenerated, saveGenerated } from '../../db/generated.ts';
import { inTransaction } from '../../db/transaction.ts';
import { instant, note, type ReadContext, type WriteContext } from '../context.ts';
import { draftAny } from './amending.ts';
import { draftAgain } from './comparing.ts';
import type { Draft } from './drafting.ts';
import { requireDocument, requireEditable, storeRevision } from './writing.ts';

/** The date a paper is meant to bear; issuing sets the real one. What nobody edited follows it. @throws Refusal `state-forbids` */
export function setIntendedDate(context: WriteContext, id: Id, date: Day | null): Document {
  return inTransaction(context.data, () => {
    const paper = requireEditable(context, id);
    const { head, date: before } = paper;
    // Told again what it bears already, it was not touched.
    if (date === before) return paper;
    followDate(context, id, date);
    setDocumentDate(context.data, id, date, instant(context));
    const document = requireDocument(context, id);
    note(context, {
      action: 'date',
      entity: 'document',
      entityId: id,
      before: { ...head, date: before },
      after: { ...document.head, date },
    });
    return document;
  });
}

/** Brings what nobody edited to another date; all else stays, also where the source has changed since. */
export function followDate(context: WriteContext, id: Id, date: Day | null): void {
  const document = requireDocument(context, id);
  const last = getGenerated(context.data, id);
  const before = draftOn(context, document, last.drafting, document.date);
  const after = draftOn(context, document, last.drafting, date);
  if (before === null || after === null || last.head === null) return;
  const lastParts = new Map(Object.entries(last.parts));
  const moved = [...new Set([...before.parts.keys(), ...after.parts.keys()])].filter(
    (key) => before.parts.get(key) !== after.parts.get(key),
  );
  const nextParts = new Map([
    ...lastParts,
    ...moved.map((key) => [key, after.parts.get(key) ?? ''] as const),
  ]);
  const { body, assembled } = mergeParts(document.body, lastParts, nextParts);
  const head = { ...movedHead(last.head, before.head, after.head), date: last.head.date };
  const followed = followHead({ ...document.head, date: last.head.date }, last.head, head);
  const isChange =
    body !== document.body || JSON.stringify(DocumentHead.parse(followed)) !== JSON.stringify(document.head);
  if (isChange) storeRevision(context, document, DocumentHead.parse(followed), body, 'Theo ngày của văn bản');
  saveGenerated(context.data, id, { ...last, parts: Object.fromEntries(assembled), head });
}

function draftOn(
  context: ReadContext,
  document: Document,
  drafting: Drafting | null,
  date: Day | null,
): Draft | null {
  const isAmending = document.correctsId !== null || document.adjustsId !== null;
  return isAmending && drafting !== null
    ? draftAny(context, document, drafting.wording, date)
    : draftAgain(context, document, drafting, date);
}

/**
 * Remembers what the source says where a person wrote otherwise: from its issue on a paper differs there only when the source
 * says something new. Call it once the paper bears its date.
 */
export function settleChoices(context: WriteContext, id: Id): void {
  const document = requireDocument(context, id);
  const last = getGenerated(context.data, id);
  const now = draftAgain(context, document, last.drafting, document.date);
  if (now === null || last.head === null) return;
  const { changes } = mergeParts(document.body, new Map(Object.entries(last.parts)), now.parts);
  const chosen = changes.filter(({ state }) => state === 'kept' || state === 'left-out');
  const parts = { ...last.parts, ...Object.fromEntries(chosen.map(({ key, proposed }) => [key, proposed])) };
  const fields = differingFields(last.head, { ...document.head, date: document.date });
  const head = { ...last.head, ...Object.fromEntries(fields.map((field) => [field, now.head[field]])) };
  const known = last.known === null ? null : { parts: Object.fromEntries(now.parts), head: now.head };
  saveGenerated(context.data, id, { ...last, parts, head, known });
}
