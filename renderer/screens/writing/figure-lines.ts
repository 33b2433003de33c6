import type { ReportFigures } from '../../../shared/domain/report-figures.ts';
import { formatScreenDate, romanQuarter } from '../../../shared/text/dates.ts';

/** The counts of a period, a sentence each; what is nought is told where a judgement hangs on it, else left out. */
export function figureLines(figures: ReportFigures): string[] {
  const { asOf, members, planned, held, outsidePlan, heldAfter, emptyQuarters, attendance } = figures;
  const lines: (string | false)[] = [
    `Số liệu đến ngày ${formatScreenDate(asOf)}.`,
    `${members.total} đảng viên: ${members.official} chính thức, ${members.probationary} dự bị.`,
    planned === null ? 'Chưa lập kế hoạch năm.' : `Kế hoạch: ${planned} chuyên đề.`,
    `Đã tổ chức: ${held} buổi${outsidePlan > 0 ? `, trong đó ${outsidePlan} buổi ngoài kế hoạch` : ''}.`,
    heldAfter > 0 && `Tổ chức sau kỳ: ${heldAfter} buổi.`,
    attendance !== '' && `Dự họp bình quân: ${attendance}.`,
    held > 0 && `Ý kiến thảo luận: ${figures.remarks}.`,
    figures.missed > 0 && `Chưa tổ chức theo kế hoạch: ${figures.missed} chuyên đề.`,
    emptyQuarters.length > 0 && `Quý không có buổi nào: ${emptyQuarters.map(romanQuarter).join(', ')}.`,
    figures.short > 0 && `Chưa đủ thời lượng: ${figures.short} buổi.`,
    figures.tasks > 0 && `Nhiệm vụ: giao ${figures.tasks}, xong ${figures.tasksDone}.`,
    figures.tasksLate > 0 && `Quá hạn chưa xong: ${figures.tasksLate} nhiệm vụ.`,
    figures.tasksDoneAfter > 0 && `Xong sau kỳ: ${figures.tasksDoneAfter} nhiệm vụ.`,
  ];
  return lines.filter((line) => line !== false);
}
