/** What two texts are told apart by. */

import { describe, expect, it } from 'vitest';
import { type DiffLine, diffTexts, diffWords } from '../../../shared/text/diff.ts';
import { parseMarkdown } from '../../../shared/text/markdown.ts';
import { fc } from '../../support/random.ts';
import { anyBlocks } from './hostile-blocks.ts';

const diff = (before: string, after: string): DiffLine[] =>
  diffTexts(parseMarkdown(before), parseMarkdown(after));
const side = (lines: readonly DiffLine[], without: 'added' | 'removed'): string[] =>
  lines
    .filter(({ change }) => change !== without)
    .map(({ segments }) =>
      segments
        .filter(({ change }) => change !== without)
        .map(({ text }) => text)
        .join(''),
    );

describe('two texts', () => {
  it('that are the same show every line as the same', () => {
    expect(diff('Một\n\nHai\n', 'Một\n\nHai\n').map(({ change }) => change)).toEqual(['same', 'same']);
  });

  it('mark the words of a reworked line, whole words with their dấu', () => {
    const [line] = diff('Chi bộ họp ngày 12 tháng 6.', 'Chi bộ họp ngày 15 tháng 6.');
    expect(line?.change).toBe('changed');
    expect(line?.segments.filter(({ change }) => change !== 'same')).toEqual([
      { text: '12', change: 'removed' },
      { text: '15', change: 'added' },
    ]);
  });

  it('do not call two different sentences one reworked line', () => {
    expect(diff('Trời nắng.', 'Hội nghị thống nhất kế hoạch.').map(({ change }) => change)).toEqual([
      'removed',
      'added',
    ]);
  });

  it('show a change of look or style, where no word changed', () => {
    expect(diff('Kính gửi Đảng uỷ', '**Kính gửi** Đảng uỷ').map(({ change }) => change)).toEqual([
      'restyled',
    ]);
    expect(diff('Kinh phí', '# Kinh phí').map(({ change }) => change)).toEqual(['restyled']);
  });

  it('show changed cells, list items and footnotes', () => {
    const before =
      '| TT | Việc |\n| --- | --- |\n| 1 | Soạn bài |\n\n- Có mặt: 12\n\nTheo quy định[^1].\n\n[^1]: Điều 9\n';
    const after = before.replace('Soạn bài', 'Soạn tin').replace('12', '13').replace('Điều 9', 'Điều 10');
    const changed = diff(before, after).filter(({ change }) => change === 'changed');
    expect(side(changed, 'removed')).toEqual(['1 | Soạn tin', '- Có mặt: 13', 'Theo quy định [Điều 10].']);
  });

  it('tell a row of a table in a list from the same row outside', () => {
    const [inside] = parseMarkdown('1. việc\n\n   | A |\n   | --- |\n   | 1 |\n');
    const outside = parseMarkdown('| A |\n| --- |\n| 1 |\n');
    const shown = diffTexts(outside, inside === undefined ? [] : [inside]);
    expect(side(shown, 'added')).toEqual(['A', '1']);
    expect(side(shown, 'removed')).toEqual(['1. việc', '    A', '    1']);
  });

  it('both can be read back whole from what is shown', () => {
    fc.assert(
      fc.property(anyBlocks, anyBlocks, (before, after) => {
        const shown = diffTexts(before, after);
        const all = (blocks: typeof before): string[] => side(diffTexts(blocks, blocks), 'removed');
        expect(side(shown, 'added')).toEqual(all(before));
        expect(side(shown, 'removed')).toEqual(all(after));
      }),
      { numRuns: 300 },
    );
  });
});

describe('two lines', () => {
  it('keep the spaces between words', () => {
    expect(
      diffWords('một hai', 'một  ba')
        .map(({ text }) => text)
        .join('|'),
    ).toMatch(/^một\|/u);
  });
});
