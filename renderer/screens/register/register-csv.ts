/** The register as a spreadsheet opens it. */
import type { RegisterEntry } from '../../../shared/domain/numbering.ts';
import { withoutTypedMark } from '../../../shared/domain/secrecy.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { entryMark } from './register-view.ts';

const HEADS = [
  'Nhiệm kỳ',
  'Số',
  'Ký hiệu',
  'Ngày',
  'Loại',
  'Trích yếu',
  'Người ký',
  'Nơi nhận',
  'Ngày lưu hồ sơ',
  'Ghi chú',
];

/** UTF-8 with a byte order mark, without which Excel reads Vietnamese as another alphabet; lines end as RFC 4180 says. */
export function registerCsv(entries: readonly RegisterEntry[]): Uint8Array {
  const rows = entries.map((entry) => [
    entry.termName,
    String(entry.number),
    entry.symbol,
    formatScreenDate(entry.issuedOn),
    KIND_NAMES[entry.kind],
    withoutTypedMark(entry.subject),
    withoutTypedMark(entry.signer),
    entry.recipients.map(withoutTypedMark).join('; '),
    entry.filedOn === null ? '' : formatScreenDate(entry.filedOn),
    entryMark(entry) ?? '',
  ]);
  const text = [HEADS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

/** A cell that begins like a formula would be run by the spreadsheet, so it is given as text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
