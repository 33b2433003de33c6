/** How a secrecy mark is spelt: old fonts, keys as they are struck, letters that only look like others, the dress of pages. */
import { decodeLegacyText } from '../text/legacy-fonts.ts';
import { foldLookAlikes } from '../text/look-alikes.ts';
import { decodeViqr } from '../text/viqr.ts';

const GAP = '[^\\p{L}\\p{N}]{0,5}';
/** Ậ in old fonts (TCVN3, VNI), and as keys are struck (VIQR, Telex, VNI). */
const OLD_MAT = new RegExp(
  `(?<![\\p{L}])(M)(${GAP})(?:(?:Ë|AÄ|A\\^\\.|A\\.\\^|AAJ|A65|A56)(${GAP})(T)|(?:AA(T)J|A6(T)5))(?![\\p{L}\\p{N}])`,
  'giu',
);
const OLD_TOI = new RegExp(
  `(?<![\\p{L}])T(?:È|OÁ|O\\^'|O'\\^|OO|O6|[ỐỘỒỔỖÔ])S?1?[IL1|]S?1?(?=${GAP}MẬT)`,
  'giu',
);
const OLD_TUYET = new RegExp(
  `(?<![\\p{L}])TUY(?:Ö|EÄ|E\\^\\.|E\\.\\^|EE|E6|[ỆẾÊỀỂỄ])J?5?TJ?5?(?=${GAP}MẬT)`,
  'giu',
);
const BARE = /(?<!\p{L})(TAI LIEU |VAN BAN |HO SO )?((?:TUYET|TOI)\s{1,5}MAT)(?!\p{L})/gu;

/** The text as the eye takes it in, on one line, without the dress of Markdown and pages; old fonts read. */
export function readMarkText(text: string): string {
  const plain = text
    .replace(/&#(x?)([\da-f]{1,6});/giu, (whole, hex: string, digits: string) => {
      const code = Number.parseInt(digits, hex === '' ? 10 : 16);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    })
    .replace(/<\/?[a-z][a-z\d]{0,10}(?:\s[^<>]{0,200})?\/?>/giu, '')
    .replace(/[™℠©®]/gu, ' ')
    .replace(/^\s*\[([^\][^]{1,80})\]:\s\S.{0,500}$/u, '$1')
    .replace(/!?\[([^\][]{0,80})\](?:\([^()]{0,500}\)|\[[^\][]{0,40}\])/gu, '$1');
  const old = asUnicode(plain).replace(
    OLD_MAT,
    (_all, m: string, gap: string, gap2 = '', t = '', t2 = '', t3 = '') => {
      const last: string = t || t2 || t3;
      return `${m}${gap}${last === 'T' ? 'Ậ' : 'ậ'}${gap2}${last}`;
    },
  );
  const spelt = (one: string): string =>
    one.replace(OLD_TOI, (word) => cased(word, 'TỐI')).replace(OLD_TUYET, (word) => cased(word, 'TUYỆT'));
  return spelt(foldLookAlikes(spelt(old))).replace(
    BARE,
    (_all, kind: string | undefined, level: string) =>
      `${kind === undefined ? '' : 'TÀI LIỆU '}${level.startsWith('TU') ? 'TUYỆT MẬT' : 'TỐI MẬT'}`,
  );
}

/** A line in which a level stands in an old encoding, wholly read in it: what stands around it tells the mark from a word. */
function asUnicode(text: string): string {
  if (/M[^\p{L}\p{N}]{0,5}Ë[^\p{L}\p{N}]{0,5}T/iu.test(text))
    return withCase(text, decodeLegacyText(text, 'tcvn3'));
  if (/MAÄT/iu.test(text)) return withCase(text, decodeLegacyText(text, 'vni'));
  return /MA(?:\^\.|\.\^)T/iu.test(text) ? decodeViqr(text.replace(/([aeo])\.\^/giu, '$1^.')) : text;
}

/** A stamp with all around it, in letters. */
const LONGEST_STAMP = 60;

/**
 * The capitals of old fonts were another font with the same codes: a line of small letters alone may be either, and a short
 * one is read as a stamp.
 */
function withCase(text: string, read: string): string {
  const hasNoCapital = read.length <= LONGEST_STAMP && !/\p{Lu}/u.test(read);
  return hasNoCapital || !/[a-z]/u.test(text) ? read.toUpperCase() : read;
}

function cased(word: string, capitals: string): string {
  if (word === word.toUpperCase()) return capitals;
  return /^\p{Lu}/u.test(word)
    ? capitals.charAt(0) + capitals.slice(1).toLowerCase()
    : capitals.toLowerCase();
}
