/** What is said of a call that was refused or failed. */
import { toErrorMessage } from '../../shared/contract/errors.ts';
import type { RefusalCode } from '../../shared/domain/refusal.ts';

export interface Failure {
  code: RefusalCode;
  message: string;
}

/** With SCD_DEBUG set our own faults go to standard error whole. */
export function toFailure(error: unknown): Failure {
  const { code, message } = toErrorMessage(error);
  if (code === 'internal' && process.env.SCD_DEBUG !== undefined) console.error(error);
  return { code, message };
}
