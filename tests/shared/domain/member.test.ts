import { describe, expect, it } from 'vitest';
import { MemberInput, standingOn } from '../../../shared/domain/member.ts';

const member = MemberInput.parse({
  fullName: '  Hoàng   Đức Anh ',
  admittedOn: '2019-09-02',
  officialOn: '2020-09-02',
  leaves: [{ kind: 'elsewhere', from: '2020-03-01', to: '2020-05-31' }],
  stays: [{ from: null, to: '2021-01-15' }],
});

describe('what a member is on a day', () => {
  it.each([
    ['2019-09-01', null],
    ['2019-09-02', { membership: 'probationary', leave: null }],
    ['2020-03-01', { membership: 'probationary', leave: 'elsewhere' }],
    ['2020-05-31', { membership: 'probationary', leave: 'elsewhere' }],
    ['2020-06-01', { membership: 'probationary', leave: null }],
    ['2020-09-02', { membership: 'official', leave: null }],
    ['2021-01-14', { membership: 'official', leave: null }],
    ['2021-01-15', null],
  ])('on %s is %o', (day, standing) => {
    expect(standingOn(member, day)).toEqual(standing);
  });
});

describe('a member as typed', () => {
  it('has spaces put right and letters composed', () => {
    expect(member.fullName).toBe('Hoàng Đức Anh');
    expect(MemberInput.parse({ fullName: 'Nguyễn Ánh'.normalize('NFD') }).fullName).toBe('Nguyễn Ánh');
  });

  it('is refused without a name, with a day that does not exist, or official before admitted', () => {
    expect(MemberInput.safeParse({ fullName: ' ' }).success).toBe(false);
    expect(MemberInput.safeParse({ fullName: 'Ý Nhi', birthDate: '1984-02-30' }).success).toBe(false);
    expect(
      MemberInput.safeParse({ fullName: 'Ý Nhi', admittedOn: '2012-11-07', officialOn: '2011-11-07' })
        .success,
    ).toBe(false);
  });
});
