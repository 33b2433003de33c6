/** Counting: every verb and the use case that answers it. */
import type { STATISTICS_VERBS } from '../../shared/contract/statistics.ts';
import type { HandlersOf } from './context.ts';
import { handOutStatistics, viewStatistics } from './counting.ts';

export const STATISTICS_HANDLERS: HandlersOf<typeof STATISTICS_VERBS> = {
  'statistics:get': viewStatistics,
  'statistics:hand-out': handOutStatistics,
};
