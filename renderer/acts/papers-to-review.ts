import { type DocumentSummary, isEditable } from '../../shared/domain/document.ts';
import type { ReviewRound } from '../../shared/domain/review.ts';
import { KIND_RULES } from '../../shared/format/kinds.ts';

/** Papers a round can be opened on: still being written, and without an open round. */
export function papersToReview<T extends Pick<DocumentSummary, 'id' | 'state'>>(
  papers: readonly T[],
  rounds: readonly { round: Pick<ReviewRound, 'documentId' | 'state'> }[],
): T[] {
  const open = rounds.filter(({ round }) => round.state === 'open').map(({ round }) => round.documentId);
  return papers.filter(({ id, state }) => isEditable(state) && !open.includes(id));
}

/** What nobody approves without a round is what one is mostly for. */
export function likeliestPaper<T extends Pick<DocumentSummary, 'kind'>>(papers: readonly T[]): T | undefined {
  return papers.find(({ kind }) => KIND_RULES[kind].needsReview) ?? papers[0];
}
