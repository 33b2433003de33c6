/** What a walk through the program found wrong with headings, by its number: each stays mended. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../shared/text/blocks.ts';
import { emptyHeadings } from '../../shared/text/empty-headings.ts';
import { parseMarkdown } from '../../shared/text/markdown.ts';
import { DAYS, makeAllKinds } from '../electron/export/papers.ts';
import { openCell, scheduleFirst } from '../electron/services/cell.ts';
import { openSample } from '../support/backend.ts';
import { br, dashes, h, p } from '../support/blocks.ts';

const FIVE = ['1. Đặt vấn đề', '2. Tình hình', '3. Định hướng', '4. Liên hệ', '5. Câu hỏi'];

describe('8 a heading with nothing under it', () => {
  it('is asked about, each by its words, before a topic paper of bare headings is approved', async () => {
    const cell = await openCell();
    const { backend } = cell;
    const { sessionId } = await scheduleFirst(cell);
    const { document } = await backend.call('document:create', { kind: 'CĐ', sessionId });
    const points = await backend.call('document:check-issue', { id: document.id });
    const empty = points.filter(({ code }) => code === 'empty-heading');
    expect(empty.map(({ detail }) => String(detail.heading))).toEqual(
      FIVE.map((words) => expect.stringContaining(words)),
    );
    expect(empty[0]).toMatchObject({ severity: 'asked', place: { on: 'text' } });
  });

  it.each<[string, Block[], string[]]>([
    ['one with a line is none', [h(1, 'I- MỤC'), p('Chữ.')], []],
    ['spaces and breaks are no line', [h(1, 'I- MỤC'), p('  '), p(br), { type: 'pageBreak' }], ['I- MỤC']],
    ['what stands under its sub-heading stands under it', [h(1, 'I- A'), h(2, '1. B'), dashes('x')], []],
    ['and both are named where neither has any', [h(1, 'I- A'), h(2, '1. B')], ['I- A', '1. B']],
    ['a brother does not speak for it', [h(2, '1. A'), h(2, '2. B'), p('x')], ['1. A']],
    ['nor does what follows a higher one', [h(2, '1. A'), h(1, 'II- B'), p('x')], ['1. A']],
    ['a chapter and its title are one', [h(1, 'Chương I'), h(1, 'QUY ĐỊNH CHUNG'), p('x')], []],
    ['named as one', [h(1, 'Chương I'), h(1, 'QUY ĐỊNH CHUNG')], ['Chương I QUY ĐỊNH CHUNG']],
    ['articles are beneath it', [h(1, 'Chương I'), h(1, 'CHUNG'), h(1, 'Điều 1. Phạm vi'), p('x')], []],
    [
      'and the next chapter ends it',
      [h(1, 'Chương I'), h(1, 'CHUNG'), h(1, 'Chương II'), h(1, 'RIÊNG'), p('x')],
      ['Chương I CHUNG'],
    ],
    ['an empty article', [h(1, 'Điều 1. Phạm vi'), h(1, 'Điều 2. Hiệu lực'), p('x')], ['Điều 1. Phạm vi']],
    ['an article that is a sentence', [h(1, 'Điều 3. Quyết định này có hiệu lực từ ngày ký.')], []],
    [
      'the line a decision resolves with',
      [h(1, 'CHI BỘ QUYẾT ĐỊNH:'), h(1, 'Điều 1. Lập tổ giúp việc.')],
      [],
    ],
    ['a heading that gives its matter', [h(2, '1. Thời gian: 14 giờ 00')], []],
    ['one that only announces it', [h(2, '1. Thời gian:')], ['1. Thời gian:']],
    ['an annex is not filled by the next', [h(1, 'Phụ lục 1'), h(1, 'Phụ lục 2'), p('x')], ['Phụ lục 1']],
  ])('%s', (_what, blocks, expected) => {
    expect(emptyHeadings(blocks)).toEqual(expected);
  });

  it('is found in any skeleton, and no more once each has its line', () => {
    const level = fc.constantFrom<1 | 2 | 3>(1, 2, 3);
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 12 }), (levels) => {
        const bare = levels.map((one, index) => h(one, `Mục việc ${index}`));
        expect(emptyHeadings(bare)).toHaveLength(bare.length);
        expect(emptyHeadings(bare.flatMap((one) => [one, p('Chữ.')]))).toEqual([]);
      }),
    );
  });

  it('is in none of the sample’s papers and of those looked over', async () => {
    const backend = await openSample();
    const documents = await backend.call('document:list', {});
    expect(documents.length).toBeGreaterThan(6);
    for (const { id } of documents) {
      const { body } = await backend.call('document:get', { id });
      expect(emptyHeadings(parseMarkdown(body))).toEqual([]);
    }
    for (const era of Object.keys(DAYS) as (keyof typeof DAYS)[])
      for (const { body } of makeAllKinds(era)) expect(emptyHeadings(body)).toEqual([]);
  });
});
