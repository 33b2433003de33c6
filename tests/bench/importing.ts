/** How soon a dense Word file is a text of the book, beside a library that takes the text alone. */
import { importFile } from '../../electron/import/import-file.ts';
import { setPaper } from '../electron/import/form/office-hands.ts';
import { contentsOf } from '../electron/import/form/other-contents.ts';
import { measure, milliseconds, report, reportValue, section } from './measure.ts';
import { words } from './texts.ts';

/** Named by a variable: it is compared with where somebody installed it, and needed by nobody. */
const OTHER: string = 'mammoth';

interface Mammoth {
  convertToHtml(input: { buffer: Buffer }): Promise<{ value: string }>;
}

export async function benchImport(count: number): Promise<void> {
  section(`Taking in a Word file of ${count} pages`);
  const contents = contentsOf('report', 'new', 1);
  const text = Array.from({ length: count * 5 }, (_, index) => ({
    part: 'body' as const,
    text: `Chi bộ ${words(90, index)}.`,
  }));
  const bytes = setPaper({ ...contents, text: [...contents.text, ...text] }, 'google');
  const ours = await measure(20, () => importFile({ fileName: 'a.docx', bytes }), 5);
  report('taken in', ours);
  const other = await import(OTHER).then(
    (module: { default: Mammoth }) => module.default,
    () => null,
  );
  if (other === null) return reportValue(`  ${OTHER}`, 'not on this machine');
  const theirs = await measure(20, () => other.convertToHtml({ buffer: Buffer.from(bytes) }), 5);
  report(
    `  ${OTHER}, the text alone`,
    theirs,
    `${(theirs.median / ours.median).toFixed(1)} × ours (${milliseconds(ours.median)})`,
  );
}
