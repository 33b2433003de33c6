/** The sample cell (chi bộ mẫu): fictional people, a plan, and the first session held. Its texts are in templates/chi-bo-mau. */
import path from 'node:path';
import { TermInput, wholeTerm } from '../../shared/domain/cell.ts';
import { DocumentHead, type DocumentSummary, type NewDocument } from '../../shared/domain/document.ts';
import { MemberInput } from '../../shared/domain/member.ts';
import { PlanInput } from '../../shared/domain/plan.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { SessionInput } from '../../shared/domain/session.ts';
import type { Day, Id } from '../../shared/domain/values.ts';
import {
  INVITATION,
  KINDS,
  type Kind,
  LETTER,
  MINUTES,
  PLAN_PAPER,
  REPORT,
  RESOLUTION,
  TOPIC_PAPER,
} from '../../shared/format/kinds.ts';
import { romanQuarter } from '../../shared/text/dates.ts';
import { listCellFacts } from '../db/cell.ts';
import { openForReading } from '../db/open.ts';
import { startOver } from '../db/restore.ts';
import { getSetting, putSetting } from '../db/settings.ts';
import { inTransaction } from '../db/transaction.ts';
import { cellContextOn, SAMPLE_SETTING, saveCell, saveTerm } from './cells.ts';
import { today, type WriteContext } from './context.ts';
import { startDocument } from './documents/assembling.ts';
import { issueDocument, moveDocument } from './documents/issuing.ts';
import { readTemplate } from './documents/wording.ts';
import { requireDocument, saveDocument } from './documents/writing.ts';
import {
  closeSession,
  finishTask,
  markAttendance,
  requireSession,
  saveRemark,
  saveSession,
  saveTask,
  saveVote,
} from './meeting.ts';
import { saveMember } from './members.ts';
import { savePlan, scheduleRows } from './planning.ts';
import { type PlannedSample, readSample, type Sample, type SampleStory } from './sample-data.ts';

/** Makes a paper of the sample. */
type MakePaper = (input: NewDocument) => DocumentSummary;

/**
 * Fills an empty data folder, wholly or not at all. Every step goes through the same services as a secretary's own work.
 *
 * @returns what was done, a sentence a step.
 * @throws Refusal `folder-not-empty` where a cell exists already.
 */
export async function createSample(
  context: WriteContext,
  { isOfToday }: { isOfToday: boolean },
): Promise<{ steps: string[] }> {
  const folder = path.join(context.host.templates, 'chi-bo-mau');
  const story = await readSample(folder, isOfToday ? today(context) : null);
  const templates = new Map<Kind, string>();
  for (const kind of KINDS) templates.set(kind, await readTemplate(context, kind));
  const make: MakePaper = (input) => startDocument(context, input, templates.get(input.kind) ?? '').document;

  return inTransaction(context.data, () => {
    if (listCellFacts(context.data).length > 0)
      throw new Refusal('folder-not-empty', { folder: context.data.folder });
    const people = createCell(context, story);
    const plans = story.plans.map((plan) => createPlan(context, plan, people, make));
    const [heldId, nextId] = plans.flatMap(({ sessionIds }) => sessionIds);
    if (heldId === undefined) throw new Refusal('internal');
    prepareSession(context, story.session, people, heldId);
    createPapers(context, story, heldId, make);
    holdSession(context, story, people, heldId);
    const minutes = make({ kind: MINUTES, sessionId: heldId });
    if (story.minutesOn !== null) issueMinutes(context, minutes.id, story.minutesOn);
    make({ kind: RESOLUTION, sessionId: heldId });
    make({ kind: REPORT, ...story.held, date: story.dates.report });
    createLetter(context, story, make);
    if (story.hasNext && nextId !== undefined) {
      prepareSession(context, story.nextSession, people, nextId);
      writePaper(context, make({ kind: TOPIC_PAPER, sessionId: nextId }).id, story.texts.nextPaper);
    }
    const { year, quarter } = story.held;
    const name = `quý ${romanQuarter(quarter)} năm ${year}`;
    return {
      steps: [
        `Đã tạo ${story.cell.name} với ${people.size} đảng viên.`,
        ...plans.map(({ symbol }, index) => `Đã ban hành kế hoạch năm ${year + index}, số ${symbol}.`),
        `Đã ghi buổi sinh hoạt ${name}: điểm danh, thảo luận, biểu quyết, giao việc.`,
        `Đã ${story.minutesOn === null ? 'lập' : 'ban hành'} biên bản buổi sinh hoạt ${name}.`,
        `Đã soạn nghị quyết, báo cáo quý ${romanQuarter(quarter)} và công văn.`,
      ],
    };
  });
}

/**
 * Takes the sample cell away, leaving an empty book; what was there is kept among the backups.
 *
 * @throws Refusal `sample-only` for a real cell
 */
export async function removeSample(folder: string): Promise<null> {
  const data = await openForReading(folder);
  try {
    if (getSetting(data, SAMPLE_SETTING) !== true) throw new Refusal('sample-only');
  } finally {
    data.close();
  }
  await startOver(folder);
  return null;
}

function createCell(context: WriteContext, sample: Sample): Map<string, Id> {
  saveCell(context, sample.cell);
  putSetting(context.data, SAMPLE_SETTING, true);
  const people = new Map<string, Id>();
  for (const [fullName, birthDate, admittedOn, officialOn, duties] of sample.members) {
    const leaves = sample.leaves
      .filter(([name]) => name === fullName)
      .map(([, kind, from, note]) => ({ kind, from, to: null, note }));
    const input = MemberInput.parse({ fullName, birthDate, admittedOn, officialOn, duties, leaves });
    people.set(fullName, saveMember(context, undefined, input).id);
  }
  for (const { secretary, deputies, committee, ...term } of sample.terms) {
    const input = TermInput.parse({
      ...term,
      offices: wholeTerm({
        secretaryId: idOf(people, secretary),
        deputyIds: deputies.map((name) => idOf(people, name)),
        committeeIds: committee.map((name) => idOf(people, name)),
      }),
    });
    saveTerm(context, undefined, input);
  }
  return people;
}

/** A plan, its paper issued, and a session for each row: the plan's symbol and the sessions in the order of the rows. */
function createPlan(
  context: WriteContext,
  { rows: told, ...said }: Sample['plan'],
  people: ReadonlyMap<string, Id>,
  make: MakePaper,
): { symbol: string | null; sessionIds: Id[] } {
  const rows = told.map((row) => ({
    ...row,
    presenterIds: row.presenters.map((name) => idOf(people, name)),
  }));
  const signerId = secretaryOn(context, said.date);
  const plan = savePlan(context, undefined, PlanInput.parse({ ...said, rows, signerId }));
  const { id } = make({ kind: PLAN_PAPER, title: plan.subject, planId: plan.id, date: said.date });
  moveDocument(context, id, 'approve', '');
  const { symbol } = issueDocument(context, { id, ...said });
  const sessions = scheduleRows(
    context,
    plan.rows.map((row) => row.id),
  );
  return { symbol, sessionIds: sessions.map((session) => session.id) };
}

function secretaryOn(context: WriteContext, day: Day): Id | null {
  return cellContextOn(context, day).officers.secretaryId;
}

function createPapers(
  context: WriteContext,
  { dates, texts, hasNext }: SampleStory,
  sessionId: Id,
  make: MakePaper,
): void {
  const { id } = make({ kind: TOPIC_PAPER, sessionId, date: dates.paper });
  writePaper(context, id, texts.paper);
  moveDocument(context, id, 'approve', '');
  const invitation = make({ kind: INVITATION, sessionId, date: dates.invitation });
  if (!hasNext) return;
  moveDocument(context, invitation.id, 'approve', '');
  issueDocument(context, { id: invitation.id, date: dates.invitation });
}

/** The opening assembled from the session stays; the skeleton after it gives way to the paper itself. */
function writePaper(context: WriteContext, id: Id, text: string): void {
  const { body, revision } = requireDocument(context, id);
  const opening = body.slice(0, body.indexOf('<!-- /part -->') + '<!-- /part -->'.length);
  saveDocument(context, { id, body: `${opening}\n\n${text}`, baseRevision: revision, reason: '' });
}

function issueMinutes(context: WriteContext, id: Id, date: Day): void {
  moveDocument(context, id, 'approve', 'Đã đọc lại tại buổi sinh hoạt');
  issueDocument(context, { id, date, accepted: ['not-reviewed'] });
}

/** Chair, minute taker, programme, documents and guests, as they are known before the day. */
function prepareSession(
  context: WriteContext,
  said: PlannedSample,
  people: ReadonlyMap<string, Id>,
  sessionId: Id,
): void {
  const input = SessionInput.parse({
    ...requireSession(context, sessionId),
    ...said,
    chairId: idOf(people, said.chair),
    minuteTakerId: idOf(people, said.minuteTaker),
    guests: said.guests.map(([name, role]) => ({ name, role })),
  });
  saveSession(context, sessionId, input);
}

function holdSession(
  context: WriteContext,
  sample: Sample,
  people: ReadonlyMap<string, Id>,
  sessionId: Id,
): void {
  const { session: said } = sample;
  const { roll } = requireSession(context, sessionId);
  const absent = new Map(
    said.absent.map(([name, presence, reason]) => [idOf(people, name), { presence, reason }]),
  );
  markAttendance(
    context,
    sessionId,
    roll
      .filter((entry) => entry.leave === null)
      .map(({ memberId }) => ({
        memberId,
        ...(absent.get(memberId) ?? { presence: 'present', reason: '' }),
      })),
  );
  for (const remark of said.remarks) {
    saveRemark(context, sessionId, {
      speakerId: idOf(people, remark.speaker),
      speakerName: '',
      text: remark.text,
      answer: remark.answer,
      answeredById: remark.answeredBy === null ? null : idOf(people, remark.answeredBy),
    });
  }
  for (const vote of said.votes) saveVote(context, sessionId, { ...vote, takenAt: null });
  for (const task of said.tasks) {
    const assigneeIds = task.assignees.map((name) => idOf(people, name));
    saveTask(context, sessionId, {
      text: task.text,
      assigneeIds,
      otherAssignee: task.other,
      dueOn: task.dueOn,
    });
  }
  const { tasks } = closeSession(context, sessionId);
  for (const [text, doneOn, outcome] of said.done) {
    const task = tasks.find((candidate) => candidate.text === text);
    if (task !== undefined) finishTask(notBefore(context, doneOn), { id: task.id, doneOn, outcome });
  }
}

/** The year of the sample is over, whatever the clock says. */
function notBefore(context: WriteContext, day: Day): WriteContext {
  const now = new Date(Math.max(context.host.now().getTime(), Date.parse(`${day}T12:00`)));
  return { ...context, host: { ...context.host, now: () => now } };
}

function createLetter(context: WriteContext, sample: SampleStory, make: MakePaper): void {
  const document = make({ kind: LETTER, title: sample.letter.subject, date: sample.dates.letter });
  const head = DocumentHead.parse({ ...requireDocument(context, document.id).head, ...sample.letter });
  const { id, revision } = document;
  saveDocument(context, { id, body: sample.texts.letter, baseRevision: revision, head, reason: '' });
}

function idOf(people: ReadonlyMap<string, Id>, name: string): Id {
  const id = people.get(name);
  if (id === undefined) throw new Refusal('not-found', { what: `đảng viên ${name} trong chi bộ mẫu` });
  return id;
}
