/** Findings in a text as its page marks and mends them: by block, line and units. */
import type { LintFinding } from '../../../shared/contract/checking.ts';

/** What may be done about findings where they are shown. */
export interface FindingActs {
  /** The one that is gone to. */
  current: LintFinding | null;
  /** Whether there is a place to go to. */
  canGo: (finding: LintFinding) => boolean;
  onGo: (finding: LintFinding) => void;
  isMendable: (finding: LintFinding) => boolean;
  onMend: (findings: readonly LintFinding[]) => void;
}

export function marksOf(findings: readonly LintFinding[], current: LintFinding | null) {
  return findings.flatMap((finding, index) => {
    const { place, start, end } = finding;
    if (place?.in !== 'body') return [];
    const { block, line } = place;
    return [{ block, line, start, end, id: String(index), isCurrent: finding === current }];
  });
}

export function mendsOf(findings: readonly LintFinding[]) {
  return findings.flatMap(({ place, fix, line: was, start, end }) => {
    if (place?.in !== 'body' || fix?.is !== 'text') return [];
    const { block, line } = place;
    return [{ block, line, start, end, was, text: fix.text }];
  });
}
