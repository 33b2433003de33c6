import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkLetterhead,
  faultSentence,
  fillLetterhead,
  LETTERHEAD_FIELDS,
} from '../../../electron/export/letterhead.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Paper } from '../../../shared/format/paper.ts';
import { rulesFor } from '../../../shared/format/rules.ts';
import { h, landscape, p } from '../../support/blocks.ts';
import { changeParts, FULL, makeLetterhead } from './make-letterhead.ts';
import { makePaper, topicTable } from './papers.ts';
import { openWordFile, paragraphTexts, wordFaults } from './word-file.ts';

const rules = rulesFor('2020-02-07');
let letterhead: Uint8Array;
beforeAll(async () => {
  letterhead = await makeLetterhead();
});

const codes = (bytes: Uint8Array): string[] => checkLetterhead(bytes).map(({ code }) => code);
const withDocument = (change: (xml: string) => string): Uint8Array =>
  changeParts(letterhead, (path, text) => (path === 'word/document.xml' ? change(text) : text));
const without = (field: string): string[] => FULL.filter((line) => !line.includes(field));

describe('a letterhead', () => {
  it('with its fields in place is taken, though Word splits them into runs', () => {
    expect(checkLetterhead(letterhead)).toEqual([]);
  });

  it('that is not a Word file is refused', () => {
    expect(codes(strToU8('xin chào'))).toEqual(['not-docx']);
    expect(codes(zipSync({ 'a.txt': strToU8('x') }))).toEqual(['not-docx']);
    expect(codes(new Uint8Array())).toEqual(['not-docx']);
    expect(codes(zipSync({ fault: strToU8('x'), code: strToU8('x'), params: strToU8('x') }))).toEqual([
      'not-docx',
    ]);
  });

  it('that is too large, or swells when opened, is refused', () => {
    expect(codes(new Uint8Array(6 * 1024 * 1024))).toEqual(['too-large']);
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(codes(bomb)).toEqual(['too-swollen']);
  });

  it('that is damaged, or declares entities, is refused', () => {
    expect(codes(withDocument((xml) => xml.slice(0, -30)))).toEqual(['damaged']);
    expect(codes(withDocument((xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')))).toEqual([
      'damaged',
    ]);
  });

  it('with macros or embedded files is refused', () => {
    expect(codes(changeParts(letterhead, (_, text) => text, { 'word/vbaProject.bin': 'x' }))).toContain(
      'has-macros',
    );
    expect(codes(changeParts(letterhead, (_, text) => text, { 'word/embeddings/a.bin': 'x' }))).toContain(
      'has-embedded-file',
    );
  });

  it('that reaches outside is refused, with the address', () => {
    const linked = changeParts(letterhead, (path, text) =>
      path === 'word/_rels/document.xml.rels'
        ? text.replace(
            '</Relationships>',
            '<Relationship Id="rId99" Type="x/image" Target="https://vi.du/anh.png" TargetMode="External"/></Relationships>',
          )
        : text,
    );
    expect(checkLetterhead(linked)).toEqual([
      { code: 'external-link', params: { target: 'https://vi.du/anh.png' } },
    ]);
  });

  it('with tracked changes or comments left in is refused', () => {
    expect(
      codes(withDocument((xml) => xml.replace('<w:p>', '<w:p><w:ins w:id="1" w:author="a"><w:r/></w:ins>'))),
    ).toEqual(['tracked-changes']);
    expect(
      codes(withDocument((xml) => xml.replace('<w:p>', '<w:p><w:r><w:commentReference w:id="1"/></w:r>'))),
    ).toEqual(['has-comments']);
  });

  it('without a required field, or with one nobody knows, is refused by name', async () => {
    expect(checkLetterhead(await makeLetterhead(without('noi_dung')))).toEqual([
      { code: 'missing-field', params: { field: 'noi_dung' } },
    ]);
    expect(checkLetterhead(await makeLetterhead([...FULL, '{{nguoi_ki}}']))).toEqual([
      { code: 'unknown-field', params: { field: 'nguoi_ki' } },
    ]);
  });

  it('with a field broken over paragraphs or cells is refused', async () => {
    expect(codes(await makeLetterhead([...FULL, '{{quyen', 'han}}']))).toEqual([
      'broken-field',
      'broken-field',
    ]);
  });

  it('with words beside a field of several paragraphs is refused', async () => {
    const crowded = FULL.map((line) => (line === '{{noi_nhan}}' ? 'Gửi: {{noi_nhan}}' : line));
    expect(checkLetterhead(await makeLetterhead(crowded))).toEqual([
      { code: 'crowded-field', params: { field: 'noi_nhan' } },
    ]);
  });

  it('gets a sentence for every fault, with what it names', () => {
    expect(faultSentence({ code: 'missing-field', params: { field: 'noi_dung' } })).toBe(
      'Thiếu trường {{noi_dung}}.',
    );
    expect(faultSentence({ code: 'too-large', params: { limit: 5 } })).toContain('5 MB');
    expect(faultSentence({ code: 'unknown-field', params: { field: '$& {field}' } })).toContain(
      '{{$& {field}}}',
    );
  });
});

describe('a filled letterhead', () => {
  it('holds the paper in the places of the fields and keeps its own words', async () => {
    const file = openWordFile(await fillLetterhead(letterhead, makePaper('KH'), rules));
    const texts = paragraphTexts(file);
    expect(texts).toEqual(
      expect.arrayContaining([
        'CHI BỘ VĂN PHÒNG SỞ',
        'Số 08-KH/CB',
        'Trích yếu: tổ chức sinh hoạt chuyên đề năm 2020',
        '2. Yêu cầu',
        '- Lưu Chi bộ.',
        'BÍ THƯ',
        'Nguyễn Đình Khoa',
        'ĐẢNG CỘNG SẢN VIỆT NAM',
      ]),
    );
    expect(texts.join('')).not.toContain('{{');
    expect(wordFaults(file)).toEqual([]);
    expect(file.part('word/footnotes.xml')).toContain('Theo kết luận của cuộc họp đầu năm.');
  });

  it('can hold every field of the list', async () => {
    const all = await makeLetterhead(LETTERHEAD_FIELDS.map(({ name }) => `{{${name}}}`));
    const minutes = paragraphTexts(openWordFile(await fillLetterhead(all, makePaper('BB'), rules)));
    expect(minutes).toEqual(
      expect.arrayContaining(['NGƯỜI GHI BIÊN BẢN', 'Lê Thị Thuỳ Dương', 'CHỦ TRÌ HỘI NGHỊ']),
    );
    expect(minutes.join('')).not.toContain('{{');
  });

  it('leaves out nobody who signs, whatever places it has', async () => {
    const presenters = ['Trần Y Ban', 'Vũ Đức', 'Lê Thị Thuỳ Dương', 'Tôn Nữ Quỳnh Chi'];
    const several = makePaper('CĐ', {
      signature: {
        form: 'several',
        signatories: presenters.map((name) => ({ title: 'NGƯỜI TRÌNH BÀY', name })),
      },
    });
    const congress = makePaper('NQ', {
      issuer: { name: 'Đại hội Chi bộ Văn phòng Sở', below: ['Nhiệm kỳ 2025 - 2030'] },
      signature: { form: 'single', authority: 'T/M ĐOÀN CHỦ TỊCH', office: '', name: 'Trần Y Ban' },
      confirmation: { claim: ['XÁC NHẬN'], authority: 'T/M CHI BỘ', office: 'BÍ THƯ', name: 'Vũ Đức' },
    });
    const minutes = makePaper('BB', {
      signature: {
        form: 'paired',
        left: { title: 'NGƯỜI GHI BIÊN BẢN', name: 'Trần Y Ban' },
        right: { title: 'CHỦ TRÌ HỘI NGHỊ', name: 'Vũ Đức' },
        others: [{ title: 'NGƯỜI THAM DỰ', name: 'Tôn Nữ Quỳnh Chi' }],
      },
    });
    const all = await makeLetterhead(LETTERHEAD_FIELDS.map(({ name }) => `{{${name}}}`));
    for (const template of [letterhead, all]) {
      const textOf = async (paper: Paper): Promise<string> =>
        paragraphTexts(openWordFile(await fillLetterhead(template, paper, rules))).join('\n');
      for (const name of presenters) expect((await textOf(several)).split(name)).toHaveLength(2);
      const told = await textOf(congress);
      expect(told).toContain('NHIỆM KỲ 2025 - 2030');
      for (const words of ['T/M ĐOÀN CHỦ TỊCH', 'Trần Y Ban', 'XÁC NHẬN', 'Vũ Đức'])
        expect(told.split(words)).toHaveLength(2);
      expect((await textOf(minutes)).split('Tôn Nữ Quỳnh Chi')).toHaveLength(2);
    }
  });

  it('is the same, byte for byte, and bears no trace of who made the template', async () => {
    const paper = makePaper('KH');
    const bytes = await fillLetterhead(letterhead, paper, rules);
    expect(Buffer.compare(bytes, await fillLetterhead(letterhead, paper, rules))).toBe(0);
    const file = openWordFile(bytes);
    expect(file.paths.map((path) => file.part(path)).join('')).not.toContain('Văn thư A');
    expect(file.part('docProps/core.xml')).toContain('Chi bộ Văn phòng Sở');
  });

  it('prints a scope that has no field of its own above the text', async () => {
    const paper = makePaper('KH', { circulation: 'Lưu hành nội bộ' });
    const texts = paragraphTexts(openWordFile(await fillLetterhead(letterhead, paper, rules)));
    expect(texts).toContain('LƯU HÀNH NỘI BỘ');
  });

  it.each([
    ['2020-02-07', FULL, /^Vũng Tàu.*Dự thảo lần 3$/u],
    ['2026-09-05', FULL, /^Số .*Dự thảo lần 3$/u],
    ['2020-02-07', FULL.filter((line) => line !== '{{dia_danh_ngay}}'), /^Dự thảo lần 3$/u],
  ])(
    '29 prints a draft mark without a field of its own, dated %s, where that rule has it',
    async (date, lines, found) => {
      const paper = makePaper('KH', { date, eraDate: date, placeName: 'Vũng Tàu', draftNumber: 3 });
      const file = await fillLetterhead(await makeLetterhead(lines), paper, rulesFor(date));
      const texts = paragraphTexts(openWordFile(file));
      expect(texts.filter((text) => text.includes('Dự thảo lần'))).toEqual([expect.stringMatching(found)]);
    },
  );

  it('prints a draft mark once where it has a field of its own', async () => {
    const paper = makePaper('KH', { draftNumber: 3 });
    const own = await makeLetterhead(['{{ du_thao }}', ...FULL]);
    const once = paragraphTexts(openWordFile(await fillLetterhead(own, paper, rules)));
    expect(once.filter((text) => text === 'Dự thảo lần 3')).toHaveLength(1);
  });

  it('puts annexes after its own last line', async () => {
    const body = [p('Lời chính.'), landscape, h(1, 'Phụ lục 1'), topicTable(1)];
    const texts = paragraphTexts(
      openWordFile(await fillLetterhead(letterhead, makePaper('KH', { body }), rules)),
    );
    expect(texts.indexOf('Phụ lục 1')).toBeGreaterThan(texts.indexOf('Nguyễn Đình Khoa'));
  });

  it('does not fill fields that stand in the paper itself', async () => {
    const paper = makePaper('KH', {
      subject: 'về {{trich_yeu}}',
      body: [p('Viết {{noi_dung}} trong bài.')],
    });
    const texts = paragraphTexts(openWordFile(await fillLetterhead(letterhead, paper, rules)));
    expect(texts).toContain('Trích yếu: về { {trich_yeu}}');
  });

  it('is refused with the sentences of its faults', async () => {
    const filling = fillLetterhead(strToU8('x'), makePaper('KH'), rules);
    await expect(filling).rejects.toThrow(Refusal);
    await expect(filling).rejects.toMatchObject({
      code: 'template-faulty',
      detail: { faults: [expect.stringContaining('.docx')] },
    });
  });
});
