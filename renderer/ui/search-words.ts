import { foldText } from '../../shared/text/vietnamese.ts';

/** Tells of the texts of a row whether every word of `typed` occurs somewhere in them, with or without dấu. */
export function searchWords(typed: string): (texts: readonly (string | null)[]) => boolean {
  const words = foldText(typed).split(/\s+/u).filter(Boolean);
  return (texts) => {
    const text = foldText(texts.join('\n'));
    return words.every((word) => text.includes(word));
  };
}
