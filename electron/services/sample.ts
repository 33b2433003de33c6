/** The sample cell (chi bộ mẫu): fictional people, a plan, and the first session held. Its texts are in templates/chi-bo-mau. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Presence } from '../../shared/domain/attendance.ts';
import { CellProfile, TermInput, wholeTerm } from '../../shared/domain/cell.ts';
import { DocumentHead, type DocumentSummary, type NewDocument } from '../../shared/domain/document.ts';
import { LeaveKind, MemberInput } from '../../shared/domain/member.ts';
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
import { listCellFacts } from '../db/cell.ts';
import { openForReading } from '../db/open.ts';
import { startOver } from '../db/restore.ts';
import { getSetting, putSetting } from '../db/settings.ts';
import { inTransaction } from '../db/transaction.ts';
import { SAMPLE_SETTING, saveCell, saveTerm } from './cells.ts';
import type { WriteContext } from './context.ts';
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

const Name = z.string();
const SampleTerm = z.object({
  name: z.string(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  secretary: Name,
  deputies: z.array(Name),
  committee: z.array(Name),
});
const Sample = z.object({
  cell: CellProfile,
  term: SampleTerm,
  nextTerm: SampleTerm,
  members: z.array(z.tuple([Name, z.string(), z.string(), z.string().nullable(), z.string()])),
  leaves: z.array(z.tuple([Name, LeaveKind, z.string(), z.string()])),
  plan: z.looseObject({
    date: z.string(),
    number: z.number(),
    rows: z.array(z.looseObject({ presenters: z.array(Name) })),
  }),
  session: z.looseObject({
    chair: Name,
    minuteTaker: Name,
    guests: z.array(z.tuple([z.string(), z.string()])),
    absent: z.array(z.tuple([Name, Presence, z.string()])),
    remarks: z.array(
      z.object({ speaker: Name, text: z.string(), answer: z.string(), answeredBy: Name.nullable() }),
    ),
    votes: z.array(
      z.object({
        matter: z.string(),
        threshold: z.enum(['half', 'two-thirds']),
        inFavour: z.number(),
        against: z.number(),
        blank: z.number(),
      }),
    ),
    tasks: z.array(
      z.object({ text: z.string(), assignees: z.array(Name), other: z.string(), dueOn: z.string() }),
    ),
    done: z.array(z.tuple([z.string(), z.string(), z.string()])),
  }),
  /** The dates the papers are meant to bear. */
  dates: z.object({ paper: z.string(), invitation: z.string(), report: z.string(), letter: z.string() }),
  letter: z.object({ subject: z.string(), addressees: z.array(z.string()), recipients: z.array(z.string()) }),
});
type Sample = z.infer<typeof Sample>;

/** Makes a paper of the sample. */
type MakePaper = (input: NewDocument) => DocumentSummary;

/**
 * Fills an empty data folder, wholly or not at all. Every step goes through the same services as a secretary's own work.
 *
 * @returns what was done, a sentence a step.
 * @throws Refusal `folder-not-empty` where a cell exists already.
 */
export async function createSample(context: WriteContext): Promise<{ steps: string[] }> {
  const folder = path.join(context.host.templates, 'chi-bo-mau');
  const sample = Sample.parse(JSON.parse(await readFile(path.join(folder, 'du-lieu.json'), 'utf8')));
  const paperText = await readFile(path.join(folder, 'bai-chuyen-de.md'), 'utf8');
  const letterText = await readFile(path.join(folder, 'cong-van.md'), 'utf8');
  const templates = new Map<Kind, string>();
  for (const kind of KINDS) templates.set(kind, await readTemplate(context, kind));
  const make: MakePaper = (input) => startDocument(context, input, templates.get(input.kind) ?? '').document;

  return inTransaction(context.data, () => {
    if (listCellFacts(context.data).length > 0)
      throw new Refusal('folder-not-empty', { folder: context.data.folder });
    const people = createCell(context, sample);
    const { symbol, sessionId } = createPlan(context, sample, people, make);
    prepareSession(context, sample, people, sessionId);
    createPapers(context, sample, sessionId, make, paperText);
    holdSession(context, sample, people, sessionId);
    make({ kind: MINUTES, sessionId });
    make({ kind: RESOLUTION, sessionId });
    make({ kind: REPORT, year: 2020, quarter: 1, date: sample.dates.report });
    createLetter(context, sample, make, letterText);
    return {
      steps: [
        `Đã tạo ${sample.cell.name} với ${people.size} đảng viên.`,
        `Đã ban hành kế hoạch năm 2020, số ${symbol}.`,
        'Đã ghi buổi sinh hoạt quý I: điểm danh, thảo luận, biểu quyết, giao việc.',
        'Đã lập biên bản buổi sinh hoạt quý I năm 2020.',
        'Đã soạn nghị quyết, báo cáo quý I và công văn.',
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
  for (const { secretary, deputies, committee, ...term } of [sample.term, sample.nextTerm]) {
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

/** The plan, its paper issued, and a session for each row: the plan's symbol and the first of the sessions. */
function createPlan(
  context: WriteContext,
  sample: Sample,
  people: ReadonlyMap<string, Id>,
  make: MakePaper,
): { symbol: string | null; sessionId: Id } {
  const rows = sample.plan.rows.map((row) => ({
    ...row,
    presenterIds: row.presenters.map((name) => idOf(people, name)),
  }));
  const input = PlanInput.parse({ ...sample.plan, rows, signerId: idOf(people, sample.term.secretary) });
  const plan = savePlan(context, undefined, input);
  const { id } = make({ kind: PLAN_PAPER, title: plan.subject, planId: plan.id, date: sample.plan.date });
  moveDocument(context, id, 'approve', '');
  const { symbol } = issueDocument(context, { id, ...sample.plan });
  const [first] = scheduleRows(
    context,
    plan.rows.map((row) => row.id),
  );
  if (first === undefined) throw new Refusal('internal');
  return { symbol, sessionId: first.id };
}

function createPapers(
  context: WriteContext,
  sample: Sample,
  sessionId: Id,
  make: MakePaper,
  text: string,
): void {
  const paper = make({ kind: TOPIC_PAPER, sessionId, date: sample.dates.paper });
  const written = requireDocument(context, paper.id);
  // The opening assembled from the session stays; the skeleton after it gives way to the paper itself.
  const opening = written.body.slice(0, written.body.indexOf('<!-- /part -->') + '<!-- /part -->'.length);
  saveDocument(context, {
    id: written.id,
    body: `${opening}\n\n${text}`,
    baseRevision: written.revision,
    reason: '',
  });
  moveDocument(context, written.id, 'approve', '');
  make({ kind: INVITATION, sessionId, date: sample.dates.invitation });
}

/** Chair, minute taker, programme, documents and guests, as they are known before the day. */
function prepareSession(
  context: WriteContext,
  sample: Sample,
  people: ReadonlyMap<string, Id>,
  sessionId: Id,
): void {
  const { session: said } = sample;
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

function createLetter(context: WriteContext, sample: Sample, make: MakePaper, body: string): void {
  const document = make({ kind: LETTER, title: sample.letter.subject, date: sample.dates.letter });
  const head = DocumentHead.parse({ ...requireDocument(context, document.id).head, ...sample.letter });
  saveDocument(context, { id: document.id, body, baseRevision: document.revision, head, reason: '' });
}

function idOf(people: ReadonlyMap<string, Id>, name: string): Id {
  const id = people.get(name);
  if (id === undefined) throw new Refusal('not-found', { what: `đảng viên ${name} trong chi bộ mẫu` });
  return id;
}
