/** What a session's papers say for its score. */
import { KIND_RULES, MINUTES, TOPIC_PAPER } from '../../format/kinds.ts';
import { addDays, formatShortDate } from '../../text/dates.ts';
import { type DocumentSummary, isApproved, isIssued } from '../document.ts';
import type { Session } from '../session.ts';
import type { Posting } from '../statistics/paper-days.ts';
import type { Day } from '../values.ts';
import type { Evidence, Measure } from './evidence.ts';
import type { ScoreFigure } from './form.ts';

export type PaperFigure = Extract<ScoreFigure, 'topic-paper' | 'papers-before' | 'minutes' | 'posting'>;

export interface ScorePapers {
  /** Those of the session. */
  papers: readonly DocumentSummary[];
  /** Whether they were posted in time; null before that rule, and until the session is closed. */
  posting: Posting | null;
}

export function measurePapers(
  { date }: Pick<Session, 'date'>,
  { papers, posting }: ScorePapers,
): Record<PaperFigure, Measure> {
  const topicPaper = papers.find(({ kind }) => kind === TOPIC_PAPER);
  const calls = papers.filter(({ kind }) => KIND_RULES[kind].callsToSession);
  const call = calls.find(({ state }) => isIssued(state)) ?? calls[0];
  const minutes = papers.find(({ kind }) => kind === MINUTES);
  const told = [tellPaper('Bài chuyên đề', topicPaper), tellPaper('Giấy mời, thông báo', call)];
  return {
    'topic-paper': { share: null, evidence: told.slice(0, 1) },
    'papers-before': { share: shareBefore(date, [topicPaper, call]), evidence: told },
    minutes: {
      share: minutes?.state === 'filed' ? { part: 1, whole: 1 } : null,
      evidence: [tellPaper('Biên bản', minutes)],
    },
    posting: measurePosting(posting, minutes),
  };
}

/** Known only where both papers are in the book with their days. */
function shareBefore(date: Day | null, papers: readonly (DocumentSummary | undefined)[]): Measure['share'] {
  const days = papers.flatMap((paper) =>
    paper !== undefined && isApproved(paper.state) && paper.date !== null ? [paper.date] : [],
  );
  if (date === null || days.length < papers.length) return null;
  const latest = addDays(date, -1);
  return { part: days.filter((day) => day <= latest).length, whole: papers.length };
}

function measurePosting(posting: Posting | null, minutes: DocumentSummary | undefined): Measure {
  if (posting === null || posting.postedOn === null)
    return { share: null, evidence: [{ text: 'Trong sổ chưa có bài đăng của buổi này', place: null }] };
  const { dueOn, postedOn, standing } = posting;
  const text = `Lên cổng thông tin ngày ${formatShortDate(postedOn)}, hạn ngày ${formatShortDate(dueOn)}`;
  return {
    share: { part: standing === 'in-time' ? 1 : 0, whole: 1 },
    evidence: [{ text, place: minutes === undefined ? null : { documentId: minutes.id } }],
  };
}

function tellPaper(name: string, paper: DocumentSummary | undefined): Evidence {
  if (paper === undefined) return { text: `${name}: chưa có trong sổ`, place: null };
  const { state, symbol, date, id } = paper;
  const stands =
    state === 'filed'
      ? 'đã lưu hồ sơ'
      : isIssued(state)
        ? 'đã ban hành'
        : isApproved(state)
          ? 'đã thông qua'
          : 'còn là dự thảo';
  const bears = [symbol, date === null ? '' : `ngày ${formatShortDate(date)}`].filter(Boolean).join(' ');
  return { text: `${bears === '' ? name : `${name} ${bears}`}, ${stands}`, place: { documentId: id } };
}
