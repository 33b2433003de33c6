/** Printing: the paper's own page is put in place of the screen, for the printer only. */
import { call } from '../../api.ts';

/** `print` is given the name of the paper's file, without its ending. */
export async function printPaper(id: number, print: (fileName: string) => Promise<unknown>): Promise<void> {
  const { fileName, bytes } = await call('export:render', { id, format: 'html' });
  const page = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html');
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  // The margins of the page hold for a whole document only; the rest of the style sheet stays inside.
  const style = page.querySelector('style')?.textContent ?? '';
  const margins = document.createElement('style');
  margins.textContent = (style.match(/^@page.*$/gmu) ?? []).join('\n');
  const inside = document.createElement('style');
  inside.textContent = style.replace(/^body \{/mu, ':host {');
  sheet.attachShadow({ mode: 'open' }).append(inside, ...page.body.childNodes);
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
