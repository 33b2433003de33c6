import { describe, expect, it } from 'vitest';
import { findTwin, type Named, nameAmong } from '../../../shared/domain/names.ts';
import { fc } from '../../support/random.ts';

const member = (id: number, over: Partial<Named> = {}): Named => ({
  id,
  fullName: 'Nguyễn Văn An',
  birthDate: null,
  admittedOn: null,
  duties: '',
  ...over,
});

const anyMembers = fc
  .array(
    fc.record({
      fullName: fc.constantFrom(
        'Nguyễn Văn An',
        'NGUYỄN VĂN AN',
        'Nguyễn Văn Ân',
        'Lê Thị Hoà',
        'Lê Thị Hòa',
      ),
      birthDate: fc.option(fc.constantFrom('1980-01-02', '1980-03-04', '1985-05-06', '1985')),
      admittedOn: fc.option(fc.constantFrom('2015-03-08', '2019-03-08', '2019', '2019-03')),
      duties: fc.constantFrom('', 'Kế toán', 'Văn thư'),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((one, at) => ({ ...one, id: at + 1 })));

describe('two members of one name', () => {
  it('are told apart by the year of birth, and nobody else has more than a name', () => {
    const [one, other, third] = [
      member(1, { birthDate: '1980-01-02' }),
      member(2, { birthDate: '1985-03-04' }),
      member(3, { fullName: 'Nguyễn Văn Ân', birthDate: '1990-01-01' }),
    ];
    expect([one, other, third].map((each) => nameAmong([one, other, third], each))).toEqual([
      'Nguyễn Văn An (sinh năm 1980)',
      'Nguyễn Văn An (sinh năm 1985)',
      'Nguyễn Văn Ân',
    ]);
  });

  it('are told apart by post, then by the day, where the year is the same', () => {
    const one = member(1, { birthDate: '1980-01-02', duties: 'Kế toán' });
    const other = member(2, { birthDate: '1980-03-04', duties: 'Văn thư' });
    expect(nameAmong([one, other], one)).toBe('Nguyễn Văn An (Kế toán)');
    expect(
      nameAmong(
        [
          { ...one, duties: '' },
          { ...other, duties: '' },
        ],
        { ...one, duties: '' },
      ),
    ).toBe('Nguyễn Văn An (sinh ngày 02/01/1980)');
  });

  it('bear different names among any members, unless nothing tells them apart', () => {
    fc.assert(
      fc.property(anyMembers, (members) => {
        for (const one of members) {
          for (const other of members.filter(({ id }) => id > one.id)) {
            const isTwin = findTwin([one], other) !== undefined;
            const areEqual = nameAmong(members, one) === nameAmong(members, other);
            expect(areEqual && !isTwin).toBe(false);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are called by the bare name where the other is not among those spoken of', () => {
    fc.assert(
      fc.property(anyMembers, (members) => {
        for (const one of members) expect(nameAmong([one], one)).toBe(one.fullName);
      }),
    );
  });
});
