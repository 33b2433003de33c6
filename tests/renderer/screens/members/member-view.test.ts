import { describe, expect, it } from 'vitest';
import { attendanceOf, attendanceSentence } from '../../../../renderer/screens/members/member-record.ts';
import {
  filterMembers,
  memberRows,
  standingWords,
} from '../../../../renderer/screens/members/member-view.ts';
import type { RollEntry } from '../../../../shared/domain/attendance.ts';
import { type Member, MemberInput } from '../../../../shared/domain/member.ts';
import type { Session } from '../../../../shared/domain/session.ts';
import { rollEntry } from '../../../support/roll.ts';

const member = (id: number, fullName: string, over: Partial<Member> = {}): Member => ({
  ...MemberInput.parse({ fullName, admittedOn: '2010-01-01', officialOn: '2011-01-01' }),
  id,
  ...over,
});
const rows = memberRows(
  [
    member(1, 'Trần Minh Khoa', { duties: 'Giám đốc' }),
    member(2, 'Lê Thị Ánh'),
    member(3, 'Đặng Văn Sơn', { officialOn: null }),
    member(4, 'Bùi Thị Ân', { leaves: [{ kind: 'exempt', from: '2020-01-01', to: null, note: '' }] }),
    member(5, 'Ngô Gia Huy', { stays: [{ from: null, to: '2020-02-01', note: '' }] }),
  ],
  '2020-06-01',
);
const names = (filter: Parameters<typeof filterMembers>[1], typed = ''): string[] =>
  filterMembers(rows, filter, typed).map(({ member: { fullName } }) => fullName);

describe('the list of members', () => {
  it('is in the order of given names', () => {
    expect(names('here')).toEqual(['Lê Thị Ánh', 'Bùi Thị Ân', 'Trần Minh Khoa', 'Đặng Văn Sơn']);
  });

  it('shows who is what on the day', () => {
    expect(names('official')).toEqual(['Lê Thị Ánh', 'Bùi Thị Ân', 'Trần Minh Khoa']);
    expect(names('probationary')).toEqual(['Đặng Văn Sơn']);
    expect(names('leave')).toEqual(['Bùi Thị Ân']);
    expect(names('left')).toEqual(['Ngô Gia Huy']);
  });

  it('finds by name or duties without dấu', () => {
    expect(names('here', 'dang')).toEqual(['Đặng Văn Sơn']);
    expect(names('here', 'giam doc')).toEqual(['Trần Minh Khoa']);
    expect(names('left', 'khoa')).toEqual([]);
  });

  it('puts each into words', () => {
    expect(rows.map(({ member: one, standing }) => standingWords(one, standing))).toEqual([
      'Chính thức',
      'Chính thức, miễn công tác và sinh hoạt',
      'Đã chuyển đi',
      'Chính thức',
      'Dự bị',
    ]);
  });
});

describe('the attendance of a member', () => {
  const session = (id: number, date: string, over: Partial<RollEntry>, state: Session['state'] = 'closed') =>
    ({
      id,
      topic: `Chuyên đề ${id}`,
      date,
      state,
      roll: [rollEntry(over), rollEntry({ memberId: 2 })],
    }) as Session;

  it('counts the sessions held, the newest first, leaving out those on leave', () => {
    const lines = attendanceOf(1, [
      session(1, '2020-03-20', {}),
      session(2, '2020-06-12', { presence: 'excused', reason: 'Đi công tác' }),
      session(3, '2020-09-18', { leave: 'exempt', presence: 'unmarked' }),
      session(4, '2020-12-15', {}, 'planned'),
    ]);
    expect(lines.map(({ sessionId, presence }) => [sessionId, presence])).toEqual([
      [3, 'leave'],
      [2, 'excused'],
      [1, 'present'],
    ]);
    expect(lines[1]?.reason).toBe('Đi công tác');
    expect(attendanceSentence(lines)).toBe('Dự 1 trên 2 buổi, đạt 50%.');
  });

  it('says so when there was none to attend', () => {
    expect(attendanceSentence(attendanceOf(9, [session(1, '2020-03-20', {})]))).toBe(
      'Chưa có buổi nào phải dự.',
    );
  });
});
