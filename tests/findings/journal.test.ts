/** What was found wrong with the journal, the guard against secrecy marks and the backups, a test each. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCell, scheduleFirst } from '../electron/services/cell.ts';
import { temporaryFolder } from '../support/folders.ts';

describe('the journal', () => {
  it('19 tells that a vote went from 20 to 12, and that one was taken out', async () => {
    const cell = await openCell();
    const { sessionId: id } = await scheduleFirst(cell);
    const vote = { matter: 'Thông qua kết luận', inFavour: 20, against: 0, blank: 0 };
    const { votes } = await cell.backend.call('session:save-vote', { id, vote });
    const voteId = votes[0]?.id ?? 0;
    await cell.backend.call('session:save-vote', { id, vote: { ...vote, id: voteId, inFavour: 12 } });
    await cell.backend.call('session:delete-vote', { id, voteId });
    const { lines } = await cell.backend.call('journal:read', { action: 'vote' });
    const [deleted, changed] = lines.map(({ changes }) => changes);
    expect(changed).toEqual([{ what: '“Thông qua kết luận”, tán thành', from: '20', to: '12' }]);
    expect(deleted).toContainEqual({
      what: 'biểu quyết',
      from: expect.stringMatching(/^“Thông qua kết luận” \(.*tán thành 12,/u),
      to: '',
    });
  });

  it('19 tells what changed of a member, a plan and a term', async () => {
    const { backend, people } = await openCell();
    const [member] = (await backend.call('member:list', {})).filter(({ id }) => id === people[2]);
    if (member === undefined) throw new Error('no member');
    await backend.call('member:save', { id: people[2], member: { ...member, duties: 'Trưởng phòng' } });
    const [term] = (await backend.call('cell:get', {}))?.terms ?? [];
    if (term === undefined) throw new Error('no term');
    await backend.call('term:save', { id: term.id, term: { ...term, endsOn: '2024-12-31' } });
    const { lines } = await backend.call('journal:read', { limit: 2 });
    expect(lines.map(({ name, changes }) => [name, changes])).toEqual([
      ['2019 - 2024', [{ what: 'ngày kết thúc', from: '30/06/2024', to: '31/12/2024' }]],
      ['Phạm Quốc Bảo', [{ what: 'chức danh', from: '', to: 'Trưởng phòng' }]],
    ]);
  });

  it('19 has a line of an export, a print, a backup to a file and a restore', async () => {
    const { backend } = await openCell();
    const folder = temporaryFolder();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'việc chung' });
    const file = path.join(folder, 'cong-van.docx');
    await backend.call('export:write', { id: document.id, file, format: 'docx' });
    await backend.call('export:hand-out', { id: document.id, format: 'html', how: 'print' });
    const backup = path.join(folder, 'sao-luu.db');
    await backend.call('backup:create', { file: backup });
    await backend.call('backup:restore', { file: backup });
    const acts = (await backend.call('journal:read', { limit: 4 })).lines.map(({ act }) => act);
    expect(acts.toReversed()).toEqual(['xuất tệp', 'in', 'sao lưu', 'khôi phục']);
  });
});
