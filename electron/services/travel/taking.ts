/** A session that comes back is taken into the book: whole or not at all, and never twice. */
import type { CheckedInputOf } from '../../../shared/contract/channels.ts';
import type { ReturnLook } from '../../../shared/contract/travel.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Session } from '../../../shared/domain/session.ts';
import type { Difference } from '../../../shared/domain/travel/merge.ts';
import type { SessionFile } from '../../../shared/domain/travel/session-file.ts';
import { makeBackup } from '../../db/backup.ts';
import { findByLastingName } from '../../db/lasting-names.ts';
import { listMembers } from '../../db/members.ts';
import { getTask } from '../../db/tasks.ts';
import { inTransaction } from '../../db/transaction.ts';
import { insertTrip, updateTrip } from '../../db/trips.ts';
import type { GivenFile } from '../../files/given-file.ts';
import { readSessionFile } from '../../import/session-file.ts';
import { instant, note, type ReadContext, type WriteContext } from '../context.ts';
import { refuseMarkedInput } from '../marked-input.ts';
import { requireOpen, requireSession } from '../meeting.ts';
import { applyParts } from './applying.ts';
import { type Comparison, compareFile, sessionOfFile } from './comparing.ts';
import { tellPart } from './part-words.ts';

/** @throws Refusal as readSessionFile, `secrecy-mark` */
export function readGuarded(given: GivenFile): SessionFile {
  const file = readSessionFile(given);
  refuseMarkedInput(file.record);
  return file;
}

/** What taking a file in would do; `toHold` of one that only left, or is another book's. @throws Refusal as readGuarded, compareFile */
export function lookAtReturn(context: ReadContext, given: GivenFile): ReturnLook {
  const file = readGuarded(given);
  const { topic, date } = (file.record.now ?? file.record.base).session;
  const told = {
    topic,
    date,
    cell: file.record.cell.at(-1)?.profile.name ?? '',
    writtenAt: file.facts.writtenAt,
  };
  const sessionId = sessionOfFile(context, file);
  if (sessionId === null || file.record.now === null)
    return { ...told, use: 'hold', isOurs: sessionId !== null };
  const found = compareFile(context, file, given.fileName);
  const tell = teller(context, found);
  const { session, merge, isKnown, there } = found;
  return {
    ...told,
    use: 'take',
    sessionId,
    isKnown,
    isClosedThere: there.isClosed,
    isOpenHere: session.state !== 'closed' && session.state !== 'cancelled',
    changes: merge.changes.map(tell),
    conflicts: merge.conflicts.map(tell),
    strangers: merge.strangers.map(({ memberId }) => nameOf(context, memberId)),
  };
}

/**
 * After a backup. What somebody did not choose between is refused, as is a choice between other sides than there are by now.
 *
 * @throws Refusal `travel-undecided`, `session-closed`, `session-cancelled`, `session-ahead`, as lookAtReturn
 */
export async function takeReturn(
  context: WriteContext,
  { chosen, ...given }: CheckedInputOf<'travel:take'>,
): Promise<Session> {
  const file = readGuarded(given);
  const before = compareFile(context, file, given.fileName);
  if (before.isKnown) return before.session;
  await makeBackup(context.data, 'before-return', instant(context));
  return inTransaction(context.data, () => {
    const found = compareFile(context, file, given.fileName);
    const { session, merge } = found;
    const asked = merge.conflicts.map((conflict) => ({ conflict, told: teller(context, found)(conflict) }));
    const sides = new Map(chosen.map(({ id, side }) => [id, side]));
    const open = asked.filter(({ told }) => !sides.has(told.id));
    if (open.length > 0) throw new Refusal('travel-undecided', { count: open.length });
    const isTaken = ({ told }: (typeof asked)[number]): boolean => sides.get(told.id) === 'there';
    const parts: Difference[] = [...merge.changes, ...asked.filter(isTaken).map(({ conflict }) => conflict)];
    if (parts.length > 0) {
      requireOpen(context, session.id);
      applyParts(context, found, parts);
    }
    const left = asked
      .filter((one) => !isTaken(one))
      .map(({ told }) => `${told.what}: ${told.there || 'đã bỏ'}`);
    note(context, {
      action: 'take-in',
      entity: 'session',
      entityId: session.id,
      before: session,
      after: requireSession(context, session.id),
      detail: { file: given.fileName, notTaken: left },
    });
    remember(context, file, found);
    return requireSession(context, session.id);
  });
}

function remember(context: WriteContext, { facts, record }: SessionFile, found: Comparison): void {
  const { trip, session, branch, there } = found;
  const taken = { ...trip?.taken, [branch]: { edition: facts.edition, content: there } };
  const endedAt = trip?.endedAt ?? instant(context);
  if (trip !== null) updateTrip(context.data, trip.id, { taken, endedAt });
  else {
    const { trip: uuid, leftAt } = facts;
    insertTrip(context.data, { uuid, sessionId: session.id, leftAt, endedAt, base: record.base, taken });
  }
}

function teller({ data }: ReadContext, { here, there }: Comparison) {
  const told = {
    names: new Map(listMembers(data).map(({ id, fullName }) => [id, fullName])),
    versions: [here, there],
    taskNamed: (uid: string): string => {
      const id = findByLastingName(data, 'task', uid);
      const known = there.tasks.find((task) => task.uid === uid)?.entry.text;
      return known ?? (id === null ? '' : (getTask(data, id)?.text ?? ''));
    },
  };
  return (change: Difference) => tellPart(change, told);
}

function nameOf({ data }: ReadContext, id: number): string {
  return listMembers(data).find((member) => member.id === id)?.fullName ?? '';
}
