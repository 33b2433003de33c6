/** The score of a session: what the data say of it, what people judge, and what was agreed on. */
import type { ScoreView, YearScore } from '../../shared/contract/scoring.ts';
import { tellApart } from '../../shared/domain/names.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { rowsOf, scoreEraOf } from '../../shared/domain/score/form.ts';
import { measureSession, type ScoreSource } from '../../shared/domain/score/measures.ts';
import { movedRows, type SettledScore, settle } from '../../shared/domain/score/settled.ts';
import { fillForm, type ScoreLine, type ScoreSheet } from '../../shared/domain/score/sheet.ts';
import { type Session, wasHeld } from '../../shared/domain/session.ts';
import { postingOf } from '../../shared/domain/statistics/paper-days.ts';
import type { Id } from '../../shared/domain/values.ts';
import { listDocuments } from '../db/documents.ts';
import { listMembers } from '../db/members.ts';
import { getScore, type KeptScore, listSettled, putScore } from '../db/scores.ts';
import { listSessions } from '../db/sessions.ts';
import { inTransaction } from '../db/transaction.ts';
import { instant, localDay, note, type ReadContext, today, type WriteContext } from './context.ts';
import { paperRecord } from './counting.ts';
import { requireSession } from './meeting.ts';
import { formOf } from './score-forms.ts';

/** @throws Refusal `not-found` */
export function viewScore(context: ReadContext, id: Id): ScoreView {
  const session = requireSession(context, id);
  const { judged, settled } = getScore(context.data, id);
  const { topic, year, quarter, date, state, chairId, roll } = session;
  const isOpen = state !== 'closed';
  return {
    session: { id, topic, year, quarter, date, state },
    era: eraOf(context, session),
    sheet: settled?.sheet ?? (isOpen ? null : sheetOf(context, session, judged)),
    settled: settled && tellSettled(settled),
    moved: settled === null ? [] : movedRows(settled, measureSession(gatherSource(context, session))),
    chair: roll.find(({ memberId }) => memberId === chairId)?.fullName ?? '',
  };
}

export function listScores(context: ReadContext, year: number): YearScore[] {
  return [...listSettled(context.data, year)].map(([sessionId, settled]) => ({
    sessionId,
    ...tellSettled(settled),
    scale: settled.sheet.scale,
    most: settled.sheet.most,
  }));
}

/** Those of a year that were settled by today, by session: what was settled later is no news of a paper drafted before. */
export function settledScores(context: ReadContext, year: number): Map<Id, SettledScore> {
  const now = today(context);
  return new Map([...listSettled(context.data, year)].filter(([, { at }]) => localDay(new Date(at)) <= now));
}

/** The same of one session; null where none was settled. */
export function settledScore(context: ReadContext, id: Id): SettledScore | null {
  const { settled } = getScore(context.data, id);
  return settled !== null && localDay(new Date(settled.at)) <= today(context) ? settled : null;
}

/** @throws Refusal `score-early`, `score-settled`, `not-found`, `score-by-data`, `score-too-many` */
export function judgeRow(
  context: WriteContext,
  input: { id: Id; rowId: string; points: number | null; by: string; note: string },
): ScoreView {
  const { id, rowId, points, by } = input;
  return inTransaction(context.data, () => {
    const { sheet, kept } = requireUnsettled(context, id);
    const line = rowsOf(sheet).find((row) => row.id === rowId);
    if (line === undefined) throw new Refusal('not-found', { what: 'mục của phiếu chấm điểm', id: rowId });
    if (line.decidedBy === 'data') throw new Refusal('score-by-data', { row: line.text });
    if (points !== null) refuseUnfit(sheet, line, points);
    const { [rowId]: before, ...others } = kept.judged;
    const after = points === null ? null : { points, by, note: input.note };
    putScore(context.data, id, {
      settled: null,
      judged: after === null ? others : { ...others, [rowId]: { ...after, at: instant(context) } },
    });
    note(context, {
      action: 'judge',
      entity: 'session',
      entityId: id,
      before: before === undefined ? null : { points: before.points, by: before.by, note: before.note },
      after,
      detail: { criterion: `${line.number}. ${line.text}` },
    });
    return viewScore(context, id);
  });
}

/** @throws Refusal `score-early`, `score-settled`, `score-waiting` */
export function settleScore(context: WriteContext, id: Id, by: string): ScoreView {
  return inTransaction(context.data, () => {
    const { sheet, kept } = requireUnsettled(context, id);
    const waiting = rowsOf(sheet).filter(({ points }) => points === null);
    if (waiting.length > 0)
      throw new Refusal('score-waiting', { rows: waiting.map(({ number, text }) => `${number}. ${text}`) });
    const settled = settle(sheet, by, instant(context));
    putScore(context.data, id, { ...kept, settled });
    const { total, band } = settled;
    note(context, {
      action: 'settle-score',
      entity: 'session',
      entityId: id,
      before: null,
      after: { total, band, by },
    });
    return viewScore(context, id);
  });
}

/** @throws Refusal `not-found` of a score that is not settled */
export function reopenScore(context: WriteContext, id: Id, reason: string): ScoreView {
  return inTransaction(context.data, () => {
    requireSession(context, id);
    const { judged, settled } = getScore(context.data, id);
    if (settled === null) throw new Refusal('not-found', { what: 'điểm đã chốt của buổi sinh hoạt', id });
    putScore(context.data, id, { judged, settled: null });
    const { total, band, by } = settled;
    note(context, {
      action: 'reopen-score',
      entity: 'session',
      entityId: id,
      reason,
      before: { total, band, by },
      after: null,
    });
    return viewScore(context, id);
  });
}

function requireUnsettled(context: ReadContext, id: Id): { sheet: ScoreSheet; kept: KeptScore } {
  const session = requireSession(context, id);
  const kept = getScore(context.data, id);
  if (kept.settled !== null) throw new Refusal('score-settled');
  if (session.state !== 'closed') throw new Refusal('score-early');
  return { sheet: sheetOf(context, session, kept.judged), kept };
}

function refuseUnfit({ scale }: ScoreSheet, { text, most }: ScoreLine, points: number): void {
  if (points > most || (scale === 'met' && !Number.isInteger(points)))
    throw new Refusal('score-too-many', { row: text, most });
}

function sheetOf(context: ReadContext, session: Session, judged: KeptScore['judged']): ScoreSheet {
  const form = formOf(context, eraOf(context, session));
  return fillForm(form, measureSession(gatherSource(context, session)), judged);
}

function eraOf(context: ReadContext, { date }: Session): ScoreView['era'] {
  return scoreEraOf(date ?? today(context));
}

function gatherSource(context: ReadContext, session: Session): ScoreSource {
  const { data } = context;
  const date = session.date ?? today(context);
  const earlier = listSessions(data)
    .filter((other) => wasHeld(other) && other.date !== null && other.id !== session.id)
    .map((other) => ({ id: other.id, date: other.date ?? '' }))
    .filter((other) => other.date < date || (other.date === date && other.id < session.id))
    .sort((one, other) => one.date.localeCompare(other.date) || one.id - other.id);
  return {
    session: { ...session, roll: tellApart(session.roll, listMembers(data)) },
    earlier: earlier.map(({ id }) => requireSession(context, id)),
    papers: listDocuments(data, { sessionId: session.id }),
    posting: postingOf(session.date, paperRecord(context, session), today(context)),
  };
}

function tellSettled({ sheet: _sheet, ...told }: SettledScore): Omit<SettledScore, 'sheet'> {
  return told;
}
