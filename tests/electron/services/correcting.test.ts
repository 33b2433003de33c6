/** Copies of Word files, asked for at the screen. */
import { describe, expect, it } from 'vitest';
import { openSample } from '../../support/backend.ts';
import { clerkPaper } from '../import/form/clerk-papers.ts';
import { PLANTED } from '../import/form/planted.ts';
import { writeWord } from '../import/form/word-paper.ts';

function plant(rule: string): { fileName: string; bytes: Uint8Array } {
  const right = clerkPaper('plan', 'new', 'table', 1);
  const bytes = writeWord(PLANTED.find((one) => one.rule === rule)?.change(right) ?? right);
  return { fileName: 'a.docx', bytes };
}

describe('a copy of a Word file', () => {
  it('is handed over with what is left in it, corrected or with comments', async () => {
    const backend = await openSample();
    const file = plant('NUM-COLON');
    const rulesOf = async (bytes: Uint8Array): Promise<string[]> =>
      (await backend.call('lint:file', { ...file, bytes })).findings.map(({ rule }) => rule);
    for (const isTracked of [false, true]) {
      const { bytes, report } = await backend.call('lint:correct', { ...file, isTracked });
      expect(await rulesOf(bytes)).not.toContain('NUM-COLON');
      expect(report.findings.map(({ rule }) => rule)).toEqual(await rulesOf(bytes));
    }
    const { bytes } = await backend.call('lint:annotate', file);
    expect(await rulesOf(bytes)).toEqual(await rulesOf(file.bytes));
    await backend.close();
  });

  it('is refused of a file that is no Word file, and of one with a mark of secrecy', async () => {
    const backend = await openSample();
    const text = { fileName: 'a.txt', bytes: new TextEncoder().encode('Chi bộ họp .') };
    for (const [file, code] of [
      [text, 'file-kind-unknown'],
      [plant('SECRET'), 'secrecy-mark'],
    ] as const) {
      await expect(backend.call('lint:correct', { ...file, isTracked: false })).rejects.toMatchObject({
        code,
      });
      await expect(backend.call('lint:annotate', file)).rejects.toMatchObject({ code });
    }
    await backend.close();
  });
});
