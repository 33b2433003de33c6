/** The year: its plan, its sessions, their tasks, and how far it has come. */

import { z } from 'zod';
import { AttendanceInput } from '../domain/attendance.ts';
import type { YearBoard } from '../domain/board.ts';
import type { DocumentSummary } from '../domain/document.ts';
import { type Plan, PlanInput } from '../domain/plan.ts';
import {
  DiscussionInput,
  type Session,
  type SessionFinding,
  SessionInput,
  type SessionSummary,
} from '../domain/session.ts';
import { type Task, TaskInput, TaskOutcome } from '../domain/task.ts';
import { Clock, Id, RequiredLine, Year } from '../domain/values.ts';
import { VoteInput } from '../domain/vote.ts';
import { byId, none, reads, writes } from './verb.ts';

export interface Overview {
  /** Null in a year without a plan. */
  board: YearBoard | null;
  /** Years that have a plan, the newest first. */
  years: number[];
  /** Documents changed last, of any year. */
  recent: DocumentSummary[];
}

export const MEETING_VERBS = {
  'plan:list': reads<Plan[]>()(none),
  'plan:get': reads<Plan>()(byId),
  'plan:save': writes<Plan>()(
    z.object({
      id: Id.optional(),
      plan: PlanInput,
      /** The paper is made too where there is none; one there is follows the plan in any case. */
      withPaper: z.boolean().default(false),
    }),
  ),
  /** A session for each of the rows, all or none; the one a row has is brought up to date. */
  'plan:schedule': writes<Session[]>()(z.object({ rowIds: z.array(Id).min(1).max(60) })),

  'overview:get': reads<Overview>()(z.object({ year: Year })),

  'calendar:render': reads<{ fileName: string; text: string }>()(z.object({ year: Year })),

  'session:list': reads<SessionSummary[]>()(z.object({ year: Year.optional() })),
  'session:get': reads<{ session: Session; findings: SessionFinding[] }>()(byId),
  'session:save': writes<Session>()(z.object({ id: Id.optional(), session: SessionInput })),
  'session:mark': writes<Session>()(z.object({ id: Id, attendance: z.array(AttendanceInput).max(2_000) })),
  'session:save-remark': writes<Session>()(
    z.object({
      id: Id,
      remark: DiscussionInput,
      /** Where it stands, from 0; left out, a new one comes last and one there is stays in its place. */
      position: z.int().min(0).optional(),
    }),
  ),
  'session:move-remark': writes<Session>()(z.object({ id: Id, remarkId: Id, position: z.int().min(0) })),
  'session:delete-remark': writes<Session>()(z.object({ id: Id, remarkId: Id })),
  'session:save-vote': writes<Session>()(z.object({ id: Id, vote: VoteInput })),
  'session:delete-vote': writes<Session>()(z.object({ id: Id, voteId: Id })),
  'session:save-task': writes<Session>()(z.object({ id: Id, task: TaskInput })),
  'session:delete-task': writes<Session>()(z.object({ id: Id, taskId: Id })),
  /** Its minutes are made or brought up to date with it; without an end time the one written down stays. */
  'session:close': writes<{ session: Session; minutes: DocumentSummary }>()(
    z.object({ id: Id, endTime: Clock.nullable().optional() }),
  ),
  'session:reopen': writes<Session>()(z.object({ id: Id, reason: RequiredLine })),

  'task:list': reads<Task[]>()(z.object({ open: z.boolean().optional() })),
  'task:finish': writes<Task>()(TaskOutcome),
} as const;
