import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../../electron/import/import-file.ts';
import type { LeftOutReason } from '../../../electron/import/imported.ts';
import { allWords, importText, outline, warned, wordsOf } from './support/imports.ts';

const LEAD =
  'Thực hiện kế hoạch năm, trong quý II/2021 Chi bộ Khu phố 4 họp bàn về “Nếp sống văn minh ở khu phố”, nội dung thảo luận gồm những điểm sau:';

/** As portals print: navigation, the name of the session, a lead, the lead again, the topic, the text, boxes. */
const PAGE = `Tin hoạt động Đảng Tin hoạt động Đảng

SINH HOẠT CHUYÊN ĐỀ QUÝ II/2021
${LEAD}

   Thực hiện kế hoạch năm,  trong quý II/2021  Chi bộ Khu phố 4 họp bàn về "Nếp sống văn minh ở khu phố", nội dung thảo luận gồm những điểm sau:

 NẾP SỐNG VĂN MINH Ở KHU PHỐ

     Những năm qua khu phố đổi thay từng ngày, đường sạch hơn, nhà cửa khang trang hơn .Tuy vậy vẫn còn việc phải bàn.

     1.Những việc đã làm được.

     Bà con các tổ đã cùng nhau quét dọn ngõ xóm vào sáng thứ bảy , trồng thêm cây xanh và giữ vỉa hè thông thoáng.

    + Tổ 1 và tổ 2 giữ nề nếp đều đặn trong suốt cả năm …

    + Tổ 3 có thêm tủ sách dùng chung.

     2. Những việc còn phải bàn thêm, vì sao có nơi làm chưa "đến nơi đến chốn".

     Một vài nơi rác vẫn để chưa đúng giờ, xe cộ còn dựng lấn đường đi, loa đài mở to khi đêm đã khuya.

     Mỗi đảng viên cần nêu gương trước trong chính gia đình mình, rồi cùng bà con chăm lo cho khu phố ngày một tốt đẹp./.

                                        TRẦN MINH

Văn bản mới Văn bản mới

 • 05/2021/QĐ-KP (01.02.2021)
  Quy ước về giữ gìn vệ sinh chung ở các tổ dân...

Thống Kê Truy Cập Thống Kê Truy Cập

Tổng số lượt truy cập: 12345

Hỏi đáp trực tuyến
`;

describe('a portal page as plain text', () => {
  const imported = importText(PAGE);
  const left = (reason: LeftOutReason): string[] =>
    imported.leftOut.filter((one) => one.reason === reason).map(({ text }) => text);

  it('gives the topic as title, in natural case as the text itself writes it', () => {
    expect(imported.title).toBe('Nếp sống văn minh ở khu phố');
    expect(left('session-heading')).toEqual(['SINH HOẠT CHUYÊN ĐỀ QUÝ II/2021']);
  });

  it('gives the body alone, with headings and lists, and its typing repaired', () => {
    expect(outline(imported.blocks)).toEqual([
      `p ${LEAD}`,
      'p Những năm qua khu phố đổi thay từng ngày, đường sạch hơn, nhà cửa khang trang hơn. Tuy vậy vẫn còn việc phải bàn.',
      'h2 1. Những việc đã làm được.',
      'p Bà con các tổ đã cùng nhau quét dọn ngõ xóm vào sáng thứ bảy, trồng thêm cây xanh và giữ vỉa hè thông thoáng.',
      '+ Tổ 1 và tổ 2 giữ nề nếp đều đặn trong suốt cả năm …',
      '+ Tổ 3 có thêm tủ sách dùng chung.',
      'h2 2. Những việc còn phải bàn thêm, vì sao có nơi làm chưa “đến nơi đến chốn”.',
      'p Một vài nơi rác vẫn để chưa đúng giờ, xe cộ còn dựng lấn đường đi, loa đài mở to khi đêm đã khuya.',
      'p Mỗi đảng viên cần nêu gương trước trong chính gia đình mình, rồi cùng bà con chăm lo cho khu phố ngày một tốt đẹp.',
    ]);
  });

  it('counts what it repaired', () => {
    expect(warned(imported, 'spaces')).toBeGreaterThan(2);
    expect(warned(imported, 'quotes')).toBe(2);
    expect(warned(imported, 'end-marks')).toBe(1);
  });

  it('reports the doubled lead, the writer and the page around the article', () => {
    expect(left('duplicate-lead')).toHaveLength(1);
    expect(left('byline')).toEqual(['TRẦN MINH']);
    expect(left('navigation')).toEqual([
      'Tin hoạt động Đảng Tin hoạt động Đảng',
      'Văn bản mới Văn bản mới',
      '• 05/2021/QĐ-KP (01.02.2021)',
      'Quy ước về giữ gìn vệ sinh chung ở các tổ dân...',
      'Thống Kê Truy Cập Thống Kê Truy Cập',
      'Tổng số lượt truy cập: 12345',
      'Hỏi đáp trực tuyến',
    ]);
  });

  it('loses no word', () => {
    expect(allWords(imported)).toEqual(wordsOf(PAGE));
  });
});

describe('a loose text', () => {
  it('keeps short lines that only look like a menu when no box of a portal follows', () => {
    const text =
      'Chúng ta cùng bàn ba việc chung của khu phố trong buổi họp tối nay, mỗi việc chừng mười phút.\n\nTiếp theo\n\nĐường đi';
    const imported = importText(`Ba việc chung\n${text}`);
    expect(imported.title).toBe('Ba việc chung');
    expect(outline(imported.blocks).slice(1)).toEqual(['p Tiếp theo', 'p Đường đi']);
    expect(imported.leftOut).toEqual([]);
  });

  it('keeps a repeated line that is no lead', () => {
    const line =
      'Đề nghị các tổ trưởng ghi lại đầy đủ ý kiến của bà con trong tổ mình rồi gửi về trước ngày mười lăm.';
    const others = Array.from(
      { length: 8 },
      (_, index) => `Đoạn thứ ${index} nói về một việc khác của khu phố.`,
    );
    const imported = importText([line, ...others, line].join('\n'));
    expect(imported.blocks).toHaveLength(10);
    expect(imported.leftOut).toEqual([]);
  });

  it('has a title running over two lines in capitals', () => {
    const imported = importText(
      'GIỮ GÌN SỰ ĐOÀN KẾT\nTRONG CHI BỘ VÀ KHU PHỐ\n\nĐoàn kết là sức mạnh của chúng ta.',
    );
    expect(imported.title).toBe('Giữ gìn sự đoàn kết trong chi bộ và khu phố');
    expect(outline(imported.blocks)).toEqual(['p Đoàn kết là sức mạnh của chúng ta.']);
  });

  it('takes the name of the session for a title when there is no other', () => {
    expect(importText('SINH HOẠT CHUYÊN ĐỀ QUÝ III/2021\nHôm nay chi bộ họp.').title).toBe(
      'Sinh hoạt chuyên đề quý III/2021',
    );
  });

  it('has no title when it begins with a sentence', () => {
    const imported = importText('Hôm nay chi bộ họp.\nMọi người đều có mặt.');
    expect(imported.title).toBeNull();
    expect(imported.blocks).toHaveLength(2);
  });
});

describe('the sample article of a department portal', () => {
  const file = new URL('../../../../shared/samples/portal-article-quy-1-2020.txt', import.meta.url);
  const isThere = existsSync(file);
  if (!isThere)
    process.stderr.write('Not run: the sample article lies outside this project and is not here.\n');

  it.skipIf(!isThere)('comes in whole, without the page around it', () => {
    const bytes = readFileSync(file);
    const imported = importFile({ fileName: 'portal.txt', bytes });
    const lines = outline(imported.blocks);

    expect(imported.title?.toUpperCase()).toBe('MẠNG XÃ HỘI - NHẬN DIỆN VÀ ĐỊNH HƯỚNG QUẢN LÝ');
    expect(imported.title).toMatch(/^Mạng xã hội - /u);
    expect(lines.filter((line) => line.startsWith('h')).map((line) => line.slice(0, 6))).toEqual([
      'h2 1. ',
      'h2 2. ',
      'h2 3. ',
      'h2 4. ',
    ]);
    expect(lines.filter((line) => line.startsWith('+'))).toHaveLength(7);
    expect(allWords(imported)).toEqual(wordsOf(bytes.toString('utf8')));

    const reasons = imported.leftOut.map(({ reason }) => reason);
    expect(reasons.slice(0, 5)).toEqual([
      'navigation',
      'session-heading',
      'duplicate-lead',
      'byline',
      'navigation',
    ]);
    expect(new Set(reasons.slice(5))).toEqual(new Set(['navigation']));
    const body = lines.join('\n');
    expect(body).not.toMatch(/ {2}| [,;.]|"|\.\/\./u);
    expect(body).not.toContain('truy cập:');
  });
});
