/** What the editor shows between the pages of a paper. */
import type { PageBand, PagePart, PaperPage, PaperPages } from '../../../shared/format/paper-pages.ts';
import type { PageGap, PageLayout } from '../../editor/page-breaks.ts';
import { drawSlice } from '../../ui/page-slice.ts';

/** The text itself is on the page already. */
const AROUND: readonly PagePart[] = ['margin', 'closing'];

export function pageLayout({ pages, tables }: PaperPages): PageLayout {
  const gaps = pages.flatMap((page, index): PageGap[] => {
    const before = pages[index - 1];
    if (before === undefined || page.start === null) return [];
    const { block, line, at, isRow } = page.start;
    const foot = slice(before, { top: before.body.bottom, bottom: before.height });
    const top = slice(page, { top: 0, bottom: page.body.top });
    return [{ block, line, start: at, isRow, look: `${foot.look} / ${top.look}`, foot, top }];
  });
  return { gaps, tables };
}

/** `look`: the same for slices that look the same. */
function slice(page: PaperPage, band: PageBand): PageGap['foot'] & { look: string } {
  const words = page.lines
    .filter(({ part, top }) => AROUND.includes(part) && top >= band.top && top <= band.bottom)
    .map(({ pieces, top }) => `${top} ${pieces.map(({ text }) => text).join('')}`);
  return {
    height: Math.max(0, band.bottom - band.top),
    draw: () => drawSlice(page, band, AROUND),
    look: [band.top, band.bottom, ...words].join('\n'),
  };
}

/** The last page that has something of the text, from 0. */
export function lastTextPage(pages: readonly PaperPage[]): number {
  return Math.max(
    0,
    pages.findLastIndex(({ start, body }) => start !== null || body.bottom > body.top),
  );
}
