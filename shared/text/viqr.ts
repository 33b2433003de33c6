/** VIQR: accents as signs behind plain letters, as letters were written over lines that carried nothing else (RFC 1456). */

const HATS: Readonly<Record<string, string>> = { '^': '\u0302', '(': '\u0306', '+': '\u031B', '*': '\u031B' };
const TONES: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
};
const LETTER = /d[d]|[aeo]\^|a\(|[ou][+*]|[aeiouy](?=['`?~.])/iu;
const SIGNED = /(\\)(.)|d(d)|([aeiouy])([\^(+*]?)(['`?~.]?)/giu;

/** A word with a hat or a horn, or "dd": tones alone are what punctuation looks like. */
export function looksLikeViqr(word: string): boolean {
  return /[aeo]\^|a\([^)]*$|[ou]\+|^dd[aeiouy]|[aeiouy]['`~][a-z]/iu.test(word) && !/[@/]/u.test(word);
}

export function decodeViqr(text: string): string {
  if (!LETTER.test(text)) return text;
  const decoded = text.replace(
    SIGNED,
    (whole, slash?: string, escaped?: string, d?: string, vowel = '', hat = '', tone = '', at = 0) => {
      if (slash !== undefined) return escaped ?? '';
      if (d !== undefined) return whole.startsWith('D') ? 'Đ' : 'đ';
      const isHat = hat !== '' && fits(vowel, hat);
      const letter = isHat ? vowel + HATS[hat] : vowel + hat;
      if (tone === '' || (hat !== '' && !isHat)) return letter + tone;
      const isName = /(?:^|\P{L})Th$/u.test(text.slice(Math.max(at - 3, 0), at)) && letter === 'i';
      return !isName && isStop(text, at + whole.length, tone) ? letter + tone : letter + TONES[tone];
    },
  );
  return decoded.normalize('NFC');
}

function fits(vowel: string, hat: string): boolean {
  if (hat === '^') return /[aeo]/iu.test(vowel);
  return hat === '(' ? /a/iu.test(vowel) : /[ou]/iu.test(vowel);
}

/** A full stop or a question mark where a sentence ends is that, and no tone. */
function isStop(text: string, end: number, tone: string): boolean {
  return (
    (tone === '.' || tone === '?') && /^["')\]]*(?:\s*$|\s+["'(]*\p{Lu})/u.test(text.slice(end, end + 20))
  );
}
