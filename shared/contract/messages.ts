/** What goes between the backend process and its host, whichever way it is carried. */
import { z } from 'zod';
import type { ErrorMessage } from './errors.ts';

/** What a person typed as the password of an account on a portal; null to forget it. */
export const PasswordGiven = z.object({
  /** `accountKey` of the portal. */
  account: z.string().min(1).max(3_000),
  password: z.string().max(1_000).nullable(),
});
export type PasswordGiven = z.infer<typeof PasswordGiven>;

/**
 * A call, or the wish to stop one, or a password for the backend's memory. The host numbers its calls. A password is no
 * verb: it is never in what verbs answer, and no page may send it past the host.
 */
export const Request = z.union([
  z.object({ id: z.number(), channel: z.string(), input: z.unknown() }),
  z.object({ id: z.number(), cancel: z.literal(true) }),
  z.object({ id: z.number(), given: PasswordGiven }),
]);
export type Request = z.infer<typeof Request>;

export type Reply =
  | { id: number; progress: { done: number; total: number; what: string } }
  | { id: number; output: unknown }
  | { id: number; error: ErrorMessage };
