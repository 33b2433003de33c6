import { describe, expect, it } from 'vitest';
import { differingFields, followHead, type GeneratedHead } from '../../../shared/domain/generated-head.ts';

const headOf = (over: Partial<GeneratedHead> = {}): GeneratedHead => ({
  subject: 'sinh hoạt chuyên đề quý I',
  basis: ['Căn cứ chương trình công tác'],
  recipients: ['Lưu Chi bộ'],
  signerId: 1,
  minuteTakerId: null,
  coSignerIds: [],
  date: '2020-03-12',
  ...over,
});

describe('the head of a drafted paper', () => {
  it('says what its source says now where it said what was generated', () => {
    const next = headOf({
      subject: 'sinh hoạt chuyên đề quý II',
      basis: [],
      signerId: 2,
      date: '2020-06-12',
    });
    expect(followHead(headOf(), headOf(), next)).toEqual(next);
  });

  it('keeps every field that a person changed, and lets the others follow', () => {
    const edited = headOf({ signerId: 7, recipients: ['Lưu Chi bộ', 'Đảng uỷ'] });
    const next = headOf({ subject: 'sinh hoạt chuyên đề quý II', recipients: ['Lưu'], signerId: 2 });
    expect(followHead(edited, headOf(), next)).toEqual({
      ...edited,
      subject: 'sinh hoạt chuyên đề quý II',
    });
  });

  it('keeps a name or a date that a person took out', () => {
    const emptied = headOf({ signerId: null, date: null });
    expect(followHead(emptied, headOf(), headOf({ signerId: 2 }))).toEqual(emptied);
  });

  it('leaves alone what is not generated', () => {
    const head = { ...headOf(), isCongress: true };
    expect(followHead(head, headOf(), headOf({ signerId: 2 }))).toEqual({ ...head, signerId: 2 });
  });

  it('of which nobody knows what was generated gets only the names and the date it lacks', () => {
    const old = headOf({ subject: 'tên cũ', signerId: null, date: null });
    expect(followHead(old, null, headOf({ signerId: 2 }))).toEqual({
      ...old,
      signerId: 2,
      date: '2020-03-12',
    });
  });

  it('follows its source in a field of which nobody remembered what was generated, and is no news there', () => {
    const { coSignerIds: _later, ...remembered } = headOf();
    const now = headOf({ coSignerIds: [2, 3] });
    expect(followHead(headOf(), remembered as GeneratedHead, now).coSignerIds).toEqual([2, 3]);
    expect(differingFields(remembered as GeneratedHead, now)).toEqual([]);
  });

  it('is told apart field by field', () => {
    expect(differingFields(headOf(), headOf({ recipients: [], subject: 'khác' }))).toEqual([
      'subject',
      'recipients',
    ]);
  });
});
