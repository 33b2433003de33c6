/** A paper as a Word file, and how many sheets it takes. */
import { unzipSync } from 'fflate';
import type { Paper } from '../../shared/format/paper.ts';
import type { FormatRules } from '../../shared/format/rules.ts';
import { writeDocx } from './docx.ts';
import { fillLetterhead } from './letterhead.ts';
import { countPages } from './pages/index.ts';

/** All that a print is made of. */
export interface Print {
  paper: Paper;
  rules: FormatRules;
  /** The bytes of the office's letterhead; null for the program's own layout. */
  letterhead: Uint8Array | null;
}

/** The Word file of a print: on its letterhead where it has one. */
export function writeWord({ paper, rules, letterhead }: Print): Promise<Uint8Array> {
  return letterhead === null ? writeDocx(paper, rules) : fillLetterhead(letterhead, paper, rules);
}

/**
 * How many sheets (tờ) its Word file takes once it is printed. On a letterhead it is laid out as the program would: how that
 * file breaks is known to Word alone.
 *
 * @param bytes The file, where it is at hand.
 */
export async function countSheets(print: Print, bytes: Uint8Array | null): Promise<number> {
  const { paper, rules, letterhead } = print;
  const own = bytes === null || letterhead !== null ? await writeDocx(paper, rules) : bytes;
  const pages = countPages(unzipSync(own));
  return rules.page.isTwoSided ? Math.ceil(pages / 2) : pages;
}
