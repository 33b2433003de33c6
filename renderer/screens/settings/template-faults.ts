import { isApiError } from '../../api.ts';

/** What is wrong with a Word file offered as a letterhead, a sentence each; empty for any other failure. */
export function faultsOf(error: unknown): readonly string[] {
  if (!isApiError(error, 'template-faulty')) return [];
  const { faults } = error.detail;
  return Array.isArray(faults) ? faults.map(String) : [];
}
