/** The year: its plan, its sessions, their tasks, and how far it has come. */

import * as z from 'zod';
import { AttendanceInput } from '../domain/attendance.ts';
import type { YearBoard } from '../domain/board.ts';
import type { NextAction } from '../domain/chain.ts';
import type { DatedThing } from '../domain/dated.ts';
import type { Document, DocumentSummary } from '../domain/document.ts';
import type { GuardFinding } from '../domain/guard.ts';
import { Habits } from '../domain/habits.ts';
import { type Plan, PlanInput } from '../domain/plan.ts';
import {
  RemarkInput,
  type Session,
  type SessionFinding,
  SessionInput,
  type SessionSummary,
} from '../domain/session.ts';
import { type Task, TaskInput, TaskOutcome } from '../domain/task.ts';
import { Clock, Day, Id, type Quarter, RequiredLine, Year } from '../domain/values.ts';
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

export interface RenderedCalendar {
  /** With its ending .ics. */
  fileName: string;
  /** iCalendar (RFC 5545). */
  text: string;
}

export interface SessionInvitation {
  /** A short message in Vietnamese, lines parted by "\n". */
  text: string;
  /** Of this session alone; null while it has no day. */
  calendar: RenderedCalendar | null;
  /** What a person should look at before it goes out; [] for nothing. */
  warnings: GuardFinding[];
}

export interface NextStep {
  /** What is to be done; `nothing` where everything is. */
  next: NextAction;
  /** A second way that is as right; null where there is none. */
  other: NextAction | null;
  /** The quarter of the session it is of; null for what is of none. */
  quarter: Quarter | null;
}

const withReason = z.object({
  /** Of the session. */
  id: Id,
  /** Kept with the session where it says why, and in the journal. */
  reason: RequiredLine,
});

export const MEETING_VERBS = {
  /** Every plan, the newest year first. */
  'plan:list': reads<Plan[]>()(none),
  /** One plan with its rows. */
  'plan:get': reads<Plan>()(byId),
  /**
   * Saves a plan; its planned sessions and its paper follow it. Refusals: `duplicate` (year),
   * `in-use` (a row's session), `secrecy-mark` (in the paper).
   */
  'plan:save': writes<Plan>()(
    z.object({
      /** Left out for a new plan. */
      id: Id.optional(),
      /** The whole plan: a row that is not named is deleted. */
      plan: PlanInput,
      /** The paper is made too where there is none; one there is follows the plan until it is approved. */
      withPaper: z.boolean().default(false),
    }),
  ),
  /**
   * Drafts the plan that adjusts the issued one (kế hoạch điều chỉnh), from where they differ; until it is approved it follows
   * the plan. Refusals: `not-found` without a paper, `state-forbids`, `nothing-differs`, `duplicate` (one is being written).
   */
  'plan:adjust': writes<Document>()(byId),
  /** A session for each of the rows, all or none; one that is there is brought up to date while planned. */
  'plan:schedule': writes<Session[]>()(
    z.object({
      /** Rows of any plan; the sessions come back in this order. */
      rowIds: z.array(Id).min(1).max(60),
    }),
  ),

  /** The year's board, and what was last worked on. */
  'overview:get': reads<Overview>()(
    z.object({
      /** Of the board. */
      year: Year,
    }),
  ),

  /** What comes next after a paper, or in a session. Refusals: `not-found`. */
  'step:next': reads<NextStep>()(
    z.union([
      z.object({
        /** Its own way first, then that of its session, then the year's. */
        documentId: Id,
      }),
      z.object({
        /** Its chain. */
        sessionId: Id,
      }),
    ]),
  ),

  /** The call to a session, for messages and the members' calendars. Refusals: `not-found`, `secrecy-mark`. */
  'session:invite': reads<SessionInvitation>()(byId),

  /** Everything that has a day, of every year, as of today: in the order of days. */
  'calendar:list': reads<DatedThing[]>()(none),
  /** The days of a year's topics and reports, and the tasks due in it; members are left out. Refusals: `not-found` for a year without a plan. */
  'calendar:render': reads<RenderedCalendar>()(
    z.object({
      /** Of the plan. */
      year: Year,
    }),
  ),
  /** By when the cell itself wants its papers. */
  'habits:get': reads<Habits>()(none),
  /** Changes that. */
  'habits:save': writes<Habits>()(
    z.object({
      /** All of them: what is left out goes back to what is usual. */
      habits: Habits,
    }),
  ),

  /** In the order of time, an undated one at the end of its quarter. */
  'session:list': reads<SessionSummary[]>()(
    z.object({
      /** The year sessions count for; left out, every year. */
      year: Year.optional(),
    }),
  ),
  /** A session with all that belongs to it. */
  'session:get': reads<{
    /** Until it is closed its roll is that of the members as they are now. */
    session: Session;
    /** What is missing for its record; [] when it can be closed without a word. */
    findings: SessionFinding[];
  }>()(byId),
  /**
   * Adds a session or changes one, its votes decided anew. Refusals: `same-person`, `not-of-cell`, `session-closed`,
   * `session-ahead`, `score-settled` (a day of other criteria).
   */
  'session:save': writes<Session>()(
    z.object({
      /** Left out for a new session outside the plan. */
      id: Id.optional(),
      /** All that is typed of it: what is left out goes back to its default. */
      session: SessionInput,
    }),
  ),
  /** Marks attendance, decides the votes anew; a planned session is held then. Refusals: `session-closed`, `session-ahead`. */
  'session:mark': writes<Session>()(
    z.object({
      /** Of the session. */
      id: Id,
      /** Only those to be changed; the others keep their marks. */
      attendance: z.array(AttendanceInput).max(2_000),
    }),
  ),
  /** Adds a remark, or changes one. Refusals: `session-closed`. */
  'session:save-remark': writes<Session>()(
    z.object({
      /** Of the session. */
      id: Id,
      /** The whole remark, with its answer. */
      remark: RemarkInput,
      /** Where it stands, from 0; left out, a new one comes last and one there is stays in its place. */
      position: z.int().min(0).optional(),
    }),
  ),
  /** Puts a remark elsewhere in the order of the minutes. Refusals: `session-closed`. */
  'session:move-remark': writes<Session>()(
    z.object({
      /** Of the session. */
      id: Id,
      /** A remark of this session. */
      remarkId: Id,
      /** Where it shall stand, from 0; past the end means last. */
      position: z.int().min(0),
    }),
  ),
  /** Takes a remark out, with its answer. Refusals: `session-closed`. */
  'session:delete-remark': writes<Session>()(
    z.object({
      /** Of the session. */
      id: Id,
      /** A remark of this session. */
      remarkId: Id,
    }),
  ),
  /** Adds a vote or changes one, decided over the roll as it stands. Refusals: `session-closed`. */
  'session:save-vote': writes<Session>()(
    z.object({
      /** Of the session. */
      id: Id,
      /** Ballots as counted; more than voters are kept and told as a finding. */
      vote: VoteInput,
    }),
  ),
  /** Takes a vote out of the record. Refusals: `session-closed`. */
  'session:delete-vote': writes<Session>()(
    z.object({
      /** Of the session. */
      id: Id,
      /** A vote of this session. */
      voteId: Id,
    }),
  ),
  /** Gives a task out or changes one. Refusals: `session-closed`. */
  'session:save-task': writes<Session>()(
    z.object({
      /** Of the session. */
      id: Id,
      /** The whole task; its outcome is `task:finish`'s. */
      task: TaskInput,
    }),
  ),
  /** Takes back a task, whatever became of it. Refusals: `session-closed`. */
  'session:delete-task': writes<Session>()(
    z.object({
      /** Of the session. */
      id: Id,
      /** A task given out at this session. */
      taskId: Id,
    }),
  ),
  /** Ends the record and makes or renews its minutes. Refusals: `session-incomplete` with what bars it. */
  'session:close': writes<{
    /** Its roll stays as it is now. */
    session: Session;
    /** Brought up to date with it, unless they were approved before. */
    minutes: DocumentSummary;
  }>()(
    z.object({
      /** Of the session. */
      id: Id,
      /** Left out, the end that is written down stays. */
      endTime: Clock.nullable().optional(),
    }),
  ),
  /** A closed session becomes a held one again; its roll stays that of the closing. Refusals: `session-cancelled`. */
  'session:reopen': writes<Session>()(withReason),
  /** The session does not take place. Refusals: `session-begun`, `session-closed`, `session-cancelled`. */
  'session:cancel': writes<Session>()(withReason),
  /** A cancelled session takes place after all; one of a plan row is as the row says again. */
  'session:resume': writes<Session>()(withReason),
  /** Puts a session off that has not begun. Refusals: `session-begun`, `session-closed`, `session-cancelled`. */
  'session:postpone': writes<Session>()(
    withReason.extend({
      /** The new day; null while none is set. */
      date: Day.nullable(),
    }),
  ),
  /** Takes out a session made by mistake, on which nothing was built; its plan row is free again. Refusals: `in-use`. */
  'session:delete': writes<null>()(byId),

  /** Of all sessions, in the order of these. */
  'task:list': reads<Task[]>()(
    z.object({
      /** True: those still to do; false: the finished ones; left out: all. */
      open: z.boolean().optional(),
    }),
  ),
  /** Says how a task ended, or opens it again; its session may be closed by then. */
  'task:finish': writes<Task>()(TaskOutcome),
} as const;
