/** What stands at the end of a member's line. */
import type { SessionFigures } from '../../../shared/domain/statistics/session-figures.ts';
import type { MemberFigures } from '../../../shared/domain/statistics/statistics.ts';
import { EXCUSED_RUNNING, isTooLong, type Streak } from '../../../shared/domain/statistics/streaks.ts';
import type { CountedMember, StatisticsView } from '../../../shared/domain/statistics/view.ts';
import { writeDayMonth } from '../../../shared/domain/statistics/words.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';

export interface MemberNote {
  text: string;
  /** `late`: somebody has to be told; `warn`: at the limit. */
  tone: 'plain' | 'warn' | 'late';
}

export function notesOf(view: StatisticsView, person: CountedMember, figures: MemberFigures): MemberNote[] {
  const sessions = [...view.before.sessions, ...view.year.sessions];
  return [
    ...figures.streaks.flatMap((streak): MemberNote[] => {
      const isLong = isTooLong(streak, view.year.until);
      if (!isLong && streak.sessionIds.length < EXCUSED_RUNNING) return [];
      return [{ text: streakWords(streak, sessions), tone: isLong ? 'late' : 'warn' }];
    }),
    ...plainNotes(person, sessions).map((text): MemberNote => ({ text, tone: 'plain' })),
  ];
}

function plainNotes(person: CountedMember, sessions: readonly SessionFigures[]): string[] {
  const { joined, leftOn, leaves, id } = person;
  return [
    joined === null
      ? ''
      : `${joined.by === 'admission' ? 'Kết nạp' : 'Chuyển đến'} ${formatScreenDate(joined.on)}`,
    leftOn === null ? '' : `Chuyển đi ${formatScreenDate(leftOn)}`,
    ...leaves.map(({ from, to, note }) =>
      [`Miễn ${formatScreenDate(from)} – ${to === null ? 'nay' : formatScreenDate(to)}`, note]
        .filter((part) => part !== '')
        .join(', '),
    ),
    ...sessions.flatMap(({ date, rollNotes }) => {
      const note = rollNotes.find(({ memberId }) => memberId === id);
      if (note === undefined || date === null) return [];
      return [
        note.cameAt === null ? '' : `${writeDayMonth(date)} đến lúc ${note.cameAt}`,
        note.leftAt === null ? '' : `${writeDayMonth(date)} về lúc ${note.leftAt}`,
      ];
    }),
  ].filter((text) => text !== '');
}

/** "4 lần liên tiếp: công tác, con ốm". */
function streakWords(streak: Streak, sessions: readonly SessionFigures[]): string {
  const reasons = sessions
    .filter(({ sessionId }) => streak.sessionIds.includes(sessionId))
    .flatMap(({ rollNotes }) => rollNotes.find(({ memberId }) => memberId === streak.memberId)?.reason ?? [])
    .filter((reason) => reason !== '');
  const what = streak.kind === 'excused' ? '' : ' không lý do';
  const why = [...new Set(reasons)].join(', ');
  return `${streak.sessionIds.length} lần liên tiếp${what}${why === '' ? '' : `: ${why}`}`;
}

/** What is told above the roll of a run that is too long. */
export function alertWords(streak: Streak): { what: string; why: string } {
  const times = streak.sessionIds.length;
  return streak.kind === 'excused'
    ? {
        what: `vắng có lý do ${times} lần liên tiếp.`,
        why: `Quá ${EXCUSED_RUNNING} lần thì buổi họp không được cộng điểm chuyên cần (HD42).`,
      }
    : {
        what: `vắng không lý do ${times} lần liên tiếp, từ ${formatScreenDate(streak.from)}.`,
        why: 'Bỏ sinh hoạt ba tháng trong năm không có lý do chính đáng thì phải xem xét (Điều 8 Điều lệ Đảng); ở đây chỉ có các buổi chuyên đề.',
      };
}
