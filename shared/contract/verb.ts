/** What a verb is, and what the inputs of many have in common. */
import * as z from 'zod';
import { Id } from '../domain/values.ts';

/**
 * What a verb does to the data: reading needs no lock, writing takes it, `files` works on the closed folder itself.
 */
export type Access = 'read' | 'write' | 'files';

export interface Verb<A extends Access, Input extends z.ZodType, Output> {
  /** Which context its handler is given. */
  readonly access: A;
  /** Checks what came in and fills its defaults. */
  readonly input: Input;
  /** Only a type: nothing is there at run time. */
  readonly output?: Output;
}

const verb =
  <A extends Access>(access: A) =>
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Verb<A, Input, Output> => ({ access, input });
export const reads = verb('read');
export const writes = verb('write');
export const onFiles = verb('files');

export const none = z.object({});
export const byId = z.object({
  /** What the verb is about; refused with `not-found` where there is none. */
  id: Id,
});
/** Of a file or folder on this machine; what no file system takes, a zero in a name, is refused here. */
export const Path = z
  .string()
  .min(1)
  .max(4_096)
  .regex(/^[^\0]+$/u);
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
