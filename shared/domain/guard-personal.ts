/** Finds what belongs to one person: numbers, addresses, days of birth, in whatever way they are spelt. */
import { foldLookAlikes } from '../text/look-alikes.ts';

/** Digits and signs in one spelling: full width, look-alike dashes, wide gaps. */
export function plainNumbers(line: string): string {
  return foldLookAlikes(line)
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[^\S\n\t]{3,}/gu, '\t')
    .replace(/[^\S\n\t]+/gu, ' ');
}

/** Codes of provinces as the first three digits of a citizen's number (Thông tư 59/2021/TT-BCA, phụ lục). */
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 ' +
    '044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 ' +
    '089 091 092 093 094 095 096'
  ).split(' '),
);
const GROUPED = /(?<![\d.,])\d(?:[ ./_-]{0,3}\d){7,11}(?!\d|[.,]\d)/gu;
const ID_WORDS =
  '(?:cccd|cmnd|cmtnd|cmt|căn cước(?: công dân)?|can cuoc(?: cong dan)?|chứng minh(?: nhân dân| thư)?|chung minh(?: nhan dan)?|định danh(?: cá nhân)?|dinh danh|hộ chiếu|ho chieu|bhxh|bhyt|bảo hiểm xã hội|sổ bảo hiểm|thuế cá nhân|mst cá nhân|giấy phép lái xe|gplx|giấy tờ tùy thân)';
const CARD_WORDS =
  '(?:thẻ đảng(?: viên)?|the dang(?: vien)?|thẻ đv|the dv|thẻ đ\\.?v|số thẻ|so the|lý lịch(?: đảng viên)?|ly lich|số llđv|shtđ|số hiệu thẻ đảng|tđv|số tđv|mã đảng viên|ma dang vien|số đảng viên)';
const ID_BEFORE = new RegExp(`${ID_WORDS}[^\\d\\n]{0,40}$`, 'iu');
const ID_AFTER = new RegExp(
  `^[^\\d\\n\\p{L}]{0,6}(?:là |\\(|số |theo )?[^\\d\\n\\p{L}]{0,3}${ID_WORDS}`,
  'iu',
);
const CARD_BEFORE = new RegExp(`${CARD_WORDS}[^\\d\\n]{0,30}$`, 'iu');
const CARD_AFTER = new RegExp(`^[^\\d\\n\\p{L}]{0,6}(?:là |\\(|số )?[^\\d\\n\\p{L}]{0,3}${CARD_WORDS}`, 'iu');

/** @param line as plainNumbers gives it */
export function holdsCardNumber(line: string): boolean {
  if (/(?:hộ chiếu|ho chieu|passport)[^\d\n]{0,20}(?<!\p{L})[A-Z] ?\d{7}(?!\d)/iu.test(line)) return true;
  return [...line.matchAll(GROUPED)].some((match) => {
    const digits = match[0].replace(/\D/gu, '');
    const before = line.slice(Math.max(0, match.index - 80), match.index);
    const after = line.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const isLabelled = ID_BEFORE.test(before) || ID_AFTER.test(after);
    if (digits.length === 12 && isCitizenNumber(digits) && !isOtherNumber(match[0], before, after))
      return true;
    if (digits.length >= 8 && digits.length <= 12 && isLabelled) return true;
    const isCard = CARD_BEFORE.test(before) || CARD_AFTER.test(after);
    return digits.length >= 8 && digits.length <= 12 && isCard;
  });
}

function isCitizenNumber(digits: string): boolean {
  return PROVINCES.has(digits.slice(0, 3)) && /^[0-3]$/u.test(digits.charAt(3));
}

/** Days, sums and codes that have as many digits. */
function isOtherNumber(text: string, before: string, after: string): boolean {
  const groups = text.split(/\D+/u);
  if (/\//u.test(text) && groups.some(({ length }) => length < 3)) return true;
  if (/\d{1,2}[./-]\d{1,2}[./-]\d{4}/u.test(text)) return true;
  if (/^\s*(?:đồng|đ(?!\p{L})|vnd|usd|triệu|tỷ|m2|ha|tấn)/iu.test(after)) return true;
  return /(?:mã (?:hồ sơ|số thuế|đơn|vạch|bưu)|tài khoản|điện thoại|đt|fax|isbn|số hiệu)[^\d\n]{0,20}$/iu.test(
    before,
  );
}

const DATE =
  '(?:(?:ngày |ngay )?(?:mồng |mùng |mong |mung )?\\d{1,2} ?(?:[/. -]|tháng|thang) ?\\d{1,2} ?(?:[/. -]|năm|nam),? ?(\\d{4}|\\d{2})(?!\\d)|(?:tháng |thang )?\\d{1,2} ?(?:[/.-]|năm|nam) ?((?:19|20)\\d{2})(?!\\d)|(\\d{4})(?!\\d)|(?<=n[ăa]m:? ?|sinh:? ?)(\\d{2})(?![\\d/.-]| ?[/.-]))';
const BORN =
  '(?:ngày, ?tháng, ?năm sinh|ngày tháng năm sinh|ngày sinh|năm sinh|sinh ngày|sinh năm|sinh vào (?:ngày|năm)|sinh tháng|khai sinh|ngay, ?thang, ?nam sinh|ngay thang nam sinh|ngay sinh|nam sinh|sinh ngay|sinh nam|sinh vao|sinh thang|sn|ns|n\\.s|dob|s|sinh)';
const BIRTH = new RegExp(`(?<![\\p{L}\\d./-])${BORN} ?[:.;,-]{0,2} ?\\(?${DATE}`, 'giu');
/** "học sinh", "vệ sinh": another word. */
const OTHER_SINH =
  /(?:học|vệ|phát|hy|dân|sản|y|môi|thí|tái|an|song|tuyển|sơ|giáo|nghiên cứu|thư|du|tuyen|hoc|ve|phat|hi|quản lý|kỷ niệm \d+ năm|mừng|lễ)\s$/iu;
const BIRTH_HEADER = /^(?:NGÀYTHÁNGNĂMSINH|NGÀYSINH|NĂMSINH|SINHNGÀY|SINHNĂM|NTNS|TUỔI|NGAYSINH|NAMSINH)$/u;
const ONLY_DATE = /^(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*)?((?:19|20)\d{2}|\d{2})$/u;

/** Whoever was born earlier is history, not a person whose data need keeping. */
const LIVING_SINCE = 1920;

export function findBirthDate(
  lines: readonly string[],
  isSomebody: (line: string) => boolean,
): string | null {
  let isInTable = false;
  for (const line of lines) {
    for (const match of line.matchAll(BIRTH)) {
      const year = yearOf(match[1] ?? match[2] ?? match[3] ?? match[4]);
      const before = line.slice(Math.max(0, match.index - 18), match.index);
      const isShort = /^(?:s|ns|sinh)$/iu.test(/^\p{L}+/u.exec(match[0])?.[0] ?? '');
      if (year < LIVING_SINCE || (/^sinh/iu.test(match[0]) && OTHER_SINH.test(before))) continue;
      if (isShort && /^s ?\d{4}/iu.test(match[0]) && !isSomebody(line)) continue;
      return match[0];
    }
    // The cells of a list of people come one a line: the heading first, the days below it.
    const cells = line.split(/\t|\s{3,}|[|│║]/u).map((cell) => cell.trim());
    for (const part of cells) {
      if (BIRTH_HEADER.test((part.match(/[\p{L}\p{N}]+/gu) ?? []).join('').toUpperCase())) isInTable = true;
      else if (
        isInTable &&
        yearOf(ONLY_DATE.exec(part)?.[1]) >= LIVING_SINCE &&
        (part.length > 2 || cells.length > 1)
      )
        return part;
    }
  }
  return null;
}

/** Two digits are of the last hundred years. */
function yearOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const number = Number(text);
  return text.length === 2 ? (number > 29 ? 1900 : 2000) + number : number;
}

const AGE_IN_WORDS = /(?<!\p{L})(?:hai|ba|bốn|năm|sáu|bảy|tám|chín) mươi(?: \p{L}{1,4})? tuổi(?! đảng)/iu;
const AGE_BEHIND = /(?<!\p{L}|độ )tuổi ?[:–-]? ?\d{2}(?!\d)/iu;
const AGE =
  /(?<![\d.,])(\d{2,3}) ?(?:tuổi|tuoi)(?!\p{L})(?! (?:đảng|đoàn|nghề|quân|trở|dang|tro|đời bình quân))/giu;
const OF_A_GROUP =
  /(?:trên|dưới|từ|đủ|đến|tới|bình quân|trung bình|khoảng|độ|quá|hơn|ngoài|giữa|tuổi đời|những|các|tren|duoi|tu|du|den|-)(?:\s*:)?\s*$/iu;

/** "45 tuổi" of somebody; of a group it is none. */
export function findAge(line: string): string | null {
  for (const match of line.matchAll(AGE)) {
    if (!OF_A_GROUP.test(line.slice(Math.max(0, match.index - 14), match.index))) return match[0];
  }
  return AGE_IN_WORDS.exec(line)?.[0] ?? AGE_BEHIND.exec(line)?.[0] ?? null;
}

const MOBILE = /(?<![\d.,/-])(?:\+? ?84|\( ?\+? ?84 ?\)|0)(?:[ .()_/-]{0,2}\d){9}(?![\d/]|[.,-]\d)/gu;
const LANDLINE = /(?<![\d.,/-])\(?0 ?2(?:[ .()_/-]{0,2}\d){8,9}(?!\d)/gu;
const PHONE_WORDS =
  /(?<!\p{L})(?:điện thoại|đt|sđt|đtdđ|dđ|di động|zalo|dien thoai|sdt|dt|tel|phone|hotline|mobile|gọi|liên hệ|lien he|số máy)(?!\p{L})/iu;
const OF_AN_OFFICE =
  /văn phòng|van phong|đường dây nóng|duong day nong|hotline|trụ sở|tru so|tổng đài|tong dai|trực ban|bộ phận|bo phan|tiếp dân|ubnd|ủy ban|uỷ ban|(?<!\p{L})sở(?!\p{L})|fax|cơ quan|co quan|trung tâm|phòng (?:tiếp|hành|tổ|kế|nội|công|giáo|y|thông)|ban (?:tổ chức|tuyên giáo|quản lý|chỉ đạo|biên tập)|tòa soạn|toà soạn|công an|trạm|bệnh viện|trường|quỹ/iu;

export type PhoneKind = 'personal' | 'doubtful' | null;

/** Whose telephone stands in a line: a mobile one is a person's unless an office gives it; with a name at an office, who knows. */
export function phoneIn(line: string, isNamed: boolean): PhoneKind {
  const mobile = [...line.matchAll(MOBILE)].filter((match) => {
    const digits = match[0].replace(/\D/gu, '').replace(/^84/u, '0');
    return (
      /^0[35789]\d{8}$/u.test(digits) &&
      !/(?:mã|số hồ sơ|số hiệu)[^\d]{0,12}$/iu.test(line.slice(0, match.index))
    );
  });
  const isOffice = OF_AN_OFFICE.test(line);
  if (mobile.length > 0) return isOffice ? (isNamed ? 'doubtful' : null) : 'personal';
  const hasLandline = [...line.matchAll(LANDLINE)].length > 0;
  if (hasLandline && (/nhà riêng|nha rieng|(?:đt|điện thoại) nhà/iu.test(line) || (isNamed && !isOffice)))
    return 'personal';
  const bare = PHONE_WORDS.test(line) ? /(?<![\d.,/-])\d(?:[ .-]?\d){8,10}(?!\d)/u.exec(line) : null;
  if (bare !== null && isNamed && !isOffice) return 'personal';
  return null;
}

const MAIL =
  /[\p{L}\d._%+-]{1,64} ?(?:@|\(at\)|\[at\]| at (?=[\w-]+ ?(?:\.|\(dot\)|chấm)))\s?([\p{L}\d-]{1,63}(?: ?(?:\.|\(dot\)|\[dot\]) ?[\p{L}\d-]{1,63}){1,4})/giu;
const PRIVATE_MAIL =
  /^(?:gmail|yahoo|ymail|hotmail|outlook|live|icloud|proton|protonmail|msn|me|aol|mail|zoho|fpt|vnn)\b/iu;

/** Whose mail address stands in a line. An office's ends as offices' do. */
export function mailIn(line: string, isNamed: boolean): PhoneKind {
  const doubts = [...line.matchAll(MAIL)].map((match): PhoneKind => {
    const host = (match[1] ?? '')
      .replace(/\s/gu, '')
      .replace(/\(dot\)|\[dot\]/giu, '.')
      .toLowerCase();
    if (PRIVATE_MAIL.test(host)) return OF_AN_OFFICE.test(line) && !isNamed ? 'doubtful' : 'personal';
    const isOffice = /\.gov\.vn$|\.edu\.vn$|\.org\.vn$|dcs\.vn$|dangcongsan/u.test(host);
    return isOffice ? (isNamed ? 'doubtful' : null) : isNamed ? 'personal' : 'doubtful';
  });
  if (/(?:facebook|fb|zalo)\.(?:com|me)\/|facebook ?:/iu.test(line)) doubts.push('doubtful');
  return doubts.includes('personal') ? 'personal' : doubts.includes('doubtful') ? 'doubtful' : null;
}

const HOME = new RegExp(
  [
    '(?<!\\p{L})(?:nhà số|số nhà|ở tại số|nhà ở số|nhà ở tại|nha so|so nha|nhà riêng|địa chỉ (?:nhà|riêng|gia đình)|dia chi nha)\\s?[:.]?\\s?(?:ở |tại |số )?\\s?(?:[a-z]?\\d|(?:ngõ|ngách|hẻm|đường|phố|thôn|tổ|ấp)\\s)',
    '(?<!\\p{L})(?:(?:hộ khẩu |địa chỉ |nơi )?thường trú|hộ khẩu|hktt|đkhktt|đktt|tạm trú|thuong tru|tam tru|ho khau)\\s?(?::|tại|ở|tai|o|số)\\s?(?!địa phương|nơi|địa bàn|cơ sở|dia phuong)\\S',
    '(?<!\\p{L})(?:trú tại|ngụ tại|cư trú tại|đang ở|hiện ở|sống tại|sinh sống tại|tru tai|ngu tai|cu tru tai|song tai)\\s?:?\\s?(?:số|nhà|ngõ|ngách|hẻm|căn hộ|phòng|tổ|thôn|ấp|khu|đường|phố|so|nha|ngo|to|thon|duong|pho)\\s?[\\d\\p{Lu}]',
    '(?<!\\p{L})(?:chỗ ở|nơi ở|chỗ ở hiện nay|nơi ở hiện nay|cho o|noi o)(?: hiện nay| hiện tại)?\\s?:\\s?\\S',
    '(?<!\\p{L})trú quán\\s?:?\\s?\\S',
    '(?<!\\p{L})địa chỉ\\s?:\\s?.{0,30}(?:ngõ|ngách|hẻm|căn hộ|chung cư)\\s',
    '(?<!\\p{L})căn hộ (?:số )?\\w{0,3}\\d',
  ].join('|'),
  'iu',
);
const STREET =
  /(?:số|so)?\s?\d{1,4}[A-Z]?(?:\/\d{1,4}){0,3},?\s(?:đường|phố|ngõ|ngách|hẻm|duong|pho|ngo|hem)\s\p{L}/iu;

/** "Đ/c: 12 Lê Lợi", "ĐC: tổ 4": the address, and no comrade. */
const SHORT_ADDRESS =
  /(?<!\p{L})(?:[ĐđDd]\s?[/.]\s?[Cc]|[Đđ][Cc])(?:\s[Nn]hà)?\s?[:.]?\s?(?:[Ss][ốo]\s)?(?:\d{1,4}[A-Za-z]?(?:\/\d{1,4}){0,3},?\s(?:đường\s|phố\s)?(?!Đ[ồỒ]|Đ[ảẢ]|Chi|CHI)\p{Lu}|(?:[Tt]ổ|[Tt]hôn|[Ấấ]p|[Kk]hu phố|[Nn]gõ|[Hh]ẻm)\s\d)/u;
/** Behind a name: ", 45/6 Trần Phú". */
const STREET_BEHIND = /[,;(–-]\s?(?:số\s)?\d{1,4}[A-Z]?(?:\/\d{1,4}){0,3}\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+/u;

/** Where somebody lives; where an office stands is for everybody. */
export function homeIn(line: string, isNamed: boolean): PhoneKind {
  const isShort = SHORT_ADDRESS.test(line) || (isNamed && STREET_BEHIND.test(line));
  if (isShort && !OF_AN_OFFICE.test(line) && !/họp|sinh hoạt|hội trường|địa điểm/iu.test(line))
    return 'personal';
  const home = HOME.exec(line);
  if (home !== null) {
    const isOffice = OF_AN_OFFICE.test(line) && !isNamed && !/nhà riêng|thường trú|tạm trú/iu.test(home[0]);
    if (/^nhà (?:văn hóa|truyền thống)/iu.test(home[0])) return null;
    return isOffice ? null : 'personal';
  }
  return STREET.test(line) &&
    isNamed &&
    !OF_AN_OFFICE.test(line) &&
    !/họp|sinh hoạt|tổ chức|hội trường|địa điểm/iu.test(line)
    ? 'personal'
    : null;
}

const BANKS =
  'vietcombank|vietinbank|bidv|agribank|techcombank|mbbank|mb bank|acb|vpbank|tpbank|sacombank|shb|vib|hdbank|lpbank|lienvietpostbank|seabank|ocb|msb|eximbank|ngân hàng|ngan hang|momo|viettel ?pay|zalopay';
const ACCOUNT = new RegExp(
  `(?:(?:số )?tài khoản|stk|số tk|so tk|(?<!\\p{L})tk|so tai khoan|tai khoan|account)(?! định danh)[^\\d\\n]{0,40}\\d(?:[ .-]?\\d){5,18}|(?:${BANKS})[^\\d\\n]{0,30}\\d(?:[ .-]?\\d){7,18}|\\d(?:[ .-]?\\d){7,18}[^\\d\\n]{0,20}(?:tại |ở |, |- |\\(|mở tại )?(?:${BANKS})`,
  'iu',
);

/** An account of a person; one of a fund or an office may be meant for everybody. */
export function accountIn(line: string, isNamed: boolean): PhoneKind {
  const found = ACCOUNT.exec(line);
  if (found === null || /\d\s?(?:đồng|triệu|tỷ|khách)/iu.test(line.slice(found.index))) return null;
  return /quỹ|kho bạc|ủng hộ|ubmttq|mặt trận|văn phòng|(?<!\p{L})sở(?!\p{L})/iu.test(line) && !isNamed
    ? 'doubtful'
    : 'personal';
}
