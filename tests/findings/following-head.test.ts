/** The head of a draft follows its session field by field, until a person chooses otherwise. */

import { describe, expect, it } from 'vitest';
import { holdSession, openCell, planOf, type TestCell } from '../electron/services/cell.ts';
import { fc } from '../support/random.ts';

/** A session held on 20/5/2026, under 36-HD/VPTW, with minutes and a resolution drafted of it. */
async function openDrafts() {
  const cell: TestCell = await openCell('2026-11-27T02:00:00.000Z');
  const { backend, people } = cell;
  const [term] = (await backend.call('cell:get', {}))?.terms ?? [];
  const [row] = planOf(people).rows;
  if (term === undefined || row === undefined) throw new Error('no term, no row');
  await backend.call('term:save', { id: term.id, term: { ...term, endsOn: null } });
  const rows = [{ ...row, quarter: 2 as const, sessionDate: '2026-05-20', draftDueOn: null }];
  const plan = await backend.call('plan:save', { plan: planOf(people, { year: 2026, rows }) });
  const [session] = await backend.call('plan:schedule', { rowIds: plan.rows.map(({ id }) => id) });
  const sessionId = session?.id ?? 0;
  await holdSession(cell, sessionId);
  const { minutes } = await backend.call('session:close', { id: sessionId });
  const { document } = await backend.call('document:create', { kind: 'NQ', sessionId });
  return { ...cell, sessionId, minutes: minutes.id, resolution: document.id };
}

describe('3 the head of minutes and resolution', () => {
  it('follows chair, minute taker and day of the session but for what somebody chose', async () => {
    const chosen = fc.record({ signer: fc.boolean(), minuteTaker: fc.boolean(), date: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        chosen,
        fc.constantFrom('2026-05-26', '2026-05-27', '2026-11-26'),
        async (own, day) => {
          const { backend, people, sessionId, minutes, resolution } = await openDrafts();
          for (const id of [minutes, resolution]) {
            const { head, body, revision } = await backend.call('document:get', { id });
            const changed = {
              ...head,
              ...(own.signer && { signerId: people[3] }),
              ...(own.minuteTaker && { minuteTakerId: people[4] }),
            };
            await backend.call('document:save', { id, head: changed, body, baseRevision: revision });
            if (own.date) await backend.call('document:set-date', { id, date: '2026-05-22' });
          }
          await backend.call('session:reopen', { id: sessionId, reason: 'ghi nhầm' });
          const { session } = await backend.call('session:get', { id: sessionId });
          await backend.call('session:save', {
            id: sessionId,
            session: { ...session, chairId: people[1], minuteTakerId: people[2], date: day },
          });
          await backend.call('session:close', { id: sessionId });
          await backend.call('document:refresh', { id: resolution });

          const date = own.date ? '2026-05-22' : day;
          expect(await backend.call('document:get', { id: minutes })).toMatchObject({
            date,
            head: {
              signerId: own.signer ? people[3] : people[1],
              minuteTakerId: own.minuteTaker ? people[4] : people[2],
            },
          });
          expect(await backend.call('document:get', { id: resolution })).toMatchObject({
            date,
            // The secretary signs a resolution, whoever chaired.
            head: { signerId: own.signer ? people[3] : people[0] },
          });
          for (const id of [minutes, resolution]) {
            const { bytes } = await backend.call('export:render', { id, format: 'html' });
            const print = Buffer.from(bytes).toString();
            const [year = '', month = '', dayOfMonth = ''] = date.split('-');
            expect(print).toContain(`ngày ${dayOfMonth} tháng ${Number(month)} năm ${year}`);
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});
