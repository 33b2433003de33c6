import { describe, expect, it } from 'vitest';
import { intakeWords, progressWords } from '../../../../renderer/screens/review/review-words.ts';
import type { IntakeReport } from '../../../../shared/contract/review.ts';

describe('the words of a round', () => {
  it('tell how far it is', () => {
    expect(progressWords({ reviewers: 9, waiting: 2, items: 12, undecided: 3 })).toBe(
      '7/9 đồng chí đã cho ý kiến, còn 3/12 góp ý chưa xử lý',
    );
    expect(progressWords({ reviewers: 9, waiting: 9, items: 0, undecided: 0 })).toBe(
      '0/9 đồng chí đã cho ý kiến, chưa có góp ý',
    );
    expect(progressWords({ reviewers: 0, waiting: 0, items: 2, undecided: 0 })).toBe(
      'không hỏi ai, 2 góp ý đã xử lý hết',
    );
  });

  it('tell what became of many files', () => {
    const report = (outcome: IntakeReport['outcome']): IntakeReport => ({
      ...{ fileName: 'a', outcome, sentence: '', comments: 0, suggestions: 0, unplaced: [], warnings: [] },
    });
    expect(intakeWords([report('taken'), report('taken')])).toBe('2 tệp đã nhận.');
    expect(intakeWords([report('taken'), report('known'), report('refused')])).toBe(
      '1 tệp đã nhận, 1 tệp đã có từ trước, 1 tệp không nhận.',
    );
  });
});
