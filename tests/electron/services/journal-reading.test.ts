import { describe, expect, it } from 'vitest';
import { openTestBackend } from '../../support/backend.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { openCell, scheduleFirst } from './cell.ts';

/** Two days of work, the second one just after midnight on this machine's clock. */
async function twoDays() {
  const folder = temporaryFolder();
  const first = openTestBackend(new Date(2020, 3, 14, 23, 59).toISOString(), folder);
  const cell = await openCell(first);
  await scheduleFirst(cell);
  await first.close();
  const backend = openTestBackend(new Date(2020, 3, 15, 0, 1).toISOString(), folder);
  await backend.call('session:cancel', { id: 1, reason: 'Bão số 3' });
  return { backend, people: cell.people };
}

describe('the journal as it is read', () => {
  it('is narrowed down by the days of this machine', async () => {
    const { backend } = await twoDays();
    const acts = async (days: { from?: string; to?: string }) =>
      (await backend.call('journal:read', days)).lines.map(({ act }) => act);
    expect(await acts({ from: '2020-04-15' })).toEqual(['huỷ']);
    expect(await acts({ to: '2020-04-14' })).not.toContain('huỷ');
    expect(await acts({ from: '2020-04-16' })).toEqual([]);
  });

  it('finds words of names, acts, reasons and changes, with or without dấu', async () => {
    const { backend } = await twoDays();
    for (const text of ['bao so 3', 'Bão', 'huy buoi', 'khong to chuc', 'cai cach huỷ']) {
      const { lines } = await backend.call('journal:read', { text });
      expect(lines.map(({ act }) => act)).toContain('huỷ');
    }
    expect((await backend.call('journal:read', { text: 'nghị quyết' })).found).toBe(0);
  });

  it('is narrowed down by the kind of thing, the act, the person, and whether there is a reason', async () => {
    const { backend } = await twoDays();
    const found = async (wish: object) => (await backend.call('journal:read', wish)).found;
    expect(await found({ entity: 'member' })).toBe(5);
    expect(await found({ action: 'cancel' })).toBe(1);
    expect(await found({ actor: 'kiem-thu' })).toBe((await backend.call('journal:read', {})).total);
    expect(await found({ actor: 'ai-khac' })).toBe(0);
    expect(await found({ hasReason: true })).toBe(1);
  });

  it('says what the thing was called, and whether it is still there', async () => {
    const { backend, people } = await twoDays();
    await backend.call('member:delete', { id: people[4] });
    const { lines } = await backend.call('journal:read', { entity: 'member', limit: 6 });
    expect(lines[0]).toMatchObject({ act: 'xoá', name: 'Hoàng Đức Anh', isThere: false });
    expect(lines.find(({ entityId }) => entityId === people[0])).toMatchObject({ isThere: true });
  });

  it('tells how many lines there are beyond those given', async () => {
    const { backend } = await twoDays();
    const { lines, found, total, since } = await backend.call('journal:read', { limit: 2 });
    expect([lines.length, found]).toEqual([2, total]);
    expect(since).toBe(new Date(2020, 3, 14, 23, 59).toISOString());
  });
});
