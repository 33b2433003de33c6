/** Tracked changes of look in words. */
import { isElement, type XmlElement } from '../../xml/xml.ts';

/** Looks that are on or off. */
const TOGGLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'w:b': 'đậm',
    'w:i': 'nghiêng',
    'w:u': 'gạch chân',
    'w:strike': 'gạch ngang',
    'w:dstrike': 'gạch ngang',
    'w:caps': 'chữ hoa',
    'w:smallCaps': 'chữ hoa nhỏ',
    'w:vanish': 'chữ ẩn',
    'w:highlight': 'tô nền',
    'w:pageBreakBefore': 'sang trang mới',
  }),
);
const VALUES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'w:color': 'màu chữ',
    'w:rFonts': 'phông chữ',
    'w:rStyle': 'kiểu chữ',
    'w:vertAlign': 'chỉ số trên, dưới',
    'w:position': 'vị trí chữ',
    'w:pStyle': 'kiểu đoạn',
    'w:jc': 'căn lề',
    'w:ind': 'thụt lề',
    'w:spacing': 'giãn cách',
    'w:numPr': 'đánh số',
    'w:tabs': 'điểm dừng',
    'w:pBdr': 'đường viền',
    'w:shd': 'màu nền',
    'w:outlineLvl': 'cấp đề mục',
    'w:keepNext': 'giữ liền đoạn sau',
    'w:keepLines': 'giữ liền dòng',
  }),
);
const WHOLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'w:tblPrChange': 'bảng',
    'w:tblPrExChange': 'bảng',
    'w:trPrChange': 'hàng của bảng',
    'w:tcPrChange': 'ô của bảng',
    'w:sectPrChange': 'trang',
  }),
);

/** What was changed, in Vietnamese. @param properties as they are now, with the change that tells what was before */
export function describeFormat(change: XmlElement, properties: XmlElement): string {
  const whole = WHOLES.get(change.name);
  if (whole !== undefined) return `đổi định dạng: ${whole}`;
  const now = looks(properties);
  const before = looks(change.children.filter(isElement)[0]);
  const changed = [...new Set([...now.keys(), ...before.keys()])].filter(
    (name) => now.get(name) !== before.get(name) && nameOf(name, now.get(name)) !== null,
  );
  // A value only the old look has went back to that of its style; LibreOffice writes such where nothing was changed.
  const told = changed.filter((name) => now.has(name) || TOGGLES.has(name));
  const names = (told.length > 0 ? told : changed).map((name) => nameOf(name, now.get(name)));
  const unnamed = change.name === 'w:rPrChange' ? 'chữ' : 'đoạn';
  return `đổi định dạng: ${[...new Set(names)].join(', ') || unnamed}`;
}

function nameOf(name: string, now: string | undefined): string | null {
  const toggle = TOGGLES.get(name);
  if (toggle !== undefined) return now === undefined ? `bỏ ${toggle}` : toggle;
  // In half points.
  if (name === 'w:sz') return /^\d{1,4}$/u.test(now ?? '') ? `cỡ chữ ${Number(now) / 2}` : 'cỡ chữ';
  return VALUES.get(name) ?? null;
}

/** Looks by name, each as one text to compare by; what is switched off is not there. */
function looks(properties: XmlElement | undefined): Map<string, string> {
  const all = properties?.children.filter(isElement) ?? [];
  return new Map(
    all
      .map((look) => [look.name, lookValue(look)] as const)
      .filter(([name, value]) => !(TOGGLES.has(name) && ['0', 'false', 'off', 'none'].includes(value))),
  );
}

function lookValue({ name, attributes, children }: XmlElement): string {
  const own = attributes['w:val'] === 'true' || attributes['w:val'] === 'on' ? '1' : attributes['w:val'];
  if (own !== undefined) return own;
  if (TOGGLES.has(name)) return '1';
  return JSON.stringify([attributes, children.filter(isElement).map(lookValue)]);
}
