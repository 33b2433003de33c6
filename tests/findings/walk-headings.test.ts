/** What a walk through the program found wrong with headings, by its number: each stays mended. */
import { history, undo } from '@tiptap/pm/history';
import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { blocksToDoc } from '../../renderer/editor/blocks-to-doc.ts';
import { findBoldHeadings, takeBoldHeadings } from '../../renderer/editor/bold-headings.ts';
import { docToBlocks } from '../../renderer/editor/doc-to-blocks.ts';
import { schema } from '../../renderer/editor/schema.ts';
import type { Block, Paragraph, Run } from '../../shared/text/blocks.ts';
import { boldHeadingLevels } from '../../shared/text/bold-headings.ts';
import { emptyHeadings } from '../../shared/text/empty-headings.ts';
import { parseMarkdown } from '../../shared/text/markdown.ts';
import { DAYS, makeAllKinds } from '../electron/export/papers.ts';
import { openCell, scheduleFirst } from '../electron/services/cell.ts';
import { openSample } from '../support/backend.ts';
import { bold, br, dashes, h, p } from '../support/blocks.ts';
import { fc } from '../support/random.ts';

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

describe('26 headings that are only bold', () => {
  const levelsOf = (...lines: (Paragraph | null)[]): (number | null)[] =>
    boldHeadingLevels(lines.map((one) => one?.content ?? null));
  const slanted = (words: string): Run => ({ ...bold(words), italic: true });

  it.each<[Run | string, number]>([
    [bold('I. ĐẶT VẤN ĐỀ'), 1],
    [bold('II- TÌNH HÌNH'), 1],
    [bold('IV/ Kiến nghị'), 1],
    [bold('I. ĐẶT VẤN ĐỀ.'), 1],
    [slanted('1. Thực trạng thông tin trên mạng'), 2],
    [bold('2) Ưu điểm:'), 2],
    [bold('2.1. Về tổ chức'), 3],
    [bold('a) Nhận thức'), 3],
    [slanted('đ) Trách nhiệm'), 3],
    [bold('Phần thứ nhất'), 1],
    [bold('PHẦN I. TÌNH HÌNH'), 1],
    [bold('Chương II'), 1],
    [bold('Mục 1. Quyền của đảng viên'), 1],
    [bold('Điều 1. Phạm vi điều chỉnh'), 2],
  ])('%o is one', (words, level) => {
    expect(levelsOf(p('Trước.'), p(words), p('Sau.'))).toEqual([null, level, null]);
  });

  it.each<[string, Paragraph | null]>([
    ['plain', p('I. ĐẶT VẤN ĐỀ')],
    ['a bold sentence', p(bold('Chi bộ thống nhất cách làm.'))],
    ['a bold numbered sentence', p(bold('1. Chi bộ thống nhất giao đồng chí Khoa chuẩn bị.'))],
    ['bold in front only', p(bold('1. Ưu điểm:'), ' Chi bộ làm tốt')],
    ['bold words without a number', p(bold('Ưu điểm'))],
    ['an item of a list', null],
    ['a year', p(bold('2020. Năm chuyển đổi số'))],
    ['a part of a sentence', p(bold('Phần lớn đảng viên dùng mạng xã hội'))],
    ['a long one', p(bold(`1. ${'dài '.repeat(60)}`))],
    ['two lines', p(bold('I. MỘT'), br, bold('II. HAI'))],
    ['a signature', p(bold('Nguyễn Văn A'))],
    ['empty', p()],
  ])('%s is none', (_what, line) => {
    expect(levelsOf(line)).toEqual([null]);
  });

  it('takes the bold line under a chapter for its title, also past an empty one', () => {
    expect(levelsOf(p(bold('Chương I')), p(), p(bold('QUY ĐỊNH CHUNG')), p(bold('Lời dẫn')))).toEqual([
      ...[1, null, 1, null],
    ]);
  });

  it('makes them headings in one step, which is undone in one', () => {
    const lines = [p(bold('I. ĐẶT VẤN ĐỀ')), p('Chữ.'), p(slanted('1. Thực trạng')), dashes('x')];
    const start = EditorState.create({
      doc: schema.nodeFromJSON(blocksToDoc(lines)),
      plugins: [history()],
    });
    const { tr } = start;
    takeBoldHeadings(tr);
    const taken = start.apply(tr);
    expect(docToBlocks(taken.doc)).toEqual([
      ...[h(1, 'I. ĐẶT VẤN ĐỀ'), p('Chữ.'), h(2, '1. Thực trạng'), dashes('x')],
    ]);
    expect(findBoldHeadings(taken.doc)).toEqual([]);
    let undone = taken;
    undo(taken, (back) => {
      undone = taken.apply(back);
    });
    expect(docToBlocks(undone.doc)).toEqual(lines);
  });
});
