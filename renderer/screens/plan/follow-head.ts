/** The head of the paper KH follows the plan as its parts do: what still says what the plan said, says what it says now. */
import type { DocumentHead } from '../../../shared/domain/document.ts';
import type { PlanInput } from '../../../shared/domain/plan.ts';

type Followed = Pick<PlanInput, 'subject' | 'basis' | 'recipients' | 'signerId'>;

/** The head afterwards, or null when nothing in it changes. */
export function followHead(head: DocumentHead, before: Followed, after: Followed): DocumentHead | null {
  const next = { ...head };
  if (isSame(head.subject, before.subject)) next.subject = after.subject;
  if (isSame(head.basis, before.basis)) next.basis = after.basis;
  if (isSame(head.recipients, before.recipients)) next.recipients = after.recipients;
  if (isSame(head.signerId, before.signerId)) next.signerId = after.signerId;
  return isSame(next, head) ? null : next;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
