import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPasswordStore, type SafeStorage } from '../../../electron/carrier/password-store.ts';
import { temporaryFolder } from '../../support/folders.ts';

const ACCOUNT = 'bientap https://so.example.vn';
const PASSWORD = 'abcd efgh ijkl';

const turn = (content: string | Buffer) => Buffer.from([...Buffer.from(content)].map((byte) => byte ^ 0x5a));

/** Encrypts by turning bits: enough to see that nothing plain is written. */
function safe(backend: string, isAsync: boolean): SafeStorage {
  const half: SafeStorage = isAsync
    ? {
        isAsyncEncryptionAvailable: async () => true,
        encryptStringAsync: async (text) => turn(text),
        decryptStringAsync: async (bytes) => ({ result: turn(bytes).toString() }),
      }
    : {
        isEncryptionAvailable: () => true,
        encryptString: turn,
        decryptString: (bytes) => turn(bytes).toString(),
      };
  return { ...half, getSelectedStorageBackend: () => backend };
}

const newFile = () => path.join(temporaryFolder(), 'so', 'passwords.json');

describe.each([
  ['the asynchronous form', true],
  ['the older form', false],
])('a password kept through %s', (_, isAsync) => {
  it('is there at the next start, and nobody else can read the file', async () => {
    const file = newFile();
    const store = openPasswordStore(safe('gnome_libsecret', isAsync), file);
    expect(await store.keep(ACCOUNT, PASSWORD)).toBe('kept');
    const again = openPasswordStore(safe('gnome_libsecret', isAsync), file);
    expect(await again.load()).toEqual(new Map([[ACCOUNT, PASSWORD]]));
    const written = readFileSync(file, 'utf8');
    for (const form of [PASSWORD, Buffer.from(PASSWORD).toString('base64'), PASSWORD.replaceAll(' ', '')]) {
      expect(written).not.toContain(form);
    }
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('is gone when forgotten, and the others stay', async () => {
    const file = newFile();
    const store = openPasswordStore(safe('kwallet6', isAsync), file);
    await Promise.all([store.keep(ACCOUNT, PASSWORD), store.keep('b https://b.vn', 'khác')]);
    await store.keep(ACCOUNT, null);
    expect([...(await store.load())]).toEqual([['b https://b.vn', 'khác']]);
  });
});

describe('a machine without a key store', () => {
  it.runIf(process.platform === 'linux')('keeps nothing on the disk, and says so', async () => {
    const file = newFile();
    const store = openPasswordStore(safe('basic_text', true), file);
    expect(await store.keep(ACCOUNT, PASSWORD)).toBe('session');
    expect([existsSync(file), (await store.load()).size]).toEqual([false, 0]);
  });

  it('lets go of a password that was protected once and is no longer the one', async () => {
    const file = newFile();
    await openPasswordStore(safe('kwallet6', true), file).keep(ACCOUNT, PASSWORD);
    const store = openPasswordStore({ isEncryptionAvailable: () => false }, file);
    expect(await store.keep(ACCOUNT, 'mới')).toBe('session');
    expect(readFileSync(file, 'utf8')).toBe('{}');
  });

  it('reads a damaged file as none', async () => {
    const file = newFile();
    const store = openPasswordStore(safe('kwallet6', true), file);
    await store.keep(ACCOUNT, PASSWORD);
    const broken: SafeStorage = {
      ...safe('kwallet6', true),
      decryptStringAsync: () => Promise.reject(new Error('key')),
    };
    expect((await openPasswordStore(broken, file).load()).size).toBe(0);
  });
});
