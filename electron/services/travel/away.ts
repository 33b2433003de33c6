/** What is away: a session is taken along in a file, and the book remembers as what it left. */
import { randomUUID } from 'node:crypto';
import type { RenderedFile } from '../../../shared/contract/review.ts';
import type { AwaySession } from '../../../shared/contract/travel.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { SESSION_FILE_EXTENSION } from '../../../shared/domain/travel/session-file.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { getSession } from '../../db/sessions.ts';
import { inTransaction } from '../../db/transaction.ts';
import { countTrips, getTrip, insertTrip, listTripsAway, updateTrip } from '../../db/trips.ts';
import { writeSessionFile } from '../../export/session-file.ts';
import { instant, localDay, note, type ReadContext, type WriteContext } from '../context.ts';
import { refuseMarkedInput } from '../marked-input.ts';
import { requireOpen } from '../meeting.ts';
import { recordOf } from './recording.ts';

/** @throws Refusal `not-found`, `session-closed`, `session-cancelled`, `secrecy-mark` */
export function takeAlong(context: WriteContext, id: Id): RenderedFile {
  return inTransaction(context.data, () => {
    const session = requireOpen(context, id);
    const record = recordOf(context, session);
    refuseMarkedInput(record);
    const order = countTrips(context.data, id) + 1;
    const [trip, leftAt] = [randomUUID(), instant(context)];
    insertTrip(context.data, {
      uuid: trip,
      sessionId: id,
      leftAt,
      endedAt: null,
      base: record.base,
      taken: {},
    });
    const fileName = sessionFileName(context, session, order === 1 ? 'mang-theo' : `mang-theo-${order}`);
    note(context, { action: 'take-along', entity: 'session', entityId: id, detail: { file: fileName } });
    const facts = { trip, branch: null, edition: 0, leftAt, writtenAt: leftAt };
    return { fileName, bytes: writeSessionFile({ facts, record }) };
  });
}

export function listAway({ data }: ReadContext): AwaySession[] {
  return listTripsAway(data).flatMap(({ id, uuid, sessionId, leftAt }) => {
    const session = getSession(data, sessionId);
    return session === null
      ? []
      : [
          {
            trip: uuid,
            order: countTrips(data, sessionId, id),
            sessionId,
            topic: session.topic,
            date: session.date,
            leftAt,
          },
        ];
  });
}

/** It will not come back, or need not; what comes all the same is still taken in. @throws Refusal `not-found` */
export function endTrip(context: WriteContext, uuid: string): null {
  return inTransaction(context.data, () => {
    const trip = getTrip(context.data, uuid);
    if (trip === null) throw new Refusal('not-found', { what: 'lần mang theo này' });
    if (trip.endedAt !== null) return null;
    updateTrip(context.data, trip.id, { endedAt: instant(context) });
    note(context, { action: 'end-trip', entity: 'session', entityId: trip.sessionId });
    return null;
  });
}

/** "buoi-hop-2026-11-27-mang-theo.buoihop"; taken along again, "…-mang-theo-2.buoihop". */
export function sessionFileName(
  { host }: ReadContext,
  { date }: { date: string | null },
  what: 'mang-theo' | `mang-theo-${number}` | 'mang-ve',
): string {
  return `buoi-hop-${date ?? localDay(host.now())}-${what}.${SESSION_FILE_EXTENSION}`;
}
