/** What a filing clerk sent back, by its number. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openWordFile, paragraphTexts } from '../electron/export/word-file.ts';
import { holdSession, openCell, planOf, scheduleFirst, type TestCell } from '../electron/services/cell.ts';
import { fc } from '../support/random.ts';
import { newPlace } from './issued-papers.ts';

async function textOf({ backend }: TestCell, id: number): Promise<string> {
  const { head, body } = await backend.call('document:get', { id });
  return [head.subject, ...head.recipients, body].join('\n');
}

async function draft(cell: TestCell, kind: 'GM' | 'TB' | 'NQ' | 'CĐ', sessionId: number): Promise<string> {
  const { document } = await cell.backend.call('document:create', { kind, sessionId });
  return textOf(cell, document.id);
}

describe('10 a typed stop, list mark or quotation mark', () => {
  it('is not printed beside ours, in whatever field it was typed', async () => {
    const words = fc.constantFrom('Văn hoá công sở', 'Rà soát quy chế', 'Hoà bình “trích dẫn”', 'Vì sao');
    const typed = fc
      .tuple(fc.constantFrom('', '- ', 'a) '), words, fc.constantFrom('.', ';', ',', ':', '..', './.'))
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { minLength: 8, maxLength: 8 }), async (texts) => {
        const cell = await openCell();
        const { backend, people } = cell;
        const at = (index: number): string => texts[index] ?? '';
        const [row] = planOf(people).rows;
        if (row === undefined) throw new Error('the plan has a row');
        const plan = planOf(people, { rows: [{ ...row, topic: at(0), place: at(1) }] });
        const saved = await backend.call('plan:save', { plan });
        const [session] = await backend.call('plan:schedule', { rowIds: [saved.rows[0]?.id ?? 0] });
        if (session === undefined) throw new Error('the session was made');
        const { id } = session;
        await backend.call('session:save', {
          id,
          session: { ...session, programme: [at(2), at(3)], materials: [at(4)] },
        });
        const papers = [await draft(cell, 'GM', id), await draft(cell, 'TB', id)];
        await holdSession(cell, id);
        const vote = { matter: at(5), inFavour: 4, against: 0, blank: 0 };
        await backend.call('session:save-vote', { id, vote });
        await backend.call('session:save-task', { id, task: { text: at(6), assigneeIds: [], dueOn: null } });
        const { minutes } = await backend.call('session:close', { id });
        papers.push(await textOf(cell, minutes.id), await draft(cell, 'NQ', id));
        // A list of the table keeps what was typed: nothing of ours follows there.
        for (const paper of papers)
          expect(
            paper
              .split('\n')
              .filter(
                (line) => /[.;,:]\s*[.;,:]|“[^”]*“|^- (?:-|\p{L}\)) /u.test(line) && !line.startsWith('|'),
              ),
          ).toEqual([]);
        await backend.close();
      }),
      { numRuns: 10 },
    );
  }, 60_000);
});

describe('11 an invitation', () => {
  it('names the joint cell, asks guests and members each in their way, in one sentence', async () => {
    const cell = await openCell();
    const { sessionId: id } = await scheduleFirst(cell);
    const { session } = await cell.backend.call('session:get', { id });
    const guests = [{ name: 'Bà Trần Thị Tư', role: 'Phó Bí thư Đảng uỷ' }];
    await cell.backend.call('session:save', { id, session: { ...session, guests, jointWith: 'Chi bộ 8' } });
    const invitation = await draft(cell, 'GM', id);
    expect(invitation).toContain('- Các đồng chí đảng viên Chi bộ Phòng Kế hoạch và Chi bộ 8\n');
    expect(invitation).toContain('\ntới dự buổi sinh hoạt');
    expect(invitation).not.toContain('Đề nghị các đồng chí');
    expect(invitation).toMatch(/Đảng viên Chi bộ .*ai vắng mặt thì báo cáo Bí thư Chi bộ/u);
    expect(await draft(cell, 'TB', id)).toContain(
      'đảng viên Chi bộ 8; khách mời: Bà Trần Thị Tư (Phó Bí thư Đảng uỷ).',
    );
  });
});

describe('15 a resolution', () => {
  it('speaks of a committee, and of those with tasks, only where there are any', async () => {
    const cell = await openCell();
    const { sessionId: id } = await scheduleFirst(cell);
    await holdSession(cell, id);
    const before = await draft(cell, 'NQ', id);
    expect(before).not.toContain('Chi uỷ');
    expect(before).not.toContain('được phân công');
    expect(before).toContain('Bí thư Chi bộ theo dõi, đôn đốc');
    const task = { text: 'Báo cáo', assigneeIds: [cell.people[2]], dueOn: null };
    await cell.backend.call('session:save-task', { id, task });
    expect(await draft(cell, 'NQ', id)).toContain('Các đồng chí được phân công');
  });
});

describe('22 two sessions of one quarter', () => {
  it('are told apart in the subject of every paper', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    const { session } = await cell.backend.call('session:get', { id: sessionId });
    const { planRowId: _row, ...copy } = session;
    const second = await cell.backend.call('session:save', { session: { ...copy, date: '2020-03-26' } });
    await holdSession(cell, sessionId);
    await holdSession(cell, second.id);
    for (const kind of ['TB', 'GM', 'NQ'] as const) {
      const [one, other] = [await draft(cell, kind, sessionId), await draft(cell, kind, second.id)];
      const [subject, further] = [one, other].map((text) => text.split('\n')[0]);
      expect(further).toBe(`${subject}, buổi ngày 26/3/2020`);
    }
  });
});

describe('24 the file index', () => {
  it('stands in the order of dates, whatever was made first, with papers that bear none at the end', async () => {
    const dates = fc.array(
      fc.constantFrom(null, '2020-01-03', '2020-05-26', '2020-05-27', '2020-11-09', '2020-12-31'),
      { minLength: 2, maxLength: 7 },
    );
    await fc.assert(
      fc.asyncProperty(dates, async (drawn) => {
        const { backend } = await openCell();
        for (const [made, date] of drawn.entries()) {
          const { document } = await backend.call('document:create', { kind: 'CV', title: `thư ${made}` });
          await backend.call('document:set-date', { id: document.id, date });
        }
        const { index } = await backend.call('export:archive', { folder: newPlace() });
        const rows = paragraphTexts(openWordFile(readFileSync(index.file))).filter((text) =>
          /thư \d$/u.test(text),
        );
        const order = drawn
          .map((date, made) => `${date ?? '9'} ${made}`)
          .sort()
          .map((key) => Number(key.split(' ')[1]));
        expect(rows.map((text) => Number(text.at(-1)))).toEqual(order);
        await backend.close();
      }),
      { numRuns: 5 },
    );
  }, 60_000);
});
