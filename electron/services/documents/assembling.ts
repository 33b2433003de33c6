/** Papers made from their plan, session or period, and brought up to date with it: what a person wrote in them stays. */
import type { DraftReport } from '../../../shared/contract/documents.ts';
import { type Document, DocumentHead, type NewDocument } from '../../../shared/domain/document.ts';
import { cellFields } from '../../../shared/domain/fields.ts';
import { differingFields, followHead, type GeneratedField } from '../../../shared/domain/generated-head.ts';
import { mergeParts, type PartChange } from '../../../shared/domain/parts.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Day, Id } from '../../../shared/domain/values.ts';
import { KIND_RULES, type Kind, MINUTES } from '../../../shared/format/kinds.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { listDocuments, setDocumentDate } from '../../db/documents.ts';
import { type Drafting, type Generated, getGenerated, saveGenerated } from '../../db/generated.ts';
import { inTransaction } from '../../db/transaction.ts';
import { cellContextOn } from '../cells.ts';
import { instant, note, type ReadContext, today, type WriteContext } from '../context.ts';
import { draftAny, wordingOf } from './amending.ts';
import { type Draft, draftPaper } from './drafting.ts';
import { fillTemplate, readTemplate } from './wording.ts';
import { insertGuarded, requireDocument, requireEditable, storeRevision } from './writing.ts';

/** Makes a document; from its plan, session or period where the kind has one and it is named. */
export async function createDocument(context: WriteContext, input: NewDocument): Promise<DraftReport> {
  return startDocument(context, input, await readTemplate(context, input.kind));
}

/** The same with the template at hand, so that it can be part of a larger transaction. */
export function startDocument(context: WriteContext, input: NewDocument, template: string): DraftReport {
  const { kind, planId = null, sessionId = null, year = null, quarter = null } = input;
  const source = { planId, sessionId, year, quarter };
  return inTransaction(context.data, () => {
    refuseSecond(context, kind, source);
    const draft = draftPaper(context, kind, source, template, input.date ?? null);
    const start = draft ?? startFreely(context, kind, template, input.date ?? today(context));
    const { date, ...generated } = start.head;
    const merged = mergeParts('', new Map(), start.parts);
    const id = insertGuarded(context, {
      kind,
      head: DocumentHead.parse({ ...generated, subject: input.title ?? generated.subject }),
      body: [merged.body, start.startingText].filter((text) => text !== '').join('\n'),
      source,
      date: input.date ?? date,
      action: draft === null ? 'create' : 'draft',
    });
    saveGenerated(context.data, id, {
      parts: Object.fromEntries(merged.assembled),
      head: draft?.head ?? null,
      drafting: draft === null ? null : draftedToday(context, template),
      known: null,
      amends: {},
    });
    return { document: requireDocument(context, id), isNew: true, parts: merged.changes, head: [] };
  });
}

/** The minutes of a session: made the first time, refreshed after that. */
export async function assembleMinutes(context: WriteContext, sessionId: Id): Promise<DraftReport> {
  return putMinutes(context, sessionId, await readTemplate(context, MINUTES));
}

/** The same with the template at hand, so that it can be part of a larger transaction. */
export function putMinutes(context: WriteContext, sessionId: Id, template: string): DraftReport {
  return inTransaction(context.data, () => {
    const [known] = listDocuments(context.data, { kind: MINUTES, sessionId });
    return known === undefined
      ? startDocument(context, { kind: MINUTES, sessionId }, template)
      : refreshWith(context, known.id, template);
  });
}

/** Brings untouched parts and fields of the head up to date with the source and keeps edited ones. */
export async function refreshDocument(context: WriteContext, id: Id): Promise<DraftReport> {
  return refreshWith(context, id, await wordingOf(context, requireDocument(context, id)));
}

/** The same with the template at hand, so that it can be part of a larger transaction. */
export function refreshWith(context: WriteContext, id: Id, template: string): DraftReport {
  return inTransaction(context.data, () => {
    const before = requireEditable(context, id);
    const merged = mergeDraft(context, before, requireDraft(context, before, template));
    const { body, head, date, report } = merged;
    if (body !== before.body || JSON.stringify(head) !== JSON.stringify(before.head))
      storeRevision(context, before, head, body, 'Cập nhật từ dữ liệu gốc');
    if (date !== before.date) setDocumentDate(context.data, id, date, instant(context));
    if (merged.isChange)
      note(context, {
        action: 'refresh',
        entity: 'document',
        entityId: id,
        before: { ...before.head, date: before.date, revision: before.revision },
        after: { ...head, date, revision: requireDocument(context, id).revision },
        detail: summary(report),
      });
    saveGenerated(context.data, id, {
      ...merged.generated,
      drafting: draftedToday(context, template),
      known: null,
    });
    return { document: requireDocument(context, id), isNew: false, ...report };
  });
}

/** For a paper drafted before heads were remembered: what its source says now is taken for what was generated. */
export function rememberHead(context: WriteContext, id: Id, template: string): void {
  const generated = getGenerated(context.data, id);
  if (generated.head !== null) return;
  const draft = requireDraft(context, requireDocument(context, id), template);
  saveGenerated(context.data, id, { ...generated, head: draft.head });
}

/** What a refresh would do, without doing it. */
export async function previewRefresh(context: ReadContext, id: Id): Promise<DraftReport> {
  const template = await wordingOf(context, requireDocument(context, id));
  const document = requireEditable(context, id);
  const { report } = mergeDraft(context, document, requireDraft(context, document, template));
  return { document, isNew: false, ...report };
}

/**
 * What a paper without a source starts with: the secretary of the day signs. The template of a kind that is always written
 * freely gives it its first words; those of the others speak of what is not there.
 */
function startFreely(context: ReadContext, kind: Kind, template: string, day: Day): Omit<Draft, 'amends'> {
  const cellContext = cellContextOn(context, day);
  const { madeFrom, wordingFile } = KIND_RULES[kind];
  const wording =
    madeFrom === null
      ? fillTemplate(wordingFile, template, cellFields(cellContext), cellContext.cell.toneStyle)
      : null;
  return {
    head: {
      subject: wording?.subject ?? KIND_NAMES[kind],
      basis: wording?.basis ?? [],
      recipients: wording?.recipients ?? ['Lưu Chi bộ'],
      signerId: cellContext.officers.secretaryId,
      minuteTakerId: null,
      coSignerIds: [],
      date: null,
    },
    parts: new Map(),
    startingText: wording?.startingText ?? '',
  };
}

/** A session has one set of minutes and a plan one paper: a second would be edited by mistake. */
/** Whether a paper was ever made from its source; one from a file says what it bore, and nothing is poured in beside it. */
export function wasAssembled(context: ReadContext, id: Id): boolean {
  const { parts, head } = getGenerated(context.data, id);
  return head !== null || Object.keys(parts).length > 0;
}

/** @throws Refusal `duplicate` where there may be one of its kind alone */
export function refuseSecond(
  context: ReadContext,
  kind: Kind,
  { planId, sessionId }: Document['source'],
): void {
  const { onlyOneOf } = KIND_RULES[kind];
  if (
    onlyOneOf === 'session' &&
    sessionId !== null &&
    listDocuments(context.data, { kind, sessionId }).length > 0
  )
    throw new Refusal('duplicate', { what: `${KIND_NAMES[kind].toLowerCase()} của buổi sinh hoạt này` });
  if (onlyOneOf === 'plan' && planId !== null && listDocuments(context.data, { kind, planId }).length > 0)
    throw new Refusal('duplicate', { what: 'văn bản của kế hoạch này' });
}

/** @throws Refusal `not-found` for a paper that has no source to follow. */
function requireDraft(context: ReadContext, document: Document, template: string): Draft {
  const { id, date } = document;
  // A date that was taken from the session goes on being the session's.
  const isGenerated = date !== null && date === getGenerated(context.data, id).head?.date;
  const draft = draftAny(context, document, template, isGenerated ? null : date);
  if (draft === null)
    throw new Refusal('not-found', { what: 'kế hoạch hoặc buổi sinh hoạt của văn bản', id });
  return draft;
}

interface MergedDraft {
  body: string;
  head: DocumentHead;
  date: Day | null;
  isChange: boolean;
  report: Pick<DraftReport, 'parts' | 'head'>;
  /** What to remember as last generated. */
  generated: Generated;
}

function mergeDraft(context: ReadContext, document: Document, draft: Draft): MergedDraft {
  const last = getGenerated(context.data, document.id);
  if (!wasAssembled(context, document.id)) {
    const { body, head, date } = document;
    return { body, head, date, isChange: false, report: { parts: [], head: [] }, generated: last };
  }
  const { body, changes, assembled } = mergeParts(
    document.body,
    new Map(Object.entries(last.parts)),
    draft.parts,
  );
  const before = { ...document.head, date: document.date };
  const after = followHead(before, last.head, draft.head);
  const fields = differingFields(before, after);
  const { date, ...head } = after;
  return {
    body,
    head,
    date,
    isChange: body !== document.body || fields.length > 0,
    report: { parts: changes, head: fields },
    generated: { ...last, parts: Object.fromEntries(assembled), head: draft.head, amends: draft.amends },
  };
}

function draftedToday(context: ReadContext, wording: string): Drafting {
  return { wording, day: today(context) };
}

function summary({ parts, head }: { parts: readonly PartChange[]; head: readonly GeneratedField[] }) {
  return { parts: Object.fromEntries(parts.map(({ key, state }) => [key, state])), head };
}
