/** Headings that are only bold lines, as people set them in Word without a style. */
import { type Heading, type Inline, inlineText, isRun } from './blocks.ts';

/** A line longer than this is running text, whatever it looks like. */
const LONGEST = 200;

const LABEL =
  /^(?:phần|chương|mục)\s+(?:thứ\s+\p{L}+|[IVXLC]+|\d+)(?:\s*[.:–-]?\s*$|\s*[.:–-]\s*\S|\s+\p{Lu})/iu;
const ARTICLE = /^điều\s+\d+\s*[.:]\s*\S/iu;
const FORMS: readonly [RegExp, Heading['level']][] = [
  [/^[IVX]+\s*[-–./]\s*\S/u, 1],
  [/^\d{1,2}\s*[.)]\s+\S/u, 2],
  [/^\d{1,2}(?:\.\d{1,2})+\.?\s+\S/u, 3],
  [/^[a-zđ]\s*\)\s*\S/u, 3],
];
/** What closes a sentence or goes on to the next line. Words in capitals may end with a stop. */
const IS_SENTENCE = /[.;,!?…]["”’)]*$/u;

/**
 * For each line the level it has as a heading, else null: bold throughout, with the number or name of a heading, and no
 * sentence. The bold line right under "Chương II" is its title.
 *
 * @param lines Paragraphs of the text in their order; null for whatever else stands there.
 */
export function boldHeadingLevels(lines: readonly (readonly Inline[] | null)[]): (Heading['level'] | null)[] {
  let isUnderLabel = false;
  return lines.map((content) => {
    const text = content === null ? '' : inlineText(content).trim();
    // An empty paragraph parts nothing.
    if (content !== null && text === '') return null;
    const canBe = content !== null && text.length <= LONGEST && isBold(content);
    const wasUnderLabel = isUnderLabel;
    isUnderLabel = canBe && LABEL.test(text) && !isSentence(text);
    if (!canBe || (isSentence(text) && !ARTICLE.test(text))) return null;
    if (isUnderLabel) return 1;
    if (ARTICLE.test(text)) return 2;
    const level = FORMS.find(([form]) => form.test(text))?.[1] ?? null;
    return level ?? (wasUnderLabel ? 1 : null);
  });
}

/** Every letter of it; a footnote's mark has no look of its own. */
function isBold(content: readonly Inline[]): boolean {
  const runs = content.filter(isRun).filter(({ text }) => text.trim() !== '');
  return (
    runs.length > 0 &&
    runs.every(({ bold }) => bold === true) &&
    content.every((one) => !('lineBreak' in one))
  );
}

function isSentence(text: string): boolean {
  return (
    IS_SENTENCE.test(text) &&
    /\p{Ll}/u.test(text.replace(/^(?:phần|chương|mục)\s+(?:thứ\s+\p{L}+|\S+)\.?/iu, ''))
  );
}
