/** What stands behind each rule: in how many shapes it is offended, and what is like them and right. Printed as a table. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readForm } from '../../../electron/import/form/index.ts';
import { spelling } from '../../../electron/services/spelling.ts';
import { checkPaper, passedRules } from '../../../shared/lint/check-paper.ts';
import { LINT_RULES } from '../../../shared/lint/rules/index.ts';
import { HANDS, setPaper } from '../../electron/import/form/office-hands.ts';
import { contentsOf, OTHER_KINDS } from '../../electron/import/form/other-contents.ts';
import { OTHER_FAULTS } from '../../electron/import/form/other-faults.ts';
import { PLANTED } from '../../electron/import/form/planted.ts';
import { PAPER_CASES } from './rules/paper-cases.ts';
import { WORD_CASES } from './rules/word-cases.ts';

const TEMPLATES = path.resolve(import.meta.dirname, '../../../templates');

/** Rules that can be offended in fewer ways than three. */
const FEWER_SHAPES: Readonly<Record<string, number>> = {
  // A line is there or not, or stands under the wrong name.
  'RULE-TITLE': 2,
  // K/T stands there or not, in one of two forms.
  'SIGN-KT': 2,
  // A number below ten has its 0 or not; that it is one of nine is no shape.
  'NUM-PAD': 2,
};

describe('rules of whole papers', () => {
  it.each(PAPER_CASES)('$rule', ({ rule, wrong, right }) => {
    const isTold = (paper: (typeof wrong)[number]): boolean =>
      checkPaper(paper).some((finding) => finding.rule === rule);
    const nameOf = ({ lines }: (typeof wrong)[number]): string => lines.map(({ text }) => text).join(' / ');
    expect(wrong.filter((paper) => !isTold(paper)).map(nameOf)).toEqual([]);
    expect(right.filter(isTold).map(nameOf)).toEqual([]);
  });
});

describe('every rule', () => {
  it('is offended in three shapes where there are so many, and kept in three', { timeout: 120_000 }, () => {
    const kept = new Map<string, number>();
    for (const era of ['old', 'new'] as const)
      for (const [at, kind] of OTHER_KINDS.entries()) {
        const bytes = setPaper(contentsOf(kind, era, at), HANDS[at % HANDS.length] ?? 'theme');
        const facts = { spelling: spelling(TEMPLATES) };
        const paper = readForm({ fileName: 'a.docx', bytes }, { given: null, today: '2027-01-01' }, facts);
        for (const { id } of passedRules(paper, checkPaper(paper))) kept.set(id, (kept.get(id) ?? 0) + 1);
      }
    const rows = LINT_RULES.map(({ id, looksAt }) => {
      const ofRule = <T extends { rule: string }>(cases: readonly T[]): T[] =>
        cases.filter(({ rule }) => rule === id);
      const texts = [...ofRule(WORD_CASES), ...ofRule(PAPER_CASES)];
      const wrong = texts.reduce((sum, one) => sum + one.wrong.length, 0);
      const right = texts.reduce((sum, one) => sum + one.right.length, 0);
      const files = [...ofRule(PLANTED), ...ofRule(OTHER_FAULTS)].length;
      return { id, looksAt, wrong, files, right, papers: kept.get(id) ?? 0 };
    });
    console.log(
      ['rule | looks at | texts told | files told | texts passed | papers passed']
        .concat(rows.map((row) => Object.values(row).join(' | ')))
        .join('\n'),
    );
    const thin = rows.filter(
      ({ id, wrong, files, right, papers }) => wrong + files < (FEWER_SHAPES[id] ?? 3) || right + papers < 3,
    );
    expect(thin).toEqual([]);
  });
});
