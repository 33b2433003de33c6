/** What a filing clerk sent back, by its number. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdSession, openCell, planOf, scheduleFirst, type TestCell } from '../electron/services/cell.ts';

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
