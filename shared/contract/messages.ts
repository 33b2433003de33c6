/** What goes between the backend process and its host, whichever way it is carried. */
import { z } from 'zod';
import type { ErrorMessage } from './errors.ts';

/** A call, or the wish to stop one. The host numbers its calls. */
export const Request = z.union([
  z.object({ id: z.number(), channel: z.string(), input: z.unknown() }),
  z.object({ id: z.number(), cancel: z.literal(true) }),
]);
export type Request = z.infer<typeof Request>;

export type Reply =
  | { id: number; progress: { done: number; total: number; what: string } }
  | { id: number; output: unknown }
  | { id: number; error: ErrorMessage };
