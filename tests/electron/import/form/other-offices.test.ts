/** Right papers as other offices set them, by a dozen hands: nothing is to be said of them. */

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readForm } from '../../../../electron/import/form/index.ts';
import { spelling } from '../../../../electron/services/spelling.ts';
import { checkPaper } from '../../../../shared/lint/check-paper.ts';
import type { Era } from './clerk-papers.ts';
import { HANDS, setPaper } from './office-hands.ts';
import { contentsOf, OTHER_KINDS } from './other-contents.ts';

const SPELLING = spelling(path.resolve(import.meta.dirname, '../../../../templates'));

function told(bytes: Uint8Array): string[] {
  const paper = readForm(
    { fileName: 'a.docx', bytes },
    { given: null, today: '2027-06-01' },
    { spelling: SPELLING },
  );
  return checkPaper(paper)
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, found, line }) => `${rule}: ${found} (${line?.role} “${line?.text.slice(0, 60)}”)`);
}

describe('papers of other offices', () => {
  it('are right by a dozen hands, in ten kinds and both eras', () => {
    let count = 0;
    const wrong = (['old', 'new'] as Era[]).flatMap((era) =>
      HANDS.flatMap((hand, one) =>
        OTHER_KINDS.flatMap((kind, other) => {
          count += 1;
          const found = told(setPaper(contentsOf(kind, era, one + other * 3), hand, {}, one * 31 + other));
          return found.length === 0 ? [] : [`${kind} ${era} ${hand}: ${found.slice(0, 6).join(' | ')}`];
        }),
      ),
    );
    console.log(`right papers of other offices: ${count}, told wrongly: ${wrong.length}`);
    expect(wrong.slice(0, 60)).toEqual([]);
  });
});
