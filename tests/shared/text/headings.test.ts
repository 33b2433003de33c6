import { describe, expect, it } from 'vitest';
import { type Block, inlineText } from '../../../shared/text/blocks.ts';
import { type HeadingRole, headingRole, numberHeadings } from '../../../shared/text/headings.ts';
import { h, p } from '../../support/blocks.ts';

const texts = (...lines: Block[]): string[] =>
  numberHeadings(lines).map((block) => ('content' in block ? inlineText(block.content) : ''));

describe('headings', () => {
  it('of a paper without articles are numbered I-, 1., a), anew under a higher one', () => {
    expect(texts(h(1, 'MỤC ĐÍCH'), h(2, 'Mục đích'), h(2, 'Yêu cầu'), h(1, 'NỘI DUNG'), h(2, 'Một'))).toEqual(
      ['I- MỤC ĐÍCH', '1. Mục đích', '2. Yêu cầu', 'II- NỘI DUNG', '1. Một'],
    );
  });

  it('that are chapters, their titles and articles keep the numbers they have', () => {
    const charter = [
      h(1, 'Chương I'),
      h(1, 'QUY ĐỊNH CHUNG'),
      h(2, 'Điều 1. Phạm vi'),
      p('…'),
      h(1, 'Chương II'),
      h(1, 'ĐIỀU KHOẢN THI HÀNH'),
    ];
    expect(texts(...charter)).toEqual(texts(...numberHeadings(charter)));
    expect(texts(...charter)).not.toContain('I- QUY ĐỊNH CHUNG');
  });

  it.each<[string, HeadingRole | null, HeadingRole]>([
    ['CHI BỘ QUYẾT ĐỊNH:', null, 'title'],
    ['CHI BỘ QUYẾT ĐỊNH', 'label', 'title'],
    ['1. Chi bộ quyết định:', null, 'numbered'],
    ['Phần thứ nhất', null, 'label'],
    ['PHỤ LỤC 2', null, 'label'],
    ['Phụ lục', null, 'label'],
    ['Phụ lụcx', null, 'numbered'],
    ['Mục 3', null, 'label'],
    ['QUAN HỆ CÔNG TÁC', 'label', 'title'],
    ['QUAN HỆ CÔNG TÁC', 'numbered', 'numbered'],
    ['III- KẾT QUẢ', 'label', 'numbered'],
    ['Điều 12: Hiệu lực', null, 'article'],
    ['Điều kiện làm việc', null, 'numbered'],
  ])('“%s” after %s is %s', (text, previous, role) => {
    expect(headingRole(h(1, text), previous)).toBe(role);
  });
});
