/** Text as the eye takes it in: letters of other scripts that look Latin, dressed letters and signs nobody sees. */

/** Pairs of letters of one look; the Latin one stands below its doubles (Unicode confusables, the part that spells words). */
const DOUBLES: readonly (readonly [string, string])[] = [
  // Cyrillic
  ['АВЕКМНОРСТУХІЈЅҮԌԚԜӀԀ', 'ABEKMHOPCTYXIJSYGQWID'],
  ['аекмнорстухіјѕүԁһԛԝ', 'aekmhopctyxijsydhqw'],
  // Greek
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿϺ', 'ABEZHIKMNOPTYXCJM'],
  ['αοντυικϲγχμρ', 'aovtuikcyxmp'],
  // Armenian, Cherokee, Lisu, Coptic
  ['ՍՕՏԼօսոհ', 'UOSLounh'],
  ['ᎪᏴᏟᎠᎬᏀᎻᏆᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᎩᏃ', 'ABCDEGHIJKLMPRSTVWYZ'],
  ['ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ', 'ABCDEFGHIJKLMNOPRSTUVWXYZ'],
  ['ⲀⲂⲈⲎⲒⲔⲘⲚⲞⲢⲤⲦⲨⲬⲌ', 'ABEHIKMNOPCTYXZ'],
  // Latin: small capitals and letters with a stroke or hook
  ['ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'ABCDEGHIJKLMNOPRSTUVWYZ'],
  ['ⱮꟽŦƬƮȾȺⱭƟØƗıɨɑɵøɱŧƭʉɏƳƴɅ', 'MMTTTTAAOOIiiaoomttuyYyA'],
  ['𐌀𐌂𐌄𐌉𐌌𐌏𐌕𐌖𐌰𐌴𐌹𐌼𐍄', 'ACEIMOTVAEIMT'],
];

/** Runs of letters in a frame that has no decomposition: negative circles and squares, flags. */
const FRAMED: readonly number[] = [0x1f150, 0x1f170, 0x1f1e6];

const LATIN: ReadonlyMap<string, string> = new Map([
  ...DOUBLES.flatMap(([doubles, latin]) =>
    Array.from(doubles, (double, index): [string, string] => [double, Array.from(latin)[index] ?? double]),
  ),
  ...FRAMED.flatMap((first) =>
    Array.from({ length: 26 }, (_, index): [string, string] => [
      String.fromCodePoint(first + index),
      String.fromCharCode(65 + index),
    ]),
  ),
]);

/** Marks that spell Vietnamese: what changes a vowel, and the tones. */
const VOWEL_MARKS = '\u0302\u0306\u031b';
const TONES = '\u0323\u0300\u0301\u0303\u0309';

/** Signs and letters of which nothing is to be folded, nearly all there are. */
const PLAIN = '\\t-\\r\\x20-\\x7e\\xa0ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ–—“”‘’…•';
/** The stretches that may have to be, each with the letter its first marks stand on. */
const STRANGE = new RegExp(`[A-Za-zÀ-ỹ0]?[^${PLAIN}]+`, 'gu');
const HAS_DOUBLES = new RegExp(`[${[...LATIN.keys()].join('')}]`, 'gu');

/**
 * NFC, with look-alikes as the Latin letters they look like (one case stays one case), without what takes no room, and with
 * the marks of Vietnamese letters only: a vowel mark and a tone each. Lines stay lines.
 */
export function foldLookAlikes(text: string): string {
  return text.replace(STRANGE, (stretch) =>
    stretch
      .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, '')
      .normalize('NFKD')
      .replace(HAS_DOUBLES, (double) => LATIN.get(double) ?? double)
      .replace(/(\P{M})(\p{M}+)/gu, (_pair, base: string, marks: string) => letterOf(base, marks))
      .normalize('NFC'),
  );
}

function letterOf(letter: string, marks: string): string {
  const vowel = [...VOWEL_MARKS].filter((mark) => marks.includes(mark)).slice(0, 1);
  const tone = [...TONES].filter((mark) => marks.includes(mark)).slice(0, 1);
  const base = letter === '0' && vowel.length > 0 ? 'O' : letter;
  return /[a-z]/iu.test(base) ? base + vowel.join('') + tone.join('') : base;
}
