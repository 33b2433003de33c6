/** Syllables no Vietnamese dictionary has, and small words written twice. */
import { moveTones } from '../../text/tone-style.ts';
import { type LintLine, type LintPaper, linesOf, PROSE } from '../paper.ts';
import { both, type Fault, type LintRule, matchesIn } from '../rule.ts';

const WORD = /[\p{L}\p{M}]+/gu;
/** What is no prose: addresses, symbols, words with figures or joined by slashes. */
const NO_PROSE = /\S*[@/\\_\d]\S*|\S+\.(?:vn|com|net|org|docx?|pdf|xlsx?)\b/giu;

/** Foreign words offices write without a second thought, in small letters. */
const BORROWED = new Set(
  'internet email mail website web online offline video clip audio facebook zalo youtube tiktok google virus logo file word excel powerpoint windows fax marketing robot camera radio karaoke taxi container blog fanpage banner slogan poster smartphone laptop wifi server app hotline livestream logistics startup blockchain chatbot data big cloud hacker spam link click post share like tag inbox group admin user password bitcoin forum festival gala game show tour resort homestay farm garage gas oxy ozon acid vitamin protein vaccine covid kg km cm mm ha m tr v đ stt tt tp gs ts ths pgs cn bs ks nxb tr sđt đt lênin stalin mác xít mao casino visa album anten ampe axít bazơ bê tông cao su cà phê cacbon clo đôla euro gam gen hecta kíp lít mét oát rúp tấn tạ tivi vôn xăng xi măng xmart smart city egov ioffice voffice doc pdf scan photo copy fax print module menu font size style offline'.split(
    ' ',
  ),
);

/** Abbreviations with a vowel, as they stand in headings. */
const KNOWN_SHORT = new Set('UBND UB UBKT BTV BCH TU TW CNTT ATTT CBCC CCVC ANTT QLNN GDP AI IT'.split(' '));

/** Small words that are never said twice in a row; others are: "ngày ngày", "luôn luôn". */
const NEVER_TWICE =
  'của|và|các|những|cho|với|trong|là|được|có|để|đã|sẽ|theo|về|tại|này|đó|một|khi|như|do|đến|không|thì|mà|hoặc|bằng|trên|dưới|ngoài|phải|việc|vào|ra|đang|cũng|nhưng|nếu|vì|bị|ở|từng|mọi|tổ|đồng|chí';

export const SPELLING_RULES: readonly LintRule[] = [
  {
    id: 'SPELL',
    title: 'Chữ viết đúng chính tả',
    looksAt: 'words',
    severity: both('warning'),
    clause: both('từ điển âm tiết tiếng Việt'),
    right: 'phát triển',
    wrong: 'phát tiển',
    check: (paper) => {
      const { spelling } = paper.facts;
      if (spelling === undefined) return [];
      const known = knownOf(paper);
      return linesOf(paper, ...PROSE, 'addressee', 'recipient').flatMap((line) =>
        wordsIn(line).flatMap(({ word, start, isName }): Fault[] => {
          if (isName || known.has(word.toLocaleLowerCase('vi')) || isWord(word, spelling.has)) return [];
          const near = spelling.near(word);
          const expected = near.length === 0 ? 'xem lại' : near.map((one) => `“${one}”`).join(', ');
          return [{ line, start, end: start + word.length, found: word, expected }];
        }),
      );
    },
  },
  {
    id: 'DOUBLE',
    title: 'Không viết một chữ hai lần liền nhau',
    looksAt: 'words',
    severity: both('warning'),
    clause: both('quy tắc gõ văn bản tiếng Việt'),
    right: 'của các đồng chí',
    wrong: 'của của các đồng chí',
    check: (paper) =>
      linesOf(paper, ...PROSE).flatMap((line) =>
        matchesIn(line, TWICE, ({ 0: found, 1: word = '' }) => ({
          found,
          expected: word,
          fix: { is: 'text', text: word },
        })),
      ),
  },
];

const TWICE = new RegExp(`(?<![\\p{L}\\p{M}])(${NEVER_TWICE})[\\u0020\\u00a0]+\\1(?![\\p{L}\\p{M}])`, 'giu');

/** In any case, with the tone of oà, uỷ on either letter. */
function isWord(word: string, has: (word: string) => boolean): boolean {
  const written = word.normalize('NFC');
  const small = written.toLocaleLowerCase('vi');
  return small.length === 1 || BORROWED.has(small) || has(moveTones(small, 'uỷ')) || has(written);
}

function wordsIn({ text: written }: LintLine): { word: string; start: number; isName: boolean }[] {
  const text = written.replace(NO_PROSE, (found) => ' '.repeat(found.length));
  const isCapitals = !/\p{Ll}{2}/u.test(text);
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    start: index,
    isName: isCapitals ? isShort(word) : isNameAt(text, word, index),
  }));
}

/** Of a line in capitals: numerals and abbreviations, which have no letters with marks. */
function isShort(word: string): boolean {
  return (
    /^[A-Z]{1,5}$/u.test(word) &&
    (/^[IVXLC]+$/u.test(word) || !/[AEIOUY]/u.test(word) || KNOWN_SHORT.has(word))
  );
}

/** A capital in the middle of a sentence begins a name, several in a word an abbreviation. */
function isNameAt(text: string, word: string, index: number): boolean {
  if (/\p{Lu}.*\p{Lu}/u.test(word)) return true;
  if (!/^\p{Lu}/u.test(word)) return false;
  const before = text.slice(0, index).trimEnd();
  // An initial ends with a full stop and begins no sentence: "Ph. Ăngghen".
  if (/(?:^|[\s.(“])\p{Lu}\p{Ll}?\.$/u.test(before)) return true;
  return before !== '' && !/[.!?:;“"(–-]$/u.test(before);
}

/** Words of names of people and places the book knows, and what the office writes. */
function knownOf({ facts: { names = [], words = [] }, lines }: LintPaper): ReadonlySet<string> {
  const told = lines.filter(({ role }) => role === 'signer' || role === 'issuer' || role === 'superior');
  const all = [...names, ...told.map(({ text }) => text)];
  return new Set([...words, ...all.flatMap((name) => name.toLocaleLowerCase('vi').match(WORD) ?? [])]);
}
