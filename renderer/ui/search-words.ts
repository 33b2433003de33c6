import { readSymbol, readSymbolWord, symbolPattern } from '../../shared/domain/typed-symbol.ts';
import { foldText } from '../../shared/text/vietnamese.ts';

/**
 * Tells of the texts of a row whether every word of `typed` occurs somewhere in them, with or without dấu; a number with its
 * kind ("84kh", "kế hoạch số 84") also where they are written as a paper bears them.
 */
export function searchWords(typed: string): (texts: readonly (string | null)[]) => boolean {
  const words = foldText(typed)
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => ({ word, symbol: patternOf(readSymbolWord(word)) }));
  const whole = patternOf(readSymbol(typed));
  return (texts) => {
    const text = foldText(texts.join('\n'));
    if (whole?.test(text) === true) return true;
    return words.every(({ word, symbol }) => text.includes(word) || symbol?.test(text) === true);
  };
}

function patternOf(symbol: ReturnType<typeof readSymbol>): RegExp | null {
  return symbol === null ? null : symbolPattern(symbol);
}
