import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { issuePaper } from '../electron/services/cell.ts';
import { openTestBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/folders.ts';
import { CHANGES, filesUnder, lookAt, newPlace, openIssuedCell } from './issued-papers.ts';

describe('1 an issued paper stays as it was printed', () => {
  it.each(Object.entries(CHANGES))('whatever becomes of the facts: %s', async (_name, change) => {
    const cell = await openIssuedCell();
    const before = await lookAt(cell);
    await change(cell, 3);
    expect(await lookAt(cell)).toEqual(before);
  });

  it('and its file of the archive says the same after the cell is renamed', async () => {
    const cell = await openIssuedCell();
    const folder = newPlace();
    await cell.backend.call('export:archive', { folder });
    const before = filesUnder(folder);
    await CHANGES['the cell renamed'](cell, 3);
    await CHANGES['the term cut short after its papers'](cell, 3);
    const { kept } = await cell.backend.call('export:archive', { folder });
    expect(kept).toEqual([]);
    for (const [name, { content }] of filesUnder(folder))
      if (!name.includes('Muc luc')) expect(content === before.get(name)?.content, name).toBe(true);
  });

  it('and keeps its symbol when it is opened again and issued anew, with the facts of then', async () => {
    const cell = await openIssuedCell();
    const [, , letter = 0] = cell.papers;
    const { symbol } = await cell.backend.call('document:get', { id: letter });
    await CHANGES['the cell renamed'](cell, 3);
    await cell.backend.call('document:move', { id: letter, move: 'reopen', reason: 'sai tên' });
    await cell.backend.call('document:move', { id: letter, move: 'approve', reason: 'đã xem' });
    expect(await issuePaper(cell.backend, letter, '2020-03-20')).toMatchObject({
      symbol,
    });
    const { bytes } = await cell.backend.call('export:render', { id: letter, format: 'html' });
    const html = new TextDecoder().decode(bytes);
    expect(html).toContain(symbol);
    expect(html).toContain('CHI BỘ 3');
  });

  it.each(['003-sample', '003-messy'])('also in the old book %s, which verifies clean', async (name) => {
    const folder = temporaryFolder();
    const bytes = gunzipSync(readFileSync(path.join(import.meta.dirname, `../migrations/${name}.db.gz`)));
    writeFileSync(path.join(folder, 'so-chuyen-de.db'), bytes);
    for (const _time of ['first', 'second']) {
      const backend = openTestBackend('2026-11-27T02:00:00.000Z', folder);
      expect((await backend.call('data:verify', {})).problems).toEqual([]);
      await backend.close();
    }
    const sqlite = new Sqlite(path.join(folder, 'so-chuyen-de.db'));
    const count = (sql: string) => sqlite.prepare<[], number>(sql).pluck().get();
    expect(count('SELECT count(*) FROM issued_image')).toBe(
      count(`SELECT count(*) FROM document WHERE state IN ('issued', 'filed')`),
    );
    expect(count(`SELECT count(*) FROM journal WHERE action = 'keep-images'`)).toBe(1);
    sqlite.close();
  });

  it('and the check of the book names the one whose image was tampered with; nothing of it changes by an ordinary way', async () => {
    const { backend } = await openIssuedCell();
    await backend.close();
    const sqlite = new Sqlite(path.join(backend.folder, 'so-chuyen-de.db'));
    const tamper = `UPDATE issued_image SET paper = json_set(paper, '$.cellName', 'khác') WHERE id = 1`;
    expect(() => sqlite.exec(tamper)).toThrow('images are only added');
    expect(() => sqlite.exec('DELETE FROM issued_image')).toThrow('images are only added');
    const trigger = sqlite.prepare<[], string>(
      "SELECT sql FROM sqlite_schema WHERE name = 'issued_image_stays'",
    );
    const guard = trigger.pluck().get();
    sqlite.exec(`DROP TRIGGER issued_image_stays; ${tamper}; ${guard}`);
    sqlite.close();
    const { ok, problems } = await openTestBackend(undefined, backend.folder).call('data:verify', {});
    // Besides the image, the file as such is no longer what was closed.
    expect(ok).toBe(false);
    expect(problems.filter((problem) => problem.includes('01-KH/CB'))).toHaveLength(1);
  });
});
