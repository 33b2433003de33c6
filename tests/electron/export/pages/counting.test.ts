/** Our pages against those of LibreOffice, for papers of any shape. */

import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../../electron/export/docx.ts';
import { paperPages } from '../../../../electron/export/pages/index.ts';
import type { Paper } from '../../../../shared/format/paper.ts';
import type { PaperPage } from '../../../../shared/format/paper-pages.ts';
import { rulesFor } from '../../../../shared/format/rules.ts';
import { h, landscape, pageBreak } from '../../../support/blocks.ts';
import { LONG } from '../../../support/long.ts';
import { fc, newSeed } from '../../../support/random.ts';
import { canUse } from '../../../support/tools.ts';
import { anyPaper } from '../form/random-papers.ts';
import { layOut, type PageLine } from '../pages.ts';

const PAPERS = LONG ? 200 : 30;
/** So many papers may have a page more or less: 3 % of them, and two of a few, whose share says little. */
const MOST_DIFFERENT = Math.max(2, 0.03 * PAPERS);
/** Of the pages, those that must begin alike: LibreOffice now and then parts what the file ties together. */
const AGREED_STARTS = 0.9;

/** Papers of some twenty pages, and with annexes that lie across. */
const longPapers: fc.Arbitrary<Paper> = fc
  .tuple(anyPaper, fc.array(anyPaper, { minLength: 5, maxLength: 20 }), fc.array(anyPaper, { maxLength: 2 }))
  .map(([paper, others, annexes]) => ({
    ...paper,
    body: [
      ...others.flatMap(({ body }) => body),
      ...annexes.flatMap(({ body }, index) => [
        index === 0 ? landscape : pageBreak,
        h(1, `Phụ lục ${index + 1}`),
        ...body,
      ]),
    ],
  }));

describe.skipIf(!canUse('soffice', 'pdftotext'))('pages as LibreOffice lays them out', () => {
  it('41: are as many for a paper of any shape, and begin with the same line', {
    timeout: LONG ? 1_800_000 : 240_000,
  }, async () => {
    const seed = newSeed();
    const papers = [
      ...fc.sample(anyPaper, { seed, numRuns: PAPERS }),
      ...fc.sample(longPapers, { seed, numRuns: PAPERS / 10 }),
    ];
    const files = await Promise.all(papers.map((paper) => writeDocx(paper, rulesOf(paper))));
    const differences: { index: number; ours: number; theirs: number }[] = [];
    let [starts, equalStarts, partings] = [0, 0, 0];
    for (const [index, theirs] of layOut(files).entries()) {
      const paper = papers[index];
      if (paper === undefined) continue;
      const { pages } = await paperPages(paper, rulesOf(paper));
      if (pages.length !== theirs.length)
        differences.push({ index, ours: pages.length, theirs: theirs.length });
      // A page that begins elsewhere moves all after it, in a long paper a dozen: it is counted where the two part.
      else
        for (let [at, wasEqual] = [0, true]; at < pages.length; at += 1) {
          const page = pages[at];
          const isEqual = page !== undefined && firstLine(linesOf(page)) === firstLine(theirs[at] ?? []);
          starts += 1;
          if (isEqual) equalStarts += 1;
          else if (wasEqual) partings += 1;
          wasEqual = isEqual;
        }
    }
    const rate = 1 - differences.length / papers.length;
    console.log(
      `pages of ${papers.length} papers: as many as LibreOffice's in ${(rate * 100).toFixed(1)} %, the same beginning on ${equalStarts} of ${starts} pages, parting ${partings} times`,
    );
    const told = JSON.stringify({ seed, differences });
    expect(differences.length, told).toBeLessThanOrEqual(MOST_DIFFERENT);
    expect(
      differences.filter(({ ours, theirs }) => Math.abs(ours - theirs) > 1),
      told,
    ).toEqual([]);
    expect(1 - partings / starts, told).toBeGreaterThanOrEqual(AGREED_STARTS);
  });
});

function rulesOf(paper: Paper) {
  return rulesFor(paper.date ?? paper.eraDate);
}

/** All letters of the first line, in order of the alphabet: programs differ in what they take for a stretch of it. */
function firstLine(lines: readonly Pick<PageLine, 'text' | 'top'>[]): string {
  const text = lines.filter((line) => line.top > 50);
  const top = Math.min(...text.map((line) => line.top));
  return text
    .filter((line) => line.top < top + 6)
    .flatMap((line) => [...line.text.replace(/\s/gu, '')])
    .sort()
    .join('');
}

function linesOf({ lines }: PaperPage): Pick<PageLine, 'text' | 'top'>[] {
  return lines.map(({ pieces, top }) => ({ text: pieces.map(({ text }) => text).join(''), top }));
}
