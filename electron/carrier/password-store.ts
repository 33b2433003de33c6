/**
 * Passwords of portals, kept by the operating system's own key store where it has one. The file holds only what that
 * store encrypted; without a real one nothing is written, and a password lives as long as the program.
 */
import { readFile } from 'node:fs/promises';
import { writeWhole } from '../files/whole-file.ts';

/** What is used of Electron's safeStorage; the older releases lack the asynchronous half, the newer ones the other. */
export interface SafeStorage {
  isAsyncEncryptionAvailable?: () => Promise<boolean>;
  encryptStringAsync?: (text: string) => Promise<Buffer>;
  decryptStringAsync?: (bytes: Buffer) => Promise<{ result: string }>;
  isEncryptionAvailable?: () => boolean;
  encryptString?: (text: string) => Buffer;
  decryptString?: (bytes: Buffer) => string;
  getSelectedStorageBackend?: () => string;
}

export interface PasswordStore {
  /** Every password that can still be read, by account. */
  load(): Promise<Map<string, string>>;
  /** Keeps a password, or forgets it (null). `session`: it was not written, since nothing here would protect it. */
  keep(account: string, password: string | null): Promise<'kept' | 'session'>;
}

/** @param file where the encrypted ones lie; never in the folder of the data, which is backed up and copied */
export function openPasswordStore(safe: SafeStorage, file: string): PasswordStore {
  // One change after another: two at once would each write what the other did not know of.
  let turn: Promise<unknown> = Promise.resolve();

  const change = async (account: string, password: string | null): Promise<'kept' | 'session'> => {
    const entries = await read(file);
    const isSafe = password !== null && (await isProtected(safe));
    const { [account]: _old, ...others } = entries;
    // Without protection an older, protected one of this account goes too: it is no longer the password.
    const next = isSafe
      ? { ...others, [account]: (await encrypt(safe, password)).toString('base64') }
      : others;
    if (isSafe || Object.hasOwn(entries, account))
      await writeWhole(file, JSON.stringify(next), { mode: 0o600 });
    return isSafe || password === null ? 'kept' : 'session';
  };

  return {
    load: async () => {
      const found = new Map<string, string>();
      const entries = Object.entries(await read(file));
      // Only where there is something to open: asking may show the system's own question for its keyring.
      if (entries.length === 0 || !(await isProtected(safe))) return found;
      for (const [account, bytes] of entries) {
        const password = await decrypt(safe, Buffer.from(bytes, 'base64')).catch(() => null);
        // Written under another user or an older key: it has to be typed again.
        if (password !== null) found.set(account, password);
      }
      return found;
    },
    keep: (account, password) => {
      const work = turn.then(() => change(account, password));
      turn = work.catch(() => {});
      return work;
    },
  };
}

/** `basic_text` is what Linux without a keyring has: a key everybody knows. */
async function isProtected(safe: SafeStorage): Promise<boolean> {
  const backend = process.platform === 'linux' ? safe.getSelectedStorageBackend?.() : undefined;
  if (backend === 'basic_text' || backend === 'unknown') return false;
  if (safe.isAsyncEncryptionAvailable !== undefined) return safe.isAsyncEncryptionAvailable();
  return safe.isEncryptionAvailable?.() ?? false;
}

async function encrypt(safe: SafeStorage, text: string): Promise<Buffer> {
  const bytes = (await safe.encryptStringAsync?.(text)) ?? safe.encryptString?.(text);
  if (bytes === undefined) throw new Error('no way to encrypt');
  return bytes;
}

async function decrypt(safe: SafeStorage, bytes: Buffer): Promise<string | null> {
  if (safe.decryptStringAsync !== undefined) return (await safe.decryptStringAsync(bytes)).result;
  return safe.decryptString?.(bytes) ?? null;
}

async function read(file: string): Promise<Record<string, string>> {
  try {
    const entries: unknown = JSON.parse(await readFile(file, 'utf8'));
    const isObject = typeof entries === 'object' && entries !== null;
    return isObject
      ? Object.fromEntries(Object.entries(entries).filter(([, value]) => typeof value === 'string'))
      : {};
  } catch {
    return {};
  }
}
