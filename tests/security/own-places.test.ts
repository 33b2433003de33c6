/** The book and what lies beside it: closed to others on the machine, and never written over. */
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../electron/files/digest.ts';
import { refuseOwnPlace } from '../../electron/files/own-places.ts';
import { createBackend } from '../../electron/services/backend.ts';
import { CHANNELS } from '../../shared/contract/channels.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { garbageFor } from '../electron/cli/garbage.ts';
import { openSample, openTestBackend, TEMPLATES } from '../support/backend.ts';
import { runCli } from '../support/cli.ts';
import { temporaryFolder } from '../support/folders.ts';
import { fc } from '../support/random.ts';
import { refusal } from '../support/refusal.ts';

const POSIX = process.platform !== 'win32';

describe('A15: the folder of the data', () => {
  it.runIf(POSIX)('is nobody else’s, whatever umask the program was started with', async () => {
    const before = process.umask(0o000);
    try {
      const backend = await openSample();
      await backend.call('backup:run', {});
      const modes = (folder: string): [string, number][] =>
        readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, number][] => {
          const place = path.join(folder, entry.name);
          const mode = statSync(place).mode & 0o777;
          return entry.isDirectory() ? [[`${entry.name}/`, mode], ...modes(place)] : [[entry.name, mode]];
        });
      await backend.close();
      const again = openTestBackend(undefined, backend.folder);
      await again.call('cell:get', {});
      for (const [name, mode] of [
        ['./', statSync(backend.folder).mode & 0o777] as const,
        ...modes(backend.folder),
      ])
        expect(`${name} ${mode.toString(8)}`).toBe(`${name} ${name.endsWith('/') ? '700' : '600'}`);
    } finally {
      process.umask(before);
    }
  });
});

describe('A15: a book of before', () => {
  it.runIf(POSIX)('is closed to others when it is next opened, with its backups', async () => {
    const backend = await openSample();
    await backend.call('backup:run', {});
    await backend.close();
    const backups = path.join(backend.folder, 'sao-luu');
    const files = [
      path.join(backend.folder, 'so-chuyen-de.db'),
      ...readdirSync(backups).map((name) => path.join(backups, name)),
    ];
    for (const folder of [backend.folder, backups]) chmodSync(folder, 0o755);
    for (const file of files) chmodSync(file, 0o644);
    const again = openTestBackend(undefined, backend.folder);
    await again.call('cell:get', {});
    expect([backend.folder, backups].map((folder) => statSync(folder).mode & 0o777)).toEqual([0o700, 0o700]);
    expect(files.map((file) => statSync(file).mode & 0o777)).toEqual(files.map(() => 0o600));
  });

  it.runIf(POSIX)('is copied to a second place for nobody else', async () => {
    const backend = await openSample();
    await backend.call('backup:run', {});
    const place = temporaryFolder();
    await backend.call('backup:choose-place', { folder: place });
    const copies = readdirSync(place, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(path.join(place, name)))
      .filter((present) => present.isFile());
    expect(copies.map(({ mode }) => mode & 0o777)).toEqual([0o600]);
  });
});

describe('A16: what is asked to be written', () => {
  it('goes over nothing of the book by any verb that takes a place', async () => {
    const backend = await openSample();
    await backend.call('backup:run', {});
    const [backup = ''] = readdirSync(path.join(backend.folder, 'sao-luu'));
    const own = [
      'so-chuyen-de.db',
      'so-chuyen-de.db-wal',
      'so-chuyen-de.lock',
      `sao-luu/${backup}`,
      'sao-luu',
    ];
    const inode = (name: string): number => statSync(path.join(backend.folder, name)).ino;
    const before = own.map(inode);
    const backups = sha256Of(readFileSync(path.join(backend.folder, 'sao-luu', backup)));
    const verbs = Object.entries(CHANNELS).flatMap(([channel, { access, input }]) => {
      const shape = (input.def as { shape?: Record<string, unknown> }).shape ?? {};
      const places = Object.keys(shape).filter((name) => ['file', 'folder'].includes(name));
      return access === 'files' ? [] : places.map((place) => ({ channel, input, place }));
    });
    expect(verbs.map(({ channel }) => channel)).toEqual(
      expect.arrayContaining(['export:write', 'export:archive', 'review:pack', 'backup:create']),
    );
    for (const [seed, { channel, input, place }] of verbs.entries()) {
      const inputs = fc.sample(garbageFor(input), { seed, numRuns: 300 }).filter(isRecord);
      for (const [number, name] of own.entries()) {
        const given = { id: 1, format: 'docx', replace: true, [place]: path.join(backend.folder, name) };
        const others = inputs.map((other) => ({ ...other, ...given }));
        const taken = [given, ...others.slice(number)].filter((each) => input.safeParse(each).success);
        for (const each of taken.slice(0, 4))
          await backend.answer(channel, each).catch((error: Error) => expect(error).toBeInstanceOf(Refusal));
        expect([channel, name, own.map(inode)]).toEqual([channel, name, before]);
      }
    }
    expect(sha256Of(readFileSync(path.join(backend.folder, 'sao-luu', backup)))).toBe(backups);
    expect((await backend.call('data:verify', {})).problems).toEqual([]);
  });

  it('goes over no file of the program, by any name, link or path', async () => {
    const backend = await openSample();
    const book = path.join(backend.folder, 'so-chuyen-de.db');
    const outside = temporaryFolder();
    symlinkSync(book, path.join(outside, 'lien-ket.docx'));
    symlinkSync(backend.folder, path.join(outside, 'thu-muc'));
    await backend.call('backup:run', {});
    const targets = [
      book,
      `${book}-wal`,
      `${book}-journal`,
      path.join(backend.folder, 'so-chuyen-de.lock'),
      path.join(backend.folder, 'SO-CHUYEN-DE.DB'),
      path.join(backend.folder, 'x', '..', 'so-chuyen-de.db'),
      path.join(backend.folder, 'sao-luu', 'moi.docx'),
      path.join(outside, 'lien-ket.docx'),
      path.join(outside, 'thu-muc', 'so-chuyen-de.db'),
    ];
    for (const file of targets) {
      const write = { id: 1, file, format: 'docx' as const, replace: true };
      await expect(backend.call('export:write', write), file).rejects.toThrow(refusal('own-place'));
      await expect(backend.call('backup:create', { file }), file).rejects.toThrow(refusal('own-place'));
    }
    expect((await backend.call('data:verify', {})).problems).toEqual([]);
    expect((await backend.call('document:list', {})).length).toBeGreaterThan(0);
  });

  it('goes over no book by a second name of the same file, either', async () => {
    const backend = await openSample();
    const twin = path.join(temporaryFolder(), 'ban-hai.docx');
    linkSync(path.join(backend.folder, 'so-chuyen-de.db'), twin);
    const before = sha256Of(readFileSync(twin));
    await backend.call('export:write', { id: 1, file: twin, format: 'docx', replace: true });
    // Written aside and moved: the other name is another file now, and the book is whole.
    expect(sha256Of(readFileSync(path.join(backend.folder, 'so-chuyen-de.db')))).toBe(before);
  });

  it('goes over no file of the packed program, and beside it where a person keeps papers', async () => {
    const home = temporaryFolder();
    mkdirSync(path.join(home, 'resources/app.asar'), { recursive: true });
    const templates = path.join(home, 'resources/app.asar/templates');
    symlinkSync(TEMPLATES, templates);
    const host = { now: () => new Date('2020-04-15T02:00:00.000Z'), actor: 'kiem-thu', templates };
    const folder = path.join(home, 'Dữ liệu/so-chuyen-de');
    const backend = createBackend({ folder, stay: 'hold', create: true, host });
    await backend.call('sample:create', {});
    const write = (name: string): Promise<unknown> =>
      backend.call('export:write', { id: 1, file: path.join(home, name), format: 'docx', replace: true });
    for (const name of [
      'so-chuyen-de',
      'So-Chuyen-De.exe',
      'ffmpeg.dll',
      'resources/app.asar.unpacked/x.docx',
    ])
      await expect(write(name)).rejects.toThrow(refusal('own-place'));
    for (const name of ['so-chuyen-de.docx', 'Biên bản.docx', 'Hồ sơ/Kế hoạch.docx']) await write(name);
    await backend.close();
  });

  it('is refused by the command line with a sentence', async () => {
    const backend = await openSample();
    await backend.close();
    const file = path.join(backend.folder, 'so-chuyen-de.db');
    const run = await runCli(backend.folder, 'export', '1', '--out', file, '--replace');
    expect([run.code, run.stderr]).toEqual([3, expect.stringContaining('tệp của chính chương trình')]);
  });

  it.runIf(POSIX)('A25: is no device', () => {
    expect(() => refuseOwnPlace('/dev/null')).toThrow(refusal('place-not-file'));
    expect(() => refuseOwnPlace('/dev/full')).toThrow(refusal('place-not-file'));
  });
});

describe('A17: a backup to a chosen file', () => {
  it('leaves whatever lies beside it alone', async () => {
    const backend = await openSample();
    const folder = temporaryFolder();
    const names = ['x.db.tmp', 'x.db.tmp-wal', 'x.db.tmp-shm', 'x.db.tmp-journal', '.x.tmp'];
    for (const name of names) writeFileSync(path.join(folder, name), 'của người khác');
    await backend.call('backup:create', { file: path.join(folder, 'x.db') });
    for (const name of names) expect(readFileSync(path.join(folder, name), 'utf8')).toBe('của người khác');
    expect(readdirSync(folder).toSorted()).toEqual([...names, 'x.db'].toSorted());
  });
});

describe('A20: whatever path is asked for', () => {
  it('gets a sentence, and never “lỗi ngoài dự tính”', async () => {
    const backend = await openSample();
    // So deep that no “..” leads out of what is cleared away.
    const folder = path.join(temporaryFolder(), '1/2/3/4');
    mkdirSync(path.join(folder, 'thu-muc'), { recursive: true });
    writeFileSync(path.join(folder, 'tep'), 'x');
    const part = fc.constantFrom(
      'thu-muc',
      'tep',
      'không có',
      'a'.repeat(300),
      '..',
      '.',
      'ký tự: *?"<>|',
      ' ',
      'tên.docx',
    );
    const paths = fc.array(part, { minLength: 1, maxLength: 4 });
    const odd = fc.constantFrom('/dev/full', '/proc/1/mem', '/dev', '/', `${folder}/tep/x.docx`, 'a\0b');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          paths.map((parts) => path.join(folder, ...parts)),
          odd,
        ),
        async (file) => {
          for (const call of [
            () => backend.call('export:write', { id: 1, file, format: 'docx', replace: false }),
            () => backend.call('backup:create', { file }),
          ]) {
            const told = await call().then(
              () => '',
              (error: { code?: string }) => String(error.code),
            );
            expect(['internal', 'undefined']).not.toContain(told);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
