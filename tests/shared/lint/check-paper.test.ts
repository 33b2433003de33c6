/** Which rules a paper is told to have passed. */
import { expect, it } from 'vitest';
import { readForm } from '../../../electron/import/form/index.ts';
import { checkPaper, passedRules } from '../../../shared/lint/check-paper.ts';
import { LINT_RULES } from '../../../shared/lint/rules/index.ts';
import { clerkPaper } from '../../electron/import/form/clerk-papers.ts';
import { PLANTED } from '../../electron/import/form/planted.ts';
import { writeWord } from '../../electron/import/form/word-paper.ts';

/** A list of syllables in which everything is a word. */
const FACTS = { spelling: { has: () => true, near: () => [] } };

it('a rule is passed or told, never both, and one of the book or of the other era is neither', () => {
  for (const era of ['old', 'new'] as const)
    for (const planted of PLANTED) {
      const bytes = writeWord(planted.change(clerkPaper('plan', era, 'table', 1)));
      const paper = readForm({ fileName: 'a.docx', bytes }, { given: null, today: '2027-01-01' }, FACTS);
      const found = checkPaper(paper);
      const passed = passedRules(paper, found);
      expect(passed.filter(({ id }) => found.some(({ rule }) => rule === id))).toEqual([]);
      expect(
        passed.filter(({ looksAt, severity }) => looksAt === 'facts' || !(paper.era in severity)),
      ).toEqual([]);
      const neither = LINT_RULES.filter(
        (rule) => !passed.includes(rule) && !found.some((one) => one.rule === rule.id),
      );
      expect(neither.filter(({ looksAt, severity }) => looksAt !== 'facts' && paper.era in severity)).toEqual(
        [],
      );
    }
});

it('spelling is not passed where there is no list of syllables to ask', () => {
  const bytes = writeWord(clerkPaper('plan', 'new', 'table', 1));
  const paper = readForm({ fileName: 'a.docx', bytes }, { given: null, today: '2027-01-01' });
  expect(passedRules(paper, checkPaper(paper)).map(({ id }) => id)).not.toContain('SPELL');
});
