/** The score of sessions: every verb and the use case that answers it. */
import type { SCORING_VERBS } from '../../shared/contract/scoring.ts';
import type { HandlersOf } from './context.ts';
import { listForms, setForm } from './score-forms.ts';
import { judgeRow, listScores, reopenScore, settleScore, viewScore } from './scoring.ts';

export const SCORING_HANDLERS: HandlersOf<typeof SCORING_VERBS> = {
  'score:get': (context, { id }) => viewScore(context, id),
  'score:list': (context, { year }) => listScores(context, year),
  'score:judge': judgeRow,
  'score:settle': (context, { id, by }) => settleScore(context, id, by),
  'score:reopen': (context, { id, reason }) => reopenScore(context, id, reason),
  'score:forms': listForms,
  'score:set-form': setForm,
};
