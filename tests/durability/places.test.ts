/** Places that cannot be written to: every verb that writes a file says what is wrong with them, and leaves nothing behind. */
import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toErrorMessage } from '../../shared/contract/errors.ts';
import { openSample, type TestBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/folders.ts';
import { canMount, mountDisk } from './mounts.ts';

const isWindows = process.platform === 'win32';
const mountable = canMount();
let backend: TestBackend;
let documentId = 0;
let roundId = 0;
/** Where in the folder it is given a verb writes its first file. */
const places: Record<string, string> = { 'export:write': 'a.docx', 'backup:create': 'a.db' };

const VERBS: Readonly<Record<string, (folder: string) => Promise<unknown>>> = {
  'export:write': (folder) =>
    backend.call('export:write', { id: documentId, file: path.join(folder, 'a.docx'), format: 'docx' }),
  'backup:create': (folder) => backend.call('backup:create', { file: path.join(folder, 'a.db') }),
  'export:archive': (folder) => backend.call('export:archive', { folder }),
  'review:pack': (folder) => backend.call('review:pack', { id: roundId, folder }),
};

beforeAll(async () => {
  backend = await openSample();
  documentId = (await backend.call('document:list', {}))[0]?.id ?? 0;
  roundId = await openRound();
  const good = temporaryFolder();
  const archive = await backend.call('export:archive', { folder: good });
  places['export:archive'] = path.relative(good, archive.files[0]?.file ?? '');
  places['review:pack'] = (await backend.call('review:pack', { id: roundId })).files[0]?.fileName ?? '';
});

afterAll(() => backend.close());

describe.each(Object.keys(VERBS))('%s', (verb) => {
  const write = (folder: string): Promise<unknown> => VERBS[verb]?.(folder) ?? Promise.reject();
  const placeIn = (folder: string): string => path.join(folder, places[verb] ?? '');
  const sentenceOn = (folder: string): Promise<string> =>
    write(folder).then(
      () => 'written',
      (error: unknown) => toErrorMessage(error).message,
    );

  it('says that a folder has the name the file is to have', async () => {
    const folder = temporaryFolder();
    mkdirSync(placeIn(folder), { recursive: true });
    expect(await sentenceOn(folder)).toContain('là tên của một thư mục');
    expect(readdirSync(placeIn(folder))).toEqual([]);
    expect(readdirSync(path.dirname(placeIn(folder)))).toHaveLength(1);
  });

  it('says that a file stands where a folder should', async () => {
    const file = path.join(temporaryFolder(), 'tệp');
    writeFileSync(file, '');
    expect(await sentenceOn(file)).toContain('có một tệp nằm ở chỗ của thư mục');
  });

  it('says that a name is too long', async () => {
    expect(await sentenceOn(path.join(temporaryFolder(), 'x'.repeat(300)))).toContain('quá dài');
  });

  it.skipIf(isWindows)('says that the folder is gone', async () => {
    const folder = temporaryFolder();
    const gone = path.join(folder, 'ổ rời');
    symlinkSync(path.join(folder, 'đã rút'), gone);
    expect(await sentenceOn(gone)).toContain('không thấy thư mục');
  });

  it.skipIf(isWindows)('says that one may not write there', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    expect(await asNobody(() => sentenceOn(folder))).toContain('không đủ quyền');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(!mountable)('says that a disk is there for reading only', async () => {
    const disk = mountDisk(64);
    try {
      disk.makeReadOnly();
      expect(await sentenceOn(disk.folder)).toContain('chỉ cho đọc');
    } finally {
      disk.unmount();
    }
  });

  it.skipIf(!mountable)('says that a disk is full, and leaves no half file', async () => {
    const disk = mountDisk(64);
    try {
      fill(path.join(disk.folder, '..', 'đầy'));
      expect(await sentenceOn(disk.folder)).toContain('Ổ đĩa đã đầy');
      const names = readdirSync(disk.folder, { recursive: true, withFileTypes: true });
      expect(names.filter((entry) => entry.isFile())).toEqual([]);
    } finally {
      disk.unmount();
    }
  });
});

async function openRound(): Promise<number> {
  const { document } = await backend.call('document:create', { kind: 'CV', title: 'góp ý dự thảo' });
  const [member] = await backend.call('member:list', {});
  const reviewers = [{ memberId: member?.id ?? 0 }];
  return (await backend.call('review:open', { documentId: document.id, reviewers })).round.id;
}

/** Nothing is closed to root. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

/** Takes all the room a disk has. */
function fill(file: string): void {
  try {
    for (;;) writeFileSync(file, Buffer.alloc(1_024), { flag: 'a' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
