/**
 * Text typed before Unicode: the bytes meant what a font drew. Which encoding a run is in is told by its font name alone,
 * never guessed from the bytes.
 */

/** `tcvn3` (ABC) of the .Vn fonts; `tcvn3-upper` of those that draw the same letters as capitals; `vni` of VNI fonts. */
export type LegacyEncoding = 'tcvn3' | 'tcvn3-upper' | 'vni';

/** The encoding of a font, or null for a Unicode font: ".VnTime", ".VnTimeH", "VNI-Times"; case does not matter. */
export function legacyEncodingOf(fontName: string): LegacyEncoding | null {
  const name = fontName.trim().replace(/^["']|["']$/g, '');
  if (/^\.Vn/i.test(name)) return /H$/i.test(name) ? 'tcvn3-upper' : 'tcvn3';
  return /^VNI-/i.test(name) ? 'vni' : null;
}

/**
 * The text of a run in a legacy font, as Unicode (NFC). Text that is Unicode already survives: when a letter is met that
 * the encoding cannot have, only words with signs that no Unicode word has are decoded.
 */
export function decodeLegacyText(text: string, encoding: LegacyEncoding): string {
  const { decode, foreign, own } = encoding === 'vni' ? VNI : TCVN3;
  const composed = text.normalize('NFC');
  const decoded = foreign.test(composed)
    ? composed.replace(/\S+/gu, (word) => (own.test(word) && !foreign.test(word) ? decode(word) : word))
    : decode(composed);
  const result = decoded.normalize('NFC');
  return encoding === 'tcvn3-upper' ? result.toUpperCase() : result;
}

/** A word with a sign that only TCVN3 puts into words: "®¶ng", "nh©n". */
export function looksLikeTcvn3(word: string): boolean {
  return (
    /[µ¸¶·¹¨¾»¼½©ª«¬®§¡¢£¤¥¦Æ\u00AD](?=\p{L}|$)|(?<=\p{L})[µ¸¶·¹¨¾»¼½©ª«¬®Æ]/u.test(word) &&
    /\p{L}/u.test(word)
  );
}

/** A word with a vowel and a mark behind it, or a letter only VNI has: "Ñaûng", "chuyeân". */
export function looksLikeVni(word: string): boolean {
  return /a[ùøûïâåäêëüú]|[eo][ùøûïâåä]|[uyôö][ùøûõï]|[ñ][aeiouyôö]/iu.test(word);
}

interface LetterTable {
  decode: (text: string) => string;
  /** A letter of Unicode Vietnamese that is nothing in this encoding. */
  foreign: RegExp;
  /** A sign of this encoding that is no letter of Unicode Vietnamese. */
  own: RegExp;
}

const TCVN3_SIGNS =
  '¸µ¶·¹ ¨¾»¼½Æ ©ÊÇÈÉË ÐÌÎÏÑ ªÕÒÓÔÖ Ý×ØÜÞ ãßáâä «èåæçé ¬íêëìî óïñòô \u00ADøõö÷ù ýúûüþ ® ¡¢£¤¥¦§';
const TCVN3_LETTERS =
  'áàảãạ ăắằẳẵặ âấầẩẫậ éèẻẽẹ êếềểễệ íìỉĩị óòỏõọ ôốồổỗộ ơớờởỡợ úùủũụ ưứừửữự ýỳỷỹỵ đ ĂÂÊÔƠƯĐ';

const tcvn3 = new Map([...TCVN3_SIGNS].map((sign, index) => [sign, TCVN3_LETTERS[index] ?? sign]));

const TCVN3: LetterTable = {
  decode: (text) => text.replace(/[\u00A1-\u00FE]/gu, (sign) => tcvn3.get(sign) ?? sign),
  foreign: /[ÀÁÂÃÍÙÚàĂăĐđĨĩŨũƠơƯưẠ-ỹ]/u,
  own: /(?![ÈÉÊÌÒÓÔÕÝáâãèéêìíòóôõùúý])[\u00A1-\u00FE]/u,
};

/** Signs after a vowel: a tone, or a hat or breve with or without a tone. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const VNI_LETTER = /a[ùøûõïâáàåãäêéèúüë]|[eo][ùøûõïâáàåãä]|[uyôö][ùøûõï]|[ôöñíìæóòî]/giu;

const VNI: LetterTable = {
  decode: (text) =>
    text.replace(VNI_LETTER, (signs) => {
      const [base = '', mark = ''] = signs;
      const small = base.toLowerCase();
      const letter = (VNI_LETTERS[small] ?? small) + (VNI_MARKS[mark.toLowerCase()] ?? '');
      return base === small ? letter : letter.toUpperCase();
    }),
  // Besides letters VNI has none of, a mark without the vowel it would stand on.
  foreign: /(?<!a)[éèêú]|(?<![aeo])[áàâã]|(?<![aeouyôö])[ùõ]|[ýĂăĐđĨĩŨũƠơƯưẠ-ỹ]/iu,
  own: /[øûïåäëüæîöñ]/iu,
};
