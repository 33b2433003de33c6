/** Fields of a resolution (nghị quyết), from the conclusion and the votes of a session (party-format.md, 3e). */
import { countRoll } from './attendance.ts';
import type { CellContext, Fields } from './fields.ts';
import { rollFields, sessionFields, taskTableFields, voteFields } from './minutes.ts';
import { scoreFields } from './score/paper-fields.ts';
import type { SettledScore } from './score/settled.ts';
import type { Session } from './session.ts';

/** The vote that decides the resolution is the last one passed: a session votes on its conclusions at the end. */
export function resolutionFields(
  session: Session,
  context: CellContext,
  score: SettledScore | null = null,
): Fields {
  const passed = session.votes.findLast((vote) => vote.passed);
  return {
    ...sessionFields(session, context),
    ...rollFields(session.roll, countRoll(session.roll), context),
    ...taskTableFields(session.tasks, context),
    ...scoreFields(score),
    bieu_quyet: passed === undefined ? false : voteFields(passed, session.roll),
  };
}
