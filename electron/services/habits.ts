/** By when the cell itself wants its papers. */
import { Habits, USUAL_HABITS } from '../../shared/domain/habits.ts';
import { getSetting, putSetting } from '../db/settings.ts';
import { inTransaction } from '../db/transaction.ts';
import { note, type ReadContext, type WriteContext } from './context.ts';

const SETTING = 'habits';

export function readHabits(context: ReadContext): Habits {
  return Habits.safeParse(getSetting(context.data, SETTING) ?? {}).data ?? USUAL_HABITS;
}

export function saveHabits(context: WriteContext, habits: Habits): Habits {
  return inTransaction(context.data, () => {
    const before = readHabits(context);
    putSetting(context.data, SETTING, habits);
    note(context, { action: 'set-habits', entity: 'cell', entityId: null, before, after: habits });
    return habits;
  });
}
