import { describe, expect, it } from 'vitest';
import { likeliestPaper, papersToReview } from '../../../renderer/acts/papers-to-review.ts';

describe('a round of review', () => {
  it('can be opened on what is still being written and has none open', () => {
    const papers = [
      { id: 1, state: 'draft' as const },
      { id: 2, state: 'review' as const },
      { id: 3, state: 'approved' as const },
      { id: 4, state: 'draft' as const },
    ];
    const rounds = [
      { round: { documentId: 1, state: 'closed' as const } },
      { round: { documentId: 4, state: 'open' as const } },
    ];
    expect(papersToReview(papers, rounds).map(({ id }) => id)).toEqual([1, 2]);
  });

  it('is mostly for minutes', () => {
    expect(likeliestPaper([{ kind: 'NQ' }, { kind: 'BB' }])).toEqual({ kind: 'BB' });
    expect(likeliestPaper([{ kind: 'NQ' }, { kind: 'BC' }])).toEqual({ kind: 'NQ' });
    expect(likeliestPaper([])).toBeUndefined();
  });
});
