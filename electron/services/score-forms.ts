/** The forms sessions are scored by: the program's, or the office's own in their place. */
import type { OfficeForm } from '../../shared/contract/scoring.ts';
import { rowsOf, SCORE_ERAS, type ScoreEra, ScoreForm } from '../../shared/domain/score/form.ts';
import { SCORE_FORMS } from '../../shared/domain/score/forms.ts';
import { getSetting, putSetting } from '../db/settings.ts';
import { inTransaction } from '../db/transaction.ts';
import { note, type ReadContext, type WriteContext } from './context.ts';

const SETTING = 'score-forms';

export function listForms(context: ReadContext): OfficeForm[] {
  const own = (getSetting(context.data, SETTING) ?? {}) as Partial<Record<ScoreEra, unknown>>;
  return SCORE_ERAS.map((era) => {
    // A leftover of other versions must not stop a session from being scored.
    const form = ScoreForm.safeParse(own[era]).data;
    return { era, form: form ?? SCORE_FORMS[era], isOwn: form !== undefined };
  });
}

export function formOf(context: ReadContext, era: ScoreEra): ScoreForm {
  return listForms(context).find((one) => one.era === era)?.form ?? SCORE_FORMS[era];
}

export function setForm(
  context: WriteContext,
  { era, form }: { era: ScoreEra; form: ScoreForm | null },
): OfficeForm[] {
  return inTransaction(context.data, () => {
    const before = formOf(context, era);
    const own = Object.fromEntries(
      listForms(context).flatMap((one) => (one.isOwn && one.era !== era ? [[one.era, one.form]] : [])),
    );
    putSetting(context.data, SETTING, form === null ? own : { ...own, [era]: form });
    note(context, {
      action: 'override',
      entity: 'format',
      entityId: null,
      name: `Phiếu chấm điểm buổi sinh hoạt, ${SCORE_FORMS[era].title}`,
      before: told(before),
      after: told(form ?? SCORE_FORMS[era]),
    });
    return listForms(context);
  });
}

/** A form as its journal line tells it, row by row. */
function told(form: ScoreForm): object {
  return { title: form.title, bands: form.bands, criteria: rowsOf(form) };
}
