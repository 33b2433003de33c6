/** Papers as clerks type them in Word: nothing said of right ones, and of one fault that alone. */
import { describe, expect, it } from 'vitest';
import { readForm } from '../../../../electron/import/form/index.ts';
import { checkPaper } from '../../../../shared/lint/check-paper.ts';
import { CLERK_KINDS, type ClerkKind, clerkPaper, type Era, HEADS } from './clerk-papers.ts';
import { PLANTED } from './planted.ts';
import { type HeadBy, type WordPaper, writeWord } from './word-paper.ts';

const ERAS: readonly Era[] = ['old', 'new'];

function rulesFound(paper: WordPaper, seed: number): string[] {
  const file = { fileName: 'a.docx', bytes: writeWord(paper, seed) };
  const found = checkPaper(readForm(file, { given: null, today: '2027-01-01' }));
  return [...new Set(found.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule))];
}

function everyPaper(): { kind: ClerkKind; era: Era; head: HeadBy }[] {
  return CLERK_KINDS.flatMap((kind) => ERAS.flatMap((era) => HEADS.map((head) => ({ kind, era, head }))));
}

describe('papers typed in Word', () => {
  it('are right in at least forty forms', () => {
    const papers = [0, 1].flatMap((serial) => everyPaper().map((one) => ({ ...one, serial })));
    const wrong = papers.flatMap(({ kind, era, head, serial }) => {
      const rules = rulesFound(clerkPaper(kind, era, head, serial), serial + 7);
      return rules.length === 0 ? [] : [`${kind} ${era} ${head}: ${rules.join(', ')}`];
    });
    console.log(`right papers as Word writes them: ${papers.length}, faults told: ${wrong.length}`);
    expect(papers.length).toBeGreaterThanOrEqual(40);
    expect(wrong).toEqual([]);
  });

  it('with one fault are told of that fault alone, in at least a hundred and fifty', {
    timeout: 300_000,
  }, () => {
    const cases = PLANTED.flatMap((planted) =>
      everyPaper()
        .filter(
          ({ kind, era }) => planted.kinds?.includes(kind) !== false && planted.eras?.includes(era) !== false,
        )
        .map((one, serial) => ({ ...one, planted, serial })),
    );
    const wrong = cases.flatMap(({ kind, era, head, planted, serial }) => {
      const rules = rulesFound(planted.change(clerkPaper(kind, era, head, serial % 9)), serial + 1);
      return rules.join() === planted.rule
        ? []
        : [`${planted.rule} (${planted.what}) in ${kind} ${era} ${head}: ${rules.join(', ') || 'nothing'}`];
    });
    console.log(
      `papers with one planted fault: ${cases.length} of ${new Set(PLANTED.map(({ rule }) => rule)).size} rules, told wrongly: ${wrong.length}`,
    );
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(wrong.slice(0, 60)).toEqual([]);
  });
});
