/** What a number was counted from, line by line, each with where it leads. */
import type { IndicatorName } from '../../../shared/domain/statistics/indicators.ts';
import type { SessionFigures } from '../../../shared/domain/statistics/session-figures.ts';
import { TASK_NAMES } from '../../../shared/domain/statistics/task-figures.ts';
import type { StatisticsView } from '../../../shared/domain/statistics/view.ts';
import { writeRatio, writeShare } from '../../../shared/domain/statistics/words.ts';
import type { ComingSession, YearFigures } from '../../../shared/domain/statistics/year.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { routeTo } from '../../route.ts';

/** A number of the glance, or somebody's sessions. */
export type OpenedFigure =
  | { name: IndicatorName; year: number }
  | { name: 'member'; memberId: Id; sessionIds: readonly Id[] };

export interface EvidenceLine {
  key: string;
  /** What it is: the topic, the matter, the task. */
  text: string;
  /** Its paper, its day. */
  about: string;
  /** What it adds to the number. */
  figure: string;
  /** Where it was recorded. */
  href: string;
}

export interface ToldEvidence {
  title: string;
  text: string;
  lines: EvidenceLine[];
  /** What is not in the number, and why: a sentence each. */
  notes: string[];
}

export function tellEvidence(view: StatisticsView, evidence: OpenedFigure): ToldEvidence {
  if (evidence.name === 'member') return tellMember(view, evidence.memberId, evidence.sessionIds);
  const figures = evidence.year === view.year.year ? view.year : view.before;
  const { totals, sessions } = figures;
  const span = `Năm ${figures.year}, đến ${formatScreenDate(figures.until)}.`;
  const each = (tell: (session: SessionFigures) => Pick<EvidenceLine, 'figure'> & Partial<EvidenceLine>) =>
    sessions.map((session): EvidenceLine => ({ ...lineOf(session), ...tell(session) }));
  const notHeld = notCounted(figures);
  switch (evidence.name) {
    case 'held':
      return {
        title: `${totals.held} buổi đã họp`,
        text: `${span} Những buổi đã kết thúc hồ sơ; buổi hoãn, huỷ không tính.`,
        lines: each(({ isOutsidePlan }) => ({ figure: isOutsidePlan ? 'ngoài kế hoạch' : '' })),
        notes: [
          ...notHeld,
          ...figures.coming.map(
            ({ topic, date }) =>
              `Sắp họp: “${topic}”${date === null ? '' : `, ngày ${formatScreenDate(date)}`}.`,
          ),
        ],
      };
    case 'attendance': {
      const away = totals.excused + totals.unexcused;
      return {
        title: `${totals.attendance.part} lượt có mặt trên ${totals.attendance.whole}`,
        text: `${span} Con số lấy từ điểm danh đã khoá khi đóng buổi.`,
        lines: each(({ attendance }) => ({ figure: writeRatio(attendance) })),
        notes: [
          ...(totals.exempt > 0 ? [`Không tính ${totals.exempt} lượt được miễn.`] : []),
          `${away} lượt vắng: ${totals.excused} có lý do, ${totals.unexcused} không lý do.`,
          ...notHeld,
        ],
      };
    }
    case 'speaking':
      return {
        title: `${totals.speaking.part} lượt phát biểu trên ${totals.speaking.whole} lượt có mặt`,
        text: `${span} Mỗi đồng chí tính một lần trong một buổi.`,
        lines: each((session) => ({
          figure: writeRatio(session.speaking),
          about: namesOf(view, session.speakerIds) || lineOf(session).about,
        })),
        notes: [`${totals.remarks} ý kiến tất cả, kể cả của khách.`, ...notHeld],
      };
    case 'votes':
      return {
        title: `${totals.votes.part} lần thông qua trên ${totals.votes.whole} lần biểu quyết`,
        text: `${span} Tán thành trên số được biểu quyết vào lúc đó: chính thức, có mặt, chưa về.`,
        lines: sessions.flatMap((session) =>
          session.votes.map((vote) => ({
            ...lineOf(session),
            key: `vote ${vote.id}`,
            text: vote.matter,
            about: `${lineOf(session).about}${vote.passed ? '' : ' · không thông qua'}`,
            figure: `${writeRatio(vote.inFavour)} · ${writeShare(vote.inFavour)}`,
          })),
        ),
        notes: notHeld,
      };
    case 'in-time':
      return {
        title: `${totals.inTime.part} việc đúng hạn trên ${totals.inTime.whole} việc đã đến hạn`,
        text: `${span} Việc chưa đến hạn và việc không đặt hạn chỉ nêu, không tính.`,
        lines: sessions.flatMap((session) =>
          session.tasks.map((task) => ({
            ...lineOf(session),
            key: `task ${task.id}`,
            text: task.text,
            about: [
              task.dueOn === null ? '' : `hạn ${formatScreenDate(task.dueOn)}`,
              task.doneOn === null ? '' : `xong ${formatScreenDate(task.doneOn)}`,
            ]
              .filter((part) => part !== '')
              .join(' · '),
            figure: TASK_NAMES[task.standing],
          })),
        ),
        notes:
          figures.tasksDoneAfter.length > 0
            ? [`Xong sau ngày đó: ${figures.tasksDoneAfter.length} việc.`]
            : [],
      };
    case 'days':
      return {
        title: totals.days === null ? 'Chưa ban hành biên bản nào' : 'Số ngày từ buổi họp đến ban hành',
        text: `${span} Theo ngày gửi lấy ý kiến, thông qua và ban hành biên bản ghi trong nhật ký.`,
        lines: each((session) => ({
          figure: session.days === null ? 'chưa ban hành' : `${session.days.total} ngày`,
          about: daysAbout(session),
          ...(session.minutesId !== null && { href: routeTo('soan-thao', session.minutesId) }),
        })),
        notes: postingNotes(sessions),
      };
  }
}

/** Sessions that took place and are in no figure, a sentence each. */
export function notCounted({ unclosed, heldAfter }: YearFigures): string[] {
  const named = ({ topic, date }: ComingSession): string =>
    `“${topic}”${date === null ? '' : `, ngày ${formatScreenDate(date)}`}`;
  return [
    ...unclosed.map((session) => `Chưa tính buổi ${named(session)}: hồ sơ chưa kết thúc.`),
    ...heldAfter.map((session) => `Họp sau kỳ, không tính: ${named(session)}.`),
  ];
}

function daysAbout(session: SessionFigures): string {
  const { about } = lineOf(session);
  if (session.days === null) return about;
  const { toMinutes, toApproval, toIssue } = session.days;
  return `${about} · ${toMinutes} + ${toApproval} + ${toIssue}`;
}

/** The two days for posting, where the rule holds. */
function postingNotes(sessions: readonly SessionFigures[]): string[] {
  return sessions.flatMap(({ date, posting }) => {
    if (posting === null || date === null) return [];
    const about = `Buổi ${formatScreenDate(date)}: đăng tải, hạn ${formatScreenDate(posting.dueOn)}`;
    if (posting.postedOn !== null)
      return [
        `${about}, đã đăng ${formatScreenDate(posting.postedOn)}${posting.standing === 'late' ? ', trễ' : ''}.`,
      ];
    return [`${about}, ${posting.standing === 'waiting' ? 'còn hạn' : 'chưa thấy ghi ngày đăng'}.`];
  });
}

const WORDS_OF_MARK = {
  present: 'có mặt',
  partly: 'có mặt một phần',
  excused: 'vắng có lý do',
  unexcused: 'vắng không lý do',
  exempt: 'được miễn',
  unmarked: 'chưa điểm danh',
  outside: 'ngoài chi bộ',
} as const;

/** "có mặt, phát biểu". */
export function wordsOfMark({
  mark,
  hasSpoken,
}: {
  mark: keyof typeof WORDS_OF_MARK;
  hasSpoken: boolean;
}): string {
  return `${WORDS_OF_MARK[mark]}${hasSpoken ? ', phát biểu' : ''}`;
}

function tellMember(view: StatisticsView, memberId: Id, sessionIds: readonly Id[]): ToldEvidence {
  const sessions = [...view.before.sessions, ...view.year.sessions];
  const marks = view.members.find((member) => member.memberId === memberId)?.marks ?? [];
  return {
    title: view.people.find(({ id }) => id === memberId)?.name ?? '',
    text: 'Dòng điểm danh, lý do và giờ như đã ghi.',
    lines: sessions.flatMap((session, index) => {
      const mark = marks[index];
      if (mark === undefined || !sessionIds.includes(session.sessionId)) return [];
      const note = session.rollNotes.find((one) => one.memberId === memberId);
      const told = [
        note?.reason ?? '',
        note?.cameAt == null ? '' : `đến lúc ${note.cameAt}`,
        note?.leftAt == null ? '' : `về lúc ${note.leftAt}`,
      ].filter((part) => part !== '');
      return [
        {
          ...lineOf(session),
          figure: wordsOfMark(mark),
          about: [lineOf(session).about, ...told].join(' · '),
        },
      ];
    }),
    notes: [],
  };
}

function lineOf(session: SessionFigures): EvidenceLine {
  const { sessionId, topic, date, minutesSymbol } = session;
  return {
    key: `session ${sessionId}`,
    text: topic,
    about: [
      minutesSymbol === null ? '' : `Biên bản ${minutesSymbol}`,
      date === null ? '' : formatScreenDate(date),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    figure: '',
    href: routeTo('buoi-sinh-hoat', sessionId),
  };
}

function namesOf(view: StatisticsView, ids: readonly Id[]): string {
  return view.people
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ');
}
