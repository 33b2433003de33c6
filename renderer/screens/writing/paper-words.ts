/** How papers are spoken of on this screen. */
import type { DocumentState } from '../../../shared/domain/document.ts';
import type { QuarterName } from '../../../shared/domain/values.ts';
import { romanQuarter } from '../../../shared/text/dates.ts';

export function stateTone(state: DocumentState): 'plain' | 'warn' | 'info' | 'ok' {
  switch (state) {
    case 'draft':
      return 'warn';
    case 'review':
      return 'info';
    case 'approved':
    case 'issued':
      return 'ok';
    case 'filed':
      return 'plain';
  }
}

/** "quý II/2020" */
export function quarterWords(quarter: QuarterName): string {
  const [year = '', number = ''] = quarter.split('-Q');
  return `quý ${romanQuarter(Number(number) as 1 | 2 | 3 | 4)}/${year}`;
}
