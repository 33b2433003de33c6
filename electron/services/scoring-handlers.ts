/** The score of sessions: every verb and the use case that answers it. */
import type { SCORING_VERBS } from '../../shared/contract/scoring.ts';
import type { HandlersOf } from './context.ts';
import { withMinutes } from './documents/scored-minutes.ts';
import { listForms, setForm } from './score-forms.ts';
import { judgeRow, listScores, reopenScore, settleScore, viewScore } from './scoring.ts';

export const SCORING_HANDLERS: HandlersOf<typeof SCORING_VERBS> = {
  'score:get': (context, { id }) => viewScore(context, id),
  'score:list': (context, { year }) => listScores(context, year),
  'score:judge': judgeRow,
  'score:settle': (context, { id, by }) => withMinutes(context, id, () => settleScore(context, id, by)),
  'score:reopen': (context, { id, reason }) =>
    withMinutes(context, id, () => reopenScore(context, id, reason)),
  'score:forms': listForms,
  'score:set-form': setForm,
};
