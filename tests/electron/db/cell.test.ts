import { describe, expect, it } from 'vitest';
import {
  deleteCellFacts,
  insertTerm,
  listCellFacts,
  listTerms,
  putCellFacts,
  updateTerm,
} from '../../../electron/db/cell.ts';
import { deleteMember, getMember, listMembers, updateMember } from '../../../electron/db/members.ts';
import { CellProfile, type Office, type OfficeHolding, type TermInput } from '../../../shared/domain/cell.ts';
import { MemberInput } from '../../../shared/domain/member.ts';
import { addDocument, addMember, head, openNew, refusalOf } from './fixtures.ts';

const held = (
  memberId: number | undefined,
  office: Office,
  from: string | null = null,
  to: string | null = null,
): OfficeHolding => ({ memberId: memberId ?? 0, office, from, to });

describe('the cell', () => {
  it('has nothing before it was set up, and after that what it was called from which day on', async () => {
    const data = await openNew();
    expect(listCellFacts(data)).toEqual([]);
    const cell = CellProfile.parse({
      superiorName: 'Đảng bộ phường Trúc Lâm',
      name: 'Chi bộ Khu phố 3',
      placeName: 'Trúc Lâm',
    });
    const first = { ...cell, from: null };
    const merged = { ...cell, name: 'Chi bộ Khu phố 5', from: '2025-07-01' };
    putCellFacts(data, merged);
    putCellFacts(data, first);
    putCellFacts(data, { ...first, toneStyle: 'ủy' });
    expect(listCellFacts(data)).toEqual([{ ...first, toneStyle: 'ủy' }, merged]);
    expect([deleteCellFacts(data, '2025-07-01'), deleteCellFacts(data, '2025-07-01')]).toEqual([true, false]);
    expect(listCellFacts(data)).toHaveLength(1);
  });

  it('keeps its terms in order, with everyone in office', async () => {
    const data = await openNew();
    const [an, binh, chau] = ['Lê Văn An', 'Trần Thị Bình', 'Đỗ Minh Châu'].map((name) =>
      addMember(data, name),
    );
    const term: TermInput = {
      name: '2020 - 2025',
      startsOn: '2020-05-16',
      endsOn: null,
      appointedBy: '',
      offices: [held(an, 'secretary'), held(chau, 'deputy'), held(binh, 'committee')],
    };
    const id = insertTerm(data, term);
    const earlier = {
      ...term,
      name: '2015 - 2020',
      startsOn: '2015-06-01',
      endsOn: '2020-05-15',
      appointedBy: 'Quyết định số 12-QĐ/ĐU',
      offices: [held(an, 'secretary', null, '2018-01-31'), held(binh, 'secretary', '2018-02-01')],
    };
    const earlierId = insertTerm(data, earlier);
    expect(listTerms(data)).toEqual([
      { id: earlierId, ...earlier },
      { id, ...term },
    ]);
    updateTerm(data, id, { ...term, offices: [held(binh, 'committee')] });
    expect(listTerms(data)[1]?.offices).toEqual([held(binh, 'committee')]);
    const stranger = { ...term, offices: [held(99, 'secretary')] };
    expect((await refusalOf(() => insertTerm(data, stranger))).code).toBe('not-found');
    expect((await refusalOf(() => updateTerm(data, 99, term))).code).toBe('not-found');
    expect(listTerms(data)).toHaveLength(2);
  });
});

describe('members', () => {
  it('stand in the order of their given names', async () => {
    const data = await openNew();
    for (const name of ['Trần Văn Đạt', 'Lê Thị Dung', 'Ngô Ân', 'Phạm Hải An', 'Đinh Văn Dũng'])
      addMember(data, name);
    expect(listMembers(data).map((member) => member.fullName)).toEqual([
      'Phạm Hải An',
      'Ngô Ân',
      'Lê Thị Dung',
      'Đinh Văn Dũng',
      'Trần Văn Đạt',
    ]);
  });

  it('come back as they were saved', async () => {
    const data = await openNew();
    const input = MemberInput.parse({
      fullName: 'Hoàng Thị Uyên',
      birthDate: '1980-02-03',
      admittedOn: '2010-05-19',
      officialOn: '2011-05-19',
      duties: 'Tổ trưởng',
      leaves: [{ kind: 'exempt', from: '2020-01-01', to: null, note: 'ốm' }],
    });
    const id = addMember(data, input.fullName);
    updateMember(data, id, input);
    expect(getMember(data, id)).toEqual({ id, ...input });
    expect(getMember(data, 99)).toBeNull();
    expect((await refusalOf(() => updateMember(data, 99, input))).code).toBe('not-found');
  });

  it('cannot be removed once anything names them', async () => {
    const data = await openNew();
    const [signer, deputy, nobody] = ['Lê A', 'Lê B', 'Lê C'].map((name) => addMember(data, name));
    addDocument(data, { head: head('Về công tác đảng viên', { signerId: signer ?? 0 }) });
    insertTerm(data, {
      name: '2020 - 2025',
      startsOn: '2020-05-16',
      endsOn: null,
      appointedBy: '',
      offices: [held(deputy, 'deputy')],
    });
    for (const id of [signer, deputy]) {
      expect(await refusalOf(() => deleteMember(data, id ?? 0))).toEqual({
        code: 'in-use',
        detail: { table: 'member', id },
      });
    }
    deleteMember(data, nobody ?? 0);
    expect(listMembers(data).map((member) => member.fullName)).toEqual(['Lê A', 'Lê B']);
    expect((await refusalOf(() => deleteMember(data, nobody ?? 0))).code).toBe('not-found');
  });
});
