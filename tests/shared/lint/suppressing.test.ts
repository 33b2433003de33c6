/** What is passed over is known again by its words, wherever they stand by now. */

import { describe, expect, it } from 'vitest';
import type { Suppression } from '../../../shared/domain/lint-choices.ts';
import { checkPaper } from '../../../shared/lint/check-paper.ts';
import { anchorsOf, type Suppressible, splitSuppressed } from '../../../shared/lint/suppressing.ts';
import { fc } from '../../support/random.ts';
import { rightPaper } from './papers.ts';

const SENTENCES = [
  'Chi bộ thống nhất giao đồng chí Bí thư chuẩn bị chuyên đề quý tới.',
  'Đảng viên đọc trước tài liệu và ghi ý kiến vào phiếu.',
  'Buổi sinh hoạt kết thúc lúc mười một giờ cùng ngày.',
  'Các tổ đảng báo cáo việc thực hiện nhiệm vụ được phân công.',
  'Thư ký ghi biên bản, đọc lại cho hội nghị nghe và thông qua.',
];
/** Wrong at its only comma. */
const WRONG = 'Hội nghị nhất trí cao với dự thảo , không có ý kiến nào khác về nội dung.';

function read(body: readonly string[]): Suppressible[] {
  return checkPaper(rightPaper('2026-06-15', body)).map(({ line, start, end, ...one }) => ({
    ...one,
    line: line?.text ?? '',
    start: start ?? 0,
    end: end ?? line?.text.length ?? 0,
  }));
}

function suppressionOf(finding: Suppressible, all: readonly Suppressible[], rest: Partial<Suppression> = {}) {
  return {
    id: '3f0c8a52-3b1b-4a53-9a9a-1f9f5b0b2f10',
    rule: finding.rule,
    of: { is: 'document' as const, id: 1 },
    anchor: anchorsOf(all).get(finding) ?? null,
    reason: 'trích nguyên văn',
    at: '2026-06-15T02:00:00.000Z',
    actor: 'thu-ky',
    ...rest,
  };
}

function passOver(body: readonly string[], which = 0): Suppression {
  const all = read(body);
  const finding = all[which];
  if (finding === undefined) throw new Error('nothing is found');
  return suppressionOf(finding, all);
}

const told = (body: readonly string[], ...suppressions: Suppression[]): string[] =>
  splitSuppressed(read(body), { rules: {}, suppressions }).told.map(({ line }) => line);

describe('a place that is passed over', () => {
  it('is found again wherever its line comes to stand, and whatever is written around it', () => {
    const one = passOver([WRONG]);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(SENTENCES),
        fc.shuffledSubarray(SENTENCES),
        fc.constantFrom('', `${SENTENCES[0]} `),
        fc.constantFrom('', ` ${SENTENCES[1]}`),
        (above, below, before, after) => {
          expect(told([...above, `${before}${WRONG}${after}`, ...below], one)).toEqual([]);
        },
      ),
    );
  });

  it('keeps on while some of the words beside it are changed, and is told again when most are', () => {
    const one = passOver([WRONG]);
    expect(told(['Toàn thể hội nghị nhất trí với dự thảo , không có ý kiến khác.'], one)).toEqual([]);
    const other = 'Đồng chí chủ trì kết luận , buổi họp kết thúc.';
    expect(told([other], one)).toEqual([other]);
  });

  it('hides no second place of the same fault, also where the first is mended', () => {
    const other = 'Đồng chí Bí thư kết luận , giao Chi uỷ thực hiện.';
    const one = passOver([WRONG, other]);
    expect(told([WRONG, other], one)).toEqual([other]);
    expect(told([other, WRONG], one)).toEqual([other]);
    expect(told([WRONG.replace(' ,', ','), other], one)).toEqual([other]);
  });

  it('is one of several lines that are word for word the same', () => {
    for (const which of [0, 1, 2]) {
      const all = read([WRONG, WRONG, WRONG]);
      const finding = all[which];
      if (finding === undefined) throw new Error('three are found');
      const { suppressed } = splitSuppressed(all, { rules: {}, suppressions: [suppressionOf(finding, all)] });
      expect(suppressed.map((one) => one.finding)).toEqual([finding]);
    }
  });

  it('is told again when what was found is another', () => {
    const all = read(['Chi bộ  họp  vào ngày ấy.']);
    const [first] = all;
    if (first === undefined) throw new Error('two are found');
    expect(told(['Chi bộ   họp vào ngày ấy.'], suppressionOf(first, all))).toHaveLength(1);
  });
});

describe('a rule', () => {
  it('passed over in a paper is told nowhere in it; another is', () => {
    const all = read([WRONG, 'Chi bộ  họp , rồi nghỉ.', 'Xem “kế hoạch”, "tài liệu".']);
    const space = all.find(({ rule }) => rule === 'SPACE');
    if (space === undefined) throw new Error('all are found');
    const suppressions = [suppressionOf(space, all, { anchor: null })];
    const split = splitSuppressed(all, { rules: {}, suppressions });
    expect(new Set(split.told.map(({ rule }) => rule))).toEqual(new Set(['QUOTES']));
    expect([...split.told, ...split.suppressed.map(({ finding }) => finding)]).toHaveLength(all.length);
  });

  it('that is off is counted, not told; one that bars is told whatever anybody chose', () => {
    const all = read([WRONG, 'TỐI MẬT']);
    const rules = {
      SPACE: { severity: 'off' as const, reason: 'quen dùng' },
      SECRET: { severity: 'off' as const, reason: 'quen dùng' },
    };
    const secret = all.find(({ rule }) => rule === 'SECRET');
    if (secret === undefined) throw new Error('the mark is found');
    const suppressions = [suppressionOf(secret, all), suppressionOf(secret, all, { anchor: null })];
    const split = splitSuppressed(all, { rules, suppressions });
    expect(split.told).toEqual([secret]);
    expect(split.suppressed).toMatchObject([{ finding: { rule: 'SPACE' }, by: null }]);
  });
});
