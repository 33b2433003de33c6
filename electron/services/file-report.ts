/** The report of a check of Word files, which are read by the page and kept nowhere. */
import type { CheckedInputOf } from '../../shared/contract/channels.ts';
import { rulesFor } from '../../shared/format/rules.ts';
import { writeFileReport } from '../export/file-report.ts';
import { cellContextOn } from './cells.ts';
import { type ReadContext, today } from './context.ts';

export function reportOfFiles(
  context: ReadContext,
  parts: CheckedInputOf<'lint:report'>['parts'],
): Promise<Uint8Array> {
  const day = today(context);
  const { cell } = cellContextOn(context, day);
  return writeFileReport(parts, rulesFor(day), { cellName: cell.name, date: day, eraDate: day });
}
