/** Changes of look as comments: a paper's look follows the rules of its kind, so there is nothing to take over. */
import { isElement, type XmlElement } from '../xml.ts';
import { laterOf } from './people.ts';
import { describePlace, trimSpan } from './places.ts';
import type { Admit, Person, Placed } from './reviewed.ts';
import type { Span, Story } from './story.ts';

/** Looks that are on or off. */
const TOGGLES: Readonly<Record<string, string>> = {
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
};
const VALUES: Readonly<Record<string, string>> = {
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
};
const WHOLES: Readonly<Record<string, string>> = {
  'w:tblPrChange': 'bảng',
  'w:tblPrExChange': 'bảng',
  'w:trPrChange': 'hàng của bảng',
  'w:tcPrChange': 'ô của bảng',
  'w:sectPrChange': 'trang',
};

interface Described extends Span, Person {
  text: string;
}

export function formatItems(story: Story, admit: Admit): Placed[] {
  const described = describeAll(story);
  admit(described.length);
  return described.map(({ start, end, author, at, text }) => ({
    at: start,
    item: {
      kind: 'comment',
      author,
      at,
      ...describePlace(story, trimSpan(story.original, { start, end })),
      text,
      replacement: null,
      replies: [],
      isResolved: false,
    },
  }));
}

/** Word tells a change run by run, row by row: what goes on is one. */
function describeAll({ formats, original }: Story): Described[] {
  const all: Described[] = [];
  const latest = new Map<string, Described>();
  for (const { start, end, author, at, change, properties } of formats) {
    const text = describe(change, properties);
    const key = `${author}\n${text}`;
    const last = latest.get(key);
    if (last !== undefined && start >= last.start && isBlank(original, last.end, start)) {
      last.end = Math.max(last.end, end);
      last.at = laterOf(last.at, at);
    } else {
      const one = { start, end, author, at, text };
      all.push(one);
      latest.set(key, one);
    }
  }
  return all;
}

function isBlank(original: string, from: number, to: number): boolean {
  return to - from < 100 && original.slice(from, to).trim() === '';
}

function describe(change: XmlElement, properties: XmlElement): string {
  const whole = WHOLES[change.name];
  if (whole !== undefined) return `đổi định dạng: ${whole}`;
  const lead = change.name === 'w:rPrChange' ? 'đổi định dạng' : 'đổi định dạng đoạn';
  const now = looks(properties);
  const before = looks(change.children.filter(isElement)[0]);
  const changed = [...new Set([...now.keys(), ...before.keys()])].filter(
    (name) => now.get(name) !== before.get(name) && nameOf(name, now.get(name)) !== null,
  );
  // A value only the old look has went back to that of its style; LibreOffice writes such where nothing was changed.
  const told = changed.filter((name) => now.has(name) || name in TOGGLES);
  const names = (told.length > 0 ? told : changed).map((name) => nameOf(name, now.get(name)));
  return names.length === 0 ? lead : `${lead}: ${[...new Set(names)].join(', ')}`;
}

function nameOf(name: string, now: string | undefined): string | null {
  const toggle = TOGGLES[name];
  if (toggle !== undefined) return now === undefined ? `bỏ ${toggle}` : toggle;
  if (name === 'w:sz') return now === undefined ? 'cỡ chữ' : `cỡ chữ ${Number(now) / 2}`;
  return VALUES[name] ?? null;
}

/** Looks by name, each as one text to compare by; what is switched off is not there. */
function looks(properties: XmlElement | undefined): Map<string, string> {
  const all = properties?.children.filter(isElement) ?? [];
  return new Map(
    all
      .map((look) => [look.name, lookValue(look)] as const)
      .filter(([name, value]) => !(name in TOGGLES && ['0', 'false', 'off', 'none'].includes(value))),
  );
}

function lookValue({ attributes, children }: XmlElement): string {
  const own = attributes['w:val'];
  if (own !== undefined) return own;
  return JSON.stringify([attributes, children.filter(isElement).map(lookValue)]);
}
