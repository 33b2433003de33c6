/** Who is named in a line, in any case, with or without dấu: members, whoever has a title, and names by their family name. */
import { foldText, hasDiacritics, searchKey } from '../text/vietnamese.ts';

/** Stands for a name in a told line. */
export const SOMEBODY = '§';

/** Family names as they are written; a street or a school only begins like one. */
const FAMILY_WITH_DAU = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh lương trịnh đoàn mai tô trương lâm hà cao thái ' +
    'tạ đào phùng quách chu tăng nông vi lò hứa lưu tống kiều triệu điêu giàng thào doãn tiêu mạc thân quản khúc la lã ông lại'
  ).split(' '),
);
const FAMILY = new Set([...FAMILY_WITH_DAU].map(foldText));
const MIDDLE = new Set(['van', 'thi']);
const TITLE =
  /^(?:các )?(?:đồng chí|đ\/c|đc|đ\.c|ông|bà|anh|chị|cô|chú|bác|em|đảng viên|quần chúng|bạn|thầy|cụ)(?:\s*[:.])?\s+$/iu;
const TITLE_WITHOUT_DAU =
  /^(?:cac )?(?:dong chi|d\/c|dc|d\.c|ong|ba|anh|chi|co|chu|bac|dang vien|quan chung|ban|thay|cu)(?:\s*[:.])?\s+$/u;
/** What follows a name and is none: words that say what was done. */
const NO_NAME = new Set(
  (
    'khong tan vang bi co de phat xin duoc bo bieu phan y da chua hoan xep tu nhat chu trinh bao la va thi nghi om benh dang tham ' +
    'neu cho hoi tra gop phe nhan bay trao mat du sinh tuoi so sdt dt dien email nha o tai cung con van deu hop thong dong chong ' +
    'kiem vi ky khien canh cach khai thuoc trong cua voi den di muon mien gio phieu ghi tiep huong quan trien dieu ket pho bi ' +
    'nam mang mo phau cap suy tai nhap thai huyet tieu dot mac suc con lien sua xoa tra loi nguoi moi ' +
    'ban danh loai gach bau thac chat noi than ung tim tram kham dinh nhac xu sai khuyet khieu phai tinh muc dat nhieu khoan ' +
    'do cung cong chieu sang nham khi nay ve vao ra tren duoi'
  ).split(' '),
);
/** What is called after somebody, and whom everybody may name. */
const CALLED_AFTER =
  /(?:đường|phố|trường|trung tâm|giải thưởng|giải|tư tưởng|chủ tịch|tổng bí thư|thủ tướng|quảng trường|công viên|anh hùng|liệt sĩ|liệt sỹ|mang tên|tên|lăng|bác|phong trào|gương|bệnh viện|cầu|nhà máy|công ty|xí nghiệp|hợp tác xã|cửa hàng|nhà thơ|nhà văn|nhạc sĩ|đại tướng|huyện|xã|phường|thôn|thành phố|tp\.?|học viện|đội|bảo tàng|khu phố|tác giả|nhà báo|ảnh|tin|bài)\s*[:：]?\s*$/iu;
/** Places that begin like a title. */
const PLACE =
  /^(?:bà (?:rịa|nà|triệu|đen|huyện|trưng)|ông (?:ích khiêm|công|táo)|cô (?:tô|giang|bắc)|bác (?:hồ|tôn)(?![\p{L}]))/iu;
const OF_HISTORY =
  /^(?:ho chi minh|le nin|vo nguyen giap|le duan|truong chinh|tran phu|le hong phong|ha noi|ha nam|ha tinh|ha giang|ho so|ly luan|ly lich|doan thanh nien|doan tncs|cao bang|thai binh|thai nguyen|lam dong|to chuc|to dan|to truong|to pho|vi pham|pham vi|dang bo|dang uy|dang cong|dang vien|chi bo|chu tich|truong ban|truong phong|truong doan|do thi|bo chinh)/u;

const WORD = /[\p{L}\p{M}]+/gu;

/**
 * The line in small letters and one spelling, with `§` for everybody named in it (with the title). In a line without dấu it
 * has none either.
 * @param members folded full names of the cell
 */
export function tellNames(line: string, members: readonly string[]): string {
  const text = line
    .replace(/[^\S\n\t]{3,}/gu, '\t')
    .replace(/[^\S\n\t]+/gu, ' ')
    .normalize('NFC');
  const folded = foldText(text);
  const titles = hasDiacritics(text)
    ? { text, pattern: TITLE }
    : { text: folded, pattern: TITLE_WITHOUT_DAU };
  const ranges = [
    ...membersIn(folded, members, titles),
    ...namesIn(text, folded, titles),
    ...shortNamesIn(text, folded, members),
    ...givenNamesIn(text, folded, members),
  ].sort((a, b) => a.from - b.from);
  let told = '';
  let at = 0;
  for (const { from, to } of ranges) {
    if (from < at) continue;
    told += text.slice(at, from) + SOMEBODY;
    at = to;
  }
  return searchKey(told + text.slice(at));
}

interface Range {
  from: number;
  to: number;
}

/** Where titles are looked for, and how they are spelt there. */
interface Titles {
  text: string;
  pattern: RegExp;
}

function membersIn(folded: string, members: readonly string[], titles: Titles): Range[] {
  return members.flatMap((name) => {
    const ranges: Range[] = [];
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
      const isWhole =
        !/[a-z]/u.test(folded.charAt(at - 1)) && !/[a-z]/u.test(folded.charAt(at + name.length));
      if (isWhole) ranges.push({ from: titleBefore(titles, at), to: at + name.length });
    }
    return ranges;
  });
}

/** Members by the last two words of their names, which begin with capitals or stand in a line that has none: "Bảo Ngọc". */
function shortNamesIn(text: string, folded: string, members: readonly string[]): Range[] {
  const isSmall = !/\p{Lu}/u.test(text) && !hasDiacritics(text);
  return members.flatMap((name) => {
    const all = name.split(' ');
    if (all.length < 3) return [];
    const words = all.slice(-2).join(' ');
    return [...folded.matchAll(new RegExp(`(?<![\\p{L}])${words}(?![\\p{L}])`, 'gu'))]
      .map(({ index }) => ({ from: index, to: index + words.length }))
      .filter(({ from, to }) => {
        const isNamed = isSmall
          ? !MIDDLE.has(words.slice(0, words.indexOf(' ')))
          : /^\p{Lu}\p{L}* \p{Lu}/u.test(text.slice(from, to));
        return isNamed && !CALLED_AFTER.test(text.slice(Math.max(0, from - 24), from));
      });
  });
}

/** In a list members are named by their given names alone: "(Sơn, Bảo)". */
function givenNamesIn(text: string, folded: string, members: readonly string[]): Range[] {
  const given = new Set(members.map((name) => name.slice(name.lastIndexOf(' ') + 1)));
  return [
    ...text.matchAll(
      /(?:(?<=^[\s\d.)+-]{0,6})\p{Lu}\p{L}*(?=\s(?:vắng|bị|không|chưa|ốm|nghỉ|đề nghị|cho rằng|xin|bỏ|phản đối|nằm viện|mắc)(?!\p{L})|\s?:\s|\s?[,(]\s?\d)|(?<=[(:,;]\s?|(?:đồng chí|và)\s)\p{Lu}\p{L}*(?=\s?(?:[,;.)]|$|và\s)))/gu,
    ),
  ]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .filter(({ from, to }) => given.has(folded.slice(from, to)));
}

/** Where the title before a name begins, or the name itself. */
function titleBefore({ text, pattern }: Titles, at: number): number {
  const before = text.slice(Math.max(0, at - 14), at);
  for (let length = before.length; length > 1; length -= 1) {
    const tail = before.slice(-length);
    const isWhole = !/\p{L}/u.test(text.charAt(at - length - 1));
    if (isWhole && pattern.test(tail)) return at - length;
  }
  return at;
}

function namesIn(text: string, folded: string, titles: Titles): Range[] {
  const hasDau = titles.text !== folded;
  const words = [...text.matchAll(WORD)].map((match) => ({
    at: match.index,
    word: match[0],
    plain: folded.slice(match.index, match.index + match[0].length),
  }));
  const isCapitals = !/\p{Ll}{2}/u.test(text);
  const ranges: Range[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const first = words[index];
    if (first === undefined) continue;
    const start = titleBefore(titles, first.at);
    const hasTitle = start < first.at && !/[\n:]/u.test(text.slice(start, first.at).trimEnd().slice(0, -1));
    const isFamily = hasDau ? FAMILY_WITH_DAU.has(first.word.toLowerCase()) : FAMILY.has(first.plain);
    if (!isFamily && !(hasTitle && isCapital(first.word))) continue;
    if (hasDau && !isCapital(first.word)) continue;
    const rest: typeof words = [];
    for (const next of words.slice(index + 1, index + 5)) {
      const gap = text.slice((rest.at(-1) ?? first).at + (rest.at(-1) ?? first).word.length, next.at);
      // Behind Văn and Thị comes a given name, whatever it means.
      const isMiddle =
        (rest.length === 0 && MIDDLE.has(next.plain)) ||
        (rest.length === 1 && MIDDLE.has(rest[0]?.plain ?? ''));
      const isCased = isCapital(next.word) || (!isCapital(first.word) && rest.length < 3);
      if (
        gap !== ' ' ||
        !isCased ||
        (NO_NAME.has(next.plain) && !isMiddle && !isCapitalWithin(next.word, isCapitals))
      )
        break;
      rest.push(next);
    }
    const isCased =
      isCapital(first.word) && (!isCapitals || MIDDLE.has(rest[0]?.plain ?? '')) && rest.length > 0;
    const isBare = !isCapital(first.word) && isFamily && MIDDLE.has(rest[0]?.plain ?? '') && rest.length > 1;
    const isNamed = isFamily
      ? isCased || isBare || (hasTitle && (rest.length > 0 || !isCapitals))
      : hasTitle && (!isCapitals || rest.length > 0);
    const last = rest.at(-1) ?? first;
    const whole = folded.slice(first.at, last.at + last.word.length);
    const isPublic =
      OF_HISTORY.test(whole) ||
      (!hasTitle && CALLED_AFTER.test(text.slice(Math.max(0, first.at - 24), first.at)));
    const isPlace = hasTitle && PLACE.test(text.slice(start, start + 16));
    if (isPublic || isPlace) index += rest.length;
    if (!isNamed || isPublic || isPlace) continue;
    ranges.push({ from: start, to: last.at + last.word.length });
    index += rest.length;
  }
  return ranges;
}

/** In mixed letters a word of a name is known by its capital, whatever it means small. */
function isCapitalWithin(word: string, isCapitals: boolean): boolean {
  return !isCapitals && isCapital(word) && /\p{Ll}/u.test(word);
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
