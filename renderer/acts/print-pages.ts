/** Printing: the pages of papers' Word files are put in place of the screen, for the printer only. */
import type { PaperPage } from '../../shared/format/paper-pages.ts';
import { drawSlice } from '../ui/page-slice.ts';
import { printInstead } from '../ui/print-instead.ts';

/** One page a sheet, whatever papers they are of. */
export async function printPages(pages: readonly PaperPage[], print: () => Promise<unknown>): Promise<void> {
  const sizes = [...new Set(pages.map(pageRule))].join('\n');
  await printInstead(pages.map(printedSheet), sizes, print);
}

/** Sheets of paper have the size of their page, whose margins are its own. */
function pageRule(page: PaperPage): string {
  return `@page ${sizeName(page)} { size: ${page.width}pt ${page.height}pt; margin: 0 }`;
}

function sizeName({ width, height }: PaperPage): string {
  return `sheet-${Math.round(width)}-${Math.round(height)}`;
}

function printedSheet(page: PaperPage): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  sheet.style.setProperty('page', sizeName(page));
  sheet.append(drawSlice(page, { top: 0, bottom: page.height }));
  return sheet;
}
