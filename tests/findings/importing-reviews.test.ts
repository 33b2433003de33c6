/** F10: equal comments of one author within a minute are as many as they were made. */
import { describe, expect, it } from 'vitest';
import { docx, p, r } from '../electron/import/support/docx-fixture.ts';
import { openCell } from '../electron/services/cell.ts';

const LINE = 'Chi bộ thống nhất giao chi uỷ thực hiện trong quý.';

function commented(count: number, text: string): Uint8Array {
  const at = 'w:author="An" w:date="2026-03-04T08:30:00Z"';
  const body = Array.from({ length: count }, (_, id) =>
    p(
      `<w:commentRangeStart w:id="${id}"/>${r(LINE)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
    ),
  );
  const comments = Array.from(
    { length: count },
    (_, id) => `<w:comment w:id="${id}" ${at}>${p(text)}</w:comment>`,
  );
  return docx({ body: body.join(''), comments: comments.join('') });
}

describe('F10 equal comments on equal lines', () => {
  it.each([2, 3, 12])('are %i when %i were made, and no more when the file comes again', async (count) => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'quy chế làm việc' });
    const body = Array.from({ length: count }, () => LINE).join('\n\n');
    await backend.call('document:save', { id: document.id, body, baseRevision: document.revision });
    const file = { fileName: 'gop-y.docx', bytes: commented(count, 'Trùng, bỏ bớt') };
    const { reports } = await backend.call('review:take', { files: [file], documentId: document.id });
    expect(reports[0]).toMatchObject({ comments: count, sentence: `Đã nhận ${count} góp ý từ tệp Word.` });
    // The same remarks in another file, as when somebody saves it once more.
    const again = { fileName: 'gop-y-2.docx', bytes: commented(count, 'Trùng, bỏ bớt ') };
    const second = await backend.call('review:take', { files: [again], documentId: document.id });
    expect(second.reports[0]?.comments).toBe(0);
  });
});
