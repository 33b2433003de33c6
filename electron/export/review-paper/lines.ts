/**
 * The lines of the print-out that goes round on paper. They are broken here and not by Word, so that "dòng 12" on the paper is
 * line 12 for the program too.
 */
import type { Block } from '../../../shared/text/blocks.ts';
import { textLines } from '../../../shared/text/lines.ts';
import { textWidth } from '../text-width.ts';

export const PRINT = { sizePt: 12, widthMm: 112 } as const;

/** Room for another printer's metrics and for bold words: a line must never be broken a second time. */
const USABLE = 0.9;

export interface PrintLine {
  /** From 1. */
  number: number;
  /** The line of the text it is a piece of, and where the piece begins and ends in it. */
  block: number;
  line: number;
  start: number;
  end: number;
  text: string;
  /** Whether a new line of the text begins here. */
  isFirst: boolean;
}

/** Every printed line, empty ones left out. The same for the same text on any machine. */
export function printLines(blocks: readonly Block[]): PrintLine[] {
  const lines: PrintLine[] = [];
  for (const { block, line, text } of textLines(blocks)) {
    for (const [index, [start, end]] of breakLine(text).entries()) {
      const number = lines.length + 1;
      lines.push({ number, block, line, start, end, text: text.slice(start, end), isFirst: index === 0 });
    }
  }
  return lines;
}

function breakLine(text: string): [number, number][] {
  const available = (PRINT.widthMm * 72 * USABLE) / 25.4;
  const pieces: [number, number][] = [];
  let current: [number, number] | null = null;
  for (const word of text.matchAll(/\S+/gu)) {
    const end = word.index + word[0].length;
    if (current !== null && textWidth(text.slice(current[0], end), PRINT.sizePt) <= available)
      current[1] = end;
    else {
      current = [word.index, end];
      pieces.push(current);
    }
  }
  return pieces;
}
