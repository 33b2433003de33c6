/** What the head of a score says, and what was typed as points. */

import { rowsOf } from '../../../shared/domain/score/form.ts';
import { possibleBands, rangeOf, type ScoreSheet } from '../../../shared/domain/score/sheet.ts';
import { evidenceText, pointsText } from '../../../shared/domain/score/words.ts';

/** The figure at the top, and what it is of. */
export function headFigure(sheet: ScoreSheet): { figure: string; of: string } {
  const { least } = rangeOf(sheet);
  const waiting = sheet.waitingRows.length;
  if (sheet.scale === 'met')
    return { figure: `${pointsText(least)}/${pointsText(sheet.most)}`, of: 'tiêu chí đạt' };
  return {
    figure: pointsText(least),
    of: waiting === 0 ? `trên ${pointsText(sheet.most)} điểm` : `điểm đã có, ${waiting} mục chờ chấm`,
  };
}

/** "Kết quả trong khoảng 72 – 92: Khá, hoặc Tốt nếu mục 8 được từ 18 điểm." */
export function outlook(sheet: ScoreSheet): string {
  return sheet.scale === 'met' ? outlookOfCriteria(sheet) : outlookOfPoints(sheet);
}

function outlookOfPoints(sheet: ScoreSheet): string {
  const { least, most } = rangeOf(sheet);
  const [lowest, ...higher] = possibleBands(sheet);
  if (sheet.waitingRows.length === 0) return `Xếp loại: ${lowest?.name ?? ''}.`;
  const range = `Kết quả trong khoảng ${pointsText(least)} – ${pointsText(most)}`;
  const [next] = higher;
  if (lowest === undefined) return `${range}.`;
  if (next === undefined) return `${range}: ${lowest.name} trong mọi trường hợp.`;
  const [waiting] = sheet.waitingRows.length === 1 ? waitingLines(sheet) : [];
  if (higher.length === 1 && waiting !== undefined)
    return `${range}: ${lowest.name}, hoặc ${next.name} nếu mục ${waiting.number} được từ ${pointsText(next.least - least)} điểm.`;
  const highest = higher.at(-1)?.name ?? '';
  return higher.length === 1
    ? `${range}: ${lowest.name} hoặc ${highest}.`
    : `${range}: từ ${lowest.name} đến ${highest}.`;
}

function outlookOfCriteria(sheet: ScoreSheet): string {
  const failed = rowsOf(sheet).filter(({ points }) => points === 0);
  const told = failed.map((line) => {
    const why = line.decidedBy === 'data' ? ` (${evidenceText(line)})` : '';
    return `${line.number}. ${line.text}${why}`;
  });
  const waiting = sheet.waitingRows.length;
  return [
    failed.length === 0 ? 'Chưa có tiêu chí nào không đạt.' : `Không đạt: ${told.join('; ')}.`,
    ...(waiting === 0 ? [] : [`${waiting} tiêu chí chờ kết luận.`]),
  ].join(' ');
}

export function waitingLines(sheet: ScoreSheet) {
  return rowsOf(sheet).filter(({ points }) => points === null);
}

/** Points as they are typed, "18" or "18,5"; null for an empty field, undefined for what is none of this row's. */
export function readPoints(typed: string, most: number): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const points = Number(text);
  return /^\d+(?:\.\d+)?$/u.test(text) && points <= most && Number.isInteger(points * 2) ? points : undefined;
}
