/** What is peculiar to Vietnamese text. */
export { foldText, hasDiacritics, searchKey } from './folding.ts';
export { compareNames, nameSortKey } from './names.ts';
export { type Tidied, tidyQuotes, tidySpaces } from './tidying.ts';
export { mixesToneStyles, setToneStyle, type ToneStyle } from './tone-style.ts';

/** Words as a word processor counts them: what stands between spaces and holds a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
