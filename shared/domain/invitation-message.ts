/** The invitation to a session as a short message, for Zalo or the members' handbook app. */
import { formatPaperTime, formatScreenDate, romanQuarter, weekdayName } from '../text/dates.ts';
import { type CellContext, comrades, toldNameOf } from './fields.ts';
import type { Session } from './session.ts';

/** Vietnamese, lines parted by "\n"; of a session that does not take place the message says that. */
export function writeInvitation(session: Session, context: CellContext): string {
  const { topic, jointWith, materials, presenterIds, chairId, state } = session;
  const name = `buổi sinh hoạt chuyên đề quý ${romanQuarter(session.quarter)} năm ${session.year}`;
  const { cell } = context;
  if (state === 'cancelled')
    return [`${cell.name} xin báo: ${name} không tổ chức.`, `- Nội dung: ${topic}.`].join('\n');
  const presenters = comrades(presenterIds.map((id) => toldNameOf(context, id)));
  return [
    `${cell.name} trân trọng kính mời các đồng chí dự ${name}${jointWith === '' ? '' : `, họp cùng ${jointWith}`}.`,
    `- Nội dung: ${topic}.`,
    `- Thời gian: ${timeOf(session)}.`,
    `- Địa điểm: ${session.place === '' ? 'sẽ báo sau' : session.place}.`,
    ...(presenters === '' ? [] : [`- Trình bày: ${presenters}.`]),
    ...(chairId === null ? [] : [`- Chủ trì: ${comrades([toldNameOf(context, chairId)])}.`]),
    ...(materials.length === 0 ? [] : [`- Chuẩn bị: đọc trước ${materials.join('; ')}.`]),
    'Đồng chí nào không dự được, xin báo Bí thư Chi bộ trước ngày họp.',
  ].join('\n');
}

/** A message put off says what day it takes the place of: the first one may have been read already. */
function timeOf({ date, startTime, postponements }: Session): string {
  if (date === null) return 'sẽ báo sau';
  const hour = startTime === null ? '' : `${formatPaperTime(startTime)}, `;
  const before = postponements.at(-1)?.from ?? null;
  const moved = before === null || before === date ? '' : ` (thay cho ngày ${formatScreenDate(before)})`;
  return `${hour}${weekdayName(date).replace('Thứ', 'thứ')}, ${formatScreenDate(date)}${moved}`;
}
