import { describe, expect, it } from 'vitest';
import { emptied, isOddLine, startItem, toItem } from '../../../../renderer/screens/review/typed-item.ts';
import type { Reviewer, Way } from '../../../../shared/domain/review.ts';

const reviewer = (id: number, way: Way): Reviewer => ({
  ...{ id, way, uuid: String(id), memberId: id, name: '', verdict: 'unseen', reason: '', verdictAt: null },
});
const unchosen = startItem([reviewer(1, 'app'), reviewer(2, 'paper')]);
const begun = { ...unchosen, reviewerId: 2 };

describe('a comment out of a paper copy', () => {
  it('is nobody’s until somebody is chosen, but where one alone was asked', () => {
    expect(unchosen).toMatchObject({ reviewerId: null, isSuggestion: false, line: '', text: '' });
    expect(toItem({ ...unchosen, text: 'Rõ' })).toBeNull();
    expect(startItem([reviewer(1, 'app')]).reviewerId).toBe(1);
  });

  it('says something, or as a suggestion which words it is about', () => {
    expect(toItem(begun)).toBeNull();
    expect(toItem({ ...begun, text: 'Rõ', replacement: 'bỏ lại' })).toMatchObject({
      ...{ uuid: begun.uuid, reviewerId: 2, line: null, quote: '', text: 'Rõ', replacement: null },
    });
    expect(toItem({ ...begun, isSuggestion: true, text: 'Rõ' })).toBeNull();
    expect(toItem({ ...begun, isSuggestion: true, quote: 'thừa' })).toMatchObject({ replacement: '' });
  });

  it('may name a line, counted from 1', () => {
    expect(['', ' ', '1', ' 12 '].map(isOddLine)).toEqual([false, false, false, false]);
    expect(['0', '-1', '1.5', 'hai'].map(isOddLine)).toEqual([true, true, true, true]);
    expect(toItem({ ...begun, text: 'Rõ', line: ' 12 ' })).toMatchObject({ line: 12 });
    expect(toItem({ ...begun, text: 'Rõ', line: 'hai' })).toBeNull();
  });

  it('makes room for the next one by the same person, a comment of its own', () => {
    const next = emptied({ ...begun, isSuggestion: true, text: 'Rõ', line: '3' });
    expect(next).toMatchObject({ reviewerId: 2, isSuggestion: true, text: '', line: '' });
    expect(next.uuid).not.toBe(begun.uuid);
  });
});
