import { beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/export/docx.ts';
import { rulesFor } from '../../../shared/format/rules.ts';
import { type Block, paragraph } from '../../../shared/text/blocks.ts';
import {
  br,
  h,
  item,
  landscape,
  numbered,
  p,
  pageBreak,
  portrait,
  quote,
  underlined,
} from '../../support/blocks.ts';
import { fc } from '../../support/random.ts';
import { expectGolden, readableXml } from './golden.ts';
import { DAYS, longBody, makeAllKinds, makePaper, topicTable } from './papers.ts';
import { openWordFile, paragraphTexts, type WordFile, wordFaults } from './word-file.ts';

const write = (paper: ReturnType<typeof makePaper>) => writeDocx(paper, rulesFor(paper.eraDate));
const openPaper = async (...given: Parameters<typeof makePaper>): Promise<WordFile> =>
  openWordFile(await write(makePaper(...given)));
const IN_2026 = { date: DAYS['hd05-2026'], eraDate: DAYS['hd05-2026'] };

describe.each(['hd36-2018', 'hd05-2026'] as const)('the Word file of each kind by %s', (era) => {
  const short = { body: [p('Một đoạn.'), h(1, 'I- TÊN MỤC')] };

  it.each(makeAllKinds(era).map((paper) => [paper.kind, paper] as const))(
    '%s is as it was looked over',
    async (kind, paper) => {
      const bytes = await write({ ...paper, ...short });
      expectGolden(`${era}-${kind.replace('Đ', 'D')}.xml`, readableXml(bytes, 'word/document.xml'));
    },
  );

  it('has the styles that were looked over', async () => {
    const bytes = await write({ ...makePaper('KH'), date: DAYS[era], eraDate: DAYS[era], ...short });
    const own = readableXml(bytes, 'word/styles.xml')
      .split('\n')
      .filter((line) => /docDefaults|"(?:Paper\w+|Heading[123]|FootnoteText)"/u.test(line));
    expectGolden(`${era}-styles.xml`, `${own.join('\n')}\n`);
  });

  it.each(makeAllKinds(era).map((paper) => [paper.kind, paper] as const))(
    'of kind %s is sound',
    async (_kind, paper) => {
      expect(wordFaults(openWordFile(await write(paper)))).toEqual([]);
    },
  );
});

describe('the body', () => {
  it('of every block there is looks as it was looked over', async () => {
    const body: Block[] = [
      h(1, 'Chương I'),
      h(1, 'QUY ĐỊNH CHUNG'),
      h(2, 'Điều 1. Phạm vi'),
      numbered(3, item('Khoản ba.', p('Nói thêm.'))),
      quote(p('Lời trích.')),
      pageBreak,
      topicTable(1),
      landscape,
      h(1, 'Phụ lục 1'),
      p(underlined('Gạch'), br, 'chân'),
      portrait,
      p('Trang dọc.'),
    ];
    expectGolden('body.xml', readableXml(await write(makePaper('NQ', { body })), 'word/document.xml'));
  });

  it('prints list marks as text, so that they are copied as they are read', async () => {
    const texts = paragraphTexts(await openPaper('KH'));
    expect(texts).toContain('- Phân công người trình bày.');
    expect(texts).toContain('+ Dự thảo gửi từng đồng chí.');
  });

  it('prints annexes after the signature', async () => {
    const body: Block[] = [p('Lời chính.'), pageBreak, h(1, 'Phụ lục 1'), p('Lời phụ.')];
    const texts = paragraphTexts(await openPaper('KH', { body }));
    const places = ['Lời chính.', 'T/M CHI BỘ', 'Phụ lục 1', 'Lời phụ.'].map((text) => texts.indexOf(text));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
  });

  it('keeps every line of text, whatever it holds', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'ệ', 'Ữ', '<', '&', '"', "'", '>', ']', '{', ' ', '😀'),
    });
    const line = text.filter((one) => one.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), async (lines) => {
        const file = openWordFile(await write(makePaper('BC', { body: lines.map(paragraph) })));
        expect(wordFaults(file)).toEqual([]);
        expect(paragraphTexts(file)).toEqual(expect.arrayContaining(lines));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the words of the head and the end', () => {
  it('leave a gap for the number and the date of a draft', async () => {
    const texts = paragraphTexts(
      await openPaper('KH', { number: null, date: null, draftNumber: 2, circulation: 'Lưu hành nội bộ' }),
    );
    expect(texts).toContain('Số        -KH/CB');
    expect(texts.some((text) => /^Hải Vân, ngày {2,}tháng {2,}năm/u.test(text))).toBe(true);
    expect(texts).toContain('Dự thảo lần 2');
    expect(texts).toContain('LƯU HÀNH NỘI BỘ');
  });

  it('give a topic paper no number line', async () => {
    const texts = paragraphTexts(await openPaper('CĐ'));
    expect(texts.filter((text) => text.startsWith('Số '))).toEqual([]);
    expect(texts).toContain('BÁO CÁO CHUYÊN ĐỀ');
  });

  it('put the subject of a letter under its number, by the era’s words', async () => {
    expect(paragraphTexts(await openPaper('CV'))).toContain('V/v đăng ký nội dung sinh hoạt chuyên đề');
    const later = paragraphTexts(await openPaper('CV', IN_2026));
    expect(later).toContain('về việc đăng ký nội dung sinh hoạt chuyên đề');
    expect(later).not.toContain('-----');
    const typed = paragraphTexts(await openPaper('CV', { subject: 'V/v họp mặt' }));
    expect(typed).toContain('V/v họp mặt');
  });

  it('address one body on the line of the label, several under each other', async () => {
    expect(paragraphTexts(await openPaper('TTr', IN_2026))).toContain(
      'Kính trình: Đảng uỷ Sở Khoa học và Đời sống.',
    );
    expect(paragraphTexts(await openPaper('TTr'))).toContain('Kính gửi: Đảng uỷ Sở Khoa học và Đời sống.');
    const several = paragraphTexts(
      await openPaper('CV', { ...IN_2026, addressees: ['Đảng uỷ', '- Công đoàn;', 'Đoàn Thanh niên'] }),
    );
    expect(several).toEqual(
      expect.arrayContaining(['Kính gửi: - Đảng uỷ;', '- Công đoàn;', '- Đoàn Thanh niên.']),
    );
  });

  it('end recipients as the era does, “Như trên” first where somebody is addressed', async () => {
    const before = paragraphTexts(await openPaper('CV'));
    expect(before).toEqual(expect.arrayContaining(['Nơi nhận:', '- Như trên,', '- Lưu Chi bộ.']));
    const after = paragraphTexts(
      await openPaper('CV', { ...IN_2026, recipients: ['Như trên', 'Lưu Chi bộ'] }),
    );
    expect(after.filter((text) => text.includes('Như trên'))).toEqual(['- Như trên;']);
    expect(paragraphTexts(await openPaper('KH'))).not.toContain('- Như trên,');
  });

  it('end the basis lines with semicolons and the last with a comma', async () => {
    const texts = paragraphTexts(
      await openPaper('NQ', { basis: ['Căn cứ Điều lệ Đảng', 'Căn cứ kết quả biểu quyết;'] }),
    );
    expect(texts).toEqual(expect.arrayContaining(['- Căn cứ Điều lệ Đảng;', '- Căn cứ kết quả biểu quyết,']));
  });

  it.each([{}, IN_2026])('date the minutes as any paper, and give them two signatories', async (day) => {
    const texts = paragraphTexts(await openPaper('BB', day));
    expect(texts.some((text) => text.startsWith('Hải Vân, ngày'))).toBe(true);
    expect(texts).toEqual(
      expect.arrayContaining(['NGƯỜI GHI BIÊN BẢN', 'CHỦ TRÌ HỘI NGHỊ', 'Lê Thị Thuỳ Dương']),
    );
  });

  it('put the mark of a draft under the number by 05-HD/VPTW, under the date before', async () => {
    const placed = async (day: object) => {
      const texts = paragraphTexts(await openPaper('KH', { draftNumber: 2, ...day }));
      return ['Số 08-KH/CB', 'Dự thảo lần 2'].map((text) => texts.indexOf(text));
    };
    expect(await placed(IN_2026)).toEqual([6, 7]);
    expect(await placed({})).toEqual([6, 8]);
  });

  it('leave out what a paper does not have', async () => {
    const texts = paragraphTexts(
      await openPaper('KH', { recipients: [], signature: null, body: [p('Một dòng.')] }),
    );
    expect(texts.filter(Boolean).at(-1)).toBe('Một dòng.');
  });
});

describe('the file', () => {
  let bytes: Uint8Array;
  let file: WordFile;
  beforeAll(async () => {
    bytes = await write(makePaper('KH'));
    file = openWordFile(bytes);
  });

  it('is the same, byte for byte, whenever the same paper is written', async () => {
    const again = await write(makePaper('KH'));
    expect(Buffer.compare(bytes, again)).toBe(0);
    expect(Buffer.compare(bytes, await write(makePaper('KH', { number: 9 })))).not.toBe(0);
  });

  it('names the cell as its author, is dated by the paper, and names no tool', () => {
    const core = file.part('docProps/core.xml');
    expect(core).toContain('<dc:creator>Chi bộ Văn phòng Sở</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Chi bộ Văn phòng Sở</cp:lastModifiedBy>');
    expect(core.match(/\d{4}-\d\d-\d\dT/gu)).toEqual(['2020-02-07T', '2020-02-07T']);
    expect(
      file
        .part('docProps/app.xml')
        .replace(/<[^>]*>/gu, '')
        .trim(),
    ).toBe('');
    const everything = file.paths.map((path) => file.part(path)).join('\n');
    expect(everything).not.toMatch(/un-named|docx\.js|libreoffice|w:rsid/iu);
  });

  it('is in Times New Roman and Vietnamese from its defaults on', () => {
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/su.exec(file.part('word/styles.xml'))?.[0] ?? '';
    for (const script of ['ascii', 'hAnsi', 'cs', 'eastAsia']) {
      expect(defaults).toContain(`w:${script}="Times New Roman"`);
    }
    expect(defaults).toContain('<w:lang w:val="vi-VN"');
    expect(file.part('word/document.xml')).not.toContain('w:rFonts');
  });

  it('numbers pages from the second on, 10 mm from the edge, in every section', async () => {
    const wide = await openPaper('KH', {
      body: [...longBody(1), landscape, h(1, 'Phụ lục'), topicTable(2)],
    });
    const sections = wide.part('word/document.xml').match(/<w:sectPr>.*?<\/w:sectPr>/gu) ?? [];
    expect(sections).toHaveLength(2);
    expect(sections[0]).toContain('<w:titlePg/>');
    expect(sections[0]).toContain('w:type="default"');
    expect(sections[0]).toContain('w:header="567"');
    expect(sections[1]).not.toContain('titlePg');
    expect(sections[1]).toContain('w:orient="landscape"');
    expect(sections[1]).not.toContain('w:start=');
    expect(file.part('word/header1.xml')).toContain('PAGE');
    expect(file.part('word/header2.xml')).not.toContain('PAGE');
  });

  it('numbers the pages of every annex anew by 05-HD/VPTW (IV.5.2), upright or across', async () => {
    const annexes = [pageBreak, h(1, 'PHỤ LỤC 1'), p('Một.'), pageBreak, p('Hai.')];
    const body = [p('Lời.'), ...annexes, landscape, h(1, 'PHỤ LỤC 2'), topicTable(2), portrait, p('Ba.')];
    const startsOf = async (changes: object): Promise<boolean[]> => {
      const document = (await openPaper('KH', { body, ...changes })).part('word/document.xml');
      return (document.match(/<w:sectPr>.*?<\/w:sectPr>/gu) ?? []).map((one) =>
        one.includes('<w:pgNumType w:start="1"/>'),
      );
    };
    // The paper, the first annex, the second, and the rest of it upright.
    expect(await startsOf(IN_2026)).toEqual([false, true, true, false]);
    expect(await startsOf({})).toEqual([false, false, false]);
  });

  it('keeps rows whole, repeats the head row, and fixes the widths', async () => {
    const document = (await openPaper('BC', { body: [topicTable(5)] })).part('word/document.xml');
    const data = document.split('<w:tbl>').find((table) => table.includes('Tên chuyên đề')) ?? '';
    expect(data.match(/<w:tr>/gu)).toHaveLength(6);
    expect(data.match(/<w:cantSplit\/>/gu)).toHaveLength(6);
    expect(data.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(data).toContain('<w:tblLayout w:type="fixed"/>');
    const widths = [...data.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) => Number(width));
    expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 9354)).toBeLessThan(8);
  });

  it('takes the office’s values', async () => {
    const rules = rulesFor('2020-02-07', { 'hd36-2018.page.leftMm': 35, 'hd36-2018.body.sizePt': 15 });
    const changed = openWordFile(await writeDocx(makePaper('KH'), rules));
    expect(changed.part('word/document.xml')).toContain('w:left="1984"');
    expect(changed.part('word/styles.xml')).toMatch(/"PaperBody".*?<w:sz w:val="30"\/>/su);
  });
});
