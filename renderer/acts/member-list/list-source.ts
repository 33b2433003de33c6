/** A list of members as it was handed over. */
export interface ListSource {
  fileName: string;
  bytes: Uint8Array;
}

/** @param html What the clipboard held of a table, else null: text loses the cells that span others. */
export function pastedSource(text: string, html: string | null): ListSource {
  return {
    fileName: html === null ? 'danh-sach-dan.txt' : 'danh-sach-dan.html',
    bytes: new TextEncoder().encode(html ?? text),
  };
}

/** The HTML of a clipboard where it holds a table; its text says all that other HTML does. */
export function tableIn(clipboard: Pick<DataTransfer, 'getData'>): string | null {
  const html = clipboard.getData('text/html');
  return /<table\b/iu.test(html) ? html : null;
}
