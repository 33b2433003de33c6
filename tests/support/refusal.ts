/** What `rejects.toThrow` compares with: a refusal by its code, whatever it names. */
import type { RefusalCode } from '../../shared/domain/refusal.ts';

export function refusal(code: RefusalCode): RegExp {
  return new RegExp(`^${code}$`, 'u');
}
