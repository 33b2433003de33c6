/** A portal (cổng thông tin) and who we are there. Its password is no part of this: it is never stored with the data. */
import { z } from 'zod';
import { type Id, Line, RequiredLine } from './values.ts';

export const PORTAL_KINDS = ['wordpress', 'liferay', 'handover'] as const;
export const PortalKind = z.enum(PORTAL_KINDS);
export type PortalKind = z.infer<typeof PortalKind>;

export const PortalInput = z
  .object({
    /** What the cell calls it; no other portal in use may have it. */
    name: RequiredLine.pipe(z.string().max(120)),
    /** Chooses the adapter; `handover`: a person posts by hand. */
    kind: PortalKind,
    /** For a hand-over: empty, or the public address of the portal. */
    url: Line.default(''),
    /** The account that logs in there; '' where nobody does (a hand-over). */
    user: Line.default(''),
    /** PEM of an office's own authority; left out, the one that is trusted already stays. */
    caPem: z.string().max(100_000).nullable().optional(),
  })
  .refine(({ kind, url }) => kind === 'handover' || url !== '', { path: ['url'] })
  .refine(({ kind, user }) => kind === 'handover' || user !== '', { path: ['user'] });
export type PortalInput = z.infer<typeof PortalInput>;

export interface Portal extends Omit<PortalInput, 'caPem'> {
  /** Of the account in the book; a password is never tied to it (`accountKey`). */
  id: Id;
  /** PEM of an office's own authority, trusted for this portal only; null for the machine's own roots. */
  caPem: string | null;
  /** Why nothing is sent there, a sentence; empty while all is well. */
  pausedBecause: string;
}

/** Addresses a password may go to in the clear: they never leave the machine. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/**
 * The base address as it is kept: https (http only for loopback), without user, query or slash at the end. A bare host
 * becomes https. Null for what is no address of the web.
 */
export function normalizeAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  let url: URL;
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) url.protocol = 'https:';
  return `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/u, '')}`;
}

/**
 * What a password belongs to: who we are, and where. It is never tied to a row's number, which another data folder uses
 * for another portal; and an account whose address changes has no password any more.
 */
export function accountKey({ url, user }: Pick<PortalInput, 'url' | 'user'>): string {
  return `${user} ${url}`;
}

/** The host a person should read before anything is sent there; '' for a hand-over without an address. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
