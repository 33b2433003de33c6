import { describe, expect, it } from 'vitest';
import { changesBetween, type JournalEntry } from '../../shared/domain/journal.ts';
import { tellChanges, tellDetail } from '../../shared/journal-telling.ts';

const NAMES = new Map([
  [1, 'Trần Minh Khoa'],
  [2, 'Lê Bảo Ngọc'],
]);

function line(
  entity: string,
  before: object,
  after: object,
  detail: Record<string, unknown> = {},
): JournalEntry {
  const changes = changesBetween(before, after);
  return {
    id: 1,
    at: '2020-04-15T02:00:00.000Z',
    actor: 'thu-ky',
    action: 'save',
    entity,
    entityId: 1,
    reason: '',
    detail: { ...detail, changes },
  };
}

const told = (entity: string, before: object, after: object): string[] =>
  tellChanges(line(entity, before, after), NAMES).map(({ what, from, to }) => `${what}: ${from} → ${to}`);

describe('a change is told', () => {
  it('with days as they are written here, people by their names, states in words', () => {
    const before = { date: '2020-03-12', chairId: 1, state: 'planned', startTime: null, presenterIds: [1] };
    const after = { date: '2020-03-20', chairId: 2, state: 'held', startTime: '14:00', presenterIds: [1, 2] };
    expect(told('session', before, after)).toEqual([
      'ngày: 12/03/2020 → 20/03/2020',
      'chủ trì: Trần Minh Khoa → Lê Bảo Ngọc',
      'trạng thái: Đang chuẩn bị → Đã họp, chưa kết thúc hồ sơ',
      'giờ bắt đầu:  → 14:00',
      'người trình bày: Trần Minh Khoa → Trần Minh Khoa; Lê Bảo Ngọc',
    ]);
    expect(told('document', { state: 'approved' }, { state: 'issued' })).toEqual([
      'trạng thái: Đã thông qua → Đã ban hành',
    ]);
  });

  it('of a list by the entry and what of it changed', () => {
    const vote = { id: 7, matter: 'Thông qua kết luận', inFavour: 20, against: 0, needed: 11 };
    expect(told('session', { votes: [vote] }, { votes: [{ ...vote, inFavour: 12, needed: 12 }] })).toEqual([
      '“Thông qua kết luận”, tán thành: 20 → 12',
    ]);
    const mark = { memberId: 2, fullName: 'Lê Bảo Ngọc', presence: 'unmarked', reason: '' };
    expect(told('session', { roll: [mark] }, { roll: [{ ...mark, presence: 'present' }] })).toEqual([
      '“Lê Bảo Ngọc”: Chưa điểm danh → Có mặt',
    ]);
  });

  it('of what was added and what was taken out whole', () => {
    const vote = { id: 7, matter: 'Thông qua', inFavour: 3, against: 0, passed: true };
    expect(told('session', { votes: [vote] }, { votes: [] })).toEqual([
      'biểu quyết: “Thông qua” (tán thành 3, không tán thành 0, được thông qua có) → ',
    ]);
    expect(told('session', { votes: [] }, { votes: [vote] })).toEqual([
      'biểu quyết:  → “Thông qua” (tán thành 3, không tán thành 0, được thông qua có)',
    ]);
  });

  it('of two long texts from where they differ', () => {
    const text = 'Chi bộ thống nhất đánh giá cao việc chuẩn bị. '.repeat(20);
    const [change] = told(
      'session',
      { conclusion: `${text}Giao chi uỷ.` },
      { conclusion: `${text}Giao tổ Đảng.` },
    );
    expect(change).toContain('Giao chi uỷ.');
    expect(change).toContain('Giao tổ Đảng.');
    expect(change?.length).toBeLessThan(400);
  });

  it('without what is only of the machine', () => {
    expect(
      told('session', { planRowId: 1, isRollSettled: false }, { planRowId: 2, isRollSettled: true }),
    ).toEqual([]);
  });
});

describe('what else belongs to an act', () => {
  it('is told where it is there', () => {
    const entry = line('data', {}, {}, { file: 'sao-luu.db', numbers: ['25-BB/CB'], removed: [] });
    expect(tellDetail(entry, NAMES)).toEqual([
      'Tệp: sao-luu.db',
      'Số cấp sau bản sao lưu, giữ chỗ và không cấp lại: 25-BB/CB',
    ]);
    const answers = ['Văn bản chưa qua đợt lấy ý kiến nào'];
    expect(tellDetail(line('document', {}, {}, { answers }), NAMES)).toEqual([
      'Đã trả lời, vẫn ban hành: Văn bản chưa qua đợt lấy ý kiến nào',
    ]);
  });
});
