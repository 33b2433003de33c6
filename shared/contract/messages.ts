/** What goes between the backend process and its host, whichever way it is carried. */
import * as z from 'zod';
import type { ErrorMessage } from './errors.ts';

/** What a person typed as the password of an account on a portal; null to forget it. */
export const PasswordGiven = z.object({
  /** `accountKey` of the portal. */
  account: z.string().min(1).max(3_000),
  /** As typed; it stands in no answer, log or backup. */
  password: z.string().max(1_000).nullable(),
});
export type PasswordGiven = z.infer<typeof PasswordGiven>;

/**
 * A call, or the wish to stop one, or a password for the backend's memory. The host numbers its calls. A password is no
 * verb: it is never in what verbs answer, and no page may send it past the host.
 */
export const Request = z.union([
  z.object({
    /** The host's number of the call. */
    id: z.number(),
    /** A verb of the contract; any other is refused. */
    channel: z.string(),
    /** Checked by the verb's own schema, not here. */
    input: z.unknown(),
  }),
  z.object({
    /** Of the call that shall stop. */
    id: z.number(),
    /** Tells this message from the other two. */
    cancel: z.literal(true),
  }),
  z.object({
    /** The host's number, answered with an output of null. */
    id: z.number(),
    /** What the person typed. */
    given: PasswordGiven,
  }),
]);
export type Request = z.infer<typeof Request>;

export type BackendReply =
  | {
      /** That of the call, as in all replies to it. */
      id: number;
      /** As `Progress` of bridge.ts; any number of these come before the answer. */
      progress: {
        /** Steps behind us. */
        done: number;
        /** Steps there are, as far as known now. */
        total: number;
        /** The step just taken: the name of a file, or a Vietnamese phrase. */
        what: string;
      };
    }
  | {
      /** That of the call, which ends with this. */
      id: number;
      /** Of the verb's own type. */
      output: unknown;
    }
  | {
      /** That of the call, which ends with this. */
      id: number;
      /** A refusal, or `internal` for an accident. */
      error: ErrorMessage;
    };
