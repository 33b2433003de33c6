/** Writes the parts of a session that came back, or that it is made of where it is held. */
import { withMark } from '../../../shared/domain/attendance.ts';
import { type RemarkInput, type SessionInput, toSessionInput } from '../../../shared/domain/session.ts';
import type { TaskInput } from '../../../shared/domain/task.ts';
import { type Difference, mergeOrder, ORDER } from '../../../shared/domain/travel/merge.ts';
import type { MarkThere, SessionContent } from '../../../shared/domain/travel/session-file.ts';
import type { Day, Id } from '../../../shared/domain/values.ts';
import { decideAt, type VoteInput } from '../../../shared/domain/vote.ts';
import {
  bearLastingName,
  findByLastingName,
  listLastingNames,
  type Traveller,
} from '../../db/lasting-names.ts';
import { deleteRemark, insertRemark, listRemarks, orderRemarks, updateRemark } from '../../db/remarks.ts';
import { updateSession } from '../../db/sessions.ts';
import { deleteTask, insertTask, updateTask } from '../../db/tasks.ts';
import { deleteVote, insertVote, updateVote } from '../../db/votes.ts';
import type { WriteContext } from '../context.ts';
import { followRecord, recordOutcome, refuseAhead, requireSession, storeRoll } from '../meeting.ts';
import { moveScore } from '../score-eras.ts';

/** How entries of a list are written. */
interface ListWriter<Entry> {
  source: Traveller;
  insert(entry: Entry): Id;
  update(id: Id, entry: Entry): void;
  remove(id: Id): void;
}

/**
 * @param parts each as it stands in `there` by its key
 * @throws Refusal `session-ahead`, `score-settled`, `task-done-day`, `duplicate` for a name another session has
 */
export function applyParts(
  context: WriteContext,
  { session: { id }, there }: { session: { id: Id }; there: SessionContent },
  parts: readonly Difference[],
): void {
  const { data } = context;
  const of = (list: string): [string, unknown][] =>
    parts.flatMap((part) => {
      const [name = '', rest = ''] = part.key.split('.');
      return name === list ? [[rest, part.there] as [string, unknown]] : [];
    });
  writeFields(context, id, of('session'));
  writeEntries<RemarkInput>(context, of('remarks'), {
    source: 'remark',
    insert: (entry) => insertRemark(data, id, entry),
    update: (remark, entry) => updateRemark(data, remark, entry),
    remove: (remark) => deleteRemark(data, remark),
  });
  putInOrder(context, id, there, parts);
  const { roll } = requireSession(context, id);
  writeEntries<VoteInput>(context, of('votes'), {
    source: 'vote',
    insert: (vote) => insertVote(data, id, decideAt(vote, roll)),
    update: (vote, entry) => updateVote(data, vote, decideAt(entry, roll)),
    remove: (vote) => deleteVote(data, vote),
  });
  writeEntries<TaskInput>(context, of('tasks'), {
    source: 'task',
    insert: (task) => insertTask(data, id, task),
    update: (task, entry) => updateTask(data, task, entry),
    remove: (task) => deleteTask(data, task),
  });
  for (const [uid, ended] of of('outcomes')) {
    const task = findByLastingName(data, 'task', uid);
    const { doneOn, outcome } = (ended ?? { doneOn: null, outcome: '' }) as {
      doneOn: Day | null;
      outcome: string;
    };
    if (task !== null) recordOutcome(context, { id: task, doneOn, outcome });
  }
  markRoll(context, id, of('roll'));
  followRecord(context, id);
  const session = requireSession(context, id);
  if (session.state === 'held') refuseAhead(context, session);
}

function writeFields(context: WriteContext, id: Id, fields: readonly [string, unknown][]): void {
  if (fields.length === 0) return;
  const before = toSessionInput(requireSession(context, id));
  const given = fields.map(([field, value]) => (field === 'officers' ? value : { [field]: value }));
  const input: SessionInput = Object.assign({}, before, ...given);
  moveScore(context, id, before.date, input.date);
  updateSession(context.data, id, input);
}

function writeEntries<Entry>(
  { data }: WriteContext,
  entries: readonly [string, unknown][],
  { source, insert, update, remove }: ListWriter<Entry>,
): void {
  for (const [uid, value] of entries) {
    const id = findByLastingName(data, source, uid);
    if (value === null) {
      if (id !== null) remove(id);
    } else if (id !== null) update(id, value as Entry);
    else bearLastingName(data, source, insert(value as Entry), uid);
  }
}

function putInOrder(
  { data }: WriteContext,
  id: Id,
  { remarks }: SessionContent,
  parts: readonly Difference[],
): void {
  const come = parts.filter(({ key, here }) => key.startsWith('remarks.') && here === null);
  const arrived = new Set(come.map(({ key }) => key.slice('remarks.'.length)));
  const isReordered = parts.some(({ key }) => key === ORDER);
  if (arrived.size === 0 && !isReordered) return;
  const names = listLastingNames(data, 'remark');
  const ids = new Map([...names].map(([remark, uid]) => [uid, remark]));
  const here = listRemarks(data, id).map((remark) => names.get(remark.id) ?? '');
  const order = mergeOrder(
    here.filter((uid) => !arrived.has(uid)),
    remarks.map(({ uid }) => uid),
    arrived,
    isReordered,
  );
  orderRemarks(
    data,
    order.flatMap((uid) => ids.get(uid) ?? []),
  );
}

function markRoll(context: WriteContext, id: Id, marks: readonly [string, unknown][]): void {
  const session = requireSession(context, id);
  const marked = new Map(marks.map(([member, mark]) => [Number(member), mark as MarkThere]));
  // Every vote is decided anew over it, as over another day.
  const roll = session.roll.map((entry) => withMark(entry, marked.get(entry.memberId)));
  storeRoll(context, { ...session, roll });
}
