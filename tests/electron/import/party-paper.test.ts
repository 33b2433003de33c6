import { describe, expect, it } from 'vitest';
import type { Imported } from '../../../electron/import/imported.ts';
import { docx, p, r, tbl, tc, tr } from './support/docx-fixture.ts';
import { allWords, importDocx, importText, outline, wordsOf } from './support/imports.ts';

const CENTRED = '<w:jc w:val="center"/>';
const line = (text: string): string => p(text, CENTRED);

const HEAD = tbl(
  tr(
    tc(line('ĐẢNG BỘ PHƯỜNG HOÀ BÌNH') + line('CHI BỘ KHU PHỐ 4') + line('*') + line('Số 07-KH/CB')),
    tc(line('ĐẢNG CỘNG SẢN VIỆT NAM') + line('Hoà Bình, ngày 05 tháng 3 năm 2024')),
  ),
);
const CLOSING = tbl(
  tr(
    tc(p('Nơi nhận:') + p('- Đảng uỷ phường,') + p('- Lưu Chi bộ.')),
    tc(line('T/M CHI BỘ') + line('BÍ THƯ') + line('') + line('Trần Văn Mẫu')),
  ),
);
const BODY = p('Chi bộ lập kế hoạch như sau:') + p('I- MỤC ĐÍCH') + p('Giúp nhau cùng tiến bộ.');

const reasons = ({ leftOut }: Imported): string[] => leftOut.map(({ reason }) => reason);

describe('an official paper in Word', () => {
  const imported = importDocx(
    docx(
      HEAD +
        line('KẾ HOẠCH') +
        line('tổ chức sinh hoạt chuyên đề') +
        line('năm 2024') +
        line('-----') +
        p('- Căn cứ Điều lệ Đảng;') +
        p('- Căn cứ nghị quyết chi bộ,') +
        BODY +
        CLOSING,
    ),
  );

  it('gives its subject as title and its body alone', () => {
    expect(imported.title).toBe('tổ chức sinh hoạt chuyên đề năm 2024');
    expect(outline(imported.blocks)).toEqual([
      'p Chi bộ lập kế hoạch như sau:',
      'h1 I- MỤC ĐÍCH',
      'p Giúp nhau cùng tiến bộ.',
    ]);
  });

  it('keeps the envelope in sight', () => {
    const texts = imported.leftOut.map(({ text }) => text).join('\n');
    expect(new Set(reasons(imported))).toEqual(new Set(['head', 'signature']));
    for (const part of [
      'CHI BỘ KHU PHỐ 4',
      'Số 07-KH/CB',
      'KẾ HOẠCH',
      'Căn cứ Điều lệ Đảng',
      'Lưu Chi bộ',
      'Trần Văn Mẫu',
    ])
      expect(texts).toContain(part);
  });

  it('may have a subject in capitals, a kind and subject in one paragraph, or no rule below', () => {
    const subject = '<w:r><w:t>NGHỊ QUYẾT</w:t><w:br/><w:t>về nêu gương của đảng viên</w:t></w:r>';
    expect(importDocx(docx(HEAD + p(subject, CENTRED) + BODY)).title).toBe('về nêu gương của đảng viên');
    const loud = importDocx(docx(HEAD + line('BÁO CÁO') + line('KẾT QUẢ CÔNG TÁC ĐẢNG NĂM 2023') + BODY));
    expect(loud.title).toBe('Kết quả công tác Đảng năm 2023');
    expect(loud.blocks).toHaveLength(3);
  });

  it('may be set with tabs instead of tables', () => {
    const tabbed = (left: string, right: string): string => p(`${r(left)}<w:r><w:tab/></w:r>${r(right)}`);
    const paper = importDocx(
      docx(
        tabbed('ĐẢNG BỘ PHƯỜNG HOÀ BÌNH', 'ĐẢNG CỘNG SẢN VIỆT NAM') +
          p('CHI BỘ KHU PHỐ 4') +
          tabbed('Số 03-BC/CB', 'Hoà Bình, ngày 05 tháng 3 năm 2024') +
          line('BÁO CÁO') +
          line('kết quả sáu tháng') +
          BODY +
          p('T/M CHI BỘ') +
          p('BÍ THƯ') +
          p('Trần Văn Mẫu'),
      ),
    );
    expect(paper.title).toBe('kết quả sáu tháng');
    expect(outline(paper.blocks).at(-1)).toBe('p Giúp nhau cùng tiến bộ.');
    expect(reasons(paper).filter((reason) => reason === 'signature')).toHaveLength(3);
  });

  it('keeps what follows the signature', () => {
    const annex = p('Phụ lục', '<w:pageBreakBefore/>') + p('Danh sách kèm theo.');
    const paper = importDocx(docx(HEAD + line('KẾ HOẠCH') + line('năm 2024') + BODY + CLOSING + annex));
    expect(outline(paper.blocks).slice(-3)).toEqual(['pageBreak', 'p Phụ lục', 'p Danh sách kèm theo.']);
  });

  it('is known by its letterhead alone: other texts and tables stay whole', () => {
    const text = docx(
      p('LỊCH SỬ ĐẢNG CỘNG SẢN VIỆT NAM') +
        p('Căn cứ vào tài liệu, ta thấy:') +
        tbl(tr(tc('Nơi nhận'), tc('Số lượng')), tr(tc('Tổ 1'), tc('3'))),
    );
    const paper = importDocx(text);
    expect(outline(paper.blocks)).toEqual([
      'p Căn cứ vào tài liệu, ta thấy:',
      '[Nơi nhận | Số lượng]',
      '[Tổ 1 | 3]',
    ]);
    expect(paper.leftOut).toEqual([]);
  });

  it('is known in plain text too', () => {
    const text =
      'ĐẢNG BỘ PHƯỜNG HOÀ BÌNH          ĐẢNG CỘNG SẢN VIỆT NAM\nCHI BỘ KHU PHỐ 4\n*\nSố 07-KH/CB          Hoà Bình, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\ntổ chức sinh hoạt năm 2024\n-----\nChi bộ lập kế hoạch như sau:\n- Họp mỗi tháng một lần.\nNơi nhận:\n- Lưu Chi bộ.\nT/M CHI BỘ\nBÍ THƯ\nTrần Văn Mẫu';
    const paper = importText(text);
    expect(paper.title).toBe('tổ chức sinh hoạt năm 2024');
    expect(outline(paper.blocks)).toEqual(['p Chi bộ lập kế hoạch như sau:', '- Họp mỗi tháng một lần.']);
    // The subject is the title, and stands in the letterhead that was left out, as it was read.
    expect(allWords(paper)).toEqual(wordsOf(text, 'tổ chức sinh hoạt năm 2024'));
  });
});
