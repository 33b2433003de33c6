import { describe, expect, it } from 'vitest';
import {
  changeOffice,
  guessCellType,
  OFFICES,
  officeFaults,
  officersAmong,
  officersOn,
} from '../../../shared/domain/cell.ts';
import { MemberInput } from '../../../shared/domain/member.ts';
import { addDays } from '../../../shared/text/dates.ts';
import { fc } from '../../support/random.ts';

const START = '2020-01-01';
const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(START, days));

describe('an office that passes on from a day', () => {
  it('is held by the new one from that day, and by nobody else than before until then', () => {
    const changes = fc.array(
      fc.record({
        office: fc.constantFrom(...OFFICES),
        incomingId: fc.option(fc.integer({ min: 1, max: 4 })),
        from: anyDay,
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(changes, fc.array(anyDay, { maxLength: 20 }), (list, days) => {
        let offices = changeOffice(
          { startsOn: START, offices: [] },
          {
            office: 'secretary',
            outgoingId: null,
            incomingId: 1,
            from: START,
          },
        );
        for (const { office, incomingId, from } of list) {
          const before = { offices };
          const { secretaryId } = officersOn(before, from);
          const outgoingId = office === 'secretary' ? secretaryId : null;
          if (outgoingId === null && incomingId === null) continue;
          const after = {
            offices: changeOffice({ startsOn: START, offices }, { office, outgoingId, incomingId, from }),
          };
          for (const day of days.filter((one) => one < from))
            expect(officersOn(after, day)).toEqual(officersOn(before, day));
          if (
            office === 'secretary' &&
            offices.every((one) => one.office !== office || (one.from ?? START) <= from)
          )
            for (const day of days.filter((one) => one >= from))
              expect(officersOn(after, day).secretaryId).toBe(incomingId);
          // Two secretaries on one day are refused when the term is saved.
          if (officeFaults({ startsOn: START, endsOn: null, ...after }, []).length === 0)
            offices = after.offices;
        }
      }),
    );
  });
});

describe('whoever is not of the cell', () => {
  const member = (stays: { from: string | null; to: string | null; note: string }[]) => ({
    ...MemberInput.parse({ fullName: 'Nguyễn Văn An', officialOn: '2010-01-01', stays }),
    id: 1,
  });

  it('holds no office on that day, and on every other the one written down', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (left, day) => {
        const offices = [{ memberId: 1, office: 'secretary' as const, from: null, to: null }];
        const { secretaryId } = officersAmong(
          [member([{ from: null, to: left, note: '' }])],
          { offices },
          day,
        );
        expect(secretaryId).toBe(day < left ? 1 : null);
      }),
    );
  });

  it('is told where an office begins before the joining, or is said to end after the leaving', () => {
    const faults = (from: string | null, to: string | null) =>
      officeFaults(
        { startsOn: START, endsOn: null, offices: [{ memberId: 1, office: 'deputy', from, to }] },
        [member([{ from: '2020-02-01', to: '2021-01-01', note: '' }])],
      ).map(({ code, day }) => [code, day]);
    expect(faults(null, null)).toEqual([['office-outside-cell', START]]);
    expect(faults('2020-02-01', null)).toEqual([]);
    expect(faults('2020-02-01', '2021-01-01')).toEqual([['office-outside-cell', '2021-01-01']]);
    expect(faults('2020-02-01', '2020-12-31')).toEqual([]);
  });
});

describe('what a cell is a cell of', () => {
  it.each([
    ['Chi bộ Văn phòng Sở', 'agency'],
    ['Chi bộ Phòng Quản lý Doanh nghiệp', 'agency'],
    ['Chi bộ Thanh tra', 'agency'],
    ['Chi bộ cơ quan Uỷ ban nhân dân phường', 'agency'],
    ['Chi bộ Bệnh viện Đa khoa', 'agency'],
    ['Chi bộ Trường Sa', 'agency'],
    ['Chi bộ Quỹ Phát triển nông thôn', 'agency'],
    ['Chi bộ Khoa Chăm sóc giảm nhẹ', 'agency'],
    ['Chi bộ sóc Bom Bo', 'residence'],
    ['Chi bộ thôn Đông', 'residence'],
    ['Chi bộ Khu phố 3', 'residence'],
    ['Chi bộ ấp Bình Tiến', 'residence'],
    ['Chi bộ tổ dân phố số 8', 'residence'],
    ['Chi bộ buôn Ma Rin', 'residence'],
    ['Chi bộ bản Nà Lốc', 'residence'],
    ['Chi bộ xóm 5', 'residence'],
    ['Chi bộ Khu 4', 'residence'],
    ['Chi bộ Trường Mầm non thôn Đông', 'school'],
    ['Chi bộ Trường THCS Nguyễn Du', 'school'],
    ['Chi bộ Tiểu học Hoà Bình', 'school'],
    ['Chi bộ Công ty cổ phần Cấp nước', 'company'],
    ['Chi bộ Hợp tác xã Nông nghiệp', 'company'],
    ['Chi bộ Xí nghiệp May 2', 'company'],
  ])('is guessed of %s: %s', (name, type) => {
    expect(guessCellType(name)).toBe(type);
  });
});
