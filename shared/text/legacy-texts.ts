/** Text in an encoding of before Unicode whose font does not tell it: recognised by its letters, and never changed unasked. */
import { decodeLegacyText, looksLikeTcvn3, looksLikeVni } from './legacy-fonts.ts';
import { decodeViqr, looksLikeViqr } from './viqr.ts';

/** `viqr` writes accents as signs behind plain letters. */
export const TEXT_ENCODINGS = ['tcvn3', 'vni', 'viqr'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** A line of a text both ways, for a person to say which can be read. */
export interface LegacyReading {
  /** What its letters seem to be in. */
  encoding: TextEncoding;
  /** As it stands in the file. */
  before: string;
  /** As Unicode. */
  after: string;
}

interface EncodingForm {
  /** Whether a word has signs that no Vietnamese word of Unicode has. */
  isOwn: (word: string) => boolean;
  decode: (text: string) => string;
}

const FORMS: Readonly<Record<TextEncoding, EncodingForm>> = {
  tcvn3: { isOwn: looksLikeTcvn3, decode: decodeTcvn3 },
  vni: { isOwn: looksLikeVni, decode: (text) => decodeLegacyText(text, 'vni') },
  viqr: { isOwn: looksLikeViqr, decode: decodeViqr },
};

/** Letters only Unicode has: a text with many of them needs no help. */
const UNICODE_LETTER = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/u;
/** Different ones: a foreign word may look like one. */
const LEAST_WORDS = 3;
const LEAST_SHARE = 0.12;

/** TCVN3 has no capitals with tones: fonts drew them, and a line of capitals shows by its other letters. */
function decodeTcvn3(text: string): string {
  const isLoud = (text.match(/[A-Z]/gu) ?? []).length > 2 && !/[a-z]/u.test(text);
  return decodeLegacyText(text, isLoud ? 'tcvn3-upper' : 'tcvn3');
}

/** The encoding most words are in, or null. Lines that are Unicode already do not hide those that are not. */
export function encodingOf(lines: readonly string[]): TextEncoding | null {
  const words = lines
    .filter((line) => !UNICODE_LETTER.test(line.normalize('NFC')))
    .flatMap((line) => line.split(/\s+/u))
    .filter((word) => /\p{L}/u.test(word));
  const [best] = TEXT_ENCODINGS.map((encoding) => ({
    encoding,
    own: words.filter(FORMS[encoding].isOwn),
  })).sort((one, other) => other.own.length - one.own.length);
  if (best === undefined || best.own.length < words.length * LEAST_SHARE) return null;
  return new Set(best.own).size < LEAST_WORDS ? null : best.encoding;
}

/** A line as Unicode; one that is Unicode already stays. */
export function decodeLine(line: string, encoding: TextEncoding): string {
  return UNICODE_LETTER.test(line.normalize('NFC')) ? line : FORMS[encoding].decode(line);
}
