import type { ReportFigures } from '../../../shared/domain/report-figures.ts';
import type { Totals } from '../../../shared/domain/statistics/totals.ts';
import { writeRatio, writeShare } from '../../../shared/domain/statistics/words.ts';
import { formatScreenDate, romanQuarter } from '../../../shared/text/dates.ts';

/** The counts of a period, a sentence each; what is nought is told where a judgement hangs on it, else left out. */
export function figureLines(figures: ReportFigures, totals: Totals): string[] {
  const { asOf, members, planned, held, outsidePlan, unclosed, heldAfter, emptyQuarters, attendance } =
    figures;
  const { speaking, votes, inTime, unmarked } = totals;
  const lines: (string | false)[] = [
    `Số liệu đến ngày ${formatScreenDate(asOf)}.`,
    `${members.total} đảng viên: ${members.official} chính thức, ${members.probationary} dự bị.`,
    planned === null ? 'Chưa lập kế hoạch năm.' : `Kế hoạch: ${planned} chuyên đề.`,
    `Đã tổ chức: ${held} buổi${outsidePlan > 0 ? `, trong đó ${outsidePlan} buổi ngoài kế hoạch` : ''}.`,
    unclosed > 0 && `Trong đó ${unclosed} buổi chưa kết thúc hồ sơ; Thống kê chưa tính những buổi ấy.`,
    heldAfter > 0 && `Tổ chức sau kỳ: ${heldAfter} buổi.`,
    attendance !== '' && `Dự họp bình quân: ${attendance} (${writeRatio(totals.attendance)} lượt).`,
    unmarked > 0 && `Chưa điểm danh: ${unmarked} lượt.`,
    speaking.whole > 0 && `Phát biểu: ${writeShare(speaking)} (${writeRatio(speaking)} lượt có mặt).`,
    held > 0 && `Ý kiến thảo luận: ${figures.remarks}.`,
    votes.whole > 0 && `Biểu quyết: thông qua ${writeRatio(votes)} lần.`,
    figures.missed > 0 && `Chưa tổ chức theo kế hoạch: ${figures.missed} chuyên đề.`,
    emptyQuarters.length > 0 && `Quý không có buổi nào: ${emptyQuarters.map(romanQuarter).join(', ')}.`,
    figures.short > 0 && `Chưa đủ thời lượng: ${figures.short} buổi.`,
    figures.tasks > 0 && `Nhiệm vụ: giao ${figures.tasks}, xong ${figures.tasksDone}.`,
    inTime.whole > 0 && `Đúng hạn: ${writeRatio(inTime)} nhiệm vụ đã đến hạn.`,
    figures.tasksLate > 0 && `Quá hạn chưa xong: ${figures.tasksLate} nhiệm vụ.`,
    figures.tasksDoneAfter > 0 && `Xong sau kỳ: ${figures.tasksDoneAfter} nhiệm vụ.`,
  ];
  return lines.filter((line) => line !== false);
}
