/** The report of all files: on paper, and as a Word file. */
import { REPORT_HEADS, REPORT_TITLE } from '../../../shared/lint/report.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { call, host } from '../../api.ts';
import { today } from '../../ui/moments.ts';
import { printInstead } from '../../ui/print-instead.ts';
import { make, makeTable } from '../../ui/sheet-parts.ts';
import type { CheckedFile } from './checked-files.ts';
import { reportPartOf } from './file-words.ts';

const LYING = '@page { size: A4 landscape; margin: 15mm }';

export async function saveReport(files: readonly CheckedFile[]): Promise<void> {
  const { bytes } = await call('lint:report', { parts: files.flatMap((file) => reportPartOf(file) ?? []) });
  await host.saveFile({ fileName: 'Ket qua kiem tra.docx', bytes });
}

export async function printReport(files: readonly CheckedFile[]): Promise<void> {
  const parts = files.flatMap((file) => reportPartOf(file) ?? []);
  const sheet = make('section', 'print-check', [
    make('h1', 'print-check-title', REPORT_TITLE),
    make('p', '', `Ngày ${formatScreenDate(today())}. Số tệp: ${parts.length}.`),
    ...parts.flatMap(({ fileName, lines, rows }, index) => [
      make('h2', 'print-check-file', `${index + 1}. ${fileName}`),
      ...lines.map((line) => make('p', '', line)),
      ...(rows.length === 0 ? [] : [makeTable('print-check-lines', REPORT_HEADS, rows)]),
    ]),
  ]);
  await printInstead([sheet], LYING, () => host.print({}));
}
