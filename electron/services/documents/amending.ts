/** Papers that put an issued paper right: the letter that corrects it, the plan that adjusts it. */
import { correctionsOf, type PaperDifference } from '../../../shared/domain/differences.ts';
import { type Document, DocumentHead, isIssued } from '../../../shared/domain/document.ts';
import { cellFields, type Fields } from '../../../shared/domain/fields.ts';
import { mergeParts } from '../../../shared/domain/parts.ts';
import { rowChanges } from '../../../shared/domain/plan-adjustment.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Day, Id } from '../../../shared/domain/values.ts';
import { LETTER, PLAN_PAPER } from '../../../shared/format/kinds.ts';
import { KIND_NAMES, MOVE_NAMES, placeName, STATE_NAMES } from '../../../shared/strings.ts';
import { formatMarkdown, parseMarkdown } from '../../../shared/text/markdown.ts';
import { listAmending } from '../../db/documents.ts';
import { saveGenerated } from '../../db/generated.ts';
import { inTransaction } from '../../db/transaction.ts';
import { cellContextOn } from '../cells.ts';
import { type ReadContext, today, type WriteContext } from '../context.ts';
import { requirePlan } from '../planning.ts';
import { citePaper, citeShort } from './citing.ts';
import { comparePaper } from './comparing.ts';
import { type Draft, draftPaper } from './drafting.ts';
import { fillTemplate, readTemplate, readWording } from './wording.ts';
import { insertGuarded, requireDocument } from './writing.ts';

/** What it takes to draft a paper again. */
type Drafted = Pick<Document, 'kind' | 'source' | 'correctsId' | 'adjustsId'>;

const CORRECTION_WORDING = 'dinh-chinh.md';
const ADJUSTMENT_WORDING = 'ke-hoach-dieu-chinh.md';

/** The table of the plan's rows, in its paper. */
const TOPICS = 'topics';

/** The template a paper is drafted from. */
export function wordingOf(context: ReadContext, { kind, correctsId, adjustsId }: Drafted): Promise<string> {
  if (correctsId !== null) return readWording(context, CORRECTION_WORDING);
  if (adjustsId !== null) return readWording(context, ADJUSTMENT_WORDING);
  return readTemplate(context, kind);
}

/** As `draftPaper`, of any paper: also of one that corrects or adjusts another. */
export function draftAny(
  context: ReadContext,
  paper: Drafted,
  template: string,
  date: Day | null,
): Draft | null {
  const { kind, source, correctsId, adjustsId } = paper;
  const amended = correctsId ?? adjustsId;
  if (amended === null) return draftPaper(context, kind, source, template, date);
  const differences = comparePaper(context, amended);
  const cellContext = cellContextOn(context, date ?? today(context));
  const day = date ?? today(context);
  const original = requireDocument(context, amended);
  const fields = {
    ...cellFields(cellContext),
    ...(adjustsId === null
      ? correctionFields(context, original, differences, day)
      : adjustmentFields(context, original, differences, day)),
  };
  const file = adjustsId === null ? CORRECTION_WORDING : ADJUSTMENT_WORDING;
  const wording = fillTemplate(file, template, fields, cellContext.cell.toneStyle);
  const plan = adjustsId === null || source.planId === null ? null : requirePlan(context, source.planId);
  const { subject, basis, recipients, signerId, minuteTakerId, coSignerIds } = DocumentHead.parse({
    subject: wording.subject ?? KIND_NAMES[kind],
    basis: plan?.basis ?? wording.basis,
    recipients: plan?.recipients ?? wording.recipients,
    signerId: plan?.signerId ?? cellContext.officers.secretaryId,
  });
  return {
    head: { subject, basis, recipients, signerId, minuteTakerId, coSignerIds, date: null },
    parts: wording.parts,
    startingText: '',
    amends: Object.fromEntries(differences.map(({ place, now }) => [place, now])),
  };
}

/** Drafts the letter that corrects an issued paper. Without any difference what is wrong is left to be filled in. */
export async function correctPaper(context: WriteContext, id: Id): Promise<Document> {
  const template = await readWording(context, CORRECTION_WORDING);
  return inTransaction(context.data, () => {
    const { sessionId, head, source } = requireIssued(context, id, 'correct');
    return startAmending(context, template, {
      kind: LETTER,
      source: { planId: source.planId, sessionId, year: null, quarter: null },
      amended: id,
      correctsId: id,
      adjustsId: null,
      addressees: addresseesFrom(head.recipients),
    });
  });
}

/** Drafts the plan that adjusts the issued one. @throws Refusal `nothing-differs`, `state-forbids`, `duplicate` */
export async function adjustPlan(context: WriteContext, planId: Id): Promise<Document> {
  const template = await readWording(context, ADJUSTMENT_WORDING);
  return inTransaction(context.data, () => {
    const { documentId } = requirePlan(context, planId);
    if (documentId === null) throw new Refusal('not-found', { what: 'văn bản của kế hoạch', id: planId });
    requireIssued(context, documentId, 'adjust');
    if (comparePaper(context, documentId).length === 0) throw new Refusal('nothing-differs');
    return startAmending(context, template, {
      kind: PLAN_PAPER,
      source: { planId, sessionId: null, year: null, quarter: null },
      amended: documentId,
      correctsId: null,
      adjustsId: documentId,
      addressees: [],
    });
  });
}

function requireIssued(context: ReadContext, id: Id, action: 'correct' | 'adjust'): Document {
  const document = requireDocument(context, id);
  if (!isIssued(document.state))
    throw new Refusal('state-forbids', { state: STATE_NAMES[document.state], action: MOVE_NAMES[action] });
  const open = listAmending(context.data, id).find(
    (paper) => !isIssued(paper.state) && (paper.adjustsId !== null) === (action === 'adjust'),
  );
  if (open !== undefined) throw new Refusal('duplicate', { what: `bản đang soạn “${open.title}”` });
  return document;
}

function startAmending(
  context: WriteContext,
  template: string,
  { amended, addressees, ...paper }: Drafted & { amended: Id; addressees: string[] },
): Document {
  const draft = draftAny(context, paper, template, null);
  if (draft === null) throw new Refusal('internal');
  const { date, ...generated } = draft.head;
  const { body, assembled } = mergeParts('', new Map(), draft.parts);
  const id = insertGuarded(context, {
    ...paper,
    head: DocumentHead.parse({ ...generated, addressees }),
    body,
    date,
    action: paper.correctsId === null ? 'adjust' : 'correct',
    detail: { of: amended },
  });
  saveGenerated(context.data, id, {
    parts: Object.fromEntries(assembled),
    head: draft.head,
    drafting: { wording: template, day: today(context) },
    known: null,
    amends: draft.amends,
  });
  return requireDocument(context, id);
}

function correctionFields(
  context: ReadContext,
  original: Document,
  differences: readonly PaperDifference[],
  day: Day,
): Fields {
  return {
    van_ban: citePaper(context, original, day),
    van_ban_ngan: citeShort(original, day),
    dinh_chinh: differences.flatMap(correctionLines),
  };
}

function adjustmentFields(
  context: ReadContext,
  original: Document,
  differences: readonly PaperDifference[],
  day: Day,
): Fields {
  const topics = differences.find(({ place }) => place === TOPICS);
  const changes = topics === undefined ? [] : rowChanges(topics.printed, topics.now);
  const others = differences.filter(({ place }) => place !== TOPICS).flatMap(correctionLines);
  return {
    trich_yeu: original.title,
    ke_hoach: citePaper(context, original, day),
    ke_hoach_ngan: citeShort(original, day),
    co_dieu_chinh: changes.length > 0,
    dieu_chinh: changes.map(({ quarter, topic, column, from, to }, index) => ({
      tt: String(index + 1),
      quy: quarter,
      ten: topic,
      noi_dung: column !== '' ? column : from === '' ? 'Bổ sung' : 'Bỏ',
      da_in: from,
      nay_la: to,
    })),
    co_sua_khac: others.length > 0,
    sua_khac: others,
    bang_chuyen_de: tableOf(topics?.now ?? ''),
  };
}

/** Whoever was sent the paper; why they were, "(báo cáo)", and who keeps it is nothing for an address. */
function addresseesFrom(recipients: readonly string[]): string[] {
  return recipients
    .map((line) => line.replace(/\s*\([^()]*\)$/u, ''))
    .filter((line) => line !== '' && !/^(?:lưu|như trên)(?!\p{L})/iu.test(line));
}

/** Without the heading it has in the paper of the plan. */
function tableOf(markdown: string): string {
  return formatMarkdown(parseMarkdown(markdown).filter(({ type }) => type !== 'heading'));
}

function correctionLines(difference: PaperDifference): Fields[] {
  const cho = correctionsOf(difference).map(({ printed, now }) => ({ da_in: printed, nay_la: now }));
  return cho.length === 0 ? [] : [{ phan: placeName(difference.place), cho }];
}
