/** Titles printed in capitals, as a register writes them: "GIỮ GÌN ĐOÀN KẾT TRONG ĐẢNG" → "Giữ gìn đoàn kết trong Đảng". */

/** Names every paper capitalises, longest first where one holds another. */
const NAMES = [
  'Đảng Cộng sản Việt Nam',
  'Chủ tịch Hồ Chí Minh',
  'Hồ Chí Minh',
  'Mác - Lênin',
  'Mác-Lênin',
  'Ban Chấp hành Trung ương',
  'Trung ương',
  'Bộ Chính trị',
  'Ban Bí thư',
  'Điều lệ Đảng',
  'Việt Nam',
  'Nhà nước',
  'Quốc hội',
  'Chính phủ',
  'Mặt trận Tổ quốc',
  'Tổ quốc',
  'Bác Hồ',
  'Đảng',
];
/** After "Đảng" these words make it a common noun. */
const COMMON_AFTER_PARTY = /^\s(?:viên|uỷ|ủy|bộ|phí|đoàn|tịch|vụ)(?!\p{L})/iu;

/** A syllable Vietnamese can have; a word in capitals that is none is an abbreviation (MXH, CNTT) or foreign. */
const SYLLABLE =
  /^(?:ngh|ng|nh|kh|gh|gi|th|tr|ch|ph|qu|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ch|nh|ng|[cmnpt])?$/u;
const ROMAN_AFTER = /^(?:quý|phần|chương|khoá|khóa|thứ|hội|kỷ|kỳ|mục|hạng|cấp|lần)$/iu;
const LONGEST_ABBREVIATION = 5;

export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const small = text.match(/\p{Ll}/gu) ?? [];
  return letters.length > 1 && small.length * 10 <= letters.length;
}

/**
 * The title in sentence case. How the text itself writes the same words decides; beyond that abbreviations, numerals and
 * well-known names keep their capitals. Text that is not in capitals is returned as it is.
 */
export function toNaturalCase(title: string, texts: readonly string[]): string {
  if (!isCapitals(title)) return title;
  const written = findWritten(title, texts);
  if (written !== null) return capitalised(written);
  const lower = title.toLowerCase();
  const named = [...new Set([...namesIn(texts), ...NAMES])].sort((a, b) => b.length - a.length);
  return capitalised(named.reduce(withName, keepCapitals(title, lower)));
}

/** The words of the title where the text has them in small letters. */
function findWritten(title: string, texts: readonly string[]): string | null {
  const wanted = title.toLowerCase();
  for (const text of texts) {
    for (
      let at = text.toLowerCase().indexOf(wanted);
      at >= 0;
      at = text.toLowerCase().indexOf(wanted, at + 1)
    ) {
      const found = text.slice(at, at + title.length);
      if (!isCapitals(found)) return found;
    }
  }
  return null;
}

/** Runs of capitalised words within sentences: "Hồ Chí Minh", "Bà Rịa - Vũng Tàu". */
function namesIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const found = text.match(/(?<=[\p{Ll},;“"(]\s?)\p{Lu}\p{Ll}+(?:\s?[\s-]\s?\p{Lu}\p{Ll}+){1,5}/gu) ?? [];
    return found;
  });
}

function withName(title: string, name: string): string {
  const lower = title.toLowerCase();
  const wanted = name.toLowerCase();
  let result = title;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
    const before = lower[at - 1] ?? ' ';
    const after = lower.slice(at + wanted.length);
    const isWhole = !/\p{L}/u.test(before) && !/^\p{L}/u.test(after);
    if (!isWhole || (wanted === 'đảng' && COMMON_AFTER_PARTY.test(after))) continue;
    result = result.slice(0, at) + name + result.slice(at + wanted.length);
  }
  return result;
}

function keepCapitals(title: string, lower: string): string {
  let result = lower;
  let previous = '';
  for (const match of title.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const [word] = match;
    if (isAbbreviation(word) || (/^[IVXLC]+$/u.test(word) && ROMAN_AFTER.test(previous)))
      result = result.slice(0, match.index) + word + result.slice(match.index + word.length);
    previous = word;
  }
  return result;
}

function isAbbreviation(word: string): boolean {
  if (/\d/u.test(word) || !/^\p{Lu}+$/u.test(word)) return /\d/u.test(word);
  const bare = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC');
  const hasVowel = /[aăâeêioôơuưy]/u.test(bare);
  return !SYLLABLE.test(bare) && (!hasVowel || word.length <= LONGEST_ABBREVIATION);
}

function capitalised(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
