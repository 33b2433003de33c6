/** The forms in which offices write a secrecy mark: what one line or cell says, before its neighbours are asked. */

export type SecrecyLevel = 'Mật' | 'Tối mật' | 'Tuyệt mật';

/** A level as it stands in a place. */
export interface LevelIn {
  /** As the mark names it. */
  level: SecrecyLevel;
  /**
   * `sure`: a form nothing else has (beside its label, in the number line, on a stamp with a tail). `alone`: the level and
   * nothing else. `named`: after the kind of what it marks ("Tài liệu mật"). `first`: more follows that is no mark's.
   */
  form: 'sure' | 'alone' | 'named' | 'first';
  /** Of the level's own letters. */
  letters: 'capital' | 'title' | 'small';
}

const LEVELS: Readonly<Record<string, SecrecyLevel>> = {
  MẬT: 'Mật',
  TỐIMẬT: 'Tối mật',
  TUYỆTMẬT: 'Tuyệt mật',
};

/** What a mark may take up with everything around it, in letters and digits. Longer ones are running text. */
const LONGEST_MARK = 160;

const LEVEL = 'TUYỆTMẬT|TỐIMẬT|MẬT';
const LABEL = '(?:DẤU)?(?:CHỈ)?(?:MỨC)?ĐỘ(?:BẢO)?MẬT|MỨCMẬT|CẤPĐỘMẬT|DẤUMẬT';
const URGENCY = '(?:(?:THƯỢNG)?KHẨN|HỎATỐC|HOẢTỐC)(?:HẸNGIỜ)?';
const KINDS =
  'TÀI LIỆU(?: HỌP| HỘI NGHỊ)?|(?:THÔNG )?TIN|VĂN BẢN|HỒ SƠ|CÔNG VĂN|CÔNG ĐIỆN|ĐIỆN|BÁO CÁO|TỜ TRÌNH|NGHỊ QUYẾT|QUYẾT ĐỊNH|KẾ HOẠCH|CHỈ THỊ|THÔNG BÁO|BIÊN BẢN|' +
  'ĐỀ ÁN|DANH SÁCH|PHỤ LỤC|PHIẾU|BẢN|BÌ|PHONG BÌ|THƯ|GIẤY MỜI|KẾT LUẬN|CHƯƠNG TRÌNH|HƯỚNG DẪN|QUY ĐỊNH|BÀI|CHUYÊN ĐỀ|LOẠI|ĐÓNG DẤU|DẤU';
const KIND = KINDS.replaceAll(' ', '');

/** All are matched against letters and digits alone, in capitals: "M Ậ T", "* MẬT *" and "[Mật]" are one. */
const ONLY_LABEL = new RegExp(`^(?:${LABEL})$`, 'u');
const LABELLED = new RegExp(
  `^(?:BÍMẬTNHÀNƯỚC|TÀILIỆU|VĂNBẢN)?(?:${LABEL})(?:LÀ)?(${LEVEL})(?:BẢNSỐ\\d+)?$`,
  'u',
);
const ALONE = new RegExp(`^(?:${URGENCY})?(${LEVEL})(?:\\1)*(?:${URGENCY})?(?:(?:BẢN)?SỐ\\d+)?$`, 'u');
const NAMED = new RegExp(
  `^(?:${KIND}){1,2}(?:${URGENCY})?(${LEVEL})(?:${URGENCY})?(?:(?:BẢN)?SỐ\\d+)?$`,
  'u',
);

const WORD = '(TUYỆT ?MẬT|TỐI ?MẬT|MẬT)';
const STAMPED = '(TUYỆT ?MẬT|TỐI ?MẬT|MẬT|Tuyệt [Mm]ật|Tối [Mm]ật|Mật)';
/** "Số 12-KH/CB (Mật)", "Số: 05/BC-CB-MẬT"; bare after a space only in capitals. */
const NUMBERED = new RegExp(
  `^(?:s\\s?ố|\\d{1,4}\\s?[-–/])[^\\p{L}]{0,40}[-–/]?[^([]{0,60}?(?:[([]\\s?|[-–—/_.:*]\\s?)${WORD}\\s?[)\\]]?[.*\\s]*(?:$|\\p{L}[^.]{0,40}ngày\\b)`,
  'iu',
);
const NUMBERED_BARE = new RegExp(
  `^(?:Số|SỐ|\\d{1,4}[-–/])[^\\p{L}]{0,40}[-–/][^([]{0,60}\\s${WORD}[.*\\s]*$`,
  'u',
);
/** "Số 15-TTr/CB Tối mật": behind a whole symbol the level is one in any letters. */
const NUMBERED_SPACED = new RegExp(
  `^(?:s\\s?ố\\s?:?\\s?)?\\d{1,4}\\s?[-–/]\\s?\\p{L}[\\p{L}\\d]{0,7}(?:\\s?[-–/]\\s?\\p{L}[\\p{L}\\d]{0,7}){1,4}\\s${WORD}[.*\\s]*$`,
  'iu',
);
/** "Số: 05/BC-CB-M", "05-BC/CB (M)": the letter of the level behind kind and body. */
const NUMBERED_LETTER =
  /^(?:Số|SỐ)?\s?:?\s?\d{1,4}(?:\s?[-–/]\s?\p{Lu}[\p{L}\d]{0,7}){2,4}\s?(?:[-–/]\s?M|[([]\s?M\s?[)\]])$/u;
/** "MẬT Hà Nội, ngày 05 tháng 3 năm 2024", and the other way round. */
const BEFORE_DATE = new RegExp(
  `^${STAMPED}[\\s\\p{P}]+(?:\\p{Lu}\\p{L}*\\s?){0,5},? ?(?:[Nn]gày(?!\\p{L})|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})`,
  'u',
);
const AFTER_DATE = new RegExp(
  `ngày [^\\p{L}]{0,12}tháng [^\\p{L}]{0,12}năm [^\\p{L}]{0,12}\\s?${WORD}$`,
  'u',
);

const BODY =
  'ĐẢNG BỘ|CHI BỘ|ĐẢNG UỶ|ĐẢNG ỦY|TỈNH UỶ|TỈNH ỦY|HUYỆN UỶ|HUYỆN ỦY|THÀNH UỶ|THÀNH ỦY|QUẬN UỶ|QUẬN ỦY|THỊ UỶ|THỊ ỦY|' +
  'BAN CHẤP HÀNH|BAN THƯỜNG VỤ|THƯỜNG TRỰC|HỘI ĐỒNG|BAN TỔ CHỨC|BAN TUYÊN GIÁO|BAN DÂN VẬN|UỶ BAN|ỦY BAN|UBND|VĂN PHÒNG|CHI UỶ|CHI ỦY|SỞ|' +
  'ĐẢNG CỘNG SẢN|CỘNG HOÀ XÃ HỘI|CỘNG HÒA XÃ HỘI';
const BODY_BEFORE = new RegExp(`^(?:${BODY})(?!\\p{L})[^.;]{0,120}?[\\s\\p{P}]${WORD}$`, 'u');
const BODY_AFTER = new RegExp(`^${WORD}\\s(?:${BODY})(?!\\p{L})`, 'u');
/** What makes another word, or a thing spoken of, of the level behind it. */
const MAKES_ANOTHER =
  /(?:BÍ|BẢO|CƠ|THÂN|GIẢI|ĐỘ|MỨC|KHÔNG|NỘI|LIỆU|BẢN|TIN|SƠ|VĂN|DẤU|NƯỚC|TUYỆT|TỐI|CHỨA|GAN|TÚI|SỎI|ỐNG|DỊCH|NGỌT|NUÔI|LẤY|DÀY|VÀ|HOẶC|HAY|LÀ|GỒM)[\s\p{P}]*$/iu;

/** "Độ khẩn: Khẩn; độ mật: Mật". */
const LABELLED_INSIDE = new RegExp(`(?:độ|mức) (?:bảo )?mật ?[:–-] ?${WORD} ?(?:[;,.()]|$)`, 'iu');
/** "MỨC 1: MẬT" explains a scale. */
const OF_A_SCALE = /(?:MỨC|CẤP|BẬC|NHÓM|DẠNG)\s(?:\d|[IVX]+|[A-D])\s?[:.)–-]\s?$/iu;
/** Whom a line names is no paper: "Người trình bày: MẬT". */
const OF_A_PERSON =
  /(?:đ\/c|đồng chí|người|chủ trì|thư ký|tên|trực|bí thư|uỷ viên|ủy viên|ông|bà|anh|chị|phụ trách|đảng viên)[^:]{0,40}:\s?$/iu;
/** "BÁO CÁO QUÝ I - MẬT", "Báo cáo quý I (MẬT)": in capitals behind a sign that parts it off. */
const BEHIND_SIGN = new RegExp(`(?:[-–—/:*•\\][]|[([]\\s?)\\s?${WORD}\\s?[)\\]]?[\\s.*]*$`, 'u');

/** "báo cáo quý I - mật", "Tờ trình (tối mật)": a paper's kind, a sign and the level are a mark in any letters. */
const KIND_AND_SIGN = new RegExp(
  `^(?:TÀI LIỆU|VĂN BẢN|HỒ SƠ|CÔNG VĂN|CÔNG ĐIỆN|BÁO CÁO|TỜ TRÌNH|NGHỊ QUYẾT|QUYẾT ĐỊNH|KẾ HOẠCH|CHỈ THỊ|THÔNG BÁO|BIÊN BẢN|ĐỀ ÁN|DANH SÁCH|PHỤ LỤC|KẾT LUẬN|CHƯƠNG TRÌNH|HƯỚNG DẪN|QUY ĐỊNH|CHUYÊN ĐỀ)` +
    `(?: (?:QUÝ|NĂM|THÁNG|SỐ) [\\p{L}\\d/-]{1,12}){0,3}\\s?[-–—:/*_([]\\s?(tuyệt mật|tối mật|mật)\\s?[)\\]]?[.*\\s]*$`,
  'iu',
);

/** Whose paper a stamp says it is: "TÀI LIỆU MẬT CỦA ĐẢNG", "HỒ SƠ MẬT HỌP CHI BỘ". */
const OWNER = `(?:ĐẢNG|NHÀ NƯỚC|CƠ QUAN|TỈNH|TRUNG ƯƠNG|HỘI NGHỊ|ĐẠI HỘI|ĐƠN VỊ|${BODY})(?!\\p{L})`;
const OWNED = new RegExp(
  `^(?:${KINDS}) ${WORD} (?:(?:CỦA|THUỘC|DÀNH CHO|DÙNG CHO|TRONG) )?(?:HỌP |CÁC )?${OWNER}(?:(?: VÀ|,)? ${OWNER})?((?: [\\p{L}\\d]{1,12}){0,6})[.*\\s]*$`,
  'iu',
);
/** What a sentence says of papers that are marked. */
const SAYS =
  /(?<!\p{L})(?:PHẢI|ĐƯỢC|BỊ|LÀ|KHÔNG|CẦN|CÓ|THEO|ĐỂ|ĐÃ|CHƯA|ĐANG|TẠI|VỀ|KHI|Ở|VÀO|RA|GIAO|GỬI|GỒM|THU|LỘ|MẤT)(?!\p{L})/iu;

/** "1. MẬT - CẤM SAO CHỤP": the number of a line before a stamp. */
const LINE_NUMBER = /^(?:\d{1,2}|[IVXL]{1,5}|\p{L})\s?[.)]\s?(?=\p{L})/u;

/** "I- TUYỆT MẬT", "a) Mật": a heading or an answer to be chosen, no stamp. */
const SECTION = /^(?:[IVXL]{1,6}|\d{1,2}|\p{L})\s?[-–.)/]\s?\P{L}{0,2}(?:TUYỆT|TỐI|MẬT)/iu;

const URGENT = '(?:THƯỢNG )?KHẨN|HOẢ TỐC|HỎA TỐC';
const AT_START = new RegExp(`^${WORD}(?!\\p{L})(\\s?[^\\p{L}\\p{N}]*\\s?)(.*)$`, 'iu');
const NAMED_AT_START = new RegExp(
  `^(?:${KINDS})(?: (?:${URGENT}))? ${WORD}(?!\\p{L})(\\s?[^\\p{L}\\p{N}]*\\s?)(.*)$`,
  'iu',
);
/** Of these words the tails of stamps are made: "cấm sao chụp", "không phổ biến", "bản số 3", "(A)". */
const TAIL_WORDS = new Set(
  (
    'CẤM KHÔNG ĐƯỢC SAO CHỤP CHÉP IN ẤN PHOTO PHỔ BIẾN LƯU HÀNH NỘI BỘ THU HỒI GỐC CHÍNH HẠN XEM XONG TRẢ LẠI BẢN SỐ CHỈ NGƯỜI CÓ TÊN MỚI ' +
    'BÓC BÌ KHẨN THƯỢNG HỎA HOẢ TỐC HẸN GIỜ TÀI LIỆU VĂN HỘI NGHỊ SAU TRONG ĐẢNG NGOÀI RA MANG THEO LUẬT QUY ĐỊNH MỨC CẤP ' +
    'THỜI HẠN NĂM NGÀY THÁNG ĐẾN TỪ TRANG TỜ KÈM MÁY VI TÍNH MẠNG ĐƯA LÊN INTERNET CHUYỂN ĐỌC TẠI CHỖ HUỶ HỦY KHI GIAO TẬN ' +
    'TAY ĐÍCH DANH RIÊNG QUẢN LÝ BẢO VỆ NHÀ NƯỚC DÙNG CHO TẬP THẺ BÍ LÀM VIỆC A B C D'
  ).split(' '),
);
const TAIL_BEGINS = new Set(
  'CẤM KHÔNG CHỈ KHẨN THƯỢNG HỎA HOẢ BẢN SỐ XEM LƯU THU TÀI VĂN QUẢN THỜI ĐƯA DÙNG'.split(' '),
);
/** How a stamp orders and forbids. */
const ORDERS = new Set('CẤM NGHIÊM KHÔNG CHỈ XEM LƯU THU ĐỌC DÙNG GIAO TRẢ'.split(' '));
/** Whoever explains or asks does not mark. */
const EXPLAINS =
  /(?<!\p{L})(?:LÀ|GỒM|KHÁI NIỆM|NHỮNG|CÁC|THẾ NÀO|GÌ|VÀ|HAY|HOẶC|NHƯ|PHÂN BIỆT|NẾU|TIN)(?!\p{L})|\?/iu;

/** What one line or cell says of a level; null for running text and for words that are no level. @param text as readMarkText gives it */
export function levelIn(text: string): LevelIn | null {
  if (!mayHoldLevel(text)) return null;
  if (NUMBERED_LETTER.test(text.trim())) return { level: 'Mật', form: 'sure', letters: 'capital' };
  const key = keyOf(text);
  if (key.length > LONGEST_MARK) return null;
  // Dots and rules that fill a line are no text.
  const line = text
    .replace(/\s+/gu, ' ')
    .replace(/[^\p{L}\p{N}]{6,}/gu, (run) => run.slice(0, 3))
    .trim();
  const whole = wholeMark(key);
  if (whole !== null) {
    const isParted = whole.form === 'named' && markBehindKind(line) !== null;
    return { level: whole.level, form: isParted ? 'sure' : whole.form, letters: lettersOf(line) };
  }
  const bare = line.replace(/^[^\p{L}\p{N}([]+/u, '').replace(/[^\p{L}\p{N})\]]{1,6}$/u, '');
  return sureMark(bare) ?? stampWithTail(bare) ?? numberedStamp(bare) ?? owned(bare) ?? levelFirst(bare);
}

/** Whether it has the letters of a level, with whatever between them, or the letter of one at the end of a number. */
export function mayHoldLevel(text: string): boolean {
  return (
    /M[^\p{L}\p{N}]*Ậ[^\p{L}\p{N}]*T/iu.test(text) || /\d[^\s].{0,40}[-–/([]\s?M(?![\p{L}\d])/u.test(text)
  );
}

/** Whether it names what comes beside or below it: "Độ mật:". */
export function isLevelLabel(text: string): boolean {
  return text.length < LONGEST_MARK && ONLY_LABEL.test(keyOf(text));
}

export function levelNamed(name: string | undefined): SecrecyLevel | null {
  return LEVELS[keyOf(name ?? '')] ?? null;
}

/** Letters and digits alone, in capitals. */
export function keyOf(text: string): string {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('').toUpperCase();
}

function wholeMark(key: string): Omit<LevelIn, 'letters'> | null {
  const found: readonly [RegExp, LevelIn['form']][] = [
    [LABELLED, 'sure'],
    [ALONE, 'alone'],
    [NAMED, 'named'],
  ];
  for (const [pattern, form] of found) {
    const level = levelNamed(pattern.exec(key)?.[1]);
    if (level === null) continue;
    // With its urgency or the number of its copy a level is a stamp whole.
    const isBare = form !== 'alone' || (key.startsWith(keyOf(level)) && key.endsWith(keyOf(level)));
    return { level, form: isBare ? form : 'sure' };
  }
  return null;
}

/** Forms that hold for themselves; a line that goes through several levels explains them. */
function sureMark(line: string): LevelIn | null {
  if (levelsIn(line).size !== 1) return null;
  const numbered = NUMBERED.exec(line) ?? NUMBERED_BARE.exec(line) ?? NUMBERED_SPACED.exec(line);
  const dated = BEFORE_DATE.exec(line) ?? AFTER_DATE.exec(line);
  const beside = BODY_BEFORE.exec(line) ?? BODY_AFTER.exec(line);
  const behind = EXPLAINS.test(line) || SECTION.test(line) ? null : BEHIND_SIGN.exec(line);
  const found =
    numbered ??
    dated ??
    LABELLED_INSIDE.exec(line) ??
    markBehindKind(line) ??
    (beside !== null && !isAnother(line, beside) ? beside : null) ??
    (behind !== null && !isAnother(line, behind) ? behind : null);
  const level = levelNamed(found?.[1]);
  return level === null ? null : { level, form: 'sure', letters: 'capital' };
}

/** Whether a line up to here speaks of the level behind it, or of a person called so. */
export function speaksOf(before: string): boolean {
  return /(?:mẫu dấu|con dấu|chữ|từ|độ|mức)\P{L}*$/iu.test(before) || OF_A_PERSON.test(before);
}

function isAnother(line: string, match: RegExpExecArray): boolean {
  const name = match[1] ?? '';
  const at = line.lastIndexOf(name);
  const before = line.slice(0, Math.max(0, at));
  return MAKES_ANOTHER.test(before) || OF_A_SCALE.test(before) || OF_A_PERSON.test(before);
}

function stampWithTail(line: string): LevelIn | null {
  if (levelsIn(line).size !== 1) return null;
  const match = AT_START.exec(line) ?? NAMED_AT_START.exec(line);
  const [, name, gap = '', tail = ''] = match ?? [];
  const level = levelNamed(name);
  if (level === null || name === undefined) return null;
  const words = tail.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = ''] = words;
  const isParted = /[^\s“”"'’]/u.test(gap);
  if (lettersOf(name) === 'small' && !(isParted && ORDERS.has(first) && !gap.includes(':'))) return null;
  const isCapital = !/\p{Ll}/u.test(line);
  const isVocabulary = words.every((word) => TAIL_WORDS.has(word) || /^\d+$/u.test(word));
  const isLetter = isCapital && /^[ABC]$/u.test(words.join(''));
  const isOfStamps =
    isLetter ||
    (isVocabulary && (isCapital || isParted) && (isParted || TAIL_BEGINS.has(first)) && words.length > 0);
  // A time alone behind it is a table's or a list's that explains the levels.
  const isTerm = /^(?:\d|NĂM|THÁNG)*$/u.test(words.join(''));
  const isStrange =
    (AT_START.test(line) || ORDERS.has(first)) &&
    isParted &&
    isCapital &&
    !(ORDERS.has(first) ? /^\s*:/u : /^\s*[,:]/u).test(gap) &&
    words.length <= 10 &&
    !EXPLAINS.test(tail);
  if (isTerm || !(isOfStamps || isStrange)) return null;
  // "TUYỆT MẬT: A" beside "TỐI MẬT: B" explains the letters.
  return { level, form: isLetter ? 'alone' : 'sure', letters: 'capital' };
}

/** In title case behind a colon it may be a person who has that task. */
function markBehindKind(line: string): RegExpExecArray | null {
  const match = KIND_AND_SIGN.exec(line);
  return match?.[1] === 'Mật' && line.includes(':') ? null : match;
}

/** A list of the levels has a tail each, so that they explain each other as levels that stand alone. */
function numberedStamp(line: string): LevelIn | null {
  const rest = line.replace(LINE_NUMBER, '');
  if (rest === line) return null;
  const stamp = stampWithTail(rest);
  const [first = ''] =
    (stamp === null ? '' : rest.replace(/^.*?MẬT/iu, '')).toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const isOrdered = ORDERS.has(first) || first === 'BẢN';
  return stamp !== null && isOrdered ? { ...stamp, form: 'alone', letters: lettersOf(rest) } : null;
}

function owned(line: string): LevelIn | null {
  const match = OWNED.exec(line);
  const level = levelNamed(match?.[1]);
  if (match === null || level === null || SAYS.test(match[2] ?? '') || EXPLAINS.test(match[2] ?? ''))
    return null;
  return { level, form: 'named', letters: lettersOf(line.slice(0, line.toUpperCase().indexOf('MẬT') + 3)) };
}

function levelFirst(line: string): LevelIn | null {
  const name = AT_START.exec(line)?.[1];
  const level = levelNamed(name);
  return level === null || name === undefined ? null : { level, form: 'first', letters: lettersOf(name) };
}

/** The levels a line speaks of; the words made of them are none. */
function levelsIn(line: string): Set<SecrecyLevel> {
  const levels = new Set<SecrecyLevel>();
  for (const match of line.matchAll(new RegExp(`(?<!\\p{L})${WORD}(?!\\p{L})`, 'giu'))) {
    const level = levelNamed(match[0]);
    const before = line.slice(Math.max(0, match.index - 12), match.index);
    if (level !== null && !/(?:bí|bảo|cơ|thân|giải|độ)\s$/iu.test(before)) levels.add(level);
  }
  return levels;
}

function lettersOf(text: string): LevelIn['letters'] {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  if (capitals > small) return 'capital';
  return /^\P{L}*\p{Lu}/u.test(text) ? 'title' : 'small';
}
