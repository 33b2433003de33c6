/** Lines that are set side by side by tabs or many spaces, taken apart: "CHI BỘ VĂN PHÒNG → ĐẢNG CỘNG SẢN VIỆT NAM". */
import {
  AUTHORITY,
  ISSUER,
  MOTTO,
  matchPlaceDate,
  NUMBER,
  PLAIN_OFFICE,
  RECIPIENTS,
} from '../party-paper/patterns.ts';
import type { FormLine } from './lines.ts';
import { isName } from './roles.ts';

/** Room left for a pen, as in "ngày      tháng 6" or "Số      -NQ/CB", parts nothing. */
const GAP = /\t+|(?<![\u0020\u00a0]|ngày|tháng|năm|[Ss]ố)[\u0020\u00a0]{3,}/gu;

/** Also a name below an office, a star, a rule: what stands beside a part of the form. */
const BESIDE = /^(?:[*✶★]|[-–—_]{3,}|-\s*\S.{0,60}|\p{Lu}[\p{L}\s.’'/-]{2,60})$/u;

export function takeApart(lines: readonly FormLine[]): FormLine[] {
  return lines.flatMap((line) => {
    const pieces = piecesOf(line.text);
    const named = pieces.filter(({ text }) => isPart(text));
    const isForm =
      pieces.length > 1 &&
      pieces.length <= 3 &&
      (named.length > 0 || pieces.every(({ text }) => isName(text))) &&
      pieces.every(({ text }) => isPart(text) || BESIDE.test(text));
    return isForm ? pieces.map(({ start, end }) => cut(line, start, end)) : [trimmed(line)];
  });
}

/** Tabs and spaces that only push a line aside are no part of its words. */
function trimmed(line: FormLine): FormLine {
  const start = line.text.search(/\S/u);
  const end = line.text.trimEnd().length;
  return start > 0 || end < line.text.length ? cut(line, Math.max(start, 0), end) : line;
}

function isPart(text: string): boolean {
  return (
    MOTTO.test(text) ||
    ISSUER.test(text) ||
    NUMBER.test(text) ||
    AUTHORITY.test(text) ||
    PLAIN_OFFICE.test(text) ||
    RECIPIENTS.test(text) ||
    matchPlaceDate(text) !== null
  );
}

function piecesOf(text: string): { text: string; start: number; end: number }[] {
  const found: { text: string; start: number; end: number }[] = [];
  let from = 0;
  const add = (end: number): void => {
    const words = text.slice(from, end);
    const start = from + Math.max(words.search(/\S/u), 0);
    if (words.trim() !== '') found.push({ text: words.trim(), start, end: start + words.trim().length });
  };
  for (const { 0: gap, index } of text.matchAll(GAP)) {
    add(index);
    from = index + gap.length;
  }
  add(text.length);
  return found;
}

function cut(line: FormLine, start: number, end: number): FormLine {
  const runs = line.look.runs
    .filter((run) => run.end > start && run.start < end)
    .map((run) => ({
      ...run,
      start: Math.max(run.start, start) - start,
      end: Math.min(run.end, end) - start,
    }));
  const isUnderlined = runs.some(({ underline }) => underline);
  const { ruleBelow } = line.look;
  return {
    ...line,
    text: line.text.slice(start, end),
    offset: line.offset + start,
    look: { ...line.look, runs, ruleBelow: ruleBelow?.share === 1 && !isUnderlined ? null : ruleBelow },
  };
}
