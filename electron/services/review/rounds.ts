/** Review rounds: opened on one revision, followed, and closed with a tally. */

import { randomUUID } from 'node:crypto';
import type { ReviewItemView, ReviewSummary, ReviewView } from '../../../shared/contract/review.ts';
import { type Document, isEditable } from '../../../shared/domain/document.ts';
import { isOfCell } from '../../../shared/domain/member.ts';
import { nameAmong } from '../../../shared/domain/names.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import {
  isWaiting,
  laterVerdict,
  type Reviewer,
  type ReviewRound,
  type RoundInput,
  tallyOf,
  type VerdictInput,
  type Way,
} from '../../../shared/domain/review.ts';
import { refuseSecrecy } from '../../../shared/domain/secrecy.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { KIND_RULES } from '../../../shared/format/kinds.ts';
import { MOVE_NAMES, STATE_NAMES } from '../../../shared/strings.ts';
import { type Anchor, placer, type TextPlace } from '../../../shared/text/anchors.ts';
import { parseMarkdown } from '../../../shared/text/markdown.ts';
import { setDocumentState } from '../../db/documents.ts';
import { listMembers } from '../../db/members.ts';
import { listItems, type StoredItem } from '../../db/review-items.ts';
import {
  closeRound,
  getOpenRound,
  getReviewer,
  getRound,
  insertReviewer,
  insertRound,
  listReviewers,
  listRounds,
  setVerdict,
  setWay,
} from '../../db/reviews.ts';
import { getSession } from '../../db/sessions.ts';
import { inTransaction } from '../../db/transaction.ts';
import { instant, type JournalNote, note, type ReadContext, today, type WriteContext } from '../context.ts';
import { requireDocument, requireRevision } from '../documents/writing.ts';

/**
 * Opens a round on the newest revision; a draft goes to review with it.
 *
 * @throws Refusal `review-open`, `state-forbids`, `secrecy-mark`, `not-found` (a member)
 */
export function openRound(context: WriteContext, input: RoundInput): ReviewView {
  return inTransaction(context.data, () => {
    const document = requireDocument(context, input.documentId);
    if (getOpenRound(context.data, document.id) !== null) throw new Refusal('review-open');
    if (!isEditable(document.state))
      throw new Refusal('state-forbids', {
        state: STATE_NAMES[document.state],
        action: MOVE_NAMES['send-to-review'],
      });
    refuseSecrecy([], input.message.split('\n'));
    const at = instant(context);
    const roundId = insertRound(context.data, {
      uuid: randomUUID(),
      documentId: document.id,
      revision: document.revision,
      dueOn: input.dueOn,
      message: input.message,
      at,
    });
    addReviewers(context, roundId, input.reviewers);
    if (document.state === 'draft') {
      setDocumentState(context.data, document.id, 'review', at);
      const versions = { before: { state: 'draft' }, after: { state: 'review' } };
      noteOf(context, document, 'send-to-review', { revision: document.revision }, '', versions);
    }
    noteOf(context, document, 'open-review', {
      round: roundId,
      revision: document.revision,
      reviewers: input.reviewers.length,
      people: listReviewers(context.data, roundId).map(({ name }) => name),
      dueOn: input.dueOn,
    });
    return viewRound(context, roundId);
  });
}

/** Whom a round asks unless told otherwise: those who attended where they must see it, every member else. */
export function proposeReviewers(context: ReadContext, documentId: Id): { memberId: Id; name: string }[] {
  const document = requireDocument(context, documentId);
  const session = document.sessionId === null ? null : getSession(context.data, document.sessionId);
  const names = namesOf(context);
  const present = session?.roll.filter(({ presence }) => presence === 'present') ?? [];
  if (KIND_RULES[document.kind].needsReview && present.length > 0)
    return present.map(({ memberId }) => ({ memberId, name: names.get(memberId) ?? '' }));
  const day = today(context);
  return listMembers(context.data)
    .filter((member) => isOfCell(member, day))
    .map(({ id }) => ({ memberId: id, name: names.get(id) ?? '' }));
}

/** Asks more people in a round that is open. @throws Refusal `review-closed`, `duplicate`, `not-found` */
export function askReviewers(
  context: WriteContext,
  roundId: Id,
  reviewers: RoundInput['reviewers'],
): ReviewView {
  return inTransaction(context.data, () => {
    const round = requireOpenRound(context, roundId);
    const known = new Set(listReviewers(context.data, roundId).map(({ id }) => id));
    addReviewers(context, roundId, reviewers);
    const added = listReviewers(context.data, roundId).filter(({ id }) => !known.has(id));
    const people = added.map(({ name }) => name);
    if (people.length > 0)
      noteOf(context, { id: round.documentId }, 'ask-reviewer', {
        round: roundId,
        count: reviewers.length,
        people,
      });
    return viewRound(context, roundId);
  });
}

/** How a person is asked. @throws Refusal `review-closed`, `not-found` */
export function changeWay(context: WriteContext, reviewerId: Id, way: Way): ReviewView {
  return inTransaction(context.data, () => {
    const reviewer = requireReviewer(context, reviewerId);
    const round = requireOpenRound(context, reviewer.roundId);
    setWay(context.data, reviewerId, way);
    const detail = { round: round.id, reviewer: reviewer.name };
    const versions = { before: { way: reviewer.way }, after: { way } };
    noteOf(context, { id: round.documentId }, 'change-way', detail, '', versions);
    return viewRound(context, reviewer.roundId);
  });
}

/** Everybody who has said nothing yet agrees. @throws Refusal `review-closed`, `not-found` where nobody is left */
export function agreeRest(context: WriteContext, { roundId }: { roundId: Id }): ReviewView {
  return inTransaction(context.data, () => {
    const round = requireOpenRound(context, roundId);
    const silent = listReviewers(context.data, roundId).filter(
      ({ verdict }) => verdict === 'unseen' || verdict === 'seen',
    );
    if (silent.length === 0) throw new Refusal('not-found', { what: 'đồng chí chưa cho ý kiến' });
    const verdictAt = instant(context);
    for (const { id } of silent) setVerdict(context.data, id, { verdict: 'agreed', reason: '', verdictAt });
    noteOf(context, { id: round.documentId }, 'agree-rest', {
      round: round.id,
      people: silent.map(({ name }) => name),
    });
    return viewRound(context, roundId);
  });
}

/** What somebody said, written down by the secretary. @throws Refusal `review-closed`, `not-found` */
export function recordVerdict(context: WriteContext, input: VerdictInput): ReviewView {
  return inTransaction(context.data, () => {
    const reviewer = requireReviewer(context, input.reviewerId);
    const round = requireOpenRound(context, reviewer.roundId);
    const given = { verdict: input.verdict, reason: input.reason, verdictAt: instant(context) };
    const held = laterVerdict(reviewer, given);
    if (held !== reviewer) {
      setVerdict(context.data, reviewer.id, held);
      noteOf(
        context,
        { id: round.documentId },
        'record-verdict',
        { round: round.id, reviewer: reviewer.name, verdict: input.verdict },
        '',
        { before: { verdict: reviewer.verdict }, after: { verdict: held.verdict } },
      );
    }
    return viewRound(context, round.id);
  });
}

/**
 * Closes a round and keeps its tally.
 *
 * @param closingNote Why it ends early, when items are left undecided.
 * @throws Refusal `review-closed`, `review-undecided`
 */
export function closeReviewRound(context: WriteContext, roundId: Id, closingNote: string): ReviewView {
  return inTransaction(context.data, () => {
    const round = requireOpenRound(context, roundId);
    const tally = tallyOf(listReviewers(context.data, roundId), listItems(context.data, roundId));
    if (tally.decisions.open > 0 && closingNote === '')
      throw new Refusal('review-undecided', { count: tally.decisions.open });
    closeRound(context.data, roundId, { at: instant(context), note: closingNote, tally });
    const { disagreed, ...counts } = tally;
    // Nobody is asked any more: it is a draft again, to be approved.
    const isAsked = requireDocument(context, round.documentId).state === 'review';
    if (isAsked) setDocumentState(context.data, round.documentId, 'draft', instant(context));
    noteOf(
      context,
      { id: round.documentId },
      'close-review',
      { round: roundId, ...counts, disagreed: disagreed.length },
      closingNote,
      isAsked ? { before: { state: 'review' }, after: { state: 'draft' } } : {},
    );
    return viewRound(context, roundId);
  });
}

/** Every round, the open ones first. */
export function listReviews(context: ReadContext, documentId?: Id): ReviewSummary[] {
  const rounds = listRounds(context.data, documentId === undefined ? {} : { documentId });
  return rounds
    .map((round) => summarize(context, round))
    .sort((one, other) => Number(one.round.state === 'closed') - Number(other.round.state === 'closed'));
}

/** A round with all that is known of it, items placed in the newest text. @throws Refusal `not-found` */
export function viewRound(context: ReadContext, roundId: Id): ReviewView {
  const round = requireRound(context, roundId);
  const document = requireDocument(context, round.documentId);
  const reviewers = listReviewers(context.data, roundId);
  const items = listItems(context.data, roundId);
  const { head: _head, body, source: _source, issuedRevision: _issued, termId: _term, ...summary } = document;
  const place = placer(parseMarkdown(body));
  return {
    round,
    document: summary,
    reviewers,
    items: items.map((item) => toView(item, place)),
    tally: round.tally ?? tallyOf(reviewers, items),
    isLate: isLate(context, round),
  };
}

/** @throws Refusal `not-found` */
export function requireRound(context: ReadContext, id: Id): ReviewRound {
  const round = getRound(context.data, id);
  if (round === null) throw new Refusal('not-found', { what: 'vòng lấy ý kiến', id });
  return round;
}

/** @throws Refusal `not-found`, `review-closed` */
export function requireOpenRound(context: ReadContext, id: Id): ReviewRound {
  const round = requireRound(context, id);
  if (round.state === 'closed') throw new Refusal('review-closed');
  return round;
}

/** @throws Refusal `not-found` */
export function requireReviewer(context: ReadContext, id: Id): Reviewer & { roundId: Id } {
  const reviewer = getReviewer(context.data, id);
  if (reviewer === null) throw new Refusal('not-found', { what: 'người góp ý', id });
  return reviewer;
}

/** The text everybody of a round reads, and its title. */
export function roundText(context: ReadContext, round: ReviewRound): { title: string; body: string } {
  const { head, body } = requireRevision(context, round.documentId, round.revision);
  return { title: head.subject, body };
}

/** A line of the journal of the document: rounds are part of its life. Never what somebody wrote. */
export function noteOf(
  context: WriteContext,
  document: Pick<Document, 'id'>,
  action: JournalNote['action'],
  detail: Record<string, unknown>,
  reason = '',
  versions: Pick<JournalNote, 'before' | 'after'> = {},
): void {
  note(context, { action, entity: 'document', entityId: document.id, detail, reason, ...versions });
}

/** What every member is called, told apart from others of the same name. */
function namesOf(context: ReadContext): Map<Id, string> {
  const members = listMembers(context.data);
  return new Map(members.map((member) => [member.id, nameAmong(members, member)]));
}

function addReviewers(context: WriteContext, roundId: Id, wanted: RoundInput['reviewers']): void {
  const names = namesOf(context);
  for (const { memberId, name, way } of wanted) {
    const known = memberId === null ? name : names.get(memberId);
    if (known === undefined || known === '') throw new Refusal('not-found', { what: 'đảng viên' });
    insertReviewer(context.data, { roundId, uuid: randomUUID(), memberId, name: known, way });
  }
}

function summarize(context: ReadContext, round: ReviewRound): ReviewSummary {
  const { kind, title, state, symbol, revision } = requireDocument(context, round.documentId);
  const reviewers = listReviewers(context.data, round.id);
  const items = listItems(context.data, round.id);
  return {
    round,
    document: { id: round.documentId, kind, title, state, symbol, revision },
    reviewers: reviewers.length,
    waiting: reviewers.filter(isWaiting).length,
    items: items.length,
    undecided: items.filter(({ decision }) => decision === 'open').length,
    isLate: isLate(context, round),
  };
}

function toView(
  { undo, key: _key, roundId: _round, ...item }: StoredItem,
  place: (anchor: Anchor) => TextPlace | null,
): ReviewItemView {
  // What was put in stands where its way back holds on to it.
  const anchor = undo?.anchor ?? item.anchor;
  return { ...item, place: anchor === null ? null : place(anchor) };
}

function isLate(context: ReadContext, { state, dueOn }: ReviewRound): boolean {
  return state === 'open' && dueOn !== null && dueOn < today(context);
}
