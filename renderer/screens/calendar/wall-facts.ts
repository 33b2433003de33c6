/** What stands on the wall sheet: the plan's topics with their days, and no names but of who presents and who chairs. */
import type { DatedThing, DatedWhat } from '../../../shared/domain/dated.ts';
import type { DocumentSummary } from '../../../shared/domain/document.ts';
import type { Plan, PlanRow } from '../../../shared/domain/plan.ts';
import { withoutTypedMark } from '../../../shared/domain/secrecy.ts';
import type { Session } from '../../../shared/domain/session.ts';
import type { Quarter } from '../../../shared/domain/values.ts';
import { formatShortDate } from '../../../shared/text/dates.ts';

export interface WallTopic {
  /** The day of the session as it stands now; null while open. */
  date: string | null;
  /** `HH:MM`; null while open. */
  startTime: string | null;
  topic: string;
  presenters: string;
  /** '' where nobody is named yet: dots for a pen. */
  chair: string;
  place: string;
  isCancelled: boolean;
  /** What is to be ticked off, each with its day; null for dots. */
  checks: { name: string; date: string | null; isSession: boolean }[];
}

export interface WallSheetFacts {
  year: number;
  cellName: string;
  /** "Theo Kế hoạch số 03-KH/CB, ngày 08/01/2026"; '' while it has no number. */
  planWords: string;
  quarters: { quarter: Quarter; topics: WallTopic[] }[];
  /** On the line of the year. */
  marks: { what: DatedWhat; date: string }[];
}

interface WallSource {
  plan: Plan;
  cellName: string;
  /** The plan's paper, once there is one. */
  paper: Pick<DocumentSummary, 'symbol' | 'date'> | null;
  /** Those of its rows. */
  sessions: readonly Session[];
  things: readonly DatedThing[];
  nameOf: (memberId: number) => string;
}

const CHECKS: readonly [DatedWhat | null, string][] = [
  ['draft', 'Nộp dự thảo chuyên đề'],
  ['invitation', 'Duyệt, gửi giấy triệu tập'],
  ['papers', 'Gửi tài liệu cho đảng viên'],
  ['session', 'Sinh hoạt chuyên đề'],
  ['posting', 'Đăng, báo cáo nghị quyết'],
  [null, 'Biên bản: góp ý, ban hành'],
  [null, 'Lưu hồ sơ'],
];

const MARKED: ReadonlySet<DatedWhat> = new Set([
  ...(['session', 'draft', 'invitation', 'posting'] as const),
  ...(['half-year-report', 'year-report'] as const),
]);

export function wallFacts(source: WallSource): WallSheetFacts {
  const { plan, cellName, paper, things } = source;
  const ofYear = things.filter(({ date }) => date.startsWith(`${plan.year}-`));
  const isOfPlan = ({ of, what }: DatedThing): boolean => of.planId === plan.id || what.endsWith('-report');
  return {
    year: plan.year,
    cellName,
    planWords:
      paper?.symbol == null
        ? ''
        : `Theo Kế hoạch số ${paper.symbol}${paper.date === null ? '' : `, ngày ${formatShortDate(paper.date)}`}`,
    quarters: ([1, 2, 3, 4] as const).map((quarter) => ({
      quarter,
      topics: plan.rows.filter((row) => row.quarter === quarter).map((row) => topicOf(row, source)),
    })),
    marks: ofYear
      .filter((thing) => MARKED.has(thing.what) && thing.state !== 'cancelled' && isOfPlan(thing))
      .map(({ what, date }) => ({ what, date })),
  };
}

function topicOf(row: PlanRow, { sessions, things, nameOf }: WallSource): WallTopic {
  const session = sessions.find(({ id }) => id === row.sessionId);
  const dayOf = (what: DatedWhat): string | null =>
    things.find(({ key }) => key === `${what}-${row.id}`)?.date ?? null;
  const { date, startTime, place } = session ?? { ...row, date: row.sessionDate };
  const chairId = session?.chairId ?? null;
  return {
    ...{ date, startTime },
    topic: withoutTypedMark(row.topic),
    presenters: (session ?? row).presenterIds.map(nameOf).join(', '),
    chair: chairId === null ? '' : nameOf(chairId),
    place: withoutTypedMark(place),
    isCancelled: session?.state === 'cancelled',
    checks: CHECKS.map(([what, name]) => ({
      name,
      date: what === null ? null : dayOf(what),
      isSession: what === 'session',
    })),
  };
}
