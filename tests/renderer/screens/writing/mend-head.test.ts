/** Findings in what is printed of a head, found again in the fields it was typed in. */
import { describe, expect, it } from 'vitest';
import { mendHead, placeInHead, selectionIn } from '../../../../renderer/screens/writing/mend-head.ts';
import type { LintFinding } from '../../../../shared/contract/checking.ts';
import { DocumentHead } from '../../../../shared/domain/document.ts';
import type { HeadField } from '../../../../shared/lint/paper.ts';

const HEAD = DocumentHead.parse({
  subject: 'lấy ý kiến , góp ý , bổ sung',
  recipients: ['Như trên', 'Đảng uỷ Sở , Chi uỷ', 'Đảng uỷ Sở', 'Lưu Chi bộ'],
  basis: ['Căn cứ kế hoạch', 'Căn cứ kế hoạch'],
});

function finding(field: HeadField, index: number, line: string, wrong: string, from = 0): LintFinding {
  const start = line.indexOf(wrong, from);
  return {
    ...{ rule: 'SPACE', title: '', severity: 'warning', role: null, line, start, end: start + wrong.length },
    ...{ found: '', expected: '', clause: '', fix: { is: 'text', text: ',' } },
    place: { in: 'head', field, index },
  };
}

describe('a finding in the head', () => {
  const subject = 'V/v lấy ý kiến , góp ý , bổ sung';

  it('is mended in its place alone, also where the same words stand twice in a field', () => {
    const second = finding('subject', 0, subject, ' ,', 20);
    expect(mendHead(HEAD, [second])).toMatchObject({
      head: { subject: 'lấy ý kiến , góp ý, bổ sung' },
      count: 1,
    });
    expect(mendHead(HEAD, [finding('subject', 0, subject, ' ,'), second])).toMatchObject({
      head: { subject: 'lấy ý kiến, góp ý, bổ sung' },
      count: 2,
    });
  });

  it('is found in the line it was printed of, whatever is printed around', () => {
    const line = '- Đảng uỷ Sở , Chi uỷ;';
    const place = placeInHead(HEAD, finding('recipients', 1, line, ' ,'));
    expect(place).toEqual({ field: 'recipients', index: 1, start: 10, end: 12 });
    expect(place && selectionIn(HEAD, place)).toEqual([19, 21]);
    const same = placeInHead(HEAD, finding('basis', 1, '- Căn cứ kế hoạch,', 'kế hoạch'));
    expect(same).toMatchObject({ index: 1 });
  });

  it('in words the program prints, or that were changed meanwhile, is left', () => {
    expect(placeInHead(HEAD, finding('form', 0, 'Số 12-KH/CB', '12'))).toBeNull();
    expect(placeInHead(HEAD, finding('recipients', 0, '- Như trên;', ';'))).toBeNull();
    expect(mendHead(HEAD, [finding('subject', 0, 'V/v việc khác , nữa', ' ,')])).toEqual({
      head: HEAD,
      count: 0,
    });
  });
});
