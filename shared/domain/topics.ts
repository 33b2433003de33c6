/** The topics of a year, planned or not, each with its chain: what the board and the calendar are made of. */
import { type ChainFacts, chainOf, type NextAction, type Step } from './chain.ts';
import type { Plan, PlanRow } from './plan.ts';
import { type SessionSummary, wasHeld } from './session.ts';
import type { Day, Quarter } from './values.ts';

/** What topics are made of; documents and exports may be of any year, only those of the plan's sessions are used. */
export interface TopicSource extends ChainFacts {
  /** Its rows are the topics; of a year without a plan it has none, and no id. */
  plan: Pick<Plan, 'year' | 'rows'> & Partial<Pick<Plan, 'id'>>;
  /** Those the rows name, and those of the year that no row names, are used. */
  sessions: readonly TopicSession[];
}

/** A session as its topic needs it; where and at what time may be left out. */
export type TopicSession = Pick<
  SessionSummary,
  'id' | 'date' | 'state' | 'topic' | 'year' | 'quarter' | 'planRowId'
> &
  Partial<Pick<SessionSummary, 'startTime' | 'endTime' | 'place'>>;

export interface FollowedTopic {
  /** The row of the plan the topic is; null for a session outside the plan. */
  row: PlanRow | null;
  /** Null until the row is scheduled. */
  session: TopicSession | null;
  /** As planned; once the session was held, the quarter that counts for. */
  quarter: Quarter;
  /** As the plan says it now. */
  topic: string;
  /** The day it is or was on, else the day planned; null where none is set. */
  date: Day | null;
  /** The chain in its order; without `publish` where the cell has no portal. */
  steps: Step[];
  /** The one thing that leads on from here. */
  next: NextAction;
}

/** One for each row of the plan and each session outside it, by quarter. */
export function followTopics(source: TopicSource): FollowedTopic[] {
  const rows = source.plan.rows.toSorted((one, other) => one.quarter - other.quarter);
  return [
    ...rows.map((row) => {
      const session = source.sessions.find(({ id }) => id === row.sessionId) ?? null;
      return follow(row, session, row, source);
    }),
    ...outsidePlan(source).map((session) => follow(null, session, session, source)),
  ].sort((one, other) => one.quarter - other.quarter);
}

function follow(
  row: PlanRow | null,
  session: TopicSession | null,
  { topic, quarter }: Pick<PlanRow, 'topic' | 'quarter'>,
  source: TopicSource,
): FollowedTopic {
  const date = session === null ? (row?.sessionDate ?? null) : session.date;
  const planned = { draftDueOn: row?.draftDueOn ?? null, sessionDate: date };
  const isHeld = session !== null && wasHeld(session);
  return {
    ...{ row, session, topic, date },
    quarter: isHeld ? session.quarter : quarter,
    ...chainOf(row?.id ?? null, planned, session, source),
  };
}

/** The year's sessions that no row of the plan names. */
function outsidePlan({ plan, sessions }: TopicSource): TopicSession[] {
  const planned = new Set(plan.rows.map(({ sessionId }) => sessionId));
  return sessions
    .filter(({ id, year }) => year === plan.year && !planned.has(id))
    .toSorted((one, other) => (one.date ?? '9').localeCompare(other.date ?? '9') || one.id - other.id);
}
