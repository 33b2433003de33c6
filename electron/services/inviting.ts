/** The call to one session, to be copied into a message, and its day for the members' own calendars. */
import type { SessionInvitation } from '../../shared/contract/meeting.ts';
import { inspectPieces } from '../../shared/domain/guard.ts';
import { writeInvitation } from '../../shared/domain/invitation-message.ts';
import type { Id } from '../../shared/domain/values.ts';
import { listMembers } from '../db/members.ts';
import { renderSessionCalendar } from './calendar.ts';
import { cellContextOn } from './cells.ts';
import { type ReadContext, today } from './context.ts';
import { refuseMarkedInput } from './marked-input.ts';
import { requireSession } from './meeting.ts';

/** @throws Refusal `not-found`; `secrecy-mark` for what was typed before there was a guard */
export function inviteTo(context: ReadContext, id: Id): SessionInvitation {
  const session = requireSession(context, id);
  const { topic, place, materials, jointWith } = session;
  refuseMarkedInput({ topic, place, materials, jointWith });
  const names = listMembers(context.data).map(({ fullName }) => fullName);
  const pieces = [
    { place: 'Chuyên đề', lines: [topic] },
    { place: 'Địa điểm', lines: [place] },
    { place: 'Tài liệu', lines: materials },
  ];
  return {
    text: writeInvitation(session, cellContextOn(context, session.date ?? today(context))),
    calendar: renderSessionCalendar(context, session),
    // Only the public must not see drafts: a session is there to talk them over.
    warnings: inspectPieces(pieces, names).filter(({ rule }) => rule !== 'draft'),
  };
}
