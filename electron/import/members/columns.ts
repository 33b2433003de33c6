/** What the heading of a column says it holds, in the usual spellings, with or without dấu. */
import type { ListColumn } from '../../../shared/domain/member-list.ts';
import { foldText } from '../../../shared/text/vietnamese.ts';

/** Looked for in a folded heading, the first that fits. */
const HEADINGS: readonly (readonly [ListColumn | null, RegExp])[] = [
  ['number', /^(?:tt|stt|so tt|so thu tu|thu tu|no)$/u],
  [
    null,
    /^(?:noi|que|dan toc|ton giao|trinh do|so the|so qd|so quyet dinh|quyet dinh|tuoi|dien thoai|sdt|dia chi)\b/u,
  ],
  [
    null,
    /\b(?:noi sinh|que quan|sinh hoat|tuoi dang|nguoi gioi thieu|the dang|ly luan|hoc van|email|cccd|cmnd)\b/u,
  ],
  [
    'familyName',
    /^(?:ho|ho dem|ho lot|ho va (?:ten |chu )?(?:dem|lot)|ho chu lot|ho ten dem|last name|surname)$/u,
  ],
  ['givenName', /^(?:ten|first name|given name)$/u],
  [
    'fullName',
    /^(?:ho va ten|ho ten|ten dang vien|ten dong chi|full name|fullname|name)\b|^(?:dong chi|dang vien)$/u,
  ],
  [
    'membership',
    /chinh thuc.*du bi|du bi.*chinh thuc|^(?:loai|tinh trang|dien|trang thai)(?: dang vien)?$|^(?:dv )?(?:ct db|db ct)$/u,
  ],
  ['officialOn', /chinh thuc|^(?:ngay )?(?:vao dang )?ct$|^official\b/u],
  [
    'admittedOn',
    /vao dang|ket nap|vao dcsvn|^(?:ngay (?:thang nam )?|dang vien )?(?:du bi|db)$|^(?:date )?(?:joined|admitted)\b|^nvd$/u,
  ],
  ['birthDate', /\bsinh\b|^ns$|^(?:dob|date of birth|birth|birth ?da(?:te|y)|year of birth)$/u],
  [
    'partyOffice',
    /(?:chuc vu|chuc danh|nhiem vu).*\b(?:dang|chi bo|chi uy|cap uy)\b|^(?:chi uy|cap uy)(?: vien)?$/u,
  ],
  [
    'duties',
    /chuc vu|chuc danh|cong viec|cong tac|don vi|nghe nghiep|noi lam viec|phong ban|^(?:position|title)$/u,
  ],
  ['note', /^(?:ghi chu|gc|note|notes)$/u],
];

/** Null for a heading that means nothing here. */
export function columnOf(heading: string): ListColumn | null {
  const folded = foldText(heading)
    .replace(/\((?!chinh thuc|du bi)[^)]*\)/gu, ' ')
    .replace(/[^a-z\d]+/gu, ' ')
    .trim();
  return HEADINGS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
