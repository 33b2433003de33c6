/** A newer version of the program, as a place somebody trusts tells of it. Nothing of it is ever run by the program. */
import * as z from 'zod';

/** The list of what is to be had, in the folder or at the address somebody set. */
export const UPDATE_LIST = 'ban-moi.json';

/** Bytes; the list is a page of text. */
export const LIST_LIMIT = 64 * 1024;

/** Bytes of an installer; ours have a fifth of it. */
const INSTALLER_LIMIT = 1024 * 1024 * 1024;

/** Letters, digits and marks that are shown: nothing that steers lines or the direction of reading. */
const Shown = z
  .string()
  .min(1)
  .max(500)
  .regex(/^\P{C}+$/u);

const Version = z.string().regex(/^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/u);

export const Installer = z.object({
  /** Which machines it is for, as Node calls them: "win32-x64". */
  system: z.string().regex(/^(?:win32|darwin|linux)-(?:x64|arm64)$/u),
  /** Beside the list, a bare name. */
  name: z
    .string()
    .max(150)
    .regex(/^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M} ._-]*[\p{L}\p{N}_-])?\.(?:exe|dmg|AppImage|deb)$/u),
  /** Bytes. */
  size: z.int().min(1).max(INSTALLER_LIMIT),
  /** Of the whole file, hexadecimal. */
  sha512: z.string().regex(/^[0-9a-f]{128}$/u),
});
export type Installer = z.infer<typeof Installer>;

export const UpdateList = z.object({
  /** Whose list it is. */
  program: z.literal('so-chuyen-de'),
  /** "0.2.0" */
  version: Version,
  /** What is new, a sentence each. */
  changes: z.array(Shown).max(50),
  /** One for each kind of machine, the preferred first where there are more. */
  files: z.array(Installer).max(20),
});
export type UpdateList = z.infer<typeof UpdateList>;

/** Null for what is no list of ours, whatever it is. */
export function readUpdateList(bytes: Uint8Array): UpdateList | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return UpdateList.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** By their parts as numbers; the same version is not newer. */
export function isNewer(version: string, than: string): boolean {
  const other = than.split('.').map(Number);
  const parts = version.split('.').map(Number);
  const at = parts.findIndex((part, index) => part !== other[index]);
  return at >= 0 && (parts[at] ?? 0) > (other[at] ?? 0);
}

/**
 * An address as it is kept: https, without user, query or anchor, a slash at its end. Null for any other address; whether
 * it is one at all, and no folder, is told by `isAddress`.
 */
export function readUpdateAddress(typed: string): string | null {
  const url = URL.parse(typed.trim());
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  const folders = url.pathname.split('/').filter(Boolean);
  return `https://${[url.host, ...folders].join('/')}/`;
}

export function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//iu.test(source.trim());
}
