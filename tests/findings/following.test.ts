/** A draft follows its source; an issued paper is compared with it. */

import { describe, expect, it } from 'vitest';
import { planOf } from '../electron/services/cell.ts';
import { fc } from '../support/random.ts';
import {
  changeSession,
  differencesOf,
  type HeldCell,
  issue,
  issueMinutes,
  openHeldCell,
  placesOf,
  saveWith,
} from './following-cell.ts';

type Change = (cell: HeldCell) => Promise<unknown>;

/** One recorded thing changed under issued minutes, and the places of the minutes that carry it. */
const CHANGES: Readonly<Record<string, [Change, string[]]>> = {
  'the conclusion': [(cell) => saveWith(cell, { conclusion: 'Làm khác đi.' }), ['conclusion']],
  'the place': [(cell) => saveWith(cell, { place: 'Hội trường' }), ['opening']],
  'the purpose': [(cell) => saveWith(cell, { purpose: 'Đổi mới cách làm.' }), ['presentation']],
  'a guest': [(cell) => saveWith(cell, { guests: [{ name: 'Ông Tư', office: '' }] }), ['attendance']],
  'the end': [(cell) => saveWith(cell, { endTime: '16:05' }), ['closing']],
  'the chair': [(cell) => saveWith(cell, { chairId: cell.people[2] }), ['(signature)', 'opening']],
  'the minute taker': [
    (cell) => saveWith(cell, { minuteTakerId: cell.people[3] }),
    ['(minute-taker)', 'opening'],
  ],
  'the day': [(cell) => saveWith(cell, { date: '2020-03-14' }), ['(date)', 'opening', 'closing']],
  'a remark': [
    (cell) =>
      changeSession(cell, ({ id }) =>
        cell.backend.call('session:save-remark', {
          id,
          remark: { speakerId: cell.people[1], text: 'Tán thành.' },
        }),
      ),
    ['discussion'],
  ],
  'a count of a vote': [
    (cell) =>
      changeSession(cell, ({ id, votes }) =>
        cell.backend.call('session:save-vote', {
          id,
          vote: { id: votes[0]?.id, matter: 'Chương trình', inFavour: 3, against: 1, blank: 0 },
        }),
      ),
    ['votes'],
  ],
  'a task': [
    (cell) =>
      changeSession(cell, ({ id }) =>
        cell.backend.call('session:save-task', {
          id,
          task: { text: 'Báo cáo kết quả', assigneeIds: [cell.people[1]], dueOn: null },
        }),
      ),
    ['tasks'],
  ],
  'the spelling of the cell’s name': [
    async ({ backend }) => {
      const overview = await backend.call('cell:get', {});
      if (overview === null) throw new Error('no cell');
      await backend.call('cell:save', {
        cell: { ...overview.cell, name: 'Chi bộ Phòng Kế hoạch - Tài chính' },
      });
    },
    ['(cell)', 'opening'],
  ],
  'nothing that was recorded of the session': [
    async (cell) => {
      await cell.backend.call('session:reopen', { id: cell.sessionId, reason: 'xem lại' });
      await cell.backend.call('session:close', { id: cell.sessionId });
    },
    [],
  ],
};

describe('5 issued minutes of a session that was changed', () => {
  it.each(Object.entries(CHANGES))(
    'differ where %s stands, and nowhere else',
    async (_name, [change, places]) => {
      const cell = await openHeldCell();
      const id = await issueMinutes(cell);
      expect(await differencesOf(cell, id)).toEqual([]);
      await change(cell);
      expect(new Set(await placesOf(cell, id))).toEqual(new Set(places));
    },
  );

  it('say what was printed and what is recorded', async () => {
    const cell = await openHeldCell();
    const id = await issueMinutes(cell);
    await saveWith(cell, { conclusion: 'Làm khác đi.' });
    const [difference] = await differencesOf(cell, id);
    expect(difference?.printed).toContain('Thống nhất cách làm.');
    expect(difference?.now).toContain('Làm khác đi.');
    await saveWith(cell, { conclusion: 'Thống nhất cách làm.' });
    expect(await differencesOf(cell, id)).toEqual([]);
  });

  it('do not differ where a person wrote otherwise before the issue, until the source says something new', async () => {
    const cell = await openHeldCell();
    const { backend, sessionId } = cell;
    const { minutes } = await backend.call('session:close', { id: sessionId });
    const { body, revision, head } = await backend.call('document:get', { id: minutes.id });
    await backend.call('document:save', {
      id: minutes.id,
      body: body.replace('Thống nhất cách làm.', 'Thống nhất cách làm, phân công cụ thể.'),
      head: { ...head, recipients: ['Đảng uỷ Sở', 'Lưu Chi bộ'] },
      baseRevision: revision,
    });
    await issue(cell, minutes.id, '2020-03-13');
    expect(await differencesOf(cell, minutes.id)).toEqual([]);
    await saveWith(cell, { conclusion: 'Làm khác đi.', minuteTakerId: cell.people[2] });
    expect(new Set(await placesOf(cell, minutes.id))).toEqual(
      new Set(['(minute-taker)', 'opening', 'conclusion']),
    );
  });

  it('are told of by the check of the book', async () => {
    const cell = await openHeldCell();
    const id = await issueMinutes(cell);
    expect((await cell.backend.call('data:verify', {})).notices).toEqual([]);
    await saveWith(cell, { conclusion: 'Làm khác đi.' });
    const { symbol } = await cell.backend.call('document:get', { id });
    const { ok, notices } = await cell.backend.call('data:verify', {});
    expect(ok).toBe(true);
    expect(notices).toEqual([
      `Biên bản số ${symbol} khác với dữ liệu hiện nay ở 1 chỗ: Kết luận. Mở văn bản để đính chính hoặc mở lại.`,
    ]);
  });

  it('agree with any session when they are issued, whatever was written into them', async () => {
    const line = fc.stringMatching(/^[a-zà-ỹ]{2,9}( [a-zà-ỹ*|#]{1,9}){0,5}$/u);
    const recorded = fc.record({
      remarks: fc.array(line, { maxLength: 4 }),
      tasks: fc.array(line, { maxLength: 3 }),
      votes: fc.array(fc.nat(4), { maxLength: 3 }),
      fields: fc.record(
        { conclusion: line, purpose: line, place: line, jointWith: line, materials: fc.array(line) },
        { requiredKeys: [] },
      ),
      edit: fc.option(line),
    });
    await fc.assert(
      fc.asyncProperty(recorded, async ({ remarks, tasks, votes, fields, edit }) => {
        const cell = await openHeldCell();
        const { backend, people, sessionId: id } = cell;
        const { session } = await backend.call('session:get', { id });
        await backend.call('session:save', { id, session: { ...session, ...fields } });
        for (const text of remarks)
          await backend.call('session:save-remark', { id, remark: { speakerId: people[1], text } });
        for (const content of tasks)
          await backend.call('session:save-task', {
            id,
            task: { text: content, assigneeIds: [people[1]], dueOn: null },
          });
        for (const inFavour of votes)
          await backend.call('session:save-vote', {
            id,
            vote: { matter: 'Việc', inFavour, against: 0, blank: 0 },
          });
        const { minutes } = await backend.call('session:close', { id });
        if (edit !== null) {
          const { body, revision } = await backend.call('document:get', { id: minutes.id });
          await backend.call('document:save', {
            id: minutes.id,
            body: body.replace('<!-- part: closing -->', `<!-- part: closing -->\n${edit}\n`),
            baseRevision: revision,
          });
        }
        await issue(cell, minutes.id, '2020-03-14');
        expect(await differencesOf(cell, minutes.id)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('12 an issued plan', () => {
  it('differs from the plan that was changed, in its rows and where it is called by its name', async () => {
    const cell = await openHeldCell();
    const { document } = await cell.backend.call('document:create', { kind: 'KH', planId: cell.planId });
    await issue(cell, document.id, '2020-02-07');
    const plan = await cell.backend.call('plan:get', { id: cell.planId });
    const [row] = plan.rows;
    if (row === undefined) throw new Error('no row');
    expect(await differencesOf(cell, document.id)).toEqual([]);
    const rows = [{ ...row, sessionDate: '2020-03-26' }];
    await cell.backend.call('plan:save', { id: cell.planId, plan: planOf(cell.people, { rows }) });
    expect(await placesOf(cell, document.id)).toEqual(['topics']);
  });
});
