/** Whether a field holds what was put into it: the same text, nothing cut, no marks lost. */
import { type FieldKind, isRich } from './form-field.ts';
import { readHtml, TEXT_MARKS, type TextMark } from './page-text.ts';

export interface ReadBack {
  /** `cut`: the beginning of the text stands there. `other`: something else does. */
  result: 'same' | 'cut' | 'other' | 'empty';
  /** Letters that stand there. */
  kept: number;
  /** Letters there should be. */
  of: number;
  /** What the page threw away of the looks, in a field that has looks. */
  lost: TextMark[];
}

/** @param sent HTML for a field with looks, else the text. @param found The same, as the page gives it now. */
export function compareField(kind: FieldKind, sent: string, found: string): ReadBack {
  const ours = isRich(kind) ? readHtml(sent) : null;
  const theirs = isRich(kind) ? readHtml(found) : null;
  const wanted = lettersOf(ours?.text ?? sent);
  const there = lettersOf(theirs?.text ?? found);
  const lost = TEXT_MARKS.filter(
    (mark) => ours !== null && theirs !== null && theirs.marks[mark] < ours.marks[mark],
  );
  return { result: resultOf(wanted, there), kept: there.length, of: wanted.length, lost };
}

function resultOf(wanted: string, there: string): ReadBack['result'] {
  if (there === wanted) return 'same';
  if (there === '') return 'empty';
  return wanted.startsWith(there) ? 'cut' : 'other';
}

/** Spaces and line ends are the page's own business. */
function lettersOf(text: string): string {
  return text.normalize('NFC').replace(/[\s\u200B\uFEFF]+/gu, '');
}

/** The choice of a list that is meant by a name: the same letters in any case, indents and counts beside it aside. */
export function chooseOption(options: readonly string[], wanted: string): number | null {
  const folded = options.map(foldOption);
  const name = foldOption(wanted);
  const same = folded.indexOf(name);
  return name === '' || same < 0 ? null : same;
}

function foldOption(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/^[\s\u00A0\-–—|└├─.>»]+/u, '')
    .replace(/\(\d+\)\s*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
