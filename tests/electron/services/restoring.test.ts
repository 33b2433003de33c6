/** A book that goes back to an earlier state: no number is ever given twice, and nothing goes out unseen. */
import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TestBackend } from '../../support/backend.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { fc } from '../../support/random.ts';
import { completePaper, issuePaper, openCell } from './cell.ts';

async function issueLetter(backend: TestBackend, date = '2020-02-07'): Promise<string> {
  const { document } = await backend.call('document:create', { kind: 'CV', title: 'việc chung của Chi bộ' });
  await completePaper(backend, document.id);
  await backend.call('document:move', { id: document.id, move: 'approve' });
  return (await issuePaper(backend, document.id, date)).symbol ?? '';
}

async function backUp(backend: TestBackend, name = 'sao-luu.db'): Promise<string> {
  const file = path.join(temporaryFolder(), name);
  await backend.call('backup:create', { file });
  return file;
}

describe('a restored book', () => {
  it('never gives a number again that was given after the backup, and shows it in the register as lost', async () => {
    const { backend } = await openCell('2024-08-01T02:00:00.000Z');
    await issueLetter(backend);
    const backup = await backUp(backend);
    expect(await issueLetter(backend)).toBe('02-CV/CB');
    await backend.call('backup:restore', { file: backup });
    expect((await backend.call('register:list', {})).entries).toMatchObject([
      { symbol: '01-CV/CB', origin: 'issued' },
      { symbol: '02-CV/CB', origin: 'lost', documentId: null },
    ]);
    expect(await issueLetter(backend)).toBe('03-CV/CB');
    await backend.close();
  });

  it('keeps the number of a term that was begun after the backup', async () => {
    const { backend, people } = await openCell('2024-08-01T02:00:00.000Z');
    const backup = await backUp(backend);
    const term = {
      name: '2024 - 2027',
      startsOn: '2024-07-01',
      endsOn: null,
      offices: [{ memberId: people[0], office: 'secretary' as const }],
    };
    await backend.call('term:save', { term });
    await issueLetter(backend, '2024-07-02');
    await backend.call('backup:restore', { file: backup });
    const [, kept] = (await backend.call('cell:get', {}))?.terms ?? [];
    await backend.call('term:save', { id: kept?.id, term });
    expect(await issueLetter(backend, '2024-07-02')).toBe('02-CV/CB');
    await backend.close();
  });

  it('says in its journal that it was restored, from what, and which numbers were lost', async () => {
    const { backend } = await openCell('2024-08-01T02:00:00.000Z');
    const backup = await backUp(backend, 'ban-thu-hai.db');
    await issueLetter(backend);
    await backend.call('backup:restore', { file: backup });
    const [line] = await backend.call('journal:list', { limit: 1 });
    expect(line).toMatchObject({
      action: 'restore',
      entity: 'data',
      detail: { file: 'ban-thu-hai.db', numbers: ['01-CV/CB'], looked: true },
    });
    await backend.close();
  });

  it('keeps the lines of what was done since the backup, each once, as undone', async () => {
    const { backend } = await openCell('2024-08-01T02:00:00.000Z');
    const backup = await backUp(backend);
    const again = await backUp(backend, 'lan-hai.db');
    await issueLetter(backend);
    const before = await backend.call('journal:list', {});
    await backend.call('backup:restore', { file: backup });
    await issueLetter(backend);
    await backend.call('backup:restore', { file: again });
    const after = await backend.call('journal:list', {});
    const told = (lines: typeof after) => lines.map(({ at, action, entityId }) => ({ at, action, entityId }));
    expect(told(after.toReversed()).slice(0, before.length)).toEqual(told(before.toReversed()));
    expect(after.filter(({ action }) => action === 'issue').map(({ detail }) => detail.undone)).toEqual([
      true,
      true,
    ]);
    const restores = after.filter(({ action }) => action === 'restore');
    expect(restores.map(({ detail }) => detail)).toMatchObject([{ lines: 10 }, { lines: 6, undone: true }]);
    await backend.close();
  });

  it('holds every portal until somebody has looked', async () => {
    const { backend } = await openCell('2024-08-01T02:00:00.000Z');
    await backend.call('portal:save', { portal: { name: 'Cổng tỉnh', kind: 'handover', url: '', user: '' } });
    const backup = await backUp(backend);
    await backend.call('backup:restore', { file: backup });
    const [portal] = await backend.call('portal:list', {});
    expect(portal?.pausedBecause).toContain('khôi phục');
    expect((await backend.call('portal:resume', { id: portal?.id ?? 0 })).pausedBecause).toBe('');
    await backend.close();
  });

  it('takes over no number of another book, and says when the one before could not be read', async () => {
    const { backend } = await openCell('2024-08-01T02:00:00.000Z');
    const backup = await backUp(backend);
    await backend.close();

    // A book begins with the moment its cell was entered.
    const other = (await openCell('2024-08-02T02:00:00.000Z')).backend;
    await issueLetter(other);
    await expect(other.call('backup:restore', { file: backup })).rejects.toMatchObject({
      code: 'other-book',
    });
    expect((await other.call('register:list', {})).entries).toHaveLength(1);
    await other.call('backup:restore', { file: backup, isOtherBook: true });
    expect((await other.call('register:list', {})).entries).toEqual([]);
    await other.close();

    const broken = (await openCell('2024-08-01T02:00:00.000Z')).backend;
    await broken.close();
    writeFileSync(path.join(broken.folder, 'so-chuyen-de.db'), 'not a database at all');
    await broken.call('backup:restore', { file: backup });
    const [line] = await broken.call('journal:list', { limit: 1 });
    expect(line).toMatchObject({ action: 'restore', detail: { numbers: [], looked: false } });
    await broken.close();
  });

  it('gives no number twice, in whatever order papers are issued and states are gone back to', async () => {
    const act = fc.oneof(
      { weight: 3, arbitrary: fc.constant({ act: 'issue' as const }) },
      { weight: 1, arbitrary: fc.constant({ act: 'backup' as const }) },
      { weight: 1, arbitrary: fc.nat(5).map((which) => ({ act: 'restore' as const, which })) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 10 }), async (acts) => {
        const { backend } = await openCell('2024-08-01T02:00:00.000Z');
        const backups = [await backUp(backend)];
        const given: string[] = [];
        for (const step of acts) {
          if (step.act === 'issue') given.push(await issueLetter(backend));
          if (step.act === 'backup') backups.push(await backUp(backend));
          if (step.act === 'restore') {
            // A restore moves nothing away from where the backup lies.
            const copy = path.join(temporaryFolder(), 'ban.db');
            copyFileSync(backups[step.which % backups.length] ?? '', copy);
            await backend.call('backup:restore', { file: copy });
          }
        }
        await backend.close();
        expect(new Set(given).size).toBe(given.length);
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});
