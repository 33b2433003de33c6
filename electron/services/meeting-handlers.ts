/** The year: plan, sessions, tasks: every verb and the use case that answers it. */
import type { MEETING_VERBS } from '../../shared/contract/meeting.ts';
import { listPlans } from '../db/plans.ts';
import { listSessions } from '../db/sessions.ts';
import { listTasks } from '../db/tasks.ts';
import { listDated, renderCalendar } from './calendar.ts';
import type { HandlersOf } from './context.ts';
import { adjustPlan } from './documents/amending.ts';
import { closeWithMinutes } from './documents/closing.ts';
import { savePlanWithPaper } from './documents/plan-paper.ts';
import { readHabits, saveHabits } from './habits.ts';
import { inviteTo } from './inviting.ts';
import * as meeting from './meeting.ts';
import * as life from './meeting-life.ts';
import { nextStep } from './next-step.ts';
import { viewOverview } from './overview.ts';
import { requirePlan, scheduleRows } from './planning.ts';

export const MEETING_HANDLERS: HandlersOf<typeof MEETING_VERBS> = {
  'plan:list': ({ data }) => listPlans(data),
  'plan:get': (context, { id }) => requirePlan(context, id),
  'plan:save': savePlanWithPaper,
  'plan:adjust': (context, { id }) => adjustPlan(context, id),
  'plan:schedule': (context, { rowIds }) => scheduleRows(context, rowIds),
  'overview:get': (context, { year }) => viewOverview(context, year),
  'step:next': (context, asked) => nextStep(context, asked),
  'calendar:list': listDated,
  'calendar:render': (context, { year }) => renderCalendar(context, year),
  'habits:get': readHabits,
  'habits:save': (context, { habits }) => saveHabits(context, habits),
  'session:list': ({ data }, { year }) => listSessions(data, year === undefined ? {} : { year }),
  'session:get': (context, { id }) => meeting.getSessionWithFindings(context, id),
  'session:invite': (context, { id }) => inviteTo(context, id),
  'session:save': (context, { id, session }) => meeting.saveSession(context, id, session),
  'session:mark': (context, { id, attendance }) => meeting.markAttendance(context, id, attendance),
  'session:save-remark': (context, { id, remark, position }) =>
    meeting.saveRemark(context, id, remark, position),
  'session:move-remark': (context, { id, remarkId, position }) =>
    meeting.moveRemark(context, id, remarkId, position),
  'session:delete-remark': (context, { id, remarkId }) => meeting.deleteRemark(context, id, remarkId),
  'session:save-vote': (context, { id, vote }) => meeting.saveVote(context, id, vote),
  'session:delete-vote': (context, { id, voteId }) => meeting.deleteVote(context, id, voteId),
  'session:save-task': (context, { id, task }) => meeting.saveTask(context, id, task),
  'session:delete-task': (context, { id, taskId }) => meeting.deleteTask(context, id, taskId),
  'session:close': closeWithMinutes,
  'session:reopen': (context, { id, reason }) => meeting.reopenSession(context, id, reason),
  'session:cancel': (context, { id, reason }) => life.cancelSession(context, id, reason),
  'session:resume': (context, { id, reason }) => life.resumeSession(context, id, reason),
  'session:postpone': (context, { id, date, reason }) => life.postponeSession(context, id, date, reason),
  'session:delete': (context, { id }) => life.deleteSession(context, id),
  'task:list': ({ data }, { open }) => listTasks(data, open === undefined ? {} : { open }),
  'task:finish': meeting.finishTask,
};
