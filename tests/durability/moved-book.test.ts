/** The file of the book goes away while the program has it open: what is written then would go with it. */
import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCell } from '../electron/services/cell.ts';
import { openTestBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/folders.ts';

const DATABASE = 'so-chuyen-de.db';

const ACCIDENTS = [
  { what: 'deleted', happen: (file: string) => rmSync(file) },
  { what: 'moved', happen: (file: string) => renameSync(file, `${file}.cu`) },
  {
    what: 'replaced',
    happen: (file: string) => {
      copyFileSync(file, `${file}.moi`);
      renameSync(`${file}.moi`, file);
    },
  },
  {
    what: 'gone with its folder',
    happen: (file: string) => renameSync(path.dirname(file), `${path.dirname(file)}-cu`),
  },
] as const;

describe.each(ACCIDENTS)('A23 a book that is $what while it is open', ({ happen }) => {
  it('takes no more saves, says so, and can be kept elsewhere whole', async () => {
    const folder = path.join(temporaryFolder(), 'so');
    const { backend } = await openCell(openTestBackend(undefined, folder));
    await backend.call('document:create', { kind: 'CV', title: 'đã lưu' });
    happen(path.join(folder, DATABASE));
    const refused = { code: 'book-moved' };
    await expect(backend.call('document:create', { kind: 'CV', title: 'mất' })).rejects.toMatchObject(
      refused,
    );
    await expect(backend.call('member:delete', { id: 1 })).rejects.toMatchObject(refused);
    const { bytes } = await backend.call('backup:render', {});
    const file = path.join(temporaryFolder(), 'giu-lai.db');
    await backend.call('backup:create', { file });
    await backend.close();
    const other = path.join(temporaryFolder(), 'khac.db');
    writeFileSync(other, bytes);
    for (const kept of [file, other]) {
      const fresh = openTestBackend();
      await fresh.call('backup:restore', { file: kept });
      expect((await fresh.call('document:list', {})).map(({ title }) => title)).toEqual(['đã lưu']);
      await fresh.close();
    }
    expect(readFileSync(file).length).toBeGreaterThan(0);
  });
});
