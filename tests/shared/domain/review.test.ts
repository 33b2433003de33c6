import { describe, expect, it } from 'vitest';
import {
  laterVerdict,
  needsReview,
  tallyOf,
  VERDICTS,
  type VerdictGiven,
} from '../../../shared/domain/review.ts';
import { tallyBlocks } from '../../../shared/domain/review-tally.ts';
import { formatMarkdown } from '../../../shared/text/markdown.ts';
import { fc } from '../../support/random.ts';

const said = (
  verdict: VerdictGiven['verdict'],
  verdictAt: string | null = null,
  reason = '',
): VerdictGiven => ({
  verdict,
  reason,
  verdictAt,
});

describe('the later of two verdicts', () => {
  it('is the later word, and any word says more than having seen it', () => {
    const agreed = said('agreed', '2020-04-01T00:00:00.000Z');
    const disagreed = said('disagreed', '2020-04-02T00:00:00.000Z', 'Chưa rõ');
    expect(laterVerdict(agreed, disagreed)).toBe(disagreed);
    expect(laterVerdict(disagreed, agreed)).toBe(disagreed);
    expect(laterVerdict(agreed, said('seen', '2020-04-09T00:00:00.000Z'))).toBe(agreed);
    expect(laterVerdict(said('unseen'), said('seen'))).toEqual(said('seen'));
  });

  it('is the same in whatever order they are heard', () => {
    const any = fc.record({
      verdict: fc.constantFrom(...VERDICTS),
      reason: fc.constantFrom('', 'a', 'b'),
      verdictAt: fc.constantFrom(null, '2020-04-01T00:00:00.000Z', '2020-04-02T00:00:00.000Z'),
    });
    const last = (all: VerdictGiven[]) => all.reduce(laterVerdict, said('unseen'));
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), (all) => {
        expect(last(all.toReversed())).toEqual(last(all));
        expect(last([...all, ...all])).toEqual(last(all));
      }),
    );
  });
});

describe('the tally', () => {
  const reviewers = [
    { name: 'Lê Thị Hạnh', ...said('agreed') },
    { name: 'Trần Văn Nam', ...said('disagreed', null, 'Chưa rõ số liệu') },
    { name: 'Vũ Minh', ...said('unseen') },
  ];
  const anchor = { block: 0, line: 0, offset: 0, quote: 'a', before: '', after: '' };
  const items = [
    { kind: 'comment' as const, decision: 'open' as const, anchor },
    { kind: 'suggestion' as const, decision: 'accepted' as const, anchor: null },
  ];

  it('counts everybody and every item once', () => {
    expect(tallyOf(reviewers, items)).toMatchObject({
      reviewers: 3,
      verdicts: { agreed: 1, disagreed: 1, unseen: 1, seen: 0 },
      comments: 1,
      suggestions: 1,
      decisions: { open: 1, accepted: 1 },
      unplaced: 1,
      disagreed: [{ name: 'Trần Văn Nam', reason: 'Chưa rõ số liệu' }],
    });
  });

  it('reads as a text of its own', () => {
    const text = formatMarkdown(
      tallyBlocks({
        round: { openedAt: '2020-04-01T02:00:00.000Z', closedAt: null, revision: 3, closingNote: '' },
        reviewers,
        items: [
          {
            author: 'Lê Thị Hạnh',
            quote: 'sôi | nổi',
            text: 'Thừa',
            replacement: '',
            decision: 'declined',
            decisionText: 'Đúng diễn biến',
          },
        ],
        tally: tallyOf(reviewers, items),
      }),
    );
    expect(text).toContain('Vòng lấy ý kiến mở ngày 01/04/2020, chưa kết thúc, trên bản 3.');
    expect(text).toContain('Đề nghị bỏ. Thừa');
    expect(text).toContain('Không tiếp thu: Đúng diễn biến');
  });
});

describe('minutes', () => {
  it('want a round that is over; other papers do not', () => {
    expect(needsReview('BB', [])).toBe(true);
    expect(needsReview('BB', [{ state: 'open' }])).toBe(true);
    expect(needsReview('BB', [{ state: 'closed' }])).toBe(false);
    expect(needsReview('NQ', [])).toBe(false);
  });
});
