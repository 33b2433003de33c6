import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/export/docx.ts';
import { writeHtml } from '../../../electron/export/html.ts';
import { LAST_PAGE_MARK } from '../../../shared/format/paper.ts';
import { completeRules, type FormatRules, rulesFor } from '../../../shared/format/rules.ts';
import { makeAllKinds } from './papers.ts';
import { openWordFile, paragraphTexts } from './word-file.ts';

/** As images kept them before their day knew of two sides, A5, typists, contacts, urgency and corners. */
function olderRules(day: string): FormatRules {
  const { typist, contact, urgency, ...older } = structuredClone(rulesFor(day));
  const { isTwoSided, isInvitationA5, ...page } = older.page;
  const { isAtPageTop, ...circulation } = older.circulation;
  // The image is what was stored, whatever its type says.
  return { ...older, page, circulation } as unknown as FormatRules;
}

describe.each(['hd36-2018', 'hd05-2026'] as const)('a paper issued by older values of %s', (era) => {
  it.each(makeAllKinds(era).map((paper) => [paper.kind, paper] as const))(
    '%s bears its mark where it bore it, and nothing new',
    async (_kind, paper) => {
      const rules = completeRules(olderRules(paper.eraDate));
      const before = rulesFor(paper.eraDate, { 'hd05-2026.circulation.isAtPageTop': false });
      for (const circulation of [null, 'Lưu hành nội bộ', LAST_PAGE_MARK] as const) {
        const marked = { ...paper, circulation };
        const bytes = await writeDocx(marked, rules);
        expect(Buffer.from(bytes).equals(await writeDocx(marked, before))).toBe(true);
        expect(writeHtml(marked, rules)).toBe(writeHtml(marked, before));
        const texts = paragraphTexts(openWordFile(bytes));
        if (circulation !== null) expect(texts).toContain(circulation.toLocaleUpperCase('vi'));
      }
    },
  );
});
