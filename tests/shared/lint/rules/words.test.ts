/** Rules about words: what triggers each, and what is like it and right. */
import { describe, expect, it } from 'vitest';
import { checkPaper } from '../../../../shared/lint/check-paper.ts';
import { LINT_RULES } from '../../../../shared/lint/rules/index.ts';
import { line, rightPaper } from '../papers.ts';
import { NEW, WORD_CASES } from './word-cases.ts';

const OLD = '2024-03-15';

describe('rules about words', () => {
  it.each(WORD_CASES)('$rule', ({ rule, wrong, right, date = NEW, change = (paper) => paper }) => {
    const told = (text: string): boolean =>
      checkPaper(change(rightPaper(date, [text]))).some((finding) => finding.rule === rule);
    expect(wrong.filter((text) => !told(text))).toEqual([]);
    expect(right.filter(told)).toEqual([]);
  });

  it('CITE wants no comma before the day in the older era', () => {
    const found = (text: string): string[] => checkPaper(rightPaper(OLD, [text])).map(({ rule }) => rule);
    expect(found('Theo Kế hoạch số 05-KH/ĐU ngày 05/5/2022 của Đảng uỷ.')).not.toContain('CITE');
    expect(found('Theo Kế hoạch số 05-KH/ĐU của Đảng uỷ.')).toContain('CITE');
  });

  it('QUARTER tells the quarters a plan of a year leaves out', () => {
    const plan = (...quarters: string[]): string[] => {
      const paper = rightPaper(NEW, []);
      const cells = quarters.map((text) => line('cell', text));
      return checkPaper({ ...paper, lines: [...paper.lines, ...cells] })
        .filter(({ rule }) => rule === 'QUARTER')
        .map(({ found }) => found);
    };
    expect(plan('Quý I', 'Quý II', 'Quý IV')).toEqual(['không có quý III']);
    expect(plan('I', 'II')).toEqual(['không có quý III, IV']);
    expect(plan('Quý I', 'Quý II', 'Quý III', 'Quý IV')).toEqual([]);
    expect(plan('Quý II')).toEqual([]);
  });

  it('have each a right and a wrong example, a clause where they hold, and a name of their own', () => {
    expect(new Set(LINT_RULES.map(({ id }) => id)).size).toBe(LINT_RULES.length);
    for (const { id, right, wrong, severity, clause } of LINT_RULES) {
      expect([id, right !== '' && wrong !== '' && right !== wrong]).toEqual([id, true]);
      expect([id, Object.keys(severity).toSorted()]).toEqual([id, Object.keys(clause).toSorted()]);
    }
    console.log(`rules of the checker: ${LINT_RULES.length}`);
  });
});
