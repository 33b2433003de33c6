/** Printing a paper as it comes out of its Word file. */
import { printPages } from '../../acts/print-pages.ts';
import { call } from '../../api.ts';

/** `print` is given the name of the paper's file, without its ending. */
export async function printPaper(id: number, print: (fileName: string) => Promise<unknown>): Promise<void> {
  const { fileName } = await call('export:hand-out', { id, format: 'html', how: 'print' });
  const { pages } = await call('export:pages', { id });
  await printPages(pages, () => print(fileName.replace(/\.html$/u, '')));
}
