/** Numbers and bullets typed at the start of a line. */
import { type Inline, isRun } from '../../shared/text/blocks.ts';

export interface LineMark {
  kind: 'roman' | 'number' | 'subnumber' | 'letter' | 'division' | 'minus' | 'plus';
  /** As typed, with the blank after it. */
  text: string;
  /** The place a number names: 3 for "3.", 4 for "IV-"; 0 for the others. */
  position: number;
}

const ROMAN = /^([IVX]{1,6})\s*(?:[-–—]|[.)](?!\s*\p{Lu}\.))\s*(?=\p{L}|["“‘(])/u;
const NUMBER = /^(\d{1,2})\s*(?:[.)]|[-–]\s)\s*(?=\p{L}|["“‘(])/u;
const SUBNUMBER = /^\d{1,2}(?:\.\d{1,2}){1,3}(?:[.)]\s*(?=\p{L}|["“‘(])|\s+(?=\p{Lu}|["“‘(]))/u;
const LETTER = /^[a-zđ]\s*\)\s*(?=\S)/u;
const DIVISION = /^(?:phần|chương|mục)\s+(?:thứ\s+\p{L}+|[IVXLC]+|\d{1,2})(?=[\s.:]|$)/iu;
/** "-----" is a rule, "-5°C" a number, "*" a note's mark where something hangs on it. */
const BULLET = /^([-–—+•●▪◦·*\uF0B7\uF0A7\u2010-\u2012])(?:\s+(?=\S)|(?=["“‘(]?\p{L}))/u;

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** The mark a line begins with, or null. */
export function lineMark(line: string): LineMark | null {
  const roman = ROMAN.exec(line);
  if (roman?.[1] !== undefined && romanValue(roman[1]) > 0)
    return { kind: 'roman', text: roman[0], position: romanValue(roman[1]) };
  const number = NUMBER.exec(line);
  if (number !== null) return { kind: 'number', text: number[0], position: Number(number[1]) };
  const bullet = BULLET.exec(line);
  if (bullet !== null) return { kind: bullet[1] === '+' ? 'plus' : 'minus', text: bullet[0], position: 0 };
  for (const [kind, pattern] of [
    ['subnumber', SUBNUMBER],
    ['letter', LETTER],
    ['division', DIVISION],
  ] as const) {
    const found = pattern.exec(line);
    if (found !== null) return { kind, text: found[0], position: 0 };
  }
  return null;
}

/** The content without the first `length` units of its text, which may stand in several runs. */
export function dropStart(content: readonly Inline[], length: number): Inline[] {
  let left = length;
  return content.flatMap((inline): Inline[] => {
    if (left === 0 || !isRun(inline)) return [inline];
    const dropped = Math.min(left, inline.text.length);
    left -= dropped;
    return dropped === inline.text.length ? [] : [{ ...inline, text: inline.text.slice(dropped) }];
  });
}

/** 0 for letters that make no numeral as it is written ("IIV"). */
function romanValue(numeral: string): number {
  const digits = [...numeral].map((digit) => ROMAN_DIGITS[digit] ?? 0);
  const value = digits.reduce(
    (sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit),
    0,
  );
  return /^X{0,3}(?:IX|IV|V?I{0,3})$/u.test(numeral) ? value : 0;
}
