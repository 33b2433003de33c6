/** A plan and the paper KH made of it: kept together, or left as they were. */

import { type DocumentSummary, isEditable } from '../../../shared/domain/document.ts';
import type { Plan, PlanInput } from '../../../shared/domain/plan.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { PLAN_PAPER } from '../../../shared/format/kinds.ts';
import { listAmending } from '../../db/documents.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { requirePlan, savePlan } from '../planning.ts';
import { wordingOf } from './amending.ts';
import { refreshWith, rememberHead, startDocument, wasAssembled } from './assembling.ts';
import { readTemplate } from './wording.ts';
import { requireDocument } from './writing.ts';

/**
 * Saves a plan, and its paper follows; one that is approved or further stands still.
 *
 * @param input.withPaper the paper is made where there is none
 * @throws Refusal as `savePlan`, and `secrecy-mark` when the paper would carry one
 */
export async function savePlanWithPaper(
  context: WriteContext,
  { id, plan, withPaper }: { id?: Id | undefined; plan: PlanInput; withPaper: boolean },
): Promise<Plan> {
  const template = await readTemplate(context, PLAN_PAPER);
  const adjusting = await readAdjusting(context, id);
  return inTransaction(context.data, () => {
    const known = id === undefined ? null : requirePlan(context, id).documentId;
    // While the plan still says what the paper was made of.
    if (known !== null && wasAssembled(context, known)) rememberHead(context, known, template);
    const saved = savePlan(context, id, plan);
    if (known === null && withPaper) startDocument(context, { kind: PLAN_PAPER, planId: saved.id }, template);
    if (known !== null && isEditable(requireDocument(context, known).state))
      refreshWith(context, known, template);
    for (const { id: paperId, wording } of adjusting) refreshWith(context, paperId, wording);
    return requirePlan(context, saved.id);
  });
}

/** The adjustments of the plan that are still being written, which follow it, with their templates. */
async function readAdjusting(
  context: ReadContext,
  planId: Id | undefined,
): Promise<{ id: Id; wording: string }[]> {
  const { documentId } = planId === undefined ? { documentId: null } : requirePlan(context, planId);
  const papers: DocumentSummary[] = documentId === null ? [] : listAmending(context.data, documentId);
  const adjusting = papers.filter(({ adjustsId, state }) => adjustsId !== null && isEditable(state));
  return Promise.all(
    adjusting.map(async ({ id }) => ({
      id,
      wording: await wordingOf(context, requireDocument(context, id)),
    })),
  );
}
