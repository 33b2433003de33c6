/** What becomes of a session's score when its day moves to the other side of the criteria. */

import { Refusal } from '../../shared/domain/refusal.ts';
import { rowsOf, scoreEraOf } from '../../shared/domain/score/form.ts';
import type { Day, Id } from '../../shared/domain/values.ts';
import { getScore, putScore } from '../db/scores.ts';
import { note, type WriteContext } from './context.ts';
import { formOf } from './score-forms.ts';

/**
 * What was judged by the criteria of the one day says nothing by those of the other, though rows of both bear one name: it is
 * taken back, a line of the journal each.
 *
 * @throws Refusal `score-settled`: a settled score would tell of criteria that were not those of the day
 */
export function moveScore(context: WriteContext, id: Id, from: Day | null, to: Day | null): void {
  if (from === null || to === null || scoreEraOf(from) === scoreEraOf(to)) return;
  const { judged, settled } = getScore(context.data, id);
  if (settled !== null) throw new Refusal('score-settled');
  if (Object.keys(judged).length === 0) return;
  const rows = rowsOf(formOf(context, scoreEraOf(from)));
  putScore(context.data, id, { judged: {}, settled: null });
  for (const [rowId, { points, by, note: said }] of Object.entries(judged))
    note(context, {
      action: 'judge',
      entity: 'session',
      entityId: id,
      before: { points, by, note: said },
      after: null,
      detail: { criterion: rows.find((row) => row.id === rowId)?.text ?? rowId },
    });
}
