/** The year plan and the sessions that come of it. */

import type { Plan, PlanInput, PlanRow } from '../../shared/domain/plan.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { type Session, type SessionInput, toSessionInput, UNPREPARED } from '../../shared/domain/session.ts';
import type { Id } from '../../shared/domain/values.ts';
import { linkRowToSession } from '../db/plan-rows.ts';
import { getPlan, getPlanByYear, insertPlan, listPlans, updatePlan } from '../db/plans.ts';
import { getSession, insertSession, updateSession } from '../db/sessions.ts';
import { inTransaction } from '../db/transaction.ts';
import { cellContextOn } from './cells.ts';
import { note, type ReadContext, type WriteContext } from './context.ts';
import { checkedMembers, checkedOfCell } from './members.ts';

/** @throws Refusal `not-found` */
export function requirePlan(context: ReadContext, id: Id): Plan {
  const plan = getPlan(context.data, id);
  if (plan === null) throw new Refusal('not-found', { what: 'kế hoạch', id });
  return plan;
}

/**
 * Saves a plan. Sessions already made from its rows and not yet held follow the new topic, date, time, place and
 * presenters: they are never typed twice.
 *
 * @throws Refusal `duplicate` for a second plan of one year; `not-of-cell` for a presenter who is gone by the day; `in-use` when a row is left out whose session exists.
 */
export function savePlan(context: WriteContext, id: Id | undefined, input: PlanInput): Plan {
  return inTransaction(context.data, () => {
    checkPeople(context, id === undefined ? null : requirePlan(context, id), input);
    const sameYear = getPlanByYear(context.data, input.year);
    if (sameYear !== null && sameYear.id !== id)
      throw new Refusal('duplicate', { what: `kế hoạch năm ${input.year}` });
    const before = id === undefined ? null : toTold(requirePlan(context, id));
    const planId = id ?? insertPlan(context.data, input);
    if (id !== undefined) updatePlan(context.data, id, input);
    const plan = requirePlan(context, planId);
    note(context, {
      action: id === undefined ? 'create' : 'save',
      entity: 'plan',
      entityId: planId,
      before,
      after: toTold(plan),
    });
    for (const row of plan.rows) {
      if (row.sessionId !== null) followRow(context, plan, row, row.sessionId);
    }
    return plan;
  });
}

/** Whoever is newly charged with a topic is of the cell on the day it is presented. @throws Refusal `not-found`, `not-of-cell` */
function checkPeople(context: ReadContext, before: Plan | null, input: PlanInput): void {
  checkedMembers(context, [input.signerId, ...input.rows.flatMap((row) => row.presenterIds)]);
  for (const { id, sessionDate, presenterIds } of input.rows) {
    const known = before?.rows.find((row) => row.id === id && row.sessionDate === sessionDate);
    const chosen = presenterIds.filter((memberId) => !known?.presenterIds.includes(memberId));
    if (sessionDate !== null) checkedOfCell(context, chosen, sessionDate);
  }
}

/** What a person typed of a plan. */
function toTold({ id: _id, documentId: _document, rows, ...typed }: Plan): object {
  return { ...typed, rows: rows.map(({ sessionId: _session, ...row }) => row) };
}

/** The plan a row stands in, or null. */
export function findPlanOfRow(context: ReadContext, rowId: Id): Plan | null {
  return listPlans(context.data).find((plan) => plan.rows.some((row) => row.id === rowId)) ?? null;
}

/** Makes the session of each of these plan rows, or brings the one it has up to date: all or none. */
export function scheduleRows(context: WriteContext, rowIds: readonly Id[]): Session[] {
  return inTransaction(context.data, () => rowIds.map((rowId) => scheduleRow(context, rowId)));
}

function scheduleRow(context: WriteContext, rowId: Id): Session {
  return inTransaction(context.data, () => {
    const plan = findPlanOfRow(context, rowId);
    const row = plan?.rows.find(({ id }) => id === rowId);
    if (plan === null || row === undefined)
      throw new Refusal('not-found', { what: 'dòng kế hoạch', id: rowId });
    const sessionId = row.sessionId ?? createSession(context, plan, row);
    if (row.sessionId !== null) followRow(context, plan, row, sessionId);
    const session = getSession(context.data, sessionId);
    if (session === null) throw new Refusal('not-found', { what: 'buổi sinh hoạt', id: sessionId });
    return session;
  });
}

function createSession(context: WriteContext, plan: Plan, row: PlanRow): Id {
  const { officers } = cellContextOn(context, row.sessionDate ?? `${plan.year}-12-31`);
  const session = {
    ...UNPREPARED,
    ...plannedFields(plan, row),
    // The secretary chairs by default; a deputy is chosen on the session itself.
    chairId: officers.secretaryId,
  };
  const sessionId = insertSession(context.data, session);
  linkRowToSession(context.data, row.id, sessionId);
  note(context, {
    action: 'create',
    entity: 'session',
    entityId: sessionId,
    after: session,
    detail: { planRowId: row.id },
  });
  return sessionId;
}

function followRow(context: WriteContext, plan: Plan, row: PlanRow, sessionId: Id): void {
  const session = getSession(context.data, sessionId);
  // What has been held is a record of what happened, whatever the plan says afterwards.
  if (session === null || session.state !== 'planned') return;
  const planned = plannedFields(plan, row);
  // What was put off keeps the day it was put off to.
  const date = session.postponements.length > 0 ? session.date : planned.date;
  const next = { ...toSessionInput(session), ...planned, date };
  updateSession(context.data, sessionId, next);
  note(context, {
    action: 'follow-plan',
    entity: 'session',
    entityId: sessionId,
    before: toSessionInput(session),
    after: next,
    detail: { planRowId: row.id },
  });
}

function plannedFields(
  plan: Plan,
  row: PlanRow,
): Pick<SessionInput, 'topic' | 'year' | 'quarter' | 'date' | 'startTime' | 'place' | 'presenterIds'> {
  return {
    topic: row.topic,
    year: plan.year,
    quarter: row.quarter,
    date: row.sessionDate,
    startTime: row.startTime,
    place: row.place,
    presenterIds: row.presenterIds,
  };
}
