/** Sessions on the road, and a book that moves. */
import path from 'node:path';
import { openTestBackend, type TestBackend } from '../../../support/backend.ts';
import type { Desk } from '../publishing/desk.ts';
import { nothing, out, type Told, tells, type Untold } from './told.ts';
import { held } from './year-acts.ts';

/** A session that was taken along and is held in a book of its own. */
async function guestOf(desk: Desk): Promise<{ guest: TestBackend; id: number; sessionId: number }> {
  const id = await held(desk);
  const machine = openTestBackend();
  const file = await desk.backend.call('travel:take-along', { id });
  const { key, sessionId } = await machine.call('travel:hold', file);
  await machine.close();
  const guest = openTestBackend(undefined, path.join(machine.folder, 'mang-theo', key));
  return { guest, id, sessionId };
}

/** The file of a session in which somebody spoke elsewhere. */
async function returned(desk: Desk): Promise<{ fileName: string; bytes: Uint8Array }> {
  const { guest, sessionId: id } = await guestOf(desk);
  await guest.call('session:save-remark', { id, remark: { speakerId: desk.people[2], text: 'Nhất trí.' } });
  const file = await guest.call('travel:bring', {});
  await guest.close();
  return file;
}

export const TRAVEL_ACTS = {
  'travel:take-along': tells('take-along session', held, ({ backend }, id) =>
    backend.call('travel:take-along', { id }),
  ),
  'travel:end': tells(
    'end-trip session',
    async (desk) => {
      await desk.backend.call('travel:take-along', { id: await held(desk) });
      const [away] = (await desk.backend.call('travel:state', {})).away;
      return away?.trip ?? '';
    },
    ({ backend }, trip) => backend.call('travel:end', { trip }),
    true,
  ),
  'travel:take': tells(
    'take-in session',
    returned,
    ({ backend }, file) => backend.call('travel:take', file),
    true,
  ),
  'travel:bring': {
    lines: ['bring-back session'],
    prepare: async (desk) => {
      const { guest } = await guestOf(desk);
      await desk.backend.close();
      desk.backend = guest;
      return () => guest.call('travel:bring', {});
    },
  },
  'travel:guests': { because: 'it looks at files and changes nothing' },
  'travel:hold': { because: 'fills a book of its own; travel/holding.test.ts reads its line' },
  'travel:leave': { because: 'only another book is looked at' },
  'travel:move-away': tells('move-away data', nothing, ({ backend }) =>
    backend.call('travel:move-away', { file: out('so-chuyen-di.db') }),
  ),
  'travel:move-back': tells(
    'move-back data',
    ({ backend }) => backend.call('travel:move-away', {}),
    ({ backend }) => backend.call('travel:move-back', {}),
    true,
  ),
} satisfies Record<string, Told | Untold>;
