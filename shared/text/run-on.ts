/** A text typed in several lines, as one paragraph that can be read: what a remark is after its speaker's name. */

/** Lines become sentences, and those with a list mark what is counted up: "Chỉ đạo: làm ngay; báo cáo." */
export function runOn(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const told = lines.filter((line) => /[\p{L}\p{N}]/u.test(line));
  if (told.length === 0) return lines.join(' ');
  if (told.length === 1) return told.join('').replace(DASH, '');
  return told
    .map(readLine)
    .map((line, at, lines) => `${at === 0 ? '' : joint(lines[at - 1] ?? line, line)}${line.text}`)
    .join('');
}

interface TypedLine {
  /** Whether it bore a list mark. */
  isItem: boolean;
  /** Without a dash; its number in brackets, where it had one. */
  text: string;
}

const DASH = /^(?:[-–+•*]\s*)+(?=[^\d\s])|^[-–+•*]\s+/u;
const NUMBER = /^\(?(\d{1,2})[.)]\s+(?=\S)/u;
const LETTER = /^\p{Ll}\)\s/u;

function readLine(line: string): TypedLine {
  const words = line.replace(DASH, '').replace(NUMBER, '($1) ');
  return { isItem: words !== line || LETTER.test(line), text: words };
}

/** What stands between two lines: a stop that was typed is enough. */
function joint(before: TypedLine, { isItem, text }: TypedLine): string {
  if (/[.,;:?!…]["”’)]?$/u.test(before.text)) return ' ';
  if (isItem) return before.isItem ? '; ' : ': ';
  return /^["“‘(]?[\p{Lu}\p{N}]/u.test(text) ? '. ' : ' ';
}
