/** What the editor shows between the pages of a paper. */
import type { PageBand, PagePart, PaperPage, PaperPages } from '../../../shared/format/paper-pages.ts';
import type { PageGap, PageLayout } from '../../editor/page-breaks.ts';
import { drawSlice } from '../../ui/page-slice.ts';

/** The text itself is on the page already. */
const AROUND: readonly PagePart[] = ['margin', 'closing'];

/** The desk is as wide as the first page: one that lies across is shown as wide as that. */
export function pageLayout({ pages, tables, centred }: PaperPages): PageLayout {
  const [first] = pages;
  const wide = first?.width ?? 0;
  const room = first === undefined ? 0 : wide - first.margin.left - first.margin.right;
  const gaps = pages.flatMap((page, index): PageGap[] => {
    const before = pages[index - 1];
    if (before === undefined || page.start === null) return [];
    const { block, line, at, isRow } = page.start;
    const foot = slice(before, { top: before.body.bottom, bottom: before.height }, wide);
    const top = slice(page, { top: 0, bottom: page.body.top }, wide);
    return [{ block, line, start: at, isRow, look: `${foot.look} / ${top.look}`, foot, top }];
  });
  return { gaps, tables: tables.map((table) => ({ ...table, widths: fitted(table.widths, room) })), centred };
}

/** `look`: the same for slices that look the same. */
function slice(page: PaperPage, band: PageBand, wide: number): PageGap['foot'] & { look: string } {
  const words = page.lines
    .filter(({ part, top }) => AROUND.includes(part) && top >= band.top && top <= band.bottom)
    .map(({ pieces, top }) => `${top} ${pieces.map(({ text }) => text).join('')}`);
  return {
    height: (Math.max(0, band.bottom - band.top) * wide) / page.width,
    draw: () => drawSlice(page, band, { parts: AROUND, wide }),
    look: [band.top, band.bottom, ...words].join('\n'),
  };
}

function fitted(widths: readonly number[], room: number): number[] {
  const share = Math.min(1, room / widths.reduce((sum, width) => sum + width, 0));
  return widths.map((width) => width * share);
}

/** The last page that has something of the text, from 0. */
export function lastTextPage(pages: readonly PaperPage[]): number {
  return Math.max(
    0,
    pages.findLastIndex(({ start, body }) => start !== null || body.bottom > body.top),
  );
}
