/** Lists of members as offices really write them, and how each of them is to be read. */

export interface WrittenList {
  /** What is special in it. */
  what: string;
  fileName: string;
  text: string;
  /** Everybody in it, in their order: "name; born; admitted; recognised; what he is; office; post", each left empty where not known. */
  people: readonly string[];
  /** Why the other lines are left out, in their order. */
  leftOut?: readonly string[];
  /** What a person should look at: pieces of the sentences, in the order of the lines. */
  asked?: readonly string[];
  /** Pieces of what is said of the whole list. */
  said?: readonly string[];
}

export const UNDATED = 'Không có ngày vào Đảng: tính là chính thức';
export const HEADING = 'dòng tiêu đề';

export const cells = (...rows: readonly string[][]): string => rows.map((row) => row.join('\t')).join('\n');
export const html = (...rows: readonly string[]): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><table class=MsoNormalTable>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table><!--EndFragment--></body></html>`;
export const td = (...texts: string[]): string =>
  texts.map((text) => `<td><p class=MsoNormal>${text}<o:p></o:p></p></td>`).join('');
