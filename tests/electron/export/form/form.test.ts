import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../../electron/export/docx.ts';
import { kindsOn } from '../../../../shared/format/kinds.ts';
import type { Paper } from '../../../../shared/format/paper.ts';
import type { RuleValue } from '../../../../shared/format/rule.ts';
import { listRules, rulesFor } from '../../../../shared/format/rules.ts';
import { dashes, h, p } from '../../../support/blocks.ts';
import { LONG } from '../../../support/long.ts';
import { fc, newSeed } from '../../../support/random.ts';
import { makePaper, topicTable } from '../papers.ts';
import { CHECKS, faultsOf } from './checks.ts';
import { anyChoices, anyPaper, rulesOf } from './random-papers.ts';
import { readForm } from './read-form.ts';

const PAPERS = LONG ? 1_000 : 150;

describe('the form of a paper, read by a stranger', () => {
  it('keeps every clause, whatever the paper', { timeout: LONG ? 3_600_000 : 120_000 }, async () => {
    const seed = newSeed();
    const found = new Map<string, string>();
    for (const [paper, choices] of fc.sample(fc.tuple(anyPaper, anyChoices), { seed, numRuns: PAPERS })) {
      const bytes = await writeDocx(paper, rulesOf(paper, choices));
      for (const fault of faultsOf(readForm(bytes), paper, choices))
        found.set(fault, `${paper.kind} ${paper.date}`);
    }
    console.log(`random papers read by ${CHECKS.length} checks: ${PAPERS}, faults: ${found.size}`);
    expect(Object.fromEntries(found), `seed ${seed}`).toEqual({});
  });

  it('is asked of every kind in the eras that have it, and of all twenty cells', () => {
    const papers = fc.sample(anyPaper, { seed: 1, numRuns: 1_000 });
    const made = new Set(papers.map(({ kind, eraDate }) => `${rulesFor(eraDate).era} ${kind}`));
    const wanted = (['2026-05-26', '2026-05-27'] as const).flatMap((day) =>
      kindsOn(day).map((kind) => `${rulesFor(day).era} ${kind}`),
    );
    expect([...made].sort()).toEqual(wanted.sort());
    expect(new Set(papers.map(({ superiorName, cellName }) => `${superiorName} ${cellName}`)).size).toBe(20);
    expect(papers.filter(({ kind, eraDate }) => kind === 'QĐi' && eraDate >= '2026-05-27')).toEqual([]);
  });

  it('is asked of by at least forty checks, and none of them is blind', { timeout: 120_000 }, async () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
    expect(CHECKS.length).toBeGreaterThanOrEqual(40);
    const tripped = new Set<string>();
    const note = (bytes: Uint8Array, paper: Paper): void => {
      for (const fault of faultsOf(readForm(bytes), paper)) tripped.add(fault.split(' ')[0] ?? '');
    };
    for (const paper of fullPapers()) {
      const rules = rulesFor(paper.eraDate);
      const sound = await writeDocx(paper, rules);
      expect(faultsOf(readForm(sound), paper)).toEqual([]);
      for (const { path, value } of listRules(rules.era))
        note(await writeDocx(paper, rulesFor(paper.eraDate, { [path]: otherValue(value) })), paper);
      for (const changes of CHANGES) note(await writeDocx({ ...paper, ...changes }, rules), paper);
      for (const [found, put] of DAMAGES) note(damage(sound, found, put), paper);
    }
    expect(CHECKS.filter(({ id }) => !tripped.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

/** Another value of the same sort. */
function otherValue(value: RuleValue): RuleValue {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'number' ? (value > 5 ? value - 4 : value + 5) : `${value}x`;
}

/** Papers that between them have everything a check asks of. */
function fullPapers(): Paper[] {
  const full = {
    date: '2026-09-05',
    eraDate: '2026-09-05',
    basis: ['Căn cứ Điều lệ Đảng', 'Căn cứ kế hoạch năm'],
    draftNumber: 1,
    circulation: 'Lưu hành nội bộ' as const,
    urgency: 'Khẩn' as const,
    body: [
      p('Lời mở đầu.'),
      h(1, 'I- TÊN MỤC'),
      h(1, 'Chương I'),
      h(1, 'QUY ĐỊNH'),
      h(2, 'Điều 1. Tên'),
      h(3, 'a) Điểm'),
      dashes('Một;', 'Hai.'),
      topicTable(3),
      p('Lời cuối.'),
    ],
  };
  const congress: Partial<Paper> = {
    issuer: { name: 'Đại hội Chi bộ Văn phòng Sở', below: ['Nhiệm kỳ 2025 - 2030', 'Ban Kiểm phiếu'] },
    symbolSuffix: 'ĐH',
    signature: { form: 'single', authority: 'T/M BAN KIỂM PHIẾU', office: '', name: 'Trần Y Ban' },
    confirmation: {
      claim: ['XÁC NHẬN CHỮ KÝ CỦA', 'ĐỒNG CHÍ TRẦN Y BAN'],
      authority: 'T/M CHI BỘ',
      office: 'BÍ THƯ',
      name: 'Nguyễn Đình Khoa',
    },
  };
  const presenters = ['Trần Y Ban', 'Vũ Đức', 'Lê Thị Thuỳ Dương'];
  const signatories = presenters.map((name) => ({ title: 'NGƯỜI TRÌNH BÀY', name }));
  return [
    ...(['KH', 'BB', 'CV', 'TTr', 'CĐ'] as const).map((kind) => makePaper(kind, full)),
    makePaper('BC', { ...full, ...congress }),
    makePaper('CĐ', { ...full, signature: { form: 'several', signatories } }),
    makePaper('BC', { ...full, circulation: 'Không phổ biến trên phương tiện thông tin đại chúng' }),
  ];
}

/** What makes a paper another than the one it is held against. */
const CHANGES: readonly Partial<Paper>[] = [
  { superiorName: 'Đảng bộ khác', cellName: 'Chi bộ khác', subject: 'khác' },
  { number: 1, placeName: 'Nơi khác', date: '2026-10-12' },
  { basis: [], recipients: ['Ai đó'], addressees: ['Ai đó'], circulation: null, draftNumber: null },
  { kind: 'NQ', signature: null },
  { issuer: { name: 'Đại hội Chi bộ Văn phòng Sở', below: ['Nhiệm kỳ 2020 - 2025'] } },
  { signature: { form: 'single', authority: 'K/T BÍ THƯ', office: 'PHÓ BÍ THƯ', name: 'Vũ Đức' } },
  { confirmation: { claim: ['XÁC NHẬN'], authority: 'T/M CHI BỘ', office: 'BÍ THƯ', name: 'Vũ Đức' } },
];

/** What a careless hand does to a file: pieces of its XML and what stands there instead. */
const DAMAGES: readonly (readonly [RegExp, string])[] = [
  [/w:jc w:val="right"/gu, 'w:jc w:val="center"'],
  [/w:vAnchor="page"/gu, 'w:vAnchor="text"'],
  [/w:w="11906" w:h="16838"/gu, 'w:w="12240" w:h="15840"'],
  [/w:orient="portrait"/gu, 'w:orient="landscape"'],
  [/<w:titlePg\/>/gu, ''],
  [/<w:jc w:val="center"\/>/gu, '<w:jc w:val="left"/>'],
  [/<w:jc w:val="both"\/>/gu, '<w:jc w:val="left"/>'],
  [/<w:keepNext\/>/gu, ''],
  [/<w:tblHeader\/>/gu, ''],
  [/<w:gridCol w:w="(\d)/gu, '<w:gridCol w:w="9$1'],
  [/<w:pBdr>.*?<\/w:pBdr>/gu, ''],
  [/>\*</gu, '>☆<'],
  [/>Số /gu, '>Số: '],
  [/Lời cuối\./gu, 'Lời cuối./.'],
  [/<w:b\/>/gu, ''],
  [/<w:b w:val="false"\/>/gu, '<w:b/>'],
  [/(<w:pStyle w:val="PaperSignature"\/><\/w:pPr>)<\/w:p>/gu, '$1<w:r><w:t>x</w:t></w:r></w:p><w:tbl/>'],
  [/<w:p><w:pPr><w:pStyle w:val="PaperSignature"\/><\/w:pPr><\/w:p>/gu, ''],
  [/w:val="vi-VN"/gu, 'w:val="en-US"'],
  [/(<w:tcPr><w:tcW w:type="dxa" w:w="4677"\/><\/w:tcPr>)/gu, '$1<w:p/></w:tc><w:tc>'],
];

function damage(bytes: Uint8Array, found: RegExp, put: string): Uint8Array {
  const parts = unzipSync(bytes);
  for (const path of ['word/document.xml', 'word/styles.xml'])
    parts[path] = strToU8(strFromU8(parts[path] ?? new Uint8Array()).replace(found, put));
  return zipSync(parts);
}
