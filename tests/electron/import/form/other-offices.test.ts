/** Right papers as other offices set them, by a dozen hands: nothing is to be said of them. */

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readForm } from '../../../../electron/import/form/index.ts';
import { spelling } from '../../../../electron/services/spelling.ts';
import { checkPaper } from '../../../../shared/lint/check-paper.ts';
import { LONG } from '../../../support/long.ts';
import type { Era } from './clerk-papers.ts';
import { HANDS, type Hand, setPaper } from './office-hands.ts';
import { contentsOf, OTHER_KINDS } from './other-contents.ts';
import { OTHER_FAULTS } from './other-faults.ts';
import { RIGHT_TURNS } from './right-turns.ts';

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

const ERAS: readonly Era[] = ['old', 'new'];

/** All of them in the long form; else one, by turns. */
function handsFor(turn: number): readonly Hand[] {
  return LONG ? HANDS : [HANDS[turn % HANDS.length] ?? 'google'];
}

describe('papers of other offices', () => {
  it('are right by a dozen hands, in ten kinds and both eras', { timeout: 120_000 }, () => {
    let count = 0;
    const wrong = ERAS.flatMap((era) =>
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

  it('are right with what some have besides', { timeout: LONG ? 3_600_000 : 300_000 }, () => {
    let count = 0;
    const wrong = RIGHT_TURNS.flatMap(({ what, change = (same) => same, deviation, kinds, eras }, at) =>
      (eras ?? ERAS).flatMap((era) =>
        (kinds ?? OTHER_KINDS).flatMap((kind, other) =>
          handsFor(at + other * 5).flatMap((hand) => {
            count += 1;
            const found = told(
              setPaper(change(contentsOf(kind, era, at + other)), hand, deviation, at + other),
            );
            return found.length === 0 ? [] : [`${what} in ${kind} ${era} ${hand}: ${found.join(' | ')}`];
          }),
        ),
      ),
    );
    console.log(`right papers with something besides: ${count}, told wrongly: ${wrong.length}`);
    expect(wrong).toEqual([]);
  });

  it('with one fault are told of that fault alone, whoever set them', {
    timeout: LONG ? 3_600_000 : 300_000,
  }, () => {
    let count = 0;
    const wrong = OTHER_FAULTS.flatMap(
      ({ rule, what, change = (same) => same, deviation, kinds, eras }, at) =>
        (eras ?? ERAS).flatMap((era) =>
          (kinds ?? OTHER_KINDS).flatMap((kind, other) =>
            handsFor(at + other).flatMap((hand) => {
              count += 1;
              const bytes = setPaper(change(contentsOf(kind, era, at + other)), hand, deviation, at + other);
              const rules = [...new Set(told(bytes).map((one) => one.slice(0, one.indexOf(':'))))];
              return rules.join() === rule
                ? []
                : [`${rule} (${what}) in ${kind} ${era} ${hand}: ${told(bytes).join(' | ') || 'nothing'}`];
            }),
          ),
        ),
    );
    console.log(
      `papers of other offices with one fault: ${count} of ${OTHER_FAULTS.length} shapes, told wrongly: ${wrong.length}`,
    );
    expect(wrong).toEqual([]);
  });
});
