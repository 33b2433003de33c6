import { expect, it } from 'vitest';
import { readHabitsForm } from '../../../../renderer/screens/settings/habits-fields.ts';
import { Habits } from '../../../../shared/domain/habits.ts';

function read(typed: Partial<Record<keyof Habits, string>>) {
  const form = new FormData();
  for (const [name, text] of Object.entries(typed)) form.set(name, text);
  return readHabitsForm(form);
}

it('days that a cell sets itself are read as they are typed, and an empty field is none', () => {
  const { habits, faults } = read({
    invitationDays: ' 5 ',
    issueDays: '',
    yearReportOn: '5/1',
    nextPlanOn: '25-12',
  });
  expect(faults).toEqual({});
  expect(habits).toMatchObject({
    invitationDays: 5,
    issueDays: null,
    yearReportOn: '01-05',
    nextPlanOn: '12-25',
  });
  expect(Habits.parse(habits)).toEqual(habits);
});

it('what is no number of days and no day of every year is told at its field', () => {
  for (const invitationDays of ['-1', '61', '1,5', 'bảy', '100'])
    expect(Object.keys(read({ invitationDays }).faults)).toEqual(['invitationDays']);
  for (const yearReportOn of ['31/11', '29/2', '12', 'cuối năm', '25/12/2026'])
    expect(Object.keys(read({ yearReportOn }).faults)).toEqual(['yearReportOn']);
});
