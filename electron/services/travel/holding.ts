/** The book a session file is held in, and what goes back from it. */
import { randomInt, randomUUID } from 'node:crypto';
import type { RenderedFile } from '../../../shared/contract/review.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { type SessionInput, UNPREPARED } from '../../../shared/domain/session.ts';
import { mergeSession } from '../../../shared/domain/travel/merge.ts';
import type { SessionFile, SessionRecord } from '../../../shared/domain/travel/session-file.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { insertTerm, putCellFacts } from '../../db/cell.ts';
import { insertDocument } from '../../db/documents.ts';
import { lastLineOf } from '../../db/journal.ts';
import { bearLastingName, findByLastingName } from '../../db/lasting-names.ts';
import { insertMember } from '../../db/members.ts';
import { insertSession, setSessionLife } from '../../db/sessions.ts';
import { putSetting } from '../../db/settings.ts';
import { insertTask } from '../../db/tasks.ts';
import { inTransaction } from '../../db/transaction.ts';
import { writeSessionFile } from '../../export/session-file.ts';
import { instant, note, type WriteContext } from '../context.ts';
import { keepOverrides } from '../documents/formatting.ts';
import { refuseMarkedInput } from '../marked-input.ts';
import { requireSession } from '../meeting.ts';
import { applyParts } from './applying.ts';
import { sessionFileName } from './away.ts';
import { GUEST, type KeptGuest, keptGuest } from './guest.ts';
import { contentOf } from './recording.ts';

/** Fills an empty book with the session of a file, and what is needed to hold it. Part of a transaction. */
export function holdSession(context: WriteContext, key: string, { facts, record }: SessionFile): void {
  const { data } = context;
  for (const { from, profile } of record.cell) putCellFacts(data, { ...profile, from });
  for (const { id, member } of record.members) insertMember(data, member, id);
  for (const term of record.terms) insertTerm(data, term);
  keepOverrides(context, record.overrides);
  carryTasks(context, record);
  const there = record.now ?? record.base;
  // What the pages keep beside the book of this machine is kept by the number of a session: no other has this one.
  const id = insertSession(data, there.session, randomInt(100_000_000, 1_000_000_000));
  bearLastingName(data, 'session', id, there.uid);
  // Of a session that has nothing yet, everything is new.
  const blank = contentOf(context, requireSession(context, id));
  applyParts(context, { session: { id }, there }, mergeSession(blank, blank, there).changes);
  for (const { kind, date, head, body } of record.papers)
    insertDocument(data, {
      ...{ kind, date, head, body, sessionId: id, planId: null, year: null, quarter: null },
      ...{ actor: context.host.actor, at: instant(context) },
    });
  const { trip, leftAt } = facts;
  const kept: KeptGuest = {
    ...{ key, sessionId: id, trip, branch: randomUUID(), leftAt, broughtAt: null, record },
  };
  putSetting(data, GUEST, kept);
  note(context, { action: 'hold-guest', entity: 'session', entityId: id });
}

/** Earlier sessions as far as their tasks need them. */
function carryTasks(context: WriteContext, { carried }: SessionRecord): void {
  const { data } = context;
  for (const { uid, entry, from } of carried) {
    const { uid: sessionUid, ...told } = from;
    const known = findByLastingName(data, 'session', sessionUid);
    const sessionId = known ?? insertEarlier(context, sessionUid, { ...UNPREPARED, ...told });
    bearLastingName(data, 'task', insertTask(data, sessionId, entry), uid);
  }
}

function insertEarlier({ data }: WriteContext, uid: string, session: SessionInput): Id {
  const id = insertSession(data, session);
  setSessionLife(data, id, { state: 'closed', isRollSettled: true });
  bearLastingName(data, 'session', id, uid);
  return id;
}

/** @throws Refusal `not-found` in an ordinary book, `secrecy-mark` */
export function bringBack(context: WriteContext): RenderedFile {
  return inTransaction(context.data, () => {
    const kept = keptGuest(context);
    if (kept === null) throw new Refusal('not-found', { what: 'buổi họp mang theo trong sổ này' });
    const { sessionId, trip, branch, leftAt } = kept;
    const session = requireSession(context, sessionId);
    const record = { ...kept.record, now: contentOf(context, session) };
    refuseMarkedInput(record);
    const [writtenAt, fileName] = [instant(context), sessionFileName(context, session, 'mang-ve')];
    note(context, {
      action: 'bring-back',
      entity: 'session',
      entityId: sessionId,
      detail: { file: fileName },
    });
    // Lines of the journal are never taken back, not even by a backup.
    const edition = lastLineOf(context.data, 'session', sessionId);
    putSetting(context.data, GUEST, { ...kept, broughtAt: writtenAt });
    return {
      fileName,
      bytes: writeSessionFile({ facts: { trip, branch, edition, leftAt, writtenAt }, record }),
    };
  });
}
