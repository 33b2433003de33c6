/** How soon a Word file of another office is checked: warm, as in the window, and from the command line with its start. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { lintFile } from '../../electron/services/linting.ts';
import { spelling } from '../../electron/services/spelling.ts';
import { ROOT } from '../../electron/tools/build.ts';
import { setPaper } from '../electron/import/form/office-hands.ts';
import { contentsOf } from '../electron/import/form/other-contents.ts';
import { measure, report, section } from './measure.ts';
import { words } from './texts.ts';

/** Paragraphs of ninety words on a page of 14 points. */
const PER_PAGE = 5;
/** A Word add-in that checks such papers, on Windows, by its own account; seconds. */
const OTHERS: Readonly<Record<number, number>> = { 10: 1.7, 50: 5.3, 100: 10.8 };

/** @param folder There for files. */
export async function benchChecking(folder: string, templates: string): Promise<void> {
  section('Checking a Word file of another office');
  const facts = { spelling: spelling(templates) };
  for (const count of [10, 50, 100]) {
    const contents = contentsOf('report', 'new', 1);
    const text = Array.from({ length: count * PER_PAGE }, (_, index) => ({
      part: 'body' as const,
      text: `Chi bộ ${words(90, index)}.`,
    }));
    const bytes = setPaper({ ...contents, text: [...contents.text, ...text] }, 'google');
    const file = path.join(folder, `kiem-tra-${count}.docx`);
    writeFileSync(file, bytes);
    const day = { given: null, today: '2027-01-01' };
    const warm = await measure(20, () => lintFile({ fileName: 'a.docx', bytes }, day, facts), 5);
    report(`${count} pages, warm`, warm, `a Word add-in: ${OTHERS[count]} s`);
    const cli = await measure(5, () => check(file), 1);
    report(`${count} pages, from the command line`, cli);
  }
}

/** It ends with 1 where there is something to say. */
function check(file: string): void {
  const program = path.join(ROOT, 'electron/cli/main.ts');
  try {
    execFileSync(process.execPath, [program, 'check', file, '--json'], { stdio: 'ignore' });
  } catch (error) {
    if (!(error instanceof Error && 'status' in error && error.status === 1)) throw error;
  }
}
