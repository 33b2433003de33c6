/** Rows of any content the database takes, for writing and reading back. */

import type { DocumentInsert } from '../../../electron/db/documents.ts';
import type { ExportRecord } from '../../../electron/db/exports.ts';
import type { JournalInsert } from '../../../electron/db/journal.ts';
import type { Letterhead } from '../../../electron/db/letterheads.ts';
import type { OutboxChange, RemoteRow } from '../../../electron/db/outbox.ts';
import type { PortalSave } from '../../../electron/db/portals.ts';
import type { DecisionMade, ItemInsert } from '../../../electron/db/review-items.ts';
import type { HeldAnswer } from '../../../electron/db/reviews.ts';
import type { ArticleContent, ArticleFile } from '../../../shared/domain/article.ts';
import { Presence, type RollEntry } from '../../../shared/domain/attendance.ts';
import { type CellFacts, CellType, OFFICES, type TermInput, ToneStyle } from '../../../shared/domain/cell.ts';
import { type DocumentHead, ExportFormat } from '../../../shared/domain/document.ts';
import { LeaveKind, MEMBERSHIPS, type MemberInput, UNKNOWN_DAY } from '../../../shared/domain/member.ts';
import { STORED_STATES, type TheirText, WISHES } from '../../../shared/domain/outbox.ts';
import type { PlanInput, PlanRowInput } from '../../../shared/domain/plan.ts';
import { PORTAL_KINDS } from '../../../shared/domain/portal.ts';
import { DECISIONS, ORIGINS, VERDICTS, type VerdictGiven } from '../../../shared/domain/review.ts';
import type { RemarkInput, SessionInput } from '../../../shared/domain/session.ts';
import type { TaskInput } from '../../../shared/domain/task.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { Threshold, type Vote } from '../../../shared/domain/vote.ts';
import { KINDS } from '../../../shared/format/kinds.ts';
import { CIRCULATIONS, URGENCIES } from '../../../shared/format/paper.ts';
import type { Anchor } from '../../../shared/text/anchors.ts';
import { type Arbitrary, fc } from '../../support/random.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const texts = fc.array(text, { maxLength: 3 });
const count = fc.nat(10_000);
const day = fc.constantFrom('2018-12-31', '2020-02-29', '2031-06-01');
const clock = fc.constantFrom('00:00', '08:30', '23:59');
const quarter = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const);
const year = fc.integer({ min: 1930, max: 2200 });
const at = fc.constantFrom('2019-12-31T17:00:00.000Z', '2020-03-20T02:00:00.000Z');
const orNull = <T>(some: Arbitrary<T>): Arbitrary<T | null> => fc.option(some, { nil: null });

const partialDay = fc.oneof(day, fc.constantFrom('1979', '1979-05'));

export const member: Arbitrary<MemberInput> = fc.record({
  fullName: text,
  birthDate: orNull(partialDay),
  admittedOn: orNull(partialDay),
  officialOn: orNull(fc.oneof(partialDay, fc.constant(UNKNOWN_DAY))),
  duties: text,
  leaves: fc.array(
    fc.record({ kind: fc.constantFrom(...LeaveKind.options), from: day, to: orNull(day), note: text }),
    { maxLength: 2 },
  ),
  stays: fc.array(fc.record({ from: orNull(day), to: orNull(day), note: text }), { maxLength: 2 }),
  earlierNames: fc.array(fc.record({ name: text, until: day }), { maxLength: 2 }),
});

export const cellFacts: Arbitrary<CellFacts> = fc.record({
  from: orNull(day),
  superiorName: text,
  superiorCommittee: text,
  name: text,
  symbolSuffix: text,
  placeName: text,
  toneStyle: fc.constantFrom(...ToneStyle.options),
  cellType: fc.constantFrom(...CellType.options),
});

export const vote: Arbitrary<Omit<Vote, 'id'>> = fc.record({
  matter: text,
  threshold: fc.constantFrom(...Threshold.options),
  inFavour: count,
  against: count,
  blank: count,
  takenAt: orNull(clock),
  base: count,
  needed: count,
  cast: count,
  tooManyBallots: fc.boolean(),
  passed: fc.boolean(),
});

export const portal: Arbitrary<PortalSave> = fc.record({
  name: text,
  kind: fc.constantFrom(...PORTAL_KINDS),
  url: text,
  user: text,
  caPem: orNull(text),
});

export const jsonObject: Arbitrary<Record<string, unknown>> = fc.dictionary(
  text,
  fc.oneof(text, count, texts, fc.boolean(), fc.constant(null)),
  { noNullPrototype: true },
);

export const journalEntry: Arbitrary<Required<JournalInsert>> = fc.record({
  at,
  actor: text,
  action: text,
  entity: text,
  entityId: orNull(count),
  reason: text,
  detail: jsonObject,
});

export const letterhead: Arbitrary<Omit<Letterhead, 'id'>> = fc.record({
  name: text,
  kinds: fc.subarray([...KINDS]),
  bytes: fc.uint8Array({ maxLength: 20 }),
  addedAt: at,
});

export const verdict: Arbitrary<VerdictGiven> = fc.record({
  verdict: fc.constantFrom(...VERDICTS),
  reason: text,
  verdictAt: orNull(at),
});

export const heldAnswer: Arbitrary<HeldAnswer> = fc.record({
  answerAt: orNull(at),
  answerSha256: orNull(text),
});

const articleFile: Arbitrary<ArticleFile> = fc.record({
  sha256: text,
  title: text,
  fileName: text,
  mimeType: fc.constantFrom('text/plain', 'image/png'),
  size: count,
  caption: text,
  isMinutes: fc.boolean(),
});

export const articleContent: Arbitrary<ArticleContent> = fc.record({
  title: text,
  summary: text,
  body: text,
  category: text,
  author: text,
  date: orNull(day),
  visibility: fc.constantFrom('public', 'internal'),
  attachments: fc.array(articleFile, { maxLength: 2 }),
  photos: fc.array(articleFile, { maxLength: 2 }),
  leadPhoto: orNull(count),
});

const theirs: Arbitrary<TheirText> = fc.record({
  remoteId: text,
  version: text,
  contentHash: text,
  address: orNull(text),
  title: text,
  summary: text,
  text,
  changedAt: at,
});

export const outboxChange: Arbitrary<Required<OutboxChange>> = fc.record({
  action: fc.constantFrom(...WISHES),
  state: fc.constantFrom(...STORED_STATES),
  articleRevision: count,
  content: orNull(articleContent),
  attempts: count,
  nextAt: at,
  lastAnswer: text,
  theirs: orNull(theirs),
  sweepsLeft: count,
  sweepAt: orNull(at),
  updatedAt: at,
  doneAt: orNull(at),
});

export const remote: Arbitrary<Omit<RemoteRow, 'articleId' | 'portalId' | 'key'>> = fc.record({
  remoteId: orNull(text),
  version: text,
  contentHash: text,
  address: orNull(text),
  shownRevision: orNull(count),
  shownOn: orNull(day),
});

const anchor: Arbitrary<Anchor> = fc.record({
  block: count,
  line: count,
  offset: count,
  quote: text,
  before: text,
  after: text,
});

export const decision: Arbitrary<DecisionMade> = fc.record({
  decision: fc.constantFrom(...DECISIONS),
  text,
  at: orNull(at),
  appliedRevision: orNull(count),
  undo: orNull(fc.record({ anchor, replacement: text })),
});

export const exportOf = (documentId: Id): Arbitrary<Omit<ExportRecord, 'id'>> =>
  fc.record({
    documentId: fc.constant(documentId),
    revision: fc.constant(1),
    path: text,
    format: fc.constantFrom(...ExportFormat.options),
    sha256: text,
    at,
  });

export const itemOf = (roundId: Id, reviewerId: Id): Arbitrary<ItemInsert> =>
  fc
    .record({
      roundId: fc.constant(roundId),
      key: fc.uuid(),
      kind: fc.constantFrom('comment' as const, 'suggestion' as const),
      origin: fc.constantFrom(...ORIGINS),
      reviewerId: orNull(fc.constant(reviewerId)),
      author: text,
      at: orNull(at),
      anchor: orNull(anchor),
      quote: text,
      text,
      replacement: text,
      replies: fc.array(fc.record({ author: text, at: orNull(at), text }), { maxLength: 2 }),
      isResolved: fc.boolean(),
    })
    .map((item) => (item.kind === 'comment' ? { ...item, replacement: null } : item));

/** Rows that name members, of whom there are these. */
export function rowsWith(members: readonly Id[]) {
  const person = orNull(fc.constantFrom(...members));
  const people = fc.shuffledSubarray([...members]);

  const term: Arbitrary<TermInput> = fc.record({
    name: text,
    startsOn: fc.constant('2018-12-31'),
    endsOn: orNull(day),
    appointedBy: text,
    offices: fc.array(
      fc.record({
        memberId: fc.constantFrom(...members),
        office: fc.constantFrom(...OFFICES),
        from: orNull(fc.constant('2018-12-31')),
        to: orNull(day),
      }),
      { maxLength: 4 },
    ),
  });

  const planRow: Arbitrary<Omit<PlanRowInput, 'id'>> = fc.record({
    quarter,
    topic: text,
    presenterIds: people,
    approver: text,
    draftDueOn: orNull(day),
    sessionDate: orNull(day),
    startTime: orNull(clock),
    place: text,
    note: text,
  });

  const plan: Arbitrary<PlanInput> = fc.record({
    year,
    subject: text,
    basis: texts,
    purpose: text,
    requirements: text,
    method: text,
    assignments: text,
    recipients: texts,
    signerId: person,
    rows: fc.array(planRow, { maxLength: 3 }),
  });

  const session: Arbitrary<SessionInput> = fc.record({
    topic: text,
    year,
    quarter,
    date: orNull(day),
    startTime: orNull(clock),
    endTime: orNull(clock),
    place: text,
    presenterIds: people,
    chairId: person,
    minuteTakerId: person,
    purpose: text,
    programme: texts,
    materials: texts,
    guests: fc.array(fc.record({ name: text, role: text }), { maxLength: 2 }),
    isCombined: fc.boolean(),
    jointWith: text,
    conclusion: text,
  });

  const rollEntry: Arbitrary<RollEntry> = fc.record({
    memberId: fc.constantFrom(...members),
    fullName: text,
    duties: text,
    membership: fc.constantFrom(...MEMBERSHIPS),
    leave: orNull(fc.constantFrom(...LeaveKind.options)),
    presence: fc.constantFrom(...Presence.options),
    reason: text,
    cameAt: orNull(clock),
    leftAt: orNull(clock),
  });
  const roll = fc.uniqueArray(rollEntry, { selector: (entry) => entry.memberId });

  const remark: Arbitrary<Omit<RemarkInput, 'id'>> = fc.record({
    speakerId: person,
    speakerName: text,
    text,
    answer: text,
    answeredById: person,
  });

  const task: Arbitrary<Omit<TaskInput, 'id'>> = fc.record({
    text,
    assigneeIds: people,
    otherAssignee: text,
    dueOn: orNull(day),
  });

  const head: Arbitrary<DocumentHead> = fc.record({
    subject: text,
    addressees: texts,
    basis: texts,
    recipients: texts,
    signerId: person,
    minuteTakerId: person,
    circulation: orNull(fc.constantFrom(...CIRCULATIONS)),
    urgency: orNull(fc.constantFrom(...URGENCIES)),
    draftNumber: count,
    isCongress: fc.boolean(),
    coSignerIds: people,
    congressTerm: text,
    congressBody: text,
    confirmerId: person,
    isSealed: fc.boolean(),
  });

  const documentOf = (planId: Id, sessionId: Id): Arbitrary<DocumentInsert> =>
    fc.record({
      kind: fc.constantFrom(...KINDS),
      head,
      body: text,
      planId: orNull(fc.constant(planId)),
      sessionId: orNull(fc.constant(sessionId)),
      year: orNull(year),
      quarter: orNull(quarter),
      date: orNull(day),
      actor: text,
      at,
    });

  return { term, plan, session, roll, remark, task, documentOf };
}
