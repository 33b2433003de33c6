/** A portal (cổng thông tin) and who we are there. Its password is no part of this: it is never stored with the data. */
import * as z from 'zod';
import { type Id, Line, RequiredLine } from './values.ts';

export interface PortalKindRule {
  /** What lists and lines call it. */
  name: string;
  /** What whoever declares such a portal reads of it, as whole sentences. */
  about: string;
  /** What is asked for as its address, for a field. */
  addressHint: string;
  /** What the field of the password is called. */
  passwordName: string;
  /** Whether the program logs in; where it does not, a person posts by hand from a package. */
  logsIn: boolean;
}

/** What a make of portal is stands here, once; its adapter is opened in electron/portal/open.ts. In the order of menus. */
const TABLE = {
  wordpress: {
    name: 'WordPress',
    about:
      'Cổng chạy WordPress (nhận bài qua REST, hoặc XML-RPC nếu REST đóng), hoặc cổng nói MetaWeblog. Mật khẩu ứng dụng tạo trong hồ sơ người dùng của cổng.',
    addressHint: 'Bắt đầu bằng https://. Chỉ dùng XML-RPC thì ghi cả /xmlrpc.php ở cuối.',
    passwordName: 'Mật khẩu ứng dụng',
    logsIn: true,
  },
  liferay: {
    name: 'Liferay',
    about:
      'Cổng chạy Liferay (6.1 đến 7.1, hoặc từ 7.4): hay thấy “/web/” hoặc “/-/” trong địa chỉ bài. Chương trình tự dò phiên bản. Chưa được thử với một cổng Liferay thật.',
    addressHint:
      'Mở một bài đã đăng đúng mục muốn đăng, chép cả địa chỉ vào đây: bài mới theo mẫu của bài ấy và hiện ở chỗ ấy.',
    passwordName: 'Mật khẩu',
    logsIn: true,
  },
  handover: {
    name: 'Bàn giao cho người đăng',
    about: 'Cổng không nhận bài từ chương trình: có gói bàn giao để người đăng làm theo từng ô.',
    addressHint: 'Bắt đầu bằng https://',
    passwordName: 'Mật khẩu',
    logsIn: false,
  },
} satisfies Record<string, PortalKindRule>;

export type PortalKind = keyof typeof TABLE;

export const PORTAL_RULES: Readonly<Record<PortalKind, PortalKindRule>> = TABLE;

export const PORTAL_KINDS = Object.keys(TABLE) as readonly PortalKind[];

/** The make a portal is offered as before anything is said of it. */
export const USUAL_PORTAL = 'wordpress' satisfies PortalKind;

export const PortalInput = z
  .object({
    /** What the cell calls it; no other portal in use may have it. */
    name: RequiredLine.pipe(z.string().max(120)),
    /** Chooses the adapter. */
    kind: z.enum(PORTAL_KINDS),
    /** Where nobody logs in: empty, or the public address of the portal. */
    url: Line.default(''),
    /** The account that logs in there; '' where nobody does. */
    user: Line.default(''),
    /** PEM of an office's own authority; left out, the one that is trusted already stays. */
    caPem: z.string().max(100_000).nullable().optional(),
  })
  .refine(({ kind, url }) => !logsIn({ kind }) || url !== '', { path: ['url'] })
  .refine(({ kind, user }) => !logsIn({ kind }) || user !== '', { path: ['user'] });
export type PortalInput = z.infer<typeof PortalInput>;

export interface Portal extends Omit<PortalInput, 'caPem'> {
  /** Of the account in the book; a password is never tied to it (`accountKey`). */
  id: Id;
  /** PEM of an office's own authority, trusted for this portal only; null for the machine's own roots. */
  caPem: string | null;
  /** Why nothing is sent there, a sentence; empty while all is well. */
  pausedBecause: string;
}

/** Whether the program logs in there itself. */
export function logsIn({ kind }: { kind: PortalKind }): boolean {
  return PORTAL_RULES[kind].logsIn;
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
