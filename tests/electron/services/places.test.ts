import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OutputOf } from '../../../shared/contract/channels.ts';
import { openSample, openTestBackend } from '../../support/backend.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { approvedPaper, openDesk, push } from './publishing/desk.ts';

describe('the places of a book', () => {
  it('are where its things really lie, and nothing lies in its folder beside them', async () => {
    const backend = await openSample();
    await backend.call('backup:run', {});
    await backend.call('data:verify', {});
    const places = await backend.call('data:places', {});
    expect(places).toMatchObject({ folder: backend.folder, secondPlace: null, sites: [] });
    expect(existsSync(places.book)).toBe(true);
    expect(readdirSync(places.backups)).toHaveLength(1);
    expect(readdirSync(backend.folder).filter((name) => !isTold(places, name))).toEqual([]);

    const stick = temporaryFolder();
    await backend.call('backup:choose-place', { folder: stick });
    expect((await backend.call('data:places', {})).secondPlace).toBe(stick);
    await backend.close();
  });

  it('are told of a book without a cell too', async () => {
    const backend = openTestBackend();
    expect((await backend.call('data:places', {})).folder).toBe(backend.folder);
    await backend.close();
  });
});

describe('the other machines a book speaks to', () => {
  it('are the hosts of its portals, each once', async () => {
    const backend = await openSample();
    const add = (name: string, url: string) =>
      backend.call('portal:save', { portal: { name, kind: 'wordpress', url, user: 'a' } });
    await add('Cổng tỉnh', 'https://so.tinh.gov.vn');
    await add('Cổng tỉnh, chuyên mục', 'https://so.tinh.gov.vn/dang');
    await add('Cổng thử', 'http://127.0.0.1:8080');
    expect((await backend.call('data:places', {})).sites).toEqual([
      { host: '127.0.0.1:8080', portals: ['Cổng thử'] },
      { host: 'so.tinh.gov.vn', portals: ['Cổng tỉnh', 'Cổng tỉnh, chuyên mục'] },
    ]);
    await backend.close();
  });

  it('are also where an article was posted by hand, though its portal has no address or is gone', async () => {
    const desk = await openDesk();
    desk.portal.byHand = true;
    await desk.backend.call('portal:test', { id: desk.portalId });
    const { outbox } = await push(desk, await approvedPaper(desk));
    await desk.backend.call('outbox:close-by-hand', { id: outbox, address: 'https://bao.example.vn/tin/17' });
    expect((await desk.backend.call('data:places', {})).sites).toEqual([
      { host: 'so.example.vn', portals: ['Cổng của Sở'] },
      { host: 'bao.example.vn', portals: [] },
    ]);
    await desk.backend.close();
  });
});

/** Whether the sheet says what a file in the folder of the data is. */
function isTold(places: OutputOf<'data:places'>, name: string): boolean {
  return (
    [places.book, places.backups, places.wording].includes(path.join(places.folder, name)) ||
    /^so-chuyen-de\.|^goi-dang-lam$/u.test(name)
  );
}
