/** The register on paper, as it is bound: a line a number, the oldest first, its head on every sheet. */
import type { RegisterEntry } from '../../../shared/domain/numbering.ts';
import { withoutTypedMark } from '../../../shared/domain/secrecy.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { documentName } from '../../ui/document-name.ts';
import { printInstead } from '../../ui/print-instead.ts';
import { make, makeTable } from '../../ui/sheet-parts.ts';
import { entryMark } from './register-view.ts';

const LYING = '@page { size: A4 landscape; margin: 20mm 15mm 15mm }';
const HEADS = ['Số, ký hiệu', 'Ngày', 'Tên loại, trích yếu', 'Người ký', 'Nơi nhận', 'Ghi chú'];

/** What stands in the cells of a line, under `HEADS`. */
export function registerLine(entry: RegisterEntry): string[] {
  const { symbol, issuedOn, kind, subject, signer, recipients, filedOn } = entry;
  const filed = filedOn === null ? null : `Lưu hồ sơ ${formatScreenDate(filedOn)}`;
  return [
    symbol,
    formatScreenDate(issuedOn),
    documentName({ kind, title: withoutTypedMark(subject) }),
    withoutTypedMark(signer),
    recipients.map(withoutTypedMark).join('; '),
    [entryMark(entry), filed].filter(Boolean).join('. '),
  ];
}

/** `entries` as they are shown, the newest first; `about`: which of them, as a line under the title. */
export async function printRegister(
  entries: readonly RegisterEntry[],
  cellName: string,
  about: string,
  print: () => Promise<unknown>,
): Promise<void> {
  const sheet = make('section', 'print-register', [
    make('p', 'print-register-cell', cellName),
    make('h1', 'print-register-title', 'SỔ VĂN BẢN'),
    make('p', 'print-register-about', about),
    makeTable('print-register-lines', HEADS, entries.toReversed().map(registerLine)),
  ]);
  await printInstead([sheet], LYING, print);
}
