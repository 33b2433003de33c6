/** Printing: the paper's own page is put in place of the screen, for the printer only. */
import { call } from '../../api.ts';
import { readPrinted, showInShadow } from '../../ui/printed.ts';

/** `print` is given the name of the paper's file, without its ending. */
export async function printPaper(id: number, print: (fileName: string) => Promise<unknown>): Promise<void> {
  const { fileName, bytes } = await call('export:hand-out', { id, format: 'html', how: 'print' });
  const { page, style, sheets } = readPrinted(bytes);
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  showInShadow(sheet, style, [...page.body.childNodes]);
  const margins = document.createElement('style');
  margins.textContent = sheets;
  document.documentElement.classList.add('printing');
  document.body.append(sheet);
  document.head.append(margins);
  try {
    await print(fileName.replace(/\.html$/u, ''));
  } finally {
    sheet.remove();
    margins.remove();
    document.documentElement.classList.remove('printing');
  }
}
