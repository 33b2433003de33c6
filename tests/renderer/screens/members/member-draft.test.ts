import { describe, expect, it } from 'vitest';
import {
  emptyLeave,
  emptyMember,
  memberDraft,
  memberFaults,
  toMemberInput,
  withAdmission,
} from '../../../../renderer/screens/members/member-draft.ts';
import { MemberInput } from '../../../../shared/domain/member.ts';

const away = { kind: 'exempt' as const, from: '2020-01-01', to: null, note: '' };
const draft = { ...emptyMember(), fullName: 'Lê Văn Tám' };

describe('a member being typed', () => {
  it('is the member again when nothing was changed', () => {
    const member = MemberInput.parse({
      ...toMemberInput(draft),
      leaves: [away, { ...away, kind: 'elsewhere' }],
    });
    expect(toMemberInput(memberDraft({ ...member, id: 4 }))).toEqual(member);
  });

  it('needs a name', () => {
    expect(memberFaults(emptyMember())).toEqual({ fullName: 'Chưa ghi họ và tên' });
    expect(memberFaults({ ...draft, fullName: 'a'.repeat(121) })).toHaveProperty('fullName');
    expect(memberFaults(draft)).toEqual({});
  });

  it('is probationary for the year after the admission, unless something else was said', () => {
    const admitted = (day: string, officialOn: string | null = 'unknown') =>
      withAdmission({ officialOn }, day, '2026-11-27').officialOn;
    expect([admitted('2026-02-03'), admitted('2026'), admitted('2025-11-27'), admitted('1999')]).toEqual([
      null,
      null,
      'unknown',
      'unknown',
    ]);
    expect(admitted('2026-02-03', '2026-11-01')).toBe('2026-11-01');
  });

  it('became official after being admitted', () => {
    const days = { admittedOn: '2020-02-01', officialOn: '2020-01-01' };
    expect(memberFaults({ ...draft, ...days })).toHaveProperty('officialOn');
    expect(memberFaults({ ...draft, ...days, officialOn: '2021-02-01' })).toEqual({});
  });

  it('was away from a day on, and to a later one', () => {
    const withLeave = (part: { from: string | null; to: string | null }) =>
      memberFaults({ ...draft, leaves: [{ ...away, ...part, key: 0 }] }).leaves;
    expect(withLeave({ from: null, to: null })).toContain('ngày bắt đầu');
    expect(withLeave({ from: '2020-02-01', to: '2020-01-01' })).toContain('phải sau');
    expect(withLeave({ from: '2020-02-01', to: null })).toBeUndefined();
  });

  it('gets one more time away that is like none of the others', () => {
    const leaves = [0, 3].map((key) => ({ ...away, key }));
    expect(emptyLeave(leaves)).toEqual({ key: 4, kind: 'exempt', from: null, to: null, note: '' });
    expect(emptyLeave([]).key).toBe(0);
  });
});
