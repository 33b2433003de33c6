/** Papers assembled from the plan and the sessions: which fields a kind takes, and what its parts say now. */
import { DocumentHead, type DocumentSource } from '../../../shared/domain/document.ts';
import type { CellContext, Fields } from '../../../shared/domain/fields.ts';
import type { GeneratedHead } from '../../../shared/domain/generated-head.ts';
import { minutesFields, sessionFields } from '../../../shared/domain/minutes.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import { planFields } from '../../../shared/domain/plan-paper.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { reportFields } from '../../../shared/domain/report.ts';
import type { ReportPeriod } from '../../../shared/domain/report-figures.ts';
import { resolutionFields } from '../../../shared/domain/resolution.ts';
import type { Session } from '../../../shared/domain/session.ts';
import type { Day, Id } from '../../../shared/domain/values.ts';
import { KIND_RULES, type Kind } from '../../../shared/format/kinds.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { formatShortDate } from '../../../shared/text/dates.ts';
import { listDocuments } from '../../db/documents.ts';
import { getPlanByYear } from '../../db/plans.ts';
import { listSessions } from '../../db/sessions.ts';
import { cellContextOn } from '../cells.ts';
import { type ReadContext, today } from '../context.ts';
import { requireSession } from '../meeting.ts';
import { findPlanOfRow, requirePlan } from '../planning.ts';
import { settledScore } from '../scoring.ts';
import { citePlan } from './citing.ts';
import { gatherPeriod } from './reporting.ts';
import { fillTemplate, type Wording } from './wording.ts';

export interface Draft extends Pick<Wording, 'parts' | 'startingText'> {
  head: GeneratedHead;
  /** As `Generated.amends`. */
  amends: Record<string, string>;
}

/** The fields of a paper that records its session. */
const RECORDED = { proceedings: minutesFields, decision: resolutionFields };

/** Whether a document of this kind can be assembled from this source. */
export function canDraft(kind: Kind, source: DocumentSource): boolean {
  const { madeFrom } = KIND_RULES[kind];
  if (madeFrom === 'plan') return source.planId !== null;
  if (madeFrom === 'period') return source.year !== null;
  return madeFrom === 'session' && source.sessionId !== null;
}

/**
 * What a paper says when assembled from its source now; null for kinds without one. It speaks of the cell, its officers and
 * its members as they were on its own day, minutes as they were when the session met.
 *
 * @param template The kind's own (`readTemplate`).
 * @param date The day the paper bears or is meant to bear; null where nobody has said: then its session's, else today.
 */
export function draftPaper(
  context: ReadContext,
  kind: Kind,
  source: DocumentSource,
  template: string,
  date: Day | null,
): Draft | null {
  if (!canDraft(kind, source)) return null;
  const { fields, cellContext, head, date: dateOfSource } = gather(context, kind, source, date);
  const wording = fillTemplate(KIND_RULES[kind].wordingFile, template, fields, cellContext.cell.toneStyle);
  const { subject, basis, recipients, signerId, minuteTakerId, coSignerIds } = DocumentHead.parse({
    subject: wording.subject ?? KIND_NAMES[kind],
    basis: wording.basis,
    recipients: wording.recipients,
    // The plan has its own basis and recipients; the other kinds take those of their template.
    ...head,
  });
  return {
    head: { subject, basis, recipients, signerId, minuteTakerId, coSignerIds, date: dateOfSource },
    parts: wording.parts,
    startingText: wording.startingText,
    amends: {},
  };
}

interface Gathered extends Pick<GeneratedHead, 'date'> {
  fields: Fields;
  cellContext: CellContext;
  head: Pick<GeneratedHead, 'signerId' | 'minuteTakerId'> &
    Partial<Pick<GeneratedHead, 'basis' | 'recipients' | 'coSignerIds'>>;
}

function gather(context: ReadContext, kind: Kind, source: DocumentSource, date: Day | null): Gathered {
  const { madeFrom } = KIND_RULES[kind];
  const day = date ?? today(context);
  if (madeFrom === 'plan' && source.planId !== null) return gatherPlan(context, source.planId, day);
  if (madeFrom === 'period' && source.year !== null)
    return gatherReport(context, { year: source.year, quarter: source.quarter }, day);
  if (source.sessionId === null) throw new Refusal('internal');
  return gatherSession(context, kind, requireSession(context, source.sessionId), date);
}

function gatherPlan(context: ReadContext, planId: number, day: Day): Gathered {
  const plan = requirePlan(context, planId);
  const cellContext = cellContextOn(context, day);
  const signerId = plan.signerId ?? cellContext.officers.secretaryId;
  const head = { signerId, minuteTakerId: null, basis: plan.basis, recipients: plan.recipients };
  return { fields: planFields(plan, cellContext), cellContext, head, date: null };
}

function gatherSession(context: ReadContext, kind: Kind, session: Session, date: Day | null): Gathered {
  if (session.state === 'cancelled' && KIND_RULES[kind].records !== null)
    throw new Refusal('session-cancelled');
  const { records, signedBy, hasTwoSignatories } = KIND_RULES[kind];
  const day = date ?? session.date ?? today(context);
  const cellContext = cellContextOn(context, records === 'proceedings' ? (session.date ?? day) : day);
  const secretaryId = cellContext.officers.secretaryId;
  const plan = planOf(context, session);
  const fields =
    records === null
      ? sessionFields(session, cellContext)
      : RECORDED[records](session, cellContext, settledScore(context, session.id));
  return {
    fields: {
      ...fields,
      ke_hoach: citePlan(context, plan, day),
      buoi: furtherSession(context, kind, session),
    },
    cellContext,
    head: {
      signerId: {
        secretary: secretaryId,
        presenter: session.presenterIds[0] ?? null,
        chair: session.chairId,
      }[signedBy],
      minuteTakerId: hasTwoSignatories ? session.minuteTakerId : null,
      coSignerIds: signedBy === 'presenter' ? session.presenterIds.slice(1) : [],
    },
    date: records === null ? null : session.date,
  };
}

function gatherReport(context: ReadContext, period: ReportPeriod, day: Day): Gathered {
  const { cellContext, source, words } = gatherPeriod(context, period, day);
  const head = { signerId: cellContext.officers.secretaryId, minuteTakerId: null };
  return { fields: reportFields(source, words, cellContext), cellContext, head, date: null };
}

/**
 * What tells a session from another of its quarter that had its paper of this kind before, or comes before it where neither
 * has one: subjects that are the same could not be told apart in the register. Later ones change nothing of the first.
 */
function furtherSession(context: ReadContext, kind: Kind, session: Session): string {
  const { id, year, quarter, date, topic } = session;
  const papers = listDocuments(context.data).filter((document) => document.kind === kind);
  const firstPaper = (sessionId: Id): number =>
    Math.min(...papers.filter((paper) => paper.sessionId === sessionId).map((paper) => paper.id));
  const isFurther = listSessions(context.data, { year })
    .filter((other) => other.quarter === quarter && other.id !== id)
    .some((other) => {
      const [own, others] = [firstPaper(id), firstPaper(other.id)];
      return own === others ? other.id < id && other.state !== 'cancelled' : others < own;
    });
  if (!isFurther) return '';
  return date === null ? `chuyên đề “${topic}”` : `buổi ngày ${formatShortDate(date)}`;
}

function planOf(context: ReadContext, session: Session): Plan | null {
  const own = session.planRowId === null ? null : findPlanOfRow(context, session.planRowId);
  return own ?? getPlanByYear(context.data, session.year);
}
