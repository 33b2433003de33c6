/** A session as it goes into a file: all that two machines can change of it, and what is needed to hold it elsewhere. */
import type { Member } from '../../../shared/domain/member.ts';
import { nameAmong } from '../../../shared/domain/names.ts';
import { type Session, toSessionInput } from '../../../shared/domain/session.ts';
import type { Task } from '../../../shared/domain/task.ts';
import { SessionContent, SessionRecord } from '../../../shared/domain/travel/session-file.ts';
import { KIND_RULES } from '../../../shared/format/kinds.ts';
import { listCellFacts, listTerms } from '../../db/cell.ts';
import { getDocument, listDocuments } from '../../db/documents.ts';
import { findByLastingName, listLastingNames } from '../../db/lasting-names.ts';
import { listMembers } from '../../db/members.ts';
import { getTask } from '../../db/tasks.ts';
import type { ReadContext } from '../context.ts';
import { formatOverrides } from '../documents/formatting.ts';
import { requireSession } from '../meeting.ts';

/** @param also names of tasks whose outcome is looked for wherever they stand by now */
export function contentOf(
  { data }: ReadContext,
  session: Session,
  also: readonly string[] = [],
): SessionContent {
  const names = {
    remark: listLastingNames(data, 'remark'),
    vote: listLastingNames(data, 'vote'),
    task: listLastingNames(data, 'task'),
  };
  const named = <T extends { id: number }>(source: keyof typeof names, entries: readonly T[]) =>
    entries.map(({ id, ...entry }) => ({ uid: names[source].get(id), entry }));
  const others = also.flatMap((uid) => {
    const id = findByLastingName(data, 'task', uid);
    return id === null ? [] : (getTask(data, id) ?? []);
  });
  const tasks = new Map(
    [...session.tasks, ...session.carriedTasks, ...others].map((task) => [task.id, task]),
  );
  return SessionContent.parse({
    uid: listLastingNames(data, 'session').get(session.id),
    session: toSessionInput(session),
    isClosed: session.state === 'closed',
    roll: session.roll,
    remarks: named('remark', session.remarks),
    votes: named('vote', session.votes),
    tasks: named('task', session.tasks),
    outcomes: [...tasks.values()]
      .filter(({ doneOn, outcome }) => doneOn !== null || outcome !== '')
      .map(({ id, doneOn, outcome }) => ({ uid: names.task.get(id), doneOn, outcome })),
  });
}

/** What a session that leaves takes with it; `now` is nobody's yet. */
export function recordOf(context: ReadContext, session: Session): SessionRecord {
  const { data } = context;
  const members = listMembers(data);
  return SessionRecord.parse({
    base: contentOf(context, session),
    now: null,
    cell: listCellFacts(data).map(({ from, ...profile }) => ({ from, profile })),
    terms: listTerms(data),
    members: members.map((member) => ({ id: member.id, member: forTheRoad(member, members) })),
    carried: session.carriedTasks.map((task) => carriedOf(context, task)),
    papers: listPapers(context, session.id),
    overrides: formatOverrides(context),
  });
}

/** The secretary's own notes stay at home, and birthdays of all who can be told apart without. */
function forTheRoad(member: Member, members: readonly Member[]): Omit<Member, 'id'> {
  const { id: _id, ...input } = member;
  const isTold = nameAmong(members, member) !== member.fullName;
  return {
    ...input,
    birthDate: isTold ? input.birthDate : null,
    leaves: input.leaves.map((leave) => ({ ...leave, note: '' })),
    stays: input.stays.map((stay) => ({ ...stay, note: '' })),
  };
}

function carriedOf(context: ReadContext, { id, sessionId, ...entry }: Task) {
  const { topic, year, quarter, date } = requireSession(context, sessionId);
  return {
    uid: listLastingNames(context.data, 'task').get(id),
    entry,
    from: { uid: listLastingNames(context.data, 'session').get(sessionId), topic, year, quarter, date },
  };
}

/** What is written before the meeting: what tells of it is made where the book is. */
function listPapers({ data }: ReadContext, sessionId: number) {
  return listDocuments(data, { sessionId }).flatMap(({ id, kind }) => {
    const { records, restsOnMinutes } = KIND_RULES[kind];
    const paper = records === null && !restsOnMinutes ? getDocument(data, id) : null;
    return paper === null ? [] : [{ kind, date: paper.date, head: paper.head, body: paper.body }];
  });
}
