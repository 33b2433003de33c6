/** What was found wrong with the journal, the guard against secrecy marks and the backups, a test each. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { registerCsv } from '../../renderer/screens/register/register-csv.ts';
import type { RegisterEntry } from '../../shared/domain/numbering.ts';
import { openCell, scheduleFirst } from '../electron/services/cell.ts';
import { approvedPaper, type Desk, editData, openDesk, push } from '../electron/services/publishing/desk.ts';
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

/** A book from before there was a guard: what was typed into it then. */
async function oldBook(): Promise<Desk> {
  const desk = await openDesk();
  const { sessionId: id } = await scheduleFirst(desk);
  const task = { text: 'Phổ biến văn bản', assigneeIds: [], dueOn: '2020-04-30' };
  await desk.backend.call('session:save-task', { id, task });
  await desk.backend.close();
  editData(
    desk.backend.folder,
    `UPDATE task SET text = 'Phổ biến văn bản TUYỆT MẬT';
     UPDATE plan_row SET topic = 'TỐI MẬT', place = 'Phòng họp (MẬT)';`,
  );
  await desk.restart();
  return desk;
}

describe('a secrecy mark that lies in an old book', () => {
  it('20 is not carried out by the calendar, which keeps the days', async () => {
    const desk = await oldBook();
    const { text } = await desk.backend.call('calendar:render', { year: 2020 });
    const unfolded = text.replaceAll('\r\n ', '');
    expect(unfolded).not.toMatch(/TUYỆT MẬT|TỐI MẬT|\(MẬT\)/u);
    for (const day of ['20200312', '20200301', '20200430']) expect(unfolded).toContain(day);
    expect(unfolded).toContain('SUMMARY:Hạn: (có dấu chỉ độ mật\\, không đưa ra ngoài)');
  });

  it('20 is not carried out by the list of the register', () => {
    const entry = { subject: 'Về văn bản TUYỆT MẬT', signer: 'TỐI MẬT', recipients: ['Lưu', 'MẬT'] };
    const line = {
      termName: '2020',
      number: 1,
      symbol: '01-CV/CB',
      issuedOn: '2020-02-01',
      kind: 'CV',
      filedOn: null,
    };
    const csv = new TextDecoder().decode(registerCsv([{ ...line, ...entry } as unknown as RegisterEntry]));
    expect(csv).toContain('01-CV/CB');
    expect(csv).not.toMatch(/TUYỆT MẬT|TỐI MẬT|; MẬT/u);
  });

  it('20 keeps an article that waits from going out', async () => {
    const desk = await openDesk();
    const documentId = await approvedPaper(desk);
    const { article, outbox } = await push(desk, documentId);
    await desk.backend.close();
    editData(
      desk.backend.folder,
      "UPDATE outbox SET content = replace(content, 'Cải cách thủ tục hành chính', 'Cải cách TUYỆT MẬT')",
    );
    await desk.restart();
    await desk.backend.call('outbox:run', {});
    expect(desk.portal.posts).toEqual([]);
    const [row] = await desk.backend.call('outbox:list', {});
    expect(row).toMatchObject({ id: outbox, articleId: article, state: 'blocked' });
  });
});

describe('backups', () => {
  it('25 come about by themselves once a day of change, and a line says so', async () => {
    const { backend } = await openCell();
    expect(await backend.call('backup:state', {})).toMatchObject({ newest: null, isLate: true });
    expect(await backend.call('backup:run-due', {})).not.toBeNull();
    expect(await backend.call('backup:run-due', {})).toBeNull();
    expect((await backend.call('backup:state', {})).newest).not.toBeNull();
    const [line] = (await backend.call('journal:read', { limit: 1 })).lines;
    expect(line).toMatchObject({ actor: 'Sổ Chuyên Đề', act: 'sao lưu', kind: 'Sổ' });
  });
});
