/** Lines of a list that are no person: what they are, in words. */
import type { Office } from '../../../shared/domain/cell.ts';
import type { Membership } from '../../../shared/domain/member.ts';
import { foldText } from '../../../shared/text/vietnamese.ts';
import { officeOf } from './offices.ts';

export interface IdleLine {
  /** Why the line is left out. */
  why: string;
  /** What everybody below it is, up to the next group; null where the line says nothing of it. */
  membership?: Membership | null;
  /** From here on the list is signed: whoever is named below signs. */
  signs?: boolean;
  /** An office alone in a line is that of whoever comes next. */
  office?: Office | null;
}

const MARK = '(?:[ivx]+|[a-h]|\\d{1,2})?[.)/\\-– ]*';
const GROUP_MEMBERSHIP = new RegExp(
  `^${MARK}(?:danh sach )?(?:cac )?dang vien (du bi|chinh thuc)(?![a-z])`,
  'u',
);
const GROUP = new RegExp(
  `^${MARK}(?:to dang(?: vien)?|to (?:\\d|so|[ivx]+(?![a-z]))|nhom|(?:ban )?chi uy:?$|cac dong chi|bo phan|khoi|chi bo|dang vien (?:mien|duoc|dang|tam|nu|nam)|to dan pho|khu pho|thon|ap)(?![a-z])`,
  'u',
);
const PLACE = new RegExp(
  `^${MARK}(?:phong|ban|to|khoa|truong|doi|van phong|trung tam|chi cuc)(?![a-z])`,
  'u',
);
/** Tống and Công are family names. */
const TOTAL =
  /^(?:tong (?:so|cong)|danh sach (?:nay )?(?:co|gom)|an dinh|trong do|chi bo (?:hien )?co \d|so luong)(?![a-z])|^(?:tong|cong)\s*(?:[:·\d]|$)/u;
const SIGNATURE =
  /^(?:t\/?m\.?|tm|thay mat|nguoi (?:lap|ghi|ky)|lap (?:bang|bieu)|thu truong|xac nhan|ky ten|da ky|ky(?= ten|,|\)| va)|noi nhan|k\/t|kt)(?![a-z])|^(?!.*(?:sinh|vao dang|ket nap))(?:[^\d,]{0,40},?\s*|(?:phuong|xa|quan|tp|thi tran|khu pho|thon|ap) [^,]{1,30},\s*)ngay\s*[\d.…_ ]*\s*thang\s*[\d.…_ ]*\s*nam/u;
const TITLE =
  /^(?:danh sach|dang cong san|dang bo|dang uy|chi bo|cong hoa|doc lap|trich ngang|phu luc|kem theo|\(kem|(?:mau|bieu)(?: so| \d|:|$)|so:|so \d|nam \d|nhiem ky|tinh den|thoi diem|cap nhat|kinh gui|dang vien$|\*+$)/u;
const NOTE = /^(?:ghi chu|luu y|chu thich)\s*:/u;

/**
 * @param words What stands in the line, without its number.
 * @param names The same without offices and posts.
 * @param place Whether nobody has been read yet, and whether one cell is all there is.
 */
export function idleLine(
  words: readonly string[],
  names: readonly string[],
  { isAbove, isLone }: { isAbove: boolean; isLone: boolean },
): IdleLine | null {
  const text = words.join(' · ');
  const folded = plain(text);
  if (TOTAL.test(folded)) return { why: 'dòng tổng cộng' };
  if (NOTE.test(folded)) return { why: 'dòng ghi chú' };
  if (names.some((name) => SIGNATURE.test(plain(name))))
    return isAbove ? { why: 'tên danh sách' } : { why: 'phần ký', signs: true };
  if (!isLone) return null;
  const group = GROUP_MEMBERSHIP.exec(folded)?.[1];
  if (group !== undefined)
    return { why: 'dòng nhóm', membership: group === 'du bi' ? 'probationary' : 'official' };
  if (isAbove && TITLE.test(folded)) return { why: 'tên danh sách' };
  if (GROUP.test(folded) || (PLACE.test(folded) && !looksLikeName(text)))
    return { why: 'dòng nhóm', membership: null };
  const office = officeOf(text.replace(/[:.]\s*$/u, ''));
  if (office !== null) return { why: 'dòng chức vụ', office };
  return TITLE.test(folded) ? { why: 'tên danh sách' } : null;
}

/** Family names that are other words without their dấu: Đặng and đảng, Trương and trường. */
const FAMILY_WORDS = /(?<!\p{L})(?:đặng|trương|tô|tống|mậu|mâu|khôi)(?!\p{L})/giu;

function plain(text: string): string {
  return foldText(text.normalize('NFC').replace(FAMILY_WORDS, 'ten'))
    .replace(/\s+/gu, ' ')
    .replace(/^[\s(*+"'–-]+/u, '')
    .trim();
}

/** "Phòng Thị Mai" is somebody, "Phòng Tổ chức" and "PHÒNG TỔ CHỨC" are not. */
function looksLikeName(text: string): boolean {
  return /^\W*(?:\d+\W+)?(?:Phòng|Ban) (?:Văn|Thị|Đình|Đức|Hữu|Minh|Ngọc|Quang|Thanh|Xuân) \p{Lu}/u.test(
    text,
  );
}
