/** Files that LibreOffice itself edited and saved, and what it makes of files that came from Word. */
import { beforeAll, describe, expect, it } from 'vitest';
import { writeReviewDocx } from '../../../../electron/export/review-word/index.ts';
import { type ReviewedWord, readReviewedWord } from '../../../../electron/import/review-word/index.ts';
import { rulesFor } from '../../../../shared/format/rules.ts';
import { canUse } from '../../../support/tools.ts';
import { makePaper } from '../../export/papers.ts';
import { p, tbl, tc, tr } from '../support/docx-fixture.ts';
import { type Office, openOffice } from './support/libreoffice.ts';
import { itemLines } from './support/lines.ts';
import {
  comment,
  commented,
  del,
  extension,
  ins,
  moveFrom,
  moveTo,
  reviewDocx,
  split,
} from './support/reviewed-docx.ts';

const ROUND = '0f0e0d0c-1111-4222-8333-444455556666';
const PAPER = makePaper('BB');

describe.skipIf(!canUse('soffice'))('a paper reviewed in LibreOffice', () => {
  let office: Office;
  let sent: Uint8Array;
  let edited: Uint8Array;
  let reviewed: ReviewedWord;

  beforeAll(async () => {
    office = openOffice();
    sent = await writeReviewDocx(PAPER, rulesFor(PAPER.eraDate), ROUND);
    edited = office.edit(
      sent,
      'aside(found("hiểu đúng"), "Trần Thị Bình", "Nêu rõ hơn.|Có ví dụ.", True)',
      'aside(across("1. Mục đích", "Giúp mỗi"), "Trần Thị Bình", "Cả hai.", False)',
      'aside(found("dòng 3"), "Trần Thị Bình", "Trong bảng.", False)',
      'aside(found("Phân công"), "Vũ Văn Đạt", "Ai phân công?", False)',
      'aside(found("dòng 4"), "Vũ Văn Đạt", "<b>&</b>", False)',
      'signAs("Lê Văn Cường")',
      'found("nền nếp").setString("kỷ cương")',
      'found("ít nhất ").setString("")',
      'insertAt(after("tự phê bình"), " nghiêm túc")',
      'insertAt(doc.Footnotes.getByIndex(0).createTextCursorByRange(doc.Footnotes.getByIndex(0).End), " Thêm lời chú.")',
      'signAs("Phạm Thị Dung")',
      'found("dòng 2").setString("hàng 2")',
      'found("việc mình nhận").CharWeight = 150',
      'addParagraph("như sau:", "Đoạn mới.")',
      'insertAt(after("đã được Chi bộ thống nhất."), " Dự thảo gửi từng đồng chí.")',
      'found("Dự thảo gửi từng đồng chí.").setString("")',
    );
    reviewed = readReviewedWord(edited);
  }, 120_000);

  it('comes back with every comment and change in its place, each by its author', () => {
    expect(itemLines(reviewed)).toEqual([
      'Phạm Thị Dung scd_0_0 “” → “⏎Đoạn mới.”',
      'Trần Thị Bình scd_2_0 “1. Mục đích⏎Giúp mỗi”: Cả hai.',
      'Trần Thị Bình scd_3_0 “hiểu đúng”: Nêu rõ hơn.⏎Có ví dụ. (xong)',
      'Phạm Thị Dung scd_3_0 “việc mình nhận”: đổi định dạng: phông chữ, đậm',
      'Lê Văn Cường scd_3_0 “nền nếp” → “kỷ cương”',
      'Lê Văn Cường scd_3_0 “” → “ nghiêm túc”',
      'Lê Văn Cường scd_6_0 “ít nhất ” → “”',
      'Phạm Thị Dung scd_6_1 “Dự thảo gửi từng đồng chí.” → “” [Chuyển đoạn này đến chỗ sau “Trên đây là nội dung đã được Chi bộ thống nhất.”.]',
      'Vũ Văn Đạt scd_6_2 “Phân công”: Ai phân công?',
      'Phạm Thị Dung scd_8_9 “dòng 2” → “hàng 2”',
      'Trần Thị Bình scd_8_13 “dòng 3”: Trong bảng.',
      'Vũ Văn Đạt scd_8_17 “dòng 4”: <b>&</b>',
      'Phạm Thị Dung scd_10_0 “” → “ Dự thảo gửi từng đồng chí.” [Chuyển đến đây từ chỗ sau “- Chuẩn bị dự thảo trước ngày họp ít nhất năm ngày;”.]',
      'Lê Văn Cường scd_3_0 “” → “ Thêm lời chú.”',
    ]);
    expect(reviewed.warnings).toEqual([]);
  });

  it('comes back with the words of the sent paper around each place', () => {
    const { before, after } = reviewed.items.find(({ quote }) => quote === 'nền nếp') ?? {};
    expect([before, after]).toEqual([
      'Giúp mỗi đảng viên hiểu đúng, làm đúng việc mình nhận; giữ ',
      ' tự phê bình và phê bình.',
    ]);
    const item = reviewed.items.find(({ quote }) => quote === 'Phân công');
    // The dash in front of an item is drawn by the export and no part of the text.
    expect([item?.before, item?.after]).toEqual(['', ' người trình bày.']);
  });

  it('tells when: comments by the clock of the writer, changes to the minute', () => {
    const { items } = reviewed;
    const comments = items.filter(({ kind, text }) => kind === 'comment' && !text.startsWith('đổi'));
    expect(comments.map(({ at }) => at)).toEqual(comments.map(() => '2026-09-05T00:30:00.000Z'));
    const changes = items.filter((item) => !comments.includes(item));
    const minutes = changes.map(({ at }) => Math.abs(Date.parse(at ?? '') - Date.now()) / 60_000);
    expect(Math.max(...minutes)).toBeLessThan(5);
  });

  it('still knows its round', () => {
    expect(reviewed.round).toBe(ROUND);
  });

  it('says the same after LibreOffice saved it once more', () => {
    expect(readReviewedWord(office.edit(edited))).toEqual(reviewed);
  });

  it('gathers what several people did one after another', () => {
    const second = office.edit(
      edited,
      'signAs("Ngô Bảo")',
      'aside(found("Trên đây"), "Ngô Bảo", "Thừa.", False)',
      'insertAt(after("Nguyễn Đình Khoa"), " (ký)")',
    );
    const lines = itemLines(readReviewedWord(second));
    expect(lines.filter((line) => !line.startsWith('Ngô Bảo'))).toEqual(itemLines(reviewed));
    expect(lines.filter((line) => line.startsWith('Ngô Bảo'))).toEqual([
      'Ngô Bảo scd_10_0 “Trên đây”: Thừa.',
      'Ngô Bảo “” → “ (ký)”',
    ]);
  });

  it('has paragraphs taken out, joined and moved', () => {
    const bytes = office.edit(
      sent,
      'signAs("Lê Văn Cường")',
      'removeParagraph("2. Yêu cầu")',
      'joinWithNext("a) Với chi uỷ")',
      'found("Dự thảo gửi từng đồng chí.").setString("")',
      'insertAt(after("đã được Chi bộ thống nhất."), " Dự thảo gửi từng đồng chí.")',
    );
    expect(itemLines(readReviewedWord(bytes))).toEqual([
      'Lê Văn Cường scd_4_0 “2. Yêu cầu” → “” [Bỏ cả đoạn.]',
      'Lê Văn Cường scd_5_0 “⏎” → “” [Nối với đoạn sau.]',
      'Lê Văn Cường scd_6_1 “Dự thảo gửi từng đồng chí.” → “” [Chuyển đoạn này đến chỗ sau “Trên đây là nội dung đã được Chi bộ thống nhất.”.]',
      'Lê Văn Cường scd_10_0 “” → “ Dự thảo gửi từng đồng chí.” [Chuyển đến đây từ chỗ sau “- Chuẩn bị dự thảo trước ngày họp ít nhất năm ngày;”.]',
    ]);
  });

  it('edited with tracking off tells that there may be more', () => {
    const bytes = office.edit(
      sent,
      'aside(found("hiểu đúng"), "Bình", "Ý.", False)',
      'doc.RecordChanges = False',
      'found("nền nếp").setString("kỷ cương")',
    );
    const { items, warnings } = readReviewedWord(bytes);
    expect(itemLines({ items })).toEqual(['Bình scd_3_0 “hiểu đúng”: Ý.']);
    expect(warnings).toEqual([
      'Tệp đã tắt theo dõi thay đổi; chữ sửa trong lúc tắt không nhận ra được. Hãy hỏi lại người góp ý.',
    ]);
  });

  it('without a name in the program tells that names are missing', () => {
    const bytes = openOffice().edit(sent, 'found("nền nếp").setString("kỷ cương")');
    const { items, warnings } = readReviewedWord(bytes);
    expect(itemLines({ items })).toEqual(['? scd_3_0 “nền nếp” → “kỷ cương”']);
    expect(warnings).toEqual(['Có 1 góp ý không ghi tên người góp ý.']);
  }, 30_000);

  it('that never had a round comes back from a file of Word with all that was in it', () => {
    const bytes = reviewDocx({
      body:
        p(`${split('Mở |đầu ')}${commented(0, 'chỗ| này', 1)}${split(' hết.')}`) +
        p(`${moveFrom('Câu chuyển.', 'move1', 'Lê Lan')}${split('Còn lại.')}`) +
        tbl(tr(tc(`${tbl(tr(tc(p(commented(2, 'ô trong'))), tc('bên')))}${p('cuối')}`), tc('ngoài'))) +
        p(
          `${split('Đích. ')}${moveTo('Câu chuyển.', 'move1', 'Lê Lan')}${split(' Rồi ')}${del('bỏ', 'Bình')}${ins('thêm', 'Bình')}`,
        ),
      comments: comment(0, 'Bình', 'Hỏi\nhai dòng') + comment(1, 'Lê Lan', 'Đáp') + comment(2, 'Bình', 'Ô.'),
      extended: extension(0, null, true) + extension(1, 0) + extension(2, null),
      people: ['Bình', 'Lê Lan'],
    });
    const before = readReviewedWord(bytes);
    expect(itemLines(before)[0]).toBe('Bình “chỗ này”: Hỏi⏎hai dòng (xong) ← Lê Lan: Đáp');
    const after = readReviewedWord(office.edit(bytes));
    // LibreOffice 7 forgets which comment another one answers; later ones keep it.
    const apart = ({ items }: ReviewedWord) =>
      items.flatMap((item) => [
        { ...item, replies: [] },
        ...item.replies.map((reply) => ({ ...item, ...reply, isResolved: false, replies: [] })),
      ]);
    expect(apart(after)).toEqual(apart(before));
  });
});
