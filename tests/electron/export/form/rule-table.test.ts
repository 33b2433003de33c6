/**
 * The rule's own table of components (05-HD/VPTW, Phụ lục 2) and the places its Phần II gives them, held line by line against
 * papers as a cell issues them. The table is written here from the rule and shares nothing with the exporter.
 */
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../../electron/export/docx.ts';
import type { Paper } from '../../../../shared/format/paper.ts';
import { rulesFor } from '../../../../shared/format/rules.ts';
import { h, p } from '../../../support/blocks.ts';
import { makePaper } from '../papers.ts';
import { type Form, type Line, type Look, readForm } from './read-form.ts';

type Place = 'left' | 'right' | 'middle' | 'closing left' | 'closing right' | 'header';

interface Component {
  /** As printed, so that capitals of the rule are capitals here. */
  text: string;
  place: Place;
  /** Points, least and most. */
  size: readonly [number, number];
  weight?: 'bold' | 'italic' | 'underline';
  align?: 'center' | 'both';
  clause: string;
}

const HEAD_LEFT: readonly Component[] = [
  { text: 'ĐẢNG BỘ CỤC LƯU TRỮ', place: 'left', size: [14, 14], align: 'center', clause: '2.1' },
  {
    text: 'CHI BỘ PHÒNG HÀNH CHÍNH - QUẢN TRỊ',
    place: 'left',
    size: [14, 14],
    weight: 'bold',
    align: 'center',
    clause: '2.1',
  },
  { text: '*', place: 'left', size: [0, 99], align: 'center', clause: '2.1' },
];
const HEAD_RIGHT: readonly Component[] = [
  {
    text: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    place: 'right',
    size: [15, 15],
    weight: 'bold',
    align: 'center',
    clause: '1',
  },
  {
    text: 'Hà Nội, ngày 05 tháng 9 năm 2026',
    place: 'right',
    size: [14, 14],
    weight: 'italic',
    align: 'center',
    clause: '4',
  },
];
const DRAFT: Component = {
  text: 'Dự thảo lần 2',
  place: 'left',
  size: [14, 14],
  weight: 'italic',
  align: 'center',
  clause: 'II.4',
};
const body = (text: string, clause = '6.2.2'): Component => ({
  text,
  place: 'middle',
  size: [14, 15],
  align: 'both',
  clause,
});
const SIGNATURE: readonly Component[] = [
  {
    text: 'T/M CHI BỘ',
    place: 'closing right',
    size: [14, 14],
    weight: 'bold',
    align: 'center',
    clause: '7.1.4b',
  },
  { text: 'BÍ THƯ', place: 'closing right', size: [14, 14], align: 'center', clause: '7.1.4b' },
  {
    text: 'Nguyễn Văn An',
    place: 'closing right',
    size: [14, 14],
    weight: 'bold',
    align: 'center',
    clause: '7.1.3',
  },
];
const recipients = (...names: readonly string[]): Component[] => [
  { text: 'Nơi nhận:', place: 'closing left', size: [14, 14], weight: 'underline', clause: '9.2' },
  ...names.map((text): Component => ({ text, place: 'closing left', size: [12, 12], clause: '9.2' })),
];
const symbol = (text: string): Component => ({
  text,
  place: 'left',
  size: [14, 14],
  align: 'center',
  clause: '3',
});
const kindAndSubject = (kind: string, subject: string): Component[] => [
  { text: kind, place: 'middle', size: [15, 16], weight: 'bold', align: 'center', clause: '5' },
  { text: subject, place: 'middle', size: [14, 15], weight: 'bold', align: 'center', clause: '5' },
  { text: '-----', place: 'middle', size: [0, 99], align: 'center', clause: '5' },
];
const PAGE_NUMBER: Component = {
  text: '',
  place: 'header',
  size: [14, 14],
  align: 'center',
  clause: 'IV.5',
};

const SHARED: Partial<Paper> = {
  date: '2026-09-05',
  eraDate: '2026-09-05',
  superiorName: 'Đảng bộ Cục Lưu trữ',
  cellName: 'Chi bộ Phòng Hành chính - Quản trị',
  symbolSuffix: 'CB',
  placeName: 'Hà Nội',
  number: 7,
  recipients: ['Đảng uỷ Cục Lưu trữ', 'Các đồng chí đảng viên', 'Lưu Chi bộ'],
  signature: { form: 'single', authority: 'T/M CHI BỘ', office: 'BÍ THƯ', name: 'Nguyễn Văn An' },
};
const LIST = ['- Đảng uỷ Cục Lưu trữ;', '- Các đồng chí đảng viên;', '- Lưu Chi bộ.'];

/** A paper, and the whole of its page by the rule, in the order of reading each place. */
const PAGES: readonly { name: string; paper: Paper; components: readonly Component[] }[] = [
  {
    name: 'a decision in chapters and articles, still a draft',
    paper: makePaper('QĐ', {
      ...SHARED,
      subject: 'ban hành quy chế làm việc',
      draftNumber: 2,
      basis: ['Căn cứ Điều lệ Đảng', 'Căn cứ Luật Lưu trữ năm 2024'],
      body: [
        p('Chi bộ quyết định:'),
        h(1, 'Chương I'),
        h(1, 'QUY ĐỊNH CHUNG'),
        h(2, 'Điều 1. Phạm vi'),
        h(3, '1. Khoản thứ nhất của điều này.'),
        p('Quyết định này có hiệu lực từ ngày ký.'),
      ],
    }),
    components: [
      ...HEAD_LEFT,
      symbol('Số 07-QĐ/CB'),
      DRAFT,
      ...HEAD_RIGHT,
      ...kindAndSubject('QUYẾT ĐỊNH', 'ban hành quy chế làm việc'),
      body('- Căn cứ Điều lệ Đảng;', '6.2.3'),
      body('- Căn cứ Luật Lưu trữ năm 2024.', '6.2.3'),
      body('Chi bộ quyết định:'),
      { text: 'Chương I', place: 'middle', size: [14, 15], weight: 'bold', align: 'center', clause: '6.2.4' },
      {
        text: 'QUY ĐỊNH CHUNG',
        place: 'middle',
        size: [14, 15],
        weight: 'bold',
        align: 'center',
        clause: '6.2.4',
      },
      { text: 'Điều 1. Phạm vi', place: 'middle', size: [14, 15], weight: 'bold', clause: '6.2.4' },
      { text: '1. Khoản thứ nhất của điều này.', place: 'middle', size: [14, 15], clause: '6.2.4' },
      body('Quyết định này có hiệu lực từ ngày ký.'),
      ...recipients(...LIST),
      ...SIGNATURE,
      PAGE_NUMBER,
    ],
  },
  {
    name: 'a letter',
    paper: makePaper('CV', {
      ...SHARED,
      subject: 'đăng ký nội dung sinh hoạt',
      addressees: ['Đảng uỷ Cục Lưu trữ', 'Chi bộ Phòng Tổ chức'],
      body: [p('Chi bộ đăng ký như sau.')],
    }),
    components: [
      ...HEAD_LEFT,
      symbol('Số 07-CV/CB'),
      {
        text: 'về việc đăng ký nội dung sinh hoạt',
        place: 'left',
        size: [12, 12],
        weight: 'italic',
        align: 'center',
        clause: '5',
      },
      ...HEAD_RIGHT,
      { text: 'Kính gửi:', place: 'middle', size: [14, 14], weight: 'italic', clause: '9.2' },
      { text: '- Đảng uỷ Cục Lưu trữ;', place: 'middle', size: [14, 15], clause: '9.2' },
      { text: '- Chi bộ Phòng Tổ chức.', place: 'middle', size: [14, 15], clause: '9.2' },
      body('Chi bộ đăng ký như sau.'),
      ...recipients('- Như trên;', ...LIST),
      ...SIGNATURE,
      PAGE_NUMBER,
    ],
  },
  {
    name: 'a proposal',
    paper: makePaper('TTr', {
      ...SHARED,
      subject: 'về việc tổ chức chuyến về nguồn',
      addressees: ['Đảng uỷ Cục Lưu trữ'],
      body: [p('Chi bộ kính trình như sau.')],
    }),
    components: [
      ...HEAD_LEFT,
      symbol('Số 07-TTr/CB'),
      ...HEAD_RIGHT,
      ...kindAndSubject('TỜ TRÌNH', 'về việc tổ chức chuyến về nguồn'),
      { text: 'Kính trình:', place: 'middle', size: [14, 14], weight: 'italic', clause: '9.2' },
      { text: 'Đảng uỷ Cục Lưu trữ.', place: 'middle', size: [14, 15], clause: '9.2' },
      body('Chi bộ kính trình như sau.'),
      ...recipients('- Như trên;', ...LIST),
      ...SIGNATURE,
      PAGE_NUMBER,
    ],
  },
  {
    name: 'minutes, which bear place and date like every paper',
    paper: makePaper('BB', {
      ...SHARED,
      subject: 'sinh hoạt chuyên đề quý III',
      body: [p('Biên bản đã được thông qua.')],
      signature: {
        form: 'paired',
        left: { title: 'NGƯỜI GHI BIÊN BẢN', name: 'Trần Thị Bình' },
        right: { title: 'CHỦ TRÌ HỘI NGHỊ', name: 'Nguyễn Văn An' },
      },
    }),
    components: [
      ...HEAD_LEFT,
      symbol('Số 07-BB/CB'),
      ...HEAD_RIGHT,
      ...kindAndSubject('BIÊN BẢN', 'sinh hoạt chuyên đề quý III'),
      body('Biên bản đã được thông qua.'),
      { text: 'NGƯỜI GHI BIÊN BẢN', place: 'closing left', size: [14, 14], weight: 'bold', clause: '7.2.4' },
      { text: 'Trần Thị Bình', place: 'closing left', size: [14, 14], weight: 'bold', clause: '7.2.4' },
      ...recipients(...LIST),
      { text: 'CHỦ TRÌ HỘI NGHỊ', place: 'closing right', size: [14, 14], weight: 'bold', clause: '7.2.4' },
      { text: 'Nguyễn Văn An', place: 'closing right', size: [14, 14], weight: 'bold', clause: '7.2.4' },
      PAGE_NUMBER,
    ],
  },
];

const PLACES: readonly Place[] = ['left', 'right', 'middle', 'closing left', 'closing right', 'header'];

/** The printed lines of a place, in order. */
function linesAt(form: Form, place: Place): Line[] {
  if (place === 'header') return form.header;
  const last = form.tables.length - 1;
  const column = place.endsWith('right') ? 1 : 0;
  return form.lines.filter(({ text, cell }) => {
    if (text.trim() === '') return false;
    if (place === 'middle') return cell === null;
    return cell?.table === (place.startsWith('closing') ? last : 0) && cell.column === column;
  });
}

/** "Kính gửi: - …" has two components on one line: the label, in a look of its own, and the first name. */
function apart(line: Line): Line[] {
  const [, label, rest] = /^(Kính (?:gửi|trình):)\s*(.+)$/u.exec(line.text) ?? [];
  return label === undefined || rest === undefined
    ? [line]
    : [
        { ...line, text: label, looks: line.looks.slice(0, 1) },
        { ...line, text: rest, looks: line.looks.slice(1) },
      ];
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function faultsOf(lines: readonly Line[], wanted: readonly Component[]): string[] {
  const texts = lines.map(({ text }) => plain(text));
  const seen = wanted.map(({ text }) => text);
  if (wanted[0]?.place !== 'header' && texts.join('\n') !== seen.join('\n'))
    return [`reads “${texts.join(' / ')}”, not “${seen.join(' / ')}”`];
  return wanted.flatMap(({ text, size: [least, most], weight, align, clause }, index) => {
    const line = lines[index];
    if (line === undefined) return [`“${text}” is missing (${clause})`];
    const look = (one: Look): string[] => [
      ...(one.size < least || one.size > most ? [`${one.size} pt`] : []),
      ...(['bold', 'italic', 'underline'] as const).flatMap((key) =>
        text !== '*' && text !== '-----' && one[key] !== (weight === key) ? [`${key} is ${one[key]}`] : [],
      ),
      ...(one.font === 'Times New Roman' ? [] : [one.font]),
    ];
    const wrong = [...new Set(line.looks.flatMap(look))];
    if (align !== undefined && line.align !== align) wrong.push(`aligned ${line.align}`);
    return wrong.map((fault) => `“${text}” (${clause}): ${fault}`);
  });
}

describe('the page of the rule, component by component', () => {
  it.each(PAGES)('equals $name', async ({ paper, components }) => {
    const form = readForm(await writeDocx(paper, rulesFor(paper.eraDate)));
    for (const place of PLACES)
      expect(
        faultsOf(
          linesAt(form, place).flatMap(apart),
          components.filter((one) => one.place === place),
        ),
        place,
      ).toEqual([]);
  });
});
