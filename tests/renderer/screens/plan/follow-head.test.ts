import { describe, expect, it } from 'vitest';
import { followHead } from '../../../../renderer/screens/plan/follow-head.ts';
import { DocumentHead } from '../../../../shared/domain/document.ts';

const before = { subject: 'năm 2020', basis: ['Căn cứ A'], recipients: ['Lưu Chi bộ'], signerId: 1 };
const after = {
  subject: 'năm 2021',
  basis: ['Căn cứ A', 'Căn cứ B'],
  recipients: ['Đảng uỷ', 'Lưu Chi bộ'],
  signerId: 2,
};
const head = DocumentHead.parse({ ...before, draftNumber: 3 });

describe('the head of the paper KH', () => {
  it('follows the plan', () => {
    expect(followHead(head, before, after)).toEqual({ ...head, ...after });
  });

  it('keeps what a person wrote there', () => {
    const edited = { ...head, recipients: ['Chi đoàn'], signerId: 9 };
    expect(followHead(edited, before, after)).toEqual({
      ...edited,
      subject: after.subject,
      basis: after.basis,
    });
  });

  it('is left alone when the plan says the same', () => {
    expect(followHead(head, before, before)).toBeNull();
  });
});
