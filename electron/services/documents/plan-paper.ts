/** A plan and the paper KH made of it: kept together, or left as they were. */

import { isEditable } from '../../../shared/domain/document.ts';
import type { Plan, PlanInput } from '../../../shared/domain/plan.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { PLAN_PAPER } from '../../../shared/format/kinds.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { WriteContext } from '../context.ts';
import { requirePlan, savePlan } from '../planning.ts';
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
  return inTransaction(context.data, () => {
    const known = id === undefined ? null : requirePlan(context, id).documentId;
    // While the plan still says what the paper was made of.
    if (known !== null && wasAssembled(context, known)) rememberHead(context, known, template);
    const saved = savePlan(context, id, plan);
    if (known === null && withPaper) startDocument(context, { kind: PLAN_PAPER, planId: saved.id }, template);
    if (known !== null && isEditable(requireDocument(context, known).state))
      refreshWith(context, known, template);
    return requirePlan(context, saved.id);
  });
}
