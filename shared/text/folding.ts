/** Forms of Vietnamese text in which words are looked up. */
import { moveTones } from './tone-style.ts';

/**
 * The text without dấu and in lower case: "Đảng uỷ" → "dang uy". As long (in UTF-16 units) as the NFC text, so that
 * places in one are places in the other.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^ -~]/g, foldLetter)
    .toLowerCase();
}

// Texts are folded whole to be found; a letter is looked into only once. Đ is a letter of its own to Unicode.
const folded = new Map<string, string>([
  ['đ', 'd'],
  ['Đ', 'd'],
]);

function foldLetter(letter: string): string {
  let fold = folded.get(letter);
  if (fold === undefined) {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    // Some letters of other tongues fall apart into several; they stay, to keep the length.
    fold = plain.length === 1 ? plain : letter;
    folded.set(letter, fold);
  }
  return fold;
}

/** Whether anything is written with dấu; đ counts. */
export function hasDiacritics(text: string): boolean {
  return /[đĐ\p{M}]/u.test(text.normalize('NFD'));
}

/** The form in which words written with dấu are compared: NFC, lower case, one way of placing tones (hoà = hòa). */
export function searchKey(text: string): string {
  return moveTones(text.normalize('NFC').toLowerCase(), 'ủy');
}
