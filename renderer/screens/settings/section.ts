import type { CellOverview } from '../../../shared/contract/cell.ts';

/** What every section of the settings is given. */
export interface SectionProps {
  overview: CellOverview;
}
