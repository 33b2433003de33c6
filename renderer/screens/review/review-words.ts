/** Words of a round that need counting first. */
import type { IntakeReport, ReviewSummary } from '../../../shared/contract/review.ts';

/** "7/9 đồng chí đã cho ý kiến, còn 3/12 góp ý chưa xử lý" */
export function progressWords({
  reviewers,
  waiting,
  items,
  undecided,
}: Pick<ReviewSummary, 'reviewers' | 'waiting' | 'items' | 'undecided'>): string {
  const heard =
    reviewers === 0 ? 'không hỏi ai' : `${reviewers - waiting}/${reviewers} đồng chí đã cho ý kiến`;
  if (items === 0) return `${heard}, chưa có góp ý`;
  return undecided === 0
    ? `${heard}, ${items} góp ý đã xử lý hết`
    : `${heard}, còn ${undecided}/${items} góp ý chưa xử lý`;
}

/** One line over the report of many files. */
export function intakeWords(reports: readonly IntakeReport[]): string {
  const count = (outcome: IntakeReport['outcome']): number =>
    reports.filter((report) => report.outcome === outcome).length;
  const parts = [
    `${count('taken')} tệp đã nhận`,
    ...(count('known') === 0 ? [] : [`${count('known')} tệp đã có từ trước`]),
    ...(count('refused') === 0 ? [] : [`${count('refused')} tệp không nhận`]),
  ];
  return `${parts.join(', ')}.`;
}
