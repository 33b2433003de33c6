/** Words of a round that need counting first. */
import type { IntakeReport, ReviewSummary } from '../../../shared/contract/review.ts';
import { isWaiting, type Reviewer, type Tally, VERDICTS } from '../../../shared/domain/review.ts';
import { DECISION_NAMES, VERDICT_NAMES } from '../../../shared/domain/review-tally.ts';

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

/** Who is still waited for: "2 đồng chí chưa trả lời: Tô Văn Ẩn, Lý Thành Đạt"; null when nobody is. */
export function waitingWords(reviewers: readonly Pick<Reviewer, 'name' | 'verdict'>[]): string | null {
  const names = reviewers.filter(isWaiting).map(({ name }) => name);
  return names.length === 0 ? null : `${names.length} đồng chí chưa trả lời: ${names.join(', ')}`;
}

/** What there is of each, in order; what there is none of is not told. */
export function figuresOf({ verdicts, comments, suggestions, decisions }: Tally): [string, number][] {
  const all: [string, number][] = [
    ...VERDICTS.map((verdict): [string, number] => [VERDICT_NAMES[verdict], verdicts[verdict]]),
    ['Ý kiến', comments],
    ['Đề nghị sửa', suggestions],
    [DECISION_NAMES.accepted, decisions.accepted],
    [DECISION_NAMES.declined, decisions.declined],
    [DECISION_NAMES.answered, decisions.answered],
    [DECISION_NAMES.open, decisions.open],
  ];
  return all.filter(([, figure]) => figure > 0);
}
