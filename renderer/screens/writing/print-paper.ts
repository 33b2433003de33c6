/** Printing: the pages of the paper's Word file are put in place of the screen, for the printer only. */
import type { PaperPage } from '../../../shared/format/paper-pages.ts';
import { call } from '../../api.ts';
import { drawSlice } from '../../ui/page-slice.ts';
import { printInstead } from '../../ui/print-instead.ts';

/** `print` is given the name of the paper's file, without its ending. */
export async function printPaper(id: number, print: (fileName: string) => Promise<unknown>): Promise<void> {
  const { fileName } = await call('export:hand-out', { id, format: 'html', how: 'print' });
  const { pages } = await call('export:pages', { id });
  const sizes = [...new Set(pages.map(pageRule))].join('\n');
  await printInstead(pages.map(printedSheet), sizes, () => print(fileName.replace(/\.html$/u, '')));
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
