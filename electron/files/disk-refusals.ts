/** What the file system says about a place to write to, in our own codes. */
import { Refusal, type RefusalCode } from '../../shared/domain/refusal.ts';

const CODES: Readonly<Record<string, RefusalCode | undefined>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'place-read-only',
  EACCES: 'place-read-only',
  EPERM: 'place-read-only',
  EISDIR: 'place-is-folder',
  ENOTDIR: 'folder-is-file',
  // A folder is to be made where a file stands.
  EEXIST: 'folder-is-file',
  ENOENT: 'folder-gone',
  ENAMETOOLONG: 'name-too-long',
  EBUSY: 'file-busy',
  ETXTBSY: 'file-busy',
  EMFILE: 'too-many-files',
  ENFILE: 'too-many-files',
  EIO: 'disk-failing',
  ENXIO: 'disk-failing',
  ENODEV: 'disk-failing',
};

/**
 * The Refusal an error of the file system stands for, else the error itself: that is our own fault.
 *
 * @param file the place that was to be written to; left out, it was the data folder
 */
export function toDiskRefusal(error: unknown, file?: string): unknown {
  if (error instanceof Refusal) return error;
  const code = CODES[codeOf(error)];
  if (code === undefined) return error;
  if (file !== undefined) return new Refusal(code, { file }, { cause: error });
  return new Refusal(code === 'place-read-only' ? 'data-read-only' : code, {}, { cause: error });
}

/** What an error of the system or of SQLite is called: "ENOENT"; empty for any other. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
