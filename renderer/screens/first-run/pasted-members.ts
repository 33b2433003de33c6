/** Names pasted into the first start, as a list of members the import understands. */
import { foldText } from '../../../shared/text/vietnamese.ts';

/** A table copied from a sheet keeps its own headings; bare names, one a line, get one. Numbers before names go. */
export function toMemberFile(pasted: string): { fileName: string; bytes: Uint8Array } {
  const lines = pasted
    .normalize('NFC')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '');
  const hasHeading = /(?:^|[\t,;])\s*"?(?:ho (?:va )?ten|ho|ten)\b/u.test(foldText(lines[0] ?? ''));
  const text = hasHeading ? lines.join('\n') : ['Họ và tên', ...lines.map(bareName)].join('\n');
  return { fileName: 'danh-sach.txt', bytes: new TextEncoder().encode(text) };
}

/** "1. Nguyễn Văn An" → "Nguyễn Văn An". */
function bareName(line: string): string {
  return line.replace(/^[\s\d.)\-–*+]+/u, '').trim();
}
