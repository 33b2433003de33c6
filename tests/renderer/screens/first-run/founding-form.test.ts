import { describe, expect, it } from 'vitest';
import { readTerm, stepProblems } from '../../../../renderer/screens/first-run/founding-form.ts';

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
};
const cell = {
  superiorName: 'Đảng bộ Sở',
  name: 'Chi bộ Văn phòng',
  placeName: 'Vũng Tàu',
  symbolSuffix: 'CB',
};

describe('the steps to a new cell', () => {
  it('ask for the cell first', () => {
    expect(stepProblems(0, form(cell))).toEqual({});
    expect(Object.keys(stepProblems(0, form({})))).toEqual(['superiorName', 'name', 'placeName']);
  });

  it('let anybody leave the members for later', () => {
    expect(stepProblems(1, form({}))).toEqual({});
  });

  it('ask for the first day of the term last', () => {
    expect(stepProblems(2, form({ ...cell, startsOn: '' }))).toHaveProperty('startsOn');
    expect(stepProblems(2, form({ ...cell, startsOn: '15/6/2025' }))).toEqual({});
  });

  it('call a term without a name after its first year', () => {
    const given = { startsOn: '15/6/2025', secretary: 'Trần Minh Khoa', deputy: '' };
    expect(readTerm(form({ ...given, termName: ' ' }))).toEqual({
      ...{ name: 'Từ năm 2025', startsOn: '2025-06-15', secretary: 'Trần Minh Khoa', deputy: '' },
    });
    expect(readTerm(form({ ...given, termName: '2025 - 2027' }))?.name).toBe('2025 - 2027');
    expect(readTerm(form({}))).toBeNull();
  });
});
