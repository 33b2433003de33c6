/** What a session file takes with it, what can be done where it is held, and what it may do when it is back. */
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { listBackups } from '../../../../electron/db/backup.ts';
import { readSessionFile } from '../../../../electron/import/session-file.ts';
import { openTestBackend } from '../../../support/backend.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { refusal } from '../../../support/refusal.ts';
import { NAMES } from '../cell.ts';
import { editData } from '../publishing/desk.ts';
import { openGuest, openHome, type Side, sessionOf } from './both-sides.ts';

const open: Side[] = [];
afterEach(async () => {
  for (const { backend } of open.splice(0)) await backend.close();
});

async function openHomeHere(): Promise<Side> {
  const home = await openHome();
  open.push(home);
  return home;
}

async function openGuestHere(home: Side, file: { fileName: string; bytes: Uint8Array }): Promise<Side> {
  const guest = await openGuest(home, file);
  open.push(guest);
  return guest;
}

const leave = ({ backend, id }: Side) => backend.call('travel:take-along', { id });
const bring = ({ backend }: Side) => backend.call('travel:bring', {});
const say = ({ backend, id }: Side, text: string, position?: number) =>
  backend.call('session:save-remark', {
    id,
    remark: { speakerId: null, speakerName: 'Khách', text },
    ...(position === undefined ? {} : { position }),
  });
const textsOf = async (side: Side): Promise<string[]> =>
  (await sessionOf(side)).remarks.map(({ text }) => text);

describe('a session that is taken along', () => {
  it('takes no birthdays and no notes of the secretary with it, but for who shares a name', async () => {
    const home = await openHomeHere();
    const [first, , , , last] = home.people;
    const about = { admittedOn: '2010-01-01', officialOn: '2011-01-01', birthDate: '1980-02-03' };
    const leaves = [{ kind: 'exempt' as const, from: '2019-01-01', to: '2019-02-01', note: 'bệnh nặng' }];
    await home.backend.call('member:save', { id: first, member: { ...about, fullName: NAMES[0], leaves } });
    await home.backend.call('member:save', {
      id: last,
      member: { ...about, fullName: NAMES[1], birthDate: '1990' },
    });
    const { members } = readSessionFile(await leave(home)).record;
    const birthDates = members.map(({ id, member }) => [id, member.birthDate]);
    expect(birthDates).toContainEqual([first, null]);
    expect(birthDates).toContainEqual([last, '1990']);
    expect(JSON.stringify(members)).not.toContain('bệnh nặng');
  });

  it('is refused while anything in it bears a secrecy mark, and nothing is away then', async () => {
    const home = await openHomeHere();
    await home.backend.close();
    editData(home.backend.folder, `UPDATE session SET conclusion = 'MẬT' WHERE id = ${home.id}`);
    const again = openTestBackend(undefined, home.backend.folder);
    await expect(again.call('travel:take-along', { id: home.id })).rejects.toThrow(refusal('secrecy-mark'));
    expect((await again.call('travel:state', {})).away).toEqual([]);
    await again.close();
  });

  it('cannot be deleted while it is away, and can when it is not', async () => {
    const home = await openHomeHere();
    const { id } = await home.backend.call('session:save', {
      session: { ...(await sessionOf(home)), topic: 'Buổi sau', date: '2020-06-10' },
    });
    await home.backend.call('travel:take-along', { id });
    await expect(home.backend.call('session:delete', { id })).rejects.toThrow(refusal('in-use'));
    const [away] = (await home.backend.call('travel:state', {})).away;
    expect(away).toMatchObject({ sessionId: id, topic: 'Buổi sau', leftAt: '2020-04-15T02:00:00.000Z' });
    await home.backend.call('travel:end', { trip: away?.trip ?? '' });
    await home.backend.call('session:delete', { id });
  });
});

describe('a session that is taken along again', () => {
  it('leaves as a file of another name, and each of them is told by its turn, whatever became of the others', async () => {
    const home = await openHomeHere();
    const names: string[] = [];
    for (const _turn of [1, 2, 3]) names.push((await leave(home)).fileName);
    expect(names.map((name) => name.replace(/^buoi-hop-[\d-]+-(?=mang)/u, ''))).toEqual([
      'mang-theo.buoihop',
      'mang-theo-2.buoihop',
      'mang-theo-3.buoihop',
    ]);
    const turns = async () =>
      (await home.backend.call('travel:state', {})).away.map(({ trip, order }) => ({ trip, order }));
    const [first, second, third] = await turns();
    expect([first?.order, second?.order, third?.order]).toEqual([1, 2, 3]);
    await home.backend.call('travel:end', { trip: first?.trip ?? '' });
    await home.backend.call('travel:end', { trip: third?.trip ?? '' });
    expect(await turns()).toEqual([second]);
    expect((await leave(home)).fileName).toContain('mang-theo-4');
  });
});

describe('the book a session is held in', () => {
  it('has the session as it left, the tasks carried to it and the papers to be read, and says where it is from', async () => {
    const home = await openHomeHere();
    await home.backend.call('document:create', { kind: 'CĐ', title: 'Bài để đọc', sessionId: home.id });
    const guest = await openGuestHere(home, await leave(home));
    const [here, there] = [await sessionOf(home), await sessionOf(guest)];
    expect(there.roll).toEqual(here.roll);
    expect(there.remarks.map(({ text }) => text)).toEqual(here.remarks.map(({ text }) => text));
    expect(there.votes.map(({ passed, base }) => [passed, base])).toEqual(
      here.votes.map(({ passed, base }) => [passed, base]),
    );
    expect(there.carriedTasks.map(({ text, fromTopic }) => [text, fromTopic])).toEqual([
      ['việc cũ', 'Buổi trước'],
    ]);
    const papers = await guest.backend.call('document:list', { sessionId: guest.id });
    expect(papers.map(({ title }) => title)).toEqual(['Bài để đọc']);
    const { guest: told } = await guest.backend.call('travel:state', {});
    expect(told).toMatchObject({ sessionId: guest.id, cell: 'Chi bộ Phòng Kế hoạch', broughtAt: null });
    const lines = await guest.backend.call('journal:list', {});
    expect(lines.map(({ action, entity }) => `${action} ${entity}`)).toEqual(['hold-guest session']);
  });

  it('lies beside the book of the machine, which stays as it was and is gone back to', async () => {
    const home = await openHomeHere();
    const own = openTestBackend();
    await own.call('sample:create', {});
    const before = await own.call('session:list', {});
    const file = await leave(home);
    const { key } = await own.call('travel:hold', file);
    expect((await own.call('session:list', {})).map(({ topic }) => topic)).toContain(
      'Cải cách thủ tục hành chính',
    );
    expect((await own.call('travel:hold', file)).key).toBe(key);
    await own.call('travel:leave', {});
    expect(await own.call('session:list', {})).toEqual(before);
    expect((await own.call('travel:guests', {})).map((guest) => guest.key)).toEqual([key]);
    await own.close();
    const again = openTestBackend(undefined, own.folder);
    expect((await again.call('travel:state', {})).guest).toBeNull();
    await again.call('travel:hold', { key });
    expect((await again.call('travel:state', {})).guest?.key).toBe(key);
    await again.close();
  });

  it('takes what is written at a meeting, and nothing that would not come back', async () => {
    const guest = await openGuestHere(await openHomeHere(), await leave(open[0] as Side));
    await expect(guest.backend.call('member:save', { member: { fullName: 'Võ Mới' } })).rejects.toThrow(
      refusal('travel-meeting-only'),
    );
    await expect(guest.backend.call('travel:take-along', { id: guest.id })).rejects.toThrow(
      refusal('travel-meeting-only'),
    );
    await say(guest, 'Nhất trí.');
    await guest.backend.call('backup:run', {});
  });
});

describe('a session that comes back', () => {
  it('keeps the order of what was said on both sides', async () => {
    const home = await openHomeHere();
    const guest = await openGuestHere(home, await leave(home));
    await say(guest, 'ở kia, sau ý đầu', 1);
    await say(guest, 'ở kia, cuối');
    await say(home, 'ở đây, đầu', 0);
    await home.backend.call('travel:take', await bring(guest));
    expect(await textsOf(home)).toEqual([
      ...['ở đây, đầu', 'Lời 1.', 'ở kia, sau ý đầu', 'Lời 4.', 'Lời 7.', 'ở kia, cuối'],
    ]);
  });

  it('takes over a new order, and asks when both sides made one', async () => {
    const home = await openHomeHere();
    const guest = await openGuestHere(home, await leave(home));
    const move = async (side: Side, from: number, to: number): Promise<void> => {
      const remarkId = (await sessionOf(side)).remarks[from]?.id ?? 0;
      await side.backend.call('session:move-remark', { id: side.id, remarkId, position: to });
    };
    await move(guest, 2, 0);
    await home.backend.call('travel:take', await bring(guest));
    expect(await textsOf(home)).toEqual(['Lời 7.', 'Lời 1.', 'Lời 4.']);
    await move(guest, 0, 1);
    await move(home, 0, 2);
    const look = await home.backend.call('travel:look', await bring(guest));
    expect(look).toMatchObject({
      conflicts: [{ what: 'Thứ tự ý kiến', here: '“Lời 1.”; “Lời 4.”; “Lời 7.”' }],
    });
  });

  it('is backed up before, told by one line from what to what, and is not away any more', async () => {
    const home = await openHomeHere();
    const guest = await openGuestHere(home, await leave(home));
    await say(guest, 'Ý mới.');
    await home.backend.call('travel:take', await bring(guest));
    expect(listBackups(home.backend.folder).map(({ reason }) => reason)).toEqual(['before-return']);
    const [line, ...older] = await home.backend.call('journal:list', {});
    expect(line).toMatchObject({
      action: 'take-in',
      detail: { file: 'buoi-hop-2020-03-12-mang-ve.buoihop' },
    });
    expect(JSON.stringify(line?.detail.changes)).toContain('Ý mới.');
    expect(older.filter(({ action }) => action === 'take-in')).toEqual([]);
    expect((await home.backend.call('travel:state', {})).away).toEqual([]);
  });

  it('is asked again when a side changed after somebody chose, and keeps in the journal what was not taken', async () => {
    const home = await openHomeHere();
    const guest = await openGuestHere(home, await leave(home));
    const conclude = async (side: Side, conclusion: string): Promise<void> => {
      await side.backend.call('session:save', {
        id: side.id,
        session: { ...(await sessionOf(side)), conclusion },
      });
    };
    await conclude(guest, 'Kết luận ở kia.');
    await conclude(home, 'Kết luận ở đây.');
    const file = await bring(guest);
    const look = await home.backend.call('travel:look', file);
    const chosen = look.use === 'take' ? look.conflicts.map(({ id }) => ({ id, side: 'here' as const })) : [];
    await expect(home.backend.call('travel:take', file)).rejects.toThrow(refusal('travel-undecided'));
    await conclude(home, 'Kết luận ở đây, sửa lại.');
    await expect(home.backend.call('travel:take', { ...file, chosen })).rejects.toThrow(
      refusal('travel-undecided'),
    );
    await conclude(home, 'Kết luận ở đây.');
    await home.backend.call('travel:take', { ...file, chosen });
    expect((await sessionOf(home)).conclusion).toBe('Kết luận ở đây.');
  });

  it('changes nothing of a record that is closed by now, and comes in when it is opened again', async () => {
    const home = await openHomeHere();
    const guest = await openGuestHere(home, await leave(home));
    await say(guest, 'Ý mới.');
    const attendance = home.people.map((memberId) => ({ memberId, presence: 'present' as const }));
    await home.backend.call('session:mark', { id: home.id, attendance });
    await home.backend.call('session:save', {
      id: home.id,
      session: {
        ...(await sessionOf(home)),
        ...{ chairId: home.people[0], minuteTakerId: home.people[1], endTime: '16:00' },
      },
    });
    await home.backend.call('session:close', { id: home.id });
    const [closed, file] = [await sessionOf(home), await bring(guest)];
    await expect(home.backend.call('travel:take', file)).rejects.toThrow(refusal('session-closed'));
    expect(await sessionOf(home)).toEqual(closed);
    await home.backend.call('session:reopen', { id: home.id, reason: 'nhận bản mang về' });
    await home.backend.call('travel:take', file);
    expect(await textsOf(home)).toContain('Ý mới.');
  });

  it('comes into a book that was put back to before it left, and to one that was moved meanwhile', async () => {
    const home = await openHomeHere();
    const backup = path.join(temporaryFolder(), 'truoc.db');
    await home.backend.call('backup:create', { file: backup });
    const guest = await openGuestHere(home, await leave(home));
    await say(guest, 'Ý mới.');
    const moved = openTestBackend();
    await home.backend.call('backup:restore', { file: backup });
    await moved.call('backup:restore', { file: backup });
    for (const backend of [home.backend, moved]) {
      for (let times = 0; times < 2; times += 1) await backend.call('travel:take', await bring(guest));
      expect(await textsOf({ ...home, backend })).toEqual(['Lời 1.', 'Lời 4.', 'Lời 7.', 'Ý mới.']);
    }
    await moved.close();
  });

  it('is refused where nobody knows it, and while it was held nowhere', async () => {
    const home = await openHomeHere();
    const file = await leave(home);
    await expect(home.backend.call('travel:take', file)).rejects.toThrow(refusal('travel-not-held'));
    const stranger = await openHomeHere();
    const back = await bring(await openGuestHere(home, file));
    await expect(stranger.backend.call('travel:take', back)).rejects.toThrow(refusal('travel-foreign'));
    expect(await stranger.backend.call('travel:look', back)).toMatchObject({ use: 'hold', isOurs: false });
  });

  it('never gives a mark to who came under the number of one that was taken out', async () => {
    const home = await openHomeHere();
    const added = await home.backend.call('member:save', { member: { fullName: 'Võ Thị Mới' } });
    const guest = await openGuestHere(home, await leave(home));
    const remark = { speakerId: added.id, text: 'Tôi nhất trí.' };
    await guest.backend.call('session:save-remark', { id: guest.id, remark });
    await home.backend.call('member:delete', { id: added.id });
    const other = await home.backend.call('member:save', { member: { fullName: 'Bùi Văn Khác' } });
    expect(other.id).toBe(added.id);
    await expect(home.backend.call('travel:take', await bring(guest))).rejects.toThrow(
      refusal('travel-member-gone'),
    );
  });
});

describe('a book that moves', () => {
  it('is a copy from then on, until it is taken back; the moved one is none', async () => {
    const home = await openHomeHere();
    const { bytes, fileName } = await home.backend.call('travel:move-away', {});
    expect((await home.backend.call('travel:state', {})).movedAt).toBe('2020-04-15T02:00:00.000Z');
    const moved = openTestBackend();
    await moved.call('backup:restore', { fileName, bytes: bytes ?? new Uint8Array() });
    expect((await moved.call('travel:state', {})).movedAt).toBeNull();
    expect(await moved.call('session:list', {})).toEqual(await home.backend.call('session:list', {}));
    // Also from a backup of the copy.
    const { file } = await home.backend.call('backup:run', {});
    await moved.call('backup:restore', { file });
    expect((await moved.call('travel:state', {})).movedAt).toBeNull();
    await moved.close();
    await home.backend.call('travel:move-back', {});
    expect((await home.backend.call('travel:state', {})).movedAt).toBeNull();
  });
});
