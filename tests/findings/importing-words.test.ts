/** F8: nothing of a Word file is lost without being listed, and nothing is told twice. */

import { describe, expect, it } from 'vitest';
import { docx } from '../electron/import/support/docx-fixture.ts';
import { allWords, importDocx } from '../electron/import/support/imports.ts';
import { randomDocx } from '../electron/import/support/random-docx.ts';
import { runs } from '../support/long.ts';
import { fc } from '../support/random.ts';

describe('F8 the words of every part of a Word file', () => {
  it('are those taken and those listed, each once', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(randomDocx, ({ parts, words }) => {
        const imported = importDocx(docx(parts));
        const found = allWords(imported).filter((word) => word.startsWith('chữ'));
        expect(found).toEqual([...words].sort());
      }),
      runs(400),
    );
  });
});
