/** Gathers what is looked at before a paper gets its number. */
import type { Officers } from '../../../shared/domain/cell.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { nameOf } from '../../../shared/domain/fields.ts';
import {
  checkIssue,
  type IssuePoint,
  type IssueSession,
  type IssueSigner,
} from '../../../shared/domain/issue-check.ts';
import { nextNumber, seriesOf } from '../../../shared/domain/numbering.ts';
import { splitParts } from '../../../shared/domain/parts.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { needsReview } from '../../../shared/domain/review.ts';
import type { Session } from '../../../shared/domain/session.ts';
import type { Day, Id } from '../../../shared/domain/values.ts';
import { KIND_RULES, type KindRule } from '../../../shared/format/kinds.ts';
import { issueSentence } from '../../../shared/strings.ts';
import { blockLines } from '../../../shared/text/blocks.ts';
import { emptyHeadings } from '../../../shared/text/empty-headings.ts';
import { parseMarkdown } from '../../../shared/text/markdown.ts';
import { getRegisterEntryOfDocument, listRegister } from '../../db/register.ts';
import { listRounds } from '../../db/reviews.ts';
import { cellContextOn, requireTermOn } from '../cells.ts';
import { type ReadContext, today } from '../context.ts';
import { getSessionWithFindings } from '../meeting.ts';
import { newOfficers } from './congress.ts';
import { toPaper } from './to-paper.ts';
import { requireDocument } from './writing.ts';

/** Parts of a resolution that say how it came about, not what was resolved. */
const FRAME_PARTS = ['subject', 'basis', 'recipients', 'opening', 'execution', 'vote'];

/**
 * @param asked The day it shall bear; left out, the one it is meant to bear, else today.
 * @throws Refusal `not-found`, `no-term`
 */
export function checkIssueOf(context: ReadContext, id: Id, asked?: Day, given?: number): IssuePoint[] {
  const document = requireDocument(context, id);
  const date = asked ?? document.date ?? today(context);
  const term = requireTermOn(context, date);
  const { head, kind } = document;
  const cellContext = cellContextOn(context, date);
  const { issuer } = toPaper(context, { ...document, date });
  const blocks = parseMarkdown(document.body);
  const series = seriesOf(kind, head.isCongress);
  const own = getRegisterEntryOfDocument(context.data, id);
  const entries = listRegister(context.data, { termId: own?.termId ?? term.id }).filter(
    (entry) => entry.series === series && entry.id !== own?.id,
  );
  const number = own?.number ?? given ?? nextNumber(entries.map((entry) => entry.number));
  const { signerId: signer, minuteTakerId } = head;
  const told = document.sessionId === null ? null : getSessionWithFindings(context, document.sessionId);
  const hasRole = (member: Id, named: readonly (Id | null)[]): boolean =>
    named.every((one) => one === null) || named.includes(member);
  return checkIssue({
    kind,
    isCongress: head.isCongress,
    date,
    today: today(context),
    headLines: [head.subject, ...head.basis, ...(issuer?.below ?? [])],
    textLines: blockLines(blocks),
    emptyHeadings: emptyHeadings(blocks),
    addressees: head.addressees,
    recipients: head.recipients,
    signer:
      signer === null
        ? null
        : {
            name: nameOf(cellContext, signer),
            office: officeIn(cellContext.officers, signer),
            hasRole: told === null || hasRole(signer, signatoriesOf(KIND_RULES[kind].signedBy, told.session)),
          },
    minuteTaker:
      minuteTakerId === null
        ? null
        : {
            name: nameOf(cellContext, minuteTakerId),
            hasRole: told === null || hasRole(minuteTakerId, [told.session.minuteTakerId]),
          },
    confirmer:
      head.isCongress && head.confirmerId !== null
        ? {
            name: nameOf(cellContext, head.confirmerId),
            office: officeIn(newOfficers(context, date, cellContext.officers), head.confirmerId),
          }
        : null,
    isResolving: isResolving(document),
    session: told === null ? null : sessionOf(told),
    ownTerm: own !== null && own.termId !== term.id ? own.termName : null,
    number: series === null ? null : number,
    series: entries,
    isReviewed: !needsReview(kind, listRounds(context.data, { documentId: id })),
  });
}

/**
 * @param accepted Codes of the questions that were answered with yes.
 * @throws Refusal `issue-refused`, `issue-asked`, each with the sentences of its points
 */
export function requireIssuable(points: readonly IssuePoint[], accepted: readonly string[]): void {
  const of = (severity: IssuePoint['severity']): IssuePoint[] =>
    points.filter((point) => point.severity === severity);
  const refused = of('refused');
  if (refused.length > 0) throw new Refusal('issue-refused', { points: refused.map(issueSentence) });
  const open = of('asked').filter(({ code }) => !accepted.includes(code));
  if (open.length > 0)
    throw new Refusal('issue-asked', {
      points: open.map(issueSentence),
      codes: [...new Set(open.map(({ code }) => code))],
    });
}

/** Something beside the frame: a part with words, or what a person wrote of their own. */
function isResolving({ body }: Document): boolean {
  const blocks = parseMarkdown(body);
  const parts = splitParts(blocks);
  const end = blocks.findLastIndex((block) => block.type === 'part' && block.key === null);
  const own = parts.size === 0 ? blocks : end === -1 ? [] : blocks.slice(end + 1);
  return (
    [...parts].some(([key, words]) => !FRAME_PARTS.includes(key) && words.trim() !== '') ||
    blockLines(own).some((line) => line.trim() !== '')
  );
}

function officeIn({ secretaryId, deputyIds }: Officers, member: Id): IssueSigner['office'] {
  if (member === secretaryId) return 'secretary';
  return deputyIds.includes(member) ? 'deputy' : '';
}

/** Those the session names for the role a paper of its kind is signed in; empty where an office signs. */
function signatoriesOf(
  signedBy: KindRule['signedBy'],
  { chairId, presenterIds }: Session,
): readonly (Id | null)[] {
  if (signedBy === 'chair') return [chairId];
  return signedBy === 'presenter' ? presenterIds : [];
}

function sessionOf({ session, findings }: ReturnType<typeof getSessionWithFindings>): IssueSession {
  const { id, state, date, votes } = session;
  return { id, state, date, hasPassedVote: votes.some(({ passed }) => passed), findings };
}
