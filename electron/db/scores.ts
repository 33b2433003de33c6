/** What was judged of sessions, and what was settled of it. */
import type { SettledScore } from '../../shared/domain/score/settled.ts';
import type { Judgements } from '../../shared/domain/score/sheet.ts';
import type { Id } from '../../shared/domain/values.ts';
import { tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { insertion, readRow, readRows, run } from './sql.ts';

export interface KeptScore {
  judged: Judgements;
  /** Null until it is settled, and after it was opened again. */
  settled: SettledScore | null;
}

const SCORE = tableOf<KeptScore & { sessionId: Id }>('session_score', {
  sessionId: 'session_id',
  judged: { json: 'judged' },
  settled: { json: 'settled' },
});

/** Of a session nobody has judged nothing is kept yet. */
export function getScore(data: ReadableData, sessionId: Id): KeptScore {
  const kept = readRow(data, SCORE, 'FROM session_score WHERE session_id = @sessionId', { sessionId });
  return kept ?? { judged: {}, settled: null };
}

/** Those of a year that were settled, by session, in the order of their days. */
export function listSettled(data: ReadableData, year: number): Map<Id, SettledScore> {
  const from = `FROM session_score JOIN session ON session.id = session_score.session_id
    WHERE session.year = @year ORDER BY session.date, session.id`;
  return new Map(
    readRows(data, SCORE, from, { year }).flatMap(({ sessionId, settled }) =>
      settled === null ? [] : [[sessionId, settled] as const],
    ),
  );
}

/** Takes the place of what was kept of the session. Refusal: not-found (the session). */
export function putScore(data: WritableData, sessionId: Id, score: KeptScore): void {
  run(data, 'DELETE FROM session_score WHERE session_id = @sessionId', { sessionId });
  const columns = SCORE.write({ sessionId, ...score });
  run(data, insertion(SCORE, columns), columns);
}
