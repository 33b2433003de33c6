/** What the list of what is due, the calendar and the file for other calendars call a dated thing. */
import { romanQuarter } from '../text/dates.ts';
import { DATED_KINDS, type DatedKind, type DatedThing, type DatedWhat } from './dated.ts';

/** As a heading; a task is called by its own words. */
export const DATED_NAMES: Readonly<Record<DatedWhat, string>> = {
  session: 'Sinh hoạt chuyên đề',
  draft: 'Gửi dự thảo bài chuyên đề',
  invitation: 'Duyệt dự thảo, gửi giấy mời',
  papers: 'Gửi tài liệu cho đảng viên',
  minutes: 'Gửi biên bản lấy ý kiến',
  review: 'Hết hạn góp ý biên bản',
  issue: 'Ban hành biên bản',
  posting: 'Đăng, báo cáo nghị quyết',
  task: 'Việc được giao',
  incoming: 'Xử lý văn bản đến',
  probation: `Hết 12 tháng dự bị`,
  'half-year-report': 'Báo cáo 6 tháng',
  'year-report': 'Báo cáo năm',
  'next-plan': 'Lập kế hoạch năm sau',
};

/** Whose day it is, as the legend of the calendar says it. */
export const DATED_KIND_NAMES: Readonly<Record<DatedKind, string>> = {
  session: 'buổi sinh hoạt',
  binding: 'hạn bắt buộc',
  habit: 'giấy tờ, theo nếp chi bộ',
  task: 'việc được giao',
  member: 'đảng viên',
};

/** Where the day comes from, of what binds. */
const RULES: Partial<Readonly<Record<DatedWhat, string>>> = {
  papers: 'chậm nhất 01 ngày trước buổi họp (42-HD/BTCTW)',
  posting: 'trong 02 ngày sau khi kết thúc buổi họp (42-HD/BTCTW)',
};

/** "Báo cáo năm 2026", "Lập kế hoạch năm 2027"; a task by its own words, all else by what it is. */
export function datedName({ what, date, text }: Pick<DatedThing, 'what' | 'date' | 'text'>): string {
  const year = Number(date.slice(0, 4));
  if (what === 'task') return text;
  if (what === 'next-plan') return `Lập kế hoạch năm ${year + 1}`;
  return what === 'year-report' || what === 'half-year-report'
    ? `${DATED_NAMES[what]}${what === 'year-report' ? '' : ' năm'} ${year}`
    : DATED_NAMES[what];
}

/** The rule a day comes from, or that it is the cell's own habit; '' for what somebody set. */
export function datedSource({ what }: Pick<DatedThing, 'what'>): string {
  const isSet = what === 'draft' || what === 'review';
  return RULES[what] ?? (DATED_KINDS[what] === 'habit' && !isSet ? 'theo nếp chi bộ' : '');
}

/** Its name where it stands by itself: with the quarter or the member it is of. */
export function datedTitle(thing: Pick<DatedThing, 'what' | 'date' | 'text' | 'quarter'>): string {
  const name = datedName(thing);
  if (thing.quarter !== null) return `${name} quý ${romanQuarter(thing.quarter)}`;
  return thing.what === 'probation' ? `${name}: ${thing.text}` : name;
}
