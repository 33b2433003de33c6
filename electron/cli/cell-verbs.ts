/** Verbs about the cell: members, sessions, register. */

import { countRoll } from '../../shared/domain/attendance.ts';
import type { Member } from '../../shared/domain/member.ts';
import { tellApart } from '../../shared/domain/names.ts';
import type { Session, SessionFinding } from '../../shared/domain/session.ts';
import { quarterName } from '../../shared/domain/values.ts';
import {
  findingSentence,
  KIND_NAMES,
  LEAVE_NAMES,
  PRESENCE_NAMES,
  SESSION_STATE_NAMES,
} from '../../shared/strings.ts';
import { formatScreenDate, romanQuarter } from '../../shared/text/dates.ts';
import { idAt, idOption, kindOption, UsageError } from './arguments.ts';
import { table } from './print.ts';
import type { CliVerb } from './verb.ts';

export const CELL_VERBS: Readonly<Record<string, CliVerb>> = {
  sample: {
    summary: 'Tạo chi bộ mẫu trong một thư mục trống',
    usage: '[--year NĂM]',
    help: 'Người và việc trong chi bộ mẫu đều là hư cấu. Năm là 2020, hoặc năm nay: quý trước đã họp, quý này đang chuẩn bị.',
    positionals: { least: 0, most: 0 },
    options: { year: { type: 'string' } },
    create: true,
    async run({ backend, options }) {
      const thisYear = new Date().getFullYear();
      const year = idOption(options, 'year') ?? 2020;
      if (year !== 2020 && year !== thisYear)
        throw new UsageError(`Chi bộ mẫu chỉ có ở năm 2020 và năm nay (${thisYear}).`);
      const done = await backend.call('sample:create', { isOfToday: year !== 2020 });
      return { json: done, text: done.steps.join('\n') };
    },
  },
  sessions: {
    summary: 'Liệt kê buổi sinh hoạt chuyên đề',
    usage: '[--year NĂM]',
    help: 'Theo thứ tự ngày.',
    positionals: { least: 0, most: 0 },
    options: { year: { type: 'string' } },
    async run({ backend, options }) {
      const sessions = await backend.call('session:list', { year: idOption(options, 'year') });
      const rows = sessions.map((entry) => [
        String(entry.id),
        `${romanQuarter(entry.quarter)}/${entry.year}`,
        entry.date === null ? '' : formatScreenDate(entry.date),
        SESSION_STATE_NAMES[entry.state],
        entry.state === 'planned' ? '' : `${entry.presentCount}/${entry.total}`,
        entry.topic,
      ]);
      return {
        json: sessions.map(({ year, quarter, ...entry }) => ({
          ...entry,
          quarter: quarterName(year, quarter),
        })),
        text: table(
          ['ID', 'Quý', 'Ngày', 'Trạng thái', 'Có mặt', 'Chuyên đề'],
          rows,
          'Chưa có buổi sinh hoạt nào.',
        ),
      };
    },
  },
  session: {
    summary: 'Xem một buổi sinh hoạt',
    usage: 'ID',
    help: 'Điểm danh, thảo luận, biểu quyết, nhiệm vụ và những điều còn thiếu.',
    positionals: { least: 1, most: 1 },
    options: {},
    async run(call) {
      const { session, findings } = await call.backend.call('session:get', { id: idAt(call, 0, 'ID') });
      const { year, quarter, ...rest } = session;
      const json = {
        ...rest,
        quarter: quarterName(year, quarter),
        counts: countRoll(session.roll),
        findings: findings.map((finding) => ({ ...finding, message: findingSentence(finding) })),
      };
      const members = await call.backend.call('member:list', {});
      return { json, text: describeSession(session, findings, members) };
    },
  },
  register: {
    summary: 'Xem sổ văn bản và các số còn thiếu',
    usage: '[--kind LOẠI]',
    help: 'Mỗi loại văn bản một dãy số trong một nhiệm kỳ.',
    positionals: { least: 0, most: 0 },
    options: { kind: { type: 'string' } },
    async run({ backend, options }) {
      const { entries, gaps } = await backend.call('register:list', { kind: kindOption(options) });
      const rows = entries.map((entry) => [
        entry.symbol,
        formatScreenDate(entry.issuedOn),
        KIND_NAMES[entry.kind],
        entry.termName,
        String(entry.documentId),
        entry.subject,
      ]);
      const missing = gaps.map(
        (gap) => `Dãy ${gap.series}, nhiệm kỳ ${gap.term}: thiếu số ${gap.missing.join(', ')}.`,
      );
      const list = table(
        ['Số, ký hiệu', 'Ngày', 'Loại', 'Nhiệm kỳ', 'ID', 'Trích yếu'],
        rows,
        'Sổ chưa có văn bản nào.',
      );
      return { json: entries, text: [list, ...missing].join('\n') };
    },
  },
};

function describeSession(
  session: Session,
  findings: readonly SessionFinding[],
  members: readonly Member[],
): string {
  const roll = tellApart(session.roll, members).map((entry) => [
    entry.fullName,
    entry.leave === null ? PRESENCE_NAMES[entry.presence] : LEAVE_NAMES[entry.leave],
    entry.reason,
  ]);
  const count = countRoll(session.roll);
  return [
    `${session.topic} (quý ${romanQuarter(session.quarter)}/${session.year})`,
    `${session.date === null ? 'Chưa có ngày' : formatScreenDate(session.date)} ${session.startTime ?? ''}, ${session.place}`,
    `${SESSION_STATE_NAMES[session.state]}; có mặt ${count.present}/${count.total}`,
    table(['Đảng viên', 'Điểm danh', 'Lý do'], roll, ''),
    `${session.remarks.length} ý kiến, ${session.votes.length} biểu quyết, ${session.tasks.length} nhiệm vụ.`,
    ...findings.map(
      (finding) => `${finding.severity === 'error' ? 'Cần bổ sung' : 'Lưu ý'}: ${findingSentence(finding)}.`,
    ),
  ].join('\n');
}
