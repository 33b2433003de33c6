/** What is said of a call that was refused or failed. */
import { toErrorMessage } from '../../shared/contract/errors.ts';
import type { RefusalCode } from '../../shared/domain/refusal.ts';

export interface Failure {
  code: RefusalCode;
  message: string;
}

/** Lists of members tell every faulty line. With SCD_DEBUG set our own faults go to standard error whole. */
export function toFailure(error: unknown): Failure {
  const { code, message, detail } = toErrorMessage(error);
  if (code === 'internal' && process.env.SCD_DEBUG !== undefined) console.error(error);
  const lines =
    Array.isArray(detail.problems) && code === 'member-rows-faulty'
      ? [message, ...detail.problems]
      : [message];
  return { code, message: lines.join('\n') };
}
