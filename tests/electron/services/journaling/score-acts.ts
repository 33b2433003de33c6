/** The score of a session. */
import { rowsOf } from '../../../../shared/domain/score/form.ts';
import { SCORE_FORMS } from '../../../../shared/domain/score/forms.ts';
import type { Desk } from '../publishing/desk.ts';
import { type Told, tells } from './told.ts';
import { held } from './year-acts.ts';

const BY = 'Trần Minh Khoa';

async function closed({ backend }: Desk, id: number): Promise<number> {
  await backend.call('session:close', { id });
  return id;
}

async function judged(desk: Desk): Promise<number> {
  const id = await closed(desk, await held(desk));
  const { sheet } = await desk.backend.call('score:get', { id });
  for (const rowId of sheet?.waitingRows ?? [])
    await desk.backend.call('score:judge', { id, rowId, points: 1, by: BY });
  return id;
}

export const SCORE_ACTS = {
  'score:judge': tells(
    'judge session',
    async (desk) => closed(desk, await held(desk)),
    ({ backend }, id) => backend.call('score:judge', { id, rowId: 'discussion', points: 1, by: BY }),
    true,
  ),
  'score:settle': {
    lines: ['settle-score session', 'refresh document'],
    prepare: async (desk) => {
      const id = await judged(desk);
      return () => desk.backend.call('score:settle', { id, by: BY });
    },
  },
  'score:reopen': {
    lines: ['reopen-score session', 'refresh document'],
    prepare: async (desk) => {
      const id = await judged(desk);
      await desk.backend.call('score:settle', { id, by: BY });
      return () => desk.backend.call('score:reopen', { id, reason: 'chấm nhầm mục 7' });
    },
  },
  'score:set-form': tells(
    'override format',
    async () => SCORE_FORMS.hd12,
    ({ backend }, form) =>
      backend.call('score:set-form', {
        era: 'hd12',
        form: { ...form, groups: [{ title: 'Một', rows: rowsOf(form).slice(0, 2) }] },
      }),
    true,
  ),
} satisfies Record<string, Told>;
