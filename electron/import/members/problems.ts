/** What can be wrong with a line of a list, and the sentence that says so. */
import type { MemberFaultCode } from '../../../shared/domain/member.ts';
import { MEMBER_FAULT_WORDS } from '../../../shared/strings.ts';
import type { MemberColumn } from './columns.ts';
import type { DateProblemCode } from './dates.ts';

export type MemberProblemCode =
  | DateProblemCode
  | 'name-missing'
  | 'name-odd'
  | MemberFaultCode
  | 'too-long'
  | 'duplicate';

export interface MemberProblem {
  column: MemberColumn;
  code: MemberProblemCode;
  /** As written in the file; for `duplicate` the number of the first line. */
  value: string;
}

const COLUMNS: Readonly<Record<MemberColumn, string>> = {
  fullName: 'Họ và tên',
  familyName: 'Họ và chữ đệm',
  givenName: 'Tên',
  birthDate: 'Ngày sinh',
  admittedOn: 'Ngày vào Đảng',
  officialOn: 'Ngày chính thức',
  duties: 'Chức vụ',
  partyOffice: 'Chức vụ Đảng',
  note: 'Ghi chú',
};

const SENTENCES: Readonly<Record<MemberProblemCode, (problem: MemberProblem) => string>> = {
  'date-unreadable': ({ column, value }) =>
    `${columnName(column)} “${value}” không phải là một ngày; hãy ghi theo dạng 07/02/2020`,
  'date-year-only': ({ column, value }) =>
    `${columnName(column)} chỉ có năm ${value}; hãy ghi đủ ngày, tháng, năm`,
  'date-without-day': ({ column, value }) =>
    `${columnName(column)} “${value}” thiếu ngày; hãy ghi đủ ngày, tháng, năm`,
  'date-short-year': ({ column, value }) =>
    `${columnName(column)} “${value}” ghi năm hai chữ số; hãy ghi đủ bốn chữ số`,
  'name-missing': () => 'Thiếu họ và tên',
  'name-odd': ({ value }) => `“${value}” không giống họ tên một người`,
  'official-before-admitted': ({ value }) => `Ngày chính thức ${value} sớm hơn ngày vào Đảng`,
  'admitted-too-young': () => MEMBER_FAULT_WORDS['admitted-too-young'],
  'stays-out-of-order': () => MEMBER_FAULT_WORDS['stays-out-of-order'],
  'left-before-admitted': () => MEMBER_FAULT_WORDS['left-before-admitted'],
  'too-long': ({ column }) => `${columnName(column)} quá dài`,
  duplicate: ({ value }) => `Trùng họ tên và ngày sinh với dòng ${value}`,
};

export function problemSentence(problem: MemberProblem): string {
  return SENTENCES[problem.code](problem);
}

export function columnName(column: MemberColumn): string {
  return COLUMNS[column];
}
