/** The format table and the values the office has put in place of the program's. */
import type { FormatEra } from '../../../shared/contract/documents.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { RuleValue } from '../../../shared/format/rule.ts';
import { checkOverride, ERA_TITLES, ERAS, listRules, type Overrides } from '../../../shared/format/rules.ts';
import { getSetting, putSetting } from '../../db/settings.ts';
import { inTransaction } from '../../db/transaction.ts';
import { note, type ReadContext, type WriteContext } from '../context.ts';

const SETTING = 'format-overrides';

export function formatOverrides(context: ReadContext): Overrides {
  return (getSetting(context.data, SETTING) ?? {}) as Overrides;
}

/** Those of the book a session came from, as they are. */
export function keepOverrides(context: WriteContext, overrides: Overrides): void {
  putSetting(context.data, SETTING, overrides);
}

export function viewFormatRules(context: ReadContext): FormatEra[] {
  const overrides = formatOverrides(context);
  return ERAS.map((era) => ({ era, title: ERA_TITLES[era], rows: listRules(era, overrides) }));
}

/** Puts the office's value in place of a rule's, or with null takes it back. @throws Refusal `invalid-input` */
export function overrideFormat(
  context: WriteContext,
  input: { path: string; value: RuleValue | null },
): null {
  const { path, value } = input;
  const fault = value === null ? null : checkOverride(path, value);
  if (fault !== null) throw new Refusal('invalid-input', { problems: [`${path}: ${fault.problem}`] });
  return inTransaction(context.data, () => {
    const { [path]: before = null, ...others } = formatOverrides(context);
    putSetting(context.data, SETTING, value === null ? others : { ...others, [path]: value });
    note(context, {
      action: 'override',
      entity: 'format',
      entityId: null,
      name: path,
      before: { value: before },
      after: { value },
    });
    return null;
  });
}
